/**
 * What a node owes for several rounds. The debt of each round has a number and says how much is left of each entry, so what cannot
 * be given of one, such as what the player has yet to choose, holds up nothing of another. Debts one after the other of
 * which the same is left, as of many rounds whose choice is open, are kept as one with their count.
 *
 *   moreOwed, whole ──its turn comes──▶ debts ──given to the end──▶ gone
 *
 * The oldest of the debts is what the record calls `owed`, and all there is of most nodes; the others are `waiting`. Why:
 * docs/decisions/0016-debts-wait-side-by-side.md.
 */

import type { NodeRecord, Owed, RoundDebts } from "../progress/record.ts";
import { entryNameOf } from "./owed-entries.ts";

/** More debts than these of which something else is left have those wait whole that come after them: a record has an end. */
const MOST_WAITING = 32;

/** The number of the oldest debt, which no other debt of the node ever had: when it was completed, or in which round. */
export function debtOf({ debt, paidRound, completedAt }: NodeRecord): number {
  return debt ?? paidRound ?? completedAt ?? 0;
}

/** All debts of which something is left, by number. */
export function debtsOf(record: NodeRecord): readonly RoundDebts[] {
  const { owed, waiting } = record;
  if (!owed) return [];
  const oldest: RoundDebts = [debtOf(record), 1, owed];
  return waiting ? [oldest, ...waiting] : [oldest];
}

/** What is left of a debt; undefined where it was given to the end. */
export function leftOf(record: NodeRecord, debt: number): Owed | undefined {
  return debtsOf(record).find((debts) => isAmong(debts, debt))?.[2];
}

/** The number of the first debt above another number; undefined where there is none. */
export function debtAbove(record: NodeRecord, after: number): number | undefined {
  const next = debtsOf(record).find(([first, count]) => first + count - 1 > after);
  return next && Math.max(next[0], after + 1);
}

/** The number of the last debt, from this one on, of all of which the same is left: what can be given of one can be of all. */
export function lastAlike(record: NodeRecord, debt: number): number {
  const [first, count] = debtsOf(record).find((debts) => isAmong(debts, debt)) ?? [debt, 1];
  return first + count - 1;
}

/** The record with something else left of one debt; the last debt given makes the whole reward paid. */
export function withLeft(record: NodeRecord, debt: number, left: Owed): NodeRecord {
  const debts = debtsOf(record);
  if (!debts.some((each) => isAmong(each, debt))) return record;
  return withDebts(
    record,
    debts.flatMap((each) => (isAmong(each, debt) ? split(each, debt, left) : [each])),
  );
}

/**
 * The record with the first of the debts that are owed whole among the others; unchanged where that one has to wait.
 * @param after a number above which that of the debt is to be
 */
export function withNext(record: NodeRecord, whole: Owed, after: number): NodeRecord {
  const { moreOwed = 0, paid: _ofEarlierOnes, ...rest } = record;
  if (moreOwed === 0 || (record.waiting?.length ?? 0) >= MOST_WAITING) return record;
  const { paidRound, completedAt } = record;
  const debts = debtsOf(record);
  const [first, count] = debts[debts.length - 1] ?? [debtOf(record), 1];
  // They are of the last rounds, whatever was given before them.
  const number = Math.max(first + count, (paidRound ?? completedAt ?? 0) - moreOwed + 1, after + 1);
  const others = moreOwed > 1 ? { ...rest, moreOwed: moreOwed - 1 } : rest;
  return withDebts(others, [...debts, [number, 1, whole]]);
}

function withDebts(record: NodeRecord, debts: readonly RoundDebts[]): NodeRecord {
  const { owed: _owed, waiting: _waiting, debt, ...rest } = record;
  const [oldest, ...others] = joined(debts.filter(([, , left]) => isAnything(left)));
  const known = debt === undefined ? {} : { debt };
  if (!oldest) return { ...rest, ...known, paid: true };
  const [first, count, owed] = oldest;
  const waiting: readonly RoundDebts[] = count > 1 ? [[first + 1, count - 1, owed], ...others] : others;
  const named = debt !== undefined || waiting.length > 0 || debtOf(rest) !== first ? { debt: first } : {};
  return { ...rest, ...named, owed, ...(waiting.length > 0 ? { waiting } : {}) };
}

function split([first, count, owed]: RoundDebts, debt: number, left: Owed): RoundDebts[] {
  const before = debt - first;
  const parts: RoundDebts[] = [
    [first, before, owed],
    [debt, 1, left],
    [debt + 1, count - before - 1, owed],
  ];
  return parts.filter(([, many]) => many > 0);
}

function joined(debts: readonly RoundDebts[]): RoundDebts[] {
  const list: RoundDebts[] = [];
  for (const next of debts) {
    const last = list[list.length - 1];
    if (last && last[0] + last[1] === next[0] && isAlike(last[2], next[2])) {
      list[list.length - 1] = [last[0], last[1] + next[1], last[2]];
    } else list.push(next);
  }
  return list;
}

/** What chance drew of an entry is all one once it is given. */
function isAlike(one: Owed, other: Owed): boolean {
  const names = Object.keys(one);
  const others = Object.keys(other);
  return (
    names.length === others.length &&
    names.every((name, place) => {
      const second = others[place]!;
      if (one[name] !== other[second]) return false;
      return name === second || (one[name] === 0 && entryNameOf(name) === entryNameOf(second));
    })
  );
}

const isAmong = ([first, count]: RoundDebts, debt: number): boolean => first <= debt && debt < first + count;

const isAnything = (left: Owed): boolean => Object.values(left).some((each) => each > 0);
