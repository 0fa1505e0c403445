/** The tree of the deterministic network: one node for each way in which a cloud node can move. */

import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import { child, root } from "../../support/nodes.ts";

export const COW = "minecraft:cow";

const reward = [{ type: "tag" as const, tag: "paid" }];
const killGoal = { goal_type: "default_kill" as const, entity_identifier: COW };

/** Done again each day; it has trials of its own. */
export const ROUNDS = "daily";

/** Of teams: once, and each day. */
export const SHARED = "shared";
export const SHARED_ROUNDS = "shared_daily";

export const NETWORK_TREE: readonly NodeJson[] = [
  root("page1"),
  root("page2"),
  child("animals", "page1", { goal_number: 6, is_cloud: true, reward }),
  child("kills", "page1", { goal_number: 9, is_cloud: true, reward, goal_details: killGoal }),
  child("long", "page1", { goal_number: 100_000, is_cloud: true }),
  child("by_hand", "page2", { goal_number: 12, is_cloud: true, auto_sent_cloud: false, reward }),
  child("after_animals", "animals", { goal_number: 2, is_cloud: true, depend_parent: true, reward }),
  child(ROUNDS, "page2", { goal_number: 3, is_cloud: true, reward, repeat: { every: "day" } }),
  child(SHARED, "page2", { goal_number: 5, is_cloud: true, reward, team: true }),
  child(SHARED_ROUNDS, "page2", { goal_number: 3, is_cloud: true, reward, team: true, repeat: { every: "day" } }),
  child("world_only", "page2", { goal_number: 4, reward }),
];

/** Those that each player does once. */
export const CLOUD_NODES = NETWORK_TREE.filter((node) => node.is_cloud === true && !node.repeat && !node.team).map(
  (node) => node.node_ID,
);
export const goalOf = (nodeId: string): number => NETWORK_TREE.find((node) => node.node_ID === nodeId)!.goal_number;
export const isByHand = (nodeId: string): boolean => nodeId === "by_hand";
