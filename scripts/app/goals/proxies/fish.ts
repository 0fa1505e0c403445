/**
 * Catches, which the game does not tell of: the rod is used, a hook is gone in the same moment, and an item comes within a
 * second. A second catch in that second is not seen; what another player's hook did is told apart by who used a rod.
 */

import type { Poll } from "../poll.ts";
import { changesOf, createHandlings, type Handling } from "./handlings.ts";

/** A press and the hook that goes with it are told this close to each other. */
const APART_TICKS = 2;
const CATCH_TICKS = 22;
/** Longer nobody waits for a bite. */
const CAST_TICKS = 6_000;

interface Angler {
  /** Undefined when what was reeled in is counted. */
  reeledAt: number | undefined;
}

export const fishPoll: Poll = {
  signals: ["fish"],
  create({ tracker, clock, rewarded }) {
    const anglers = new Map<string, Angler>();
    const handlings = createHandlings(clock, rewarded);
    /** Ticks in which hooks went. */
    let gone: number[] = [];
    /** Everybody who pressed lately, goal or not: a hook is one player's. */
    const pressed = new Map<string, number>();
    const casts = new Map<string, number>();

    const isCast = (playerId: string): boolean => clock.tick() - (casts.get(playerId) ?? -Infinity) < CAST_TICKS;

    /** Finds out of each press whether it cast the rod or reeled it in. */
    function settlePresses(): void {
      const tick = clock.tick();
      const due = [...pressed].filter(([, at]) => tick - at >= APART_TICKS);
      // Whose hook is out comes first: others cast theirs.
      for (const [playerId, at] of due.sort(([a], [b]) => Number(isCast(b)) - Number(isCast(a)))) {
        pressed.delete(playerId);
        const index = gone.findIndex((goneAt) => Math.abs(goneAt - at) <= APART_TICKS);
        if (index < 0) casts.set(playerId, at);
        else {
          gone.splice(index, 1);
          casts.delete(playerId);
          const angler = anglers.get(playerId);
          if (angler) angler.reeledAt = at;
        }
      }
      gone = gone.filter((goneAt) => tick - goneAt <= 2 * APART_TICKS);
    }

    function settle(playerId: string, handling: Handling): void {
      const angler = anglers.get(playerId);
      if (angler?.reeledAt === undefined) return;
      const after = handling.tick - angler.reeledAt;
      if (after < -APART_TICKS || after > CATCH_TICKS) return;
      const caught = [...changesOf(handling).values()].find(({ amount, stack }) => amount > 0 && stack);
      if (!caught?.stack) return;
      angler.reeledAt = undefined;
      tracker.see({ kind: "fish", playerId, key: caught.stack.type, item: caught.stack, amount: 1 });
    }

    function isFishing(playerId: string): boolean {
      const { reeledAt } = anglers.get(playerId)!;
      return isCast(playerId) || (reeledAt !== undefined && clock.tick() - reeledAt <= CATCH_TICKS);
    }

    return {
      begin: ({ playerId }) => void anglers.set(playerId, { reeledAt: undefined }),
      second() {},
      end({ playerId }) {
        anglers.delete(playerId);
        pressed.delete(playerId);
        casts.delete(playerId);
        handlings.left(playerId);
      },
      follows: (playerId) => anglers.has(playerId) && (pressed.has(playerId) || isFishing(playerId)),
      see(trace) {
        if (trace.what === "rod") pressed.set(trace.playerId, clock.tick());
        else if (trace.what === "hook_gone") gone.push(clock.tick());
        else if (trace.what === "move" && anglers.has(trace.playerId)) handlings.see(trace);
      },
      tick() {
        if (pressed.size > 0 || gone.length > 0) settlePresses();
        handlings.tick(settle);
      },
    };
  },
};
