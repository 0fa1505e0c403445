/**
 * Puts the use cases together over the ports and says what happens when: world loaded, player joined or leaves, fact
 * seen, tick, shutdown. Order only; each rule is in its own file.
 */

import type { Fact } from "../core/goals/fact.ts";
import { createGoalIndex, type GoalIndex } from "../core/goals/goal-index.ts";
import type { NodeJson } from "../core/tree/node.ts";
import type { Settings } from "../core/settings/settings.ts";
import { createTree, type AchievementNode, type Tree } from "../core/tree/tree.ts";
import { createArrivals } from "./players/arrivals.ts";
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
  CarriedItems,
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
import { createOneATick } from "./work/one-a-tick.ts";
import { createTranslatedGiver } from "./progress/translated-rewards.ts";
import { createRoster } from "./players/roster.ts";
import { createScriptCalls, type ScriptCalls } from "./calls/script-calls.ts";
import { createTipBoard } from "./players/tips.ts";
import { createSpreadWork } from "./work/spread-work.ts";

export interface AppPorts {
  readonly players: Players;
  readonly carriedItems: CarriedItems;
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

export type Watched = Pick<GoalIndex, "entityTypes" | "itemTypes" | "watchesEnchantments">;

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
  /** What the goals want to be told of; other facts need not be made. */
  readonly watched: Watched;
  /** Whether it is of interest now which watched items leave a slot. */
  isCountingItems(): boolean;
  worldLoaded(): void;
  playerJoined(playerId: string): void;
  /** Could not be reached for a moment, and can be again. */
  playerReachable(playerId: string): void;
  /** Is here again after a death. */
  playerRespawned(playerId: string): void;
  playerLeaves(playerId: string): void;
  see(fact: Fact): void;
  tick(): void;
  shutdown(): void;
}

export function createApp(nodes: readonly NodeJson[], settings: Settings, ports: AppPorts): App {
  const { players, carriedItems, worldProperties, rewardGiver, screen, forms, scriptEvents, scheduler, clock, log } =
    ports;
  const tree = createTree(nodes);
  const index = createGoalIndex(tree);
  let world: KnownPlayers | undefined;
  const joins = createOneATick(() => clock.tick());

  const progressListeners = createListeners<ProgressEvent>("onProgress", log);
  const completionListeners = createListeners<CompletionEvent>("onComplete", log);
  const records = createPlayerRecords({
    tree,
    players,
    clock,
    log,
    beforeOpen: (playerId) => joins.hurry(joinOf(playerId)),
    beforeLoad: (playerId, properties) => world?.forgetting.finish(playerId, properties) === true,
  });
  const rewards = createRewards(createTranslatedGiver(rewardGiver, players, screen, settings.default_language));
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
    (playerId, node) => goals.turned(playerId, node),
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
  const goals = createGoals({
    tree,
    index,
    players,
    carriedItems,
    records,
    progression,
    mail: mailProgress,
    settings,
    clock,
    log,
  });
  const book = createBook(players, rewardGiver, settings, log);
  const menu = createMenu({ tree, records, completions, cloud, players, forms, scheduler, log, settings });
  const calls = createCalls({ tree, records, progression, cloud, world: () => world, log });
  completionListeners.add((event) => broadcastCompletion(event, scriptEvents));

  /** @param isKnown whether it is known by now what the node hangs on */
  function deliver(session: PlayerSession, isKnown: (node: AchievementNode) => boolean): void {
    world?.mailboxes.deliver(
      session,
      (node, letter) => progression.take(session, node, letter),
      (node, { kind }) =>
        players.isReachable(session.playerId) &&
        ((kind !== "progress" && kind !== "finish") || isKnown(node) || !progression.isLocked(session, node)),
    );
  }

  const isKnownWithoutCloud =
    (playerId: string) =>
    (node: AchievementNode): boolean =>
      !(cloud.covers(playerId) && tree.node(node.parentId ?? "")?.cloud);

  function mailProgress(playerId: string, node: AchievementNode, delta: number): void {
    if (world?.roster.name(playerId) !== undefined) world.mailboxes.post(playerId, "progress", node.id, delta);
  }

  /** One step that fails keeps no other from being done. */
  function inSteps(what: string, steps: readonly (() => void)[]): void {
    for (const step of steps) {
      try {
        step();
      } catch (error) {
        log.error(`a step of ${what} failed: ${describeError(error)}`);
      }
    }
  }

  /** @returns false when the player cannot be reached yet */
  function welcome(playerId: string): boolean {
    const session = world && records.open(playerId);
    if (!world || !session) return false;
    const { roster } = world;
    inSteps(`the join of player ${playerId}`, [
      () => {
        const name = players.name(playerId);
        if (name !== undefined) roster.remember(playerId, name);
      },
      () => cloud.identify(session),
      () => {
        const accountId = cloud.accountId(playerId);
        if (accountId !== undefined) roster.noteAccount(playerId, accountId);
      },
      () => progression.settle(session),
      // What hangs on the completion of a cloud node waits for what the cloud knows of it.
      () => deliver(session, isKnownWithoutCloud(playerId)),
      () => completions.resume(session),
      () => cloud.joined(session),
      () => book.welcome(playerId),
      () => goals.joined(playerId),
    ]);
    return true;
  }

  const arrivals = createArrivals(welcome, players, log);

  /** Reading what is saved is dear: one player a tick, or whoever somebody asks for. */
  function arrive(playerId: string): void {
    const name = players.name(playerId);
    // Known at once, so that a player who leaves before their turn can be sent mail.
    if (name !== undefined) world?.roster.remember(playerId, name);
    if (records.isOpen(playerId)) arrivals.arrive(playerId);
    else joins.take(joinOf(playerId), () => arrivals.arrive(playerId));
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
    scriptCalls: createScriptCalls(calls, scriptEvents, scheduler, clock, log),
    watched: index,
    isCountingItems: goals.isCounting,

    playerJoined(playerId) {
      // Before that it is not known who was here already; all who are then join.
      if (world) arrive(playerId);
    },

    worldLoaded() {
      const roster = createRoster(worldProperties, log);
      const mailboxes = createMailboxes(worldProperties, tree, log);
      world = { roster, mailboxes, forgetting: createForgetting(worldProperties, roster, mailboxes) };
      // After a reload of scripts the players are there already.
      for (const playerId of players.online()) arrive(playerId);
    },

    playerReachable(playerId) {
      const session = world && records.open(playerId);
      if (!session) return;
      deliver(session, isKnownWithoutCloud(playerId));
      completions.resume(session);
    },

    playerRespawned(playerId) {
      const session = records.isOpen(playerId) ? records.open(playerId) : undefined;
      if (session) completions.resume(session);
    },

    playerLeaves(playerId) {
      inSteps(`the leave of player ${playerId}`, [
        () => joins.drop(joinOf(playerId)),
        () => goals.left(playerId),
        () => {
          // Whoever leaves before their turn has nothing that could be saved.
          const session = records.isOpen(playerId) ? records.open(playerId) : undefined;
          if (session) cloud.leaving(session);
        },
        () => records.close(playerId),
        () => world?.mailboxes.close(playerId),
        () => completions.forget(playerId),
        () => notices.forget(playerId),
        () => tips.forget(playerId),
        () => arrivals.left(playerId),
      ]);
    },

    see: (fact) => goals.see(fact),

    tick: () =>
      inSteps("the tick", [
        joins.tick,
        arrivals.tick,
        goals.tick,
        cloud.tick,
        () => world?.mailboxes.tick(),
        records.flushDue,
        completions.tick,
        notices.tick,
        tips.tick,
      ]),

    shutdown: () => inSteps("the shutdown", [cloud.shutdown, records.flushAll, () => world?.mailboxes.flushAll()]),
  };
}
