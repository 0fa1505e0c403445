/** Small valid nodes for tests; every key may be overridden. */

import type { NodeJson } from "../../scripts/core/tree/node.ts";

export function root(id: string, more: Partial<NodeJson> = {}): NodeJson {
  return { ...base(id), window_background: "textures/blocks/stone", ...more };
}

export function child(id: string, parent: string, more: Partial<NodeJson> = {}): NodeJson {
  return { ...base(id), parent_node: parent, ...more };
}

function base(id: string): NodeJson {
  return {
    node_ID: id,
    title: `Title of ${id}`,
    node_description: `What ${id} wants`,
    unfinished_icon: "textures/items/apple",
    finished_icon: "textures/items/apple_golden",
    goal_number: 1,
  };
}
