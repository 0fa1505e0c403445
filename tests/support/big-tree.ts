/** A tree as large as the largest that authors write: pages of chains and bushes with every kind of node. */

import type { NodeJson } from "../../scripts/core/node.ts";
import { child, root } from "./nodes.ts";

const ENTITIES = ["minecraft:cow", "minecraft:zombie", "minecraft:sheep", "minecraft:pig", "minecraft:creeper"];
const ITEMS = ["minecraft:apple", "minecraft:dirt", "minecraft:diamond", "minecraft:torch", "minecraft:coal"];

export function bigTree(nodeCount = 1100, pageCount = 5): NodeJson[] {
  const nodes: NodeJson[] = [];
  for (let page = 0; page < pageCount; page++) nodes.push(root(`p${page}`));
  for (let index = pageCount; index < nodeCount; index++) {
    const page = index % pageCount;
    const before = nodes[index - pageCount]!.node_ID;
    const parent = index % 3 === 0 ? `p${page}` : before;
    const goal_details =
      index % 2 === 0
        ? { goal_type: "default_kill" as const, entity_identifier: ENTITIES[index % ENTITIES.length]! }
        : { goal_type: "default_get" as const, item_dict: { newItemName: ITEMS[index % ITEMS.length]! } };
    nodes.push(
      child(`n${index}`, parent, {
        goal_number: (index % 40) + 2,
        goal_details,
        ...(index % 10 === 0 ? { reward: [{ type: "xp" as const, amount: 1 }] } : {}),
        ...(index % 17 === 0 ? { is_hidden: true } : {}),
        ...(index % 11 === 0 ? { depend_parent: true } : {}),
      }),
    );
  }
  return nodes;
}
