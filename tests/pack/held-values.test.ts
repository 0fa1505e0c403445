/** Values that hold on in nodes that repeat: a round begins from what the last one has counted. */

import { describe, expect, it } from "vitest";
import type { GoalJson, NodeJson } from "../../scripts/core/tree/node.ts";
import type { Deed, Simulator, WorldSave } from "../../simulator/index.ts";
import { child, root } from "../support/nodes.ts";
import { carried, complaints, progressOf, startTestWorld } from "../support/pack.ts";

const NOON = Date.parse("2026-12-01T12:00:00Z") / 1000;
const coin = [{ type: "item" as const, item: "minecraft:gold_nugget" }];
const again = { every: "completion" } as const;
const points: GoalJson = { goal_type: "score", objective: "points" };
const emeralds: GoalJson = { goal_type: "have_item", item: "emerald" };
const cows: GoalJson = { goal_type: "kill", entity: "cow" };

const nodeOf = (goal: GoalJson, goal_number: number, more: Partial<NodeJson> = {}): NodeJson[] => [
  root("r"),
  child("n", "r", { goal_number, goal_details: goal, reward: coin, repeat: again, ...more }),
];

async function playing(nodes: readonly NodeJson[], save?: WorldSave) {
  const world = await startTestWorld({ nodes }, { startSeconds: NOON, ...(save ? { save } : {}) });
  const ann = world.join({ name: "Ann" });
  world.tick(60);
  /** Progress and coins after a deed, and after long enough for more of them. */
  const after = (...deeds: Deed[]): readonly [number, number] => {
    for (const deed of deeds) world.deed(ann, deed);
    world.tick(250);
    return [progressOf(world, ann, "n"), coins(world, ann)];
  };
  return { world, ann, after };
}

const coins = (world: Simulator, playerId: string): number => carried(world, playerId, "minecraft:gold_nugget");
const score = (value: number): Deed => ({ do: "setScore", objective: "points", score: value });

describe("a value that holds on, in a node that is done again at once", () => {
  it("counts in each round what rises above what the last one has counted, and from where it fell to", async () => {
    const first = await playing(nodeOf(points, 10));
    expect(first.after(score(10))).toEqual([0, 1]);
    expect(first.after(score(14))).toEqual([4, 1]);
    expect(first.after(score(12))).toEqual([4, 1]);
    expect(first.after(score(20))).toEqual([0, 2]);
    expect(first.after(score(25))).toEqual([5, 2]);
    const { after, world } = await playing(nodeOf(points, 10), first.world.shutdown());
    expect(after()).toEqual([5, 2]);
    expect(after(score(0))).toEqual([5, 2]);
    expect(after(score(7))).toEqual([7, 2]);
    expect(after(score(10))).toEqual([0, 3]);
    expect(after(score(45))).toEqual([0, 4]);
    expect(after(score(54))).toEqual([9, 4]);
    expect(complaints(world)).toEqual([]);
  });

  it("of a level is reached anew after it was spent", async () => {
    const { after } = await playing(nodeOf({ goal_type: "level" }, 5));
    expect(after({ do: "gainExperience", levels: 5 })).toEqual([0, 1]);
    expect(after({ do: "gainExperience", levels: -5 })).toEqual([0, 1]);
    expect(after({ do: "gainExperience", levels: 5 })).toEqual([0, 2]);
  });

  it.each([
    ["have_item", emeralds],
    ["default_get", { goal_type: "default_get", item_dict: { newItemName: "minecraft:emerald" } }],
  ] as const)("of %s is no more for being put away and taken again", async (_name, goal) => {
    const { world, ann, after } = await playing(nodeOf(goal, 3));
    world.giveItem(ann, { typeId: "minecraft:emerald", amount: 3 });
    expect(after()).toEqual([0, 1]);
    world.dropItem(ann, "minecraft:emerald");
    expect(after()).toEqual([0, 1]);
    world.giveItem(ann, { typeId: "minecraft:emerald", amount: 3 });
    expect(after()).toEqual([0, 1]);
    for (const amount of [1, 1]) {
      world.giveItem(ann, { typeId: "minecraft:emerald", amount });
      world.tick(3);
    }
    expect(after()).toEqual([2, 1]);
    world.giveItem(ann, { typeId: "minecraft:emerald", amount: 1 });
    expect(after()).toEqual([0, 2]);
  });

  it.each([
    [
      "tag",
      { goal_type: "tag", tag: "vip" },
      { do: "setTag", tag: "vip" },
      { do: "setTag", tag: "vip", present: false },
    ],
    [
      "wear",
      { goal_type: "wear", head: "iron_helmet" },
      { do: "wear", slot: "Head", item: "iron_helmet" },
      { do: "wear", slot: "Head", item: "golden_helmet" },
    ],
  ] as const)("of %s must have ended before it counts again, over a leave, too", async (_name, goal, begin, end) => {
    const { world, ann, after } = await playing(nodeOf(goal, 1));
    expect(after(begin)).toEqual([0, 1]);
    world.leave(ann);
    world.tick(5);
    world.join({ name: "Ann" });
    expect(after()).toEqual([0, 1]);
    expect(after(end)).toEqual([0, 1]);
    expect(after(begin)).toEqual([0, 2]);
  });

  it("is one of the members that a round awaits", async () => {
    const both: GoalJson = { goal_type: "all_of", goals: [{ ...points, count: 10 }, cows] };
    const { world, ann, after } = await playing(nodeOf(both, 2));
    const killCow = (): void => world.kill(ann, "minecraft:cow");
    expect(after(score(10))).toEqual([1, 0]);
    killCow();
    expect(after()).toEqual([0, 1]);
    killCow();
    expect(after()).toEqual([1, 1]);
    expect(after(score(19))).toEqual([1, 1]);
    expect(after(score(20))).toEqual([0, 2]);
  });

  it.each([
    ["any_of", { goal_type: "any_of", goals: [points, emeralds] }, 10],
    [
      "sequence",
      {
        goal_type: "sequence",
        goals: [
          { ...points, count: 5 },
          { ...emeralds, count: 2 },
        ],
      },
      1,
    ],
    ["within", { goal_type: "within", goal: points, seconds: 60 }, 10],
    ["distinct items", { goal_type: "distinct", goal: { goal_type: "have_item" }, by: "item", of: ["emerald"] }, 1],
  ] as const)("ends the rounds of %s", async (_name, goal, number) => {
    const { world, ann, after } = await playing(nodeOf(goal, number));
    world.giveItem(ann, { typeId: "minecraft:emerald", amount: 3 });
    const [, paid] = after(score(10));
    expect(paid).toBe(1);
    expect(after()[1]).toBe(1);
    world.leave(ann);
    world.tick(5);
    world.join({ name: "Ann" });
    expect(after()[1]).toBe(1);
  });
});

describe("a node that is done already, when its author lets it be done again at once", () => {
  /** As the author had it before; without a rule it does not repeat. */
  const asItWas = (goal: GoalJson, number: number, repeat?: NodeJson["repeat"]): NodeJson[] =>
    nodeOf(goal, number).map(({ repeat: _atOnce, ...node }) =>
      node.node_ID === "n" && repeat ? { ...node, repeat } : node,
    );

  it.each([
    ["never", undefined],
    ["each day", { every: "day" }],
    ["once", { every: "completion", times: 1 }],
  ] as const)("counts what rises above what is held then, where it repeated %s", async (_name, repeat) => {
    const first = await playing(asItWas(points, 10, repeat));
    expect(first.after(score(14))[1]).toBe(1);
    const second = await playing(nodeOf(points, 10), first.world.shutdown());
    expect(second.after()).toEqual([0, 1]);
    const { after } = await playing(nodeOf(points, 10), second.world.shutdown());
    expect(after(score(20))).toEqual([6, 1]);
    expect(after(score(24))).toEqual([0, 2]);
  });

  it.each([
    ["have_item", emeralds, 3],
    ["default_get", { goal_type: "default_get", item_dict: { newItemName: "minecraft:emerald" } }, 3],
    ["distinct items", { goal_type: "distinct", goal: { goal_type: "have_item" }, by: "item", of: ["emerald"] }, 1],
    [
      "all_of",
      {
        goal_type: "all_of",
        goals: [
          { ...emeralds, count: 3 },
          { ...emeralds, id: "two", count: 2 },
        ],
      },
      2,
    ],
    ["any_of", { goal_type: "any_of", goals: [points, emeralds] }, 3],
  ] as const)("pays nothing again for what is carried already, of %s", async (name, goal, number) => {
    const first = await playing(asItWas(goal, number));
    first.world.giveItem(first.ann, { typeId: "minecraft:emerald", amount: 3 });
    expect(first.after()[1]).toBe(1);
    const { after, world, ann } = await playing(nodeOf(goal, number), first.world.shutdown());
    expect(after()[1]).toBe(1);
    // Put away and taken again it is no more than it was.
    world.dropItem(ann, "minecraft:emerald");
    world.tick(30);
    world.giveItem(ann, { typeId: "minecraft:emerald", amount: 3 });
    expect(after()[1]).toBe(1);
    for (let more = 0; more < 3; more++) {
      world.giveItem(ann, { typeId: "minecraft:emerald", amount: 1 });
      world.tick(3);
    }
    // Of a distinct item each is a round.
    expect(after()[1]).toBe(name === "distinct items" ? 4 : 2);
  });

  it("pays nothing again where the rule was taken away and comes back", async () => {
    const first = await playing(nodeOf(points, 10));
    expect(first.after(score(20))).toEqual([0, 1]);
    const second = await playing(asItWas(points, 10), first.world.shutdown());
    expect(second.after()).toEqual([10, 1]);
    const third = await playing(nodeOf(points, 10), second.world.shutdown());
    expect(third.after()).toEqual([0, 1]);
    expect(third.after(score(30))).toEqual([0, 2]);
  });

  it.each([
    ["tag", { goal_type: "tag", tag: "vip" }, { do: "setTag", tag: "vip" }],
    ["wear", { goal_type: "wear", head: "iron_helmet" }, { do: "wear", slot: "Head", item: "iron_helmet" }],
    ["level", { goal_type: "level" }, { do: "gainExperience", levels: 1 }],
    ["survive", { goal_type: "survive", unit: "minutes" }, undefined],
    ["join", { goal_type: "join", unit: "days" }, undefined],
  ] as const)("pays nothing again for what holds, of %s", async (_name, goal, begin) => {
    const first = await playing(asItWas(goal, 1));
    first.after(...(begin ? [begin] : []));
    first.world.tick(1_200);
    expect(first.after()[1]).toBe(1);
    const { after } = await playing(nodeOf(goal, 1), first.world.shutdown());
    expect(after()[1]).toBe(1);
  });

  it("counts the value from the start where a round was granted", async () => {
    const { after, world } = await playing(nodeOf(points, 10));
    world.command("console", "ach:grant Ann only n");
    expect(after()).toEqual([0, 1]);
    expect(after(score(10))).toEqual([0, 2]);
  });
});

it("a value that still holds counts in each round of a day", async () => {
  const { world, ann, after } = await playing(nodeOf(points, 10, { repeat: { every: "day" } }));
  expect(after(score(10))).toEqual([10, 1]);
  for (const day of [1, 2]) {
    world.setClock(NOON + day * 86_400);
    world.tick(60);
    expect([progressOf(world, ann, "n"), coins(world, ann)]).toEqual([10, 1 + day]);
  }
});
