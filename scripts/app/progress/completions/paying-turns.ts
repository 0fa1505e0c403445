/**
 * When completions are paid: from scheduled tasks, since rewards change the world, a turn for each player and only for some
 * milliseconds a tick. What is done in a turn is not known here.
 */

import type { AchievementNode } from "../../../core/tree/tree.ts";
import type { Clock, Scheduler } from "../../ports.ts";
import { createBudget, type Budget } from "../../work/budget.ts";
import { createTurns, type PlayerTurn, type Turns } from "../../work/turns.ts";

/** No turn begins after this time in a tick. */
export const BUDGET_MILLISECONDS = 10;
/** However fast the clock says they are: what it does not see, such as cycles collected, grows with their number. */
export const MAX_NODES_A_TICK = 224;
/** Nothing more is announced after this time; what is paid and not told by then is told in a later turn. */
const LAST_CALL_MILLISECONDS = 14;
const MAX_NODES_A_FIRST_TURN = 4;

export interface PayingTurns extends Pick<Turns<AchievementNode>, "add" | "waiting" | "drop" | "size"> {
  /** Sees to it that what waits has its turns. */
  schedule(): void;
}

export interface PayingTurnsOptions {
  readonly scheduler: Scheduler;
  readonly clock: Clock;
  /**
   * @param most nodes that the turn is for
   * @param lastCall after which nothing more is told in this tick
   * @returns how many nodes had their turn; undefined: nobody is here for it
   */
  readonly serve: (
    turn: PlayerTurn<AchievementNode>,
    most: number,
    budget: Budget,
    lastCall: Budget,
  ) => number | undefined;
}

export function createPayingTurns({ scheduler, clock, serve }: PayingTurnsOptions): PayingTurns {
  const turns = createTurns<AchievementNode>();
  let isScheduled = false;
  /** What a node took in the last turns, its part of the page's write included. */
  let millisecondsANode = 0.1;

  function schedule(): void {
    if (isScheduled || turns.isEmpty) return;
    isScheduled = true;
    scheduler.soon(drain);
  }

  function drain(): void {
    isScheduled = false;
    const budget = createBudget(clock, BUDGET_MILLISECONDS);
    const lastCall = createBudget(clock, LAST_CALL_MILLISECONDS);
    let room = MAX_NODES_A_TICK;
    do {
      const turn = turns.next();
      if (!turn) break;
      const left = budget.left();
      const affordable = Math.max(1, Math.floor(left / millisecondsANode));
      const most = Math.min(room, affordable, turn.isFirst ? MAX_NODES_A_FIRST_TURN : Infinity);
      const count = serve(turn, most, createBudget(clock, left / 2), lastCall);
      if (count === undefined) turns.drop(turn.playerId);
      if (!count) continue;
      room -= count;
      millisecondsANode = Math.max(0.02, (millisecondsANode + (left - budget.left()) / count) / 2);
    } while (room > 0 && !budget.isSpent());
    schedule();
  }

  return {
    add: turns.add,
    waiting: turns.waiting,
    drop: turns.drop,
    get size() {
      return turns.size;
    },
    schedule,
  };
}
