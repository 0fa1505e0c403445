/**
 * The app over ports in memory, with players whose bodies a test sets as it likes: for goals that look at players. Time is
 * the world's: a twentieth of a second a tick.
 */

import { createApp, type App } from "../../scripts/app/app.ts";
import { noCloud } from "../../scripts/app/cloud/cloud.ts";
import type { Players, RewardGiver } from "../../scripts/app/ports.ts";
import type { Blow } from "../../scripts/core/goals/told/fact.ts";
import type { EntityView, ItemView, Place, PlayerView, Posture } from "../../scripts/core/goals/told/views.ts";
import { SETTING_DEFINITIONS, SETTING_KEYS, type Settings } from "../../scripts/core/settings/settings.ts";
import type { NodeJson } from "../../scripts/core/tree/node.ts";
import { entityView } from "./views.ts";
import { memoryProperties, type MemoryProperties } from "./memory-properties.ts";
import { noForms } from "./no-forms.ts";

export interface Body {
  place: Place;
  biome: string;
  postures: Set<Posture>;
  riding: EntityView | null;
  effects: Map<string, number>;
  level: number;
  xp: number;
  tags: Set<string>;
  scores: Record<string, number>;
  worn: Partial<Record<string, ItemView>>;
  gameMode: "survival" | "creative";
  isAlive: boolean;
}

export interface GoalStage {
  readonly app: App;
  readonly errors: readonly string[];
  /** What is kept of the world and its players, to start another stage with. */
  readonly saved: Saved;
  clock: StageClock;
  body(id: string): Body;
  /** Those of players who are to join as they were on another stage may be put in. */
  readonly bodies: Map<string, Body>;
  /** What the goals see of a player. */
  view(id: string): PlayerView;
  nowSeconds(): number;
  join(id: string): Body;
  leave(id: string): void;
  /** @param each done before every tick */
  ticks(count: number, each?: (index: number) => void): void;
  progress(id: string, node: string): number;
  /** As a player dies; they stay dead until they respawn. */
  die(id: string): void;
  respawn(id: string): void;
  /** As an operator takes a node back. */
  revoke(id: string, node: string): void;
}

export interface StageClock {
  tick: number;
  day: number;
  timeOfDay: number;
  addedSeconds: number;
}

export interface Saved {
  readonly world: MemoryProperties;
  readonly players: Map<string, MemoryProperties>;
}

export const newSaved = (): Saved => ({ world: memoryProperties(), players: new Map() });

const START_SECONDS = 1_790_000_000;

export function goalStage(
  nodes: readonly NodeJson[],
  { saved = newSaved(), giver, settings: own }: GoalStageOptions = {},
): GoalStage {
  const online = new Set<string>();
  const bodies = new Map<string, Body>();
  const errors: string[] = [];
  const tasks: { at: number; task: () => void }[] = [];
  const clock: StageClock = { tick: 1, day: 0, timeOfDay: 1_000, addedSeconds: 0 };
  const defaults = Object.fromEntries(
    SETTING_KEYS.map((key) => [key, SETTING_DEFINITIONS[key].default]),
  ) as unknown as Settings;
  const seen = (id: string): PlayerView | undefined =>
    online.has(id) ? viewOf(id, bodies.get(id)!, clock) : undefined;
  const app = createApp(
    nodes,
    { ...defaults, give_book_on_first_join: false, ...own },
    {
      players: playersPort(saved, online, bodies),
      carriedItems: { of: () => [] },
      views: {
        of: seen,
        watch: (id) => ({ now: () => seen(id), height: () => (online.has(id) ? bodies.get(id)!.place.y : undefined) }),
      },
      worldProperties: saved.world,
      rewardGiver: giver?.(bodies) ?? { give: () => ({ left: 0 }), giveBook: () => ({ left: 0 }) },
      screen: { tell() {}, tellAll() {}, actionBar() {}, title() {}, sound() {} },
      forms: noForms,
      scriptEvents: { maxLength: 2_000, send() {} },
      scheduler: {
        soon: (task) => void tasks.push({ at: clock.tick + 1, task }),
        after: (ticks, task) => void tasks.push({ at: clock.tick + ticks, task }),
      },
      clock: {
        nowSeconds: () => Math.floor(millisecondsOf(clock) / 1_000),
        nowMilliseconds: () => millisecondsOf(clock),
        tick: () => clock.tick,
      },
      log: { info() {}, warn() {}, error: (text) => void errors.push(text) },
      dice: () => 0.5,
      openCloud: (needs) => noCloud({ ...needs, random: () => 0.5 }),
    },
  );
  app.worldLoaded();

  function tick(): void {
    passTick(clock);
    for (const { task } of tasks.splice(0).filter((one) => one.at <= clock.tick || !tasks.push(one))) task();
    app.tick();
  }

  return {
    app,
    errors,
    saved,
    clock,
    body: (id) => bodies.get(id)!,
    bodies,
    view: (id) => viewOf(id, bodies.get(id)!, clock),
    nowSeconds: () => Math.floor(millisecondsOf(clock) / 1_000),
    join(id) {
      const body = bodies.get(id) ?? newBody();
      bodies.set(id, body);
      online.add(id);
      app.playerJoined(id);
      return body;
    },
    leave(id) {
      app.playerLeaves(id);
      online.delete(id);
    },
    ticks(count, each) {
      for (let index = 0; index < count; index++) {
        each?.(index);
        tick();
      }
    },
    progress: (id, node) => (app.calls.getNodeDetailInfo(id, node)?.["progress"] as number | undefined) ?? -1,
    die(id) {
      const body = bodies.get(id)!;
      body.isAlive = false;
      app.see({ kind: "death", blow: fallOf(id, body) });
    },
    respawn(id) {
      bodies.get(id)!.isAlive = true;
      app.playerRespawned(id);
    },
    revoke(id, node) {
      const { records, progression } = app.commandContext;
      progression.revoke(records.open(id)!, app.tree.node(node)!);
    },
  };
}

export interface GoalStageOptions {
  readonly saved?: Saved;
  readonly giver?: (bodies: ReadonlyMap<string, Body>) => RewardGiver;
  readonly settings?: Partial<Settings>;
}

export const overworld = (x: number, y: number, z: number): Place => ({ x, y, z, dimension: "minecraft:overworld" });

function passTick(clock: StageClock): void {
  clock.tick += 1;
  clock.timeOfDay += 1;
  if (clock.timeOfDay >= 24_000) {
    clock.timeOfDay -= 24_000;
    clock.day += 1;
  }
}

function millisecondsOf({ addedSeconds, tick }: StageClock): number {
  return (START_SECONDS + addedSeconds) * 1_000 + tick * 50;
}

function playersPort(saved: Saved, online: ReadonlySet<string>, bodies: ReadonlyMap<string, Body>): Players {
  const propertiesOf = (id: string): MemoryProperties => {
    const known = saved.players.get(id) ?? memoryProperties();
    saved.players.set(id, known);
    return known;
  };
  return {
    online: () => [...online],
    isOnline: (id) => online.has(id),
    isAlive: (id) => online.has(id) && bodies.get(id)!.isAlive,
    isReachable: (id) => online.has(id),
    name: (id) => (online.has(id) ? `Player ${id}` : undefined),
    locale: () => "en_US",
    persistentId: () => undefined,
    isOperator: () => false,
    gameModeNow: (id) => (online.has(id) ? bodies.get(id)?.gameMode : undefined),
    gameMode: (id) => bodies.get(id)?.gameMode,
    properties: (id) => (online.has(id) ? propertiesOf(id) : undefined),
  };
}

/** The blow of which somebody dies who falls. */
function fallOf(id: string, { place }: Body): Blow {
  const victim = entityView(id, "minecraft:player");
  return {
    victimId: id,
    victimType: victim.type,
    cause: "fall",
    attacker: { kind: "nobody" },
    amount: 0,
    victim,
    by: undefined,
    projectile: undefined,
    held: undefined,
    at: place,
  };
}

function newBody(): Body {
  return {
    place: overworld(0, 64, 0),
    biome: "minecraft:plains",
    postures: new Set(["on_ground"]),
    riding: null,
    effects: new Map(),
    level: 0,
    xp: 0,
    tags: new Set(),
    scores: {},
    worn: {},
    gameMode: "survival",
    isAlive: true,
  };
}

function viewOf(id: string, body: Body, clock: StageClock): PlayerView {
  return {
    id,
    place: () => body.place,
    biome: () => body.biome,
    timeOfDay: () => clock.timeOfDay,
    day: () => clock.day,
    weather: () => "clear",
    moonPhase: () => clock.day % 8,
    difficulty: () => "normal",
    gameMode: () => body.gameMode,
    item: (slot) => body.worn[slot] ?? null,
    effects: () => body.effects,
    riding: () => body.riding,
    is: (posture) => body.postures.has(posture),
    level: () => body.level,
    totalXp: () => body.xp,
    health: () => (body.isAlive ? 20 : 0),
    hunger: () => 20,
    hasTag: (tag) => body.tags.has(tag),
    tags: () => [...body.tags],
    score: (objective) => body.scores[objective],
    isAlone: () => true,
    block: () => undefined,
  };
}

/** They move in equal steps, one a tick. */
export function moveBody(
  stage: GoalStage,
  body: Body,
  by: { x?: number; y?: number; z?: number },
  ticks: number,
): void {
  const { x, y, z } = body.place;
  stage.ticks(ticks, (index) => {
    const share = (index + 1) / ticks;
    body.place = {
      ...body.place,
      x: x + (by.x ?? 0) * share,
      y: y + (by.y ?? 0) * share,
      z: z + (by.z ?? 0) * share,
    };
  });
}
