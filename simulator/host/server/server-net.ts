/**
 * server-net: requests leave through an outbox that the driver empties, answers come back with a tick.
 * Limits, time limits (in ticks of the world) and the errors of the platform are decided here.
 */
import type { HttpRequestSeen } from "../../types.ts";
import type { Host } from "../host.ts";
import type { HttpOutcome, ServerNet } from "../packs/packs.ts";
import { secretText } from "./server-admin.ts";
import { utf8Bytes } from "../dynamic-properties.ts";

const DEFAULT_MAX_CONCURRENT = 8;
const TICKS_PER_SECOND = 20;

interface RequestState {
  uri: string;
  method: HttpRequestSeen["method"];
  body: string;
  headers: object[];
  timeout?: number | undefined;
}

interface InFlight {
  request: object;
  dueTick: number;
  resolve(response: object): void;
  reject(error: Error): void;
}

export function defineServerNet(host: Host): ServerNet {
  const { guard, world, config } = host;
  const limits = config.dedicatedServer ?? {};
  const inFlight = new Map<number, InFlight>();
  let outbox: HttpRequestSeen[] = [];
  let arrived: { id: number; outcome: HttpOutcome }[] = [];

  /** Newer hosts have errors that the installed typings do not: those are plain errors of that name. */
  function netError(name: string, message: string, fields: Record<string, unknown> = {}): Error {
    if (name === "InternalHttpRequestError" || name === "MalformedHttpRequestError") {
      return guard.error(name, message, { code: 0, ...fields });
    }
    return Object.assign(new Error(message), { name, ...fields });
  }

  type HeaderState = { key: string; value: unknown };
  guard.define("HttpHeader", {
    construct: (key: string, value: unknown): HeaderState => ({ key, value }),
    get: { key: (header: HeaderState) => header.key, value: (header: HeaderState) => header.value },
    set: {
      key(header: HeaderState, key: string) {
        header.key = key;
      },
      value(header: HeaderState, value: unknown) {
        header.value = value;
      },
    },
  });
  const field = <Key extends keyof RequestState>(name: Key) => ({
    read: (request: RequestState): RequestState[Key] => request[name],
    write(request: RequestState, value: RequestState[Key]): void {
      request[name] = value;
    },
  });
  const fields = {
    uri: field("uri"),
    method: field("method"),
    body: field("body"),
    headers: field("headers"),
    timeout: field("timeout"),
  };
  guard.define("HttpRequest", {
    construct: (uri: string): RequestState => ({ uri, method: "Get", body: "", headers: [] }),
    get: Object.fromEntries(Object.entries(fields).map(([name, { read }]) => [name, read])),
    set: Object.fromEntries(Object.entries(fields).map(([name, { write }]) => [name, write])) as Record<
      string,
      (request: RequestState, value: never) => void
    >,
    returnsSelf: ["addHeader", "setBody", "setHeaders", "setMethod", "setTimeout"],
    call: {
      addHeader(request: RequestState, key: string, value: unknown) {
        request.headers = [...request.headers, guard.wrap("HttpHeader", { key, value })];
      },
      setBody: fields.body.write,
      setHeaders: fields.headers.write,
      setMethod: fields.method.write,
      setTimeout: fields.timeout.write,
    },
  });
  guard.define("HttpClient", {
    call: {
      get: (_client: unknown, uri: string) =>
        send(
          { uri, method: "Get", body: "", headers: [] },
          guard.wrap("HttpRequest", { uri, method: "Get", body: "", headers: [] }),
        ),
      request: (_client: unknown, request: object) => send(guard.unwrap<RequestState>(request, "HttpRequest"), request),
      cancelAll(_client: unknown, reason: string) {
        const all = [...inFlight.values()];
        inFlight.clear();
        outbox = [];
        for (const one of all) one.reject(netError("InternalHttpRequestError", `Canceled: ${reason}`));
      },
    },
  });

  function refusal(request: RequestState): Error | undefined {
    const most = limits.maxConcurrentRequests ?? DEFAULT_MAX_CONCURRENT;
    if (!/^https?:\/\/[^\s/]+/.test(request.uri)) {
      return netError("MalformedHttpRequestError", `Malformed uri: ${request.uri}`);
    }
    if (limits.allowedUris && !limits.allowedUris.some((start) => request.uri.startsWith(start))) {
      return netError("UriNotAllowedError", `The uri is not allowed: ${request.uri}`);
    }
    if (limits.maxBodyBytes !== undefined && utf8Bytes(request.body) > limits.maxBodyBytes) {
      return netError("RequestBodyTooLargeError", `The body is larger than ${limits.maxBodyBytes} bytes`);
    }
    if (inFlight.size >= most) {
      return netError("HttpRequestLimitExceededError", `More than ${most} requests at once`, {
        inFlightRequests: inFlight.size,
        maxConcurrentRequests: most,
      });
    }
    return undefined;
  }

  function send(request: RequestState, object: object): Promise<object> {
    const refused = refusal(request);
    if (refused) return Promise.reject(refused);
    const id = host.shared.nextRequestId();
    const headers = request.headers.map((header) => {
      const { key, value } = guard.unwrap<HeaderState>(header, "HttpHeader");
      return { key, value: secretText(host, value) };
    });
    const { uri, method, body, timeout } = request;
    outbox.push({ id, uri, method, body, headers, ...(timeout === undefined ? {} : { timeoutSeconds: timeout }) });
    return new Promise((resolve, reject) => {
      const dueTick = timeout === undefined ? Infinity : world.tick + Math.ceil(timeout * TICKS_PER_SECOND);
      inFlight.set(id, { request: object, dueTick, resolve, reject });
    });
  }

  function settle(waiting: InFlight, outcome: HttpOutcome): void {
    if ("fault" in outcome) {
      waiting.reject(netError(outcome.fault.name, outcome.fault.message));
      return;
    }
    const { status, headers = [], body = "" } = outcome.response;
    waiting.resolve(
      guard.record("HttpResponse", {
        status,
        body,
        headers: headers.map(({ key, value }) => guard.wrap("HttpHeader", { key, value })),
        request: waiting.request,
      }),
    );
  }

  return {
    takeOutbox() {
      const taken = outbox;
      outbox = [];
      return taken;
    },
    answer(id, outcome) {
      arrived.push({ id, outcome });
    },
    deliver() {
      const now = arrived;
      arrived = [];
      for (const { id, outcome } of now) {
        const waiting = inFlight.get(id);
        inFlight.delete(id);
        if (waiting) settle(waiting, outcome);
      }
      for (const [id, waiting] of [...inFlight]) {
        if (waiting.dueTick > world.tick) continue;
        inFlight.delete(id);
        waiting.reject(netError("InternalHttpRequestError", "The request timed out"));
      }
    },
  };
}
