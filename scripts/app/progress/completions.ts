/**
 * What follows a recorded completion, once and in this order: pay what is owed, mark it paid, tell listeners and other
 * packs, show the tip. Runs from a scheduled task, since rewards change the world; whatever a stop interrupts is still
 * in the player's record (`owed`, `unannounced`) and goes on at his next join.
 */

import { dropRemovedEntries, owedEntries, settle } from "../../core/rewards/ledger.ts";
import type { Settings } from "../../core/settings/settings.ts";
import { languageOf } from "../../core/text/languages.ts";
import { message } from "../../core/text/message.ts";
import { nodeTexts } from "../../core/text/node-texts.ts";
import { compareIds } from "../../core/tree/ids.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { CompletionEvent, Listeners } from "./listeners.ts";
import type { PlayerRecords, PlayerSession } from "./player-records.ts";
import type { Clock, Log, Players, Scheduler, Screen } from "../ports.ts";
import type { Rewards } from "./reward-functions.ts";
import type { TipBoard } from "../players/tips.ts";

/** Paying stops for this tick once it took so long; the rest goes on in the next one. */
const BUDGET_MILLISECONDS = 10;

export interface Completions {
  /** To be called when a completion was recorded. */
  enqueue(playerId: string, node: AchievementNode): void;
  /** At join: goes on with what an earlier session left owed or untold. */
  resume(session: PlayerSession): void;
  /**
   * Pays everything owed to an online player, as he asked from the menu.
   * @returns how many nodes were paid in full and how many still owe
   */
  claimAll(session: PlayerSession): { readonly paid: number; readonly left: number };
  /** Nodes that owe the player something. */
  owing(session: PlayerSession): readonly AchievementNode[];
}

export interface CompletionsOptions {
  readonly records: PlayerRecords;
  readonly players: Players;
  readonly rewards: Rewards;
  readonly tips: TipBoard;
  readonly screen: Screen;
  readonly scheduler: Scheduler;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: Settings;
  readonly listeners: Listeners<CompletionEvent>;
}

export function createCompletions(options: CompletionsOptions): Completions {
  const { records, players, rewards, tips, screen, scheduler, clock, log, settings, listeners } = options;
  const queue: { playerId: string; node: AchievementNode }[] = [];
  let scheduled = false;

  function schedule(): void {
    if (scheduled || queue.length === 0) return;
    scheduled = true;
    scheduler.soon(drain);
  }

  function drain(): void {
    scheduled = false;
    const startedAt = clock.nowMilliseconds();
    while (queue.length > 0 && clock.nowMilliseconds() - startedAt < BUDGET_MILLISECONDS) {
      const playerId = queue[0]!.playerId;
      const session = records.open(playerId);
      const nodes: AchievementNode[] = [];
      // One player's completions together: his pages are written once for all of them.
      while (queue[0]?.playerId === playerId) nodes.push(queue.shift()!.node);
      if (session) finish(session, nodes, startedAt);
    }
    schedule();
  }

  function finish(session: PlayerSession, nodes: readonly AchievementNode[], startedAt: number): void {
    const told: AchievementNode[] = [];
    session.batch(() => {
      for (const [index, node] of nodes.entries()) {
        if (index > 0 && clock.nowMilliseconds() - startedAt >= BUDGET_MILLISECONDS) {
          queue.unshift(...nodes.slice(index).map((rest) => ({ playerId: session.playerId, node: rest })));
          break;
        }
        if (settings.auto_claim_rewards) pay(session, node);
        const record = session.read(node);
        if (!record?.unannounced) continue;
        const { unannounced: _told, ...rest } = record;
        session.write(node, rest, "now");
        told.push(node);
      }
    });
    for (const node of told) announce(session, node);
  }

  /** Gives what the node owes as far as it can be given; true when nothing is left. */
  function pay(session: PlayerSession, node: AchievementNode): boolean {
    const record = session.read(node);
    if (!record?.owed) return true;
    const current = dropRemovedEntries(record, node.rewards);
    if (current !== record) session.write(node, current, "now");
    for (const { name, index, reward, left } of owedEntries(current, node.rewards)) {
      const given = rewards.give(session.playerId, reward, left);
      if (given.problem !== undefined) {
        log.warn(
          `reward ${index} of node ${node.id} for player ${session.playerId} is still owed: ${given.problem}. ` +
            "It is given at his next join, or from the menu",
        );
      }
      const now = session.read(node);
      if (now?.owed && given.left < left) session.write(node, settle(now, name, given.left), "now");
    }
    return session.read(node)?.owed === undefined;
  }

  function announce(session: PlayerSession, node: AchievementNode): void {
    const { playerId } = session;
    const { title, node_description, node_descriptrion } = node.json;
    listeners.emit({
      playerId,
      rootNodeId: node.pageId,
      achievementId: node.id,
      title,
      description: node_description ?? node_descriptrion ?? "",
    });
    if (node.finishTip) tips.push(playerId, node);
    if (settings.announce_completions) {
      screen.tellAll((readerId) => {
        const locale = players.locale(readerId) ?? settings.default_language;
        return message(languageOf(locale, settings.default_language), "announce.completed", {
          player: players.name(playerId) ?? playerId,
          title: nodeTexts(node, locale).title,
        });
      });
    }
    if (session.read(node)?.owed) {
      const locale = players.locale(playerId) ?? settings.default_language;
      const text = message(languageOf(locale, settings.default_language), "reward.waiting", {
        title: nodeTexts(node, locale).title,
      });
      screen.tell(playerId, text);
    }
  }

  const sorted = (nodes: AchievementNode[]): AchievementNode[] => nodes.sort((a, b) => compareIds(a.id, b.id));
  const owing = (session: PlayerSession): AchievementNode[] => sorted(session.owing());

  return {
    enqueue(playerId, node) {
      queue.push({ playerId, node });
      schedule();
    },
    resume(session) {
      for (const node of sorted(session.unfinished())) queue.push({ playerId: session.playerId, node });
      schedule();
    },
    claimAll(session) {
      let paid = 0;
      let left = 0;
      session.batch(() => {
        for (const node of owing(session)) {
          if (pay(session, node)) paid++;
          else left++;
        }
      });
      return { paid, left };
    },
    owing,
  };
}
