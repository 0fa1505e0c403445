/** The start server over HTTP: what it gives its own page, and what it refuses to everybody else. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import http from "node:http";
import { join } from "node:path";
import { expect, inject, it, onTestFinished } from "vitest";
import {
  CLOUD_PATH,
  TOKEN_HEADER,
  type FileText,
  type ServerEvent,
  type Texts,
} from "../../playground/protocol/server.ts";
import { startServer } from "../../tools/start/http/server.ts";
import { createTreeFiles } from "../../tools/start/tree-files.ts";

const SECRET = "what lies beside";
const PAGE = '<html><head><meta name="playground-token" content="" /></head></html>';

interface Reply {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

async function open(cloudUrl?: string) {
  const place = mkdtempSync(join(inject("runFolder"), "server-"));
  const folder = join(place, "trees");
  mkdirSync(folder);
  mkdirSync(join(place, "page", "assets"), { recursive: true });
  writeFileSync(join(place, "page", "index.html"), PAGE);
  writeFileSync(join(place, "page", "assets", "engine-1.wasm"), "wasm");
  writeFileSync(join(place, "secret.json"), SECRET);
  writeFileSync(join(folder, "a.json"), "{}");
  const server = await startServer({
    pageDir: join(place, "page"),
    files: createTreeFiles(folder),
    session: { folder: "trees", hasCloud: cloudUrl !== undefined },
    cloud: cloudUrl === undefined ? undefined : { url: cloudUrl, key: "the key", close: () => Promise.resolve() },
    port: 0,
    mayMove: false,
  });
  onTestFinished(() => server.close());
  const { port } = new URL(server.address);
  // Node's own requests, since `fetch` does not let its caller choose the host.
  const ask = (path: string, { method = "GET", headers = {}, body }: Ask = {}): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const request = http.request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts).toString(),
          }),
        );
      });
      request.on("error", reject);
      request.end(body);
    });
  const token = /content="([^"]+)"/.exec((await ask("/")).body)![1]!;
  return { server, folder, ask, port, own: { [TOKEN_HEADER]: token }, token };
}

it("gives the page with a token and a policy that lets in nothing from elsewhere and nothing inline", async () => {
  const { ask, token } = await open();
  expect(token.length).toBeGreaterThan(20);
  const { headers } = await ask("/");
  const policy = String(headers["content-security-policy"]);
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:/);
  const engine = await ask("/assets/engine-1.wasm");
  expect([engine.headers["content-type"], engine.body]).toEqual(["application/wasm", "wasm"]);
});

it.each([
  "/../secret.json",
  "/..%2fsecret.json",
  "/assets/../../secret.json",
  "/%2e%2e/secret.json",
  "/index.html/",
  "/assets",
])("gives no file for %s", async (path) => {
  const { ask } = await open();
  const reply = await ask(path);
  expect(reply.status).toBe(404);
  expect(reply.body).not.toContain(SECRET);
});

it("turns away who does not know the token, who comes from another page, and names that lead here by a trick", async () => {
  const { ask, own, port } = await open();
  expect((await ask("/api/session", { headers: own })).status).toBe(200);
  expect((await ask("/api/session")).status).toBe(401);
  expect((await ask("/api/files/a.json", { headers: { [TOKEN_HEADER]: "wrong" } })).status).toBe(401);
  for (const headers of [
    { ...own, origin: "https://elsewhere.example" },
    { ...own, origin: "null" },
    { ...own, origin: `http://127.0.0.1:${Number(port) + 1}` },
    { ...own, host: "elsewhere.example" },
    { ...own, host: `elsewhere.example:${port}` },
    { ...own, host: "127.0.0.1.elsewhere.example" },
    { ...own, "sec-fetch-site": "cross-site" },
    { ...own, "sec-fetch-site": "same-site" },
  ]) {
    expect((await ask("/api/files/a.json", { headers })).status).toBe(403);
    expect((await ask("/", { headers })).status).toBe(403);
  }
  const link = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" };
  expect((await ask("/", { headers: link })).status).toBe(200);
  expect((await ask("/api/session", { headers: link })).status).toBe(401);
  const ownPage = { ...own, origin: `http://127.0.0.1:${port}`, "sec-fetch-site": "same-origin" };
  expect((await ask("/api/session", { headers: ownPage })).status).toBe(200);
});

it("lists, reads, writes and removes files, each from the version that was seen", async () => {
  const { ask, own, folder } = await open();
  expect(JSON.parse((await ask("/api/files", { headers: own })).body)).toEqual({
    files: [{ path: "a.json", bytes: 2 }],
  });
  const read = async (...paths: string[]): Promise<readonly FileText[]> => {
    const { status, body } = await ask("/api/texts", { method: "POST", headers: own, body: JSON.stringify({ paths }) });
    expect(status).toBe(200);
    return (JSON.parse(body) as Texts).files;
  };
  const [first, outside, gone] = await read("a.json", "../secret.json", "gone.json");
  expect([first, outside, gone]).toMatchObject([{ text: "{}" }, null, null]);
  const { etag } = first as { etag: string };
  const put = (path: string, more: Record<string, string>, text: string) =>
    ask(`/api/files/${path}`, { method: "PUT", headers: { ...own, ...more }, body: text });
  expect((await put("a.json", {}, "1")).status).toBe(428);
  const written = await put("a.json", { "if-match": etag }, "größer");
  expect(written.status).toBe(200);
  expect(readFileSync(join(folder, "a.json"), "utf8")).toBe("größer");
  const stale = await put("a.json", { "if-match": etag }, "2");
  expect([stale.status, JSON.parse(stale.body)]).toMatchObject([412, { text: "größer" }]);
  expect((await put("b%20c.json", { "if-none-match": "*" }, "new")).status).toBe(200);
  expect(readFileSync(join(folder, "b c.json"), "utf8")).toBe("new");
  expect((await put("..%2Fb.json", { "if-match": "*" }, "new")).status).toBe(403);
  expect((await put("%E0%A4%A.json", { "if-match": "*" }, "new")).status).toBe(400);
  for (const body of ["", "no json", "null", '{"paths":"a.json"}', '{"paths":[1]}']) {
    expect((await ask("/api/texts", { method: "POST", headers: own, body })).status).toBe(400);
  }
  const { etag: now } = JSON.parse(written.body) as { etag: string };
  expect((await ask("/api/files/a.json", { method: "DELETE", headers: { ...own, "if-match": now } })).status).toBe(200);
  expect(await read("a.json")).toEqual([null]);
});

it("tells who comes later of the last right build and of what is wrong since", async () => {
  const { server, own, port, token } = await open();
  const pack = { files: {}, trees: { nodes: [] }, otherPacks: [] } as unknown as Extract<
    ServerEvent,
    { kind: "built" }
  >["pack"];
  server.send({ kind: "built", pack, warnings: [] });
  server.send({ kind: "wrong", problems: [{ line: "a.json:1:1: x", text: "x" }] });
  server.send({ kind: "files", changed: ["a.json"] });
  const response = await fetch(`http://127.0.0.1:${port}/api/events?token=${token}`, { headers: own });
  const reader = response.body!.getReader();
  let text = "";
  while (!text.includes('"wrong"')) text += new TextDecoder().decode((await reader.read()).value);
  await reader.cancel();
  const events = [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => (JSON.parse(data!) as ServerEvent).kind);
  expect(events).toEqual(["built", "wrong"]);
});

it("hands requests on to the cloud with the key, which the page never sees, and says when the cloud is gone", async () => {
  const seen: { url: string | undefined; authorization: string | undefined; body: string }[] = [];
  const cloud = http.createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      seen.push({
        url: request.url,
        authorization: request.headers.authorization,
        body: Buffer.concat(parts).toString(),
      });
      response.writeHead(503, { "content-type": "application/json", "retry-after": "7", "x-other": "1" }).end("{}");
    });
  });
  await new Promise<void>((resolve) => cloud.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void cloud.close());
  const { ask, own } = await open(`http://127.0.0.1:${(cloud.address() as { port: number }).port}`);
  const path = `${CLOUD_PATH}/v1/reports?x=1`;
  const headers = { ...own, "content-type": "application/json" };
  const reply = await ask(path, { method: "POST", headers, body: '{"reports":[]}' });
  expect(reply).toMatchObject({ status: 503, headers: { "retry-after": "7" }, body: "{}" });
  expect(reply.headers["x-other"]).toBeUndefined();
  expect(seen).toEqual([{ url: "/v1/reports?x=1", authorization: "Bearer the key", body: '{"reports":[]}' }]);
  expect((await ask(path, { method: "POST" })).status).toBe(401);
  cloud.closeAllConnections();
  await new Promise((resolve) => cloud.close(resolve));
  expect((await ask(path, { headers: own })).status).toBe(502);
});
