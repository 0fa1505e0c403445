import { expect, it } from "vitest";
import { createApp, type App } from "../../../scripts/app/app.ts";
import { noCloud } from "../../../scripts/app/cloud/cloud.ts";
import type { PropertyStore } from "../../../scripts/app/ports.ts";
import { SETTING_DEFINITIONS, SETTING_KEYS, type Settings } from "../../../scripts/core/settings/settings.ts";
import { memoryProperties, type MemoryProperties } from "../../support/memory-properties.ts";
import { noForms } from "../../support/no-forms.ts";
import { child, root } from "../../support/nodes.ts";

const NODES = [root("r"), child("n", "r", { goal_number: 9 }), child("other", "r", { goal_number: 9 })];

interface Stage {
  readonly app: App;
  readonly world: MemoryProperties;
  /** Whose saved progress was read since the last tick. */
  readonly loaded: string[];
  readonly errors: string[];
  player(id: string): MemoryProperties;
  arrive(id: string): void;
  leave(id: string): void;
  tick(): string[];
}

/** The app over ports in memory; `present` are there when the scripts load. */
function stage(
  present: readonly string[] = [],
  world = memoryProperties(),
  saved = new Map<string, MemoryProperties>(),
): Stage {
  let tick = 1;
  const online = new Set(present);
  const loaded: string[] = [];
  const errors: string[] = [];
  const player = (id: string): MemoryProperties => {
    let properties = saved.get(id);
    if (!properties) saved.set(id, (properties = memoryProperties()));
    return properties;
  };
  /** Notes that somebody asks what there is, which a join does once. */
  const watched = (id: string): PropertyStore => ({
    get: (key) => player(id).get(key),
    set: (key, value) => player(id).set(key, value),
    keys() {
      loaded.push(id);
      return player(id).keys();
    },
  });
  const settings = Object.fromEntries(
    SETTING_KEYS.map((key) => [key, SETTING_DEFINITIONS[key].default]),
  ) as unknown as Settings;
  const app = createApp(
    NODES,
    { ...settings, give_book_on_first_join: false },
    {
      players: {
        online: () => [...online],
        isOnline: (id) => online.has(id),
        isAlive: (id) => online.has(id),
        isReachable: (id) => online.has(id),
        name: (id) => (online.has(id) ? `Player ${id}` : undefined),
        locale: () => "en_US",
        persistentId: () => undefined,
        isOperator: () => false,
        gameModeNow: (id) => (online.has(id) ? "survival" : undefined),
        gameMode: () => "survival",
        properties: (id) => (online.has(id) ? watched(id) : undefined),
      },
      carriedItems: { of: () => [] },
      views: { of: () => undefined, watch: () => ({ now: () => undefined, height: () => undefined }) },
      worldProperties: world,
      rewardGiver: { give: () => ({ left: 0 }), giveBook: () => ({ left: 0 }) },
      screen: { tell() {}, tellAll() {}, actionBar() {}, title() {}, sound() {} },
      forms: noForms,
      scriptEvents: { maxLength: 2_000, send() {} },
      scheduler: { soon() {}, after() {} },
      clock: { nowSeconds: () => 1_790_000_000, nowMilliseconds: () => 0, tick: () => tick },
      log: { info() {}, warn() {}, error: (text) => errors.push(text) },
      dice: () => 0.5,
      openCloud: (needs) => noCloud({ ...needs, random: () => 0.5 }),
    },
  );
  return {
    app,
    world,
    loaded,
    errors,
    player,
    arrive(id) {
      online.add(id);
      app.playerJoined(id);
    },
    leave(id) {
      app.playerLeaves(id);
      online.delete(id);
    },
    tick() {
      tick += 1;
      loaded.length = 0;
      app.tick();
      return [...loaded];
    },
  };
}

const progressOf = ({ app }: Stage, id: string): unknown => app.calls.getNodeDetailInfo(id, "n")?.["progress"];

it("players who are there when the scripts load, or come at once, are read one a tick", () => {
  const all = stage(["1", "2", "3"]);
  all.app.worldLoaded();
  all.arrive("4");
  expect([[...all.loaded], all.tick(), all.tick(), all.tick(), all.tick()]).toEqual([["1"], ["2"], ["3"], ["4"], []]);
  all.arrive("5");
  expect(all.loaded).toEqual(["5"]);
});

it("a call, a kill and mail for a player whose turn has not come work, once", () => {
  const first = stage(["1"]);
  first.app.worldLoaded();
  first.app.calls.addNodeProgress("1", "n", 2);
  first.leave("1");
  expect(first.app.calls.addNodeProgress("1", "n", 3)).toBe(true);

  const later = stage(["0", "1", "2"], first.world, new Map([["1", first.player("1")]]));
  later.app.worldLoaded();
  expect(later.loaded).toEqual(["0"]);
  expect(progressOf(later, "1")).toBe(5);
  expect(later.app.calls.addNodeProgress("1", "n", 1)).toBe(true);
  expect(later.loaded).toEqual(["0", "1"]);
  expect([later.tick(), later.tick()]).toEqual([["2"], []]);
  expect(progressOf(later, "1")).toBe(6);
});

it("a player who leaves before their turn loses nothing and is read for nothing", () => {
  const world = stage(["0", "1"]);
  world.app.worldLoaded();
  world.leave("1");
  expect(world.tick()).toEqual([]);
  expect(world.app.calls.addNodeProgress("1", "n", 4)).toBe(true);
  world.arrive("1");
  expect(progressOf(world, "1")).toBe(4);
});

it("a join reads the same of a world that has known 5,000 players as of a new one", () => {
  const readsOfJoin = (known: number): number => {
    const world = memoryProperties();
    for (let index = 0; index < known; index++) {
      world.values.set(`ach:roster/k${index}`, `Known ${index}`);
      if (index % 10 === 0) world.values.set(`ach:mail/k${index}`, "2;1;0;00000000;{}");
    }
    const full = stage([], world);
    full.app.worldLoaded();
    let reads = 0;
    const { get, keys } = world;
    world.get = (key) => ((reads += 1), get(key));
    world.keys = () => ((reads += world.values.size), keys());
    full.arrive("new");
    expect(full.loaded).toEqual(["new"]);
    full.leave("new");
    return reads;
  };
  expect(readsOfJoin(5_000)).toBe(readsOfJoin(0));
});
