/**
 * What passed through a player's inventory in a moment, put together: a stack that moves is told of slot by slot, and what
 * is paid not always in the same tick as what is got. What rewards gave is left out.
 */

import type { Move, Trace } from "../../../../core/goals/told/trace.ts";
import type { ItemView } from "../../../../core/goals/told/views.ts";
import type { Clock } from "../../../ports.ts";
import type { Rewarded } from "../../rewarded.ts";

/** A moment is over so many ticks after it began. */
const MOMENT_TICKS = 2;

export interface Handling {
  /** The tick in which it began. */
  readonly tick: number;
  readonly moves: readonly Move[];
  /** Amounts by type. */
  readonly dropped: ReadonlyMap<string, number>;
  readonly pickedUp: ReadonlyMap<string, number>;
}

export interface Handlings {
  see(trace: Trace): void;
  /** Hands out what is over; to be called every tick. */
  tick(each: (playerId: string, handling: Handling) => void): void;
  left(playerId: string): void;
}

interface Open extends Handling {
  readonly moves: Move[];
  readonly dropped: Map<string, number>;
  readonly pickedUp: Map<string, number>;
}

export function createHandlings(clock: Clock, rewarded: Rewarded): Handlings {
  const open = new Map<string, Open>();

  function openOf(playerId: string): Open {
    let handling = open.get(playerId);
    if (!handling) {
      handling = { tick: clock.tick(), moves: [], dropped: new Map(), pickedUp: new Map() };
      open.set(playerId, handling);
    }
    return handling;
  }

  return {
    see(trace) {
      if (trace.what === "move") {
        if (!rewarded.isGiving(trace.playerId)) openOf(trace.playerId).moves.push(trace);
      } else if (trace.what === "drop") add(openOf(trace.playerId).dropped, trace.item);
      else if (trace.what === "pick_up") add(openOf(trace.playerId).pickedUp, trace.item);
    },
    tick(each) {
      if (open.size === 0) return;
      for (const [playerId, handling] of [...open]) {
        if (clock.tick() - handling.tick < MOMENT_TICKS) continue;
        open.delete(playerId);
        if (handling.moves.length > 0) each(playerId, handling);
      }
    },
    left: (playerId) => void open.delete(playerId),
  };
}

function add(amounts: Map<string, number>, { type, amount }: ItemView): void {
  amounts.set(type, (amounts.get(type) ?? 0) + amount);
}

/** What became more or less of one type. */
export interface Change {
  /** Below 0: less. */
  amount: number;
  /** How often some came, less how often some went. */
  times: number;
  /** The newest stack of it; undefined when none came. */
  stack: ItemView | undefined;
}

/** By type; what only moved from slot to slot is not among them. */
export function changesOf({ moves }: Handling): ReadonlyMap<string, Change> {
  const changes = new Map<string, Change>();
  const changeOf = (type: string): Change => {
    let change = changes.get(type);
    if (!change) changes.set(type, (change = { amount: 0, times: 0, stack: undefined }));
    return change;
  };
  for (const { before, after } of moves) {
    if (before && after && before.type === after.type) {
      const change = changeOf(after.type);
      change.amount += after.amount - before.amount;
      change.times += Math.sign(after.amount - before.amount);
      change.stack = after;
      continue;
    }
    if (before) {
      const change = changeOf(before.type);
      change.amount -= before.amount;
      change.times -= 1;
    }
    if (after) {
      const change = changeOf(after.type);
      change.amount += after.amount;
      change.times += 1;
      change.stack = after;
    }
  }
  for (const [type, { amount }] of [...changes]) if (amount === 0) changes.delete(type);
  return changes;
}
