/** The nodes and pages as goals speak of them: which nodes a `complete` counts. Ids and parents may be wrong in any way. */
import type { JsonObject } from "../../../core/checks/shape.ts";
import type { TreeEntry } from "../../parse-tree.ts";
import { membersIn } from "./reach.ts";

export interface Forest {
  readonly byId: ReadonlyMap<string, TreeEntry>;
  /** The root of each node; itself for a root, and for what has no way to one. */
  rootOf(id: string): string;
  /** By root, with the root. */
  readonly pages: ReadonlyMap<string, readonly string[]>;
}

export function createForest(entries: readonly TreeEntry[]): Forest {
  const byId = new Map<string, TreeEntry>();
  for (const entry of entries) if (!byId.has(entry.id)) byId.set(entry.id, entry);
  const roots = new Map<string, string>();
  const rootOf = (id: string): string => {
    const path: string[] = [];
    let current = id;
    while (!roots.has(current)) {
      path.push(current);
      roots.set(current, current);
      const parent = byId.get(current)?.parent;
      if (parent === undefined || !byId.has(parent)) break;
      current = parent;
    }
    const root = roots.get(current)!;
    for (const one of path) roots.set(one, root);
    return root;
  };
  const pages = new Map<string, string[]>();
  for (const id of byId.keys()) {
    const root = rootOf(id);
    if (!pages.has(root)) pages.set(root, []);
    pages.get(root)!.push(id);
  }
  return { byId, rootOf, pages };
}

/** The nodes that a `complete` of this node counts, without the node itself. */
export function nodesCounted(goal: JsonObject, id: string, forest: Forest): readonly string[] {
  const { nodes, page } = goal;
  const counted = Array.isArray(nodes)
    ? Array.from(new Set(nodes as readonly unknown[])).filter((one): one is string => typeof one === "string")
    : typeof page === "string"
      ? (forest.pages.get(page) ?? [])
      : Array.from(forest.byId.keys());
  return counted.filter((one) => one !== id);
}

export function holdsType(goal: JsonObject, type: string): boolean {
  return goal["goal_type"] === type || membersIn(goal).some((member) => holdsType(member, type));
}
