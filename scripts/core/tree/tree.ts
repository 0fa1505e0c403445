/**
 * The index over all nodes: children, roots (pages), ancestors, descendants, all in the one order of ids.
 * Built once at start from parsed nodes. Knows no player and no progress.
 */

import type { RewardJson } from "../rewards/rewards.ts";
import { readDate, zoneSeconds, type Span } from "../time/calendar.ts";
import type { RepeatRule } from "../progress/rounds.ts";
import { nodeKey } from "../saving/node-key.ts";
import { createTreeTexts, NO_TEXTS, placeRewards, type TreeTexts, type TreeTextsJson } from "../text/tree-texts.ts";
import { compareIds } from "./ids.ts";
import { milestoneNodes } from "./milestones.ts";
import { rewardPlaces } from "./reward-places.ts";
import type { ClaimKind, Frame, GoalJson, NodeJson, RepeatJson } from "./node.ts";

/** One node with its defaults filled in and its place in the tree. */
export interface AchievementNode {
  readonly id: string;
  /** The short name under which its records are saved. */
  readonly key: string;
  /** The root above it; a root is its own page. */
  readonly pageId: string;
  readonly parentId: string | undefined;
  /** 0 for a root. */
  readonly depth: number;
  readonly dependParent: boolean;
  /** Nothing counts for the node before all of them are open. */
  readonly locks: readonly Lock[];
  /** Unix seconds before which, and from which on, nothing counts. */
  readonly opensAt: number | undefined;
  readonly closesAt: number | undefined;
  readonly repeat: RepeatRule | undefined;
  readonly goalNumber: number;
  readonly goal: GoalJson | undefined;
  readonly rewards: readonly RewardJson[];
  /** Undefined = as the setting says. */
  readonly claim: ClaimKind | undefined;
  /** Of what keeps a record of a {@link Milestone} and is in no list of nodes: the milestone's number. */
  readonly milestoneAt: number | undefined;
  readonly hidden: boolean;
  readonly finishTip: boolean;
  readonly frame: Frame;
  /** Whether everybody is told of a completion; undefined = as frame and settings say. */
  readonly announce: boolean | undefined;
  /** Whether progress and completion belong to the player's team. */
  readonly team: boolean;
  readonly cloud: boolean;
  readonly autoSentCloud: boolean;
  /** As written by the author, for texts, icons and `getNodeDetailInfo`. */
  readonly json: NodeJson;
  /** In other languages than the author's; undefined = there are none. */
  readonly texts: TreeTexts | undefined;
}

/** Nodes of which so many must be complete. */
export interface Lock {
  readonly nodes: readonly AchievementNode[];
  readonly count: number;
}

/** What is paid once when so many nodes of a page are complete; see milestones.ts. */
export interface Milestone {
  readonly at: number;
  readonly node: AchievementNode;
  readonly twin: AchievementNode;
}

export interface Tree {
  node(id: string): AchievementNode | undefined;
  /** Roots, sorted. */
  readonly pages: readonly AchievementNode[];
  /** Every node, sorted by id. */
  readonly nodes: readonly AchievementNode[];
  /** Direct children, sorted; empty for a leaf or an unknown node. */
  children(id: string): readonly AchievementNode[];
  /** From the parent up to the root. */
  ancestors(id: string): readonly AchievementNode[];
  /** All below the node, parents before children, siblings sorted. */
  descendants(id: string): readonly AchievementNode[];
  /** Those of a page, the lowest first. */
  milestones(pageId: string): readonly Milestone[];
  /** All that have records: the nodes, and those of milestones. */
  readonly keepers: readonly AchievementNode[];
  /** One of the {@link keepers}. */
  keeper(id: string): AchievementNode | undefined;
}

/**
 * @param nodes nodes that passed the parser: ids unique, parents and required nodes existing, no cycles
 * @param timeZone of days and of dates that name none
 * @throws Error when that does not hold, since a wrong tree must not run
 */
export function createTree(nodes: readonly NodeJson[], timeZone = "Z", textsJson = NO_TEXTS): Tree {
  const zoneEast = zoneSeconds(timeZone) ?? 0;
  const texts = textsOf(nodes, textsJson);
  const jsonById = new Map(nodes.map((node) => [node.node_ID, node]));
  const childJson = new Map<string, NodeJson[]>();
  const rootJson: NodeJson[] = [];
  for (const node of nodes) {
    if (node.parent_node === undefined) {
      rootJson.push(node);
      continue;
    }
    if (!jsonById.has(node.parent_node)) throw new Error(`node ${node.node_ID} has no parent ${node.parent_node}`);
    const siblings = childJson.get(node.parent_node);
    if (siblings) siblings.push(node);
    else childJson.set(node.parent_node, [node]);
  }

  const byId = new Map<string, AchievementNode>();
  const childrenById = new Map<string, AchievementNode[]>();
  const byNodeId = (a: NodeJson, b: NodeJson): number => compareIds(a.node_ID, b.node_ID);

  // A stack instead of recursion: a chain of a thousand nodes must not meet the engine's stack limit.
  const pages = rootJson.sort(byNodeId).map((json) => createNode(json, undefined, zoneEast, texts));
  const stack = [...pages].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    byId.set(node.id, node);
    const children = (childJson.get(node.id) ?? [])
      .sort(byNodeId)
      .map((json) => createNode(json, node, zoneEast, texts));
    childrenById.set(node.id, children);
    for (let index = children.length - 1; index >= 0; index--) stack.push(children[index]!);
  }
  if (byId.size !== nodes.length) throw new Error("the nodes hold a cycle or a repeated id");
  for (const node of byId.values()) addRequired(node, byId);

  const children = (id: string): readonly AchievementNode[] => childrenById.get(id) ?? [];
  const milestones = new Map(pages.map((page) => [page.id, milestonesOf(page, zoneEast)]));
  const ofMilestones = new Map(
    [...milestones.values()].flat().flatMap(({ node, twin }) => [
      [node.id, node],
      [twin.id, twin],
    ]),
  );
  const sorted = [...byId.values()].sort((a, b) => compareIds(a.id, b.id));
  return {
    node: (id) => byId.get(id),
    pages,
    nodes: sorted,
    milestones: (pageId) => milestones.get(pageId) ?? [],
    keepers: [...sorted, ...ofMilestones.values()],
    keeper: (id) => byId.get(id) ?? ofMilestones.get(id),
    children,
    ancestors(id) {
      const above: AchievementNode[] = [];
      let parentId = byId.get(id)?.parentId;
      while (parentId !== undefined) {
        const parent = byId.get(parentId)!;
        above.push(parent);
        parentId = parent.parentId;
      }
      return above;
    },
    descendants(id) {
      const below: AchievementNode[] = [];
      const open = [...children(id)].reverse();
      for (let node = open.pop(); node; node = open.pop()) {
        below.push(node);
        const next = children(node.id);
        for (let index = next.length - 1; index >= 0; index--) open.push(next[index]!);
      }
      return below;
    },
  };
}

function milestonesOf(page: AchievementNode, zoneEast: number): readonly Milestone[] {
  const keeper = (json: NodeJson, at: number): AchievementNode => ({
    ...createNode(json, undefined, zoneEast, page.texts),
    pageId: page.id,
    milestoneAt: at,
  });
  return milestoneNodes(page.json).map(({ at, node, twin }) => ({
    at,
    node: keeper(node, at),
    twin: keeper(twin, at),
  }));
}

/** Only when all nodes are there: a required one may be on any page. */
function addRequired(node: AchievementNode, byId: ReadonlyMap<string, AchievementNode>): void {
  const { requires } = node.json;
  if (!requires) return;
  const nodes = requires.nodes.map((id) => {
    const required = byId.get(id);
    if (!required) throw new Error(`node ${node.id} requires ${id}, which does not exist`);
    return required;
  });
  (node.locks as Lock[]).push({ nodes, count: requires.count ?? nodes.length });
}

/** Dates passed the parser. */
function spanOf(date: string | undefined, zoneEast: number): Span | undefined {
  const read = date === undefined ? undefined : readDate(date, zoneEast);
  return typeof read === "object" ? read : undefined;
}

function ruleOf(repeat: RepeatJson, zoneEast: number): RepeatRule {
  const { every, times, time_zone } = repeat;
  return { every, times, zoneEast: (time_zone === undefined ? undefined : zoneSeconds(time_zone)) ?? zoneEast };
}

function textsOf(nodes: readonly NodeJson[], json: TreeTextsJson): TreeTexts | undefined {
  if (Object.keys(json.byLocale).length === 0) return undefined;
  const texts = createTreeTexts(json);
  if (json.rewards.length > 0) {
    const rewards = new Map(nodes.flatMap((node) => [...rewardPlaces(node)]));
    placeRewards(json, texts, (key) => rewards.get(key));
  }
  return texts;
}

function createNode(
  json: NodeJson,
  parent: AchievementNode | undefined,
  zoneEast: number,
  texts: TreeTexts | undefined,
): AchievementNode {
  const dependParent = parent !== undefined && json.depend_parent === true;
  return {
    id: json.node_ID,
    key: nodeKey(json.node_ID),
    pageId: parent ? parent.pageId : json.node_ID,
    parentId: parent?.id,
    depth: parent ? parent.depth + 1 : 0,
    dependParent,
    locks: dependParent ? [{ nodes: [parent], count: 1 }] : [],
    opensAt: spanOf(json.not_before, zoneEast)?.from,
    closesAt: spanOf(json.not_after, zoneEast)?.until,
    repeat: json.repeat && ruleOf(json.repeat, zoneEast),
    goalNumber: json.goal_number,
    goal: goalOf(json),
    rewards: json.reward ?? [],
    claim: json.claim,
    milestoneAt: undefined,
    hidden: json.is_hidden === true,
    finishTip: json.finish_tip !== false,
    frame: json.frame ?? "task",
    announce: json.announce,
    team: json.team === true,
    cloud: json.is_cloud === true,
    autoSentCloud: json.auto_sent_cloud !== false,
    json,
    texts,
  };
}

/** `{}` is written by editors of the ancestor and means no built-in goal. */
function goalOf(json: NodeJson): GoalJson | undefined {
  const goal = json.goal_details;
  return goal && "goal_type" in goal ? (goal as GoalJson) : undefined;
}
