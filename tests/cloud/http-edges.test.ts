/**
 * What a request may look like when nobody meant well: bodies, paths, methods, keys and clients that never finish.
 * Nothing here may become a 500 or tell anything about the inside.
 */
import net from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aReport, aReset, startService, type Answer, type TestService } from "./support/service.ts";

let service: TestService;
let key: string;
const logLines: string[] = [];

beforeAll(async () => {
  service = await startService({ logLines });
  key = await service.newKey("net");
});
afterAll(() => service.stop());

function expectProblem(answer: Answer, status: number): void {
  expect(answer.status).toBe(status);
  expect(answer.body).toEqual({ code: status, message: expect.any(String), details: expect.any(String) });
  expect(answer.text).not.toMatch(/SELECT|INSERT|sqlite|node_modules|\.ts|\\n +at /);
}

const post = (rawBody: string | Uint8Array, headers: Record<string, string> = {}) =>
  service.call("POST", "/v1/reports", { key, rawBody, headers });

describe("a malformed body", () => {
  const bodies: [string, string | Uint8Array][] = [
    ["empty", ""],
    ["not JSON", "reports"],
    ["cut off", '{"reports":[{"op":"a"'],
    ["not UTF-8", new Uint8Array([0x22, 0xff, 0xfe, 0x22])],
    ["null", "null"],
    ["a list", "[]"],
    ["a number", "5"],
    ["without reports", "{}"],
    ["with reports null", '{"reports":null}'],
    ["with reports an object", '{"reports":{"0":{}}}'],
    ["with reports a text", '{"reports":"abc"}'],
    ["with no report", '{"reports":[]}'],
    ["with 51 reports", JSON.stringify({ reports: Array.from({ length: 51 }, () => aReport()) })],
    ["deep", "[".repeat(60_000)],
    ["deep and whole", `${"[".repeat(30_000)}${"]".repeat(30_000)}`],
    ["deep inside reports", `{"reports":${"[".repeat(51)}${"]".repeat(51)},"reports":{}}`],
    ["__proto__ instead of reports", '{"__proto__":{"reports":[]}}'],
  ];
  it.each(bodies)("(%s) is answered 400", async (_what, body) => {
    expectProblem(await post(body), 400);
    expect(await service.nodes(key, "alice")).toEqual([]);
  });

  it("deep down in a report is only that report's mistake", async () => {
    const deep = `${'{"a":'.repeat(8_000)}1${"}".repeat(8_000)}`;
    const answer = await post(`{"reports":[{"op":"deep","extra":${deep}}]}`);
    expect(answer).toMatchObject({ status: 200, body: { results: [{ op: "deep", code: 1 }] } });
  });
});

describe("a body's size", () => {
  const bodyOf = (bytes: number) => {
    const start = `{"reports":[${JSON.stringify(aReport({ player: "size" }))}],"pad":"`;
    return `${start}${"x".repeat(bytes - start.length - 2)}"}`;
  };
  const chunked = (text: string) =>
    new ReadableStream({
      start(controller) {
        for (let at = 0; at < text.length; at += 10_000) {
          controller.enqueue(new TextEncoder().encode(text.slice(at, at + 10_000)));
        }
        controller.close();
      },
    });

  it("of 65,536 bytes is taken", async () => {
    expect((await post(bodyOf(65_536))).status).toBe(200);
  });

  it.each([65_537, 100_000, 1_000_000, 20_000_000])("of %i bytes is answered 413", async (bytes) => {
    expectProblem(await post(bodyOf(bytes)), 413);
  });

  it.each([
    [65_536, 200],
    [65_537, 413],
    [1_000_000, 413],
    [20_000_000, 413],
  ])("of %i bytes in chunks is answered %i", async (bytes, status) => {
    const response = await fetch(`${service.url}/v1/reports`, {
      method: "POST",
      headers: { authorization: `Bearer ${key}` },
      body: chunked(bodyOf(bytes)),
      duplex: "half",
    } as RequestInit);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject(status === 200 ? { results: [{ code: 0 }] } : { code: 413 });
  });
});

describe("content types", () => {
  it.each(["application/json", "application/json; charset=utf-8", "text/plain", "application/octet-stream", "x"])(
    "%s is taken as JSON",
    async (type) => {
      const answer = await post(JSON.stringify({ reports: [aReport({ player: "type" })] }), { "content-type": type });
      expect(answer).toMatchObject({ status: 200, body: { results: [{ code: 0 }] } });
      expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8");
    },
  );

  it("none at all is taken as JSON", async () => {
    const body = JSON.stringify({ reports: [aReport({ player: "type" })] });
    const head = `POST /v1/reports HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\nConnection: close\r\n`;
    const answer = await overSocket(`${head}Content-Length: ${body.length}\r\n\r\n${body}`);
    expect(answer).toMatch(/^HTTP\/1.1 200 /);
  });
});

describe("keys", () => {
  const target = "/v1/players/alice/nodes";
  it.each([
    ["none", undefined],
    ["an empty one", ""],
    ["another scheme", "Basic abc"],
    ["no scheme", "KEY"],
    ["a made-up one", `Bearer ach_0123456789_${"a".repeat(43)}`],
    ["one with SQL", "Bearer ' OR 1=1 --"],
    ["a very long one", `Bearer ${"a".repeat(8_000)}`],
  ])("(%s) are answered 401", async (_what, authorization) => {
    const headers = authorization === undefined ? {} : { authorization };
    const answer = await service.call("GET", target, { headers });
    expectProblem(answer, 401);
    expect(answer.headers.get("www-authenticate")).toBe("Bearer");
  });

  it("with a changed character are refused", async () => {
    const changed = key.slice(0, -2) + (key.at(-2) === "A" ? "B" : "A") + key.slice(-1);
    expectProblem(await service.call("GET", target, { key: changed }), 401);
  });

  it("of another id with this secret are refused", async () => {
    const [, otherId] = (await service.newKey("other")).split("_");
    const [prefix, , ...secret] = key.split("_");
    expectProblem(await service.call("GET", target, { key: [prefix, otherId, ...secret].join("_") }), 401);
  });

  it("may come with the scheme in small letters", async () => {
    expect((await service.call("GET", target, { headers: { authorization: `bearer ${key}` } })).status).toBe(200);
  });

  it("come before everything else: without one, nothing tells what exists", async () => {
    const asked: [string, string, string?][] = [
      ["GET", "/"],
      ["GET", "/v1/nothing"],
      ["PUT", "/v1/reports"],
      ["POST", "/v1/reports", "not JSON"],
      ["POST", "/v1/reports", "x".repeat(100_000)],
      ["GET", "/v1/players/%ZZ/nodes"],
      ["GET", `/v1/players/${"a".repeat(200)}/nodes`],
      ["DELETE", "/v1/players/alice"],
      ["DELETE", "/v1/players/alice/nodes/Node1"],
      ["GET", "/v1/nodes/stats"],
    ];
    for (const [method, path, rawBody] of asked) {
      expectProblem(await service.call(method, path, rawBody === undefined ? {} : { rawBody }), 401);
    }
  });

  it("and bodies never reach the log", async () => {
    await post(`{"reports":[{"op":"secret-op","player":"secret-player"}]}`);
    await post("secret-body");
    const log = logLines.join("");
    expect(log).toContain("/v1/reports");
    expect(log).not.toContain(key);
    expect(log).not.toContain("secret-");
  });
});

describe("paths and methods", () => {
  it.each(["/v1/players/%ZZ/nodes", "/v1/players/%/nodes", "/v1/players/%C3%28/nodes", "/v1/players/%ED%A0%80/nodes"])(
    "%s is not properly percent-encoded: 400",
    async (path) => {
      expectProblem(await service.call("GET", path, { key }), 400);
    },
  );

  it.each([
    ["129 characters", "a".repeat(129)],
    ["129 surrogate pairs", "😀".repeat(129)],
    ["thousands of characters", "a".repeat(5_000)],
  ])("a player of %s is answered 400 on every route", async (_what, player) => {
    const name = encodeURIComponent(player);
    expectProblem(await service.call("GET", `/v1/players/${name}/nodes`, { key }), 400);
    expectProblem(await service.call("DELETE", `/v1/players/${name}/nodes/Node1`, { key }), 400);
    expectProblem(await service.call("DELETE", `/v1/players/${name}`, { key }), 400);
  });

  it.each(["n%2Fn", "__proto__", "a".repeat(65), "%00", "n%27"])("a node %s is answered 400", async (node) => {
    expectProblem(await service.call("DELETE", `/v1/players/alice/nodes/${node}`, { key }), 400);
  });

  it.each(["/", "/v1", "/v1/report", "/v1/players", "/v1/players/alice/nodes/", "/v1/reports/", "/V1/reports"])(
    "%s does not exist: 404",
    async (path) => {
      expectProblem(await service.call("GET", path, { key }), 404);
    },
  );

  it.each([
    ["PUT", "/v1/reports", "POST"],
    ["GET", "/v1/reports", "POST"],
    ["POST", "/v1/players/alice/nodes", "GET"],
    ["PATCH", "/v1/players/alice", "DELETE"],
    ["GET", "/v1/players/alice/nodes/Node1", "DELETE"],
    ["POST", "/healthz", "GET"],
  ])("%s %s is answered 405 and says what is allowed", async (method, path, allowed) => {
    const answer = await service.call(method, path, { key });
    expectProblem(answer, 405);
    expect(answer.headers.get("allow")?.split(", ")).toContain(allowed);
  });

  it("may have a query, which changes nothing", async () => {
    expect((await service.call("GET", "/v1/players/alice/nodes?x=%ZZ&y", { key })).status).toBe(200);
  });
});

describe("operators' routes", () => {
  it("need no key", async () => {
    expect(await service.call("GET", "/healthz")).toMatchObject({ status: 200, body: { status: "ok" } });
    expect(await service.call("GET", "/readyz")).toMatchObject({ status: 200, body: { status: "ready" } });
    expect((await service.call("GET", "/metrics")).status).toBe(200);
    expect((await service.call("GET", "/openapi.json")).status).toBe(200);
  });

  it("describe every route, with the shapes that are checked", async () => {
    const { body } = await service.call("GET", "/openapi.json");
    expect(Object.keys(body.paths as object).sort()).toEqual([
      "/healthz",
      "/metrics",
      "/readyz",
      "/v1/nodes/stats",
      "/v1/players/{player}",
      "/v1/players/{player}/nodes",
      "/v1/players/{player}/nodes/{node}",
      "/v1/reports",
    ]);
    const { reports } = body.paths["/v1/reports"].post.requestBody.content["application/json"].schema.properties;
    expect(reports).toMatchObject({
      minItems: 1,
      maxItems: 50,
      items: { properties: { delta: { minimum: 0 }, round: { minimum: 0 }, name: {}, reset: {} } },
    });
    expect(JSON.stringify(body)).not.toContain("~");
  });

  it("count requests, codes, conflicts, replays, resets and completions, and name no player, key or network", async () => {
    const player = "metrics-player";
    const network = "metrics-network";
    const metricsKey = await service.newKey(network);
    const repeated = aReport({ player, delta: 10, name: "metrics-name" });
    const counters = ["cloud_report_replays_total", "cloud_report_resets_total", "cloud_completions_total"];
    const before = await Promise.all(counters.map(metric));
    await service.report(
      metricsKey,
      repeated,
      repeated,
      aReport({ player, extra: "x", base_version: 0 }),
      aReset({ player }),
    );
    expect(await Promise.all(counters.map(metric))).toEqual(before.map((count) => count + 1));
    const { text } = await service.call("GET", "/metrics");
    for (const name of ["cloud_http_requests_total", "cloud_report_conflicts_total", "cloud_queue_reports"]) {
      expect(text).toContain(name);
    }
    for (const secret of [player, network, metricsKey, "metrics-name"]) expect(text).not.toContain(secret);
  });

  async function metric(name: string): Promise<number> {
    const { text } = await service.call("GET", "/metrics");
    return Number(new RegExp(`^${name} (\\S+)$`, "m").exec(text)?.[1]);
  }
});

describe("a client that never finishes", () => {
  // Only here: on a busy machine others need longer.
  let impatient: TestService;
  beforeAll(async () => {
    impatient = await startService({ settings: { "headers-timeout": 1, "request-timeout": 2 } });
  });
  afterAll(() => impatient.stop());

  it.each([
    ["its headers", "GET /healthz HTTP/1.1\r\nHost: x\r\n"],
    ["its body", "POST /v1/reports HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer KEY\r\nContent-Length: 100\r\n\r\n{"],
  ])("%s is answered 408 and cut off", async (_what, text) => {
    const anyKey = await impatient.newKey("net");
    expect(await overSocket(text.replace("KEY", anyKey), impatient)).toMatch(/^HTTP\/1.1 408 /);
  });
});

describe("what is no request", () => {
  it("is answered 400 when it speaks no HTTP, and 431 when its headers are endless", async () => {
    expect(await overSocket("hello there\r\n\r\n")).toMatch(/^HTTP\/1.1 400 /);
    expect(await overSocket(`GET / HTTP/1.1\r\nX: ${"a".repeat(100_000)}\r\n\r\n`)).toMatch(/^HTTP\/1.1 431 /);
  });
});

/** Everything the service says until it closes the connection. */
function overSocket(text: string, asked = service): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(asked.url);
    const socket = net.connect(Number(port), hostname, () => socket.write(text));
    let received = "";
    socket.on("data", (data) => (received += data.toString()));
    socket.on("error", (error) => (received === "" ? reject(error) : resolve(received)));
    socket.on("close", () => resolve(received));
  });
}
