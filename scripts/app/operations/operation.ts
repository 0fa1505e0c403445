/**
 * What operators can have done, as values: what it is done to and what came of it. Typed or pressed, it is the same
 * operation; words are made of the outcomes elsewhere.
 */

import type { NodeState } from "../../core/progress/node-state.ts";
import type { Settings } from "../../core/settings/settings.ts";
import type { Language } from "../../core/text/languages.ts";
import type { AchievementNode, Tree } from "../../core/tree/tree.ts";
import type { Cloud } from "../cloud/cloud.ts";
import type { KnownPlayers } from "../players/known-players.ts";
import type { Log, Players, Screen } from "../ports.ts";
import type { Completions } from "../progress/completions/completions.ts";
import type { Progression } from "../progress/progression.ts";
import type { PlayerRecords, PlayerSession } from "../records/player-records.ts";
import type { SpreadWork } from "../work/spread-work.ts";
import type { WorldSettingsStore } from "../world-settings.ts";

/** What operations act on. */
export interface OperationContext {
  readonly tree: Tree;
  readonly settings: Settings;
  readonly worldSettings: WorldSettingsStore;
  readonly records: PlayerRecords;
  readonly progression: Progression;
  readonly completions: Completions;
  readonly players: Players;
  readonly screen: Screen;
  readonly cloud: Cloud;
  readonly work: SpreadWork;
  readonly log: Log;
  readonly world: () => KnownPlayers | undefined;
}

/** Whoever wants it done. */
export interface Asker {
  readonly language: Language;
  /** The player who asked; undefined when it was the console or a command block. */
  readonly askedBy: string | undefined;
}

/** What whoever asked is told. */
export interface Answer {
  /** Whether what was asked for was done. */
  readonly ok: boolean;
  readonly text: string;
}

/** What is done to one player after the other. */
export interface Operation<Outcome> {
  /** As the command is called, without its namespace. */
  readonly name: string;
  readonly nodes: readonly AchievementNode[];
  /** @returns whether something was changed */
  visit(session: PlayerSession, node: AchievementNode): boolean;
  /** When all nodes were visited. */
  outcome(session: PlayerSession, changed: number): Outcome;
}

/** What came of an operation on the progress of one player. */
export type ProgressOutcome =
  | { readonly of: "grant" | "revoke"; readonly count: number }
  | {
      readonly of: "progress";
      readonly node: AchievementNode;
      readonly isMoved: boolean;
      /** Undefined when the page could not be read. */
      readonly progress: number | undefined;
      /** In which the node is now: why nothing moved. */
      readonly state: NodeState;
      /** Seconds east of UTC, for the times in it. */
      readonly zoneEast: number;
    }
  | { readonly of: "reward_reset"; readonly node: AchievementNode; readonly result: "reset" | "owed" | "unpaid" }
  | {
      readonly of: "repair";
      readonly page: string;
      readonly result: "kept" | "nothing" | "failed";
      /** The property under which the page is kept. */
      readonly kept?: string;
    };
