/** Goals of creatures: clicked, tamed, sheared, shot at. */
import { describe, expect, it } from "vitest";
import type { Deed } from "../../../simulator/index.ts";
import { play, type Goals } from "../../support/goal-steps.ts";

const goals = {
  fed_cow: { goal_type: "use_entity", entity: "cow", item: "wheat" },
  calves: { goal_type: "use_entity", entity: { type: "cow", baby: true } },
  any_click: { goal_type: "use_entity" },
  clicked_holding_bread: { goal_type: "use_entity", where: { offhand: "bread" } },
  wolf: { goal_type: "tame", entity: "wolf" },
  any_tamed: { goal_type: "tame" },
  tamed_alone: { goal_type: "tame", where: { alone: 10 } },
  sheep: { goal_type: "shear", entity: "sheep" },
  pink: { goal_type: "shear", entity: { type: "sheep", color: 6 } },
  any_sheared: { goal_type: "shear" },
  sheared_by_day: { goal_type: "shear", where: { time: "day" } },
  // A click that tames is one deed.
  fed_and_tamed: {
    goal_type: "sequence",
    goals: [
      { goal_type: "use_entity", entity: "wolf" },
      { goal_type: "tame", entity: "wolf" },
    ],
  },
  pigs_hit: { goal_type: "shoot", entity: "pig" },
  targets_hit: { goal_type: "shoot", block: "target" },
  arrows: { goal_type: "shoot", projectile: "arrow" },
  far: { goal_type: "shoot", distance: { min: 50 } },
  any_shot: { goal_type: "shoot" },
  shot_swimming: { goal_type: "shoot", where: { swimming: true } },
} satisfies Goals;

async function setUp() {
  const game = await play(goals);
  const { world, ann, stepsOf } = game;
  const does = (deed: Deed, ticks = 3) => stepsOf(() => void world.deed(ann, deed), ticks);
  return { ...game, does };
}

describe("use_entity", () => {
  it("counts whom and with what", async () => {
    const { world, ann, bob, does, stepsOf, complaints } = await setUp();
    const cow = { do: "useEntity", entity: "cow", item: "wheat" } as const;
    expect(does(cow)).toEqual({ fed_cow: 1, any_click: 1 });
    expect(does({ ...cow, item: "bucket" })).toEqual({ any_click: 1 });
    expect(does({ ...cow, entity: "sheep" })).toEqual({ any_click: 1 });
    expect(does({ ...cow, entity: { type: "cow", isBaby: true } })).toEqual({ fed_cow: 1, calves: 1, any_click: 1 });
    world.setEquipment(ann, "Offhand", { typeId: "bread" });
    expect(does(cow)).toEqual({ fed_cow: 1, any_click: 1, clicked_holding_bread: 1 });
    expect(stepsOf(() => world.deed(bob, cow))).toEqual({});
    expect(complaints()).toEqual([]);
  });
});

describe("tame", () => {
  it("counts the player who tames, and one deed for the click and what comes of it", async () => {
    const { world, bob, does, stepsOf } = await setUp();
    const wolf = { do: "tame", entity: "wolf", item: "bone" } as const;
    expect(does(wolf)).toEqual({ wolf: 1, any_tamed: 1, any_click: 1 });
    expect(does(wolf)).toEqual({ wolf: 1, any_tamed: 1, any_click: 1, fed_and_tamed: 1 });
    world.deed(bob, { do: "teleport", to: { x: 90, y: 64, z: 0 } });
    expect(does({ ...wolf, entity: "cat" })).toEqual({ any_tamed: 1, any_click: 1, tamed_alone: 1 });
    expect(stepsOf(() => world.deed(bob, wolf))).toEqual({});
  });
});

describe("shear", () => {
  it("counts the player who clicked with shears, and no dispenser", async () => {
    const { world, bob, does, stepsOf } = await setUp();
    world.deed(null, { do: "setTime", timeOfDay: 18_000 });
    const sheep = { do: "shear", entity: "sheep" } as const;
    expect(does(sheep)).toEqual({ sheep: 1, any_sheared: 1, any_click: 1 });
    expect(does({ do: "shear", entity: { type: "sheep", color: 6 } })).toEqual({
      sheep: 1,
      pink: 1,
      any_sheared: 1,
      any_click: 1,
    });
    expect(does({ do: "shear", entity: "bogged" })).toEqual({ any_sheared: 1, any_click: 1 });
    expect(does({ do: "useEntity", entity: "mooshroom", item: "shears" })).toEqual({ any_sheared: 1, any_click: 1 });
    const one = world.spawnEntity("minecraft:sheep");
    expect(does({ do: "useEntity", entity: one, item: "wheat" })).toEqual({ any_click: 1 });
    expect(stepsOf(() => world.deed(one, { do: "trigger", event: "minecraft:on_sheared" }))).toEqual({});
    world.deed(null, { do: "setTime", timeOfDay: 1_000 });
    expect(does(sheep)).toEqual({ sheep: 1, any_sheared: 1, any_click: 1, sheared_by_day: 1 });
    expect(stepsOf(() => world.deed(bob, sheep))).toEqual({});
  });
});

describe("shoot", () => {
  it("counts what is hit, with what and from how far, though the projectile is gone", async () => {
    const { world, ann, bob, does, stepsOf, complaints } = await setUp();
    const pig = { do: "shoot", projectile: "arrow", entity: "pig", distance: 10 } as const;
    expect(does(pig)).toEqual({ pigs_hit: 1, arrows: 1, any_shot: 1 });
    expect(does({ ...pig, projectileIsGone: true })).toEqual({ pigs_hit: 1, arrows: 1, any_shot: 1 });
    expect(does({ ...pig, projectile: "snowball" })).toEqual({ pigs_hit: 1, any_shot: 1 });
    expect(does({ ...pig, entity: "cow" })).toEqual({ arrows: 1, any_shot: 1 });
    expect(does({ ...pig, distance: 50.5 })).toEqual({ pigs_hit: 1, arrows: 1, any_shot: 1, far: 1 });
    expect(does({ ...pig, distance: 49.9 })).toEqual({ pigs_hit: 1, arrows: 1, any_shot: 1 });
    const block = (type: string) => ({ do: "shoot", projectile: "egg", block: type }) as const;
    expect(does(block("target"))).toEqual({ targets_hit: 1, any_shot: 1 });
    expect(does(block("stone"))).toEqual({ any_shot: 1 });
    world.deed(ann, { do: "setBody", isSwimming: true });
    expect(does(block("stone"))).toEqual({ any_shot: 1, shot_swimming: 1 });
    expect(stepsOf(() => world.deed(bob, pig))).toEqual({});
    expect(stepsOf(() => world.deed(null, pig))).toEqual({});
    expect(stepsOf(() => world.deed(world.spawnEntity("minecraft:skeleton"), pig))).toEqual({});
    expect(complaints()).toEqual([]);
  });
});
