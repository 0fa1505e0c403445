/** What a driver sets of the world is what the pack sees of it, and what cannot be read throws as on the platform. */
import { expect, test } from "vitest";
import { scene } from "./scene.ts";

const AT = { x: 3, y: 70, z: -2 };

test("blocks are there with their states and tags, live as blocks and fixed as permutations", async () => {
  const { world, does, seen } = await scene(
    {},
    {
      before: `let kept;`,
      questions: {
        block: `(kept ??= player.dimension.getBlock({ x: 3.7, y: 70.2, z: -1.1 })).typeId`,
        place: `place(kept.location)`,
        states: `kept.permutation.getAllStates()`,
        one: `kept.permutation.getState("lit")`,
        none: `kept.permutation.getState("age")`,
        tag: `[kept.hasTag("log"), kept.hasTag("mine"), kept.permutation.hasTag("mine"), kept.getTags().includes("mine")]`,
        matches: `[kept.matches("minecraft:furnace"), kept.matches("furnace", { lit: true }), kept.matches("furnace", { lit: false })]`,
        below: `kept.below().typeId`,
        air: `kept.isAir`,
      },
    },
  );
  does({ do: "setBlock", at: AT, block: { block: "furnace", states: { lit: true }, tags: ["mine"] } });
  expect(seen()).toEqual({
    block: "minecraft:furnace",
    place: "3 70 -2",
    states: { lit: true },
    one: true,
    none: null,
    tag: [false, true, true, true],
    matches: [true, true, false],
    below: "minecraft:air",
    air: false,
  });
  world.deed(null, { do: "setBlock", at: AT, block: "air" });
  expect(seen()).toMatchObject({ block: "minecraft:air", states: {}, air: true });
  expect(() => does({ do: "setBlock", at: AT, block: "stoone" })).toThrow("stoone");
  expect(() => does({ do: "setBlock", at: { x: 0, y: 999, z: 0 }, block: "stone" })).toThrow("999");
});

test("chunks that are not loaded and places outside the world throw by name", async () => {
  const { does, seen } = await scene(
    {},
    {
      before: `let kept;`,
      questions: {
        block: `(kept ??= player.dimension.getBlock({ x: 20, y: 64, z: 20 })) && kept.typeId`,
        biome: `player.dimension.getBiome({ x: 20, y: 64, z: 20 }).id`,
        valid: `kept.isValid`,
        loaded: `player.dimension.isChunkLoaded({ x: 20, y: 64, z: 20 })`,
        here: `player.dimension.getBlock(player.location).typeId`,
        above: `player.dimension.getBlock({ x: 0, y: 400, z: 0 })`,
        low: `world.getDimension("nether").getBiome({ x: 0, y: -1, z: 0 })`,
        heights: `world.getDimension("nether").heightRange`,
      },
    },
  );
  const outside = "LocationOutOfWorldBoundariesError";
  expect(seen()).toMatchObject({
    block: "minecraft:air",
    biome: "minecraft:plains",
    loaded: true,
    above: outside,
    low: outside,
  });
  does({ do: "unloadChunk", at: { x: 17, y: 0, z: 31 } });
  expect(seen()).toMatchObject({
    block: "LocationInUnloadedChunkError",
    biome: "LocationInUnloadedChunkError",
    valid: false,
    loaded: false,
    here: "minecraft:air",
    heights: { min: 0, max: 128 },
  });
  does({ do: "loadChunk", at: { x: 16, y: 0, z: 16 } });
  expect(seen()).toMatchObject({ block: "minecraft:air", valid: true, loaded: true });
});

test("biomes belong to a dimension, and to boxes of it", async () => {
  const { world, does, seen } = await scene(
    {},
    {
      questions: {
        here: `player.dimension.getBiome(player.location).id`,
        box: `player.dimension.getBiome({ x: 10.9, y: 64, z: -5 }).id`,
        nether: `world.getDimension("minecraft:nether").getBiome({ x: 0, y: 64, z: 0 }).id`,
      },
    },
  );
  expect(seen()).toEqual({ here: "minecraft:plains", box: "minecraft:plains", nether: "minecraft:hell" });
  does({ do: "setBiome", biome: "desert" });
  does({ do: "setBiome", biome: "minecraft:jungle", from: { x: 10, y: 70, z: 0 }, to: { x: 5, y: 60, z: -5 } });
  world.deed(null, { do: "setBiome", biome: "warped_forest", dimension: "nether" });
  expect(seen()).toEqual({ here: "minecraft:desert", box: "minecraft:jungle", nether: "minecraft:warped_forest" });
  expect(() => does({ do: "setBiome", biome: "dessert" })).toThrow("dessert");
});

test("time goes on, stands still, and has a moon; a save keeps it", async () => {
  const questions = {
    time: `world.getTimeOfDay()`,
    day: `world.getDay()`,
    moon: `world.getMoonPhase()`,
    absolute: `world.getAbsoluteTime()`,
    weather: `0`,
    difficulty: `world.getDifficulty()`,
    block: `player.dimension.getBlock({ x: 3, y: 70, z: -2 }).typeId`,
    here: `place(player.location)`,
  };
  const { world, does, seen } = await scene({}, { questions });
  does({ do: "setTime", day: 9, timeOfDay: 6_000 });
  expect(seen()).toMatchObject({ time: 6_001, day: 9, moon: 1, absolute: 9 * 24_000 + 6_001 });
  does({ do: "setTime", moon: 0 });
  expect(seen()).toMatchObject({ day: 16, moon: 0, time: 6_002 });
  does({ do: "setTime", timeOfDay: 13_000, flows: false });
  world.tick(50);
  expect(seen()).toMatchObject({ time: 13_000, day: 16 });
  does({ do: "setDifficulty", difficulty: "Hard" });
  does({ do: "setBlock", at: AT, block: "stone" });
  does({ do: "teleport", to: { x: 5, y: 64, z: 5 } });
  const again = await scene({}, { questions, save: world.save() });
  expect(again.seen()).toMatchObject({ time: 13_000, difficulty: "Hard", block: "minecraft:stone", here: "5 64 5" });
  again.does({ do: "setTime", flows: true });
  expect(again.seen()).toMatchObject({ time: 13_001 });
  expect(() => does({ do: "setTime", day: 1, moon: 2 })).toThrow("moon");
});

test("a change of the weather is asked before and told after; none is none", async () => {
  const { does, told } = await scene({
    "beforeEvents.weatherChange": `(event.cancel = event.newWeather === "Thunder", event.newWeather)`,
    weatherChange: `[event.dimension, event.previousWeather, event.newWeather].join()`,
  });
  does({ do: "changeWeather", weather: "Clear" });
  does({ do: "changeWeather", weather: "Rain" });
  does({ do: "changeWeather", weather: "Thunder" });
  expect(told()).toEqual([
    "weatherChange: Rain",
    "weatherChange: Thunder",
    "weatherChange: minecraft:overworld,Clear,Rain",
  ]);
});

test("entities are found by where they are, what they are and what their components tell", async () => {
  const { world, does, told, seen } = await scene(
    {
      entitySpawn: `who(event.entity) + " " + event.cause`,
      entityLoad: `who(event.entity)`,
      entityRemove: `event.typeId`,
    },
    {
      questions: {
        near: `player.dimension.getEntities({ location: player.location, maxDistance: 5, excludeTypes: ["player"] }).map(who).join()`,
        farthest: `player.dimension.getEntities({ location: player.location, farthest: 1 }).map(who).join()`,
        undead: `player.dimension.getEntities({ families: ["undead"] }).map(who).join()`,
        player: `player.dimension.getPlayers({ location: { x: 4, y: 64, z: 0 }, maxDistance: 4 }).length`,
        nobody: `player.dimension.getPlayers({ location: { x: 4.1, y: 64, z: 0 }, maxDistance: 4 }).length`,
        unknown: `player.dimension.getEntities({ near: 1 })`,
        nowhere: `player.dimension.getEntities({ maxDistance: 1 })`,
        families: `player.getComponent("type_family").getTypeFamilies()`,
        sheep: `(() => { const [sheep] = player.dimension.getEntities({ type: "sheep" }); return [
          sheep.nameTag, sheep.getTags().join(), sheep.hasComponent("is_baby"), sheep.getComponent("minecraft:color").value,
          sheep.getComponent("variant")?.value ?? "none", sheep.getComponent("mark_variant").value, place(sheep.location) ]; })()`,
      },
    },
  );
  const { entityId } = does({
    do: "spawn",
    entity: { type: "sheep", name: "Jeb", tags: ["mine"], isBaby: true, color: 14, markVariant: 3 },
    at: { x: 20, y: 64, z: 0 },
  });
  world.deed(null, { do: "spawn", entity: "zombie", at: { x: 2, y: 64, z: 0 }, cause: "Loaded" });
  expect(told()).toEqual(["entitySpawn: sheep Spawned", "entityLoad: zombie", "entitySpawn: zombie Loaded"]);
  expect(seen()).toEqual({
    near: "zombie",
    farthest: "sheep",
    undead: "zombie",
    player: 1,
    nobody: 0,
    unknown: "Error",
    nowhere: "Error",
    families: ["player"],
    sheep: ["Jeb", "mine", true, 14, "none", 3, "20 64 0"],
  });
  world.deed(entityId!, { do: "despawn" });
  expect(told()).toEqual(["entityRemove: minecraft:sheep"]);
});

test("an entity that is gone has an id and a type, and nothing else", async () => {
  const { world, does, seen } = await scene(
    { entitySpawn: `(kept = event.entity, 1)` },
    {
      before: `let kept;`,
      questions: {
        valid: `kept.isValid`,
        id: `typeof kept.id`,
        type: `kept.typeId`,
        location: `kept.location`,
        name: `kept.nameTag`,
        tags: `kept.getTags()`,
        component: `kept.getComponent("minecraft:health")`,
        dimension: `kept.dimension`,
      },
    },
  );
  const { entityId } = does({ do: "spawn", entity: "cow" });
  world.tick();
  expect(seen()).toMatchObject({ valid: true, location: { x: 1, y: 64, z: 0 }, tags: [] });
  world.deed(entityId!, { do: "despawn" });
  const gone = "InvalidEntityError";
  expect(seen()).toEqual({
    valid: false,
    id: "string",
    type: "minecraft:cow",
    location: gone,
    name: gone,
    tags: gone,
    component: gone,
    dimension: gone,
  });
});
