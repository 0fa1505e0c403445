/**
 * A node's goal made ready: the tree of its combinations, and its leaves. What a `where` on a combination asks holds for
 * all below. Parts are made when they are first asked for, since a node can have a thousand of which a deed moves one.
 * Knows no player and no progress.
 */

import { hashText, KEY_LENGTH } from "../saving/node-key.ts";
import type { Where } from "./filters/conditions.ts";
import type { DistinctBy, GoalJson } from "./goal-type.ts";
import { PlannedLeaf, type LeafMaking } from "./leaf.ts";
import { memberKey, memberNames, valueKey, valuesOf } from "./members/member-keys.ts";
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

export { memberNames } from "./members/member-keys.ts";
export * from "./parts.ts";

/** Characters of what stands for a list of members. */
const LIST_LENGTH = 4;

/**
 * All that is dear to find out about a goal: the keys of its parts but the whole, each followed by those of its values and
 * of its members, and then what stands for the list of members with what each needs. Empty for what is no combination.
 */
export function planText(goal: GoalJson): string {
  if (!isCombination(goal)) return "";
  const keys: string[] = [];
  const needs: string[] = [];
  enterKeys(goal, "", keys, needs);
  return keys.join("") + hashText(needs.sort().join(""), LIST_LENGTH);
}

function enterKeys(goal: GoalJson, key: string, keys: string[], needs: string[]): void {
  needs.push(`${key}${needOf(goal)} `);
  if (!isCombination(goal)) return;
  const values = keysOfValues(goal, (value) => valueKey(key, value));
  keys.push(...values);
  needs.push(...values);
  const goals = membersOf(goal);
  const names = memberNames(goals);
  goals.forEach((member, index) => {
    const keyOfMember = memberKey(key, names[index]!);
    keys.push(keyOfMember);
    enterKeys(member, keyOfMember, keys, needs);
  });
}

function keysOfValues(goal: GoalJson, keyOf: (value: string) => string): string[] {
  return goal.goal_type === "distinct" ? [...(valuesOf(goal, keyOf)?.values() ?? [])] : [];
}

/**
 * @param goal one that passed the author's checks
 * @param text its {@link planText}
 */
export function planOf(goal: GoalJson, text = planText(goal)): Plan {
  const root = createPart({ goal, parent: undefined, key: "", wheres: [], distincts: [], text, at: 0 });
  const plan: Plan = {
    root,
    isCombined: root.kind !== "leaf",
    get leaves() {
      return Array.from({ length: countOf(goal).leaves }, (_, ordinal) => plan.leafAt(ordinal));
    },
    leafAt: (ordinal) => (root instanceof PlannedCombination ? root.leafAt(ordinal) : (root as Leaf)),
    get keys() {
      const keys = [""];
      for (let at = 0; at + KEY_LENGTH <= text.length; at += KEY_LENGTH) keys.push(text.slice(at, at + KEY_LENGTH));
      return keys;
    },
    list: text.slice(text.length - LIST_LENGTH),
  };
  return plan;
}

interface Making extends LeafMaking {
  /** The {@link planText} of the whole goal, and where in it what comes after the own key begins. */
  readonly text: string;
  readonly at: number;
}

function createPart(making: Making): Part {
  const { goal } = making;
  const where = goal["where"] as Where | undefined;
  const inner = where ? { ...making, wheres: [...making.wheres, where] } : making;
  return isCombination(goal) ? new PlannedCombination(inner) : new PlannedLeaf(inner);
}

/** How many keys stand in the text for what is in a goal, and how many leaves it has. */
interface Count {
  readonly keys: number;
  readonly leaves: number;
}

const OF_LEAF: Count = { keys: 0, leaves: 1 };

function countOf(goal: GoalJson): Count {
  if (!isCombination(goal)) return OF_LEAF;
  let { length: keys } = keysOfValues(goal, () => "");
  let leaves = 0;
  for (const member of membersOf(goal)) {
    const inner = countOf(member);
    keys += 1 + inner.keys;
    leaves += inner.leaves;
  }
  return { keys, leaves };
}

/** Where a member's key stands in the text, and how many leaves are before it. */
interface Place {
  readonly at: number;
  readonly leavesBefore: number;
}

class PlannedCombination implements Combination {
  readonly kind: CombinationName;
  readonly parent: Combination | undefined;
  readonly key: string;
  readonly need: number;
  readonly json: GoalJson;
  readonly by: DistinctBy | undefined;
  readonly values: ReadonlyMap<string, string> | undefined;
  readonly seconds: number | undefined;
  readonly keepsCounts: boolean;
  private readonly making: Making;
  private readonly goals: readonly GoalJson[];
  private readonly distincts: readonly Combination[];
  private readonly made: (Part | undefined)[] = [];
  private areAllMade = false;
  private foundPlaces: readonly Place[] | undefined;

  constructor(making: Making) {
    const { goal, parent, key } = making;
    this.making = making;
    this.kind = goal.goal_type as CombinationName;
    this.parent = parent;
    this.key = key;
    this.need = needOf(goal);
    this.json = goal;
    this.by = goal["by"] as DistinctBy | undefined;
    this.seconds = (goal["seconds"] ?? goal["within_seconds"]) as number | undefined;
    this.keepsCounts = keepsCounts(this.kind, parent);
    this.goals = membersOf(goal);
    this.distincts = this.kind === "distinct" ? [this, ...making.distincts] : making.distincts;
    let { at } = making;
    const nextKey = (): string => making.text.slice(at, (at += KEY_LENGTH));
    this.values = this.kind === "distinct" ? valuesOf(goal, nextKey) : undefined;
  }

  get members(): readonly Part[] {
    if (!this.areAllMade) for (let index = 0; index < this.goals.length; index++) this.memberAt(index);
    this.areAllMade = true;
    return this.made as readonly Part[];
  }

  leafAt(ordinal: number): Leaf {
    const { places } = this;
    // The last one that begins at or before it.
    let low = 0;
    let high = places.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (places[middle]!.leavesBefore <= ordinal) low = middle;
      else high = middle - 1;
    }
    const member = this.memberAt(low);
    return member instanceof PlannedCombination ? member.leafAt(ordinal - places[low]!.leavesBefore) : (member as Leaf);
  }

  private memberAt(index: number): Part {
    const known = this.made[index];
    if (known) return known;
    const { making, goals, distincts } = this;
    const { text, wheres } = making;
    const { at } = this.places[index]!;
    const key = text.slice(at, at + KEY_LENGTH);
    return (this.made[index] = createPart({
      goal: goals[index]!,
      parent: this,
      key,
      wheres,
      distincts,
      text,
      at: at + KEY_LENGTH,
    }));
  }

  private get places(): readonly Place[] {
    if (this.foundPlaces) return this.foundPlaces;
    let at = this.making.at + (this.values?.size ?? 0) * KEY_LENGTH;
    let leavesBefore = 0;
    return (this.foundPlaces = this.goals.map((goal) => {
      const place = { at, leavesBefore };
      const { keys, leaves } = countOf(goal);
      at += (1 + keys) * KEY_LENGTH;
      leavesBefore += leaves;
      return place;
    }));
  }
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
