/** Goals of blocks: broken, placed, clicked, pressed, opened. */
import { describe, expect, it } from "vitest";
import { play, type Goals } from "../../support/goal-steps.ts";

const goals = {
  stone: { goal_type: "break_block", block: "stone" },
  logs: { goal_type: "break_block", block: { tag: "log" } },
  lit_furnace: {
    goal_type: "break_block",
    block: { block: "furnace", states: { "minecraft:cardinal_direction": "east" } },
  },
  any_broken: { goal_type: "break_block" },
  silk: { goal_type: "break_block", block: "stone", tool: { item: "iron_pickaxe", enchantments: { silk_touch: 1 } } },
  not_own: { goal_type: "break_block", block: ["stone", "wooden_door"], own: false },
  broken_asneak: { goal_type: "break_block", block: "stone", where: { sneaking: true } },
  dirt_placed: { goal_type: "place_block", block: "dirt" },
  any_placed: { goal_type: "place_block" },
  placed_holding_torch: { goal_type: "place_block", tool: "torch" },
  placed_in_nether: { goal_type: "place_block", where: { dimension: "nether" } },
  hive: { goal_type: "use_block", block: { block: "beehive", states: { honey_level: 5 } }, item: "glass_bottle" },
  ploughed: { goal_type: "use_block", block: ["dirt", "grass_block"], item: { item: "iron_hoe" } },
  any_click: { goal_type: "use_block" },
  clicked_by_night: { goal_type: "use_block", where: { time: "night" } },
  button: { goal_type: "press", block: "stone_button" },
  any_press: { goal_type: "press" },
  pressed_asneak: { goal_type: "press", where: { sneaking: true } },
  chest: { goal_type: "open_container", block: "chest" },
  donkey: { goal_type: "open_container", entity: "donkey" },
  any_opened: { goal_type: "open_container" },
  opened_hungry: { goal_type: "open_container", where: { hunger: { max: 10 } } },
} satisfies Goals;

describe("break_block", () => {
  it("counts what the block was, the tool, and where it was done", async () => {
    const { world, ann, stepsOf, complaints } = await play(goals);
    const pickaxe = { typeId: "iron_pickaxe", enchantments: { silk_touch: 1 } };
    expect(stepsOf(() => world.deed(ann, { do: "mine", block: "stone", tool: pickaxe }))).toEqual({
      stone: 1,
      silk: 1,
      any_broken: 1,
      not_own: 1,
    });
    const plain = () => world.deed(ann, { do: "mine", block: "stone", tool: "stone_pickaxe" });
    expect(stepsOf(plain)).toEqual({ stone: 1, any_broken: 1, not_own: 1 });
    world.deed(ann, { do: "setBody", isSneaking: true });
    expect(stepsOf(plain)).toEqual({ stone: 1, any_broken: 1, not_own: 1, broken_asneak: 1 });
    world.deed(ann, { do: "setBody", isSneaking: false });
    expect(stepsOf(() => world.deed(ann, { do: "mine", block: "oak_log", tool: null }))).toEqual({
      logs: 1,
      any_broken: 1,
    });
    const east = { block: "furnace", states: { "minecraft:cardinal_direction": "east" } };
    const north = { block: "furnace", states: { "minecraft:cardinal_direction": "north" } };
    expect(stepsOf(() => world.deed(ann, { do: "mine", block: east }))).toEqual({ lit_furnace: 1, any_broken: 1 });
    expect(stepsOf(() => world.deed(ann, { do: "mine", block: north }))).toEqual({ any_broken: 1 });
    expect(complaints()).toEqual([]);
  });

  it("leaves out, where own is false, what the same player placed", async () => {
    const { world, ann, bob, stepsOf } = await play(goals);
    const at = { x: 5, y: 64, z: 5 };
    const place = (who: string) => {
      world.deed(who, { do: "place", block: "stone", at });
      world.tick();
    };
    const mine = () => world.deed(ann, { do: "mine", at });
    place(ann);
    expect(stepsOf(mine)).toEqual({ stone: 1, any_broken: 1 });
    world.deed(ann, { do: "setBlock", at, block: "stone" });
    expect(stepsOf(mine)).toHaveProperty("not_own", 1);
    place(bob);
    expect(stepsOf(mine)).toHaveProperty("not_own", 1);
  });

  it("leaves out, where own is false, what is placed and broken within a tick", async () => {
    const { world, ann, bob, stepsOf } = await play(goals);
    const at = { x: 5, y: 64, z: 5 };
    const placeAndMine = (placing: string, mining: string) => () => {
      world.deed(placing, { do: "place", block: "stone", at });
      world.deed(mining, { do: "mine", at });
    };
    expect(stepsOf(placeAndMine(ann, ann))).toEqual({ stone: 1, any_broken: 1, any_placed: 1 });
    expect(stepsOf(placeAndMine(bob, ann))).toHaveProperty("not_own", 1);
    // Nothing of it is left for the next block there.
    world.deed(ann, { do: "setBlock", at, block: "stone" });
    expect(stepsOf(() => world.deed(ann, { do: "mine", at }))).toHaveProperty("not_own", 1);
  });
});

describe("place_block", () => {
  it("counts the block, what is in the hand, and where it was done", async () => {
    const { world, ann, bob, stepsOf } = await play(goals);
    expect(stepsOf(() => world.deed(ann, { do: "place", block: "dirt" }))).toEqual({ dirt_placed: 1, any_placed: 1 });
    expect(stepsOf(() => world.deed(ann, { do: "place", block: "oak_log" }))).toEqual({ any_placed: 1 });
    world.deed(ann, { do: "hold", item: { typeId: "torch", amount: 2 } });
    const torch = () => world.deed(ann, { do: "place", block: "torch" });
    expect(stepsOf(torch)).toEqual({ any_placed: 1, placed_holding_torch: 1 });
    // The last of them: the hand is empty by then.
    expect(stepsOf(torch)).toEqual({ any_placed: 1, placed_holding_torch: 1 });
    world.deed(ann, { do: "teleport", to: { x: 0, y: 64, z: 0 }, dimension: "nether" });
    world.tick(2);
    expect(stepsOf(() => world.deed(ann, { do: "place", block: "oak_log" }))).toEqual({
      any_placed: 1,
      placed_in_nether: 1,
    });
    expect(stepsOf(() => world.deed(bob, { do: "place", block: "dirt" }))).toEqual({});
  });
});

describe("use_block", () => {
  it("counts the first event of a click, and the block as it was at the click", async () => {
    const { world, ann, stepsOf } = await play(goals);
    const hive = (honey_level: number) => ({ block: "beehive", states: { honey_level } });
    const bottle = (honey: number) => () =>
      world.deed(ann, {
        do: "useBlock",
        block: hive(honey),
        item: "glass_bottle",
        leaves: "honey_bottle",
        becomes: hive(0),
      });
    expect(stepsOf(bottle(5))).toEqual({ hive: 1, any_click: 1 });
    expect(stepsOf(bottle(4))).toEqual({ any_click: 1 });
    const plough = (item: string) => () =>
      world.deed(ann, { do: "useBlock", block: "dirt", item, becomes: "farmland", times: 5 });
    expect(stepsOf(plough("iron_hoe"))).toEqual({ ploughed: 1, any_click: 1 });
    expect(stepsOf(plough("stone_hoe"))).toEqual({ any_click: 1 });
    world.deed(null, { do: "setTime", timeOfDay: 18_000 });
    expect(stepsOf(plough("stone_hoe"))).toEqual({ any_click: 1, clicked_by_night: 1 });
  });
});

describe("press", () => {
  it("counts hand, foot and the player's own projectile, whoever the game names, and nobody else's", async () => {
    const { world, ann, bob, stepsOf } = await play(goals);
    const pressed = { button: 1, any_press: 1 };
    const button = { do: "press", block: "stone_button" } as const;
    expect(stepsOf(() => world.deed(ann, button))).toEqual({ ...pressed, any_click: 1 });
    expect(stepsOf(() => world.deed(ann, { do: "press", block: "lever" }))).toEqual({ any_press: 1, any_click: 1 });
    for (const block of ["stone_pressure_plate", "trip_wire"]) {
      expect(stepsOf(() => world.deed(ann, { do: "press", block }))).toEqual({ any_press: 1 });
    }
    expect(stepsOf(() => world.deed(ann, { ...button, projectile: "arrow" }))).toEqual(pressed);
    const target = { do: "press", block: "target", projectile: "arrow" } as const;
    expect(stepsOf(() => world.deed(ann, target))).toEqual({ any_press: 1 });
    expect(stepsOf(() => world.deed(ann, { ...target, sourceIsShooter: true }))).toEqual({ any_press: 1 });
    world.deed(ann, { do: "setBody", isSneaking: true });
    expect(stepsOf(() => world.deed(ann, target))).toEqual({ any_press: 1, pressed_asneak: 1 });
    const zombie = world.spawnEntity("minecraft:zombie");
    expect(stepsOf(() => world.deed(zombie, { do: "press", block: "stone_pressure_plate" }))).toEqual({});
    expect(stepsOf(() => world.deed(zombie, target))).toEqual({});
    expect(stepsOf(() => world.deed(bob, button))).toEqual({});
  });

  it.each([1, 2, 3, 4])("knows whose snowball it was that is gone, whatever is told first (order %i)", async (seed) => {
    const { world, ann, bob, stepsOf, stepsOfPlayer } = await play(goals, { signalOrderSeed: seed });
    const target = { do: "press", block: "target", projectile: "snowball", projectileIsGone: true } as const;
    for (let time = 0; time < 4; time++) {
      expect(stepsOf(() => world.deed(ann, target))).toEqual({ any_press: 1 });
      expect(stepsOf(() => world.deed(bob, target))).toEqual({});
    }
    const both = () => [ann, bob].forEach((who) => world.deed(who, target));
    expect(stepsOfPlayer(bob, both)).toEqual({ any_press: 1 });
    const zombie = world.spawnEntity("minecraft:zombie");
    expect(stepsOf(() => world.deed(zombie, target))).toEqual({});
  });
});

describe("open_container", () => {
  it("counts players, and blocks or entities as is asked", async () => {
    const { world, ann, bob, stepsOf } = await play(goals);
    const open = (what: { block: string } | { entity: string }) => () =>
      world.deed(ann, { do: "openContainer", ...what });
    expect(stepsOf(open({ block: "chest" }))).toEqual({ chest: 1, any_opened: 1, any_click: 1 });
    expect(stepsOf(open({ block: "barrel" }))).toEqual({ any_opened: 1, any_click: 1 });
    expect(stepsOf(open({ entity: "donkey" }))).toEqual({ donkey: 1, any_opened: 1 });
    expect(stepsOf(open({ entity: "llama" }))).toEqual({ any_opened: 1 });
    world.deed(ann, { do: "setBody", hunger: 9 });
    expect(stepsOf(open({ entity: "llama" }))).toEqual({ any_opened: 1, opened_hungry: 1 });
    const golem = world.spawnEntity("minecraft:copper_golem");
    expect(stepsOf(() => world.deed(golem, { do: "openContainer", block: "chest" }))).toEqual({});
    expect(stepsOf(() => world.deed(bob, { do: "openContainer", block: "chest" }))).toEqual({});
  });
});
