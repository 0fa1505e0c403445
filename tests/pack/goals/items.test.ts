/** Goals of items: used, eaten, picked up, dropped. */
import { describe, expect, it } from "vitest";
import type { Deed } from "../../../simulator/index.ts";
import { play, type Goals } from "../../support/goal-steps.ts";

const goals = {
  pearl: { goal_type: "use_item", item: "ender_pearl" },
  bow: { goal_type: "use_item", item: "bow" },
  power: { goal_type: "use_item", item: { item: "bow", enchantments: { power: 2 } } },
  any_use: { goal_type: "use_item" },
  used_high: { goal_type: "use_item", where: { y: { min: 80 } } },
  apple: { goal_type: "consume_item", item: "apple" },
  swiftness: { goal_type: "consume_item", item: { item: "potion", potion: { effect: "swiftness" } } },
  any_meal: { goal_type: "consume_item" },
  eaten_healthy: { goal_type: "consume_item", where: { health: 20 } },
  coal: { goal_type: "pick_up_item", item: "coal" },
  named: { goal_type: "pick_up_item", item: { name: "Treasure" } },
  any_pick_up: { goal_type: "pick_up_item" },
  picked_up_tagged: { goal_type: "pick_up_item", where: { tag: "thief" } },
  dropped_coal: { goal_type: "drop_item", item: "coal" },
  any_drop: { goal_type: "drop_item" },
  dropped_in_rain: { goal_type: "drop_item", where: { weather: "rain" } },
  // Only one of them can have been the use of this apple.
  eaten_in_turn: {
    goal_type: "sequence",
    goals: [
      { goal_type: "use_item", item: "apple" },
      { goal_type: "consume_item", item: "apple" },
    ],
  },
} satisfies Goals;

const LONG = 120;

async function setUp() {
  const game = await play(goals);
  const { world, ann, stepsOf } = game;
  const does = (deed: Deed, ticks = LONG) => stepsOf(() => void world.deed(ann, deed), ticks);
  return { ...game, does };
}

describe("use_item", () => {
  it("counts each use once: the press, or the release of what is charged", async () => {
    const { world, ann, bob, does, stepsOf, complaints } = await setUp();
    expect(does({ do: "useItem", item: "ender_pearl" }, 3)).toEqual({ pearl: 1, any_use: 1 });
    expect(does({ do: "useItem", item: "snowball" }, 3)).toEqual({ any_use: 1 });
    for (const quiet of [false, true]) {
      expect(does({ do: "charge", item: "bow", quiet })).toEqual({ bow: 1, any_use: 1 });
      expect(does({ do: "charge", item: "spyglass", quiet })).toEqual({ any_use: 1 });
      expect(does({ do: "charge", item: "trident", quiet, leaves: null })).toEqual({ any_use: 1 });
    }
    const bow = { typeId: "bow", enchantments: { power: 3 } };
    expect(does({ do: "charge", item: bow })).toEqual({ bow: 1, power: 1, any_use: 1 });
    expect(does({ do: "loadCrossbow" })).toEqual({});
    expect(does({ do: "shootCrossbow" })).toEqual({ any_use: 1 });
    world.deed(ann, { do: "teleport", to: { x: 0, y: 90, z: 0 } });
    expect(does({ do: "useItem", item: "snowball" }, 3)).toEqual({ any_use: 1, used_high: 1 });
    expect(stepsOf(() => world.deed(bob, { do: "useItem", item: "ender_pearl" }))).toEqual({});
    expect(complaints()).toEqual([]);
  });
});

describe("consume_item", () => {
  it("counts what was eaten or drunk to the end, which is one use as well", async () => {
    const { world, ann, does } = await setUp();
    const ate = { apple: 1, any_meal: 1, any_use: 1, eaten_healthy: 1 };
    expect(does({ do: "eat", item: { typeId: "apple", amount: 9 } })).toEqual(ate);
    expect(does({ do: "eat", item: "apple", finishes: false })).toEqual({});
    world.deed(ann, { do: "setBody", health: 10 });
    expect(does({ do: "eat", item: "apple", quiet: true })).toEqual({
      apple: 1,
      any_meal: 1,
      any_use: 1,
      eaten_in_turn: 1,
    });
    expect(does({ do: "eat", item: "bread" })).toEqual({ any_meal: 1, any_use: 1 });
    const potion = (name: string) => ({ typeId: "potion", potion: name });
    expect(does({ do: "eat", item: potion("swiftness") })).toMatchObject({ swiftness: 1, any_meal: 1 });
    expect(does({ do: "eat", item: potion("healing") })).toEqual({ any_meal: 1, any_use: 1 });
    expect(does({ do: "loadCrossbow" })).toEqual({});
  });

  it("counts a bite of cake, and no candle put on it", async () => {
    const { does } = await setUp();
    const cake = (bite_counter: number) => ({ block: "cake", states: { bite_counter } });
    const bite = { any_meal: 1, eaten_healthy: 1 };
    expect(does({ do: "useBlock", block: cake(0), item: null, becomes: cake(1) }, 3)).toEqual(bite);
    expect(does({ do: "useBlock", block: cake(6), item: null, becomes: "air" }, 3)).toEqual(bite);
    expect(does({ do: "useBlock", block: "candle_cake", item: null, becomes: cake(1) }, 3)).toEqual(bite);
    expect(does({ do: "useBlock", block: cake(0), item: "candle", becomes: "candle_cake" }, 3)).toEqual({});
    expect(does({ do: "useBlock", block: "lever", item: null }, 3)).toEqual({});
  });
});

describe("pick_up_item and drop_item", () => {
  it("add the number of items", async () => {
    const { world, ann, bob, does, stepsOf } = await setUp();
    const coal = { typeId: "coal", amount: 5 };
    expect(does({ do: "pickUp", item: coal }, 3)).toEqual({ coal: 5, any_pick_up: 5 });
    expect(does({ do: "pickUp", item: { typeId: "paper", nameTag: "Treasure" } }, 3)).toEqual({
      named: 1,
      any_pick_up: 1,
    });
    world.setTag(ann, "thief", true);
    expect(does({ do: "pickUp", item: { typeId: "apple", amount: 2 } }, 3)).toEqual({
      any_pick_up: 2,
      picked_up_tagged: 2,
    });
    expect(does({ do: "gain", item: coal }, 3)).toEqual({});
    expect(does({ do: "drop", item: "coal", amount: 3 }, 3)).toEqual({ dropped_coal: 3, any_drop: 3 });
    world.deed(null, { do: "changeWeather", weather: "Rain" });
    expect(does({ do: "drop", item: "apple", amount: 1 }, 3)).toEqual({ any_drop: 1, dropped_in_rain: 1 });
    expect(stepsOf(() => world.deed(bob, { do: "pickUp", item: coal }))).toEqual({});
    const fox = world.spawnEntity("minecraft:fox");
    expect(stepsOf(() => world.deed(fox, { do: "pickUp", item: coal }))).toEqual({});
  });
});
