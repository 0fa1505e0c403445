/**
 * What the adapters see of the pack, and what happens when: world loaded, player joined or leaves, fact seen, tick,
 * shutdown. Order only; how the parts hang together is in parts, each rule in its own file.
 */

import { PROTOCOL, READY_EVENT } from "../core/calls/protocol.ts";
import type { Fact } from "../core/goals/told/fact.ts";
import type { Signal } from "../core/goals/told/signal.ts";
import type { GoalIndex, Watcher, Watching } from "../core/goals/goal-index.ts";
import type { GoalTable } from "../core/goals/goal-table.ts";
import type { Settings } from "../core/settings/settings.ts";
import type { TreeTextsJson } from "../core/text/tree-texts.ts";
import type { NodeJson } from "../core/tree/node.ts";
import { createTree, type Tree } from "../core/tree/tree.ts";
import type { Calls } from "./calls/calls.ts";
import { createMethods } from "./calls/methods.ts";
import { createProgressBroadcast } from "./calls/progress-broadcast.ts";
import { createRefusals } from "./calls/refusals.ts";
import { createScriptCalls, type ScriptCalls } from "./calls/script-calls.ts";
import { createToldEvents, type ToldEvents } from "./calls/told-events.ts";
import type { CommandContext } from "./commands/command.ts";
import type { Menu } from "./menu/menu.ts";
import { createParts } from "./parts.ts";
import type { AppPorts } from "./parts/app-ports.ts";
import { openKnownPlayers, type KnownPlayers } from "./players/known-players.ts";
import { createVisits } from "./players/visits.ts";
import type { CompletionEvent, Listeners, ProgressEvent } from "./progress/listeners.ts";
import type { Rewards } from "./rewards/reward-functions.ts";
import type { Provided } from "./provided/provided.ts";
import { inSteps } from "./work/in-steps.ts";
import { createWorldSettings } from "./world-settings.ts";

export type { AppPorts, CloudNeeds } from "./parts/app-ports.ts";

export type Watched = Pick<GoalIndex, "wanted" | "watching" | "watchers" | "all" | "asks">;

export interface App {
  readonly tree: Tree;
  readonly settings: Settings;
  readonly calls: Calls;
  /** What the commands act on. */
  readonly commandContext: CommandContext;
  readonly menu: Menu;
  readonly rewards: Rewards;
  readonly scriptCalls: ScriptCalls;
  /** What other packs send of their trees. */
  readonly providedTrees: Pick<Provided, "receive">;
  readonly progressListeners: Listeners<ProgressEvent>;
  readonly completionListeners: Listeners<CompletionEvent>;
  /** What the goals want to be told of; other facts need not be made. */
  readonly watched: Watched;
  /** Whether it is of interest now which watched items leave a slot. */
  isCountingItems(): boolean;
  /** Whether all that passes through the player's inventory is of interest now. */
  followsItemsOf(playerId: string): boolean;
  worldLoaded(): void;
  playerJoined(playerId: string): void;
  /** Could not be reached for a moment, and can be again. */
  playerReachable(playerId: string): void;
  /** Is here again after a death. */
  playerRespawned(playerId: string): void;
  playerLeaves(playerId: string): void;
  see(fact: Fact): void;
  /** A deed of a player that some goal may watch. */
  signal(signal: Signal): void;
  /**
   * The same where it is known who watches: first a deed of which nothing else is known.
   * @returns those to whom it is to be told as a signal
   */
  tally(playerId: string, watching: Watching): readonly Watcher[];
  /** @param watchers whom {@link tally} gave back */
  offer(watchers: readonly Watcher[], signal: Signal): void;
  readonly toldEvents: ToldEvents;
  /** The goals want to be told of more than before; said only where listening can begin. */
  onGrown(listener: () => void): void;
  tick(): void;
  shutdown(): void;
}

/**
 * @param built the settings that hold where the world's directors chose nothing
 * @param goalTable what the build has made of the nodes' goals; default: it is made now
 * @param texts of the nodes in other languages
 */
export function createApp(
  nodes: readonly NodeJson[],
  built: Settings,
  ports: AppPorts,
  goalTable?: GoalTable,
  texts?: TreeTextsJson,
): App {
  const { players, screen, worldProperties, scriptEvents, scheduler, log } = ports;
  const tree = createTree(nodes, built.time_zone, texts);
  let world: KnownPlayers | undefined;
  const worldSettings = createWorldSettings(
    built,
    ports.fixedSettings ?? new Set(),
    () => (world ? worldProperties : undefined),
    log,
  );
  /** Who came before the world was loaded. */
  const early = new Set<string>();
  const parts = createParts(tree, worldSettings, ports, () => world, goalTable);
  const { calls, menu, goals, cloud, records, completions, notices, tips, joins, teams } = parts;
  const visits = createVisits(parts);
  const progressBroadcast = createProgressBroadcast(parts.progressListeners, scriptEvents, scheduler);
  /** In this order. */
  const eachTick: readonly (() => void)[] = [
    parts.provided.tick,
    joins.tick,
    visits.tick,
    parts.openings.tick,
    goals.tick,
    teams.tick,
    cloud.tick,
    () => world?.mailboxes.tick(),
    records.flushDue,
    completions.tick,
    notices.tick,
    tips.tick,
    menu.tick,
  ];

  return {
    tree,
    settings: worldSettings.settings,
    calls,
    rewards: parts.rewards,
    progressListeners: parts.progressListeners,
    completionListeners: parts.completionListeners,
    commandContext: { ...parts, screen },
    menu,
    scriptCalls: createScriptCalls({
      methods: createMethods({ ...parts, progressBroadcast, hasLoaded: () => world !== undefined }),
      refusals: createRefusals(parts),
      speak: parts.speak,
      questions: parts.questions,
      maxLength: scriptEvents.maxLength,
      log,
    }),
    providedTrees: parts.provided,
    watched: parts.index,
    isCountingItems: goals.isCounting,
    followsItemsOf: goals.follows,

    playerJoined(playerId) {
      // Before that it is not known who was here already; all who are then join.
      if (world) visits.arrive(playerId, true);
      else early.add(playerId);
    },

    worldLoaded() {
      world = openKnownPlayers(worldProperties, tree, log);
      worldSettings.load();
      parts.provided.worldLoaded();
      // After a reload of scripts the players are there already.
      for (const playerId of players.online()) visits.arrive(playerId, early.delete(playerId));
      scriptEvents.send(READY_EVENT, JSON.stringify({ protocol: PROTOCOL }));
    },

    playerReachable: visits.reachable,
    playerRespawned: visits.respawned,
    playerLeaves: visits.leave,

    see: goals.see,
    signal: goals.signal,
    tally: goals.tally,
    offer: goals.offer,
    onGrown: parts.growth.onGrown,
    toldEvents: createToldEvents({ ...parts, signal: goals.signal }),

    tick: () => inSteps(log, "the tick", eachTick),

    shutdown: () =>
      inSteps(log, "the shutdown", [
        goals.shutdown,
        cloud.shutdown,
        teams.flush,
        records.flushAll,
        () => world?.mailboxes.flushAll(),
      ]),
  };
}
