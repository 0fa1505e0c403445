/**
 * From a goal as its author wrote it to what is done for a step of it: combinations choose whose turn it is, conditions are
 * made to hold first. What a goal type needs is in goals/.
 */
import type { Where } from "../../scripts/core/goals/filters/conditions.ts";
import type { DistinctBy, GoalJson } from "../../scripts/core/goals/goal-type.ts";
import { goalTypeOf } from "../../scripts/core/goals/goal-types.ts";
import { isCombination, membersOf } from "../../scripts/core/goals/plan.ts";
import { needOf } from "../../scripts/core/goals/parts.ts";
import type { Act, Making, Situation, Way } from "./act.ts";
import { prepare } from "./conditions.ts";
import { MAKERS } from "./leaf-ways.ts";
import { isPlayerOnly } from "./specimens.ts";

/** @param path from the whole goal to the member that is meant, by their places */
export function wayOf(goal: GoalJson, situation: Situation, path: readonly number[] = []): Way {
  const wheres: Where[] = [];
  let part = goal;
  let making: Making = { ...situation, nth: {}, of: {} };
  for (const index of path) {
    if (part["where"] !== undefined) wheres.push(part["where"] as Where);
    making = below(part, making);
    part = membersOf(part)[index]!;
  }
  const way = waysOf(part, wheres, making);
  if ("cannot" in way) return way;
  return { acts: [...standing(part, situation), ...way.acts] };
}

/** So many slots a deed may fill. */
const ROOM = 3;

/** Goals do not count for the dead, nor, as the settings are by themselves, in Creative; what is given needs room. */
function standing(goal: GoalJson, { isDead, gameMode, freeSlots }: Situation): readonly Act[] {
  const countsInAny = goalTypeOf(goal)?.inAnyMode === true;
  return [
    ...(isDead ? [{ kind: "respawn" } as const] : []),
    ...(freeSlots < ROOM ? [{ kind: "make-room" } as const] : []),
    ...(countsInAny || gameMode === "Survival" ? [] : [{ kind: "game-mode", mode: "Survival" } as const]),
  ];
}

function waysOf(goal: GoalJson, above: readonly Where[], making: Making): Way {
  const where = goal["where"] as Where | undefined;
  const wheres = where ? [...above, where] : above;
  if (!isCombination(goal)) return leafWay(goal, wheres, making);
  const members = membersOf(goal);
  switch (goal.goal_type) {
    case "any_of":
      return firstPossible(members, wheres, making);
    case "all_of": {
      const turns = members.flatMap((member, index) => Array.from({ length: needOf(member) }, () => index));
      const turn = making.turn % turns.length;
      return waysOf(members[turns[turn]!]!, wheres, { ...making, turn: turn - turns.indexOf(turns[turn]!) });
    }
    case "sequence":
      return inTurn(members, wheres, making);
    default:
      return waysOf(members[0]!, wheres, below(goal, making));
  }
}

/** What a `distinct` says of the steps below it. */
function below(goal: GoalJson, making: Making): Making {
  if (goal.goal_type !== "distinct") return making;
  const by = goal["by"] as DistinctBy;
  const of = goal["of"] as readonly (string | number)[] | undefined;
  return {
    ...making,
    nth: { ...making.nth, [by]: making.turn },
    of: of === undefined ? making.of : { ...making.of, [by]: of.map(String) },
  };
}

function firstPossible(members: readonly GoalJson[], wheres: readonly Where[], making: Making): Way {
  let refused: Way | undefined;
  for (const member of members) {
    const way = waysOf(member, wheres, making);
    if ("acts" in way) return way;
    refused ??= way;
  }
  return refused!;
}

/** The whole round of a sequence, each member as often as it needs. */
function inTurn(members: readonly GoalJson[], wheres: readonly Where[], making: Making): Way {
  const acts: Act[] = [];
  for (const member of members) {
    for (let turn = 0; turn < needOf(member); turn++) {
      const way = waysOf(member, wheres, { ...making, turn });
      if ("cannot" in way) return way;
      acts.push(...way.acts);
    }
  }
  return { acts };
}

/** Own keys that name somebody. */
const WHO = ["entity", "by", "entity_identifier"];

function leafWay(goal: GoalJson, wheres: readonly Where[], making: Making): Way {
  const namesPlayer = WHO.some((key) => isPlayerOnly(goal[key])) || making.nth.player !== undefined;
  if (namesPlayer && making.others.length === 0) {
    return { cannot: "Another player is needed for it: let a second one join." };
  }
  const isVisit = goal.goal_type === "visit";
  // A visit goes there itself.
  const { before, after, at } = prepare(wheres, isVisit ? { ...making, nth: {} } : making);
  const made = MAKERS[goal.goal_type as keyof typeof MAKERS](goal, { ...making, at });
  if ("cannot" in made) return made;
  const days: readonly Act[] = making.nth.day === undefined ? [] : [{ kind: "pass-days", days: 1 }];
  return { acts: [...days, ...before, ...made, ...after] };
}
