/** What authors are told of `sneak`. */
import { sneak as type } from "../../../core/goals/types/sneak.ts";
import { isObject } from "../../../core/checks/shape.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

export const sneak: GoalAuthoring = {
  type,
  says: "A second of sneaking.",
  keys: {},
  also: () => (given, scope) => {
    const where = isObject(given) ? given["where"] : undefined;
    if (!isObject(where) || where["sneaking"] !== false) return;
    scope
      .at("where")
      .at("sneaking")
      .refuse("never-met", "nobody sneaks while they do not", "true, or no such condition");
  },
  examples: [
    {
      says: "Sneak for a minute in the deep dark",
      goalNumber: 60,
      goal: { goal_type: "sneak", where: { biome: "minecraft:deep_dark" } },
    },
  ],
};
