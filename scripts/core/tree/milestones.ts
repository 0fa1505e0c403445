/**
 * Rewards for so many complete nodes of a page. Each is kept as a node of its own that nobody sees: it completes once, pays
 * once, waits in the menu and, where its root is a cloud node, is completed once in the network. Which records there are follows
 * from what the author wrote; when a milestone is reached is decided elsewhere.
 */

import { canonical } from "../rewards/owed-entries.ts";
import { hashText, nodeKey } from "../saving/node-key.ts";
import type { MilestoneJson, NodeJson } from "./node.ts";

/** The nodes of one milestone, as JSON. */
export interface MilestoneNodes {
  readonly at: number;
  /** Known by its reward, so that it is the same whatever number it stands at. */
  readonly node: NodeJson;
  /** Known by its number, so that it is the same whatever it pays: pays nothing, and says that the milestone was reached. */
  readonly twin: NodeJson;
}

const HASH_LENGTH = 8;

/** Ids of these nodes are saved, here and in the cloud: they must never change. */
export function milestoneNodes(root: NodeJson): readonly MilestoneNodes[] {
  const written = root.milestones ?? [];
  const nameOf = countingNames(`milestone.${nodeKey(root.node_ID)}`);
  return [...written]
    .sort((a, b) => a.at - b.at)
    .map((milestone) => ({
      at: milestone.at,
      node: nodeOf(root, nameOf(hashText(canonical(milestone.reward), HASH_LENGTH)), milestone.reward),
      twin: nodeOf({ ...root, is_cloud: false }, nameOf(`at-${milestone.at}`), []),
    }));
}

/** Equal ones are told apart by how many of them came before. */
function countingNames(prefix: string): (name: string) => string {
  const counts = new Map<string, number>();
  return (name) => {
    const before = counts.get(name) ?? 0;
    counts.set(name, before + 1);
    return before === 0 ? `${prefix}.${name}` : `${prefix}.${name}.${before}`;
  };
}

function nodeOf(root: NodeJson, id: string, reward: MilestoneJson["reward"]): NodeJson {
  const { title, node_description, unfinished_icon, finished_icon, translations, is_cloud } = root;
  return {
    node_ID: id,
    title,
    unfinished_icon,
    finished_icon,
    goal_number: 1,
    reward,
    finish_tip: false,
    ...(node_description === undefined ? {} : { node_description }),
    ...(translations === undefined ? {} : { translations }),
    ...(is_cloud === undefined ? {} : { is_cloud }),
  };
}
