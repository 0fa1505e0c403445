/**
 * The requests of a world's packs on their way to whoever answers them, and the answers on their way back. What an answer
 * says is not known here.
 */
import type { Engine } from "./engine.ts";
import type { HttpRequestSeen, HttpResponseGiven, WorldOptions } from "./types.ts";

export interface Requests {
  /** Sends what waits in the world. */
  send(): void;
  /** Resolves when all that was sent has been answered. */
  settled(): Promise<void>;
}

/** @param isOpen whether the world still takes answers */
export function createRequests(engine: Engine, options: Pick<WorldOptions, "http">, isOpen: () => boolean): Requests {
  const waiting = new Set<Promise<void>>();

  function sendRequest(request: HttpRequestSeen): void {
    const answer = (outcome: unknown): void => {
      if (isOpen()) engine.call("answerHttp", [request.id, outcome]);
    };
    const failed = (error: unknown): void => {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      answer({ fault: { name: name === "Error" ? "InternalHttpRequestError" : name, message } });
    };
    if (!options.http) {
      failed(new Error("nobody answers requests in this world"));
      return;
    }
    let response: HttpResponseGiven | Promise<HttpResponseGiven>;
    try {
      response = options.http(request);
    } catch (error) {
      failed(error);
      return;
    }
    if (!(response instanceof Promise)) {
      answer({ response });
      return;
    }
    const settled: Promise<void> = response
      .then((given) => answer({ response: given }), failed)
      .finally(() => waiting.delete(settled));
    waiting.add(settled);
  }

  return {
    send() {
      for (const request of engine.call("takeHttpOutbox", []) as HttpRequestSeen[]) sendRequest(request);
    },
    async settled() {
      while (waiting.size > 0) await Promise.all(waiting);
    },
  };
}
