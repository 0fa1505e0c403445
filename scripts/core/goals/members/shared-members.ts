/**
 * Which steps of a combination count once in a whole network, by what keys they are known there, and what a world makes of
 * those that other servers have done. Keys that every world gives alike only: positions and ids of players are a world's own.
 */

import { hashText, KEY_LENGTH } from "../../saving/node-key.ts";
import type { DistinctBy } from "../goal-type.ts";
import type { Combination, Leaf, Part } from "../parts.ts";
import type { Cells } from "./members.ts";

/** Values that mean something else in every world. */
const OF_ONE_WORLD: readonly DistinctBy[] = ["player", "position"];

/** Whether each step of the whole goal is a member, or a value, that counts once. */
export function isShared(root: Part): root is Combination {
  if (root.kind === "all_of") return true;
  if (root.kind !== "distinct") return false;
  return root.values !== undefined || (root.by !== undefined && !OF_ONE_WORLD.includes(root.by));
}

/**
 * The member of the whole goal, or the value, that a step of the leaf has done.
 * @param values what each `distinct` above the leaf tells the step apart by
 */
export function sharedKey(leaf: Leaf, values: readonly (string | undefined)[]): string | undefined {
  let part: Part = leaf;
  while (part.parent?.parent) part = part.parent;
  const root = part.parent;
  if (!root || !isShared(root)) return undefined;
  if (root.kind === "all_of") return part.key;
  const value = values[leaf.distincts.indexOf(root)];
  if (value === undefined) return undefined;
  return root.values ? root.values.get(value) : hashText(value, KEY_LENGTH);
}

/** All that are done here. */
export function doneKeys(root: Combination, cells: Cells): string[] {
  const keys = isOpenList(root) ? cells.seenHashes(root.key) : [...keysOfList(root)];
  return keys.filter((key) => isDoneHere(root, cells, key));
}

/** Those of the keys that are members or values of the goal and not done here. */
export function undoneKeys(root: Combination, cells: Cells, keys: readonly string[]): string[] {
  const known = isOpenList(root) ? undefined : new Set(keysOfList(root));
  return keys.filter((key) => known?.has(key) !== false && !isDoneHere(root, cells, key));
}

/** What the cloud says of a key: that it is done, or that it was taken back; absent where it says nothing. */
export type SharedState = "done" | "taken back";

/** How many of its members are done in the network; such as were removed from the goal are none. */
export function doneIn(root: Combination, states: ReadonlyMap<string, SharedState>): number {
  const keys = isOpenList(root) ? states.keys() : new Set(keysOfList(root));
  return [...keys].filter((key) => states.get(key) === "done").length;
}

/**
 * Brings cells up to what the network knows. What others have done is done here, too, and counts for nothing, since they
 * have counted it; what was taken back elsewhere is not done any more.
 * @param own keys that are claimed here and not answered yet
 * @returns keys that are done here, of which the cloud knows nothing
 */
export function shareCells(
  root: Combination,
  cells: Cells,
  states: ReadonlyMap<string, SharedState>,
  own: ReadonlySet<string>,
): string[] {
  const untold: string[] = [];
  const known = isOpenList(root) ? new Set([...states.keys(), ...cells.seenHashes(root.key)]) : keysOfList(root);
  for (const key of known) {
    const state = states.get(key);
    const isDone = isDoneHere(root, cells, key);
    if (state === "done" && !isDone) {
      setDone(root, cells, key, true);
      cells.made += 1;
    } else if (isDone && !own.has(key)) {
      if (state === undefined) untold.push(key);
      else if (state === "taken back") {
        setDone(root, cells, key, false);
        cells.made = Math.max(0, cells.made - 1);
      }
    }
  }
  return untold;
}

/** Whether its values are whatever comes, so that they are known by their hashes alone. */
const isOpenList = ({ kind, values }: Combination): boolean => kind === "distinct" && !values;

function keysOfList({ members, values }: Combination): Iterable<string> {
  return values?.values() ?? members.map(({ key }) => key);
}

function isDoneHere(root: Combination, cells: Cells, key: string): boolean {
  return isOpenList(root) ? cells.hasSeenHash(root.key, key) : cells.isDone(key);
}

function setDone(root: Combination, cells: Cells, key: string, isDone: boolean): void {
  if (isOpenList(root)) {
    if (isDone) cells.addSeenHash(root.key, key);
    else cells.removeSeenHash(root.key, key);
    return;
  }
  cells.setDone(key, isDone);
  cells.setCount(key, 0);
}
