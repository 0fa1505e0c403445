/**
 * What follows a recorded completion, once and in this order: pay what is owed, mark it paid, tell listeners and other
 * packs, show the tip. Runs from scheduled tasks, since rewards change the world, and only for some milliseconds a tick;
 * whatever a stop interrupts is still in the player's record (`owed`, `unannounced`) and goes on at their next join.
 *
 *   enqueued ─▶ a turn: some nodes of one page paid ─▶ the page written ─▶ these nodes announced ─▶ next player's turn
 */

import { compareIds } from "../../../core/tree/ids.ts";
import type { AchievementNode } from "../../../core/tree/tree.ts";
import type { PlayerSession } from "../../records/player-records.ts";
import type { Clock, Players, Scheduler } from "../../ports.ts";
import { createBudget } from "../../work/budget.ts";
import { BUDGET_MILLISECONDS, createPayingTurns, MAX_NODES_A_TICK } from "./paying-turns.ts";
import { isGivenUnasked, serve, type Served, type ServingOptions } from "./serving.ts";

/** Whether the dead are alive again is looked up this often, beside being told of respawns. */
const REST_TICKS = 20;

export interface Completions {
  /** To be called when a completion was recorded. */
  enqueue(playerId: string, node: AchievementNode): void;
  /** At join and respawn: goes on with what is owed or untold. */
  resume(session: PlayerSession): void;
  /**
   * Pays everything owed to an online player, as they asked from the menu; what is much goes on in later ticks.
   * @param only what this node owes
   */
  claim(session: PlayerSession, only?: AchievementNode): ClaimOutcome;
  /** Whether what the node owes the player is given without their doing anything more. */
  isComing(session: PlayerSession, node: AchievementNode): boolean;
  /** Nodes that owe the player something. */
  owing(session: PlayerSession): readonly AchievementNode[];
  /** How many completions wait to be paid and told, of all players. */
  readonly backlog: number;
  /** Whether some of the player's completions wait to be paid and told. */
  isBusyWith(playerId: string): boolean;
  /** To be called every tick. */
  tick(): void;
  forget(playerId: string): void;
}

/** Nodes by what became of what they owed. */
export interface ClaimOutcome {
  readonly paid: number;
  /** Could not be given, in full or at all. */
  readonly left: number;
  /** Wait for the player to choose. */
  readonly toChoose: number;
  /** Whose turn comes in the next ticks. */
  readonly underWay: number;
}

export interface CompletionsOptions extends ServingOptions {
  readonly players: Players;
  readonly scheduler: Scheduler;
  readonly clock: Clock;
}

export function createCompletions(options: CompletionsOptions): Completions {
  const { records, players, payments, clock, settings, claimed } = options;
  const served: Served = { dead: new Set(), claiming: new Map() };
  const { dead, claiming } = served;
  const turns = createPayingTurns({
    ...options,
    serve(turn, most, budget, lastCall) {
      const count = serve(turn, most, budget, lastCall, served, options);
      if (turns.waiting(turn.playerId) === 0) claiming.delete(turn.playerId);
      return count;
    },
  });

  function resume(session: PlayerSession): void {
    dead.delete(session.playerId);
    for (const node of sorted(session.unfinished())) turns.add(session.playerId, node);
    turns.schedule();
  }

  return {
    enqueue(playerId, node) {
      turns.add(playerId, node);
      turns.schedule();
    },
    resume,
    claim(session, only) {
      const sum = { paid: 0, left: 0, toChoose: 0, underWay: 0 };
      const budget = createBudget(clock, BUDGET_MILLISECONDS);
      const owing = only ? [only] : sorted(session.owing());
      let count = 0;
      const now = function* (): IterableIterator<AchievementNode> {
        while (count < Math.min(owing.length, MAX_NODES_A_TICK) && !budget.isSpent()) yield owing[count++]!;
      };
      session.batch(() =>
        payments.pay(session, now(), (node, paid) => {
          sum[COUNTED_AS[paid.left]] += 1;
          claimed(session, node, paid.lists);
        }),
      );
      const later = owing.slice(count);
      for (const node of later) turns.add(session.playerId, node);
      if (later.length > 0) claiming.set(session.playerId, new Set(later));
      turns.schedule();
      return { ...sum, underWay: sum.underWay + later.length };
    },
    isComing(session, node) {
      const { playerId } = session;
      if (claiming.get(playerId)?.has(node)) return true;
      const isUntold = turns.waiting(playerId) > 0 && session.read(node)?.unannounced === true;
      return isGivenUnasked(node, settings) && (isUntold || dead.has(playerId));
    },
    owing: (session) => sorted(session.owing()),
    get backlog() {
      return turns.size;
    },
    isBusyWith: (playerId) => turns.waiting(playerId) > 0,
    tick() {
      if (dead.size === 0 || clock.tick() % REST_TICKS !== 0) return;
      for (const playerId of dead) {
        const session = records.open(playerId);
        if (!session) dead.delete(playerId);
        else if (players.isAlive(playerId)) resume(session);
      }
    },
    forget(playerId) {
      turns.drop(playerId);
      dead.delete(playerId);
      claiming.delete(playerId);
    },
  };
}

const COUNTED_AS = { nothing: "paid", something: "left", choices: "toChoose", asked: "underWay" } as const;

/** In the order of ids, which keeps most nodes of a page together. */
const sorted = (nodes: AchievementNode[]): AchievementNode[] => nodes.sort((a, b) => compareIds(a.id, b.id));
