/** Every type of reward, given in the built pack: what the player has then, and what stays owed when it cannot be given. */
import { describe, expect, it } from "vitest";
import type { RewardJson } from "../../../scripts/core/rewards/rewards.ts";
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import type { Simulator, SimulatorOptions } from "../../../simulator/index.ts";
import { child, root } from "../../support/nodes.ts";
import { carried, complaints, completions, progressOf, startTestWorld } from "../../support/pack.ts";

type Options = Omit<SimulatorOptions, "packDirectory">;

const PACKS: Options = {
  lootTables: {
    "chests/castle": [{ typeId: "minecraft:diamond", amount: 2 }, { typeId: "minecraft:bread" }],
    "chests/hoard": Array.from({ length: 40 }, () => ({ typeId: "minecraft:iron_sword" })),
  },
  functions: { "castle/open": ["tag @s add opened", "say open"] },
  structures: ["mystructure:tower", "castle:gate"],
};

async function start(
  reward: readonly RewardJson[],
  options: Options = PACKS,
  others: readonly NodeJson[] = [],
): Promise<{ world: Simulator; alex: string }> {
  const world = await startTestWorld({ nodes: [root("r", { reward }), ...others] }, options);
  const alex = world.join({ name: "Alex" });
  world.tick(3);
  return { world, alex };
}

function complete(world: Simulator, node = "r"): void {
  world.command("console", `ach:grant Alex only ${node}`);
  world.tick(5);
}

const isOwed = (world: Simulator): boolean =>
  !world.command("console", "ach:info Alex").message!.includes("0 with rewards owed");

function rejoin(world: Simulator, id: string): void {
  world.leave(id);
  world.tick(2);
  world.join({ name: "Alex" });
  world.tick(5);
}

const fill = (world: Simulator, id: string, slots = 36): void => {
  for (let slot = 0; slot < slots; slot++) world.setSlot(id, slot, { typeId: "minecraft:dirt", amount: 64 });
};

describe("an item", () => {
  it.each<[string, RewardJson, object]>([
    [
      "a potion of its own name",
      { type: "item", item: "minecraft:potion", potion: { effect: "minecraft:long_strength" } },
      { typeId: "minecraft:potion", potion: "minecraft:long_strength" },
    ],
    [
      "a potion by its effect, thrown",
      { type: "item", item: "minecraft:potion", potion: { effect: "speed", form: "splash" } },
      { typeId: "minecraft:splash_potion", potion: "minecraft:swiftness" },
    ],
    [
      "a potion whose item says how it is used",
      { type: "item", item: "minecraft:lingering_potion", name: "Fog", potion: { effect: "healing" } },
      { typeId: "minecraft:lingering_potion", potion: "minecraft:healing", nameTag: "Fog" },
    ],
    [
      "a worn sword",
      { type: "item", item: "minecraft:iron_sword", durability: 10 },
      { typeId: "minecraft:iron_sword", damage: 240 },
    ],
    [
      "a sword with all the points that it can have",
      { type: "item", item: "minecraft:iron_sword", durability: 250 },
      { typeId: "minecraft:iron_sword" },
    ],
    [
      "one that stays in its slot and is kept on death",
      { type: "item", item: "minecraft:compass", lock: "slot", keep_on_death: true },
      { typeId: "minecraft:compass", lockMode: "slot", keepOnDeath: true },
    ],
    [
      "one that stays in the inventory",
      { type: "item", item: "minecraft:compass", lock: "inventory", keep_on_death: false },
      { typeId: "minecraft:compass", lockMode: "inventory" },
    ],
  ])("is given as %s", async (_what, reward, expected) => {
    const { world, alex } = await start([reward]);
    complete(world);
    const given = world.player(alex).inventory.filter((slot) => slot !== null);
    expect(given).toEqual([{ amount: 1, ...expected }]);
    expect([complaints(world), isOwed(world)]).toEqual([[], false]);
  });

  it("that the game makes no potion of stays owed, and no empty bottle is given for it", async () => {
    const potion: RewardJson = { type: "item", item: "minecraft:potion", potion: { effect: "other:brew" } };
    const { world, alex } = await start([potion]);
    complete(world);
    expect(world.player(alex).inventory.every((slot) => slot === null)).toBe(true);
    expect([complaints(world).length, isOwed(world)]).toEqual([1, true]);
  });

  it.each([
    ["ItemStack.lockMode", { lock: "slot" }],
    ["ItemStack.keepOnDeath", { keep_on_death: true }],
    ["ItemDurabilityComponent.damage", { durability: 3 }],
  ] as const)("is given without what the game refuses (%s), which the log says", async (member, more) => {
    const { world, alex } = await start([{ type: "item", item: "minecraft:iron_sword", ...more }], {
      refuses: [member],
    });
    complete(world);
    expect(carried(world, alex, "minecraft:iron_sword")).toBe(1);
    expect([complaints(world).length, isOwed(world)]).toEqual([1, false]);
  });
});

describe("loot", () => {
  it.each(["chests/castle", "loot_tables/chests/castle.json", "/chests/castle"])("is given from %s", async (table) => {
    const { world, alex } = await start([{ type: "loot", table }]);
    complete(world);
    expect([carried(world, alex, "minecraft:diamond"), carried(world, alex, "minecraft:bread")]).toEqual([2, 1]);
    expect([complaints(world), isOwed(world)]).toEqual([[], false]);
  });

  it("waits until there is room for all of it", async () => {
    const { world, alex } = await start([{ type: "loot", table: "chests/castle" }]);
    fill(world, alex, 35);
    complete(world);
    expect([carried(world, alex, "minecraft:diamond"), isOwed(world)]).toEqual([0, true]);
    world.setSlot(alex, 0, null);
    rejoin(world, alex);
    expect([carried(world, alex, "minecraft:diamond"), carried(world, alex, "minecraft:bread")]).toEqual([2, 1]);
    rejoin(world, alex);
    expect(carried(world, alex, "minecraft:diamond")).toBe(2);
  });

  it("needs no free slot for what goes onto stacks that are there", async () => {
    const { world, alex } = await start([{ type: "loot", table: "chests/castle" }]);
    fill(world, alex);
    world.setSlot(alex, 3, { typeId: "minecraft:bread", amount: 63 });
    world.setSlot(alex, 4, { typeId: "minecraft:diamond", amount: 63 });
    complete(world);
    expect([carried(world, alex, "minecraft:bread"), isOwed(world)]).toEqual([63, true]);
    world.setSlot(alex, 4, { typeId: "minecraft:diamond", amount: 62 });
    rejoin(world, alex);
    expect([carried(world, alex, "minecraft:bread"), carried(world, alex, "minecraft:diamond")]).toEqual([64, 64]);
    expect(isOwed(world)).toBe(false);
  });

  it("that is more than anybody can carry fills an empty inventory", async () => {
    const { world, alex } = await start([{ type: "loot", table: "chests/hoard" }]);
    complete(world);
    expect([carried(world, alex, "minecraft:iron_sword"), isOwed(world)]).toEqual([36, false]);
  });

  it("of a table that is not there stays owed", async () => {
    const { world } = await start([{ type: "loot", table: "chests/nowhere" }]);
    complete(world);
    expect([complaints(world).length, isOwed(world)]).toEqual([1, true]);
  });
});

describe("a function", () => {
  it.each(["castle/open", "/castle/open", "/function castle/open"])(
    "written as %s runs as the player",
    async (path) => {
      const { world, alex } = await start([{ type: "function", function: path }]);
      complete(world);
      expect(world.player(alex).tags).toEqual(["opened"]);
      expect([complaints(world), isOwed(world)]).toEqual([[], false]);
    },
  );

  it("that is not there stays owed", async () => {
    const { world } = await start([{ type: "function", function: "castle/shut" }]);
    complete(world);
    expect([complaints(world).length, isOwed(world)]).toEqual([1, true]);
  });
});

describe("a structure", () => {
  it.each([
    ["tower", "mystructure:tower"],
    ["castle:gate", "castle:gate"],
  ])("written as %s stands at the block of the player's feet", async (structure, id) => {
    const { world, alex } = await start([{ type: "structure", structure }]);
    world.deed(alex, { do: "teleport", to: { x: -3.4, y: 70.9, z: 12.7 } });
    complete(world);
    expect(world.world().structures).toEqual([{ id, dimension: "minecraft:overworld", at: { x: -4, y: 70, z: 12 } }]);
    expect(isOwed(world)).toBe(false);
  });

  it("that is not there stays owed, and is placed once when it is", async () => {
    const { world, alex } = await start([{ type: "structure", structure: "castle:moat" }]);
    complete(world);
    expect([complaints(world).length, isOwed(world)]).toEqual([1, true]);
    world.leave(alex);
    const save = world.shutdown();
    const nodes = [root("r", { reward: [{ type: "structure", structure: "castle:moat" }] })];
    const later = await startTestWorld({ nodes }, { save, structures: ["castle:moat"] });
    for (let join = 0; join < 2; join++) {
      const id = later.join({ name: "Alex" });
      later.tick(5);
      later.leave(id);
      later.tick(2);
    }
    expect(later.world().structures).toHaveLength(1);
  });
});

describe("a title and a sound", () => {
  it("reach the player alone, the title in their language", async () => {
    const { world, alex } = await start([
      { type: "title", text: "Hero", subtitle: "Safe", translations: { zh_CN: { text: "英雄" } } },
      { type: "sound", sound: "random.levelup" },
    ]);
    const sam = world.join({ name: "Sam", locale: "zh_CN" });
    world.tick(3);
    world.clearScreen(alex);
    complete(world);
    expect(world.screen(alex).titles).toMatchObject([{ title: "Hero", subtitle: "Safe" }]);
    expect(world.screen(alex).sounds.map(({ id }) => id)).toContain("random.levelup");
    expect(world.screen(sam).titles).toEqual([]);
    world.command("console", "ach:grant Sam only r");
    world.tick(5);
    expect(world.screen(sam).titles).toMatchObject([{ title: "英雄", subtitle: "Safe" }]);
  });
});

describe("unlock and progress", () => {
  const diamond: RewardJson = { type: "item", item: "minecraft:diamond" };
  const others = [
    child("shut", "r", { depend_parent: true, goal_number: 3 }),
    root("page", { goal_number: 9, reward: [diamond] }),
    child("deep", "page", { depend_parent: true, goal_number: 5 }),
    root("daily", { repeat: { every: "day" }, reward: [diamond] }),
  ];

  it("complete and move nodes of any page as the commands do, locked ones too where they would", async () => {
    const { world, alex } = await start(
      [
        { type: "progress", node: "shut", amount: 2 },
        { type: "progress", node: "deep", amount: 2 },
        { type: "unlock", node: "page" },
        { type: "progress", node: "deep", amount: 4 },
      ],
      PACKS,
      others,
    );
    complete(world);
    expect(["shut", "deep", "page"].map((node) => progressOf(world, alex, node))).toEqual([2, 4, 9]);
    expect(carried(world, alex, "minecraft:diamond")).toBe(1);
    expect(completions(world).map((each) => each.achievementId)).toEqual(["r", "page"]);
    expect([complaints(world), isOwed(world)]).toEqual([[], false]);
  });

  it("reach a node outside its dates, as operators do", async () => {
    const over = root("over", { goal_number: 9, not_after: "2001-01-01" });
    const { world, alex } = await start([{ type: "progress", node: "over", amount: 4 }], PACKS, [over]);
    complete(world);
    expect(progressOf(world, alex, "over")).toBe(4);
  });

  it("do nothing to a node that is complete or rests", async () => {
    const reward: RewardJson[] = [
      { type: "unlock", node: "daily" },
      { type: "progress", node: "page", amount: 3 },
    ];
    const { world, alex } = await start(reward, PACKS, others);
    for (const node of ["daily", "page"]) complete(world, node);
    complete(world);
    expect(carried(world, alex, "minecraft:diamond")).toBe(2);
    expect(completions(world)).toHaveLength(3);
    expect([complaints(world), isOwed(world)]).toEqual([[], false]);
  });
});

describe("a claimed reward", () => {
  it("counts once for goals of type claim, however many entries it has, and one that was given unasked does not", async () => {
    const goal = { goal_details: { goal_type: "claim" as const }, goal_number: 3 };
    const xp: RewardJson = { type: "xp", amount: 1 };
    const pick: RewardJson = { type: "choice", of: [{ ...xp, label: "Take it" }] };
    const nodes = [
      root("count", goal),
      child("a", "count", { reward: [xp, xp], claim: "menu" }),
      child("b", "count", { reward: [xp, pick] }),
      child("c", "count", { reward: [xp] }),
    ];
    const world = await startTestWorld({ nodes });
    const alex = world.join({ name: "Alex" });
    world.tick(3);
    for (const node of ["a", "b", "c"]) complete(world, node);
    expect(progressOf(world, alex, "count")).toBe(0);
    world.command({ playerId: alex }, "ach:menu");
    world.tick(2);
    world.press(alex, "Claim");
    world.tick(3);
    expect(progressOf(world, alex, "count")).toBe(1);
    world.press(alex, "Take it");
    world.tick(3);
    expect(progressOf(world, alex, "count")).toBe(2);
  });
});
