/** The tree of the chaos: nodes that only count, by how they are advanced, and nodes that complete and pay. */

import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import { child, root } from "../../support/nodes.ts";
import { FAR } from "../support.ts";

/** Nodes that count without end, by how they are advanced. */
export const SUMS = ["calls", "extras", "kills"] as const;
/** Nodes that complete, with what they pay. */
export const PAYING: Readonly<Record<string, string>> = {
  pay1: "minecraft:diamond",
  pay2: "minecraft:emerald",
  pay3: "minecraft:gold_ingot",
  pay4: "minecraft:iron_ingot",
  pay5: "minecraft:coal",
  pay6: "minecraft:redstone",
};
const PAYING_GOAL = 6;

export const CHAOS_TREE: readonly NodeJson[] = [
  root("page"),
  child("calls", "page", { is_cloud: true, goal_number: FAR }),
  child("extras", "page", { is_cloud: true, goal_number: FAR }),
  child("kills", "page", {
    is_cloud: true,
    goal_number: FAR,
    goal_details: { goal_type: "default_kill", entity_identifier: "minecraft:pig" },
  }),
  ...Object.entries(PAYING).map(([id, item]) =>
    child(id, "page", { is_cloud: true, goal_number: PAYING_GOAL, reward: [{ type: "item", item }] }),
  ),
];
