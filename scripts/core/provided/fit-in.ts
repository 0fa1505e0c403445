/**
 * How nodes of another pack fit into a tree: which can come now, and in which order; which wait for nodes that are not there yet;
 * which can never come, and why. Knows no pack and no time.
 */

import { nodeKey } from "../saving/node-key.ts";
import { milestoneNodes } from "../tree/milestones.ts";
import type { NodeJson } from "../tree/node.ts";

/** Why a node is refused. */
export type WhyRefused = "taken" | "key-taken" | "twice" | "cycle" | "below-refused" | "wrong";

export interface RefusedNode {
  readonly nodeId: string;
  readonly why: WhyRefused;
  /** The node that is in the way, or below which it hangs. */
  readonly by: string;
}

export interface KnownNodes {
  /** Whether the tree has it. */
  has(nodeId: string): boolean;
  /** The node, or milestone, whose records lie under a key. */
  idOfKey(key: string): string | undefined;
}

export interface Fitting {
  /** Each after those that it hangs on. */
  readonly ready: readonly NodeJson[];
  readonly waiting: readonly NodeJson[];
  readonly refused: readonly RefusedNode[];
}

/** All that must be there before the node: its parent, and what it requires. */
export function hangsOn({ parent_node, requires }: NodeJson): readonly string[] {
  const required = requires?.nodes ?? [];
  return parent_node === undefined ? required : [parent_node, ...required];
}

/**
 * What of one pack's nodes can never come since its ids are taken, and what hangs below it.
 * @param refused of nodes that were refused before, by id
 */
export function refuseTaken(
  nodes: readonly NodeJson[],
  known: KnownNodes,
  refused: Map<string, RefusedNode>,
): readonly NodeJson[] {
  const ids = new Set<string>();
  const keys = new Map<string, string>();
  const left: NodeJson[] = [];
  for (const node of nodes) {
    const { node_ID: nodeId } = node;
    if (ids.has(nodeId)) {
      refused.set(nodeId, { nodeId, why: "twice", by: nodeId });
      continue;
    }
    ids.add(nodeId);
    const problem = takenBy(node, known, keys);
    if (problem) refused.set(nodeId, problem);
    else if (!refused.has(nodeId)) left.push(node);
  }
  return withoutBelow(left, refused);
}

function takenBy(node: NodeJson, known: KnownNodes, keys: Map<string, string>): RefusedNode | undefined {
  const { node_ID: nodeId } = node;
  if (known.has(nodeId)) return { nodeId, why: "taken", by: nodeId };
  const keepers = [node, ...milestoneNodes(node).flatMap(({ node: own, twin }) => [own, twin])];
  for (const { node_ID } of keepers) {
    const key = nodeKey(node_ID);
    const by = known.idOfKey(key) ?? keys.get(key);
    if (by !== undefined) return { nodeId, why: "key-taken", by };
  }
  for (const { node_ID } of keepers) keys.set(nodeKey(node_ID), node_ID);
  return undefined;
}

/** Takes out what hangs on refused nodes, at whatever distance, and notes it. */
function withoutBelow(nodes: readonly NodeJson[], refused: Map<string, RefusedNode>): readonly NodeJson[] {
  if (refused.size === 0) return nodes;
  const hanging = hangingOn(nodes);
  const open = [...refused.keys()];
  for (let by = open.pop(); by !== undefined; by = open.pop()) {
    for (const { node_ID: nodeId } of hanging.get(by) ?? []) {
      if (refused.has(nodeId)) continue;
      refused.set(nodeId, { nodeId, why: "below-refused", by });
      open.push(nodeId);
    }
  }
  return nodes.filter(({ node_ID }) => !refused.has(node_ID));
}

function hangingOn(nodes: readonly NodeJson[]): Map<string, NodeJson[]> {
  const hanging = new Map<string, NodeJson[]>();
  for (const node of nodes) {
    for (const id of hangsOn(node)) {
      const list = hanging.get(id);
      if (list) list.push(node);
      else hanging.set(id, [node]);
    }
  }
  return hanging;
}

/** @param nodes of all packs, none of whose ids is taken */
export function fitIn(nodes: readonly NodeJson[], has: (nodeId: string) => boolean): Fitting {
  const missing = new Map<string, number>();
  const ready: NodeJson[] = [];
  const hanging = hangingOn(nodes);
  const byId = new Map(nodes.map((node) => [node.node_ID, node]));
  for (const node of nodes) {
    const count = hangsOn(node).filter((id) => !has(id)).length;
    if (count === 0) ready.push(node);
    else missing.set(node.node_ID, count);
  }
  // The list grows while it is gone through.
  for (let at = 0; at < ready.length; at++) {
    for (const node of hanging.get(ready[at]!.node_ID) ?? []) {
      const count = missing.get(node.node_ID)! - 1;
      missing.set(node.node_ID, count);
      if (count === 0) {
        missing.delete(node.node_ID);
        ready.push(node);
      }
    }
  }
  const waits = waitingOf(nodes, missing, hanging, (id) => !has(id) && !byId.has(id));
  const rest = nodes.filter(({ node_ID }) => missing.has(node_ID));
  return {
    ready,
    waiting: rest.filter(({ node_ID }) => waits.has(node_ID)),
    refused: refusedOf(rest.filter(({ node_ID }) => !waits.has(node_ID))),
  };
}

/** Those of the missing that hang, at whatever distance, on a node that nobody has. */
function waitingOf(
  nodes: readonly NodeJson[],
  missing: ReadonlyMap<string, number>,
  hanging: ReadonlyMap<string, readonly NodeJson[]>,
  isNowhere: (nodeId: string) => boolean,
): ReadonlySet<string> {
  const open = nodes.filter((node) => missing.has(node.node_ID) && hangsOn(node).some(isNowhere));
  const waits = new Set(open.map(({ node_ID }) => node_ID));
  for (let node = open.pop(); node; node = open.pop()) {
    for (const each of hanging.get(node.node_ID) ?? []) {
      if (waits.has(each.node_ID) || !missing.has(each.node_ID)) continue;
      waits.add(each.node_ID);
      open.push(each);
    }
  }
  return waits;
}

/** All that is left hangs on a circle: those in it, and what hangs on them. */
function refusedOf(nodes: readonly NodeJson[]): RefusedNode[] {
  const left = new Map(nodes.map((node) => [node.node_ID, node]));
  const refused: RefusedNode[] = [];
  const state = new Map<string, "open" | "done">();
  for (const { node_ID: first } of nodes) {
    // From each the first way up, till it comes to where it was: that far it is a circle.
    const way: string[] = [];
    let id: string | undefined = first;
    while (id !== undefined && !state.has(id)) {
      state.set(id, "open");
      way.push(id);
      id = hangsOn(left.get(id)!).find((each) => left.has(each));
    }
    const circleFrom = id !== undefined && state.get(id) === "open" ? way.indexOf(id) : way.length;
    way.forEach((nodeId, at) => {
      state.set(nodeId, "done");
      const by = hangsOn(left.get(nodeId)!).find((each) => left.has(each))!;
      refused.push({ nodeId, why: at >= circleFrom ? "cycle" : "below-refused", by });
    });
  }
  return refused;
}
