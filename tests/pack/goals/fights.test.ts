/** Goals of fights: kills, deaths, damage dealt and taken. */
import { describe, expect, it } from "vitest";
import type { Deed } from "../../../simulator/index.ts";
import { play, type Goals } from "../../support/goal-steps.ts";

const goals = {
  cows: { goal_type: "kill", entity: "cow" },
  babies: { goal_type: "kill", entity: { family: "cow", baby: true } },
  any_kill: { goal_type: "kill" },
  sharp: { goal_type: "kill", weapon: { item: "iron_sword", enchantments: { sharpness: 2 } } },
  by_trident: { goal_type: "kill", weapon: "trident" },
  by_channeling: { goal_type: "kill", weapon: { item: "trident", enchantments: { channeling: 1 } } },
  undead: { goal_type: "kill", entity: { family: "undead" } },
  by_arrow: { goal_type: "kill", projectile: "arrow" },
  burnt: { goal_type: "kill", cause: ["fire", "fireTick"] },
  far: { goal_type: "kill", distance: { min: 20 } },
  killed_in_nether: { goal_type: "kill", where: { dimension: "nether" } },
  deaths: { goal_type: "die" },
  by_zombie: { goal_type: "die", by: "zombie" },
  drowned: { goal_type: "die", cause: "drowning" },
  died_rich: { goal_type: "die", where: { level: { min: 5 } } },
  dealt: { goal_type: "deal_damage" },
  hits: { goal_type: "deal_damage", unit: "hits" },
  hard_hits: { goal_type: "deal_damage", unit: "hits", amount: { min: 5 } },
  pigs_hurt: { goal_type: "deal_damage", entity: "pig", cause: "entityAttack" },
  dealt_bare: { goal_type: "deal_damage", weapon: "stick" },
  dealt_by_arrow: { goal_type: "deal_damage", projectile: "arrow" },
  dealt_asneak: { goal_type: "deal_damage", where: { sneaking: true } },
  taken: { goal_type: "take_damage" },
  falls: { goal_type: "take_damage", cause: "fall", unit: "hits" },
  skeletons: { goal_type: "take_damage", by: "skeleton", projectile: "arrow" },
  taken_by_sword: { goal_type: "take_damage", weapon: "iron_sword" },
  taken_low: { goal_type: "take_damage", where: { health: { max: 10 } } },
  // A blow that kills is one deed.
  hit_then_kill: {
    goal_type: "sequence",
    goals: [
      { goal_type: "deal_damage", entity: "sheep" },
      { goal_type: "kill", entity: "sheep" },
    ],
  },
} satisfies Goals;

async function setUp() {
  const game = await play(goals);
  const { world, ann, stepsOf } = game;
  const does = (deed: Deed, ticks = 3) => stepsOf(() => void world.deed(ann, deed), ticks);
  /** Without what every kill or hit makes. */
  const only = (steps: Readonly<Record<string, number>>, ...names: string[]) =>
    Object.fromEntries(Object.entries(steps).filter(([name]) => names.includes(name)));
  return { ...game, does, only };
}

const KILLS = [
  "by_channeling",
  "undead",
  "cows",
  "babies",
  "any_kill",
  "sharp",
  "by_trident",
  "by_arrow",
  "burnt",
  "far",
  "killed_in_nether",
];

describe("kill", () => {
  it("counts whom, with what, how and from how far", async () => {
    const { world, ann, bob, does, only, stepsOf, complaints } = await setUp();
    const kills = (deed: Partial<Deed & { do: "kill" }>) =>
      only(does({ do: "kill", entity: "cow", distance: 3, ...deed }), ...KILLS);
    expect(kills({})).toEqual({ cows: 1, any_kill: 1 });
    expect(kills({ entity: "pig" })).toEqual({ any_kill: 1 });
    expect(kills({ entity: { type: "mooshroom", families: ["cow"], isBaby: true } })).toEqual({
      babies: 1,
      any_kill: 1,
    });
    const sword = (sharpness: number) => ({ typeId: "iron_sword", enchantments: { sharpness } });
    expect(kills({ weapon: sword(3) })).toEqual({ cows: 1, any_kill: 1, sharp: 1 });
    expect(kills({ weapon: sword(1) })).toEqual({ cows: 1, any_kill: 1 });
    expect(kills({ weapon: null, projectile: "thrown_trident" })).toEqual({ cows: 1, any_kill: 1, by_trident: 1 });
    expect(kills({ weapon: "bow", projectile: "arrow" })).toEqual({ cows: 1, any_kill: 1, by_arrow: 1 });
    expect(kills({ weapon: "bow", projectile: "arrow", projectileIsGone: true })).toEqual({
      cows: 1,
      any_kill: 1,
      by_arrow: 1,
    });
    expect(kills({ distance: 20.5 })).toEqual({ cows: 1, any_kill: 1, far: 1 });
    expect(kills({ distance: 19.9 })).toEqual({ cows: 1, any_kill: 1 });
    // Known from before the blow.
    expect(kills({ distance: 30, victimIsGone: true })).toEqual({ cows: 1, any_kill: 1, far: 1 });
    expect(kills({ entity: "zombie" })).toEqual({ any_kill: 1, undead: 1 });
    expect(kills({ entity: "zombie", victimIsGone: true })).toEqual({ any_kill: 1, undead: 1 });
    const trident = { typeId: "trident", enchantments: { channeling: 1 } };
    world.deed(ann, { do: "charge", item: trident, leaves: null });
    world.tick(30);
    expect(kills({ weapon: null, entity: "pig", projectile: "thrown_trident" })).toEqual({
      any_kill: 1,
      by_trident: 1,
      by_channeling: 1,
    });
    const cow = world.spawnEntity("minecraft:cow");
    world.deed(ann, { do: "hit", entity: cow });
    expect(
      only(
        stepsOf(() => world.deed(cow, { do: "die", cause: "fireTick" })),
        ...KILLS,
      ),
    ).toEqual({
      cows: 1,
      any_kill: 1,
      burnt: 1,
    });
    world.changeDimension(ann, "nether");
    expect(kills({ entity: "pig" })).toEqual({ any_kill: 1, killed_in_nether: 1 });
    expect(stepsOf(() => world.deed(bob, { do: "kill", entity: "cow" }))).toEqual({});
    const wolf = world.spawnEntity("minecraft:wolf", { tamedTo: ann });
    expect(
      only(
        stepsOf(() => world.deed(wolf, { do: "kill", entity: "pig" })),
        "any_kill",
      ),
    ).toEqual({ any_kill: 1 });
    expect(complaints()).toEqual([]);
  });
});

describe("die", () => {
  it("counts the player's own deaths, by whom and of what", async () => {
    const { world, ann, bob, only, stepsOf } = await setUp();
    const deaths = (deed: Partial<Deed & { do: "die" }>) => {
      const steps = stepsOf(() => void world.deed(ann, { do: "die", ...deed }));
      world.respawn(ann);
      world.tick(3);
      return only(steps, "deaths", "by_zombie", "drowned", "died_rich");
    };
    expect(deaths({ by: "zombie" })).toEqual({ deaths: 1, by_zombie: 1 });
    expect(deaths({ by: "skeleton" })).toEqual({ deaths: 1 });
    expect(deaths({ cause: "drowning" })).toEqual({ deaths: 1, drowned: 1 });
    world.deed(ann, { do: "gainExperience", levels: 6 });
    world.tick(3);
    expect(deaths({ by: bob })).toMatchObject({ deaths: 1 });
    expect(
      only(
        stepsOf(() => world.deed(bob, { do: "die" })),
        "deaths",
      ),
    ).toEqual({});
  });
});

describe("deal_damage", () => {
  it("adds the points that were taken, or counts the hits, and a blow that kills is one deed", async () => {
    const { world, ann, bob, does, stepsOf } = await setUp();
    const hit = { do: "hit", entity: "pig", damage: 3.7, weapon: null } as const;
    expect(does(hit)).toEqual({ dealt: 3, hits: 1, pigs_hurt: 3 });
    expect(does({ ...hit, damage: 0.2 })).toEqual({ dealt: 1, hits: 1, pigs_hurt: 1 });
    expect(does({ ...hit, damage: 0 })).toEqual({});
    expect(does({ ...hit, damage: 5, weapon: "stick" })).toEqual({
      dealt: 5,
      hits: 1,
      hard_hits: 1,
      pigs_hurt: 5,
      dealt_bare: 5,
    });
    expect(does({ ...hit, entity: "cow" })).toEqual({ dealt: 3, hits: 1 });
    expect(does({ ...hit, projectile: "arrow" })).toEqual({ dealt: 3, hits: 1, dealt_by_arrow: 3 });
    world.deed(ann, { do: "setBody", isSneaking: true });
    expect(does(hit)).toEqual({ dealt: 3, hits: 1, pigs_hurt: 3, dealt_asneak: 3 });
    world.deed(ann, { do: "setBody", isSneaking: false });
    const kill = { do: "kill", entity: "sheep", weapon: null } as const;
    expect(does(kill)).not.toHaveProperty("hit_then_kill");
    expect(does(kill)).toHaveProperty("hit_then_kill", 1);
    expect(stepsOf(() => world.deed(bob, hit))).toEqual({});
    expect(stepsOf(() => world.deed(world.spawnEntity("minecraft:zombie"), { do: "hit", entity: "pig" }))).toEqual({});
  });
});

describe("take_damage", () => {
  it("adds the points that the player lost, by whom and of what", async () => {
    const { world, ann, bob, does, stepsOf } = await setUp();
    expect(does({ do: "sufferDamage", damage: 2.5 })).toEqual({ taken: 2, falls: 1 });
    expect(does({ do: "sufferDamage", damage: 2, by: "skeleton", projectile: "arrow" })).toEqual({
      taken: 2,
      skeletons: 2,
    });
    expect(does({ do: "sufferDamage", damage: 1, by: "skeleton" })).toEqual({ taken: 1 });
    // The game names nobody, and the arrow knows whose it is.
    const nameless = { do: "hit", entity: ann, projectile: "arrow", nameless: true, damage: 1 } as const;
    const shotBy = (shooter: string) =>
      stepsOf(() => void world.deed(world.spawnEntity(`minecraft:${shooter}`), nameless));
    expect(shotBy("skeleton")).toEqual({ taken: 1, skeletons: 1 });
    expect(shotBy("pillager")).toEqual({ taken: 1 });
    world.deed(bob, { do: "hold", item: "iron_sword" });
    expect(does({ do: "sufferDamage", damage: 1, by: bob })).toEqual({ taken: 1, taken_by_sword: 1 });
    world.deed(ann, { do: "setBody", health: 10 });
    expect(does({ do: "sufferDamage", damage: 1, by: "zombie" })).toEqual({ taken: 1, taken_low: 1 });
    expect(stepsOf(() => world.deed(bob, { do: "sufferDamage", damage: 2 }))).toEqual({});
  });
});
