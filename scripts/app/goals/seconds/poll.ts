/**
 * What a poll is: something that is asked of a player once a second, because the game does not tell it, and only while they
 * lack a goal that needs it.
 */

import type { GoalIndex, Watcher } from "../../../core/goals/goal-index.ts";
import type { SignalKind } from "../../../core/goals/told/signal.ts";
import type { Trace } from "../../../core/goals/told/trace.ts";
import type { PlayerView } from "../../../core/goals/told/views.ts";
import type { AchievementNode } from "../../../core/tree/tree.ts";
import type { Clock, PlayerViews } from "../../ports.ts";
import type { PlayerSession } from "../../records/player-records.ts";
import type { Rewarded } from "../rewarded.ts";
import type { Tracker } from "../tracker.ts";
import type { SecondLines } from "./second-lines.ts";

export interface Poll {
  /** What it tells of: while a player lacks a goal that listens to one of these, they are asked. */
  readonly signals: readonly SignalKind[];
  create(tools: PollTools): RunningPoll;
}

export interface PollTools {
  readonly index: GoalIndex;
  readonly tracker: Tracker;
  readonly clock: Clock;
  readonly lines: SecondLines;
  readonly views: PlayerViews;
  readonly rewarded: Rewarded;
  readonly isAlive: (playerId: string) => boolean;
  /** Whether deeds count for the node now, and if not, why. */
  readonly closedBy: (session: PlayerSession, node: AchievementNode) => string | undefined;
  /** Whether the goal is done with, for good or for now. */
  readonly isOver: (session: PlayerSession, watcher: Watcher) => boolean;
  /** Whether a game mode counts. */
  readonly isCountedMode: (mode: string | undefined) => boolean;
}

/** What is asked of one player. */
export interface EachSecond {
  /** One second of a player who is here. What the view says is true of this moment alone. */
  second(view: PlayerView, tick: number): void;
}

export interface RunningPoll {
  /**
   * From now on the player is asked: what they do already is nothing that they have just done.
   * @returns what is done each second till the end, if something is
   */
  begin?(session: PlayerSession, view: PlayerView): EachSecond | undefined;
  /** The player is not asked any more: they lack nothing, or leave. `view` is missing when they cannot be reached. */
  end?(session: PlayerSession, view: PlayerView | undefined): void;
  /** A node was completed or taken back. */
  turned?(session: PlayerSession): void;
  /** What was made of a node is gone. {@link turned} is told after it. */
  takenBack?(session: PlayerSession, node: AchievementNode): void;
  died?(session: PlayerSession): void;
  respawned?(session: PlayerSession): void;
  /** Of a player who is asked: goals that listen have come. */
  met?(session: PlayerSession): void;
  /** What the game told, of whomever: for deeds that are pieced together. */
  see?(trace: Trace): void;
  /** Whether it wants to be told what passes through the player's inventory. */
  follows?(playerId: string): boolean;
  /** The world stops: what is to be kept is to be put into the records. */
  keep?(session: PlayerSession): void;
  /** Every tick, for what cannot wait for the second. */
  tick?(tick: number): void;
}

/** As the view knows it, which costs nothing more once it was asked. */
export const isAlive = (view: PlayerView): boolean => (view.health() ?? 1) > 0;
