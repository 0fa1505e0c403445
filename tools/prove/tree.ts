/**
 * The tree that a proof plays: one node for each way of counting that is in question. Goals are so high that none
 * completes by itself, except where completing is the question.
 */
import type { NodeJson } from "../../scripts/core/tree/node.ts";
import { NODE_IDS } from "./pack/node-ids.ts";

const HIGH = 64;
/** One slot holds one of them, so nobody could carry more than there are slots. */
const HIGH_UNSTACKED = 20;
const ICONS = {
  unfinished_icon: "textures/items/book_normal",
  finished_icon: "textures/items/book_enchanted",
} as const;

export const PROOF_NODES: readonly NodeJson[] = [
  {
    node_ID: NODE_IDS.root,
    title: "Proof",
    node_description: "What a proof plays.",
    ...ICONS,
    window_background: "textures/blocks/stone",
    goal_number: 1,
  },
  kill(NODE_IDS.cow, "minecraft:cow"),
  kill(NODE_IDS.chicken, "minecraft:chicken"),
  kill(NODE_IDS.pig, "minecraft:pig"),
  kill(NODE_IDS.sheep, "minecraft:sheep"),
  kill(NODE_IDS.rabbit, "minecraft:rabbit"),
  kill(NODE_IDS.player, "minecraft:player"),
  kill(NODE_IDS.dragon, "minecraft:ender_dragon"),
  carry(NODE_IDS.diamond, "minecraft:diamond"),
  carry(NODE_IDS.emerald, "minecraft:emerald"),
  carry(NODE_IDS.helmet, "minecraft:iron_helmet", HIGH_UNSTACKED),
  child(NODE_IDS.gate, { goal_number: 1 }),
  {
    ...carry(NODE_IDS.locked, "minecraft:gold_ingot"),
    parent_node: NODE_IDS.gate,
    depend_parent: true,
  },
  child(NODE_IDS.paid, {
    goal_number: 1,
    reward: [{ type: "item", item: "minecraft:stick", name: "Proof", lore: ["One line"] }],
  }),
  child(NODE_IDS.mailed, { goal_number: HIGH }),
  child(NODE_IDS.cloud, { goal_number: HIGH, is_cloud: true }),
];

function child(node_ID: string, more: Partial<NodeJson> & Pick<NodeJson, "goal_number">): NodeJson {
  return { node_ID, parent_node: NODE_IDS.root, title: node_ID, node_description: node_ID, ...ICONS, ...more };
}

function kill(node_ID: string, entity_identifier: string): NodeJson {
  return child(node_ID, { goal_number: HIGH, goal_details: { goal_type: "default_kill", entity_identifier } });
}

function carry(node_ID: string, newItemName: string, goal_number = HIGH): NodeJson {
  return child(node_ID, { goal_number, goal_details: { goal_type: "default_get", item_dict: { newItemName } } });
}
