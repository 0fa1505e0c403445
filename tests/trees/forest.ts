/** A tree around one node, so that a goal about other nodes has some: the page `mine` with nodes below it. */
import { formatIssue } from "../../scripts/core/checks/issue.ts";
import { parseNodes } from "../../scripts/trees/parse-nodes.ts";
import type { VanillaIds } from "../../scripts/trees/vanilla-ids.ts";

const node = (id: string, more: object): object => ({
  node_ID: id,
  title: id,
  node_description: "Dig.",
  unfinished_icon: "textures/blocks/stone",
  finished_icon: "textures/blocks/stone",
  goal_number: 1,
  ...more,
});

const NAMES = ["mine_diamond", "mine_gold", ...Array.from({ length: 30 }, (_, index) => `mine_${index}`)];
const FOREST = [
  node("mine", { window_background: "textures/blocks/stone", reward: [{ type: "xp", amount: 1 }] }),
  ...NAMES.map((id) => node(id, { parent_node: "mine" })),
];

/** What the parser says of a root with these keys, warnings included. */
export function complaintsAbout(keys: object, vanilla: VanillaIds): string[] {
  const own = node("example", { window_background: "textures/blocks/stone", ...keys });
  const files = [own, ...FOREST].map((one, index) => ({ path: `${index}.json`, text: JSON.stringify(one) }));
  const result = parseNodes(files, vanilla);
  return [...(result.ok ? [] : result.issues), ...result.warnings].map(formatIssue);
}
