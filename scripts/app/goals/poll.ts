/**
 * What a poll is: something that is asked of a player once a second, because the game does not tell it.
 */

import type { GoalIndex } from "../../core/goals/goal-index.ts";
import type { PlayerView } from "../../core/goals/views.ts";
import type { Clock } from "../ports.ts";
import type { PlayerSession } from "../progress/player-records.ts";
import type { Tracker } from "./tracker.ts";

/** What is asked of a player each second, as long as some node watches it. */
export interface Poll {
  /** Whether some node of the tree watches what it tells. */
  isWatched(index: GoalIndex): boolean;
  create(tools: PollTools): RunningPoll;
}

export interface PollTools {
  readonly index: GoalIndex;
  readonly tracker: Tracker;
  readonly clock: Clock;
}

export interface RunningPoll {
  /** One second of a player who is here. */
  second(session: PlayerSession, view: PlayerView): void;
  joined?(session: PlayerSession): void;
  left?(playerId: string): void;
  /** Every tick, for what cannot wait for the second. */
  tick?(): void;
}
