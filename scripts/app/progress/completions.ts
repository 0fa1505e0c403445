/**
 * What follows a recorded completion, once and in this order: pay what is owed, mark it paid, tell listeners and other
 * packs, show the tip. Runs from scheduled tasks, since rewards change the world, and only for some milliseconds a tick;
 * whatever a stop interrupts is still in the player's record (`owed`, `unannounced`) and goes on at their next join.
 *
 *   enqueued ─▶ a turn: some nodes of one page paid ─▶ the page written ─▶ these nodes announced ─▶ next player's turn
 */

import type { Settings } from "../../core/settings/settings.ts";
import { compareIds } from "../../core/tree/ids.ts";
import { untoldAgain } from "../../core/progress/progress.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { Claimed } from "../rewards/choices.ts";
import type { CompletionEvent, Listeners } from "./listeners.ts";
import type { Payments } from "../rewards/payments.ts";
import type { PlayerRecords, PlayerSession } from "../records/player-records.ts";
import type { Notices } from "../players/notices.ts";
import type { Clock, Players, Scheduler } from "../ports.ts";
import { createBudget, type Budget } from "../work/budget.ts";
import { createTurns, type PlayerTurn } from "../work/turns.ts";

/** No turn begins after this time in a tick. */
const BUDGET_MILLISECONDS = 10;
/** Nothing more is announced after this time; what is paid and not told by then is told in a later turn. */
const LAST_CALL_MILLISECONDS = 14;
/** However fast the clock says they are: what it does not see, such as cycles collected, grows with their number. */
const MAX_NODES_A_TICK = 224;
const MAX_NODES_A_FIRST_TURN = 4;
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

export interface CompletionsOptions {
  readonly records: PlayerRecords;
  readonly players: Players;
  readonly payments: Payments;
  readonly notices: Notices;
  readonly scheduler: Scheduler;
  readonly clock: Clock;
  readonly settings: Settings;
  readonly listeners: Listeners<CompletionEvent>;
  readonly claimed: Claimed;
}

export function createCompletions(options: CompletionsOptions): Completions {
  const { records, players, payments, notices, scheduler, clock, settings, listeners, claimed } = options;
  const turns = createTurns<AchievementNode>();
  /** Players who were dead when they were to be paid. */
  const dead = new Set<string>();
  /** What players asked for and is given in the next turns, by player. */
  const claiming = new Map<string, Set<AchievementNode>>();
  let scheduled = false;
  /** What a node took in the last turns, its part of the page's write included. */
  let millisecondsANode = 0.1;

  const isGivenUnasked = ({ claim }: AchievementNode): boolean =>
    claim === undefined ? settings.auto_claim_rewards : claim === "auto";

  function schedule(): void {
    if (scheduled || turns.isEmpty) return;
    scheduled = true;
    scheduler.soon(drain);
  }

  function drain(): void {
    scheduled = false;
    const budget = createBudget(clock, BUDGET_MILLISECONDS);
    const lastCall = createBudget(clock, LAST_CALL_MILLISECONDS);
    let room = MAX_NODES_A_TICK;
    do {
      const turn = turns.next();
      if (!turn) break;
      const left = budget.left();
      const affordable = Math.max(1, Math.floor(left / millisecondsANode));
      const most = Math.min(room, affordable, turn.isFirst ? MAX_NODES_A_FIRST_TURN : Infinity);
      const count = serve(turn, most, createBudget(clock, left / 2), lastCall);
      room -= count;
      if (count > 0) millisecondsANode = Math.max(0.02, (millisecondsANode + (left - budget.left()) / count) / 2);
    } while (room > 0 && !budget.isSpent());
    schedule();
  }

  /** @returns how many nodes had their turn */
  function serve(turn: PlayerTurn<AchievementNode>, most: number, budget: Budget, lastCall: Budget): number {
    const session = records.open(turn.playerId);
    if (!session) {
      turns.drop(turn.playerId);
      return 0;
    }
    const told: AchievementNode[] = [];
    let count = 0;
    // Nodes of one page, so that all that was given in a turn is noted by one write.
    session.batch(() => {
      const taken = takeOfOnePage(turn, most, budget);
      const done = (node: AchievementNode): void => {
        count += 1;
        const record = session.read(node);
        if (!record?.unannounced) return;
        const { unannounced: _told, moreUnannounced = 0, ...rest } = record;
        session.write(node, rest, "now");
        for (let round = 0; round <= moreUnannounced; round++) told.push(node);
      };
      const asked = claiming.get(turn.playerId);
      const tried: AchievementNode[] = [];
      const due = function* (): IterableIterator<AchievementNode> {
        for (const node of taken) {
          if (!isGivenUnasked(node) && !asked?.has(node)) done(node);
          else {
            tried.push(node);
            yield node;
          }
        }
      };
      const canTake = payments.pay(session, due(), (node, paid) => {
        if (asked?.delete(node)) claimed(session, node, paid.lists);
        done(node);
      });
      if (tried.length > 0 && !canTake) dead.add(turn.playerId);
    });
    if (turns.waiting(turn.playerId) === 0) claiming.delete(turn.playerId);
    tell(session, turn, told, lastCall);
    return count;
  }

  function tell(
    session: PlayerSession,
    turn: PlayerTurn<AchievementNode>,
    told: readonly AchievementNode[],
    lastCall: Budget,
  ): void {
    for (const [index, node] of told.entries()) {
      if (index > 0 && lastCall.isSpent()) return tellLater(session, turn, told.slice(index));
      announce(session, node);
    }
  }

  /** Listeners took longer than all turns before: in this tick there is no time for the rest. */
  function tellLater(
    session: PlayerSession,
    turn: PlayerTurn<AchievementNode>,
    untold: readonly AchievementNode[],
  ): void {
    session.batch(() => {
      for (const node of untold) {
        const record = session.read(node);
        if (record) session.write(node, untoldAgain(record), "now");
      }
    });
    turn.putBack([...new Set(untold)]);
  }

  function announce(session: PlayerSession, node: AchievementNode): void {
    const { playerId } = session;
    if (node.milestoneAt === undefined) tellCompleted(playerId, node);
    else notices.milestone(playerId, node, node.milestoneAt);
    // The dead are paid without their doing anything.
    const isWaiting = session.read(node)?.owed !== undefined && !payments.isAsked(session, node);
    if (isWaiting && !dead.has(playerId)) notices.waiting(playerId, node);
  }

  function tellCompleted(playerId: string, node: AchievementNode): void {
    const { title, node_description, node_descriptrion } = node.json;
    listeners.emit({
      playerId,
      rootNodeId: node.pageId,
      achievementId: node.id,
      title,
      description: node_description ?? node_descriptrion ?? "",
    });
    notices.completed(playerId, node);
  }

  function resume(session: PlayerSession): void {
    dead.delete(session.playerId);
    for (const node of sorted(session.unfinished())) turns.add(session.playerId, node);
    schedule();
  }

  return {
    enqueue(playerId, node) {
      turns.add(playerId, node);
      schedule();
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
      schedule();
      return { ...sum, underWay: sum.underWay + later.length };
    },
    isComing(session, node) {
      const { playerId } = session;
      if (claiming.get(playerId)?.has(node)) return true;
      const isUntold = turns.waiting(playerId) > 0 && session.read(node)?.unannounced === true;
      return isGivenUnasked(node) && (isUntold || dead.has(playerId));
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

/** Takes nodes of one page off the list as they are asked for, until there are enough or the time is over. */
function* takeOfOnePage(
  turn: PlayerTurn<AchievementNode>,
  most: number,
  budget: Budget,
): IterableIterator<AchievementNode> {
  const page = turn.peek()?.pageId;
  for (let count = 0; count < most && turn.peek()?.pageId === page; count++) {
    if (count > 0 && budget.isSpent()) return;
    const node = turn.take();
    if (!node) return;
    yield node;
  }
}
