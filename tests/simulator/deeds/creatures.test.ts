/** Deeds with animals and other entities: the clicks, the triggers of their definitions, and what the game tells besides. */
import { expect, test } from "vitest";
import { scene } from "./scene.ts";

const LISTENERS = {
  playerInteractWithEntity: `[id(event.target), item(event.beforeItemStack), item(event.itemStack)].join()`,
  dataDrivenEntityTrigger: `id(event.entity) + " " + event.eventId`,
  entityTamed: `id(event.entity) + " " + who(event.tamingEntity)`,
  entitySpawn: `[id(event.entity), event.cause, event.entity.hasComponent("is_baby"), place(event.entity.location)].join()`,
  entityRemove: `event.typeId`,
};

test("a click on an entity is told with the hand before and after, as often as the button is held", async () => {
  const { does, told } = await scene(LISTENERS);
  does({ do: "useEntity", entity: "cow", item: "bucket", leaves: "milk_bucket", times: 2 });
  expect(told()).toEqual([
    "playerInteractWithEntity: cow,1 bucket,1 milk_bucket",
    "playerInteractWithEntity: cow,1 milk_bucket,1 milk_bucket",
  ]);
});

test("another pack may forbid a click, and then nothing comes of it", async () => {
  const { does, told } = await scene({
    ...LISTENERS,
    "beforeEvents.playerInteractWithEntity": `(event.cancel = true, id(event.target) + " " + item(event.itemStack))`,
  });
  does({ do: "shear", entity: "sheep" });
  does({ do: "tame", entity: "wolf", item: "bone" });
  expect(told()).toEqual(["playerInteractWithEntity: sheep 1 shears", "playerInteractWithEntity: wolf 1 bone"]);
});

test("an animal that is tamed has an owner from then on", async () => {
  const { does, told, world, seen, ada } = await scene(
    { ...LISTENERS, "beforeEvents.entityTamed": `(event.cancel = event.entity.typeId === "minecraft:cat", undefined)` },
    {
      questions: {
        wolf: `(({ isTamed, tamedToPlayerId, tamedToPlayer }) => [isTamed, tamedToPlayerId, tamedToPlayer?.name])
          (player.dimension.getEntities({ type: "wolf" })[0].getComponent("tameable"))`,
        tamed: `player.dimension.getEntities({ type: "wolf" })[0].hasComponent("minecraft:is_tamed")`,
        cow: `player.dimension.getEntities({ type: "cow" }).map((cow) => cow.getComponent("tameable") ?? "none").join()`,
      },
    },
  );
  const { entityId: wolf } = world.deed(null, { do: "spawn", entity: "wolf" });
  world.deed(null, { do: "spawn", entity: "cow" });
  told();
  expect(seen()).toMatchObject({ wolf: [false, null, null], tamed: false, cow: "none" });
  does({ do: "tame", entity: wolf!, item: { typeId: "bone", amount: 2 } });
  does({ do: "tame", entity: "cat", item: "cod" });
  expect(told()).toEqual([
    "entityTamed",
    "entityTamed",
    "dataDrivenEntityTrigger: wolf minecraft:on_tame",
    "entityTamed: wolf Ada",
    "playerInteractWithEntity: wolf,2 bone,1 bone",
    "playerInteractWithEntity: cat,1 cod,nothing",
  ]);
  expect(seen()).toMatchObject({ wolf: [true, ada, "Ada"], tamed: true });
});

test("a baby is born some time after two were fed, and nobody is named", async () => {
  const { does, told } = await scene(LISTENERS);
  does({ do: "breed", entity: "cow", item: { typeId: "wheat", amount: 2 } });
  expect(told(38)).toEqual([
    "playerInteractWithEntity: cow,2 wheat,1 wheat",
    "playerInteractWithEntity: cow,1 wheat,nothing",
  ]);
  expect(told(2)).toEqual(["dataDrivenEntityTrigger: cow minecraft:entity_born", "entitySpawn: cow,Born,true,1 64 0"]);
});

test("a cure begins with the apple, by the trigger of the definition, and ends with a villager in the place", async () => {
  const { does, told } = await scene(LISTENERS);
  does({ do: "cure", distance: 2 });
  expect(told()).toEqual([
    "dataDrivenEntityTrigger: zombie_villager_v2 villager_converted",
    "playerInteractWithEntity: zombie_villager_v2,1 golden_apple,nothing",
  ]);
  expect(told(100)).toEqual([
    "entitySpawn: villager_v2,Transformed,false,2 64 0",
    "entityRemove: minecraft:zombie_villager_v2",
  ]);
});

test("shearing wears the shears, tells it by the definition and lays wool on the ground", async () => {
  const { does, told, seen } = await scene(
    { ...LISTENERS, playerInventoryItemChange: `event.itemStack.getComponent("durability").damage` },
    { questions: { shorn: `player.dimension.getEntities({ type: "sheep" })[0].hasComponent("is_sheared")` } },
  );
  does({ do: "shear" });
  expect(told()).toEqual([
    "playerInventoryItemChange: 1",
    "dataDrivenEntityTrigger: sheep minecraft:on_sheared",
    "entitySpawn: item,Spawned,false,1 64 0",
    "playerInteractWithEntity: sheep,1 shears,1 shears",
  ]);
  expect(seen()).toEqual({ shorn: true });
  does({ do: "shear", entity: "bogged" });
  expect(told()).toContain("dataDrivenEntityTrigger: bogged be_sheared");
});

test("triggers and tamings are filtered by what ran and by whom", async () => {
  const { does, told, world } = await scene({
    dataDrivenEntityTrigger: [
      `event.getModifiers().length + event.eventId`,
      `{ eventTypes: ["minecraft:on_sheared"], entityTypes: ["minecraft:sheep"] }`,
    ],
    entityTamed: [
      `id(event.entity)`,
      `{ entityFilter: { type: "minecraft:wolf" }, tamingEntityFilter: { name: "Ada" } }`,
    ],
  });
  const bob = world.join({ name: "Bob" });
  told(3);
  does({ do: "shear", entity: "sheep" });
  does({ do: "shear", entity: "snow_golem" });
  does({ do: "tame", entity: "wolf" });
  does({ do: "tame", entity: "cat" });
  world.deed(bob, { do: "tame", entity: "wolf" });
  const { entityId } = world.deed(null, { do: "spawn", entity: "creeper" });
  world.deed(entityId!, { do: "trigger", event: "minecraft:become_charged" });
  expect(told()).toEqual(["dataDrivenEntityTrigger: 0minecraft:on_sheared", "entityTamed: wolf"]);
});
