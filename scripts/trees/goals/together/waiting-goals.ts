/**
 * Goals that wait for each other: what `complete`, `depend_parent` and `requires` ask is followed until nothing more can be
 * completed; whatever is left waits in a circle, or for one. Circles of parents and of `requires` alone are told elsewhere.
 */
import { quote } from "../../../core/checks/issue.ts";
import { isObject, type JsonObject } from "../../../core/checks/shape.ts";
import { compareIds } from "../../../core/tree/ids.ts";
import type { TreeEntry } from "../../parse-tree.ts";
import { holdsType, nodesCounted, type Forest } from "./forest.ts";
import { canBeReached, membersIn, type TreeFacts } from "./reach.ts";

export function refuseWaiting(entries: readonly TreeEntry[], forest: Forest): void {
  const asksForNodes = ({ node }: TreeEntry): boolean =>
    isObject(node["goal_details"]) && holdsType(node["goal_details"], "complete");
  if (!entries.some(asksForNodes)) return;
  const waiting = whatIsLeft(forest);
  const seen = new Set<string>();
  for (const start of Array.from(waiting).sort(compareIds)) {
    const circle = circleFrom(start, waiting, seen, forest);
    const blamed = circle.find((id) => asksForNodes(forest.byId.get(id)!));
    if (blamed === undefined) continue;
    const at = circle.indexOf(blamed);
    const path = [...circle.slice(at), ...circle.slice(0, at), blamed];
    const shown = path.length > 12 ? [...path.slice(0, 10), "…", blamed] : path;
    const problem = `nodes wait for each other and are never complete: ${shown.join(" → ")}`;
    const expected = `a goal that can be reached before ${quote(path[path.length - 2]!)} is complete`;
    forest.byId.get(blamed)!.scope.at("goal_details").refuse("goal-cycle", problem, expected);
  }
}

/** The nodes that nobody can complete, whatever is completed before. */
function whatIsLeft({ byId, pages }: Forest): Set<string> {
  const done = new Set<string>();
  const left = new Set(byId.keys());
  const forest: Forest = { byId, pages, rootOf: (id) => id };
  const helpers = helpersOf(byId.values());
  const isHelped = (id: string): boolean => helpers.get(id)?.some((other) => other !== id && done.has(other)) === true;
  for (let changed = true; changed;) {
    changed = false;
    for (const id of left) {
      if (!isHelped(id) && !isFree(byId.get(id)!, done, forest)) continue;
      done.add(id);
      left.delete(id);
      changed = true;
    }
  }
  return left;
}

/** By node, whose rewards unlock it or move it. */
function helpersOf(entries: Iterable<TreeEntry>): ReadonlyMap<string, readonly string[]> {
  const helpers = new Map<string, string[]>();
  for (const { id, node } of entries) {
    for (const target of [...targetsIn(node["reward"]), ...targetsIn(node["milestones"])]) {
      helpers.set(target, [...(helpers.get(target) ?? []), id]);
    }
  }
  return helpers;
}

/** Also in what a reward offers to choose or draws, and in lists of rewards at milestones. */
function targetsIn(rewards: unknown): string[] {
  if (!Array.isArray(rewards)) return [];
  return (rewards as readonly unknown[]).flatMap((reward) => {
    if (!isObject(reward)) return [];
    const { type, node, of, reward: inner } = reward;
    const moves = (type === "unlock" || type === "progress") && typeof node === "string";
    return [...(moves ? [node] : []), ...targetsIn(of), ...targetsIn(inner)];
  });
}

function isFree({ id, node, parent }: TreeEntry, done: ReadonlySet<string>, forest: Forest): boolean {
  const isMet = (one: string): boolean => done.has(one) || !forest.byId.has(one);
  if (node["depend_parent"] === true && parent !== undefined && !isMet(parent)) return false;
  const required = requiredOf(node);
  if (required.nodes.filter(isMet).length < required.count) return false;
  if (!isObject(node["goal_details"])) return true;
  const facts: TreeFacts = {
    countOf: (goal) => nodesCounted(goal, id, forest).filter(isMet).length,
    claimable: () => undefined,
  };
  return !holdsType(node["goal_details"], "complete") || canBeReached(node, facts);
}

function requiredOf(node: JsonObject): { readonly nodes: readonly string[]; readonly count: number } {
  const requires = node["requires"];
  const listed =
    isObject(requires) && Array.isArray(requires["nodes"]) ? (requires["nodes"] as readonly unknown[]) : [];
  const nodes = listed.filter((one): one is string => typeof one === "string");
  const count = isObject(requires) && typeof requires["count"] === "number" ? requires["count"] : nodes.length;
  return { nodes, count };
}

/** The nodes that it waits for and that wait, too. */
function waitsFor({ id, node, parent }: TreeEntry, waiting: ReadonlySet<string>, forest: Forest): string[] {
  const asked = [
    ...(node["depend_parent"] === true && parent !== undefined ? [parent] : []),
    ...requiredOf(node).nodes,
    ...(isObject(node["goal_details"]) ? completesIn(node["goal_details"]) : []).flatMap((goal) =>
      nodesCounted(goal, id, forest),
    ),
  ];
  return asked.filter((one) => waiting.has(one));
}

const completesIn = (goal: JsonObject): JsonObject[] =>
  goal["goal_type"] === "complete" ? [goal] : membersIn(goal).flatMap(completesIn);

/** Follows what is waited for until it comes back; empty where that leads to what has been looked at, or to nothing. */
function circleFrom(start: string, waiting: ReadonlySet<string>, seen: Set<string>, forest: Forest): string[] {
  const path: string[] = [];
  let current: string | undefined = start;
  while (current !== undefined && !seen.has(current)) {
    seen.add(current);
    path.push(current);
    current = waitsFor(forest.byId.get(current)!, waiting, forest)[0];
  }
  const from = current === undefined ? -1 : path.indexOf(current);
  return from < 0 ? [] : path.slice(from);
}
