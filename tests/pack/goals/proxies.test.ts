/** What the game does not tell of, by the events from which it is pieced together, in the built pack. */

import { describe, expect, it } from "vitest";
import { child, root } from "../../support/nodes.ts";
import { call, carried, progressOf, startTestWorld } from "../../support/pack.ts";
import { play, type Goals, type Play, type PlayOptions, type Steps } from "../../support/goal-steps.ts";

const goals: Goals = {
  trade: { goal_type: "trade" },
  trade_bread: { goal_type: "trade", item: "bread" },
  trade_nether: { goal_type: "trade", where: { dimension: "nether" } },
  enchant: { goal_type: "enchant" },
  enchant_sharp: { goal_type: "enchant", item: { item: "diamond_sword", enchantments: { sharpness: 3 } } },
  enchant_book: { goal_type: "enchant", item: "enchanted_book" },
  enchant_nether: { goal_type: "enchant", where: { dimension: "nether" } },
  fish: { goal_type: "fish" },
  fish_salmon: { goal_type: "fish", item: "salmon" },
  fish_nether: { goal_type: "fish", where: { dimension: "nether" } },
  breed: { goal_type: "breed" },
  breed_cow: { goal_type: "breed", entity: "cow" },
  breed_nether: { goal_type: "breed", where: { dimension: "nether" } },
  cure: { goal_type: "cure" },
  cure_it: { goal_type: "cure", entity: "zombie_villager_v2" },
  cure_nether: { goal_type: "cure", where: { dimension: "nether" } },
  kinds: { goal_type: "distinct", by: "item", goal: { goal_type: "trade" } },
};

const stage = (options?: PlayOptions): Promise<Play> => play(goals, options);

describe("trade", () => {
  const bread = { do: "trade", give: { typeId: "emerald", amount: 3 }, get: { typeId: "bread", amount: 2 } } as const;

  it("counts emeralds for goods and goods for emeralds, each time, and says what was got", async () => {
    const { world, ann, bob, stepsOf, stepsOfPlayer, complaints } = await stage();
    world.deed(ann, { do: "gain", item: { typeId: "emerald", amount: 20 } });
    world.deed(ann, { do: "gain", item: { typeId: "wheat", amount: 40 } });
    world.tick(5);
    const once = { trade: 1, trade_bread: 1, kinds: 1 };
    expect(stepsOf(() => void world.deed(ann, bread), 40)).toEqual(once);
    expect(stepsOf(() => void world.deed(ann, bread), 40)).toEqual({ trade: 1, trade_bread: 1 });
    const sell = { do: "trade", give: { typeId: "wheat", amount: 20 }, get: "emerald" } as const;
    expect(stepsOf(() => void world.deed(ann, { ...sell, entity: "wandering_trader" }), 40)).toEqual({
      trade: 1,
      kinds: 1,
    });
    expect(stepsOfPlayer(bob, () => void world.deed(ann, bread), 40)).toEqual({});
    expect(complaints()).toEqual([]);
  });

  it("counts no chest, no drop, no pick-up, nobody else than traders, and nothing after a minute", async () => {
    const { world, ann, stepsOf } = await stage();
    world.deed(ann, { do: "gain", item: { typeId: "emerald", amount: 40 } });
    world.tick(5);
    const villager = world.deed(ann, { do: "spawn", entity: "villager_v2" }).entityId!;
    const cow = world.deed(ann, { do: "spawn", entity: "cow" }).entityId!;
    const click = (entity: string) => void world.deed(ann, { do: "useEntity", entity });
    const swap = () => {
      world.deed(ann, { do: "lose", item: "emerald", amount: 2 });
      world.deed(ann, { do: "gain", item: "bread" });
    };
    const nothing = {};
    expect(stepsOf(swap, 10)).toEqual(nothing);
    const without = (what: string, deeds: () => void): [string, Steps] => [what, stepsOf(deeds, 10)];
    click(villager);
    world.tick(5);
    world.deed(ann, { do: "openContainer", block: "chest" });
    world.tick(5);
    expect(without("chest", swap)).toEqual(["chest", nothing]);
    click(villager);
    click(cow);
    world.tick(5);
    expect(without("cow", swap)).toEqual(["cow", nothing]);
    click(villager);
    world.tick(5);
    const drop = () => {
      world.deed(ann, { do: "drop", item: "emerald", amount: 2 });
      world.deed(ann, { do: "gain", item: "bread" });
    };
    expect(without("drop", drop)).toEqual(["drop", nothing]);
    const pickUp = () => {
      world.deed(ann, { do: "lose", item: "emerald", amount: 2 });
      world.deed(ann, { do: "pickUp", item: "bread" });
    };
    expect(without("pick-up", pickUp)).toEqual(["pick-up", nothing]);
    world.deed(ann, { do: "gain", item: { typeId: "emerald", amount: 2 } });
    world.tick(5);
    expect(stepsOf(swap, 10)).toEqual({ trade: 1, trade_bread: 1, kinds: 1 });
    world.tick(1_250);
    expect(without("late", swap)).toEqual(["late", nothing]);
  });

  it("knows what is laid into the window and taken back, and what is bought with it later", async () => {
    const { world, ann, stepsOf } = await stage();
    world.deed(ann, { do: "gain", item: { typeId: "emerald", amount: 10 } });
    const villager = world.deed(ann, { do: "spawn", entity: "villager_v2" }).entityId!;
    world.tick(5);
    world.deed(ann, { do: "useEntity", entity: villager });
    world.tick(5);
    const lose = () => void world.deed(ann, { do: "lose", item: "emerald", amount: 5 });
    expect(stepsOf(lose, 60)).toEqual({});
    expect(stepsOf(() => void world.deed(ann, { do: "gain", item: { typeId: "emerald", amount: 5 } }), 20)).toEqual({});
    expect(stepsOf(() => void world.deed(ann, { do: "gain", item: "bread" }), 20)).toEqual({});
    expect(stepsOf(lose, 60)).toEqual({});
    expect(stepsOf(() => void world.deed(ann, { do: "gain", item: "bread" }), 20)).toMatchObject({ trade_bread: 1 });
  });
});

describe("rewards", () => {
  it("are no trade, catch or enchanted item", async () => {
    const sword = { type: "item", item: "diamond_sword", enchantments: { sharpness: 3 } };
    const rewards = [{ type: "item", item: "bread" }, sword, { type: "command", command: "xp -1L @s" }];
    const world = await startTestWorld({
      nodes: [
        root("r"),
        ...["trade", "enchant", "fish"].map((goal_type) =>
          child(goal_type, "r", { goal_number: 99, goal_details: { goal_type } }),
        ),
        ...["one", "two"].map((id) => child(id, "r", { reward: rewards as never })),
      ],
    });
    const ann = world.join({ name: "Ann" });
    world.deed(ann, { do: "gain", item: { typeId: "emerald", amount: 9 } });
    world.deed(ann, { do: "gainExperience", levels: 30 });
    world.tick(30);
    const made = () => ["trade", "enchant", "fish"].map((id) => progressOf(world, ann, id));
    world.deed(ann, { do: "useEntity", entity: "villager_v2" });
    world.tick(3);
    world.deed(ann, { do: "lose", item: "emerald", amount: 3 });
    call(world, "setNodeFinish", { playerId: ann, nodeId: "one" });
    world.tick(20);
    world.deed(ann, { do: "fish", catches: null, ticks: 10 });
    world.tick(12);
    call(world, "setNodeFinish", { playerId: ann, nodeId: "two" });
    world.tick(40);
    expect([carried(world, ann, "minecraft:bread"), made()]).toEqual([2, [0, 0, 0]]);
  });
});

describe("enchant", () => {
  const sword = {
    do: "enchant",
    item: "diamond_sword",
    enchantments: { sharpness: 3, unbreaking: 2 },
    levels: 3,
  } as const;

  it("counts items that come back enchanted for levels, books too", async () => {
    const { world, ann, stepsOf, complaints } = await stage();
    world.deed(ann, { do: "gainExperience", levels: 30 });
    world.tick(25);
    expect(stepsOf(() => void world.deed(ann, sword), 60)).toEqual({ enchant: 1, enchant_sharp: 1 });
    const bow = { ...sword, item: "bow", enchantments: { power: 2 } } as const;
    expect(stepsOf(() => void world.deed(ann, bow), 60)).toEqual({ enchant: 1 });
    const book = { ...sword, item: "book", becomes: "enchanted_book", enchantments: { mending: 1 } } as const;
    expect(stepsOf(() => void world.deed(ann, book), 60)).toEqual({ enchant: 1, enchant_book: 1 });
    expect(complaints()).toEqual([]);
  });

  it("counts an item that becomes just like one that was put away before", async () => {
    const { world, ann, stepsOf } = await stage();
    world.deed(ann, { do: "gainExperience", levels: 30 });
    world.tick(25);
    const again = (plain: string, becomes: string) => () => {
      world.deed(ann, { do: "gain", item: plain });
      world.tick(3);
      world.deed(ann, { do: "enchant", enchantments: { sharpness: 3 }, becomes });
      world.tick(30);
      world.deed(ann, { do: "lose", item: becomes });
    };
    for (let time = 0; time < 3; time++)
      expect(stepsOf(again("diamond_sword", "diamond_sword"))).toEqual({ enchant: 1, enchant_sharp: 1 });
    for (let time = 0; time < 2; time++)
      expect(stepsOf(again("book", "enchanted_book"))).toEqual({ enchant: 1, enchant_book: 1 });
  });

  it("counts nothing that was not paid for, that is as it was, or that is found", async () => {
    const { world, ann, stepsOf } = await stage();
    const enchanted = { typeId: "diamond_sword", enchantments: { sharpness: 3 } };
    world.deed(ann, { do: "gainExperience", levels: 30 });
    world.tick(25);
    expect(stepsOf(() => void world.deed(ann, { do: "gain", item: enchanted }), 60)).toEqual({});
    // Renamed at the anvil: it goes, levels fall, it comes back.
    world.deed(ann, { do: "useBlock", block: "anvil" });
    world.deed(ann, { do: "lose", item: "diamond_sword" });
    world.tick(20);
    const rename = () => {
      world.deed(ann, { do: "gainExperience", levels: -2 });
      world.deed(ann, { do: "gain", item: enchanted });
    };
    expect(stepsOf(rename, 60)).toEqual({});
    world.deed(ann, { do: "gainExperience", levels: -2 });
    world.tick(25);
    const other = { typeId: "bow", enchantments: { power: 1 } };
    expect(stepsOf(() => void world.deed(ann, { do: "pickUp", item: other }), 60)).toEqual({});
    world.deed(ann, { do: "openContainer", block: "chest" });
    world.tick(5);
    expect(
      stepsOf(
        () =>
          void world.deed(ann, { do: "gain", item: { ...other, typeId: "crossbow", enchantments: { piercing: 1 } } }),
        60,
      ),
    ).toEqual({});
  });
});

describe("fish", () => {
  it("counts what bites, each catch once, and only the angler's", async () => {
    const { world, ann, bob, stepsOf, stepsOfPlayer, complaints } = await stage();
    expect(stepsOf(() => void world.deed(ann, { do: "fish" }), 60)).toEqual({ fish: 1 });
    expect(stepsOf(() => void world.deed(ann, { do: "fish", catches: "salmon" }), 60)).toEqual({
      fish: 1,
      fish_salmon: 1,
    });
    expect(stepsOf(() => void world.deed(ann, { do: "fish", catches: null }), 60)).toEqual({});
    const both = () => {
      world.deed(ann, { do: "fish", catches: null });
      world.deed(bob, { do: "fish" });
    };
    expect(stepsOfPlayer(bob, both, 60)).toEqual({ fish: 1 });
    expect(stepsOf(both, 60)).toEqual({});
    expect(complaints()).toEqual([]);
  });

  it("knows whose hook it was when another casts in the same moment", async () => {
    const { world, ann, bob, stepsOfPlayer } = await stage();
    for (const offset of [38, 39, 40, 41, 42]) {
      const deeds = () => {
        world.deed(bob, { do: "fish", ticks: 40 });
        world.tick(offset);
        world.deed(ann, { do: "fish", catches: null, ticks: 60 });
      };
      expect([offset, stepsOfPlayer(bob, deeds, 90)]).toEqual([offset, { fish: 1 }]);
    }
  });

  it("counts nothing that comes without a hook, before it, or later", async () => {
    const { world, ann, stepsOf } = await stage();
    expect(stepsOf(() => void world.deed(ann, { do: "useItem", item: "fishing_rod" }), 30)).toEqual({});
    expect(stepsOf(() => void world.deed(ann, { do: "gain", item: "cod" }), 30)).toEqual({});
    const cast = () => {
      world.deed(ann, { do: "fish", catches: null, ticks: 40 });
      world.deed(ann, { do: "gain", item: "cod" });
    };
    expect(stepsOf(cast, 80)).toEqual({});
    expect(stepsOf(() => void world.deed(ann, { do: "gain", item: "cod" }), 30)).toEqual({});
  });
});

describe("breed", () => {
  it("counts births near whoever fed that kind, once for both events", async () => {
    const { world, ann, bob, stepsOf, stepsOfPlayer, complaints } = await stage();
    const cows = { do: "breed", entity: "cow", item: "wheat" } as const;
    expect(stepsOf(() => void world.deed(ann, cows), 60)).toEqual({ breed: 1, breed_cow: 1 });
    expect(stepsOf(() => void world.deed(ann, { do: "breed", entity: "pig", item: "carrot" }), 60)).toEqual({
      breed: 1,
    });
    expect(stepsOfPlayer(bob, () => void world.deed(ann, cows), 60)).toEqual({});
    expect(complaints()).toEqual([]);
  });

  it("counts no young that come of themselves, of another kind, out of an egg or far away", async () => {
    const { world, ann, stepsOf } = await stage();
    const born = (entity: string, x = 1) =>
      void world.deed(null, {
        do: "spawn",
        entity: { type: entity, isBaby: true },
        cause: "Born",
        at: { x, y: 64, z: 0 },
      });
    expect(stepsOf(() => born("cow"))).toEqual({});
    const feed = (item: string) => void world.deed(ann, { do: "useEntity", entity: "cow", item });
    feed("cow_spawn_egg");
    world.tick(3);
    expect(stepsOf(() => born("cow"))).toEqual({});
    feed("wheat");
    feed("wheat");
    world.tick(3);
    expect(stepsOf(() => born("sheep"))).toEqual({});
    expect(stepsOf(() => born("cow", 20))).toEqual({});
    expect(stepsOf(() => born("cow"))).toEqual({ breed: 1, breed_cow: 1 });
    expect(stepsOf(() => born("cow"))).toEqual({});
  });
});

describe("cure", () => {
  it("counts for whoever gave the golden apple", async () => {
    const { world, ann, bob, stepsOf, stepsOfPlayer, complaints } = await stage();
    const cure = () => void world.deed(ann, { do: "cure" });
    expect(stepsOf(cure, 120)).toEqual({ cure: 1, cure_it: 1 });
    expect(stepsOfPlayer(bob, cure, 120)).toEqual({});
    const zombie = world.deed(null, { do: "spawn", entity: "zombie_villager_v2" }).entityId!;
    expect(stepsOf(() => void world.deed(zombie, { do: "trigger", event: "villager_converted" }), 20)).toEqual({});
    expect(complaints()).toEqual([]);
  });
});
