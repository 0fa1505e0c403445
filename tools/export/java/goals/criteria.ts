/** A node's goal → criteria of an advancement. What Java Edition cannot tell has none. */
import type { GoalJson } from "../../../../scripts/core/goals/goal-type.ts";
import { DEEDS, haveItem, VALUES } from "./deeds.ts";
import { asking, NOBODY, playerOf } from "./player.ts";
import { allOf, anyOf, listOf, one, type Criteria, type Saying } from "./saying.ts";
import { asked, statisticsOf } from "./statistics.ts";

/** @returns undefined where it cannot be said */
export function criteriaOf(goal: GoalJson, steps: number, saying: Saying): Criteria | undefined {
  const { where, ...bare } = goal;
  const player = playerOf(where as never, saying);
  if (player === undefined) return undefined;
  const combination = COMBINATIONS[goal.goal_type];
  if (combination !== undefined) {
    const criteria = combination(bare, steps, saying);
    return criteria && asking(criteria, player);
  }
  const isAskedOfPlayer = where !== undefined;
  const criteria = simple(bare, steps, saying, isAskedOfPlayer);
  return criteria && asking(criteria, player);
}

function simple(goal: GoalJson, steps: number, saying: Saying, isAskedOfPlayer: boolean): Criteria | undefined {
  const value = VALUES[goal.goal_type];
  if (value !== undefined) return value(goal, steps);
  if (goal.goal_type === "have_item" || goal.goal_type === "default_get") return haveItem(goal, steps, saying);
  if (steps === 1) {
    const deed = DEEDS[goal.goal_type]?.(goal, saying);
    if (deed !== undefined) return deed;
  }
  // Conditions would be asked when the number is reached, and not of each deed.
  if (isAskedOfPlayer) return undefined;
  const plain = goal.goal_type === "default_kill" ? { goal_type: "kill", entity: goal["entity_identifier"] } : goal;
  const statistics = statisticsOf(plain, steps, saying);
  // Several are not added up there.
  if (statistics.length === 0 || (statistics.length > 1 && steps > 1)) return undefined;
  saying.differs("What was done before the advancement came counts there.");
  return anyOf(statistics.map((each) => asking(one("tick"), { ...NOBODY, player: asked([each]) })));
}

type Combination = (goal: GoalJson, steps: number, saying: Saying) => Criteria | undefined;
type Member = GoalJson & { readonly count?: number };

function members(goal: GoalJson, saying: Saying): (Criteria | undefined)[] {
  return (goal["goals"] as readonly Member[]).map(({ count, id: _, ...member }) => {
    const inner = member as GoalJson;
    const all = inner.goal_type === "all_of" ? (inner["goals"] as readonly unknown[]).length : 1;
    return criteriaOf(inner, count ?? all, saying);
  });
}

const known = (parts: readonly (Criteria | undefined)[]): Criteria[] => parts.filter((part) => part !== undefined);

/** What `distinct` tells apart → the key that asks for it, in the goal or in its `where`. */
const BY: Readonly<Record<string, string>> = { entity: "entity", item: "item", block: "block" };
const BY_WHERE: readonly string[] = ["biome", "dimension"];

const COMBINATIONS: Readonly<Record<string, Combination>> = {
  any_of: (goal, steps, saying) => {
    if (steps > 1) return undefined;
    const parts = known(members(goal, saying));
    return parts.length === 0 ? undefined : anyOf(parts);
  },
  all_of: (goal, steps, saying) => {
    const parts = members(goal, saying);
    const said = known(parts);
    if (steps >= parts.length) return said.length === parts.length ? allOf(said) : undefined;
    return steps === 1 && said.length > 0 ? anyOf(said) : undefined;
  },
  sequence: (goal, steps, saying) => {
    const parts = members(goal, saying);
    const said = known(parts);
    if (steps > 1 || said.length < parts.length) return undefined;
    saying.differs("The steps may be done in any order and time there.");
    return allOf(said);
  },
  within: (goal, steps, saying) => (steps > 1 ? undefined : criteriaOf(goal["goal"] as GoalJson, 1, saying)),
  distinct: (goal, steps, saying) => {
    const inner = goal["goal"] as GoalJson;
    const values = listOf(goal["of"] as readonly string[] | undefined);
    const by = String(goal["by"]);
    const isOfPlace = BY_WHERE.includes(by);
    if (steps === 1 && values.length === 0) return criteriaOf(inner, 1, saying);
    if ((!isOfPlace && BY[by] === undefined) || (steps > 1 && steps < values.length) || values.length === 0)
      return undefined;
    const parts = values.map((value) => {
      const isVisit = inner.goal_type === "visit" && isOfPlace;
      const asked =
        isOfPlace && !isVisit
          ? { ...inner, where: { ...(inner["where"] as object | undefined), [by]: value } }
          : { ...inner, [BY[by] ?? by]: value };
      return criteriaOf(asked, 1, saying);
    });
    const said = known(parts);
    if (steps === 1) return said.length === 0 ? undefined : anyOf(said);
    return said.length === parts.length ? allOf(said) : undefined;
  },
  complete: (goal, steps, saying) => {
    const ids = listOf(goal["nodes"] as readonly string[] | undefined);
    const there = ids.map((id) => saying.advancementOf(id)).filter((id) => id !== undefined);
    if (ids.length === 0 || there.length < ids.length) return undefined;
    const parts = there.map((id) => asking(one("tick"), { ...NOBODY, player: { advancements: { [id]: true } } }));
    if (steps >= parts.length) return allOf(parts);
    return steps === 1 ? anyOf(parts) : undefined;
  },
};
