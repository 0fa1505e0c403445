/**
 * One world of the deterministic network: the real app with the real cloud side over ports in memory. It can be saved,
 * shut down, killed at any moment and started again from what was saved. Knows no faults and checks nothing.
 */

import { createApp, type App } from "../../../scripts/app/app.ts";
import { createCloudSync } from "../../../scripts/app/cloud/cloud-sync.ts";
import { noCloud, type Cloud } from "../../../scripts/app/cloud/cloud.ts";
import type { PlayerView } from "../../../scripts/core/goals/told/views.ts";
import type { RecordSessions } from "../../../scripts/app/records/record-session.ts";
import type { CloudClient, Players, PropertyStore, RewardGiver } from "../../../scripts/app/ports.ts";
import { defaultSettings } from "../../../scripts/core/settings/settings.ts";
import type { NodeRecord } from "../../../scripts/core/progress/record.ts";
import type { AchievementNode } from "../../../scripts/core/tree/tree.ts";
import { createWorkingClock, type WorkingClock } from "../../../simulator/deterministic/working-clock.ts";
import { memoryProperties, type MemoryProperties } from "../../support/memory-properties.ts";
import { noForms } from "../../support/no-forms.ts";
import { NETWORK_TREE } from "./network-tree.ts";

export interface SavedWorld {
  readonly tick: number;
  readonly world: ReadonlyMap<string, unknown>;
  readonly players: ReadonlyMap<string, SavedPlayer>;
}

export interface SavedPlayer {
  readonly properties: ReadonlyMap<string, unknown>;
  /** Rewards in their inventory, by node. */
  readonly paid: ReadonlyMap<string, number>;
}

export const EMPTY_WORLD: SavedWorld = { tick: 0, world: new Map(), players: new Map() };

export interface WorldOptions {
  readonly save: SavedWorld;
  /** Undefined in a world without a cloud. */
  readonly client: CloudClient | undefined;
  readonly random: () => number;
  /** Of the whole network; worlds have ticks of their own. */
  readonly nowMilliseconds: () => number;
  /** What each call that the pack makes into the world takes of that time. */
  readonly callMicroseconds: number;
  /** The persistent id of a player of this world. */
  readonly accountOf: (playerId: string) => string;
  /** What says in which team a player is; absent = in none, and it cannot be asked. */
  readonly tagsOf?: ((playerId: string) => readonly string[]) | undefined;
  /** Whether a reward that is due cannot be given just now. */
  readonly rewardFails: () => boolean;
  readonly scriptEvent: (eventId: string, message: string) => void;
  readonly log: (text: string) => void;
}

export interface NetworkWorld {
  readonly app: App;
  readonly online: ReadonlySet<string>;
  /** Rewards in a player's inventory, by node. */
  paid(playerId: string): ReadonlyMap<string, number>;
  node(nodeId: string): AchievementNode;
  /** What the running pack keeps of an online player. */
  record(playerId: string, nodeId: string): NodeRecord;
  /** Whether reports of anybody are under way, also of players who have left. */
  isReporting(): boolean;
  join(playerId: string): void;
  leave(playerId: string): void;
  tick(): void;
  /** Runs `task` after so many ticks, if the world is still running. */
  after(ticks: number, task: () => void): void;
  save(): SavedWorld;
  shutdown(): SavedWorld;
}

interface Player {
  readonly properties: MemoryProperties;
  readonly paid: Map<string, number>;
}

export function startNetworkWorld(options: WorldOptions): NetworkWorld {
  const { save, client, random, accountOf, rewardFails, scriptEvent, log } = options;
  const clock = createWorkingClock(options.nowMilliseconds, options.callMicroseconds);
  const world = memoryProperties(new Map(save.world));
  const players = new Map<string, Player>();
  for (const [id, saved] of save.players) {
    players.set(id, { properties: memoryProperties(new Map(saved.properties)), paid: new Map(saved.paid) });
  }
  const online = new Set<string>();
  const ticks = createTicks(save.tick);
  let records: RecordSessions | undefined;
  let cloud: Cloud | undefined;

  const nothing = (): void => undefined;
  const seen = (id: string): PlayerView | undefined =>
    options.tagsOf && online.has(id) ? tagged(options.tagsOf(id)) : undefined;

  const nodes = NETWORK_TREE.map((node) =>
    node.reward ? { ...node, reward: [{ type: "tag" as const, tag: node.node_ID }] } : node,
  );
  const app = createApp(
    nodes,
    { ...defaultSettings(), give_book_on_first_join: false },
    {
      players: playersPort(players, online, accountOf, clock),
      carriedItems: { of: () => [] },
      views: { of: seen, watch: (id) => ({ now: () => seen(id), height: () => undefined }) },
      worldProperties: timed(world, clock),
      rewardGiver: purseGiver(players, clock, rewardFails),
      screen: { tell: nothing, tellAll: nothing, actionBar: nothing, title: nothing, sound: nothing },
      forms: noForms,
      scriptEvents: { maxLength: 2_048, send: scriptEvent },
      scheduler: { soon: (task) => ticks.after(1, task), after: ticks.after },
      clock: {
        nowSeconds: () => Math.floor(clock.nowMilliseconds() / 1_000),
        nowMilliseconds: clock.nowMilliseconds,
        tick: ticks.now,
      },
      log: { info: log, warn: log, error: (text) => log(`error: ${text}`) },
      dice: random,
      openCloud(needs) {
        records = needs.records;
        cloud = client ? createCloudSync({ ...needs, client, random }) : noCloud({ clock: needs.clock, random });
        return cloud;
      },
    },
  );
  app.worldLoaded();

  const snapshot = (): SavedWorld => ({
    tick: ticks.now(),
    world: new Map(world.values),
    players: new Map(
      [...players].map(([id, { properties, paid }]) => [
        id,
        { properties: new Map(properties.values), paid: new Map(paid) },
      ]),
    ),
  });

  return {
    app,
    online,
    paid: (playerId) => players.get(playerId)?.paid ?? new Map<string, number>(),
    node: (nodeId) => app.tree.node(nodeId)!,
    record: (playerId, nodeId) => records!.open(playerId)!.read(app.tree.node(nodeId)!)!,
    isReporting: () => cloud!.status().pending.size > 0,
    join(playerId) {
      if (!players.has(playerId)) players.set(playerId, { properties: memoryProperties(), paid: new Map() });
      online.add(playerId);
      app.playerJoined(playerId);
    },
    leave(playerId) {
      app.playerLeaves(playerId);
      online.delete(playerId);
    },
    tick() {
      ticks.pass();
      app.tick();
    },
    after: ticks.after,
    save: snapshot,
    shutdown() {
      for (const playerId of [...online]) this.leave(playerId);
      app.shutdown();
      return snapshot();
    },
  };
}

/** The ticks of one world, and what is to be done in them. */
interface Ticks {
  now(): number;
  after(ticks: number, task: () => void): void;
  /** The next one begins: what is due in it is done. */
  pass(): void;
}

function createTicks(start: number): Ticks {
  const due = new Map<number, (() => void)[]>();
  let tick = start;
  return {
    now: () => tick,
    after(ticks, task) {
      const at = tick + Math.max(1, ticks);
      const tasks = due.get(at);
      if (tasks) tasks.push(task);
      else due.set(at, [task]);
    },
    pass() {
      tick += 1;
      const tasks = due.get(tick);
      due.delete(tick);
      for (const task of tasks ?? []) task();
    },
  };
}

function playersPort(
  players: ReadonlyMap<string, Player>,
  online: ReadonlySet<string>,
  accountOf: (playerId: string) => string,
  clock: WorkingClock,
): Players {
  return {
    online: () => [...online],
    isOnline: (id) => online.has(id),
    isAlive: (id) => online.has(id),
    isReachable: (id) => online.has(id),
    name: (id) => `name of ${id}`,
    locale: () => "en_US",
    persistentId: accountOf,
    isOperator: () => false,
    gameModeNow: (id) => (online.has(id) ? "survival" : undefined),
    gameMode: () => "survival",
    properties(id) {
      clock.called();
      const player = online.has(id) ? players.get(id) : undefined;
      return player && timed(player.properties, clock);
    },
  };
}

/** Gives tags into what players have been paid, unless it fails just now. */
function purseGiver(
  players: ReadonlyMap<string, Player>,
  clock: WorkingClock,
  rewardFails: () => boolean,
): RewardGiver {
  return {
    give(playerId, reward, left) {
      clock.called();
      if (reward.type !== "tag" || rewardFails()) return { left, problem: "their bag is full" };
      const { paid } = players.get(playerId)!;
      paid.set(reward.tag, (paid.get(reward.tag) ?? 0) + 1);
      return { left: 0 };
    },
    giveBook: () => ({ left: 0 }),
  };
}

/** Nothing else is asked of the players of this tree. */
function tagged(tags: readonly string[]): PlayerView {
  return { tags: () => tags } as unknown as PlayerView;
}

/** The same properties; each read and write takes its time. */
function timed(properties: MemoryProperties, clock: WorkingClock): PropertyStore {
  return {
    get(key) {
      clock.called();
      return properties.get(key);
    },
    set(key, value) {
      clock.called();
      properties.set(key, value);
    },
    keys() {
      clock.called();
      return properties.keys();
    },
  };
}
