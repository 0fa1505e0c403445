/** The streams on which pages hear what is new. Whoever comes later is first told how things are. */
import type { ServerResponse } from "node:http";
import type { ServerEvent } from "../../../playground/protocol/server.ts";

export interface EventStreams {
  add(response: ServerResponse): void;
  send(event: ServerEvent): void;
  end(): void;
}

/** A proxy or a browser may take a silent stream for a dead one. */
const BEAT_MILLISECONDS = 20_000;

export function createEventStreams(): EventStreams {
  const open = new Set<ServerResponse>();
  /** The last right build, and what is wrong since. */
  let built: ServerEvent | undefined;
  let wrong: ServerEvent | undefined;
  const beat = setInterval(() => write(": here\n\n"), BEAT_MILLISECONDS);
  beat.unref();

  function write(text: string, to: Iterable<ServerResponse> = open): void {
    for (const response of to) response.write(text);
  }

  return {
    add(response) {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      response.write("retry: 1000\n\n");
      open.add(response);
      response.on("close", () => open.delete(response));
      for (const event of [built, wrong]) if (event) write(textOf(event), [response]);
    },
    send(event) {
      if (event.kind === "built") [built, wrong] = [event, undefined];
      if (event.kind === "wrong") wrong = event;
      write(textOf(event));
    },
    end() {
      clearInterval(beat);
      for (const response of open) response.end();
    },
  };
}

const textOf = (event: ServerEvent): string => `data: ${JSON.stringify(event)}\n\n`;
