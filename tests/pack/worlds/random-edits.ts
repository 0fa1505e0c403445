/** Edits of a tree as its author makes them between two sessions: what players have made is to survive them. */
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import type { Random } from "../../../simulator/deterministic/random.ts";
import { pageOf } from "./plain-world.ts";
import { randomRepeat, score } from "./random-trees.ts";

/** Ids that other nodes speak of. */
export function referredTo(nodes: readonly NodeJson[]): Set<string> {
  const goals = nodes.flatMap(({ goal_details: goal }) => (goal?.["nodes"] as string[] | undefined) ?? []);
  return new Set([
    ...nodes.flatMap(({ parent_node }) => parent_node ?? []),
    ...nodes.flatMap(({ requires }) => requires?.nodes ?? []),
    ...goals,
    ...movedByRewards(nodes),
  ]);
}

export const movedByRewards = (nodes: readonly NodeJson[]): string[] =>
  nodes.flatMap(({ reward }) => (reward ?? []).flatMap((each) => ("node" in each ? [each.node] : [])));

export function editedTree(random: Random, nodes: readonly NodeJson[]): NodeJson[] {
  const needed = referredTo(nodes);
  const kept = nodes.filter(({ node_ID: id }) => needed.has(id) || nodes[0]!.node_ID === id || !random.chance(0.15));
  return kept.map((node) => {
    if (node.parent_node !== undefined) return random.chance(0.5) ? editedNode(random, node) : node;
    const most = Math.min(random.pick([1, 3]), pageOf(node.node_ID, kept).length);
    const milestones = node.milestones?.map(({ at, reward }) => ({ at: Math.min(at, most), reward }));
    return { ...node, ...(milestones ? { milestones } : {}) };
  });
}

function editedNode(random: Random, node: NodeJson): NodeJson {
  const type = node.goal_details?.goal_type;
  const what = random.pick(["goal", "goal", "repeat", "depend", "hidden", "reward"] as const);
  if (what === "goal" && type !== "complete" && type !== "claim") return { ...node, goal_number: random.between(1, 6) };
  if (what === "repeat" && type !== "complete" && type !== "claim" && node.team !== true) {
    const { repeat, ...rest } = node;
    return repeat ? rest : { ...rest, repeat: randomRepeat(random)! };
  }
  if (what === "depend" && type !== "join") return { ...node, depend_parent: node.depend_parent !== true };
  if (what === "hidden") return { ...node, is_hidden: node.is_hidden !== true };
  // Which list a debt is given from that was made under another one is said of single entries only.
  if (
    what !== "reward" ||
    node.claim === "menu" ||
    node.reward?.some((each) => "type" in each && each.type === "choice")
  ) {
    return node;
  }
  const [first, ...others] = node.reward ?? [];
  return {
    ...node,
    reward: [
      ...(random.chance(0.5) ? others.reverse() : [...others, ...(first ? [first] : [])]),
      score(`${node.node_ID}.new`),
    ],
  };
}
