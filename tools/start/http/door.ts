/**
 * Who may ask the start server: the page that it gave itself, in a browser of this machine. Another web page in the same
 * browser can send requests here, too: it is told by where it comes from, and it does not know the token.
 */
import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { TOKEN_HEADER } from "../../../playground/protocol/server.ts";

/** Why a request is turned away; undefined when it is not. */
export function turnedAway(request: IncomingMessage): string | undefined {
  const { host, origin } = request.headers;
  const site = request.headers["sec-fetch-site"];
  // A name of somebody else's that leads here (DNS rebinding) is no name of this machine.
  if (host === undefined || !/^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(host)) {
    return "this server answers to 127.0.0.1 and localhost alone";
  }
  if (origin !== undefined && origin !== `http://${host}`) return "another page asks";
  // Following a link to here is no harm: who leads here reads nothing of it.
  if (request.headers["sec-fetch-mode"] === "navigate" && request.method === "GET") return undefined;
  if (site !== undefined && site !== "same-origin" && site !== "none") return "another page asks";
  return undefined;
}

export function hasToken(request: IncomingMessage, url: URL, token: string): boolean {
  const given = request.headers[TOKEN_HEADER] ?? url.searchParams.get("token") ?? "";
  const [a, b] = [String(given), token].map((text) => Buffer.from(text, "utf8")) as [Buffer, Buffer];
  return a.length === b.length && timingSafeEqual(a, b);
}
