/**
 * Follows every single increment of every cloud node: in which world it was made, under which operation it went, whether
 * a crash took it back or an author gave it up. Reads the records of the running packs and what they saved; trusts
 * neither, but demands that each step has a reason.
 *
 * Time of a world is a line that a crash cuts: what a book says is true for the line as it is now.
 */

import { isQuestion } from "../../scripts/core/cloud/report-steps.ts";
import { decodeHead } from "../../scripts/core/saving/chunks.ts";
import type { CloudRecord, NodeRecord, PendingReport } from "../../scripts/core/progress/record.ts";
import { nodeKey } from "../../scripts/core/saving/node-key.ts";
import { decodePage, recordAt } from "../../scripts/core/saving/save-format.ts";
import type { CloudModel } from "../../simulator/deterministic/cloud-model.ts";
import { CLOUD_NODES, isByHand } from "./network-tree.ts";
import type { SavedWorld } from "./world.ts";

/** One player and node in one world. */
interface Book {
  cloud: CloudRecord | undefined;
  /** Increments that are to be reported and have no operation yet, oldest first. */
  unassigned: number[];
  /** Increments of this line of time that were neither given up nor revoked. */
  alive: Set<number>;
  /** Operations opened, and those known to be stored, on this line of time. */
  opened: Set<string>;
  settled: Set<string>;
  /** Operations that a reset was put behind, by what it is. */
  condemned: Map<string, string>;
}

/** What may have moved the records since the last look. */
export type Cause =
  /** A call, a fact or a join that may add this much. */
  | { readonly kind: "added"; readonly atMost: number }
  | { readonly kind: "revoked" }
  /** Time passed and the cloud answered; nothing can be added by that. */
  | { readonly kind: "time" };

export const TIME_PASSED: Cause = { kind: "time" };

export interface Increments {
  /** @returns how many increments were added */
  observe(world: string, playerId: string, nodeId: string, record: NodeRecord, cause: Cause): number;
  /** To be called when the world is saved; gives the books as they are then. */
  copyBooks(world: string): SavedBooks;
  /** The world started again from a save. After a shutdown nothing may be missing. */
  restarted(world: string, save: SavedWorld, books: SavedBooks, after: "crash" | "shutdown"): void;
  /** An author said, or may have said, `false` to this operation. */
  mayBeGivenUp(op: string): void;
  /** A call that asked for so much to be reported by hand was refused for its extra. */
  mayBeWithdrawn(world: string, about: string, asked: number): void;
  /** The cloud answered that it knows the operation with another content: a crash took back what was sent. */
  wasSentOtherwise(op: string): void;
  /** Operations that a world forgot in a crash, or whose author gave them up: nobody can be asked to pay for them. */
  isForgotten(op: string): boolean;
  /** Increments that the cloud must have in the end. */
  expected(account: (playerId: string) => string, player: string, nodeId: string): number;
  /** Another world begins as a copy of this one. */
  copyWorld(from: string, to: string): void;
  /** Increments that went to the cloud more than once. */
  checkDoubles(): void;
  /**
   * Increments that are neither in the cloud nor given up, and reports that went behind a reset.
   * @param storedAt when an operation was stored, in any unit
   */
  checkLosses(account: (playerId: string) => string, storedAt: (op: string) => number | undefined): void;
}

export type SavedBooks = ReadonlyMap<string, Book>;

export function createIncrements(model: CloudModel, complain: (problem: string) => void): Increments {
  const books = new Map<string, Map<string, Book>>();
  /** By operation and the delta it was opened with: a crash can take a part of an operation's increments back. */
  const increments = new Map<string, number[]>();
  const givenUp = new Set<string>();
  const rolledBack = new Set<string>();
  /** How much may be withdrawn, by world and node and player. */
  const withdrawn = new Map<string, number>();
  let last = 0;

  const keyOf = (playerId: string, nodeId: string): string => `${nodeId} ${playerId}`;
  const worldBooks = (world: string): Map<string, Book> => {
    const known = books.get(world) ?? new Map<string, Book>();
    books.set(world, known);
    return known;
  };
  const bookOf = (world: string, key: string): Book => {
    const known = worldBooks(world).get(key) ?? emptyBook();
    worldBooks(world).set(key, known);
    return known;
  };
  const incrementsOf = (op: string, delta: number): number[] => increments.get(`${op} ${delta}`) ?? [];

  function observe(world: string, playerId: string, nodeId: string, record: NodeRecord, cause: Cause): number {
    const key = keyOf(playerId, nodeId);
    const book = bookOf(world, key);
    const before = book.cloud;
    const after = record.cloud;
    if (before === after) return 0;
    const where = `${world}, ${key}`;
    book.cloud = after;
    // What only asks after a report that was given up carries nothing any more.
    const ops = new Set((after?.reports ?? []).filter((report) => !isQuestion(report)).map(({ op }) => op));
    const known = new Map(liveReports(before).map(({ op, delta }) => [op, delta]));
    checkResets(where, before, ops);

    if (cause.kind === "revoked") {
      for (const increment of book.unassigned.splice(0)) book.alive.delete(increment);
      const reset = [...(after?.reports ?? [])].reverse().find((report) => report.reset)?.op;
      for (const [op, delta] of known) {
        for (const increment of incrementsOf(op, delta)) book.alive.delete(increment);
        if (reset !== undefined) book.condemned.set(op, reset);
      }
      if (held(after, nodeId) !== 0) complain(`${where}: a revoked node still has increments to report`);
      return 0;
    }

    let removed = 0;
    for (const [op, delta] of known) {
      if (ops.has(op)) continue;
      removed += delta;
      if (model.stored.has(op)) book.settled.add(op);
      else if (givenUp.has(op)) giveUp(book, op, delta);
      else complain(`${where}: report ${op} of ${delta} was forgotten, though it is not stored and nobody gave it up`);
    }
    const added = held(after, nodeId) - held(before, nodeId) + removed;
    if (added < 0) withdraw(where, book, -added);
    if (added > (cause.kind === "added" ? cause.atMost : 0))
      complain(`${where}: ${added} increments came from nowhere`);
    for (let count = 0; count < added; count++) {
      book.unassigned.push(++last);
      book.alive.add(last);
    }
    for (const { op, delta } of liveReports(after)) {
      const deltaBefore = known.get(op);
      if (deltaBefore === undefined) assign(where, book, op, delta);
      else if (deltaBefore !== delta) complain(`${where}: report ${op} of ${deltaBefore} became one of ${delta}`);
    }
    return Math.max(0, added);
  }

  function checkResets(where: string, before: CloudRecord | undefined, ops: ReadonlySet<string>): void {
    for (const { op, reset } of before?.reports ?? []) {
      if (reset && !ops.has(op) && !model.resets.has(op)) complain(`${where}: reset ${op} was forgotten`);
    }
  }

  /** What was asked for by calls that were refused is nothing to report any more. */
  function withdraw(where: string, book: Book, count: number): void {
    const allowed = withdrawn.get(where) ?? 0;
    withdrawn.set(where, allowed - count);
    if (count > allowed) complain(`${where}: ${count} increments vanished`);
    for (const increment of book.unassigned.splice(-count)) book.alive.delete(increment);
  }

  function assign(where: string, book: Book, op: string, delta: number): void {
    if (book.unassigned.length < delta) {
      complain(`${where}: report ${op} carries ${delta} where ${book.unassigned.length} were to be reported`);
    }
    increments.set(`${op} ${delta}`, book.unassigned.splice(0, delta));
    book.opened.add(op);
  }

  function giveUp(book: Book, op: string, delta: number): void {
    givenUp.add(op);
    for (const increment of incrementsOf(op, delta)) book.alive.delete(increment);
  }

  function restored(world: string, key: string, cloud: CloudRecord | undefined, saved: Book, isCrash: boolean): Book {
    const nodeId = key.slice(0, key.indexOf(" "));
    const reports = liveReports(cloud);
    const inReports = reports.reduce((sum, { delta }) => sum + delta, 0);
    const rest = held(cloud, nodeId) - inReports;
    const where = `${world}, ${key}`;
    // A page is written a little later than its records change: a report that was open need not be so in the save.
    const inSave = new Set(reports.map(({ op }) => op));
    const notYetOpen = liveReports(saved.cloud).filter(({ op }) => !inSave.has(op));
    const unassigned = [...notYetOpen.flatMap(({ op, delta }) => incrementsOf(op, delta)), ...saved.unassigned];
    if (rest > unassigned.length) complain(`${where}: more was saved than was ever added`);
    const lost = unassigned.slice(rest);
    if (lost.length > 0 && !isCrash) complain(`${where}: a shutdown lost ${lost.length} increments`);
    const book = copyBook(saved);
    book.cloud = cloud;
    book.unassigned = unassigned.slice(0, rest);
    for (const increment of lost) book.alive.delete(increment);
    for (const { op, delta } of reports) {
      book.settled.delete(op);
      for (const increment of incrementsOf(op, delta)) book.alive.add(increment);
    }
    return book;
  }

  return {
    observe,
    copyBooks: (world) => new Map([...worldBooks(world)].map(([key, book]) => [key, copyBook(book)])),
    restarted(world, save, savedBooks, after) {
      const before = worldBooks(world);
      const now = new Map<string, Book>();
      for (const [key, record] of savedRecords(save)) {
        const book = restored(world, key, record.cloud, savedBooks.get(key) ?? emptyBook(), after === "crash");
        now.set(key, book);
      }
      for (const [key, book] of before) {
        const kept = now.get(key);
        for (const op of book.opened) {
          const isKnown =
            kept &&
            (kept.settled.has(op) ||
              kept.cloud?.nextOp === op ||
              kept.cloud?.reports?.some((report) => report.op === op));
          if (!isKnown) rolledBack.add(op);
        }
        if (!kept && after === "shutdown" && book.unassigned.length > 0) {
          complain(`${world}, ${key}: a shutdown lost everything`);
        }
      }
      books.set(world, now);
    },
    mayBeGivenUp: (op) => void givenUp.add(op),
    mayBeWithdrawn(world, about, asked) {
      const where = `${world}, ${about}`;
      withdrawn.set(where, (withdrawn.get(where) ?? 0) + asked);
    },
    wasSentOtherwise: (op) => void rolledBack.add(op),
    copyWorld(from, to) {
      books.set(to, new Map([...worldBooks(from)].map(([key, book]) => [key, copyBook(book)])));
    },
    checkLosses(account, storedAt) {
      const carried = new Set(
        [...model.stored.values()].flatMap(({ report }) => incrementsOf(report.op, report.delta)),
      );
      for (const [world, ofWorld] of books) {
        for (const [key, { alive, condemned }] of ofWorld) {
          const lost = [...alive].filter((increment) => !carried.has(increment));
          if (lost.length > 0 && !isByHand(key.slice(0, key.indexOf(" ")))) {
            complain(
              `${world}, ${key} (${account(key.slice(key.indexOf(" ") + 1))}): ${lost.length} were never stored`,
            );
          }
          for (const [op, reset] of condemned) {
            const [stored, taken] = [storedAt(op), storedAt(reset)];
            if (stored !== undefined && taken !== undefined && stored > taken) {
              complain(`${world}, ${key}: report ${op} was stored after reset ${reset}, which was to take it back`);
            }
          }
        }
      }
    },
    isForgotten: (op) => rolledBack.has(op) || givenUp.has(op),
    expected(account, player, nodeId) {
      const all = new Set<number>();
      for (const world of books.values()) {
        for (const [key, book] of world) {
          const [node, playerId] = key.split(" ") as [string, string];
          if (node === nodeId && account(playerId) === player) for (const increment of book.alive) all.add(increment);
        }
      }
      for (const { report } of model.stored.values()) {
        if (report.player !== player || report.node !== nodeId) continue;
        for (const increment of incrementsOf(report.op, report.delta)) all.add(increment);
      }
      return all.size;
    },
    checkDoubles() {
      const wentWith = new Map<number, string>();
      for (const [op, { report }] of model.stored) {
        const carried = incrementsOf(op, report.delta);
        if (carried.length !== report.delta) {
          complain(`operation ${op} was stored with ${report.delta}, ${carried.length} of them known`);
        }
        for (const increment of carried) {
          const other = wentWith.get(increment);
          if (other !== undefined) {
            complain(`${report.node} ${report.player}: an increment was counted twice, with ${other} and with ${op}`);
          }
          wentWith.set(increment, op);
        }
      }
    },
  };
}

/** What a record has to report, in reports or before. */
function held(cloud: CloudRecord | undefined, nodeId: string): number {
  if (!cloud) return 0;
  if (!isByHand(nodeId)) return cloud.pending;
  return (cloud.asked ?? 0) + liveReports(cloud).reduce((sum, { delta }) => sum + delta, 0);
}

/** The reports that no reset follows. */
function liveReports(cloud: CloudRecord | undefined): readonly PendingReport[] {
  const reports = cloud?.reports ?? [];
  const live = reports.slice(reports.map((report) => report.reset === true).lastIndexOf(true) + 1);
  return live.filter((report) => !isQuestion(report));
}

/** The cloud nodes' records that a save holds, by node and player. */
export function savedRecords(save: SavedWorld): Map<string, NodeRecord> {
  const records = new Map<string, NodeRecord>();
  for (const [playerId, { properties }] of save.players) {
    for (const [name, value] of properties) {
      if (!name.startsWith("ach:page/")) continue;
      const head = decodeHead(String(value));
      if (!("inline" in head) || head.chunkCount > 0) throw new Error(`${name} of ${playerId} is not a short page`);
      const read = decodePage(head.inline);
      if ("unreadable" in read) throw new Error(`${name} of ${playerId}: ${read.unreadable}`);
      for (const nodeId of CLOUD_NODES) {
        const record = recordAt(read.page, nodeKey(nodeId));
        if (record) records.set(`${nodeId} ${playerId}`, record);
      }
    }
  }
  return records;
}

function emptyBook(): Book {
  return {
    cloud: undefined,
    unassigned: [],
    alive: new Set(),
    opened: new Set(),
    settled: new Set(),
    condemned: new Map(),
  };
}

function copyBook({ cloud, unassigned, alive, opened, settled, condemned }: Book): Book {
  return {
    cloud,
    unassigned: [...unassigned],
    alive: new Set(alive),
    opened: new Set(opened),
    settled: new Set(settled),
    condemned: new Map(condemned),
  };
}
