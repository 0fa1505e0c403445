/** Deeds at blocks: what is told of a block that is gone or new, clicks while the button is held, what is pressed and opened. */
import { expect, test } from "vitest";
import { scene } from "./scene.ts";

const AT = { x: 4, y: 64, z: 4 };

test("a block that is mined is air by then; what it was and the tool before and after are told", async () => {
  const { does, told } = await scene({
    playerBreakBlock: `[id(event.block), place(event.block.location), event.brokenBlockPermutation.type.id,
      event.brokenBlockPermutation.getState("age"), event.dimension.id, item(event.itemStackBeforeBreak),
      event.itemStackBeforeBreak?.getComponent("durability")?.damage, event.itemStackAfterBreak?.getComponent("durability")?.damage].join()`,
    playerInventoryItemChange: `event.slot + " " + event.itemStack.getComponent("durability").damage`,
  });
  does({ do: "mine", block: { block: "wheat", states: { age: 7 } }, at: AT, tool: "iron_hoe" });
  expect(told()).toEqual([
    "playerInventoryItemChange: 0 1",
    "playerBreakBlock: air,4 64 4,minecraft:wheat,7,minecraft:overworld,1 iron_hoe,0,1",
  ]);
  does({ do: "mine", block: "dirt", at: AT, tool: null });
  expect(told()).toEqual(["playerBreakBlock: air,4 64 4,minecraft:dirt,,minecraft:overworld,nothing,,"]);
  expect(() => does({ do: "mine", at: AT })).toThrow("nothing to mine");
});

test("a tool that wears out is gone after its last block", async () => {
  const { does, told } = await scene({
    playerBreakBlock: `item(event.itemStackBeforeBreak) + " " + item(event.itemStackAfterBreak)`,
  });
  does({ do: "mine", block: "stone", tool: { typeId: "wooden_pickaxe", damage: 59 } });
  expect(told()).toEqual(["playerBreakBlock: 1 wooden_pickaxe nothing"]);
});

test("mining can be filtered by type and by permutation, and forbidden", async () => {
  const blocks = [
    "stone",
    { block: "wheat", states: { age: 3 } },
    { block: "wheat", states: { age: 7, x: 1 } },
  ] as const;
  for (const [filter, count] of [
    [`{ blockTypes: ["minecraft:wheat"] }`, 2],
    [`{ permutations: [mc.BlockPermutation.resolve("minecraft:wheat", { age: 7 })] }`, 1],
  ] as const) {
    const { does, told } = await scene(
      {},
      {
        before: `mc.world.afterEvents.worldLoad.subscribe(() =>
      world.afterEvents.playerBreakBlock.subscribe((event) => note("mined", () => undefined), ${filter}));`,
      },
    );
    for (const block of blocks) does({ do: "mine", block });
    expect(told(), filter).toHaveLength(count);
  }
  const { does, told, seen } = await scene(
    {
      "beforeEvents.playerBreakBlock": `(event.cancel = true, id(event.block) + " " + item(event.itemStack))`,
      playerBreakBlock: `1`,
    },
    { questions: { block: `player.dimension.getBlock({ x: 4, y: 64, z: 4 }).typeId` } },
  );
  does({ do: "mine", block: "stone", at: AT, tool: "stick" });
  expect(told()).toEqual(["playerBreakBlock: stone 1 stick"]);
  expect(seen()).toEqual({ block: "minecraft:stone" });
});

test("a block that is placed is read as it is then: what was broken again is air", async () => {
  const { does, told, world, ada } = await scene({
    playerPlaceBlock: `[event.player.name, id(event.block), event.block.permutation.getState("lit"), place(event.block)].join()`,
    playerInventoryItemChange: `item(event.itemStack)`,
  });
  does({ do: "hold", item: { typeId: "furnace", amount: 2 } });
  does({ do: "place", block: { block: "furnace", states: { lit: false } }, at: AT });
  expect(told()).toEqual(["playerInventoryItemChange: 1 furnace", "playerPlaceBlock: Ada,furnace,false,4 64 4"]);
  world.setGameMode(ada, "Creative");
  does({ do: "place", block: "furnace", at: AT });
  does({ do: "mine", at: AT });
  expect(told()).toEqual(["playerPlaceBlock: Ada,air,,4 64 4"]);
});

test("a click is told with the hand before and after; while the button is held only the first one is the first", async () => {
  const { does, told } = await scene({
    "beforeEvents.playerInteractWithBlock": `event.isFirstEvent + " " + item(event.itemStack)`,
    playerInteractWithBlock: `[id(event.block), event.isFirstEvent, item(event.beforeItemStack), item(event.itemStack), event.blockFace].join()`,
  });
  does({ do: "useBlock", block: "cauldron", at: AT, item: "bucket", leaves: "water_bucket", times: 3 });
  expect(told()).toEqual([
    "playerInteractWithBlock: true 1 bucket",
    "playerInteractWithBlock: false 1 water_bucket",
    "playerInteractWithBlock: false 1 water_bucket",
    "playerInteractWithBlock: cauldron,true,1 bucket,1 water_bucket,Up",
    "playerInteractWithBlock: cauldron,false,1 water_bucket,1 water_bucket,Up",
    "playerInteractWithBlock: cauldron,false,1 water_bucket,1 water_bucket,Up",
  ]);
});

test("a click may change the block, which is then told as it is; a forbidden one does nothing", async () => {
  const { does, told } = await scene({
    "beforeEvents.playerInteractWithBlock": `(event.cancel = event.block.typeId === "minecraft:cake", undefined)`,
    playerInteractWithBlock: `id(event.block)`,
  });
  does({ do: "useBlock", block: "grass_block", item: "iron_hoe", becomes: "farmland" });
  does({ do: "useBlock", block: "cake", at: AT, becomes: "air" });
  expect(told()).toEqual(["playerInteractWithBlock", "playerInteractWithBlock", "playerInteractWithBlock: farmland"]);
});

test("each thing that is pressed has its own signal, and a click where a hand does it", async () => {
  const { does, told, world } = await scene({
    playerInteractWithBlock: `id(event.block)`,
    buttonPush: `id(event.block) + " " + who(event.source)`,
    leverAction: `event.player.name + " " + event.isPowered`,
    pressurePlatePush: `[who(event.source), event.redstonePower, event.previousRedstonePower].join()`,
    tripWireTrip: `event.sources.map(who).join() + " " + event.isPowered`,
    targetBlockHit: `[who(event.source), event.redstonePower, event.source.getComponent("projectile")?.owner.name].join()`,
  });
  does({ do: "press", block: "stone_button" });
  does({ do: "press", block: "lever", power: 0 });
  does({ do: "press", block: "wooden_pressure_plate" });
  does({ do: "press", block: "trip_wire" });
  does({ do: "press", block: "wooden_button", projectile: "arrow" });
  does({ do: "press", block: "target", projectile: "arrow", power: 9 });
  does({ do: "press", block: "target", projectile: "arrow", sourceIsShooter: true });
  const { entityId: pig } = world.deed(null, { do: "spawn", entity: "pig" });
  world.deed(pig!, { do: "press", block: "stone_pressure_plate", power: 3 });
  expect(told()).toEqual([
    "playerInteractWithBlock: stone_button",
    "buttonPush: stone_button Ada",
    "playerInteractWithBlock: lever",
    "leverAction: Ada false",
    "pressurePlatePush: Ada,15,0",
    "tripWireTrip: Ada true",
    "buttonPush: wooden_button arrow",
    "targetBlockHit: arrow,9,Ada",
    "targetBlockHit: Ada,15,",
    "pressurePlatePush: pig,3,0",
  ]);
  expect(() => does({ do: "press", block: "stone" })).toThrow("stone");
  expect(() => world.deed(pig!, { do: "press", block: "lever" })).toThrow("lever");
});

test("containers are opened by clicks, by golems too, and by nobody; filters tell them apart", async () => {
  const listeners = {
    playerInteractWithBlock: `id(event.block)`,
    playerInteractWithEntity: `id(event.target)`,
    blockContainerOpened: `id(event.block) + " " + who(event.openSource.entity)`,
    blockContainerClosed: `id(event.block) + " " + who(event.closeSource.entity)`,
    entityContainerOpened: `id(event.entity) + " " + who(event.openSource.entity)`,
  };
  const { does, told, world } = await scene(listeners);
  does({ do: "openContainer", block: "chest", at: AT });
  does({ do: "closeContainer", at: AT });
  does({ do: "openContainer", entity: "chest_minecart" });
  const { entityId: golem } = world.deed(null, { do: "spawn", entity: "copper_golem" });
  world.deed(golem!, { do: "openContainer", block: "copper_chest" });
  world.deed(null, { do: "openContainer", block: "barrel" });
  expect(told()).toEqual([
    "playerInteractWithBlock: chest",
    "blockContainerOpened: chest Ada",
    "blockContainerClosed: chest Ada",
    "playerInteractWithEntity: chest_minecart",
    "entityContainerOpened: chest_minecart Ada",
    "blockContainerOpened: copper_chest copper_golem",
    "blockContainerOpened: barrel nobody",
  ]);
  expect(() => does({ do: "openContainer", block: "stone" })).toThrow("no container");
  const filtered = await scene({
    blockContainerOpened: [
      `id(event.block)`,
      `{ accessSourceFilter: { entityFilter: { type: "minecraft:player" } }, blockFilter: { includeTypes: ["minecraft:chest"] } }`,
    ],
  });
  filtered.does({ do: "openContainer", block: "chest" });
  filtered.does({ do: "openContainer", block: "barrel" });
  filtered.world.deed(null, { do: "openContainer", block: "chest" });
  expect(filtered.told()).toEqual(["blockContainerOpened: chest"]);
});
