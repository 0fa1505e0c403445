/** What authors are told of `open_container`. */
import { openContainer as type } from "../../../core/goals/types/open-container.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

export const openContainer: GoalAuthoring = {
  type,
  says: "The player opens a container.",
  keys: {
    block: { says: "The chest, barrel or other block.", examples: ["minecraft:ender_chest"] },
    entity: { says: "The minecart, boat or animal that carries it.", examples: ["minecraft:chest_minecart"] },
  },
  atMostOne: ["block", "entity"],
  examples: [{ says: "Open an ender chest", goal: { goal_type: "open_container", block: "minecraft:ender_chest" } }],
};
