/** Combinations on cloud nodes, whose members count once in a network: what the trees of such trials are written with. */

import type { GoalJson, NodeJson } from "../../../scripts/core/tree/node.ts";
import { child } from "../../support/nodes.ts";

export const kill = (entity: string): GoalJson => ({ goal_type: "kill", entity });

export const herd = (entities: readonly string[] = ["cow", "pig", "sheep"]): GoalJson => ({
  goal_type: "all_of",
  goals: entities.map(kill),
});

export const KINDS: GoalJson = { goal_type: "distinct", goal: { goal_type: "kill" }, by: "entity" };

/** A node on the page `page`. */
export const combined = (
  id: string,
  goal_number: number,
  goal_details: GoalJson,
  more: Partial<NodeJson> = {},
): NodeJson => child(id, "page", { is_cloud: true, goal_number, goal_details, ...more });
