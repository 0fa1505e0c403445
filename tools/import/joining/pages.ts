/**
 * Loose nodes → pages: who is below whom. Parents that are not there and parents in a circle are mended, so that every node is on
 * some page. What the nodes say otherwise is left as it is.
 */
import { quote } from "../../../scripts/core/checks/issue.ts";
import { compareIds } from "../../../scripts/core/tree/ids.ts";
import type { ImportedPage } from "../imported.ts";
import { finished, type LooseNode } from "./loose-node.ts";

/** Behind pages whose format knows no pictures there. */
export const PLAIN_BACKGROUND = "textures/blocks/stone";
/** Of nodes without a picture that the game has. */
export const NO_PICTURE = "textures/items/paper";

/** Ids differ from each other. */
export function pagesOf(nodes: readonly LooseNode[]): ImportedPage[] {
  const byId = new Map(nodes.map((loose) => [loose.node.node_ID, loose]));
  for (const loose of nodes) mendParent(loose, byId);
  const children = new Map<string | undefined, LooseNode[]>();
  for (const loose of nodes) {
    const parent = parentOf(loose);
    children.set(parent, [...(children.get(parent) ?? []), loose]);
  }
  return inOrder(children.get(undefined)).map((root) => ({
    folder: root.node.node_ID,
    nodes: withAllBelow(root, children).map(finished),
  }));
}

const parentOf = ({ node }: LooseNode): string | undefined => node["parent_node"] as string | undefined;

function mendParent(loose: LooseNode, byId: ReadonlyMap<string, LooseNode>): void {
  const { node, findings } = loose;
  const parent = parentOf(loose);
  if (parent === undefined) return;
  if (!byId.has(parent)) {
    findings.add("near", `Its parent ${quote(parent)} is not there, so that it heads a page of its own.`);
  } else if (leadsBack(loose, byId)) {
    findings.add("near", `Its parents lead back to itself, so that it heads a page of its own.`);
  } else return;
  delete node["parent_node"];
  delete node["depend_parent"];
  node["window_background"] ??= PLAIN_BACKGROUND;
}

function leadsBack(loose: LooseNode, byId: ReadonlyMap<string, LooseNode>): boolean {
  const seen = new Set<LooseNode>();
  for (let above: LooseNode | undefined = loose; above !== undefined && !seen.has(above);) {
    seen.add(above);
    const parent = parentOf(above);
    above = parent === undefined ? undefined : byId.get(parent);
    if (above === loose) return true;
  }
  return false;
}

export function withAllBelow(root: LooseNode, children: ReadonlyMap<string | undefined, LooseNode[]>): LooseNode[] {
  const all = [root];
  // Grows while it is walked through: parents come before their children.
  for (const loose of all) for (const child of inOrder(children.get(loose.node.node_ID))) all.push(child);
  return all;
}

const inOrder = (nodes: readonly LooseNode[] = []): LooseNode[] =>
  Array.from(nodes).sort((a, b) => compareIds(a.node.node_ID, b.node.node_ID));
