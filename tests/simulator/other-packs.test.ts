/** What other packs bring (loot, functions, structures), what scripts do to entities, and the order of signals. */
import { expect, test } from "vitest";
import { scene } from "./deeds/scene.ts";
import { errorsOf, reported, worldWith } from "./world-with.ts";

const ON_SPAWN = (body: string): string => `world.afterEvents.playerSpawn.subscribe(({ player }) => { ${body} });`;

test("loot tables, functions and structures are those that the driver names, and others are refused", async () => {
  const world = await worldWith(
    ON_SPAWN(`
      const loot = world.getLootTableManager();
      report("loot", () => loot.generateLootFromTable(loot.getLootTable("loot_tables/castle"))
        .map(({ typeId, amount }) => amount + typeId));
      report("no loot", () => loot.getLootTable("loot_tables/none") === undefined);
      report("function", () => player.runCommand("function castle/open").successCount);
      report("no function", () => player.runCommand("function none"));
      report("structure", () => world.structureManager.place("castle:tower", player.dimension, { x: 1.5, y: 64, z: -0.5 }));
      report("no structure", () => world.structureManager.place("castle:none", player.dimension, player.location));
      report("outside", () => world.structureManager.place("castle:tower", player.dimension, { x: 0, y: 999, z: 0 }));`),
    {
      engine: "node",
      lootTables: { "loot_tables/castle": [{ typeId: "diamond", amount: 3 }, { typeId: "bread" }] },
      functions: { "castle/open": ["tag @s add open", "give @s apple 2"] },
      structures: ["castle:tower"],
    },
  );
  const ada = world.join({ name: "Ada" });
  world.tick(3);
  expect(errorsOf(world)).toEqual([]);
  expect(reported(world, "loot")).toBe('["3minecraft:diamond","1minecraft:bread"]');
  expect(reported(world, "no loot")).toBe("true");
  expect(reported(world, "function")).toBe("2");
  expect(reported(world, "no function")).toContain("CommandError");
  expect(world.player(ada)).toMatchObject({ tags: ["open"] });
  expect(world.player(ada).inventory[0]).toMatchObject({ typeId: "minecraft:apple", amount: 2 });
  expect(reported(world, "structure")).toBe("undefined");
  for (const name of ["no structure", "outside"]) expect(reported(world, name), name).toContain("Error");
  expect(world.world().structures).toEqual([
    { id: "castle:tower", dimension: "minecraft:overworld", at: { x: 1, y: 64, z: -1 } },
  ]);
});

test("what scripts spawn, hurt, kill and remove is told like anybody's doing", async () => {
  const { told, seen } = await scene(
    {
      entitySpawn: `id(event.entity) + " " + event.cause`,
      entityHurt: `[who(event.hurtEntity), event.damage, event.damageSource.cause, who(event.damageSource.damagingEntity)].join()`,
      entityDie: `who(event.deadEntity)`,
      entityRemove: `event.typeId`,
      dataDrivenEntityTrigger: `event.eventId`,
    },
    {
      questions: {
        done: `(() => {
          const { dimension } = player;
          const cow = dimension.spawnEntity("minecraft:cow", { x: 5, y: 64, z: 5 });
          cow.triggerEvent("minecraft:ageable_grow_up");
          cow.applyDamage(2, { cause: "entityAttack", damagingEntity: player });
          cow.kill();
          dimension.spawnItem(new mc.ItemStack("apple", 2), player.location).remove();
          return place(cow.location);
        })()`,
        unknown: `player.dimension.spawnEntity("minecraft:unicorn", player.location)`,
        unloaded: `player.dimension.spawnItem(new mc.ItemStack("apple"), { x: 0, y: 999, z: 0 })`,
      },
    },
  );
  expect(seen()).toEqual({
    done: "5 64 5",
    unknown: "InvalidArgumentError",
    unloaded: "LocationOutOfWorldBoundariesError",
  });
  expect(told()).toEqual([
    "entitySpawn: cow Spawned",
    "dataDrivenEntityTrigger: minecraft:ageable_grow_up",
    "entityHurt: cow,2,entityAttack,Ada",
    "entityHurt: cow,8,selfDestruct,nobody",
    "entityDie: cow",
    "entitySpawn: item Spawned",
    "entityRemove: minecraft:item",
  ]);
});

test("another slot of the hotbar is told with what is in it, and a game mode may be forbidden", async () => {
  const { world, ada, told } = await scene({
    playerHotbarSelectedSlotChange: `[event.previousSlotSelected, event.newSlotSelected, item(event.itemStack)].join()`,
    "beforeEvents.playerGameModeChange": `(event.cancel = event.toGameMode === "Creative", event.toGameMode)`,
    playerGameModeChange: `event.toGameMode`,
  });
  world.setSlot(ada, 4, { typeId: "stick" });
  world.selectSlot(ada, 4);
  world.selectSlot(ada, 4);
  world.setGameMode(ada, "Creative");
  world.setGameMode(ada, "Adventure");
  expect(told()).toEqual([
    "playerGameModeChange: Creative",
    "playerGameModeChange: Adventure",
    "playerHotbarSelectedSlotChange: 0,4,1 stick",
    "playerGameModeChange: Adventure",
  ]);
  expect(world.player(ada).gameMode).toBe("Adventure");
});

test("with a seed the signals of a tick come in other orders, the events of one signal in theirs and deaths after hurts", async () => {
  const listeners = {
    entityHitEntity: `1`,
    entityHurt: `event.damage`,
    entityDie: `1`,
    effectAdd: `1`,
    playerBreakBlock: `1`,
  };
  const orders = new Set<string>();
  const { does, told } = await scene(listeners, { signalOrderSeed: 5 });
  for (let round = 0; round < 20; round += 1) {
    does({ do: "hit", entity: "cow", damage: 1 });
    does({ do: "gainEffect", effect: "speed" });
    does({ do: "mine", block: "stone" });
    does({ do: "kill", entity: "cow" });
    const lines = told();
    expect(lines).toHaveLength(7);
    const hurts = lines.flatMap((line, index) => (line.startsWith("entityHurt") ? [[line, index] as const] : []));
    expect(hurts.map(([line]) => line)).toEqual(["entityHurt: 1", "entityHurt: 10"]);
    expect(lines.findIndex((line) => line.startsWith("entityDie"))).toBeGreaterThan(hurts[1]![1]);
    orders.add(lines.join());
  }
  expect(orders.size).toBeGreaterThan(3);
});
