/** A tree as large as the largest that authors write: pages of chains and bushes with every kind of node. */

import type { NodeJson } from "../../scripts/core/tree/node.ts";
import { child, root } from "./nodes.ts";

/** As many kinds as such a tree would speak of: seven or eight nodes watch each of them. */
export const BIG_TREE_ENTITIES = (
  "cow zombie sheep pig creeper skeleton spider chicken wolf slime witch enderman blaze ghast husk stray drowned phantom " +
  "pillager vindicator evocation_illager ravager bat bee camel cat cave_spider cod dolphin donkey elder_guardian endermite " +
  "fox frog glow_squid goat guardian hoglin horse iron_golem llama magma_cube mooshroom mule ocelot panda parrot piglin " +
  "piglin_brute polar_bear pufferfish rabbit salmon shulker silverfish skeleton_horse snow_golem sniffer squid strider " +
  "tadpole tropicalfish turtle vex wandering_trader warden wither wither_skeleton zoglin zombie_pigman zombie_villager_v2"
)
  .split(" ")
  .map((name) => `minecraft:${name}`);

const COLOURS =
  "white orange magenta light_blue yellow lime pink gray light_gray cyan purple blue brown green red black".split(" ");
export const BIG_TREE_ITEMS = ["wool", "concrete", "terracotta", "stained_glass", "carpet"].flatMap((kind) =>
  COLOURS.map((colour) => `minecraft:${colour}_${kind}`),
);

export function bigTree(nodeCount = 1100, pageCount = 5): NodeJson[] {
  const nodes: NodeJson[] = [];
  for (let page = 0; page < pageCount; page++) nodes.push(root(`p${page}`));
  for (let index = pageCount; index < nodeCount; index++) {
    const page = index % pageCount;
    const before = nodes[index - pageCount]!.node_ID;
    const parent = index % 3 === 0 ? `p${page}` : before;
    const goal_details =
      index % 2 === 0
        ? {
            goal_type: "default_kill" as const,
            entity_identifier: BIG_TREE_ENTITIES[(index >> 1) % BIG_TREE_ENTITIES.length]!,
          }
        : {
            goal_type: "default_get" as const,
            item_dict: { newItemName: BIG_TREE_ITEMS[(index >> 1) % BIG_TREE_ITEMS.length]! },
          };
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
