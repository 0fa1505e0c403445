/**
 * Follows every single increment of every cloud node: in which world it was made, under which operation it went, whether
 * a crash took it back or an author gave it up. Reads the records of the running packs and what they saved; trusts
 * neither, but demands that each step has a reason.
 */

import type { NodeRecord } from "../../../../scripts/core/progress/record.ts";
import type { CloudModel } from "../../../../simulator/deterministic/cloud-model.ts";
import type { SavedWorld } from "../world.ts";
import { checkDoubles, checkLosses, expectedOf } from "./accounts.ts";
import { copyBook, type Book, type SavedBooks } from "./books.ts";
import { worldBooks, type Followed } from "./followed.ts";
import { observe, type Cause } from "./observing.ts";
import { restart } from "./restarting.ts";

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

export function createIncrements(model: CloudModel, complain: (problem: string) => void): Increments {
  const followed: Followed = {
    model,
    complain,
    books: new Map(),
    increments: new Map(),
    givenUp: new Set(),
    rolledBack: new Set(),
    withdrawn: new Map(),
    last: 0,
  };
  const { books, givenUp, rolledBack, withdrawn } = followed;
  const copyOf = (world: string): Map<string, Book> =>
    new Map([...worldBooks(followed, world)].map(([key, book]) => [key, copyBook(book)]));

  return {
    observe: (world, playerId, nodeId, record, cause) => observe(followed, world, playerId, nodeId, record, cause),
    copyBooks: copyOf,
    restarted: (world, save, savedBooks, after) => restart(followed, world, save, savedBooks, after),
    mayBeGivenUp: (op) => void givenUp.add(op),
    mayBeWithdrawn(world, about, asked) {
      const where = `${world}, ${about}`;
      withdrawn.set(where, (withdrawn.get(where) ?? 0) + asked);
    },
    wasSentOtherwise: (op) => void rolledBack.add(op),
    isForgotten: (op) => rolledBack.has(op) || givenUp.has(op),
    expected: (account, player, nodeId) => expectedOf(followed, account, player, nodeId),
    copyWorld: (from, to) => void books.set(to, copyOf(from)),
    checkDoubles: () => checkDoubles(followed),
    checkLosses: (account, storedAt) => checkLosses(followed, account, storedAt),
  };
}
