/** What authors are told of `default_kill`, the ancestor's kill. */
import { defaultKill as type } from "../../../core/goals/types/default-kill.ts";
import { entityId } from "../../shapes/vanilla-values.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

export const defaultKill: GoalAuthoring = {
  type,
  says: "Each entity of one type that the player kills, by hand or by projectile.",
  keys: {
    entity_identifier: {
      says: "The entity to kill. An id without namespace counts as minecraft:.",
      examples: ["minecraft:cow"],
      alsoCalled: ["entity", "entity_id", "entity_type", "identifier", "mob"],
      required: true,
      shape: entityId,
      form: "id",
    },
  },
  examples: [
    {
      says: "Kill 10 skeletons",
      goalNumber: 10,
      goal: { goal_type: "default_kill", entity_identifier: "minecraft:skeleton" },
    },
  ],
};
