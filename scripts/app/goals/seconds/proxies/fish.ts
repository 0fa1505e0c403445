/**
 * Catches, which the game does not tell of: the rod is used, a hook is gone, and an item comes within a second. A second
 * catch in that second is not seen. Whose hook it was is known by who had cast a rod and used it in the same moment; where
 * nobody did, it is that of the only one who had.
 */

import type { ItemView } from "../../../../core/goals/told/views.ts";
import type { Poll } from "../poll.ts";
import { changesOf, createHandlings, type Handling } from "./handlings.ts";

/** A press and the hook that goes with it are told this close to each other. */
const APART_TICKS = 2;
const CATCH_TICKS = 22;
/** Longer nobody waits for a bite. */
const CAST_TICKS = 6_000;

interface Angler {
  /** Not counted yet. */
  reeledAt: number | undefined;
  caught: { readonly item: ItemView; readonly tick: number } | undefined;
}

export const fishPoll: Poll = {
  signals: ["fish"],
  create({ tracker, clock, rewarded }) {
    const anglers = new Map<string, Angler>();
    const handlings = createHandlings(clock, rewarded);
    /** Ticks in which hooks went. */
    let gone: number[] = [];
    // Of everybody, goal or not: a hook is one player's.
    const pressed = new Map<string, number>();
    const casts = new Map<string, number>();

    const isCast = (playerId: string): boolean => clock.tick() - (casts.get(playerId) ?? -Infinity) < CAST_TICKS;

    function reel(playerId: string, at: number): void {
      casts.delete(playerId);
      const angler = anglers.get(playerId);
      if (!angler) return;
      angler.reeledAt = at;
      match(playerId, angler);
    }

    function match(playerId: string, angler: Angler): void {
      const { reeledAt, caught } = angler;
      if (reeledAt === undefined || !caught) return;
      const after = caught.tick - reeledAt;
      if (after < -APART_TICKS) angler.caught = undefined;
      if (after < -APART_TICKS || after > CATCH_TICKS) return;
      angler.reeledAt = angler.caught = undefined;
      tracker.see({ kind: "fish", playerId, key: caught.item.type, item: caught.item, amount: 1 });
    }

    /** Finds out of each press whether it cast the rod or reeled it in. */
    function settlePresses(): void {
      for (const [playerId, at] of [...pressed]) {
        if (clock.tick() - at < APART_TICKS) continue;
        pressed.delete(playerId);
        const index = isCast(playerId) ? gone.findIndex((goneAt) => Math.abs(goneAt - at) <= APART_TICKS) : -1;
        if (index < 0) casts.set(playerId, at);
        else {
          gone.splice(index, 1);
          reel(playerId, at);
        }
      }
    }

    /** Hooks that went without a press. */
    function settleHooks(): void {
      const late = gone.filter((at) => clock.tick() - at > 2 * APART_TICKS);
      if (late.length === 0) return;
      gone = gone.filter((at) => clock.tick() - at <= 2 * APART_TICKS);
      for (const at of late) {
        const [only, ...others] = [...casts.keys()].filter(isCast);
        if (only !== undefined && others.length === 0) reel(only, at);
      }
    }

    function settle(playerId: string, handling: Handling): void {
      const angler = anglers.get(playerId);
      const came = [...changesOf(handling).values()].find(({ amount, stack }) => amount > 0 && stack);
      if (!angler || !came?.stack) return;
      angler.caught = { item: came.stack, tick: handling.tick };
      match(playerId, angler);
    }

    function isFishing(playerId: string): boolean {
      const { reeledAt } = anglers.get(playerId)!;
      return isCast(playerId) || (reeledAt !== undefined && clock.tick() - reeledAt <= CATCH_TICKS);
    }

    return {
      begin: ({ playerId }) => void anglers.set(playerId, { reeledAt: undefined, caught: undefined }),
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
        if (pressed.size > 0) settlePresses();
        if (gone.length > 0) settleHooks();
        handlings.tick(settle);
      },
    };
  },
};
