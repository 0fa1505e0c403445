/**
 * The wire of one world: its server-net requests become real HTTP requests with their own time limit. Decides what of
 * an answer the world sees and what is a fault of the platform. Knows no service, no pack and no ticks.
 */
import type { HttpHandler, HttpRequestSeen, HttpResponseGiven } from "../types.ts";

const METHODS: Record<HttpRequestSeen["method"], string> = {
  Get: "GET",
  Post: "POST",
  Put: "PUT",
  Delete: "DELETE",
  Head: "HEAD",
};

export interface HttpWire {
  readonly handler: HttpHandler;
  /** Requests that have no answer yet. */
  readonly underWay: number;
  /** The world's process died: its connections end in the middle of whatever they were doing. */
  drop(): void;
}

export interface HttpWireOptions {
  /** What a second of a request's time limit lasts, for worlds whose ticks pass faster than real ones. Default 1000. */
  readonly millisecondsPerSecond?: number;
}

const DROPPED = new Error("the world's process ended");

export function createHttpWire({ millisecondsPerSecond = 1_000 }: HttpWireOptions = {}): HttpWire {
  /** Each ends its request. */
  const underWay = new Set<AbortController>();
  let isDropped = false;

  async function exchange(request: HttpRequestSeen, signal: AbortSignal): Promise<HttpResponseGiven> {
    const hasBody = request.method !== "Get" && request.method !== "Head" && request.body !== "";
    const response = await fetch(request.uri, {
      method: METHODS[request.method],
      headers: request.headers.map(({ key, value }): [string, string] => [key, value]),
      ...(hasBody ? { body: request.body } : {}),
      redirect: "manual",
      signal,
    });
    // A body that is cut makes the whole request fail, as it does on the platform.
    const body = await response.text();
    const headers: { key: string; value: string }[] = [];
    response.headers.forEach((value, key) => headers.push({ key, value }));
    return { status: response.status, headers, body };
  }

  return {
    async handler(request) {
      const { timeoutSeconds: limit } = request;
      // Not AbortSignal.any with AbortSignal.timeout: Node 20 collects what nobody else holds, and the limit never comes.
      const end = new AbortController();
      const expire = (): void => end.abort(new Error("the request took longer than it may"));
      const timer = limit === undefined ? undefined : setTimeout(expire, Math.ceil(limit * millisecondsPerSecond));
      underWay.add(end);
      if (isDropped) end.abort(DROPPED);
      try {
        return await exchange(request, end.signal);
      } catch (error) {
        // One name for all, which the simulator takes for the platform's own error; the cause is for who reads logs.
        throw new Error(describe(error), { cause: error });
      } finally {
        clearTimeout(timer);
        underWay.delete(end);
      }
    },
    get underWay() {
      return underWay.size;
    },
    drop() {
      isDropped = true;
      for (const end of underWay) end.abort(DROPPED);
    },
  };
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error ? `${error.message}: ${cause.message}` : error.message;
}
