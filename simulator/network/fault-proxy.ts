/**
 * A line between one world and the cloud, in which everything can go wrong that goes wrong in networks. It passes on
 * real HTTP and keeps what went through, so that a test knows what the cloud was told and what the world heard of it.
 * Which fault comes when is the driver's choice; it knows neither the pack nor the service.
 *
 *   world ──request──▶ │ late, reset, silence, answer │ ──▶ service ──▶ │ late, lost, cut, slow close │ ──▶ world
 */
import http from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { waitWhile } from "./waiting.ts";

export type Fault =
  | { readonly kind: "none" }
  /** The request reaches the service only when `until` has settled. */
  | { readonly kind: "request late"; readonly until: Promise<unknown> }
  /** The service has answered; the world hears of it only when `until` has settled. */
  | { readonly kind: "answer late"; readonly until: Promise<unknown> }
  /** The connection ends before the request reaches the service. */
  | { readonly kind: "reset" }
  /** The request vanishes: no answer, and the connection stays. */
  | { readonly kind: "silence" }
  /** The service has answered, the connection ends before a byte of that arrives. */
  | { readonly kind: "reply lost" }
  /** The service has answered, the connection ends in the middle of the body. */
  | { readonly kind: "body cut" }
  /** The whole body arrives, its end only when `until` has settled. */
  | { readonly kind: "slow close"; readonly until: Promise<unknown> }
  /** The service gets the request twice, as from a proxy that tries again by itself; the world gets the second answer. */
  | { readonly kind: "repeated" }
  /** Somebody else answers; the service never sees the request. */
  | {
      readonly kind: "answered";
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body: string;
    };

/** One request of the world, and how far it came. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
  fault: Fault["kind"];
  /** It went out to the service: without an answer it is unknown what became of it. */
  forwarded: boolean;
  /** What the service said, whether or not the world heard it. */
  answer?: { readonly status: number; readonly body: string };
}

export type ChooseFault = (exchange: Exchange) => Fault | Promise<Fault>;

export interface FaultProxy {
  readonly url: string;
  /** Oldest first. */
  readonly exchanges: readonly Exchange[];
  /** Requests that are held back on purpose now. */
  readonly holding: number;
  /** Called once for each request, which waits for what it says. */
  choose(fault: ChooseFault): void;
  /** Nothing is wrong any more with requests to come. */
  mend(): void;
  /** An outage: every connection ends, also each new one. */
  cut(): void;
  /** Resolves when no request is in the line, held ones included. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

const NO_FAULT: Fault = { kind: "none" };

/** @param target where the service is, e.g. `http://127.0.0.1:8787` */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const exchanges: Exchange[] = [];
  const sockets = new Set<Socket>();
  let choose: ChooseFault = () => NO_FAULT;
  let isCut = false;
  const held = createHeld();
  let inLine = 0;

  async function serve(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const exchange = await exchangeOf(request);
    exchanges.push(exchange);
    inLine += 1;
    try {
      const fault = await choose(exchange);
      exchange.fault = fault.kind;
      await pass(target, exchange, fault, response, held);
    } catch {
      // The service is gone, or went in the middle of it: to the world that looks like a broken connection.
      breakOff(response.socket);
    } finally {
      inLine -= 1;
    }
  }

  const server = http.createServer((request, response) => {
    response.on("error", () => undefined);
    void serve(request, response);
  });
  server.keepAliveTimeout = 60_000;
  server.on("connection", (socket) => {
    if (isCut) return breakOff(socket);
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.once("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  function endAll(): void {
    for (const socket of sockets) breakOff(socket);
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    exchanges,
    get holding() {
      return held.count;
    },
    choose(fault) {
      choose = fault;
    },
    mend() {
      isCut = false;
      choose = () => NO_FAULT;
    },
    cut() {
      isCut = true;
      endAll();
    },
    idle: () =>
      waitWhile(
        () => inLine > 0,
        () => `the line has had ${inLine} requests, ${held.count} of them held back,`,
      ),
    close() {
      endAll();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** The other end sees a reset. A connection that ends already cannot be reset: Node would never say that it is closed. */
function breakOff(socket: Socket | null): void {
  if (socket?.writableEnded) socket.destroy();
  else socket?.resetAndDestroy();
}

/** What is held back on purpose. */
interface Held {
  readonly count: number;
  hold(until: Promise<unknown>, response: http.ServerResponse): Promise<void>;
}

function createHeld(): Held {
  let count = 0;
  return {
    get count() {
      return count;
    },
    /** A request whose world is gone is held no less, but nobody waits for it. */
    async hold(until, response) {
      let isCounted = true;
      const release = (): void => {
        if (isCounted) count -= 1;
        isCounted = false;
      };
      count += 1;
      response.once("close", release);
      await until.finally(release);
    },
  };
}

/** Resolves when all of the request is here; never for one that broke off. */
function exchangeOf(request: http.IncomingMessage): Promise<Exchange> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    request.on("error", () => undefined);
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () =>
      resolve({
        method: request.method ?? "",
        path: request.url ?? "",
        headers: request.headers,
        body: Buffer.concat(parts).toString("utf8"),
        fault: "none",
        forwarded: false,
      }),
    );
  });
}

type Answer = NonNullable<Exchange["answer"]> & { readonly headers: http.IncomingHttpHeaders };

/** One delivery to the service; undefined when it broke off. */
function forward(target: string, exchange: Exchange): Promise<Answer> {
  exchange.forwarded = true;
  return new Promise((resolve, reject) => {
    const { method, path, body } = exchange;
    const headers = { ...exchange.headers, "content-length": String(Buffer.byteLength(body)) };
    const request = http.request(target + path, { method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        const text = Buffer.concat(parts).toString("utf8");
        exchange.answer = { status: response.statusCode ?? 0, body: text };
        resolve({ ...exchange.answer, headers: response.headers });
      });
    });
    request.on("error", reject);
    request.end(body);
  });
}

/** One request and its answer, with what goes wrong on the way. */
async function pass(
  target: string,
  exchange: Exchange,
  fault: Fault,
  response: http.ServerResponse,
  { hold }: Held,
): Promise<void> {
  const end = (): void => breakOff(response.socket);
  switch (fault.kind) {
    case "reset":
      return end();
    case "silence":
      return hold(new Promise((resolve) => response.once("close", resolve)), response);
    case "answered":
      response.writeHead(fault.status, { "content-type": "application/json", ...fault.headers });
      return void response.end(fault.body);
    case "request late":
      await hold(fault.until, response);
  }
  if (fault.kind === "repeated") await forward(target, exchange);
  const answer = await forward(target, exchange);
  if (fault.kind === "reply lost") return end();
  if (fault.kind === "answer late") await hold(fault.until, response);
  await passAnswer(answer, fault, response, hold);
}

/** The answer, as much of it as is to arrive. */
async function passAnswer(
  { status, body, headers }: Answer,
  fault: Fault,
  response: http.ServerResponse,
  hold: Held["hold"],
): Promise<void> {
  const type = headers["content-type"] ?? "text/plain";
  const retryAfter = headers["retry-after"];
  const given = { "content-type": type, ...(retryAfter === undefined ? {} : { "retry-after": retryAfter }) };
  if (fault.kind === "slow close") {
    response.writeHead(status, { ...given, connection: "close" });
    response.write(body);
    await hold(fault.until, response);
    return void response.end();
  }
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...given, "content-length": String(bytes.length) });
  if (fault.kind !== "body cut") return void response.end(bytes);
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => breakOff(response.socket));
}
