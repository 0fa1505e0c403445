/**
 * What records are moved through, whoever's they are: a player's who is here, or a team's. Progression and the cloud know no
 * more than this of an owner; what else there is of a player is in player-session.
 */

import type { NodeRecord } from "../../core/progress/record.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";

export interface RecordSession {
  /** Whose they are: the world's id of a player, or a team's account. */
  readonly playerId: string;
  /** What is kept of the node, as it is now: of one that repeats, maybe the beginning of a new round; undefined when it could not be read, and nothing may be assumed. */
  read(node: AchievementNode): NodeRecord | undefined;
  /** Keeps the record; `now` writes it in this call, `soon` within a second. */
  write(node: AchievementNode, record: NodeRecord, when: "now" | "soon"): void;
  /** Keeps the record. The function given back has it written by when it returns, if that was not done before. */
  writeLate(node: AchievementNode, record: NodeRecord): () => void;
  /**
   * Adds to the progress of nodes of this world of which nothing else changes by that, at the cost of a sum each.
   * @returns those that are to be moved by a record: the step completes the node, or it has more than progress; undefined = none
   */
  tallyEach(nodes: readonly AchievementNode[], delta: number): readonly AchievementNode[] | undefined;
  /**
   * Lets {@link grow} add to a cloud node's pending increments, up to `room` of them, till another record is kept of it.
   */
  letGrow(node: AchievementNode, room: number): void;
  /** Adds to a node's pending increments at the cost of a sum. False where it is not let, or there is no room for all of it. */
  grow(node: AchievementNode, delta: number): boolean;
  /** Runs `work`, gathering its `now` writes, of other players too, into one write a page at the end. */
  batch(work: () => void): void;
  /** Cloud nodes that have something on its way to the cloud. */
  reporting(): AchievementNode[];
  /** Nodes that were found at or above their goal without being complete; asked once, when the records were read. */
  takeReached(): readonly AchievementNode[];
}

/** Finds the records of whoever is here. */
export interface RecordSessions {
  open(playerId: string): RecordSession | undefined;
  batch(work: () => void): void;
}
