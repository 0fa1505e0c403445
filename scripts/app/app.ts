/**
 * Puts the use cases together over the ports and says what happens when: world loaded, player joined or leaves, fact
 * seen, tick, shutdown. Order only; each rule is in its own file.
 */

import type { Fact, FactKind } from "../core/goals/fact.ts";
import { createGoalIndex, type GoalIndex } from "../core/goals/goal-index.ts";
import type { NodeJson } from "../core/tree/node.ts";
import type { Settings } from "../core/settings/settings.ts";
import { createTree, type AchievementNode, type Tree } from "../core/tree/tree.ts";
import { createBook } from "./players/book.ts";
import { broadcastCompletion } from "./progress/broadcast.ts";
import { createCalls, type Calls } from "./calls/calls.ts";
import type { Cloud } from "./cloud/cloud.ts";
import type { CloudSyncOptions } from "./cloud/cloud-sync.ts";
import type { CommandContext } from "./commands/command.ts";
import { createCompletions } from "./progress/completions.ts";
import { createGoals } from "./goals/goals.ts";
import {
  createListeners,
  describeError,
  type CompletionEvent,
  type Listeners,
  type ProgressEvent,
} from "./progress/listeners.ts";
import { createMailboxes } from "./players/mailboxes.ts";
import { createMenu, type Menu } from "./menu/menu.ts";
import { createNotices } from "./players/notices.ts";
import { createPayments } from "./progress/payments.ts";
import { createPlayerRecords, type PlayerSession } from "./progress/player-records.ts";
import type {
  Clock,
  Forms,
  Log,
  Players,
  PropertyStore,
  RewardGiver,
  Scheduler,
  Screen,
  ScriptEventSender,
} from "./ports.ts";
import { createProgression } from "./progress/progression.ts";
import { createRewards, type Rewards } from "./progress/reward-functions.ts";
import { createForgetting } from "./players/forgetting.ts";
import type { KnownPlayers } from "./players/known-players.ts";
import { createTurns } from "./turns.ts";
import { createRoster } from "./players/roster.ts";
import { createScriptCalls, type ScriptCalls } from "./calls/script-calls.ts";
import { createTipBoard } from "./players/tips.ts";
import { createSpreadWork } from "./work/spread-work.ts";

export interface AppPorts {
  readonly players: Players;
  /** The world's properties; asked for only once the world has loaded. */
  readonly worldProperties: PropertyStore;
  readonly rewardGiver: RewardGiver;
  readonly screen: Screen;
  readonly forms: Forms;
  readonly scriptEvents: ScriptEventSender;
  readonly scheduler: Scheduler;
  readonly clock: Clock;
  readonly log: Log;
  /** The cloud of a dedicated server; a pack without one gives `noCloud`. */
  readonly openCloud: (needs: CloudNeeds) => Cloud;
}

const joinOf = (playerId: string): string => `join ${playerId}`;

/** What the app gives to a cloud. */
export type CloudNeeds = Omit<CloudSyncOptions, "client" | "random">;

export interface App {
  readonly tree: Tree;
  readonly settings: Settings;
  readonly calls: Calls;
  /** What the commands act on. */
  readonly commandContext: CommandContext;
  readonly menu: Menu;
  readonly rewards: Rewards;
  readonly scriptCalls: ScriptCalls;
  readonly progressListeners: Listeners<ProgressEvent>;
  readonly completionListeners: Listeners<CompletionEvent>;
  /** Kinds of facts that some goal needs; others need not be reported. */
  readonly factKinds: ReadonlySet<FactKind>;
  /** What the goals want to know of items a player carries. */
  readonly items: Pick<GoalIndex, "watchesItem" | "watchesEnchantments">;
  worldLoaded(): void;
  playerJoined(playerId: string): void;
  /** Is here again after a death. */
  playerRespawned(playerId: string): void;
  playerLeaves(playerId: string): void;
  see(fact: Fact): void;
  tick(): void;
  shutdown(): void;
}

export function createApp(nodes: readonly NodeJson[], settings: Settings, ports: AppPorts): App {
  const { players, worldProperties, rewardGiver, screen, forms, scriptEvents, scheduler, clock, log } = ports;
  const tree = createTree(nodes);
  const index = createGoalIndex(tree);
  let world: KnownPlayers | undefined;
  const turns = createTurns(() => clock.tick());

  const progressListeners = createListeners<ProgressEvent>("onProgress", log);
  const completionListeners = createListeners<CompletionEvent>("onComplete", log);
  const records = createPlayerRecords({
    tree,
    players,
    clock,
    log,
    beforeOpen: (playerId) => turns.hurry(joinOf(playerId)),
    beforeLoad: (playerId, properties) => world?.forgetting.finish(playerId, properties),
  });
  const rewards = createRewards(rewardGiver);
  const work = createSpreadWork(scheduler, clock, log, () => completions.backlog);
  const isMoreToCome = (playerId: string): boolean => completions.isBusyWith(playerId) || work.isAt(playerId);
  const tips = createTipBoard(players, screen, clock, settings, isMoreToCome);
  const notices = createNotices({ players, screen, tips, settings, isMoreToCome });
  const completions = createCompletions({
    records,
    players,
    payments: createPayments(players, rewards, log),
    notices,
    scheduler,
    clock,
    settings,
    listeners: completionListeners,
  });
  const progression = createProgression(
    tree,
    clock,
    scheduler,
    completions,
    progressListeners,
    () => cloud,
    (playerId) => goals.recount(playerId),
  );
  const cloud = ports.openCloud({
    tree,
    players,
    records,
    mailboxes: () => world?.mailboxes,
    apply: progression.applyCloud,
    fetched: (session) => deliver(session, () => true),
    clock,
    scheduler,
    log,
  });
  const goals = createGoals(index, players, records, progression, settings);
  const book = createBook(players, rewardGiver, settings, log);
  const menu = createMenu({ tree, records, completions, players, forms, scheduler, log, settings });
  const calls = createCalls({ tree, records, progression, cloud, world: () => world, log });
  completionListeners.add((event) => broadcastCompletion(event, scriptEvents));

  /** @param isKnown whether it is known by now what the node hangs on */
  function deliver(session: PlayerSession, isKnown: (node: AchievementNode) => boolean): void {
    world?.mailboxes.deliver(
      session,
      (node, letter) => progression.take(session, node, letter),
      (node, { kind }) =>
        (kind !== "progress" && kind !== "finish") || isKnown(node) || !progression.isLocked(session, node),
    );
  }

  /** What was seen of the items of players whose turn to join has not come. */
  const carriedMeanwhile = new Map<string, Fact>();

  function playerJoined(playerId: string): void {
    if (!world) return;
    world.roster.remember(playerId, players.name(playerId) ?? playerId);
    // Reading what is saved is dear: one player a tick, or whoever somebody asks for.
    if (records.isOpen(playerId)) join(playerId);
    else turns.take(joinOf(playerId), () => join(playerId));
  }

  function join(playerId: string): void {
    const session = records.open(playerId);
    if (!session) return;
    cloud.identify(session);
    const accountId = cloud.accountId(playerId);
    if (accountId !== undefined) world?.roster.noteAccount(playerId, accountId);
    progression.settle(session);
    // What hangs on the completion of a cloud node waits for what the cloud knows of it.
    deliver(session, (node) => !(cloud.covers(playerId) && tree.node(node.parentId ?? "")?.cloud));
    completions.resume(session);
    cloud.joined(session);
    book.welcome(playerId);
    const carried = carriedMeanwhile.get(playerId);
    if (carriedMeanwhile.delete(playerId) && carried) goals.see(carried);
  }

  return {
    tree,
    settings,
    calls,
    rewards,
    progressListeners,
    completionListeners,
    commandContext: {
      tree,
      records,
      progression,
      completions,
      players,
      screen,
      cloud,
      menu,
      work,
      log,
      world: () => world,
    },
    menu,
    scriptCalls: createScriptCalls(calls, scriptEvents, scheduler, log),
    factKinds: index.kinds,
    items: index,

    playerJoined,

    worldLoaded() {
      const roster = createRoster(worldProperties, log);
      const mailboxes = createMailboxes(worldProperties, tree, log);
      world = { roster, mailboxes, forgetting: createForgetting(worldProperties, roster, mailboxes) };
      // After a reload of scripts the players are there already.
      for (const playerId of players.online()) playerJoined(playerId);
    },

    playerRespawned(playerId) {
      const session = records.isOpen(playerId) ? records.open(playerId) : undefined;
      if (session) completions.resume(session);
    },

    playerLeaves(playerId) {
      turns.drop(joinOf(playerId));
      carriedMeanwhile.delete(playerId);
      const session = records.isOpen(playerId) ? records.open(playerId) : undefined;
      if (session) cloud.leaving(session);
      records.close(playerId);
      completions.forget(playerId);
      notices.forget(playerId);
      world?.mailboxes.close(playerId);
      tips.forget(playerId);
      goals.forget(playerId);
    },

    see(fact) {
      // What they carry is counted with their turn; a kill, which is seen once, does not wait.
      if (fact.kind === "carry" && turns.isWaiting(joinOf(fact.playerId))) {
        carriedMeanwhile.set(fact.playerId, { ...fact, changed: undefined });
      } else goals.see(fact);
    },

    tick() {
      const steps = [turns.tick, cloud.tick, records.flushDue, completions.tick, notices.tick, tips.tick];
      for (const step of steps) {
        try {
          step();
        } catch (error) {
          log.error(`a step of the tick failed: ${describeError(error)}`);
        }
      }
    },

    shutdown() {
      cloud.shutdown();
      records.flushAll();
    },
  };
}
