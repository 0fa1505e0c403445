/**
 * Trades, which the game does not tell of: emeralds go and something comes, or emeralds come and something goes, within a
 * minute of a click on a trader, as long as the player turns to nothing else. What is laid into the trader's window and
 * taken back, dropped or picked up is no trade. Several at once may be one.
 */

import type { ItemView } from "../../../../core/goals/told/views.ts";
import type { Poll } from "../poll.ts";
import { changesOf, createHandlings, type Handling } from "./handlings.ts";

const TRADERS = new Set(["minecraft:villager_v2", "minecraft:villager", "minecraft:wandering_trader"]);
const EMERALD = "minecraft:emerald";
const WINDOW_TICKS = 1_200;

interface Dealing {
  until: number;
  /** What went and nothing came for yet, by type. */
  readonly given: Map<string, number>;
}

export const tradePoll: Poll = {
  signals: ["trade"],
  create({ tracker, clock, rewarded }) {
    /** Players who may be asked; undefined while they do not deal with anybody. */
    const dealings = new Map<string, Dealing | undefined>();
    const handlings = createHandlings(clock, rewarded);

    function tell(playerId: string, item: ItemView, times: number): void {
      for (let time = 0; time < times; time++) {
        tracker.see({ kind: "trade", playerId, key: item.type, item, amount: 1 });
      }
    }

    function settle(playerId: string, handling: Handling): void {
      const dealing = dealings.get(playerId);
      if (!dealing || handling.tick > dealing.until) return;
      const deal = dealOf(dealing, handling);
      if (!deal) return;
      dealing.until = clock.tick() + WINDOW_TICKS;
      tell(playerId, deal.item, deal.times);
    }

    return {
      begin: ({ playerId }) => void dealings.set(playerId, undefined),
      end({ playerId }) {
        dealings.delete(playerId);
        handlings.left(playerId);
      },
      follows: (playerId) => dealings.get(playerId) !== undefined,
      see(trace) {
        if (!("playerId" in trace) || !dealings.has(trace.playerId)) return;
        const { playerId } = trace;
        if (trace.what === "click_entity" && TRADERS.has(trace.entity.type)) {
          dealings.set(playerId, { until: clock.tick() + WINDOW_TICKS, given: new Map() });
        } else if (trace.what === "click_entity" || trace.what === "click_block") {
          dealings.set(playerId, undefined);
        } else if (dealings.get(playerId)) handlings.see(trace);
      },
      tick: () => handlings.tick(settle),
    };
  },
};

/** @returns what was got, and how often; undefined when it was no trade */
function dealOf({ given }: Dealing, handling: Handling): { item: ItemView; times: number } | undefined {
  const changes = changesOf(handling);
  const { dropped, pickedUp } = handling;
  const got: { item: ItemView; times: number }[] = [];
  let payments = 0;
  for (const [type, { amount, times, stack }] of changes) {
    const less = -amount - (dropped.get(type) ?? 0);
    if (less > 0) given.set(type, (given.get(type) ?? 0) + less);
    if (less > 0 && type === EMERALD) payments = -times;
    const more = amount - (pickedUp.get(type) ?? 0);
    if (more <= 0) continue;
    const back = Math.min(more, given.get(type) ?? 0);
    if (back > 0) give(given, type, -back);
    if (more > back && stack) got.push({ item: stack, times });
  }
  const bought = got.find(({ item }) => item.type !== EMERALD);
  if (bought && given.has(EMERALD)) {
    given.clear();
    return { item: bought.item, times: Math.max(1, Math.min(bought.times, payments)) };
  }
  const earned = got.find(({ item }) => item.type === EMERALD);
  if (!earned || given.size === 0) return undefined;
  given.clear();
  return { item: earned.item, times: Math.max(1, earned.times) };
}

function give(given: Map<string, number>, type: string, by: number): void {
  const left = (given.get(type) ?? 0) + by;
  if (left > 0) given.set(type, left);
  else given.delete(type);
}
