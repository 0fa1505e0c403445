/** Hands requests of the page's worlds on to the cloud service, with the key, which the page never sees. */
import { request as ask, type IncomingMessage, type ServerResponse } from "node:http";
import type { RunningCloud } from "../cloud-service.ts";

const HEADERS_BACK = ["content-type", "retry-after"] as const;

export function handOn(request: IncomingMessage, path: string, cloud: RunningCloud, response: ServerResponse): void {
  const type = request.headers["content-type"];
  const length = request.headers["content-length"];
  const onward = ask(
    new URL(path, cloud.url),
    {
      method: request.method,
      headers: {
        authorization: `Bearer ${cloud.key}`,
        ...(type === undefined ? {} : { "content-type": type }),
        ...(length === undefined ? {} : { "content-length": length }),
      },
    },
    (answer) => {
      const headers = Object.fromEntries(
        HEADERS_BACK.flatMap((name) => (answer.headers[name] ? [[name, answer.headers[name]]] : [])),
      );
      response.writeHead(answer.statusCode ?? 502, { ...headers, "cache-control": "no-store" });
      answer.pipe(response);
    },
  );
  onward.on("error", () => {
    if (response.headersSent) response.destroy();
    else
      response
        .writeHead(502, { "content-type": "application/json" })
        .end('{"problem":"the cloud service does not answer"}');
  });
  request.pipe(onward);
}
