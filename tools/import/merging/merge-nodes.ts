/**
 * A further import's nodes and those that are there: which are written, left alone or taken away. Decides by node and, where author
 * and source both changed one, by key; how a file is changed is not its business.
 */
import type { DraftNode, NodeValue } from "../output/drafts.ts";
import type { Change } from "../output/report.ts";
import { hashOf, isAsLeft, type Base, type BaseNode } from "./base.ts";
import { threeWays } from "./three-ways.ts";

/** A node as it lies in the output's folder. */
export interface PresentNode {
  readonly path: string;
  readonly text: string;
  readonly value: NodeValue;
}

export interface MergedNodes {
  /** Of the source; each with the place and the value that it is to have. */
  readonly drafts: readonly DraftNode[];
  /** Id → keys that stay as the author has them. */
  readonly kept: ReadonlyMap<string, ReadonlySet<string>>;
  /** Ids of nodes that are to be taken away. */
  readonly removed: ReadonlySet<string>;
  readonly changes: readonly Change[];
}

/** @param ours in the order of the source */
export function mergeNodes(
  base: Base,
  present: ReadonlyMap<string, PresentNode>,
  ours: readonly DraftNode[],
  namedBy: (node: NodeValue) => readonly string[],
): MergedNodes {
  const changes: Change[] = [];
  const drafts: DraftNode[] = [];
  const kept = new Map<string, ReadonlySet<string>>();
  const deleted = new Set<string>();
  const takenPaths = new Set([...present.values()].map(({ path }) => path.toLowerCase()));
  for (const draft of ours) {
    const id = draft.value.node_ID;
    const was = base.nodes.get(id);
    const is = present.get(id);
    if (is === undefined && was !== undefined) {
      deleted.add(id);
      changes.push({ of: id, what: "deleted", says: "you deleted it, and it stays so" });
    } else if (is === undefined) {
      drafts.push({ ...draft, path: freePath(draft.path, takenPaths) });
      changes.push({ of: id, what: "added", says: "new in the source" });
    } else if (was === undefined) {
      kept.set(id, new Set(Object.keys(is.value)));
      changes.push({ of: id, what: "kept", says: "a node of yours has this id; it is left alone" });
    } else {
      const merged = mergeKeys(was, is, draft);
      drafts.push({ ...draft, path: is.path, value: merged.value });
      kept.set(id, merged.kept);
      if (merged.change !== undefined) changes.push({ of: id, ...merged.change });
    }
  }
  const parents = new Map(ours.map(({ value }) => [value.node_ID, value["parent_node"]]));
  for (const draft of drafts) hangOnward(draft, deleted, parents, kept.get(draft.value.node_ID));
  const { removed, changes: vanished } = vanishedNodes(base, present, new Set(parents.keys()), drafts, namedBy);
  return { drafts, kept, removed, changes: [...changes, ...vanished] };
}

interface MergedKeys {
  readonly value: NodeValue;
  readonly kept: ReadonlySet<string>;
  readonly change?: Omit<Change, "of">;
}

function mergeKeys(was: BaseNode, is: PresentNode, draft: DraftNode): MergedKeys {
  const value: Record<string, unknown> = { ...is.value };
  const kept = new Set<string>();
  const passedOver: string[] = [];
  const renewed: string[] = [];
  for (const key of new Set([...Object.keys(is.value), ...Object.keys(draft.value)])) {
    if (was.made.has(key) && isAsLeft(was, key, is.value[key])) {
      // Nobody's word: made anew of what the source says.
      if (hashIfThere(draft.value[key]) !== was.keys.get(key)) renewed.push(key);
      if (draft.value[key] === undefined) delete value[key];
      else value[key] = draft.value[key];
      continue;
    }
    const outcome = threeWays(was.keys.get(key), is.value[key], draft.value[key], hashOf);
    if (outcome.take === "theirs") {
      kept.add(key);
      if (outcome.isTold) passedOver.push(key);
    } else if (outcome.isNew) {
      renewed.push(key);
      if (outcome.value === undefined) delete value[key];
      else value[key] = outcome.value;
    }
  }
  // A goal is both: how much of what.
  if (kept.has("goal_details") !== kept.has("goal_number") && renewed.some((key) => key.startsWith("goal_"))) {
    for (const key of ["goal_details", "goal_number"]) {
      if (kept.has(key)) continue;
      kept.add(key);
      renewed.splice(renewed.indexOf(key), 1);
      passedOver.push(key);
      if (is.value[key] === undefined) delete value[key];
      else value[key] = is.value[key];
    }
  }
  const result = { value: value as NodeValue, kept };
  const said = [
    ...(renewed.length > 0 ? [`${renewed.join(", ")} as the source says now`] : []),
    ...(passedOver.length > 0 ? [`${passedOver.join(", ")} as you wrote it, though the source has changed it`] : []),
  ];
  if (said.length === 0) return result;
  const what = renewed.length === 0 ? "kept" : kept.size > 0 ? "merged" : "renewed";
  return { ...result, change: { what, says: said.join("; ") } };
}

/** Where the parent was deleted, the one above it. */
function hangOnward(
  draft: DraftNode,
  deleted: ReadonlySet<string>,
  parents: ReadonlyMap<string, unknown>,
  kept: ReadonlySet<string> | undefined,
): void {
  let parent = draft.value["parent_node"];
  if (typeof parent !== "string" || !deleted.has(parent) || kept?.has("parent_node") === true) return;
  const seen = new Set<unknown>();
  while (typeof parent === "string" && deleted.has(parent) && !seen.has(parent)) {
    seen.add(parent);
    parent = parents.get(parent);
  }
  // A root wants a background as well: whoever makes it build gives one.
  if (typeof parent === "string") draft.value = { ...draft.value, parent_node: parent };
}

/** What the source has no more goes, unless the author changed it or something hangs on it. */
function vanishedNodes(
  base: Base,
  present: ReadonlyMap<string, PresentNode>,
  inSource: ReadonlySet<string>,
  drafts: readonly DraftNode[],
  namedBy: (node: NodeValue) => readonly string[],
): Pick<MergedNodes, "removed" | "changes"> {
  const changes: Change[] = [];
  const removed = new Set<string>();
  for (const [id, was] of base.nodes) {
    const is = present.get(id);
    if (is === undefined || inSource.has(id)) continue;
    const names = new Set([...was.keys.keys(), ...Object.keys(is.value)]);
    const isEdited = [...names].some((key) => !isAsLeft(was, key, is.value[key]));
    if (isEdited) changes.push({ of: id, what: "kept", says: "the source has it no more, but you changed it" });
    else removed.add(id);
  }
  const merged = new Map(drafts.map(({ value }) => [value.node_ID, value]));
  const whole = new Map([...[...present].map(([id, { value }]) => [id, value] as const), ...merged]);
  for (let hasChanged = true; hasChanged;) {
    const named = new Set([...whole].flatMap(([id, value]) => (removed.has(id) ? [] : namedBy(value))));
    const needed = [...removed].filter((id) => named.has(id));
    hasChanged = needed.length > 0;
    for (const id of needed) {
      removed.delete(id);
      changes.push({ of: id, what: "kept", says: "the source has it no more, but nodes that stay name it" });
    }
  }
  for (const id of removed) changes.push({ of: id, what: "removed", says: "the source has it no more" });
  return { removed, changes };
}

const hashIfThere = (value: unknown): string | undefined => (value === undefined ? undefined : hashOf(value));

function freePath(path: string, taken: Set<string>): string {
  let free = path;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = path.replace(/\.json$/, `-${number}.json`);
  taken.add(free.toLowerCase());
  return free;
}
