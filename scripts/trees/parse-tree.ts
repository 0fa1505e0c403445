/**
 * The rules that need all nodes at once: ids are unique, parents and required nodes exist, and nobody waits for themselves,
 * over parents, over required nodes, or over both. Sees only ids and places, so it also works among nodes that have other
 * faults.
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
  /** The nodes that must be complete before it. */
  readonly requires: readonly Required[];
  readonly scope: Scope;
  /** As it is written; unlike the ids, it may be wrong. */
  readonly node: JsonObject;
}

interface Required {
  readonly id: string;
  /** Where it is written. */
  readonly scope: Scope;
}

/** Ids of nodes that may be somewhere else, such as in a file that could not be read; its size is 0 where there are none. */
export type IdsElsewhere = Pick<ReadonlySet<string>, "has" | "size">;

/** `idsElsewhere`: the children of these are not to be blamed. */
export function checkTree(entries: readonly TreeEntry[], idsElsewhere: IdsElsewhere): void {
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
    refuseDangling(entry, parent, scope.at("parent_node"), "dangling-parent", byId);
  }
  for (const entry of entries) {
    for (const { id, scope } of entry.requires) {
      if (!byId.has(id) && !idsElsewhere.has(id)) refuseDangling(entry, id, scope, "unknown-node", byId);
    }
  }
  const cycles = findCycles(byId);
  for (const cycle of cycles) {
    const problem = `the parents go in a circle: ${pathOf(cycle)}`;
    const expected = "parents that lead to a root, which has no parent_node";
    cycle[0]!.scope.at("parent_node").refuse("parent-cycle", problem, expected);
  }
  // Parents that go in a circle are told of already, and would be in each circle over required nodes as well.
  for (const { entries: members, by } of findRings(byId, new Set(cycles.flat()))) {
    const isItself = members.length === 1;
    const problem = isItself
      ? "the node requires itself"
      : `the nodes wait for each other in a circle: ${pathOf(members)}`;
    const expected = isItself ? "other nodes" : "nodes that can be completed before this one";
    by.scope.refuse("requires-cycle", problem, expected);
  }
}

function refuseDangling(
  entry: TreeEntry,
  id: string,
  scope: Scope,
  code: "dangling-parent" | "unknown-node",
  byId: ReadonlyMap<string, TreeEntry>,
): void {
  const others = Array.from(byId.keys()).filter((other) => other !== entry.id);
  const orElse = code === "dangling-parent" ? ", or no parent_node for a root" : "";
  const expected = suggestion(id, others.sort(compareIds), `the node_ID of another node${orElse}`);
  scope.refuse(code, `there is no node ${quote(id)}`, expected);
}

/** The ids of a circle, the first one again at its end. */
function pathOf(members: readonly TreeEntry[]): string {
  const circle = [...members, members[0]!].map((entry) => entry.id);
  return (circle.length > 12 ? [...circle.slice(0, 10), "…", circle[0]!] : circle).join(" → ");
}

interface Ring {
  /** In the order in which each waits for the next. */
  readonly entries: readonly TreeEntry[];
  /** The `requires` of the first that leads on. */
  readonly by: Required;
}

/**
 * Circles of waiting that go over at least one required node: for each node that requires one from which a way leads back,
 * unless its own circle was told of already. Walks without recursion.
 * @param orphans nodes whose parents do not count
 */
function findRings(byId: ReadonlyMap<string, TreeEntry>, orphans: ReadonlySet<TreeEntry>): Ring[] {
  const rings: Ring[] = [];
  const told = new Set<TreeEntry>();
  for (const start of Array.from(byId.keys())
    .sort(compareIds)
    .map((id) => byId.get(id)!)) {
    if (told.has(start)) continue;
    for (const by of start.requires) {
      const way = wayBack(by.id, start, byId, orphans);
      if (!way) continue;
      rings.push({ entries: [start, ...way], by });
      for (const entry of [start, ...way]) told.add(entry);
      break;
    }
  }
  return rings;
}

/** The nodes from `id` to the last one before `target`, each waiting for the next; undefined when no way leads there. */
function wayBack(
  id: string,
  target: TreeEntry,
  byId: ReadonlyMap<string, TreeEntry>,
  orphans: ReadonlySet<TreeEntry>,
): TreeEntry[] | undefined {
  const cameFrom = new Map<TreeEntry, TreeEntry | undefined>();
  const first = byId.get(id);
  if (first === target) return [];
  if (!first) return undefined;
  cameFrom.set(first, undefined);
  const open = [first];
  for (let entry = open.shift(); entry; entry = open.shift()) {
    for (const next of waitsFor(entry, orphans).map((each) => byId.get(each))) {
      if (next === target) return wayTo(entry, cameFrom);
      if (!next || cameFrom.has(next)) continue;
      cameFrom.set(next, entry);
      open.push(next);
    }
  }
  return undefined;
}

function wayTo(last: TreeEntry, cameFrom: ReadonlyMap<TreeEntry, TreeEntry | undefined>): TreeEntry[] {
  const way: TreeEntry[] = [];
  for (let entry: TreeEntry | undefined = last; entry; entry = cameFrom.get(entry)) way.unshift(entry);
  return way;
}

function waitsFor(entry: TreeEntry, orphans: ReadonlySet<TreeEntry>): string[] {
  const { parent, requires } = entry;
  return [...(parent === undefined || orphans.has(entry) ? [] : [parent]), ...requires.map(({ id }) => id)];
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
