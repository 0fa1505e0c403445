/**
 * A node's goal made ready: the tree of its combinations, and its leaves. What a `where` on a combination asks holds for
 * all below. Knows no player and no progress.
 */

import { hashText } from "../saving/node-key.ts";
import type { Where } from "./conditions.ts";
import type { DistinctBy, GoalJson } from "./goal-type.ts";
import { PlannedLeaf, type LeafMaking } from "./leaf.ts";
import { memberKey, memberNames, valuesOf } from "./member-keys.ts";
import {
  isCombination,
  membersOf,
  needOf,
  type Combination,
  type CombinationName,
  type Leaf,
  type Part,
  type Plan,
} from "./parts.ts";

export { memberNames } from "./member-keys.ts";
export * from "./parts.ts";

/** @param goal one that passed the author's checks */
export function planOf(goal: GoalJson): Plan {
  const making: Made = { leaves: [], keys: [], needs: [] };
  const root = createPart({ goal, parent: undefined, key: "", wheres: [], distincts: [], made: making });
  const { leaves, keys, needs } = making;
  const isCombined = root.kind !== "leaf";
  return { root, leaves, isCombined, keys, list: isCombined ? hashText(needs.sort().join(""), LIST_LENGTH) : "" };
}

/** Characters of what stands for a list of members. */
const LIST_LENGTH = 4;

/** What is gathered of all parts. */
interface Made {
  readonly leaves: Leaf[];
  readonly keys: string[];
  readonly needs: string[];
}

interface Making extends LeafMaking {
  readonly made: Made;
}

function createPart(making: Making): Part {
  const { goal, key, made } = making;
  made.keys.push(key);
  made.needs.push(`${key}${needOf(goal)} `);
  const where = goal["where"] as Where | undefined;
  const wheres = where ? [...making.wheres, where] : making.wheres;
  if (isCombination(goal)) return createCombination({ ...making, wheres });
  const leaf = new PlannedLeaf({ ...making, wheres });
  made.leaves.push(leaf);
  return leaf;
}

function createCombination(making: Making): Combination {
  const { goal, parent, key, made } = making;
  const kind = goal.goal_type as CombinationName;
  const members: Part[] = [];
  const by = goal["by"] as DistinctBy | undefined;
  const values = kind === "distinct" ? valuesOf(goal, key) : undefined;
  const combination: Combination = {
    kind,
    parent,
    key,
    need: needOf(goal),
    json: goal,
    members,
    by,
    values,
    seconds: (goal["seconds"] ?? goal["within_seconds"]) as number | undefined,
    keepsCounts: keepsCounts(kind, parent),
  };
  if (values) {
    made.keys.push(...values.values());
    made.needs.push(...values.values());
  }
  const goals = membersOf(goal);
  const names = memberNames(goals);
  const distincts = kind === "distinct" ? [combination, ...making.distincts] : making.distincts;
  goals.forEach((member, index) => {
    const ofMember = { goal: member, parent: combination, key: memberKey(key, names[index]!) };
    members.push(createPart({ ...making, ...ofMember, distincts }));
  });
  return combination;
}

/** An `any_of` whose sum nobody asks for, since a `distinct` or `within` above looks at each step, needs no counts. */
function keepsCounts(kind: CombinationName, parent: Combination | undefined): boolean {
  if (kind === "any_of") return parent === undefined || parent.keepsCounts;
  return kind === "all_of" || kind === "sequence";
}

/**
 * Calls `see` with each goal in a goal that is no combination, in the order of {@link Plan.leaves}, and with each `where`
 * that holds for it.
 */
export function eachLeafGoal(
  goal: GoalJson,
  see: (leaf: GoalJson, wheres: readonly Where[]) => void,
  above: readonly Where[] = [],
): void {
  const where = goal["where"] as Where | undefined;
  const wheres = where ? [...above, where] : above;
  if (!isCombination(goal)) see(goal, wheres);
  else for (const member of membersOf(goal)) eachLeafGoal(member, see, wheres);
}
