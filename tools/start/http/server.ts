/** The server of the playground, on loopback: which request goes where. What each of them does is in its own file. */
import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import {
  CLOUD_PATH,
  PICTURE_TYPE,
  type ServerEvent,
  type SessionInfo,
  type TextsAsked,
} from "../../../playground/protocol/server.ts";
import type { RunningCloud } from "../cloud-service.ts";
import { LONGEST_FILE_BYTES, type Condition, type FileOutcome, type TreeFiles } from "../tree-files.ts";
import { handOn } from "./cloud-proxy.ts";
import { hasToken, turnedAway } from "./door.ts";
import { createEventStreams } from "./events.ts";
import { givePage } from "./page-files.ts";

export interface PlaygroundServer {
  readonly address: string;
  send(event: ServerEvent): void;
  close(): Promise<void>;
}

export interface PlaygroundServerOptions {
  /** The built page. */
  readonly pageDir: string;
  readonly files: TreeFiles;
  readonly session: SessionInfo;
  readonly cloud: RunningCloud | undefined;
  readonly port: number;
  /** Another port is fine when this one is taken. */
  readonly mayMove: boolean;
}

const FILES_PATH = "/api/files/";
const HOST = "127.0.0.1";

export async function startServer(options: PlaygroundServerOptions): Promise<PlaygroundServer> {
  const token = randomBytes(24).toString("base64url");
  const events = createEventStreams();
  const { pageDir, files, session, cloud } = options;

  function answer(request: IncomingMessage, response: ServerResponse): void | Promise<void> {
    const reason = turnedAway(request);
    if (reason !== undefined) return problem(response, 403, reason);
    const url = new URL(request.url ?? "/", `http://${HOST}`);
    const { pathname } = url;
    const isOwn = pathname.startsWith("/api/") || pathname.startsWith(`${CLOUD_PATH}/`);
    if (!isOwn) {
      const isGiven = request.method === "GET" && givePage(pageDir, pathname, token, response);
      return isGiven ? undefined : problem(response, 404, `there is no ${pathname}`);
    }
    if (!hasToken(request, url, token)) return problem(response, 401, "the page is of an earlier start; load it anew");
    if (pathname.startsWith(`${CLOUD_PATH}/`)) {
      if (!cloud) return problem(response, 404, "the cloud service was not started");
      return handOn(request, pathname.slice(CLOUD_PATH.length) + withoutToken(url), cloud, response);
    }
    if (pathname === "/api/texts" && request.method === "POST") return answerTexts(request, files, response);
    if (pathname.startsWith(FILES_PATH)) return answerFile(request, pathname.slice(FILES_PATH.length), files, response);
    switch (request.method === "GET" ? pathname : "") {
      case "/api/session":
        return json(response, 200, session);
      case "/api/events":
        return events.add(response);
      case "/api/files":
        return json(response, 200, files.list());
      default:
        return problem(response, 404, `there is no ${request.method} ${pathname}`);
    }
  }

  const server = createServer((request, response) => {
    void (async () => {
      try {
        await answer(request, response);
      } catch (error) {
        if (response.headersSent) response.destroy();
        else problem(response, 500, error instanceof Error ? error.message : String(error));
      }
    })();
  });
  await listen(server, options.port).catch((error: unknown) => {
    if ((error as { code?: string }).code !== "EADDRINUSE" || !options.mayMove) throw error;
    return listen(server, 0);
  });

  return {
    address: `http://${HOST}:${(server.address() as AddressInfo).port}/`,
    send: (event) => events.send(event),
    close() {
      events.end();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, HOST, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

async function answerFile(
  request: IncomingMessage,
  coded: string,
  files: TreeFiles,
  response: ServerResponse,
): Promise<void> {
  const path = decoded(coded);
  if (path === undefined) return problem(response, 400, `${coded} is no path`);
  switch (request.method) {
    case "PUT": {
      const bytes = await bodyOf(request);
      if (bytes === undefined)
        return problem(response, 413, `${path} would be longer than ${LONGEST_FILE_BYTES} bytes`);
      const condition = conditionOf(request);
      if (condition === undefined) return problem(response, 428, "expected if-match or if-none-match: *");
      if (request.headers["content-type"] !== PICTURE_TYPE)
        return outcome(response, files.write(path, bytes.toString("utf8"), condition));
      if (condition !== "absent") return problem(response, 428, "pictures are added: expected if-none-match: *");
      return outcome(response, files.addPicture(path, bytes));
    }
    case "DELETE": {
      const condition = conditionOf(request);
      if (condition === undefined || condition === "absent") return problem(response, 428, "expected if-match");
      return outcome(response, files.remove(path, condition));
    }
    default:
      return problem(response, 405, `${request.method} is nothing that is done to files`);
  }
}

/** Thousands of requests for thousands of files would take a browser most of a minute. */
async function answerTexts(request: IncomingMessage, files: TreeFiles, response: ServerResponse): Promise<void> {
  const asked = pathsAsked(await bodyOf(request));
  if (asked === undefined) return problem(response, 400, "expected an object with a list of paths");
  json(response, 200, { files: asked.map((path) => files.read(path)) });
}

function pathsAsked(body: Buffer | undefined): readonly string[] | undefined {
  try {
    const { paths } = JSON.parse(body?.toString("utf8") ?? "") as Partial<TextsAsked>;
    return Array.isArray(paths) && paths.every((path) => typeof path === "string") ? paths : undefined;
  } catch {
    return undefined;
  }
}

function decoded(coded: string): string | undefined {
  try {
    return coded.split("/").map(decodeURIComponent).join("/");
  } catch {
    return undefined;
  }
}

function conditionOf(request: IncomingMessage): Condition | undefined {
  const match = request.headers["if-match"];
  if (match !== undefined) return match === "*" ? "any" : { version: match };
  return request.headers["if-none-match"] === "*" ? "absent" : undefined;
}

function outcome(response: ServerResponse, result: FileOutcome): void {
  switch (result.kind) {
    case "done":
      return json(response, 200, { etag: result.etag });
    case "changed":
      return json(response, 412, result.now);
    case "refused":
      return problem(response, 403, result.problem);
  }
}

/** Undefined: it is too long. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > LONGEST_FILE_BYTES) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function withoutToken(url: URL): string {
  url.searchParams.delete("token");
  return url.search;
}

function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(JSON.stringify(value));
}

function problem(response: ServerResponse, status: number, text: string): void {
  json(response, status, { problem: text });
}
