import { describe, expect, it } from "vitest";
import type { GoalJson } from "../../scripts/core/tree/node.ts";
import { child, root } from "../support/nodes.ts";
import { call, complaints, progressOf, startTestWorld } from "../support/pack.ts";

const get = (id: string, item: string, more = {}) =>
  child(id, "r", {
    goal_number: 99,
    goal_details: { goal_type: "default_get", item_dict: { newItemName: item } },
    ...more,
  });
const nodes = [
  root("r", { goal_number: 2 }),
  get("apples", "minecraft:apple"),
  get("helmets", "minecraft:iron_helmet", { goal_number: 9 }),
  get("gems", "castle:gem"),
  get("coal", "minecraft:coal", { depend_parent: true }),
];

async function withAnn(pack = { nodes }, options = {}) {
  const world = await startTestWorld(pack, { otherItems: ["castle:gem"], ...options });
  const ann = world.join({ name: "Ann" });
  world.tick(3);
  return { world, ann };
}

it("counts items in a game mode that the goal itself names, and no other goal's", async () => {
  const where = { game_mode: "creative" };
  const apples = { newItemName: "minecraft:apple" };
  const counting = (id: string, goal: GoalJson) => child(id, "r", { goal_number: 64, goal_details: goal });
  const { world, ann } = await withAnn({
    nodes: [
      root("r"),
      counting("had", { goal_type: "have_item", item: "apple", where }),
      counting("got", { goal_type: "default_get", item_dict: apples, where }),
      counting("hand", { goal_type: "have_item", item: "apple", where_kept: "mainhand", where }),
      counting("either", {
        goal_type: "any_of",
        goals: [{ goal_type: "have_item", item: "apple", where }, { goal_type: "jump" }],
      }),
      counting("other", { goal_type: "have_item", item: "apple" }),
    ],
  });
  const all = () => ["had", "got", "hand", "either", "other"].map((node) => progressOf(world, ann, node));
  world.setGameMode(ann, "Creative");
  world.giveItem(ann, { typeId: "minecraft:apple", amount: 3 });
  world.tick(22);
  expect(all()).toEqual([3, 3, 3, 3, 0]);
  world.setGameMode(ann, "Survival");
  world.giveItem(ann, { typeId: "minecraft:apple", amount: 2 });
  world.tick(22);
  expect(all()).toEqual([3, 3, 3, 3, 5]);
});

describe("items count at once", () => {
  it("though they leave in the same tick, together with what was carried before", async () => {
    const { world, ann } = await withAnn();
    world.giveItem(ann, { typeId: "minecraft:apple", amount: 5 });
    world.dropItem(ann, "minecraft:apple");
    world.tick(2);
    expect(progressOf(world, ann, "apples")).toBe(5);
    world.giveItem(ann, { typeId: "minecraft:apple", amount: 4 });
    world.tick(2);
    world.giveItem(ann, { typeId: "minecraft:apple", amount: 66 });
    world.setSlot(ann, 1, null);
    world.tick(2);
    expect(progressOf(world, ann, "apples")).toBe(70);
    expect(complaints(world)).toEqual([]);
  });

  it("and are not counted twice where a stack is moved or changes places", async () => {
    const { world, ann } = await withAnn();
    world.giveItem(ann, { typeId: "minecraft:apple", amount: 40 });
    world.tick(2);
    world.setSlot(ann, 20, { typeId: "minecraft:apple", amount: 40 });
    world.setSlot(ann, 0, null);
    world.tick(2);
    world.setSlot(ann, 20, null);
    world.setSlot(ann, 5, { typeId: "minecraft:apple", amount: 40 });
    world.tick(2);
    expect(progressOf(world, ann, "apples")).toBe(40);
  });

  it("where the engine takes no filter, and items of other packs", async () => {
    for (const refusesEventFilters of [false, true]) {
      const { world, ann } = await withAnn({ nodes }, { refusesEventFilters });
      world.giveItem(ann, { typeId: "castle:gem", amount: 3 });
      world.giveItem(ann, { typeId: "minecraft:dirt", amount: 3 });
      world.tick(2);
      expect(progressOf(world, ann, "gems")).toBe(3);
      expect(complaints(world)).toEqual([]);
    }
  });
});

describe("items of which the game tells nothing", () => {
  it("count within about ten seconds: armour and off hand", async () => {
    const { world, ann } = await withAnn();
    world.setEquipment(ann, "Head", { typeId: "minecraft:iron_helmet" });
    world.setEquipment(ann, "Offhand", { typeId: "minecraft:apple", amount: 7 });
    world.tick(205);
    expect([progressOf(world, ann, "helmets"), progressOf(world, ann, "apples")]).toEqual([1, 7]);
  });

  it("count within about ten seconds after a game mode that counts", async () => {
    const { world, ann } = await withAnn();
    world.setGameMode(ann, "Creative");
    world.giveItem(ann, { typeId: "minecraft:apple", amount: 7 });
    world.tick(250);
    expect(progressOf(world, ann, "apples")).toBe(0);
    world.setGameMode(ann, "Survival");
    world.tick(205);
    expect(progressOf(world, ann, "apples")).toBe(7);
  });

  it("are read of one player after the other, and of nobody who lacks nothing", async () => {
    const world = await startTestWorld({ nodes: [root("r"), get("apples", "minecraft:apple", { goal_number: 1 })] });
    const players = Array.from({ length: 20 }, (_, index) => world.join({ name: `P${index}` }));
    world.tick(10);
    for (const player of players) world.setEquipment(player, "Offhand", { typeId: "minecraft:apple" });
    const counted: number[] = [];
    for (let tick = 0; tick < 200; tick++) {
      world.tick();
      counted.push(world.sentScriptEvents().filter(({ id }) => id === "ach:complete").length);
    }
    world.tick(3);
    expect(world.sentScriptEvents().filter(({ id }) => id === "ach:complete")).toHaveLength(20);
    const most = Math.max(...counted.map((sum, tick) => sum - (counted[tick - 1] ?? 0)));
    expect(most).toBeLessThanOrEqual(2);
  });
});

describe("a node that opens", () => {
  it("counts what is carried then, and nothing that was carried before only", async () => {
    const { world, ann } = await withAnn();
    world.giveItem(ann, { typeId: "minecraft:coal", amount: 30 });
    world.tick(2);
    world.dropItem(ann, "minecraft:coal", 24);
    world.tick(2);
    call(world, "setNodeFinish", { playerId: ann, nodeId: "r" });
    world.tick(2);
    expect(progressOf(world, ann, "coal")).toBe(6);
    expect(complaints(world)).toEqual([]);
  });

  it("by what an item completed counts the items of that tick, however deep the chain", async () => {
    const chain = ["a", "b", "c"].map((id, index) =>
      child(id, index === 0 ? "r" : String.fromCharCode("a".charCodeAt(0) + index - 1), {
        depend_parent: index > 0,
        goal_number: index + 1,
        goal_details: { goal_type: "default_get", item_dict: { newItemName: "minecraft:coal" } },
      }),
    );
    const { world, ann } = await withAnn({ nodes: [root("r"), ...chain] });
    world.giveItem(ann, { typeId: "minecraft:coal", amount: 3 });
    world.tick(6);
    expect(chain.map(({ node_ID }) => progressOf(world, ann, node_ID))).toEqual([1, 2, 3]);
  });
});
