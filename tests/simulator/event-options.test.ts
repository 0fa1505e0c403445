/** Filters of subscriptions: what they keep away, what of them is refused, and how often the pack was really called. */
import { describe, expect, test } from "vitest";
import { ENGINES, reported, worldWith } from "./world-with.ts";

describe.each(ENGINES)("options of subscriptions in %s", (engine) => {
  test("keep away what does not fit, and only what reached the pack is counted as delivered", async () => {
    const script = `
      const seen = [];
      world.afterEvents.entityDie.subscribe(({ deadEntity }) => seen.push(deadEntity.typeId), { entityTypes: ["minecraft:cow"] });
      world.afterEvents.playerBreakBlock.subscribe(({ brokenBlockPermutation }) => seen.push(brokenBlockPermutation.type.id),
        { blockTypes: ["minecraft:dirt"] });
      world.afterEvents.playerInventoryItemChange.subscribe(({ slot, itemStack }) => seen.push(slot + (itemStack?.typeId ?? "")),
        { includeItems: ["minecraft:apple"], allowedSlots: [0, 1], ignoreQuantityChange: true });
      system.afterEvents.scriptEventReceive.subscribe(() => report("seen", () => seen), { namespaces: ["test"] });`;
    const world = await worldWith(script, { engine });
    const ada = world.join({ name: "Ada" });
    world.tick(3);
    for (const entity of ["cow", "pig", "cow", "sheep"]) world.kill(ada, `minecraft:${entity}`);
    for (const block of ["dirt", "stone"]) world.breakBlock(ada, `minecraft:${block}`);
    world.setSlot(ada, 0, { typeId: "minecraft:apple" });
    world.setSlot(ada, 0, { typeId: "minecraft:apple", amount: 5 });
    world.setSlot(ada, 1, { typeId: "minecraft:stick" });
    world.setSlot(ada, 5, { typeId: "minecraft:apple" });
    world.scriptEventFromPack("other:look", "");
    world.scriptEventFromPack("test:look", "");
    world.tick();
    expect(JSON.parse(reported(world, "seen")!)).toEqual([
      "minecraft:cow",
      "minecraft:cow",
      "minecraft:dirt",
      "0minecraft:apple",
    ]);
    expect(world.deliveries()).toMatchObject({
      "world.afterEvents.entityDie": 2,
      "world.afterEvents.playerBreakBlock": 1,
      "world.afterEvents.playerInventoryItemChange": 1,
      "system.afterEvents.scriptEventReceive": 1,
    });
  });

  test.each([
    ["entityDie", `{ entityTypes: "minecraft:cow" }`, "Native type conversion failed"],
    ["entityDie", `{ entityTypes: ["minecraft:cow", 5] }`, "Native type conversion failed"],
    ["entityDie", `{ entityType: ["minecraft:cow"] }`, "entityTypes"],
    ["entityDie", `{ entityTypes: ["cow"] }`, `"cow"`],
    ["entityDie", `{ entityTypes: [] }`, "empty"],
    ["entityDie", `{ entities: ["minecraft:cow"] }`, "Native type conversion failed"],
    ["playerBreakBlock", `{ blockTypes: ["dirt"] }`, `"dirt"`],
    ["playerBreakBlock", `{ permutations: [] }`, "permutations"],
    ["playerInventoryItemChange", `{ includeItems: ["apple"] }`, `"apple"`],
    ["playerInventoryItemChange", `{ inventoryType: "Bag" }`, "Native type conversion failed"],
    ["playerInventoryItemChange", `{ allowedSlots: [0, 5000] }`, "Argument bounds: [0, 1000]"],
    ["playerInventoryItemChange", `{ includeTags: [] }`, "includeTags"],
    ["entityHurt", `{ entityFilter: { kind: "minecraft:cow" } }`, "EntityFilter has no kind"],
    ["entityHurt", `{ entityFilter: { location: { x: 0, y: 0, z: 0 } } }`, "EntityFilter has no location"],
    ["blockContainerOpened", `{ blockFilter: { types: ["minecraft:chest"] } }`, "BlockFilter has no types"],
    ["blockContainerOpened", `{ accessSourceFilter: { entityFilter: { is: 1 } } }`, "EntityFilter has no is"],
    ["entityDie", `{ entityFilter: { type: "minecraft:cow" } }`, "EntityEventOptions has no entityFilter"],
    ["playerSpawn", `{}`, "Incorrect number of arguments"],
    ["itemUse", `{ entityTypes: ["minecraft:player"] }`, "Incorrect number of arguments"],
  ])("%s with %s is refused", async (event, options, reason) => {
    const script = `report("subscribed", () => world.afterEvents.${event}.subscribe(() => undefined, ${options}) && "yes");`;
    const world = await worldWith(script, { engine });
    expect(reported(world, "subscribed")).toContain(reason);
    expect(world.subscriptions()).toEqual({});
  });
});
