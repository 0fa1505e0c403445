/**
 * server-net: requests leave through an outbox that the driver empties, answers come back with a tick.
 * Limits, time limits (in ticks of the world) and the errors of the platform are decided here.
 */
import type { DedicatedServerOptions, HttpRequestSeen } from "../../types.ts";
import type { Guard } from "../guard/guard.ts";
import type { Host } from "../host.ts";
import type { HttpOutcome, ServerNet } from "../packs/packs.ts";
import { utf8Bytes } from "../dynamic-properties.ts";
import { defineHttpRequests, type HeaderState, type RequestState } from "./http-requests.ts";
import { secretText } from "./server-admin.ts";

const DEFAULT_MAX_CONCURRENT = 8;
const TICKS_PER_SECOND = 20;

interface InFlight {
  request: object;
  dueTick: number;
  resolve(response: object): void;
  reject(error: Error): void;
}

export function defineServerNet(host: Host): ServerNet {
  const { guard, world } = host;
  const limits = host.config.dedicatedServer ?? {};
  const inFlight = new Map<number, InFlight>();
  let outbox: HttpRequestSeen[] = [];
  let arrived: { id: number; outcome: HttpOutcome }[] = [];

  defineHttpRequests(guard);
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
        for (const one of all) one.reject(netError(guard, "InternalHttpRequestError", `Canceled: ${reason}`));
      },
    },
  });

  function send(request: RequestState, object: object): Promise<object> {
    const refused = refusal(guard, request, limits, inFlight.size);
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
      waiting.reject(netError(guard, outcome.fault.name, outcome.fault.message));
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
        waiting.reject(netError(guard, "InternalHttpRequestError", "The request timed out"));
      }
    },
  };
}

/** Why a request is not even sent, while so many are under way. */
function refusal(
  guard: Guard,
  request: RequestState,
  limits: DedicatedServerOptions,
  inFlight: number,
): Error | undefined {
  const most = limits.maxConcurrentRequests ?? DEFAULT_MAX_CONCURRENT;
  if (!/^https?:\/\/[^\s/]+/.test(request.uri)) {
    return netError(guard, "MalformedHttpRequestError", `Malformed uri: ${request.uri}`);
  }
  if (limits.allowedUris && !limits.allowedUris.some((start) => request.uri.startsWith(start))) {
    return netError(guard, "UriNotAllowedError", `The uri is not allowed: ${request.uri}`);
  }
  if (limits.maxBodyBytes !== undefined && utf8Bytes(request.body) > limits.maxBodyBytes) {
    return netError(guard, "RequestBodyTooLargeError", `The body is larger than ${limits.maxBodyBytes} bytes`);
  }
  if (inFlight >= most) {
    return netError(guard, "HttpRequestLimitExceededError", `More than ${most} requests at once`, {
      inFlightRequests: inFlight,
      maxConcurrentRequests: most,
    });
  }
  return undefined;
}

/** Newer hosts have errors that the installed typings do not: those are plain errors of that name. */
function netError(guard: Guard, name: string, message: string, fields: Record<string, unknown> = {}): Error {
  if (name === "InternalHttpRequestError" || name === "MalformedHttpRequestError") {
    return guard.error(name, message, { code: 0, ...fields });
  }
  return Object.assign(new Error(message), { name, ...fields });
}
