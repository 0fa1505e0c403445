import { describe, expect, it } from "vitest";
import type { Simulator, SimulatorOptions } from "../../simulator/index.ts";
import { child, root } from "../support/nodes.ts";
import { complaints, completions, progressOf, startTestWorld } from "../support/pack.ts";

const kill = (entity: string) => ({ goal_type: "default_kill" as const, entity_identifier: entity });
const goal = (id: string, entity: string) => child(id, "r", { goal_number: 50, goal_details: kill(entity) });
const nodes = [
  root("r", { goal_number: 9 }),
  goal("cows", "minecraft:cow"),
  goal("players", "minecraft:player"),
  goal("dragons", "minecraft:ender_dragon"),
  goal("withers", "wither"),
  goal("ogres", "castle:ogre"),
];

async function twoPlayers(options: Omit<SimulatorOptions, "packDirectory"> = {}) {
  const world = await startTestWorld({ nodes }, options);
  const ann = world.join({ name: "Ann" });
  const bob = world.join({ name: "Bob" });
  world.tick(3);
  return { world, ann, bob };
}

const counts = (world: Simulator, nodeId: string, ...players: string[]): number[] => {
  world.tick(3);
  return players.map((player) => progressOf(world, player, nodeId));
};

describe("a kill counts", () => {
  it("for the owner of the arrow, though the arrow or the shooter cannot be read any more", async () => {
    const { world, ann } = await twoPlayers();
    world.kill(ann, "minecraft:cow", { projectile: "minecraft:arrow" });
    world.kill(ann, "minecraft:cow", { projectile: "minecraft:arrow", projectileIsGone: true });
    world.kill(ann, "minecraft:cow", { projectile: "minecraft:arrow", nameless: true });
    world.kill(ann, "minecraft:cow", { victimIsGone: true });
    expect(counts(world, "cows", ann)).toEqual([4]);
    expect(complaints(world)).toEqual([]);
  });

  it("for nobody where a player dies of their own arrow or blast", async () => {
    const { world, ann, bob } = await twoPlayers();
    const dies = { deadPlayerId: ann };
    world.kill(ann, "minecraft:player", { ...dies, projectile: "minecraft:arrow" });
    world.kill(ann, "minecraft:player", { ...dies, projectile: "minecraft:arrow", nameless: true });
    world.kill(ann, "minecraft:player", { ...dies, cause: "entityExplosion" });
    world.kill(ann, "minecraft:player", dies);
    expect(counts(world, "players", ann, bob)).toEqual([0, 0]);
    world.kill(bob, "minecraft:player", dies);
    expect(counts(world, "players", ann, bob)).toEqual([0, 1]);
  });

  it.each(["fireTick", "lava", "fall", "void", "blockExplosion"])(
    "by %s for the last player who hit the victim, for ten seconds",
    async (cause) => {
      const { world, ann, bob } = await twoPlayers();
      const [first, second, third] = [0, 1, 2].map(() => world.spawnEntity("minecraft:cow"));
      world.hurt(bob, first!);
      world.hurt(ann, first!, { projectile: "minecraft:snowball" });
      world.hurt(ann, second!);
      world.tick(190);
      world.kill(null, first!, { cause });
      world.tick(15);
      world.kill(null, second!, { cause });
      world.kill(null, third!, { cause });
      expect(counts(world, "cows", ann, bob)).toEqual([1, 0]);
    },
  );

  it("for nobody where a mob's or a dispenser's blow ends what a player began, but a creeper's blast does", async () => {
    const { world, ann } = await twoPlayers();
    const zombie = world.spawnEntity("minecraft:zombie");
    const hurtCow = (): string => {
      const cow = world.spawnEntity("minecraft:cow");
      world.hurt(ann, cow);
      return cow;
    };
    world.kill(zombie, hurtCow());
    world.kill(null, hurtCow(), { projectile: "minecraft:arrow" });
    expect(counts(world, "cows", ann)).toEqual([0]);
    world.kill(world.spawnEntity("minecraft:creeper"), hurtCow(), { cause: "entityExplosion" });
    expect(counts(world, "cows", ann)).toEqual([1]);
  });

  it("for the owner of a tamed animal, who may have left, and not for another animal's sake", async () => {
    const { world, ann, bob } = await twoPlayers();
    const wolf = world.spawnEntity("minecraft:wolf", { tamedTo: ann });
    const stray = world.spawnEntity("minecraft:wolf");
    world.kill(wolf, "minecraft:cow");
    world.kill(stray, "minecraft:cow");
    world.kill(wolf, "minecraft:player", { deadPlayerId: bob });
    world.kill(wolf, "minecraft:player", { deadPlayerId: ann });
    expect(counts(world, "cows", ann)).toEqual([1]);
    expect(counts(world, "players", ann)).toEqual([1]);
    world.kill(wolf, "minecraft:cow");
    world.removeEntity(wolf);
    expect(counts(world, "cows", ann)).toEqual([2]);
    const other = world.spawnEntity("minecraft:wolf", { tamedTo: ann });
    world.leave(ann);
    world.tick(5);
    world.kill(other, "minecraft:cow");
    world.tick(3);
    world.join({ name: "Ann" });
    expect(counts(world, "cows", ann)).toEqual([3]);
    expect(complaints(world)).toEqual([]);
  });

  it.each(["minecraft:ender_dragon", "minecraft:wither"])(
    "of %s for everybody who hit it within five minutes, also when they have left, and for nobody else",
    async (boss) => {
      const { world, ann, bob } = await twoPlayers();
      const [cleo, dan] = ["Cleo", "Dan"].map((name) => world.join({ name }));
      world.tick(3);
      const node = boss.endsWith("dragon") ? "dragons" : "withers";
      const victim = world.spawnEntity(boss);
      world.hurt(dan!, victim);
      world.tick(100);
      world.hurt(ann, victim);
      world.hurt(world.spawnEntity("minecraft:wolf", { tamedTo: bob }), victim);
      world.tick(5_950);
      world.leave(ann);
      world.tick(2);
      world.kill(cleo!, victim, { projectile: "minecraft:arrow" });
      world.tick(2);
      world.join({ name: "Ann" });
      expect(counts(world, node, ann, bob, cleo!, dan!)).toEqual([1, 1, 1, 0]);
    },
  );

  it("for a killer who has just left, by mail; and once only", async () => {
    const { world, ann } = await twoPlayers();
    world.kill(ann, "minecraft:cow");
    world.kill(ann, "minecraft:cow", { projectile: "minecraft:arrow" });
    world.leave(ann);
    world.tick(5);
    for (let round = 0; round < 2; round++) {
      world.join({ name: "Ann" });
      expect(counts(world, "cows", ann)).toEqual([2]);
      world.leave(ann);
      world.tick(2);
    }
    expect(complaints(world)).toEqual([]);
  });

  it("in no game mode that does not count, also of a player who left in it", async () => {
    const { world, ann, bob } = await twoPlayers();
    world.setGameMode(ann, "Creative");
    world.tick();
    const cow = world.spawnEntity("minecraft:cow");
    world.hurt(ann, cow);
    world.kill(null, cow, { cause: "lava" });
    world.kill(ann, "minecraft:cow");
    world.kill(bob, "minecraft:cow");
    world.leave(ann);
    world.tick(2);
    world.join({ name: "Ann", gameMode: "Survival" });
    expect(counts(world, "cows", ann, bob)).toEqual([0, 1]);
  });

  it("where the killer dies in the same blow", async () => {
    const { world, ann, bob } = await twoPlayers();
    world.kill(ann, "minecraft:player", { deadPlayerId: bob });
    world.kill(bob, "minecraft:player", { deadPlayerId: ann });
    expect(counts(world, "players", ann, bob)).toEqual([1, 1]);
    expect(complaints(world)).toEqual([]);
  });
});

describe("the engine", () => {
  it("is asked for what some goal counts only, entities of other packs too; and where it takes no filter, all counts as well", async () => {
    for (const refusesEventFilters of [false, true]) {
      const { world, ann } = await twoPlayers({ refusesEventFilters });
      world.kill(ann, "castle:ogre");
      world.kill(ann, "minecraft:sheep");
      world.kill(ann, "minecraft:cow");
      expect(counts(world, "ogres", ann)).toEqual([1]);
      expect(counts(world, "cows", ann)).toEqual([1]);
      expect(completions(world)).toEqual([]);
      expect(complaints(world)).toEqual([]);
    }
  });
});
