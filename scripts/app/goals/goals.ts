/**
 * The built-in goals together: which fact goes where, and what they share: one node that fails hinders no other. What
 * counts is decided in the files beside this one.
 */

import type { Fact } from "../../core/goals/fact.ts";
import type { GoalIndex, Watcher } from "../../core/goals/goal-index.ts";
import type { Signal } from "../../core/goals/signal.ts";
import type { Settings } from "../../core/settings/settings.ts";
import { dayAt, zoneSeconds } from "../../core/time/calendar.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { CarriedItems, Clock, Log, Players, PlayerViews } from "../ports.ts";
import { describeError } from "../progress/listeners.ts";
import type { PlayerRecords, PlayerSession } from "../progress/player-records.ts";
import type { Progression } from "../progress/progression.ts";
import { createBlows } from "./blows.ts";
import { createCarriedGoals } from "./carried-items.ts";
import { createLooks } from "./looks.ts";
import type { SlotsOf } from "./member-slots.ts";
import { createSecondGoals } from "./seconds.ts";
import { createStandings } from "./standing.ts";
import { createTracker } from "./tracker.ts";

export interface Goals {
  /** What the game tells that is not a deed yet. */
  see(fact: Fact): void;
  /** A deed of a player. */
  signal(signal: Signal): void;
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
  readonly index: GoalIndex;
  readonly players: Players;
  readonly views: PlayerViews;
  readonly carriedItems: CarriedItems;
  readonly records: PlayerRecords;
  readonly progression: Progression;
  readonly slotsOf: SlotsOf;
  /** Keeps progress for a player who is not here. */
  readonly mail: (playerId: string, node: AchievementNode, delta: number) => void;
  readonly settings: Settings;
  readonly clock: Clock;
  readonly log: Log;
}

export function createGoals(options: GoalsOptions): Goals {
  const { index, players, views, carriedItems, records, progression, slotsOf, mail, settings, clock, log } = options;
  const standingOf = createStandings(players, records, settings);
  const closedBy = (session: PlayerSession, node: AchievementNode): string | undefined => {
    const { kind } = progression.stateOf(session, node);
    return kind === "open" ? undefined : kind;
  };
  const isOver = (session: PlayerSession, { node }: Watcher): boolean => {
    const { kind } = progression.stateOf(session, node);
    return kind === "complete" || kind === "resting" || kind === "over" || kind === "unreadable";
  };
  const isOpen = (session: PlayerSession, { node }: Watcher): boolean => closedBy(session, node) === undefined;

  function add(session: PlayerSession, node: AchievementNode, delta: number): void {
    try {
      progression.add(session, node, delta);
    } catch (error) {
      log.error(`node ${node.id} of player ${session.playerId} did not move by ${delta}: ${describeError(error)}`);
    }
  }

  const viewOf = (playerId: string) => views.of(playerId);
  const zoneEast = zoneSeconds(settings.time_zone) ?? 0;
  const day = (): number => dayAt(clock.nowSeconds(), zoneEast);
  const tracker = createTracker({ index, standingOf, viewOf, slotsOf, closedBy, add, mail, day, clock });
  const blows = createBlows({ index, see: tracker.see, viewOf, clock });
  const carried = createCarriedGoals({
    index,
    standingOf,
    carriedItems,
    records,
    tracker,
    isOver,
    isOpen,
    clock,
  });
  const looks = createLooks({ index, tracker, isOver });
  const seconds = createSecondGoals({ index, views, records, tracker, looks, clock });
  const watchesItems = index.wanted("carry") !== undefined;

  return {
    see(fact) {
      if (fact.kind === "death") blows.died(fact.blow);
      else if (fact.kind === "hurt") blows.hurt(fact.blow);
      else carried.changed(fact.playerId, fact.change, fact.isGain);
    },
    signal: tracker.see,
    isCounting: carried.isWaiting,
    joined(playerId) {
      seconds.joined(playerId);
      if (watchesItems) carried.joined(playerId);
    },
    turned(playerId, node) {
      looks.turned(playerId);
      if (watchesItems) carried.turned(playerId, node);
    },
    tick() {
      tracker.tick();
      seconds.tick();
      if (watchesItems) carried.tick();
    },
    left(playerId) {
      carried.left(playerId);
      seconds.left(playerId);
      looks.left(playerId);
      tracker.left(playerId);
    },
  };
}
