/** What is looked at once a second, and what is counted at joins and completions, in the built pack. */

import { describe, expect, it } from "vitest";
import type { Deed } from "../../../simulator/index.ts";
import { child, root } from "../../support/nodes.ts";
import { play, type Goals } from "../../support/goal-steps.ts";
import { call, progressOf, startTestWorld } from "../../support/pack.ts";

const WAYS = ["walk", "sprint", "sneak", "swim", "climb", "glide", "fly", "fall"] as const;

const goals: Goals = {
  ...Object.fromEntries(WAYS.map((by) => [by, { goal_type: "travel", by }])),
  boat: { goal_type: "travel", by: "boat" },
  horse: { goal_type: "travel", by: ["horse", "pig"] },
  any: { goal_type: "travel", by: "any" },
  any_nether: { goal_type: "travel", where: { dimension: "nether" } },
  fell: { goal_type: "fall" },
  fell_four: { goal_type: "fall", blocks: { min: 4, max: 9 } },
  ride: { goal_type: "ride" },
  ride_pig: { goal_type: "ride", entity: "pig" },
  sneaked: { goal_type: "sneak" },
  slept: { goal_type: "sleep" },
  xp: { goal_type: "experience" },
  level: { goal_type: "level" },
  score: { goal_type: "score", objective: "points" },
  tag: { goal_type: "tag", tag: "vip" },
  helmet: { goal_type: "wear", head: "iron_helmet" },
  two: { goal_type: "effect", at_once: 2 },
  high: { goal_type: "visit", y: { min: 100 } },
  desert: { goal_type: "visit", biome: "desert" },
  biomes: { goal_type: "distinct", by: "biome", goal: { goal_type: "visit" } },
  in_water: { goal_type: "visit", in_block: "water" },
};

async function setUp() {
  const game = await play(goals);
  const { world, ann, stepsOf } = game;
  const does = (deed: Deed, ticks = 60) => stepsOf(() => void world.deed(ann, deed), ticks);
  return { ...game, does };
}

describe("moving", () => {
  it.each(WAYS.slice(0, 7))("counts blocks moved: %s", async (way) => {
    const { does, complaints } = await setUp();
    const steps = does({ do: "walk", to: { x: 12, y: 64, z: 0 }, as: way as "walk" }, 90);
    const { sneaked: _sneaked, ...rest } = steps;
    expect(rest).toEqual({ [way]: 12, any: 12 });
    expect(complaints()).toEqual([]);
  });

  it("counts riding before all else, each mount once, and no teleport", async () => {
    const { does } = await setUp();
    expect(does({ do: "ride", entity: "pig", distance: 0 })).toEqual({ ride: 1, ride_pig: 1 });
    const to = { x: 0, y: 64, z: 0 };
    expect(does({ do: "walk", to: { ...to, x: to.x + 20 } }, 110)).toEqual({ horse: 20, any: 20 });
    does({ do: "dismount" });
    expect(does({ do: "ride", entity: "boat", distance: 0 })).toEqual({ ride: 1 });
    expect(does({ do: "walk", to: to }, 110)).toEqual({ boat: 20, any: 20 });
    does({ do: "dismount" });
    expect(does({ do: "teleport", to: { x: 500, y: 64, z: 0 } })).toEqual({});
    expect(does({ do: "teleport", to: { x: 500, y: 64, z: 0 }, dimension: "nether" })).toEqual({ biomes: 1 });
    expect(does({ do: "walk", to: { x: 500, y: 64, z: 5 } })).toEqual({ walk: 5, any: 5, any_nether: 5 });
  });

  it("counts falls that end alive", async () => {
    const { world, ann, does } = await setUp();
    const from = (y: number) => {
      world.deed(ann, { do: "teleport", to: { x: 0, y, z: 0 } });
      world.tick(45);
    };
    from(68);
    expect(does({ do: "fall", blocks: 4 })).toEqual({ fell: 1, fell_four: 1, fall: 4, any: 4 });
    from(67);
    expect(does({ do: "fall", blocks: 3 })).toMatchObject({ fell: 1 });
    from(90);
    expect(does({ do: "fall", blocks: 26, into: "water" }, 100)).toMatchObject({ fell: 1, fall: 26 });
    from(98);
    expect(does({ do: "fall", blocks: 34 }, 120)).not.toHaveProperty("fell");
  });
});

describe("a deadly fall", () => {
  it.each([{}, { died: { goal_type: "die" } }])(
    "counts down to where it ends, whatever else is watched: %j",
    async (more) => {
      const { world, ann, stepsOf } = await play({ way: { goal_type: "travel", by: "fall" }, ...more });
      world.deed(ann, { do: "teleport", to: { x: 0, y: 98, z: 0 } });
      world.tick(45);
      expect(stepsOf(() => void world.deed(ann, { do: "fall", blocks: 34 }), 120)).toMatchObject({ way: 34 });
    },
  );
});

describe("what the body does", () => {
  it("counts seconds of sneaking and nights slept through", async () => {
    const { world, ann, does } = await setUp();
    world.deed(null, { do: "setTime", timeOfDay: 14_000 });
    expect(does({ do: "sneak", on: true }, 100)).toEqual({ sneaked: 5 });
    world.deed(ann, { do: "sneak", on: false });
    expect(does({ do: "sleep", through: false }, 90)).toEqual({});
    world.deed(null, { do: "setTime", day: 5, timeOfDay: 14_000 });
    expect(does({ do: "sleep" }, 140)).toEqual({ slept: 1 });
  });
});

describe("sneaking", () => {
  it("counts parts of seconds together, over a leave, too, and only where it holds", async () => {
    const { world, ann, stepsOf, complaints } = await play({
      any: { goal_type: "sneak" },
      nether: { goal_type: "sneak", where: { dimension: "nether" } },
    });
    const sneak = (ticks: number) => {
      world.deed(ann, { do: "sneak", on: true });
      world.tick(ticks);
      world.deed(ann, { do: "sneak", on: false });
      world.tick(7);
    };
    expect(stepsOf(() => sneak(10))).toEqual({});
    expect(stepsOf(() => sneak(12))).toEqual({ any: 1 });
    expect(stepsOf(() => [15, 16, 17].forEach(sneak))).toEqual({ any: 2 });
    const again = () => {
      sneak(5);
      world.leave(ann);
      world.tick(50);
      world.join({ name: "Ann" });
      world.tick(3);
    };
    expect(stepsOf(again)).toEqual({});
    expect(stepsOf(() => sneak(7))).toEqual({ any: 1 });
    world.changeDimension(ann, "nether");
    world.tick(25);
    expect(stepsOf(() => [33, 30].forEach(sneak))).toEqual({ any: 3, nether: 3 });
    expect(stepsOf(() => void world.deed(ann, { do: "setBody", isSneaking: true }), 60)).toEqual({ any: 3, nether: 3 });
    expect(complaints()).toEqual([]);
  });
});

describe("what is had", () => {
  it("counts becoming so, and values at their highest", async () => {
    const { world, ann, does } = await setUp();
    expect(does({ do: "setTag", tag: "vip" })).toEqual({ tag: 1 });
    expect(does({ do: "setTag", tag: "vip", present: false })).toEqual({});
    expect(does({ do: "setTag", tag: "other" })).toEqual({});
    expect(does({ do: "setTag", tag: "vip" })).toEqual({ tag: 1 });
    expect(does({ do: "wear", slot: "Head", item: "golden_helmet" })).toEqual({});
    expect(does({ do: "wear", slot: "Head", item: "iron_helmet" })).toEqual({ helmet: 1 });
    expect(does({ do: "setScore", objective: "points", score: 7 })).toEqual({ score: 7 });
    expect(does({ do: "setScore", objective: "points", score: 3 })).toEqual({});
    expect(does({ do: "setScore", objective: "points", score: 8 })).toEqual({ score: 1 });
    expect(does({ do: "gainEffect", effect: "speed" })).toEqual({});
    expect(does({ do: "gainEffect", effect: "haste" })).toEqual({ two: 1 });
    const { xp, ...rest } = does({ do: "gainExperience", levels: 5 });
    expect([xp! > 0, rest]).toEqual([true, { level: 5 }]);
    expect(does({ do: "gainExperience", levels: -3 })).toEqual({});
    expect(does({ do: "gainExperience", points: 4 })).toEqual({ xp: 4 });
    world.deed(ann, { do: "setBiome", biome: "desert", from: { x: 100, y: 0, z: 0 }, to: { x: 110, y: 200, z: 10 } });
    expect(does({ do: "teleport", to: { x: 105, y: 64, z: 5 } })).toEqual({ desert: 1, biomes: 1 });
    // The ground may become another one beneath a player's feet.
    expect(
      does({ do: "setBiome", biome: "jungle", from: { x: 100, y: 0, z: 0 }, to: { x: 110, y: 200, z: 10 } }),
    ).toEqual({ biomes: 1 });
    expect(does({ do: "teleport", to: { x: 105, y: 130, z: 5 } })).toEqual({ high: 1 });
    world.deed(ann, { do: "setBlock", at: { x: 0, y: 64, z: 0 }, block: "water" });
    expect(does({ do: "teleport", to: { x: 0.5, y: 64, z: 0.5 } })).toEqual({ in_water: 1 });
    world.deed(ann, { do: "unloadChunk", at: { x: 105, y: 64, z: 5 } });
    expect(does({ do: "teleport", to: { x: 105, y: 64, z: 5 } })).toEqual({});
  });

  it("leaves out what rewards give", async () => {
    const world = await startTestWorld({
      nodes: [
        root("r"),
        child("xp", "r", { goal_number: 1_000, goal_details: { goal_type: "experience" } }),
        child("paid", "r", { reward: [{ type: "xp", amount: 50 }] }),
        child("up", "r", { reward: [{ type: "levels", amount: 3 }] }),
      ],
    });
    const ann = world.join({ name: "Ann" });
    world.tick(30);
    call(world, "setNodeFinish", { playerId: ann, nodeId: "paid" });
    call(world, "setNodeFinish", { playerId: ann, nodeId: "up" });
    world.tick(60);
    expect([world.player(ann).level > 3, progressOf(world, ann, "xp")]).toEqual([true, 0]);
    world.deed(ann, { do: "gainExperience", points: 6 });
    world.tick(30);
    expect(progressOf(world, ann, "xp")).toBe(6);
  });
});

describe("time and joins", () => {
  const nodes = [
    root("r"),
    ...Object.entries({
      minutes: { goal_type: "play_time", unit: "minutes" },
      alive: { goal_type: "survive", unit: "minutes" },
      times: { goal_type: "join" },
      days: { goal_type: "join", unit: "days" },
      streak: { goal_type: "join", unit: "streak" },
    }).map(([id, goal_details]) => child(id, "r", { goal_number: 100, goal_details })),
    child("done", "r", { goal_number: 7, goal_details: { goal_type: "complete", page: "r" } }),
    child("once", "r", { is_hidden: true }),
  ];
  const NAMES = ["minutes", "alive", "times", "days", "streak", "done"];
  const DAY = 86_400;

  it("keeps parts of a unit, days and rows over a leave and a restart", async () => {
    let world = await startTestWorld({ nodes });
    const start = 1_790_000_000;
    const made = (id: string) => NAMES.map((name) => progressOf(world, id, name));
    world.setClock(start);
    let ann = world.join({ name: "Ann" });
    world.tick(700);
    expect(made(ann)).toEqual([0, 0, 1, 1, 1, 0]);
    world.leave(ann);
    world.tick(5);
    ann = world.join({ name: "Ann", id: ann });
    world.tick(550);
    call(world, "setNodeFinish", { playerId: ann, nodeId: "once" });
    world.tick(5);
    expect(made(ann)).toEqual([1, 1, 2, 1, 1, 1]);
    world.tick(600);
    const save = world.shutdown();
    world = await startTestWorld({ nodes }, { save });
    world.setClock(start + DAY);
    ann = world.join({ name: "Ann", id: ann });
    world.tick(600);
    expect(made(ann)).toEqual([2, 2, 3, 2, 2, 1]);
    world.deed(ann, { do: "die" });
    world.tick(5);
    world.respawn(ann);
    world.tick(1_150);
    expect(made(ann)).toEqual([3, 2, 3, 2, 2, 1]);
    world.leave(ann);
    world.setClock(start - DAY);
    world.tick(2);
    world.join({ name: "Ann", id: ann });
    world.tick(5);
    expect(made(ann)).toEqual([3, 2, 4, 2, 2, 1]);
  });
});
