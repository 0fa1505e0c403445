/**
 * Makes the built-in goals of one world and lets them know of each other: who asks whom whether a node still counts, and how a
 * node moves; one that fails hinders no other. Which fact goes where is in goals, what counts in the files beside this one.
 */

import type { GoalIndex, Watcher } from "../../core/goals/goal-index.ts";
import type { Settings } from "../../core/settings/settings.ts";
import { dayAt, zoneSeconds } from "../../core/time/calendar.ts";
import type { AchievementNode, Tree } from "../../core/tree/tree.ts";
import type { CarriedItems, Clock, Log, Players, PlayerViews } from "../ports.ts";
import { describeError } from "../progress/listeners.ts";
import type { PlayerRecords, PlayerSession } from "../records/player-records.ts";
import type { Progression } from "../progress/progression.ts";
import { createBlows, type Blows } from "./deeds/blows.ts";
import { createCarriedGoals, type CarriedGoals } from "./carried-items.ts";
import { createCompleteGoals, type CompleteGoals } from "./complete-goals.ts";
import { createItemUses, type ItemUses } from "./deeds/item-uses.ts";
import { createJoinGoals, type JoinGoals } from "./seconds/join-goals.ts";
import { createLooks, type Looks } from "./seconds/looks/looks.ts";
import type { MailedDeed } from "./members/mailed-deeds.ts";
import type { SlotsOf } from "./members/member-slots.ts";
import type { Rewarded } from "./rewarded.ts";
import { createSecondGoals, type SecondGoals } from "./seconds/seconds.ts";
import { createStandings } from "./standing.ts";
import { createTracker, type Tracker } from "./tracker.ts";

export interface GoalsOptions {
  readonly tree: Tree;
  readonly index: GoalIndex;
  readonly players: Players;
  readonly views: PlayerViews;
  readonly carriedItems: CarriedItems;
  readonly records: PlayerRecords;
  readonly progression: Progression;
  readonly slotsOf: SlotsOf;
  readonly rewarded: Rewarded;
  /** To be told of members that moved without the node's progress. */
  readonly changed: (session: PlayerSession, node: AchievementNode) => void;
  /** Keeps what a deed makes for a player who is not here. */
  readonly mail: (playerId: string, deed: MailedDeed) => void;
  /** Undefined: in none. */
  readonly teamOf: (playerId: string) => string | undefined;
  readonly settings: Settings;
  readonly clock: Clock;
  readonly log: Log;
}

export interface GoalParts {
  readonly tracker: Tracker;
  readonly blows: Blows;
  readonly itemUses: ItemUses;
  readonly carried: CarriedGoals;
  readonly looks: Looks;
  readonly seconds: SecondGoals;
  readonly joins: JoinGoals;
  readonly completes: CompleteGoals;
}

export function createGoalParts(options: GoalsOptions): GoalParts {
  const { index, players, views, carriedItems, records, progression, slotsOf, mail, changed, settings, clock, log } =
    options;
  const { tree, rewarded } = options;
  const standings = createStandings(players, records, settings);
  const { closedBy, isOver, isOpen } = judgesOf(progression);

  function add(session: PlayerSession, node: AchievementNode, delta: number, claims?: readonly string[]): void {
    try {
      progression.add(session, node, delta, claims);
    } catch (error) {
      log.error(`node ${node.id} of player ${session.playerId} did not move by ${delta}: ${describeError(error)}`);
    }
  }

  const viewOf = (playerId: string) => views.of(playerId);
  const zoneEast = zoneSeconds(settings.time_zone) ?? 0;
  const day = (): number => dayAt(clock.nowSeconds(), zoneEast);
  const { teamOf } = options;
  const tracker = createTracker({
    index,
    standings,
    viewOf,
    slotsOf,
    nodesOf: () => tree.nodes,
    closedBy,
    add,
    stepEach: progression.stepEach,
    mail,
    changed,
    teamOf,
    day,
    clock,
  });
  const blows = createBlows({ index, tracker, viewOf, clock });
  const itemUses = createItemUses({ index, tracker, clock });
  const carried = createCarriedGoals({
    index,
    standingOf: standings.of,
    carriedItems,
    records,
    tracker,
    isOver,
    isOpen,
    clock,
  });
  const looks = createLooks({ index, tracker, isOver, viewOf, clock });
  const counted = new Set<string>(settings.counted_game_modes);
  const isCountedMode = (mode: string | undefined): boolean => mode !== undefined && counted.has(mode);
  const { isAlive } = players;
  const tools = { index, tracker, clock, views, rewarded, isAlive, closedBy, isOver, isCountedMode };
  const seconds = createSecondGoals({ tools, records, looks });
  const joins = createJoinGoals(index, tracker, day, zoneEast);
  const completes = createCompleteGoals({ tree, index, records, tracker, isOver });
  return { tracker, blows, itemUses, carried, looks, seconds, joins, completes };
}

/** Whether deeds of a player count for a node. */
function judgesOf(progression: Progression) {
  const closedBy = (session: PlayerSession, node: AchievementNode): string | undefined => {
    const { kind } = progression.stateOf(session, node);
    return kind === "open" ? undefined : kind;
  };
  const isOver = (session: PlayerSession, { node }: Watcher): boolean => {
    // Asked for thousands of goals when somebody joins, who has completed nothing of most pages.
    if (node.closesAt === undefined && session.doneOn(node.pageId) === 0) return false;
    const { kind } = progression.stateOf(session, node);
    return kind === "complete" || kind === "resting" || kind === "over" || kind === "unreadable";
  };
  const isOpen = (session: PlayerSession, { node }: Watcher): boolean => closedBy(session, node) === undefined;
  return { closedBy, isOver, isOpen };
}
