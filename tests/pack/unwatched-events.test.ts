/** What events cost that nobody watches, in calls into the host: each takes a millisecond of the world's clock here. */
import { describe, expect, it } from "vitest";
import type { Simulator } from "../../simulator/index.ts";
import { child, root } from "../support/nodes.ts";
import { startTestWorld } from "../support/pack.ts";

const get = (id: string, item: string, goal_number: number) =>
  child(id, "r", { goal_number, goal_details: { goal_type: "default_get", item_dict: { newItemName: item } } });
const nodes = [
  root("r"),
  child("cows", "r", {
    goal_number: 20,
    goal_details: { goal_type: "default_kill", entity_identifier: "minecraft:cow" },
  }),
  get("apples", "minecraft:apple", 2),
  get("coal", "minecraft:coal", 50),
];

/** Calls into the host in the tick in which the pack hears of the deed, and in the one that follows. */
function callsFor(world: Simulator, deed: () => void): number {
  const ticks = (): number => {
    world.tick();
    const first = world.tickCosts().lastWorldMilliseconds;
    world.tick();
    return first + world.tickCosts().lastWorldMilliseconds;
  };
  ticks();
  const idle = ticks();
  // In the same part of the next second: some things are asked once in each.
  world.tick(18);
  deed();
  return ticks() - idle;
}

async function quietWorld(refusesEventFilters: boolean) {
  const world = await startTestWorld({ nodes }, { refusesEventFilters, hostCallMicroseconds: 1_000 });
  const ann = world.join({ name: "Ann" });
  // Between two recounts.
  world.tick(30);
  return { world, ann };
}

describe("where the engine filters", () => {
  it("the pack is not called for what no goal watches", async () => {
    const { world, ann } = await quietWorld(false);
    expect(callsFor(world, () => world.kill(ann, "minecraft:sheep"))).toBe(0);
    expect(callsFor(world, () => world.giveItem(ann, { typeId: "minecraft:dirt" }))).toBe(0);
    for (const event of ["entityDie", "entityHurt", "playerInventoryItemChange"]) {
      expect(world.deliveries()[`world.afterEvents.${event}`]).toBe(0);
    }
  });
});

describe("where it takes no filter", () => {
  it("the pack reads the kind of what happened, and nothing else", async () => {
    const { world, ann } = await quietWorld(true);
    // Both the hit and the death: who, and of which kind.
    expect(callsFor(world, () => world.kill(ann, "minecraft:sheep"))).toBeLessThanOrEqual(4);
    expect(callsFor(world, () => world.giveItem(ann, { typeId: "minecraft:dirt" }))).toBeLessThanOrEqual(2);
  });
});

describe("a watched item", () => {
  it("is not looked for in the inventory where all who count it are complete, or where it became less", async () => {
    const { world, ann } = await quietWorld(false);
    world.giveItem(ann, { typeId: "minecraft:apple", amount: 5 });
    world.giveItem(ann, { typeId: "minecraft:coal", amount: 5 });
    world.tick(30);
    const counted = callsFor(world, () => world.giveItem(ann, { typeId: "minecraft:coal" }));
    expect(counted).toBeGreaterThan(20);
    expect(callsFor(world, () => world.giveItem(ann, { typeId: "minecraft:apple" }))).toBeLessThan(counted / 2);
    expect(callsFor(world, () => world.dropItem(ann, "minecraft:coal", 1))).toBeLessThan(counted / 2);
  });
});
