/**
 * What a player has done of each member of a combination, in the order of the author, as far as it is known: a complete
 * node keeps no members, and steps that a `distinct` or `within` looks at one by one are counted for no member.
 */

import type { DistinctBy } from "../goal-type.ts";
import type { Cells } from "./members.ts";
import type { Combination, Part, Plan } from "../parts.ts";

export interface Criterion {
  /** A member, or a value that a `distinct` names. */
  readonly of: { readonly part: Part } | { readonly by: DistinctBy; readonly value: string };
  /** How deep it lies; what lies in a member follows it. */
  readonly depth: number;
  /** Whether criteria in it follow. */
  readonly isHeading: boolean;
  /** Undefined: it is never done, or it is not known. */
  readonly isDone: boolean | undefined;
  /** Steps made; undefined where they are not known. */
  readonly count: number | undefined;
  /** Steps wanted; undefined where any number counts. */
  readonly need: number | undefined;
}

/** What is known of the members: their cells; that the node is complete; or nothing. */
export type Known = Cells | "complete" | undefined;

/**
 * @param goalNumber steps that complete the node
 * @returns nothing for a goal that is no combination
 */
export function checklist({ root }: Plan, known: Known, goalNumber: number): Criterion[] {
  const criteria: Criterion[] = [];
  if (root.kind !== "leaf") list(root, ofMembers(root, known, goalNumber), 0, criteria);
  return criteria;
}

/** What is known of the members of a combination that has made so many steps: all are done where all were needed. */
function ofMembers({ kind, members, values }: Combination, known: Known, steps: number): Known {
  if (known !== "complete") return known;
  const all = kind === "all_of" ? members.length : kind === "sequence" ? 1 : values?.size;
  return all !== undefined && steps >= all ? known : undefined;
}

function list(combination: Combination, known: Known, depth: number, criteria: Criterion[]): void {
  const { kind, members, by, values } = combination;
  if (kind === "distinct" && by && values) {
    for (const [value, key] of values) {
      const isDone = known === "complete" ? true : known?.isDone(key);
      criteria.push({ of: { by, value }, depth, isHeading: false, isDone, count: undefined, need: 1 });
    }
    return;
  }
  for (const part of members) {
    const inner: Criterion[] = [];
    // A `distinct` or `within` is its only member, seen in another way.
    const isSame = kind === "distinct" || kind === "within";
    const isDone = known === "complete" || (known?.isDone(part.key) ?? false);
    const ofPart = isDone && known && !isSame ? "complete" : known;
    if (part.kind !== "leaf") list(part, ofMembers(part, ofPart, part.need), isSame ? depth : depth + 1, inner);
    if (!isSame)
      criteria.push({ of: { part }, depth, isHeading: inner.length > 0, ...stateOf(part, combination, known) });
    criteria.push(...inner);
  }
}

function stateOf(
  { key, need }: Part,
  { kind, keepsCounts }: Combination,
  known: Known,
): Pick<Criterion, "isDone" | "count" | "need"> {
  const cells = known === "complete" ? undefined : known;
  if (kind === "any_of") {
    return { isDone: undefined, count: keepsCounts ? cells?.count(key) : undefined, need: undefined };
  }
  const isDone = known === "complete" ? true : cells?.isDone(key);
  return { isDone, count: isDone ? need : cells?.count(key), need };
}
