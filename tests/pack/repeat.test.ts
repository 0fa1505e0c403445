/** Nodes that can be done again, in the built pack: when, what they read and pay, and what becomes of it at a stop. */
import { describe, expect, it } from "vitest";
import type { NodeJson } from "../../scripts/core/tree/node.ts";
import type { Simulator, WorldSave } from "../../simulator/index.ts";
import { child, root } from "../support/nodes.ts";
import { call, carried, completions, complaints, progressOf, startTestWorld } from "../support/pack.ts";

const seconds = (date: string): number => Date.parse(date) / 1000;
const NOON = seconds("2026-12-01T12:00:00Z");
const DAY = 86_400;
const coin = [{ type: "item" as const, item: "minecraft:gold_nugget" }];
const cows = (goal: number, more: Partial<NodeJson> = {}): Partial<NodeJson> => ({
  goal_number: goal,
  goal_details: { goal_type: "default_kill", entity_identifier: "minecraft:cow" },
  reward: coin,
  ...more,
});
const daily = root("daily", cows(2, { repeat: { every: "day" } }));

async function playing(nodes: readonly NodeJson[], save?: WorldSave, startSeconds = NOON) {
  const world = await startTestWorld({ nodes }, { startSeconds, ...(save ? { save } : {}) });
  const alex = world.join({ name: "Alex" });
  world.tick(3);
  return { world, alex };
}

function kill(world: Simulator, playerId: string, count: number): void {
  for (let index = 0; index < count; index++) world.kill(playerId, "minecraft:cow");
  world.tick(5);
}

const coins = (world: Simulator, playerId: string): number => carried(world, playerId, "minecraft:gold_nugget");

describe.each([
  ["a node", false],
  ["a cloud node in a world without a cloud", true],
])("%s of every day", (_what, is_cloud) => {
  const daily = root("daily", cows(2, { repeat: { every: "day" }, is_cloud }));

  it("counts, completes and pays once a day; while it rests it reads as complete and calls answer false", async () => {
    const { world, alex } = await playing([daily]);
    kill(world, alex, 3);
    expect([progressOf(world, alex, "daily"), coins(world, alex)]).toEqual([2, 1]);
    expect(call(world, "addNodeProgress", { playerId: alex, nodeId: "daily", delta: 1 })).toBe(false);
    expect(call(world, "setNodeFinish", { playerId: alex, nodeId: "daily" })).toBe(false);
    world.setClock(NOON + DAY / 2 - 10);
    kill(world, alex, 1);
    expect(progressOf(world, alex, "daily")).toBe(2);
    world.setClock(NOON + DAY / 2 + 1);
    world.tick(30);
    expect(progressOf(world, alex, "daily")).toBe(0);
    kill(world, alex, 1);
    expect(progressOf(world, alex, "daily")).toBe(1);
    // Half done, it stays so over days.
    world.setClock(NOON + 4 * DAY);
    kill(world, alex, 1);
    expect([progressOf(world, alex, "daily"), coins(world, alex)]).toEqual([2, 2]);
    expect(completions(world).map(({ achievementId }) => achievementId)).toEqual(["daily", "daily"]);
    expect(complaints(world)).toEqual([]);
  });

  it("stays what it is when the clock is set back, and pays no day twice", async () => {
    const { world, alex } = await playing([daily]);
    kill(world, alex, 2);
    for (const date of ["2026-11-20", "2026-12-01T23:59:00Z", "2026-11-30", "2026-12-01"]) {
      world.setClock(seconds(date));
      kill(world, alex, 2);
    }
    expect(coins(world, alex)).toBe(1);
    world.setClock(seconds("2026-12-02T00:00:01Z"));
    kill(world, alex, 2);
    expect(coins(world, alex)).toBe(2);
  });

  it("goes on after restarts and crashes over midnight, and days on which the world was not open", async () => {
    let { world, alex } = await playing([daily]);
    kill(world, alex, 3);
    let save = world.shutdown();
    for (const [index, later] of [DAY / 2, 3 * DAY, 4 * DAY].entries()) {
      ({ world, alex } = await playing([daily], save, NOON + later));
      expect(progressOf(world, alex, "daily")).toBe(0);
      kill(world, alex, 1);
      save = world.shutdown();
      ({ world, alex } = await playing([daily], save, NOON + later + 100));
      expect(progressOf(world, alex, "daily")).toBe(1);
      kill(world, alex, 5);
      expect(coins(world, alex)).toBe(index + 2);
      world.save();
      save = world.crash()!;
      ({ world, alex } = await playing([daily], save, NOON + later + 200));
      kill(world, alex, 5);
      expect(coins(world, alex)).toBe(index + 2);
      save = world.shutdown();
    }
  });

  it("pays once through a stop at each of its writes", async () => {
    const first = await playing([daily]);
    kill(first.world, first.alex, 2);
    const before = first.world.shutdown();
    for (let writes = 0; ; writes++) {
      const { world, alex } = await playing([daily], before, NOON + DAY);
      world.stopAfterWrites(writes);
      world.kill(alex, "minecraft:cow");
      world.kill(alex, "minecraft:cow");
      let isStopped = false;
      for (let tick = 0; tick < 5 && !isStopped; tick++) {
        isStopped = world.diskNow() !== undefined;
        if (!isStopped) world.tick();
      }
      const disk = world.diskNow();
      world.crash();
      if (!disk) break;
      const after = await playing([daily], disk, NOON + DAY + 60);
      kill(after.world, after.alex, 2);
      expect([writes, coins(after.world, after.alex)]).toEqual([writes, 2]);
    }
  });
});

describe("other rules", () => {
  it("hours are counted from the completion, weeks from Monday, in the zone of the node", async () => {
    const nodes = [
      root("hours", cows(1, { repeat: { every: { hours: 3 } } })),
      root("week", cows(1, { repeat: { every: "week", time_zone: "+02:00" } })),
    ];
    const { world, alex } = await playing(nodes);
    const done = (): number => completions(world).length;
    kill(world, alex, 1);
    expect(done()).toBe(2);
    world.setClock(NOON + 3 * 3600 - 5);
    kill(world, alex, 1);
    expect(done()).toBe(2);
    world.setClock(NOON + 3 * 3600 + 2);
    kill(world, alex, 1);
    expect(done()).toBe(3);
    world.setClock(seconds("2026-12-06T21:59:00Z"));
    kill(world, alex, 1);
    expect(done()).toBe(4);
    world.setClock(seconds("2026-12-06T22:00:05Z"));
    kill(world, alex, 1);
    expect(completions(world).filter(({ achievementId }) => achievementId === "week")).toHaveLength(2);
  });

  it("at once means that each completion is one of its own, also several in a tick, up to the number of times", async () => {
    const nodes = [root("again", cows(2, { repeat: { every: "completion", times: 4 } }))];
    const { world, alex } = await playing(nodes);
    kill(world, alex, 5);
    expect([progressOf(world, alex, "again"), coins(world, alex), completions(world).length]).toEqual([1, 2, 2]);
    kill(world, alex, 20);
    expect([progressOf(world, alex, "again"), coins(world, alex), completions(world).length]).toEqual([2, 4, 4]);
  });

  it("rewards of several rounds that have no room wait, and all are given", async () => {
    const nodes = [root("again", cows(1, { repeat: { every: "completion" }, reward: [{ ...coin[0]!, count: 3 }] }))];
    const { world, alex } = await playing(nodes);
    for (let slot = 0; slot < 36; slot++) world.giveItem(alex, { typeId: "minecraft:wooden_sword", amount: 1 });
    kill(world, alex, 4);
    expect(coins(world, alex)).toBe(0);
    for (let slot = 0; slot < 36; slot++) world.dropItem(alex, "minecraft:wooden_sword");
    const save = world.shutdown();
    const again = await playing(nodes, save);
    again.world.tick(20);
    expect(coins(again.world, again.alex)).toBe(12);
  });
});

describe("what hangs on a node that repeats", () => {
  const nodes = [
    root("daily", cows(1, { repeat: { every: "day" } })),
    child("below", "daily", { depend_parent: true, goal_number: 9 }),
    root("apart", { requires: { nodes: ["daily"] }, goal_number: 9 }),
    child("hidden", "daily", { is_hidden: true, goal_number: 9 }),
  ];

  it("asks whether it was ever complete, until it is taken back", async () => {
    const { world, alex } = await playing(nodes);
    const add = (nodeId: string) => call(world, "addNodeProgress", { playerId: alex, nodeId, delta: 1 });
    expect([add("below"), add("apart")]).toEqual([false, false]);
    kill(world, alex, 1);
    world.setClock(NOON + DAY);
    expect(progressOf(world, alex, "daily")).toBe(0);
    expect([add("below"), add("apart")]).toEqual([true, true]);
    world.command("console", "ach:revoke Alex only daily");
    world.tick(2);
    expect([add("below"), add("apart")]).toEqual([false, false]);
  });

  it("a node that was taken back on the day it was paid is paid no second time, unless an operator lets it", async () => {
    const { world, alex } = await playing(nodes);
    kill(world, alex, 1);
    world.command("console", "ach:revoke Alex only daily");
    kill(world, alex, 1);
    expect([progressOf(world, alex, "daily"), coins(world, alex)]).toEqual([1, 1]);
    world.command("console", "ach:reward_reset Alex daily");
    world.command("console", "ach:revoke Alex only daily");
    kill(world, alex, 1);
    expect(coins(world, alex)).toBe(2);
  });
});

describe("what opens by the clock", () => {
  const apples = {
    goal_type: "default_get",
    item_dict: { newItemName: "minecraft:apple" },
  };

  it("counts what is carried then, for a rest as for a date", async () => {
    const nodes = [
      root("again", { goal_details: apples, goal_number: 2, repeat: { every: "day" } }),
      root("advent", { goal_details: apples, goal_number: 3, not_before: "2026-12-02" }),
    ];
    const { world, alex } = await playing(nodes);
    world.giveItem(alex, { typeId: "minecraft:apple", amount: 2 });
    world.tick(3);
    expect(completions(world)).toHaveLength(1);
    expect(progressOf(world, alex, "advent")).toBe(0);
    world.setClock(NOON + DAY);
    world.tick(230);
    expect([completions(world).length, progressOf(world, alex, "advent")]).toEqual([2, 2]);
  });
});

it("the menu says when a node that rests can be done again", async () => {
  const { world, alex } = await playing([daily]);
  kill(world, alex, 2);
  const shown = (): string => {
    world.command({ playerId: alex }, "ach:menu");
    world.tick(3);
    world.press(alex, "Title of daily");
    world.tick(3);
    world.press(alex, "Title of daily");
    world.tick(3);
    const { body } = world.form(alex)!;
    world.closeForm(alex);
    world.tick(3);
    return body;
  };
  expect(shown()).toContain("2026-12-02 00:00");
  world.setClock(NOON + DAY);
  const next = shown();
  expect(next).not.toContain("2026-12-0");
  expect(next).toContain("0/2");
});

it("a node that can be done again at once counts what is complete once a round, over restarts, too", async () => {
  const trophies = { goal_type: "complete", nodes: ["one", "two"] };
  const nodes = [
    root("r"),
    child("one", "r", cows(1, { reward: [] })),
    child("two", "r", cows(3, { reward: [] })),
    child("any", "r", { goal_details: trophies, reward: coin, repeat: { every: "completion" } }),
  ];
  const first = await playing(nodes);
  kill(first.world, first.alex, 1);
  first.world.tick(60);
  expect([coins(first.world, first.alex), progressOf(first.world, first.alex, "any")]).toEqual([1, 0]);
  const { world, alex } = await playing(nodes, first.world.shutdown());
  world.tick(60);
  expect(coins(world, alex)).toBe(1);
  kill(world, alex, 2);
  world.tick(60);
  expect(coins(world, alex)).toBe(2);
  // What is taken back and done again is done again.
  world.command("console", "ach:revoke Alex only one");
  world.tick(20);
  kill(world, alex, 1);
  world.tick(20);
  expect(coins(world, alex)).toBe(3);
  expect(complaints(world)).toEqual([]);
});
