/**
 * Which nodes stand in the files, as far as they can be read: also those that the checks refuse, for they are what somebody
 * is about to mend. Remembers what it has read of files that stay the same.
 */
import { parse } from "jsonc-parser";
import { compareIds } from "../../../scripts/core/tree/ids.ts";
import { fileKind } from "../../../scripts/trees/file-kinds.ts";
import { isObject } from "../schema/parts.ts";
import { OWN_ID } from "../schema/references.ts";
import { readTree, valueOf } from "../text/json-read.ts";
import type { TreeFiles } from "./change.ts";

export interface NodeFile {
  readonly path: string;
  readonly text: string;
  /** Empty where the file names none. */
  readonly id: string;
  readonly parent?: string;
  /** What could be read of it. */
  readonly value: Readonly<Record<string, unknown>>;
  /** False: brackets or commas are wrong, so only its text can be edited. */
  readonly isWhole: boolean;
}

export interface Nodes {
  /** Of several files with the same id the first by path. */
  readonly byId: ReadonlyMap<string, NodeFile>;
  readonly byPath: ReadonlyMap<string, NodeFile>;
  /** By id, as everywhere. */
  childrenOf(id: string): readonly NodeFile[];
  /** The node itself first; no node twice, also where parents go in a circle. */
  below(id: string): readonly NodeFile[];
  readonly roots: readonly NodeFile[];
}

export type NodeReader = (files: TreeFiles) => Nodes;

export function createNodeReader(): NodeReader {
  let known = new Map<string, NodeFile>();
  return (files) => {
    const byPath = new Map<string, NodeFile>();
    for (const path of [...files.keys()].sort(compareIds)) {
      if (fileKind(path) !== "node") continue;
      const text = files.get(path)!;
      const before = known.get(path);
      byPath.set(path, before?.text === text ? before : readNode(path, text));
    }
    known = byPath;
    return nodesOf(byPath);
  };
}

function readNode(path: string, text: string): NodeFile {
  const root = readTree(text);
  const read: unknown = root === undefined ? parse(text.replace(/^\uFEFF/, " ")) : valueOf(root);
  const value = isObject(read) ? read : {};
  const { parent_node: parent } = value;
  const id = value[OWN_ID];
  return {
    path,
    text,
    id: typeof id === "string" ? id : "",
    ...(typeof parent === "string" && parent !== "" ? { parent } : {}),
    value,
    isWhole: root?.type === "object",
  };
}

function nodesOf(byPath: ReadonlyMap<string, NodeFile>): Nodes {
  const byId = new Map<string, NodeFile>();
  for (const node of byPath.values()) if (node.id !== "" && !byId.has(node.id)) byId.set(node.id, node);
  const children = new Map<string, NodeFile[]>();
  const roots: NodeFile[] = [];
  for (const node of [...byId.values()].sort((a, b) => compareIds(a.id, b.id))) {
    if (node.parent === undefined) roots.push(node);
    else children.set(node.parent, [...(children.get(node.parent) ?? []), node]);
  }
  const childrenOf = (id: string): readonly NodeFile[] => children.get(id) ?? [];
  const below = (id: string): readonly NodeFile[] => {
    const found = new Set<NodeFile>();
    const open = [byId.get(id)];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (found.has(node)) continue;
      found.add(node);
      open.push(...childrenOf(node.id));
    }
    return [...found];
  };
  return { byId, byPath, childrenOf, below, roots };
}
