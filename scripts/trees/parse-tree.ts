/**
 * The rules that need all nodes at once: ids are unique, parents exist, and nobody is their own ancestor.
 * Sees only ids, parents and places, so it also works among nodes that have other faults.
 */
import { compareIds, isValidId } from "../core/tree/ids.ts";
import { nodeKey } from "../core/saving/node-key.ts";
import { quote, type Scope } from "../core/checks/issue.ts";
import { suggestion, type JsonObject } from "../core/checks/shape.ts";

export interface TreeEntry {
  readonly file: string;
  readonly id: string;
  /** Absent for a root, and where the file gives no usable one. */
  readonly parent?: string;
  readonly scope: Scope;
  /** As it is written; unlike the ids, it may be wrong. */
  readonly node: JsonObject;
}

/** `idsElsewhere`: ids of files that could not be read as nodes; their children are not to be blamed. */
export function checkTree(entries: readonly TreeEntry[], idsElsewhere: ReadonlySet<string>): void {
  const byId = new Map<string, TreeEntry>();
  const byKey = new Map<string, TreeEntry>();
  for (const entry of entries) {
    const first = byId.get(entry.id);
    if (first === undefined) {
      byId.set(entry.id, entry);
      refuseSharedKey(entry, byKey);
    } else {
      const problem = `${quote(entry.id)} is also the id of the node in ${first.file}`;
      entry.scope.at("node_ID").refuse("duplicate-node", problem, "an id that no other node has");
    }
  }
  for (const entry of entries) {
    const { parent, scope } = entry;
    if (parent === undefined || byId.has(parent) || idsElsewhere.has(parent)) continue;
    const others = Array.from(byId.keys()).filter((id) => id !== entry.id);
    const expected = suggestion(
      parent,
      others.sort(compareIds),
      "the node_ID of another node, or no parent_node for a root",
    );
    scope.at("parent_node").refuse("dangling-parent", `there is no node ${quote(parent)}`, expected);
  }
  for (const cycle of findCycles(byId)) {
    const circle = [...cycle, cycle[0]!].map((entry) => entry.id);
    const shown = circle.length > 12 ? [...circle.slice(0, 10), "…", circle[0]!] : circle;
    const problem = `the parents go in a circle: ${shown.join(" → ")}`;
    const expected = "parents that lead to a root, which has no parent_node";
    cycle[0]!.scope.at("parent_node").refuse("parent-cycle", problem, expected);
  }
}

/** Progress is saved under a short hash of the id, so two nodes may not have the same one. */
function refuseSharedKey(entry: TreeEntry, byKey: Map<string, TreeEntry>): void {
  const key = nodeKey(entry.id);
  const first = byKey.get(key);
  if (first === undefined) {
    byKey.set(key, entry);
    return;
  }
  const problem =
    `${quote(entry.id)} and ${quote(first.id)} in ${first.file} would be saved under the same short name, ${key}, ` +
    "which happens by chance";
  entry.scope.at("node_ID").refuse("colliding-ids", problem, "another id for one of the two; any change of it will do");
}

/** Each circle once, from its smallest id on. Walks upwards without recursion: a chain may be as long as the tree. */
function findCycles(byId: ReadonlyMap<string, TreeEntry>): TreeEntry[][] {
  const cycles: TreeEntry[][] = [];
  const walkOf = new Map<string, number>();
  let walk = 0;
  for (const start of Array.from(byId.keys()).sort(compareIds)) {
    walk++;
    let current = byId.get(start);
    while (current !== undefined && !walkOf.has(current.id)) {
      walkOf.set(current.id, walk);
      current = current.parent === undefined ? undefined : byId.get(current.parent);
    }
    if (current !== undefined && walkOf.get(current.id) === walk) cycles.push(cycleFrom(current, byId));
  }
  return cycles;
}

function cycleFrom(member: TreeEntry, byId: ReadonlyMap<string, TreeEntry>): TreeEntry[] {
  const members: TreeEntry[] = [];
  let current = member;
  do {
    members.push(current);
    current = byId.get(current.parent!)!;
  } while (current !== member);
  const ids = members.map((entry) => entry.id).sort(compareIds);
  const first = members.findIndex((entry) => entry.id === ids[0]);
  return [...members.slice(first), ...members.slice(0, first)];
}

/** Ids that can be seen in a text which is no JSON. */
export function idsInBrokenText(text: string): string[] {
  const ids: string[] = [];
  const expression = /"node_ID"\s*:\s*"([A-Za-z0-9_.:-]{1,64})"/g;
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
    if (isValidId(match[1]!)) ids.push(match[1]!);
  }
  return ids;
}
