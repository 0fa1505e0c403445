/** Deeds with items: one press, what is held down, eating, the ground, and what only the inventory tells of. */
import { expect, test } from "vitest";
import { scene } from "./scene.ts";

const USES = {
  itemUse: `item(event.itemStack) + " " + event.source.name`,
  itemStartUse: `id(event.itemStack) + " " + event.useDuration`,
  itemReleaseUse: `id(event.itemStack) + " " + event.useDuration`,
  itemStopUse: `id(event.itemStack) + " " + event.useDuration`,
  itemCompleteUse: `id(event.itemStack) + " " + event.useDuration`,
};
const CHANGES = {
  playerInventoryItemChange: `[event.slot, event.inventoryType, item(event.beforeItemStack), item(event.itemStack)].join()`,
};

test("a plain item is used by one press, unless another pack forbids it", async () => {
  const { does, told } = await scene({
    ...USES,
    ...CHANGES,
    "beforeEvents.itemUse": `(event.cancel = event.itemStack.typeId === "minecraft:egg", undefined)`,
  });
  does({ do: "useItem", item: "clock" });
  does({ do: "useItem", item: { typeId: "snowball", amount: 3 }, leaves: { typeId: "snowball", amount: 2 } });
  does({ do: "useItem", item: "egg", leaves: null });
  expect(told()).toEqual([
    "itemUse",
    "itemUse",
    "itemUse",
    "itemUse: 1 clock Ada",
    "itemUse: 3 snowball Ada",
    "playerInventoryItemChange: 0,Hotbar,3 snowball,2 snowball",
  ]);
});

test("what is drawn is started, and released after the time it was held", async () => {
  const { does, told } = await scene(USES);
  does({ do: "charge", item: "bow", ticks: 20 });
  expect(told()).toEqual(["itemUse: 1 bow Ada", "itemStartUse: bow 72000"]);
  expect(told(18)).toEqual(["itemReleaseUse: bow 71980", "itemStopUse: bow 71980"]);
  does({ do: "charge", item: "trident", ticks: 5, quiet: true, leaves: null });
  expect(told(6)).toEqual([
    "itemStartUse: trident 72000",
    "itemReleaseUse: trident 71995",
    "itemStopUse: nothing 71995",
  ]);
});

test("a crossbow is loaded first, and shot by a press of its own", async () => {
  const { does, told } = await scene(USES);
  does({ do: "loadCrossbow" });
  expect(told(26)).toEqual([
    "itemUse: 1 crossbow Ada",
    "itemStartUse: crossbow 25",
    "itemCompleteUse: crossbow 0",
    "itemStopUse: crossbow 0",
  ]);
  does({ do: "shootCrossbow" });
  expect(told(30)).toEqual(["itemUse: 1 crossbow Ada"]);
});

test("what is eaten is complete after its time, one less and filling; begun and not eaten it is neither", async () => {
  const { does, told, seen } = await scene(
    { ...USES, ...CHANGES },
    { questions: { hunger: `player.getComponent("player.hunger").currentValue` } },
  );
  does({ do: "setBody", hunger: 10 });
  does({ do: "eat", item: { typeId: "apple", amount: 2 } });
  expect(told(30)).toEqual(["itemUse: 2 apple Ada", "itemStartUse: apple 32"]);
  expect(told(2)).toEqual([
    "itemCompleteUse: apple 0",
    "playerInventoryItemChange: 0,Hotbar,2 apple,1 apple",
    "itemStopUse: apple 0",
  ]);
  expect(seen()).toEqual({ hunger: 14 });
  does({ do: "eat", finishes: false, ticks: 10 });
  expect(told(40)).toEqual([
    "itemUse: 1 apple Ada",
    "itemStartUse: apple 32",
    "itemReleaseUse: apple 22",
    "itemStopUse: apple 22",
  ]);
  expect(seen()).toEqual({ hunger: 14 });
});

test("a potion is told by its component, leaves its bottle and gives its effect", async () => {
  const { does, told } = await scene({
    itemCompleteUse: `(({ potionEffectType, potionDeliveryType }) => [potionEffectType.id, potionDeliveryType.id, potionEffectType.durationTicks].join())
      (event.itemStack.getComponent("minecraft:potion"))`,
    playerInventoryItemChange: `item(event.itemStack)`,
    effectAdd: `[who(event.entity), event.effect.typeId, event.effect.amplifier].join()`,
  });
  does({ do: "eat", item: { typeId: "potion", potion: "strong_swiftness" } });
  expect(told(33)).toEqual([
    "itemCompleteUse: minecraft:strong_swiftness,Consume,3600",
    "playerInventoryItemChange: 1 glass_bottle",
    "effectAdd: Ada,minecraft:speed,1",
  ]);
});

test("nothing of a meal comes after its eater has left or died", async () => {
  const { does, told, world } = await scene(USES);
  does({ do: "eat", item: "apple" });
  told();
  does({ do: "die" });
  expect(told(40)).toEqual([]);
  const bob = world.join({ name: "Bob" });
  told(3);
  world.deed(bob, { do: "eat", item: "apple" });
  expect(told()).toEqual(["itemUse: 1 apple Bob", "itemStartUse: apple 32"]);
  world.leave(bob);
  expect(told(40)).toEqual([]);
});

test("an item from the ground is picked up, told with what was taken, and then in the inventory", async () => {
  const { does, told, world } = await scene({
    "beforeEvents.entityItemPickup": `[who(event.entity), id(event.item), item(event.item.getComponent("item").itemStack)].join()`,
    entityItemPickup: [
      `who(event.entity) + " " + event.items.map(item).join()`,
      `{ entityFilter: { type: "minecraft:player" } }`,
    ],
    ...CHANGES,
  });
  does({ do: "pickUp", item: { typeId: "diamond", amount: 70 } });
  const { entityId: zombie } = world.deed(null, { do: "spawn", entity: "zombie" });
  world.deed(zombie!, { do: "pickUp", item: "iron_sword" });
  expect(told()).toEqual([
    "entityItemPickup: Ada,item,70 diamond",
    "entityItemPickup: zombie,item,1 iron_sword",
    "playerInventoryItemChange: 0,Hotbar,nothing,64 diamond",
    "playerInventoryItemChange: 1,Hotbar,nothing,6 diamond",
    "entityItemPickup: Ada 70 diamond",
  ]);
  const filtered = await scene({ entityItemPickup: [`1`, `{ itemFilter: { includeTypes: ["minecraft:apple"] } }`] });
  filtered.does({ do: "pickUp", item: "diamond" });
  filtered.does({ do: "pickUp", item: "apple" });
  expect(filtered.told()).toEqual(["entityItemPickup: 1"]);
});

test("what is dropped lies on the ground as entities; more than there is cannot be dropped", async () => {
  const { does, told, world, ada } = await scene({
    ...CHANGES,
    entityItemDrop: `who(event.entity) + " " + event.items.map((one) => id(one) + " " + item(one.getComponent("minecraft:item").itemStack)).join()`,
  });
  world.setSlot(ada, 3, { typeId: "apple", amount: 5 });
  told();
  does({ do: "drop", item: "apple", amount: 2 });
  expect(told()).toEqual(["playerInventoryItemChange: 3,Hotbar,5 apple,3 apple", "entityItemDrop: Ada item 2 apple"]);
  expect(() => does({ do: "drop", item: "apple", amount: 4 })).toThrow("3");
  expect(() => does({ do: "drop" })).toThrow("holds nothing");
});

test("what is crafted, looted or stored changes the inventory and nothing else", async () => {
  const { does, told } = await scene({ ...CHANGES, entityItemPickup: `1`, entityItemDrop: `1` });
  does({ do: "gain", item: { typeId: "stick", amount: 4 } });
  does({ do: "lose", item: "stick", amount: 3 });
  expect(told()).toEqual([
    "playerInventoryItemChange: 0,Hotbar,nothing,4 stick",
    "playerInventoryItemChange: 0,Hotbar,4 stick,1 stick",
  ]);
});

test("changes of the inventory are filtered by the tags of items", async () => {
  for (const [filter, expected] of [
    [`{ includeTags: ["minecraft:is_sword"] }`, ["iron_sword"]],
    [`{ excludeTags: ["minecraft:is_sword", "own:tag"] }`, ["apple"]],
    [`{ includeTags: ["own:tag"] }`, ["stick"]],
  ] as const) {
    const { does, told } = await scene({ playerInventoryItemChange: [`id(event.itemStack)`, filter] });
    for (const item of ["iron_sword", "apple", { typeId: "stick", tags: ["own:tag"] }]) does({ do: "gain", item });
    expect(told(), filter).toEqual(expected.map((one) => `playerInventoryItemChange: ${one}`));
  }
});

test("armour is worn without a word, and read by its slot", async () => {
  const { does, told, seen } = await scene(CHANGES, {
    questions: {
      head: `item(player.getComponent("equippable").getEquipment("Head"))`,
      tags: `player.getComponent("equippable").getEquipment("Head")?.getTags()`,
      left: `(({ damage, maxDurability }) => maxDurability - damage)(player.getComponent("equippable").getEquipment("Head").getComponent("durability"))`,
    },
  });
  does({ do: "wear", slot: "Head", item: { typeId: "iron_helmet", damage: 65 } });
  expect(told()).toEqual([]);
  expect(seen()).toEqual({ head: "1 iron_helmet", tags: ["minecraft:is_armor", "minecraft:iron_tier"], left: 100 });
  does({ do: "wear", slot: "Head", item: null });
  expect(seen()).toMatchObject({ head: "nothing" });
});

test("a trade is a click on the villager, and later emeralds that go and goods that come", async () => {
  const { does, told } = await scene({ ...CHANGES, playerInteractWithEntity: `id(event.target)` });
  does({ do: "gain", item: { typeId: "emerald", amount: 5 } });
  told();
  does({ do: "trade", give: { typeId: "emerald", amount: 3 }, get: { typeId: "bread", amount: 6 } });
  expect(told()).toEqual(["playerInteractWithEntity: villager_v2"]);
  expect(told(20)).toEqual([
    "playerInventoryItemChange: 0,Hotbar,5 emerald,2 emerald",
    "playerInventoryItemChange: 1,Hotbar,nothing,6 bread",
  ]);
});

test("an enchantment appears on the item that was away at the table, while lapis and levels fall", async () => {
  const { does, told, seen } = await scene(
    {
      playerInteractWithBlock: `id(event.block)`,
      playerInventoryItemChange: `[event.slot, item(event.beforeItemStack), item(event.itemStack),
        event.itemStack?.getComponent("enchantable")?.getEnchantments().map(({ type, level }) => type.id + level)].join()`,
    },
    { questions: { level: `player.level` } },
  );
  does({ do: "gainExperience", levels: 30 });
  does({ do: "hold", item: "iron_sword" });
  does({ do: "gain", item: { typeId: "lapis_lazuli", amount: 4 } });
  told();
  does({ do: "enchant", enchantments: { sharpness: 2, looting: 1 }, levels: 3 });
  expect(told(21)).toEqual([
    "playerInteractWithBlock: enchanting_table",
    "playerInventoryItemChange: 0,1 iron_sword,nothing,",
    "playerInventoryItemChange: 1,4 lapis_lazuli,1 lapis_lazuli,",
    "playerInventoryItemChange: 0,nothing,1 iron_sword,sharpness2,looting1",
  ]);
  expect(seen()).toEqual({ level: 27 });
  does({ do: "enchant", item: "book", becomes: "enchanted_book", enchantments: { mending: 1 }, lapis: 0 });
  expect(told(21)).toContain("playerInventoryItemChange: 0,nothing,1 enchanted_book,mending1");
});

test("fishing is two uses of the rod, a hook that is gone and an item that comes after it", async () => {
  const listeners = {
    itemUse: `id(event.itemStack)`,
    entitySpawn: `id(event.entity)`,
    entityRemove: [`event.typeId`, `{ entityTypes: ["minecraft:fishing_hook"] }`],
    entityItemPickup: `event.items.map(item).join()`,
    ...CHANGES,
  } as const;
  const { does, told } = await scene(listeners);
  does({ do: "fish", catches: "salmon", ticks: 30 });
  expect(told()).toEqual(["itemUse: fishing_rod", "entitySpawn: fishing_hook"]);
  expect(told(30)).toEqual(["itemUse: fishing_rod", "entityRemove: minecraft:fishing_hook"]);
  expect(told(6)).toEqual([
    "entitySpawn: item",
    "playerInventoryItemChange: 1,Hotbar,nothing,1 salmon",
    "entityItemPickup: 1 salmon",
  ]);
  does({ do: "fish", catches: null });
  expect(told(60)).toEqual([
    "itemUse: fishing_rod",
    "entitySpawn: fishing_hook",
    "itemUse: fishing_rod",
    "entityRemove: minecraft:fishing_hook",
  ]);
});
