/**
 * What is remembered of one player between two looks: where they were, what held, how high their numbers were. Decides
 * nothing.
 */

import type { Watcher } from "../../../../core/goals/goal-index.ts";
import type { Place, PlayerView } from "../../../../core/goals/told/views.ts";
import type { AchievementNode } from "../../../../core/tree/tree.ts";
import type { PlayerSession } from "../../../records/player-records.ts";
import type { Lacking } from "./lacking.ts";
import type { Group, SortedOut } from "./look-groups.ts";

/** The goals that are looked at, whoever the player is. */
export interface LookedForGoals {
  sorted(): SortedOut;
  isOver(session: PlayerSession, watcher: Watcher): boolean;
  /** Whether the goal has made no step yet. */
  isUntouched(session: PlayerSession, watcher: Watcher): boolean;
  /** What moves the group, where it moves by value. */
  valueOf(group: Group, session: PlayerSession, view: PlayerView): string;
}

export interface Looked {
  readonly session: PlayerSession;
  readonly goals: LookedForGoals;
  lacking: Lacking | undefined;
  isOutdated: boolean;
  looks: number;
  /** Where they were at the last look. */
  place: Place | undefined;
  /** The tags that they had. */
  tags: readonly string[] | undefined;
  biome: string | undefined;
  /** What is lacked in it. */
  inBiome: readonly Group[];
  dimension: string | undefined;
  inDimension: readonly Group[];
  /** Whose goals hold now and did not a moment ago. */
  seen: Watcher[];
  /** By group what holds since the last look, of what is lacked; where it moves by value, with which. */
  readonly holding: Map<number, string>;
  /** Those of them that are bound to a place, with the number of the look that has seen to them last. */
  readonly placed: Map<number, number>;
  /** Of each number that is lacked, in their order, since that was looked up. */
  heights: (Height | undefined)[];
  /** Nodes that have come since the last look. */
  fresh: ReadonlySet<AchievementNode>;
  /** Goals of nodes that were over and came back since the last look, with what held then: undefined where it did not. */
  readonly back: Map<Watcher, string | undefined>;
  /** Nodes that were over at some moment since the last look. */
  readonly ended: Set<AchievementNode>;
}

export interface Height {
  /** The highest that was seen. */
  highest: number;
  /** For whom it has not counted yet. */
  waiting: Set<Watcher>;
}

export const NO_GROUPS: readonly Group[] = [];
const NO_NODES: ReadonlySet<AchievementNode> = new Set();

export const newLooked = (session: PlayerSession, goals: LookedForGoals): Looked => ({
  session,
  goals,
  lacking: undefined,
  isOutdated: true,
  looks: 0,
  place: undefined,
  tags: undefined,
  biome: undefined,
  inBiome: NO_GROUPS,
  dimension: undefined,
  inDimension: NO_GROUPS,
  seen: [],
  holding: new Map(),
  placed: new Map(),
  heights: [],
  fresh: NO_NODES,
  back: new Map(),
  ended: new Set(),
});

/** Whatever comes, comes back or ends makes it outdated: there is something to forget only when it was renewed. */
export function forgetNews(looked: Looked): void {
  looked.fresh = NO_NODES;
  looked.back.clear();
  looked.ended.clear();
}

export function hold({ holding, placed, looks }: Looked, { key, isPlaced }: Group, value: string): void {
  holding.set(key, value);
  if (isPlaced) placed.set(key, looks);
}

export function release({ holding, placed }: Looked, key: number): void {
  holding.delete(key);
  placed.delete(key);
}
