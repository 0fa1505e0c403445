/**
 * One node of one player, in the plainest way: how far it is, in which round, what it has paid. Does not know other nodes, and
 * not what moves it.
 */
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import { restEnd } from "./plain-times.ts";

export interface Standing {
  progress: number;
  /** Whether the last round that was begun is complete. */
  isDone: boolean;
  /** Whether it was ever complete and not taken back since. */
  isEver: boolean;
  completedAt: number;
  /** Before that its round cannot have been completed, whatever the clock says. */
  begunAt: number;
  /** How many rounds were completed. */
  rounds: number;
  /** Whether the present round has paid, or owes. */
  hasPaid: boolean;
  /** How many completions have paid, or owe. */
  payments: number;
  /** As many of them as an operator has let be paid again. */
  forgiven: number;
}

export const newStanding = (): Standing => ({
  progress: 0,
  isDone: false,
  isEver: false,
  completedAt: 0,
  begunAt: 0,
  rounds: 0,
  hasPaid: false,
  payments: 0,
  forgiven: 0,
});

/** When a node that is complete can be done again; never = infinitely late. */
export function opensAgainAt(standing: Standing, node: NodeJson, zone: string): number {
  const { repeat } = node;
  if (!repeat || standing.rounds >= (repeat.times ?? Infinity)) return Infinity;
  return restEnd(repeat, standing.completedAt, zone);
}

/** Complete, and not to be done again now. */
export const isAtRest = (standing: Standing, node: NodeJson, zone: string, now: number): boolean =>
  node.repeat ? standing.isDone && now < opensAgainAt(standing, node, zone) : standing.isEver;

export function progressNow(standing: Standing, node: NodeJson, zone: string, now: number): number {
  if (isAtRest(standing, node, zone, now)) return node.goal_number;
  return standing.isDone ? 0 : Math.min(node.goal_number, standing.progress);
}

/** The next round begins with the first that counts for it. */
export function beginRound(standing: Standing, node: NodeJson, zone: string, now: number): void {
  // Taken back after it was paid: by now it can be another round.
  const isOver = standing.hasPaid && standing.progress === 0 && now >= opensAgainAt(standing, node, zone);
  if (!standing.isDone && !isOver) return;
  Object.assign(standing, {
    progress: 0,
    isDone: false,
    hasPaid: false,
    begunAt: Math.max(standing.completedAt, opensAgainAt(standing, node, zone)),
  });
}

/** Whether this completion pays. */
export function complete(standing: Standing, node: NodeJson, now: number): boolean {
  const hasPaid = node.repeat ? standing.hasPaid : standing.payments > standing.forgiven;
  Object.assign(standing, {
    isDone: true,
    isEver: true,
    hasPaid: true,
    rounds: standing.rounds + 1,
    payments: standing.payments + (hasPaid ? 0 : 1),
    completedAt: Math.max(now, standing.begunAt),
  });
  return !hasPaid;
}

export const letPayAgain = (standing: Standing): void => {
  Object.assign(standing, { hasPaid: false, forgiven: standing.payments });
};

/** What was paid stays paid. */
export const takeBack = (standing: Standing): void => {
  Object.assign(standing, { progress: 0, isDone: false, isEver: false, rounds: 0 });
};
