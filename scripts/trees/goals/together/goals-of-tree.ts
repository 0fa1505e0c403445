/**
 * What goals say of other nodes: `complete` names nodes that there are, no goal wants more of them than there are, and no
 * goals wait for each other. Sees all nodes at once, some of which may be wrong in other ways.
 */
import { quote, type Scope } from "../../../core/checks/issue.ts";
import { isObject, suggestion, type JsonObject } from "../../../core/checks/shape.ts";
import { compareIds } from "../../../core/tree/ids.ts";
import type { IdsElsewhere, TreeEntry } from "../../parse-tree.ts";
import { createForest, holdsType, nodesCounted, type Forest } from "./forest.ts";
import { checkReach, type TreeFacts } from "./reach.ts";
import { refuseWaiting } from "./waiting-goals.ts";

/** `idsElsewhere`: ids of files that could not be read as nodes; nothing is counted then. */
export function checkGoalsOfTree(entries: readonly TreeEntry[], idsElsewhere: IdsElsewhere): void {
  const forest = createForest(entries);
  for (const entry of entries) {
    const goal = entry.node["goal_details"];
    if (!isObject(goal)) continue;
    const right: boolean[] = [];
    eachOfType(goal, entry.scope.at("goal_details"), "complete", (one, scope) => {
      right.push(checkNamed(one, scope, entry, forest, idsElsewhere));
    });
    const speaksOfTree = holdsType(goal, "complete") || holdsType(goal, "claim");
    // What is wrong without the tree has been told by now.
    if (!right.includes(false) && speaksOfTree && idsElsewhere.size === 0 && !isWrongAlone(entry)) {
      checkReach(entry.node, entry.scope, factsFor(entry, forest));
    }
  }
  if (idsElsewhere.size === 0) refuseWaiting(entries, forest);
}

function factsFor(entry: TreeEntry, forest: Forest): TreeFacts {
  return {
    countOf: (goal) => nodesCounted(goal, entry.id, forest).length,
    claimable: () => {
      const others = Array.from(forest.byId.values()).filter((other) => other.id !== entry.id && hasReward(other.node));
      return others.some(({ node }) => node["repeat"] !== undefined) ? undefined : others.length;
    },
  };
}

const hasReward = ({ reward, milestones }: JsonObject): boolean =>
  (Array.isArray(reward) && reward.length > 0) || milestones !== undefined;

/** Whether the node's own file tells already that the goal is never reached. */
function isWrongAlone({ node }: TreeEntry): boolean {
  let told = false;
  const say = () => void (told = true);
  const scope: Scope = { path: "$", at: () => scope, key: () => scope, refuse: say, warn: () => {} };
  checkReach(node, scope);
  return told;
}

function eachOfType(
  goal: JsonObject,
  scope: Scope,
  type: string,
  visit: (goal: JsonObject, scope: Scope) => void,
): void {
  if (goal["goal_type"] === type) visit(goal, scope);
  const { goal: inner, goals } = goal;
  if (isObject(inner)) eachOfType(inner, scope.at("goal"), type, visit);
  else if (Array.isArray(goals)) {
    goals.forEach((member: unknown, index) => {
      if (isObject(member)) eachOfType(member, scope.at("goals").at(index), type, visit);
    });
  }
}

/** @returns whether all nodes that are named are there, and others than the node itself */
function checkNamed(
  goal: JsonObject,
  scope: Scope,
  entry: TreeEntry,
  forest: Forest,
  idsElsewhere: IdsElsewhere,
): boolean {
  const { nodes, page } = goal;
  let isRight = true;
  const refuseUnknown = (id: string, place: Scope, known: Iterable<string>, what: string): void => {
    isRight = false;
    const others = Array.from(known).filter((one) => one !== entry.id);
    const expected = suggestion(id, others.sort(compareIds), `the node_ID of ${what}`);
    place.refuse("unknown-node", `there is no node ${quote(id)}`, expected);
  };
  if (Array.isArray(nodes)) {
    nodes.forEach((id: unknown, index) => {
      if (typeof id !== "string" || id === "" || idsElsewhere.has(id)) return;
      const place = scope.at("nodes").at(index);
      if (id === entry.id) {
        isRight = false;
        place.refuse("goal-cycle", "it is the node itself, which cannot wait for itself", "other nodes");
      } else if (!forest.byId.has(id)) refuseUnknown(id, place, forest.byId.keys(), "another node");
    });
  }
  if (typeof page === "string" && page !== "" && !idsElsewhere.has(page)) {
    const place = scope.at("page");
    if (!forest.byId.has(page)) refuseUnknown(page, place, forest.pages.keys(), "a root");
    else if (forest.byId.get(page)!.parent !== undefined) {
      isRight = false;
      const expected = `the root of its page, ${quote(forest.rootOf(page))}, or "nodes": [${quote(page)}]`;
      place.refuse("unknown-node", `${quote(page)} is a node on a page, not the page's root`, expected);
    }
  }
  return isRight;
}
