/** What only the way down to a goal tells: how deep combinations are in each other, and which goals are told apart by a value. */
import { quoteChoices, type Scope } from "../../../core/checks/issue.ts";
import { has, isObject, type JsonObject } from "../../../core/checks/shape.ts";
import { COMBINATIONS } from "../../../core/goals/plan.ts";

/** How many combinations may be in each other. */
export const MAX_COMBINATIONS = 4;

const PLACES = ["dimension", "biome", "place", "y", "in_block"];

interface Above {
  readonly combinations: number;
  readonly isToldApart: boolean;
}

/** @param goal a node's whole goal */
export function checkNesting(
  goal: JsonObject,
  scope: Scope,
  above: Above = { combinations: 0, isToldApart: false },
): void {
  const type = goal["goal_type"];
  if (type === "visit") return refuseEmptyVisit(goal, scope, above);
  if (!(COMBINATIONS as readonly unknown[]).includes(type)) return;
  if (above.combinations === MAX_COMBINATIONS) {
    const problem = `it is a combination in ${MAX_COMBINATIONS} others`;
    scope.refuse("too-deep", problem, `at most ${MAX_COMBINATIONS} combinations in each other`);
    return;
  }
  const below: Above = {
    combinations: above.combinations + 1,
    isToldApart: above.isToldApart || type === "distinct",
  };
  const { goal: inner, goals } = goal;
  if (isObject(inner)) checkNesting(inner, scope.at("goal"), below);
  else if (Array.isArray(goals)) {
    goals.forEach((member: unknown, index) => {
      if (isObject(member)) checkNesting(member, scope.at("goals").at(index), below);
    });
  }
}

/** Under a `distinct` each new value is a place of its own; elsewhere it would hold everywhere. */
function refuseEmptyVisit(goal: JsonObject, scope: Scope, { isToldApart }: Above): void {
  if (isToldApart || PLACES.some((key) => has(goal, key))) return;
  // A key that is misspelled has been told of.
  if (Object.keys(goal).some((key) => !OTHERS.includes(key))) return;
  scope.refuse("never-met", "the visit names no place to come to", quoteChoices(PLACES));
}

const OTHERS = ["goal_type", "where", "id", "count"];
