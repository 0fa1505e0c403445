/**
 * What the members of a combination make by themselves after their author edited them: a member that was removed stops
 * counting, one that now needs no more than it has is done. Progress of the node is the app's business.
 */

import { emptyCells } from "./combine.ts";
import type { Cells } from "./members.ts";
import type { Combination, Part } from "../parts.ts";

/** @returns the steps of the whole goal */
export function madeAfterEdit(root: Part, cells: Cells): number {
  if (root.kind === "leaf") return cells.made;
  return stepsOf(root, cells.made, cells);
}

/** @param before the steps that it had made before the edit: rounds that were made stay made */
function stepsOf(combination: Combination, before: number, cells: Cells): number {
  const { kind, members, values, key } = combination;
  for (const member of members) refresh(member, cells);
  switch (kind) {
    case "all_of":
      return members.filter((member) => cells.isDone(member.key)).length;
    case "any_of":
      return combination.keepsCounts ? members.reduce((sum, member) => sum + cells.count(member.key), 0) : before;
    case "distinct":
      return values ? [...values.values()].filter((each) => cells.isDone(each)).length : cells.seenCount(key);
    case "sequence":
      if (!members.every((member) => cells.isDone(member.key))) return before;
      // What was missing of the round is asked no more.
      for (const member of members) emptyCells(member, cells);
      return before + 1;
    case "within":
      return before;
  }
}

function refresh(part: Part, cells: Cells): void {
  const { key, parent, need } = part;
  if (!parent?.keepsCounts) {
    if (part.kind !== "leaf") stepsOf(part, 0, cells);
    return;
  }
  if (cells.isDone(key)) return;
  const count = part.kind === "leaf" ? cells.count(key) : stepsOf(part, cells.count(key), cells);
  const isDone = parent.kind !== "any_of" && count >= need;
  cells.setCount(key, isDone ? 0 : count);
  if (isDone) cells.setDone(key, true);
}
