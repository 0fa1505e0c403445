/** What authors are told of `ride`. */
import { ride as type } from "../../../core/goals/types/ride.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

export const ride: GoalAuthoring = {
  type,
  says: "The player mounts something.",
  keys: {
    entity: { says: "The mount, boat or minecart.", examples: ["minecraft:pig"], alsoCalled: ["vehicle", "mount"] },
  },
  examples: [{ says: "Ride a strider", goal: { goal_type: "ride", entity: "minecraft:strider" } }],
  java: ["started_riding"],
};
