/**
 * The built-in goals together: which fact goes where, and who hears of players and nodes that come, turn and leave. How they are
 * made is in goal-parts, what counts is decided in the files beside this one.
 */

import type { Fact } from "../../core/goals/told/fact.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import { createGoalParts, type GoalsOptions } from "./goal-parts.ts";
import type { PlayerSession } from "../records/player-records.ts";
import type { Tracker } from "./tracker.ts";
import { createWhy, type WhyOf } from "./why.ts";

export interface Goals {
  /** What the game tells that is not a deed yet. */
  see(fact: Fact): void;
  /** A deed of a player. */
  readonly signal: Tracker["see"];
  /** The same in two parts, where it is known who watches. */
  readonly tally: Tracker["tally"];
  readonly offer: Tracker["offer"];
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
  /** What was made of a node is gone. {@link turned} is told after it. */
  takenBack(session: PlayerSession, node: AchievementNode): void;
  /** A node was completed or revoked. */
  turned(session: PlayerSession, node: AchievementNode): void;
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

const PLAYER = "minecraft:player";

export function createGoals(options: GoalsOptions): Goals {
  const { index, views, records, rewarded, clock } = options;
  const { tracker, blows, itemUses, carried, looks, seconds, joins, completes } = createGoalParts(options);
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
    tally: tracker.tally,
    offer: tracker.offer,
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
    takenBack: seconds.takenBack,
    turned(session, node) {
      const { playerId } = session;
      looks.turned(session, node);
      seconds.turned(playerId);
      completes.turned(playerId);
      tracker.turned(playerId, node);
      if (watchesItems()) carried.turned(playerId, node);
    },
    regrouped(playerId) {
      looks.regrouped(playerId);
      seconds.turned(playerId);
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
