/**
 * Why a deed that passed all tests moved nothing of a combination. Only what is certain is said: parts of steps, and
 * numbers that are no higher than before, are no refusals.
 */

import type { Cells } from "./members.ts";
import type { Combination, Leaf, Part } from "../parts.ts";

export type Unmoved = "done" | "turn" | "seen" | "other value" | "no value";

/** @param values what each `distinct` above the leaf tells the deed apart by */
export function whyUnmoved(leaf: Leaf, values: readonly (string | undefined)[], cells: Cells): Unmoved | undefined {
  if (leaf.measure === "highest") return undefined;
  for (let part: Part = leaf; part.parent; part = part.parent) {
    const { parent } = part;
    const why = whyNot(parent, part, values[leaf.distincts.indexOf(parent)], cells);
    if (why) return why;
  }
  return undefined;
}

function whyNot(parent: Combination, part: Part, value: string | undefined, cells: Cells): Unmoved | undefined {
  switch (parent.kind) {
    case "all_of":
      return cells.isDone(part.key) ? "done" : undefined;
    case "sequence":
      return parent.members.find((member) => !cells.isDone(member.key)) === part ? undefined : "turn";
    case "distinct": {
      if (value === undefined) return "no value";
      if (!parent.values) return cells.hasSeen(parent.key, value) ? "seen" : undefined;
      const key = parent.values.get(value);
      if (key === undefined) return "other value";
      return cells.isDone(key) ? "seen" : undefined;
    }
    default:
      return undefined;
  }
}
