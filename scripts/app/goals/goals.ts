/**
 * The built-in goals together: which fact goes where, and what they share: one node that fails hinders no other. What
 * counts is decided in the files beside this one.
 */

import type { Fact } from "../../core/goals/told/fact.ts";
import type { GoalIndex, Watcher } from "../../core/goals/goal-index.ts";
import type { Signal } from "../../core/goals/told/signal.ts";
import type { Settings } from "../../core/settings/settings.ts";
import { dayAt, zoneSeconds } from "../../core/time/calendar.ts";
import type { AchievementNode, Tree } from "../../core/tree/tree.ts";
import type { CarriedItems, Clock, Log, Players, PlayerViews } from "../ports.ts";
import { describeError } from "../progress/listeners.ts";
import type { PlayerRecords, PlayerSession } from "../records/player-records.ts";
import type { Progression } from "../progress/progression.ts";
import { createBlows } from "./deeds/blows.ts";
import { createCarriedGoals } from "./carried-items.ts";
import { createCompleteGoals } from "./complete-goals.ts";
import { createItemUses } from "./deeds/item-uses.ts";
import { createJoinGoals } from "./seconds/join-goals.ts";
import { createLooks } from "./seconds/looks.ts";
import type { MailedDeed } from "./members/mailed-deeds.ts";
import type { SlotsOf } from "./members/member-slots.ts";
import type { Rewarded } from "./rewarded.ts";
import { createSecondGoals } from "./seconds/seconds.ts";
import { createStandings } from "./standing.ts";
import { createTracker } from "./tracker.ts";
import { createWhy, type WhyOf } from "./why.ts";

export interface Goals {
  /** What the game tells that is not a deed yet. */
  see(fact: Fact): void;
  /** A deed of a player. */
  signal(signal: Signal): void;
  /** Whether changes of slots wait to be counted, so that losses are of interest, too. */
  isCounting(): boolean;
  /** Whether all that passes through the player's inventory is of interest now. */
  follows(playerId: string): boolean;
  /** @param isNew false of a player who was here already when the scripts started */
  joined(playerId: string, isNew: boolean): void;
  /** Nodes have come to the tree. */
  grown(nodes: readonly AchievementNode[]): void;
  /** Of a player who is here, some time after {@link grown}: they are looked at as at a join. */
  met(playerId: string): void;
  /** Is here again after a death. */
  respawned(playerId: string): void;
  /** A node was completed or revoked. */
  turned(playerId: string, node: AchievementNode): void;
  /** They are in another team, whose nodes have other progress. */
  regrouped(playerId: string): void;
  /** What became of the last deeds that a node watches. */
  readonly whyOf: WhyOf;
  tick(): void;
  /** To be called while a player who leaves can still be reached. */
  left(playerId: string): void;
  /** The world stops: what is to be kept is put into the records. */
  shutdown(): void;
}

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

const PLAYER = "minecraft:player";

export function createGoals(options: GoalsOptions): Goals {
  const { index, players, views, carriedItems, records, progression, slotsOf, mail, changed, settings, clock, log } =
    options;
  const { tree, rewarded } = options;
  const standingOf = createStandings(players, records, settings);
  const closedBy = (session: PlayerSession, node: AchievementNode): string | undefined => {
    const { kind } = progression.stateOf(session, node);
    return kind === "open" ? undefined : kind;
  };
  const isOver = (session: PlayerSession, { node }: Watcher): boolean => {
    // Asked for thousands of goals when somebody joins, who has completed nothing of most pages.
    if (node.closesAt === undefined && session.summary(node.pageId)?.done === 0) return false;
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
  const { teamOf } = options;
  const tracker = createTracker({
    index,
    standingOf,
    viewOf,
    slotsOf,
    nodesOf: () => tree.nodes,
    closedBy,
    add,
    step: progression.step,
    mail,
    changed,
    teamOf,
    day,
    clock,
  });
  const blows = createBlows({ index, see: tracker.see, viewOf, clock });
  const itemUses = createItemUses({ index, see: tracker.see, clock });
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
  const looks = createLooks({ index, tracker, isOver, clock });
  const counted = new Set<string>(settings.counted_game_modes);
  const isCountedMode = (mode: string | undefined): boolean => mode !== undefined && counted.has(mode);
  const { isAlive } = players;
  const tools = { index, tracker, clock, views, rewarded, isAlive, closedBy, isOver, isCountedMode };
  const seconds = createSecondGoals({ tools, records, looks });
  const joins = createJoinGoals(index, tracker, day);
  const completes = createCompleteGoals({ tree, index, records, tracker, isOver });
  const watchesItems = (): boolean => index.watches("carry");

  /** Nodes that have come since the start. */
  const came: AchievementNode[] = [];
  /** How many of them each player who is here has been looked at for, and whether they came since the start of the scripts. */
  const knownTo = new Map<string, { readonly isNew: boolean; count: number }>();

  return {
    see(fact) {
      if (fact.kind === "death") {
        blows.died(fact.blow);
        if (fact.blow.victimType === PLAYER) seconds.died(fact.blow.victimId);
      } else if (fact.kind === "hurt") blows.hurt(fact.blow);
      else if (fact.kind === "use") itemUses.see(fact.use);
      else if (fact.kind === "trace") seconds.see(fact.trace);
      else carried.changed(fact.playerId, fact.change, fact.isGain);
    },
    signal: tracker.see,
    isCounting: carried.isWaiting,
    follows: seconds.follows,
    grown(nodes) {
      came.push(...nodes);
      seconds.grown();
    },
    met(playerId) {
      const known = knownTo.get(playerId);
      const session = known && records.open(playerId);
      if (!session) return;
      const more = new Set(came.slice(known.count));
      known.count = came.length;
      if (more.size === 0) return;
      if (known.isNew) joins.joined(session, more);
      completes.turned(playerId);
      looks.met(playerId, more);
      seconds.met(playerId);
      if (watchesItems()) carried.joined(playerId);
    },
    joined(playerId, isNew) {
      knownTo.set(playerId, { isNew, count: came.length });
      const session = isNew ? records.open(playerId) : undefined;
      if (session) joins.joined(session);
      completes.turned(playerId);
      seconds.joined(playerId);
      if (watchesItems()) carried.joined(playerId);
    },
    respawned: seconds.respawned,
    turned(playerId, node) {
      looks.turned(playerId, node);
      seconds.turned(playerId);
      completes.turned(playerId);
      tracker.turned(playerId, node);
      if (watchesItems()) carried.turned(playerId, node);
    },
    regrouped(playerId) {
      looks.regrouped(playerId);
      completes.turned(playerId);
      if (watchesItems()) carried.joined(playerId);
    },
    whyOf: createWhy(index, tracker, views, clock),
    tick() {
      tracker.tick();
      itemUses.tick();
      seconds.tick();
      completes.tick();
      if (watchesItems()) carried.tick();
    },
    left(playerId) {
      knownTo.delete(playerId);
      carried.left(playerId);
      itemUses.left(playerId);
      seconds.left(playerId);
      completes.left(playerId);
      looks.left(playerId);
      tracker.left(playerId);
      rewarded.left(playerId);
    },
    shutdown: seconds.shutdown,
  };
}
