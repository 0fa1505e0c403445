/**
 * The built-in goals together: which fact goes where, and what they share: one node that fails hinders no other, and
 * progress of a player who is not here is mailed. What counts is decided in the files beside this one.
 */

import type { Fact } from "../../core/goals/fact.ts";
import type { GoalIndex } from "../../core/goals/goal-index.ts";
import type { Settings } from "../../core/settings/settings.ts";
import type { AchievementNode, Tree } from "../../core/tree/tree.ts";
import type { CarriedItems, Clock, Log, Players } from "../ports.ts";
import { describeError } from "../progress/listeners.ts";
import type { PlayerRecords, PlayerSession } from "../progress/player-records.ts";
import type { Progression } from "../progress/progression.ts";
import { createCarriedGoals } from "./carried-items.ts";
import { createKills } from "./kills.ts";
import { createStandings } from "./standing.ts";

export interface Goals {
  see(fact: Fact): void;
  /** Whether changes of slots wait to be counted, so that losses are of interest, too. */
  isCounting(): boolean;
  joined(playerId: string): void;
  /** A node was completed or revoked. */
  turned(playerId: string, node: AchievementNode): void;
  tick(): void;
  /** To be called while a player who leaves can still be reached. */
  left(playerId: string): void;
}

export interface GoalsOptions {
  readonly tree: Tree;
  readonly index: GoalIndex;
  readonly players: Players;
  readonly carriedItems: CarriedItems;
  readonly records: PlayerRecords;
  readonly progression: Progression;
  /** Keeps progress for a player who is not here. */
  readonly mail: (playerId: string, node: AchievementNode, delta: number) => void;
  readonly settings: Settings;
  readonly clock: Clock;
  readonly log: Log;
}

export function createGoals(options: GoalsOptions): Goals {
  const { tree, index, players, carriedItems, records, progression, mail, settings, clock, log } = options;
  const standingOf = createStandings(players, records, settings);

  function add(session: PlayerSession, node: AchievementNode, delta: number): void {
    try {
      progression.add(session, node, delta);
    } catch (error) {
      log.error(`node ${node.id} of player ${session.playerId} did not move by ${delta}: ${describeError(error)}`);
    }
  }

  const kills = createKills({ index, standingOf, add, mail, clock });
  const carried = createCarriedGoals({
    tree,
    index,
    standingOf,
    carriedItems,
    records,
    isOpen: (session, node) => progression.stateOf(session, node).kind === "open",
    add,
    clock,
  });
  const watchesItems = index.itemTypes.size > 0;

  return {
    see(fact) {
      if (fact.kind === "death") kills.died(fact);
      else if (fact.kind === "hurt") kills.hurt(fact);
      else carried.changed(fact.playerId, fact.change, fact.isGain);
    },
    isCounting: carried.isWaiting,
    joined(playerId) {
      if (watchesItems) carried.joined(playerId);
    },
    turned(playerId, node) {
      if (watchesItems) carried.turned(playerId, node);
    },
    tick() {
      kills.tick();
      if (watchesItems) carried.tick();
    },
    left(playerId) {
      kills.left(playerId);
      carried.left(playerId);
    },
  };
}
