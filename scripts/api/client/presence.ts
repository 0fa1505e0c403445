/**
 * Whether the achievements pack is there, and which version of the protocol it speaks. It says so when its world has loaded
 * and when its scripts were loaded anew; who starts later asks. What is to be sent before it is known waits.
 */

import type { Hello } from "../../core/calls/protocol.ts";
import type { Conversation } from "./conversation.ts";
import type { Game } from "./ports.ts";

/** Nobody answers for so long: the pack is not there. */
const HELLO_TICKS = 40;

export interface Presence {
  /** Of the pack that is there; undefined: none is, as far as it is known. */
  readonly protocol: number | undefined;
  /** Resolves once it is known; undefined: no pack is there. */
  known(): Promise<Hello | undefined>;
  /** The pack has said that it is ready. */
  ready(protocol: unknown): void;
}

/** @param arrived is called each time the pack is there anew */
export function createPresence(game: Game, conversation: Conversation, arrived: () => void): Presence {
  let hello: Hello | undefined;
  let isAsking = false;
  let waiting: ((hello: Hello | undefined) => void)[] = [];

  function conclude(found: Hello | undefined): void {
    isAsking = false;
    hello = found;
    const all = waiting;
    waiting = [];
    for (const resolve of all) resolve(found);
  }

  function greet(): void {
    isAsking = true;
    let isOver = false;
    game.after(HELLO_TICKS, () => {
      if (!isOver && isAsking) conclude(undefined);
      isOver = true;
    });
    // In early execution nothing can be sent.
    game.after(1, () => {
      void conversation.call("hello", {}).then((reply) => {
        if (!reply || isOver || !isAsking) return;
        const result = reply.result as Hello | undefined;
        // The pack of the first version knows no hello, and says so.
        const found = result ?? { protocol: 1, methods: [], worldLoaded: true };
        // What has not loaded yet says so when it has.
        if (!found.worldLoaded) return;
        isOver = true;
        arrive(found);
      });
    });
  }

  function arrive(found: Hello): void {
    conclude(found);
    arrived();
  }

  return {
    get protocol() {
      return hello?.protocol;
    },
    known() {
      if (hello) return Promise.resolve(hello);
      return new Promise((resolve) => {
        waiting.push(resolve);
        if (!isAsking) greet();
      });
    },
    ready(protocol) {
      const spoken = typeof protocol === "number" ? protocol : 1;
      arrive({ protocol: spoken, methods: [], worldLoaded: true });
    },
  };
}
