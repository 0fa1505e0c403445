/**
 * What has become of the increments of a record since it was looked at last: each step must have a reason, and what goes under an
 * operation is written down.
 */

import { isQuestion } from "../../../../scripts/core/cloud/report-steps.ts";
import type { CloudRecord, NodeRecord } from "../../../../scripts/core/progress/record.ts";
import { held, liveReports, type Book } from "./books.ts";
import { bookOf, incrementsOf, type Followed } from "./followed.ts";

/** What may have moved the records since the last look. */
export type Cause =
  /** A call, a fact or a join that may add this much. */
  | { readonly kind: "added"; readonly atMost: number }
  | { readonly kind: "revoked" }
  /** Time passed and the cloud answered; nothing can be added by that. */
  | { readonly kind: "time" };

export const TIME_PASSED: Cause = { kind: "time" };

/** @returns how many increments were added */
export function observe(
  followed: Followed,
  world: string,
  playerId: string,
  nodeId: string,
  record: NodeRecord,
  cause: Cause,
): number {
  const { complain } = followed;
  const key = `${nodeId} ${playerId}`;
  const book = bookOf(followed, world, key);
  const before = book.cloud;
  const after = record.cloud;
  if (before === after) return 0;
  const where = `${world}, ${key}`;
  book.cloud = after;
  // What only asks after a report that was given up carries nothing any more.
  const ops = new Set((after?.reports ?? []).filter((report) => !isQuestion(report)).map(({ op }) => op));
  const known = new Map(liveReports(before).map(({ op, delta }) => [op, delta]));
  checkResets(followed, where, before, ops);

  if (cause.kind === "revoked") {
    revoke(followed, book, known);
    if (held(after, nodeId) !== 0) complain(`${where}: a revoked node still has increments to report`);
    return 0;
  }

  const removed = closeReports(followed, where, book, known, ops);
  const added = held(after, nodeId) - held(before, nodeId) + removed;
  if (added < 0) withdraw(followed, where, book, -added);
  if (added > (cause.kind === "added" ? cause.atMost : 0)) complain(`${where}: ${added} increments came from nowhere`);
  for (let count = 0; count < added; count++) {
    const increment = ++followed.last;
    book.unassigned.push(increment);
    book.alive.add(increment);
  }
  for (const { op, delta } of liveReports(after)) {
    const deltaBefore = known.get(op);
    if (deltaBefore === undefined) assign(followed, where, book, op, delta);
    else if (deltaBefore !== delta) complain(`${where}: report ${op} of ${deltaBefore} became one of ${delta}`);
  }
  return Math.max(0, added);
}

/** What was to be reported is taken back; a reset goes behind what is under way. */
function revoke(followed: Followed, book: Book, known: ReadonlyMap<string, number>): void {
  for (const increment of book.unassigned.splice(0)) book.alive.delete(increment);
  const reset = [...(book.cloud?.reports ?? [])].reverse().find((report) => report.reset)?.op;
  for (const [op, delta] of known) {
    for (const increment of incrementsOf(followed, op, delta)) book.alive.delete(increment);
    if (reset !== undefined) book.condemned.set(op, reset);
  }
}

/** Reports that are not there any more need a reason. @returns how much they carried */
function closeReports(
  followed: Followed,
  where: string,
  book: Book,
  known: ReadonlyMap<string, number>,
  ops: ReadonlySet<string>,
): number {
  const { model, givenUp, complain } = followed;
  let removed = 0;
  for (const [op, delta] of known) {
    if (ops.has(op)) continue;
    removed += delta;
    if (model.stored.has(op)) book.settled.add(op);
    else if (givenUp.has(op)) giveUp(followed, book, op, delta);
    else complain(`${where}: report ${op} of ${delta} was forgotten, though it is not stored and nobody gave it up`);
  }
  return removed;
}

function checkResets(
  { model, complain }: Followed,
  where: string,
  before: CloudRecord | undefined,
  ops: ReadonlySet<string>,
): void {
  for (const { op, reset } of before?.reports ?? []) {
    if (reset && !ops.has(op) && !model.resets.has(op)) complain(`${where}: reset ${op} was forgotten`);
  }
}

/** What was asked for by calls that were refused is nothing to report any more. */
function withdraw({ withdrawn, complain }: Followed, where: string, book: Book, count: number): void {
  const allowed = withdrawn.get(where) ?? 0;
  withdrawn.set(where, allowed - count);
  if (count > allowed) complain(`${where}: ${count} increments vanished`);
  for (const increment of book.unassigned.splice(-count)) book.alive.delete(increment);
}

function assign({ increments, complain }: Followed, where: string, book: Book, op: string, delta: number): void {
  if (book.unassigned.length < delta) {
    complain(`${where}: report ${op} carries ${delta} where ${book.unassigned.length} were to be reported`);
  }
  increments.set(`${op} ${delta}`, book.unassigned.splice(0, delta));
  book.opened.add(op);
}

function giveUp(followed: Followed, book: Book, op: string, delta: number): void {
  followed.givenUp.add(op);
  for (const increment of incrementsOf(followed, op, delta)) book.alive.delete(increment);
}
