/** A tree of one node whose goal is to be judged, all else about it right. */
import { parseNodes } from "../../../scripts/trees/parse-nodes.ts";
import { readVanillaIds } from "../../../tools/build/vanilla-ids.ts";

/** The goal begins on line 8 of the node's file. */
export function parseGoal(goal: object, number = 1): ReturnType<typeof parseNodes> {
  const node = {
    node_ID: "a",
    title: "a",
    node_description: "",
    unfinished_icon: "textures/items/apple",
    finished_icon: "textures/items/apple",
    window_background: "textures/blocks/stone",
    goal_number: number,
    goal_details: goal,
  };
  return parseNodes([{ path: "0.json", text: JSON.stringify(node, undefined, 1) }], readVanillaIds());
}
