/**
 * Nodes that can be done again: when a round is over, which number the next one has, and how a record begins it. Functions
 * of values; what a round pays is the ledger's business, which round a cloud is told of is in the record.
 *
 *   half made ──▶ complete: rests until … ──▶ due: the record reads as one of a new round, from nothing
 *
 * The rounds of days, weeks and months bear the number of their first day, so that all servers of a network give the same
 * round the same number; other rounds are counted. Numbers only grow, whatever becomes of the rule or of the clock.
 * Why: docs/decisions/0010-rounds-bear-the-number-of-their-day.md.
 */

import { dayAt, nextPeriod, periodOf, SECONDS_PER_DAY, type Period } from "../time/calendar.ts";
import type { NodeRecord } from "./record.ts";

export interface RepeatRule {
  readonly every: Period | "completion" | { readonly hours: number };
  /** How often the node can be completed in all; undefined = without an end. */
  readonly times: number | undefined;
  /** The zone whose days count, in seconds east of UTC. */
  readonly zoneEast: number;
}

/** The number of the round in progress, or last completed. */
export function roundOf(record: NodeRecord): number {
  return record.round ?? 0;
}

/** How often the node was completed, the present round included. */
export function completionsOf(record: NodeRecord): number {
  return (record.done ?? 0) + (record.completedAt === undefined ? 0 : 1);
}

/** Whether the node was ever completed, which is what other nodes that wait for it ask. */
export function wasCompleted(record: NodeRecord): boolean {
  return record.completedAt !== undefined || (record.done ?? 0) > 0;
}

/** Unix seconds from which on a node can be done again; undefined for never, and of one that is not complete. */
export function restsUntil(rule: RepeatRule, record: NodeRecord): number | undefined {
  const { completedAt } = record;
  if (completedAt === undefined) return undefined;
  if (rule.times !== undefined && completionsOf(record) >= rule.times) return undefined;
  const { every, zoneEast } = rule;
  // At once, whatever the clock says.
  if (every === "completion") return 0;
  if (typeof every === "object") return completedAt + every.hours * 3600;
  // A server whose clock is ahead may have done a later day's round already.
  const doneFor = Math.max(dayAt(completedAt, zoneEast), roundOf(record));
  return nextPeriod(every, doneFor) * SECONDS_PER_DAY - zoneEast;
}

/** Whether a complete node can be done again. */
export function isDue(rule: RepeatRule, record: NodeRecord, nowSeconds: number): boolean {
  const until = restsUntil(rule, record);
  return until !== undefined && nowSeconds >= until;
}

/** The number of the round that begins now, after another one. */
export function nextRound({ every, zoneEast }: RepeatRule, round: number, nowSeconds: number): number {
  if (every === "completion" || typeof every === "object") return round + 1;
  return Math.max(periodOf(every, dayAt(nowSeconds, zoneEast)), round + 1);
}

/**
 * The record as it is now: one whose round is over and whose rest, too, is at the beginning of a new round. What it owes
 * and has not told stays.
 */
export function atPresent(rule: RepeatRule, record: NodeRecord, nowSeconds: number): NodeRecord {
  if (record.completedAt !== undefined) {
    return isDue(rule, record, nowSeconds) ? beginRound(rule, record, nowSeconds) : record;
  }
  // Taken back after it was paid: by now it can be another round, which pays.
  const { paidRound, since, progress } = record;
  if (progress > 0 || since === undefined || paidRound === undefined || paidRound < roundOf(record)) return record;
  if (!isDue(rule, { ...record, completedAt: since }, nowSeconds)) return record;
  return { ...record, round: nextRound(rule, roundOf(record), nowSeconds), since: Math.max(since, nowSeconds) };
}

function beginRound(rule: RepeatRule, record: NodeRecord, nowSeconds: number): NodeRecord {
  const { completedAt: _completedAt, members: _members, kept: _kept, paid, ...rest } = record;
  // What was paid before the node had rounds was its first one.
  const first = rest.paidRound === undefined && (paid || rest.owed) ? { paidRound: roundOf(record) } : {};
  return {
    ...rest,
    ...first,
    progress: 0,
    round: nextRound(rule, roundOf(record), nowSeconds),
    done: completionsOf(record),
    // Whoever begins it, and whenever: it could not begin before.
    since: Math.max(record.completedAt ?? 0, restsUntil(rule, record) ?? 0),
  };
}

/**
 * The time that is kept as that of a completion. A clock that was set back since the round began would shorten the wait for
 * the next one, so the time when it began is the least.
 */
export function completionTime(record: NodeRecord, nowSeconds: number): number {
  return Math.max(nowSeconds, record.since ?? 0);
}

/** What stays of rounds when a node is taken back: it was never complete, and what was paid stays paid. */
export function roundsLeftBy(record: NodeRecord): Partial<NodeRecord> {
  const { round, completedAt, since, paidRound, moreOwed, debt, waiting } = record;
  const lastDoneAt =
    round === undefined && paidRound === undefined ? undefined : completionTime(record, completedAt ?? 0);
  return {
    ...(round === undefined ? {} : { round }),
    ...(lastDoneAt === undefined && since === undefined ? {} : { since: lastDoneAt ?? since! }),
    ...(paidRound === undefined ? {} : { paidRound }),
    ...(moreOwed === undefined ? {} : { moreOwed }),
    ...(debt === undefined ? {} : { debt }),
    ...(waiting === undefined ? {} : { waiting }),
  };
}

/** Of a node that does not repeat any more: done once is done for good, and paid once is paid. */
export function withoutRounds(record: NodeRecord): NodeRecord {
  const { round, done, since: _since, paidRound, held: _held, ...rest } = record;
  if (round === undefined && done === undefined && paidRound === undefined) return record;
  const completed = wasCompleted(record) ? { completedAt: record.completedAt ?? record.since ?? 0 } : {};
  return { ...rest, ...completed, ...(paidRound === undefined ? {} : { paid: true as const }) };
}
