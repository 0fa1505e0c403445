/**
 * One node as the rules read it: its defaults filled in, its dates read, its place in the tree. Knows no other node than its
 * parent; what it requires is added by the tree, when all nodes are there.
 */

import type { RewardJson } from "../rewards/rewards.ts";
import { readDate, zoneSeconds, type Span } from "../time/calendar.ts";
import type { RepeatRule } from "../progress/rounds.ts";
import { nodeKey } from "../saving/node-key.ts";
import type { TreeTexts } from "../text/tree-texts.ts";
import type { ClaimKind, Frame, GoalJson, NodeJson, RepeatJson } from "./node.ts";

/** One node with its defaults filled in and its place in the tree. */
export interface AchievementNode {
  readonly id: string;
  /** The short name under which its records are saved. */
  readonly key: string;
  /** The root above it; a root is its own page. */
  readonly pageId: string;
  /** The page's place among all pages, and the node's among those of its page that have records, in the order in which they came. */
  readonly pageNumber: number;
  readonly number: number;
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

export function createNode(
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
    // Given by the tree.
    pageNumber: -1,
    number: -1,
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

/** Dates passed the parser. */
function spanOf(date: string | undefined, zoneEast: number): Span | undefined {
  const read = date === undefined ? undefined : readDate(date, zoneEast);
  return typeof read === "object" ? read : undefined;
}

function ruleOf(repeat: RepeatJson, zoneEast: number): RepeatRule {
  const { every, times, time_zone } = repeat;
  return { every, times, zoneEast: (time_zone === undefined ? undefined : zoneSeconds(time_zone)) ?? zoneEast };
}
