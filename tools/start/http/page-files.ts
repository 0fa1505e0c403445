/** The built page's own files. The one with the frame gets the token; all come with a strict content security policy. */
import { existsSync, readFileSync, statSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { TOKEN_META } from "../../../playground/protocol/server.ts";
import { PAGE_POLICY } from "../../page/page-policy.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** What a page cannot say of itself comes on top. */
export const CONTENT_SECURITY_POLICY = `${PAGE_POLICY}; frame-ancestors 'none'`;

const HEADERS = {
  "content-security-policy": CONTENT_SECURITY_POLICY,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

const EMPTY_TOKEN = `<meta name="${TOKEN_META}" content="" />`;

/** @returns false when there is no such file */
export function givePage(pageDir: string, path: string, token: string, response: ServerResponse): boolean {
  const name = path === "/" ? "/index.html" : path;
  if (!/^(?:\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+$/.test(name)) return false;
  const file = join(pageDir, name);
  const type = TYPES[extname(file)];
  if (type === undefined || !existsSync(file) || !statSync(file).isFile()) return false;
  // Files under assets bear a name that follows from what they say.
  const caching = name.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
  response.writeHead(200, { ...HEADERS, "content-type": type, "cache-control": caching });
  response.end(name === "/index.html" ? withToken(readFileSync(file, "utf8"), token) : readFileSync(file));
  return true;
}

function withToken(html: string, token: string): string {
  if (!html.includes(EMPTY_TOKEN)) throw new Error("the page has no place for its token");
  return html.replace(EMPTY_TOKEN, `<meta name="${TOKEN_META}" content="${token}" />`);
}
