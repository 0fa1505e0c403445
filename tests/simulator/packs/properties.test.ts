/** Dynamic properties belong to a pack's uuid: apart while packs are together, and kept while a pack is not there. */
import { expect, test } from "vitest";
import type { WorldSave } from "../../../simulator/index.ts";
import { ENGINES, reported } from "../world-with.ts";
import { packOf, uuidOf, worldOf } from "./packs-beside.ts";

/** Writes its name wherever there are properties, once, and tells what it has. */
const KEEPS = (own: string): string => `
  world.afterEvents.playerSpawn.subscribe(({ player }) => {
    const { container } = player.getComponent("inventory");
    const sword = container.getItem(0);
    report("${own} has", () => [world, player, sword].map((owner) => owner.getDynamicPropertyIds().map((id) => id + "=" + owner.getDynamicProperty(id))));
    report("${own} bytes", () => world.getDynamicPropertyTotalByteCount());
    for (const owner of [world, player, sword]) owner.setDynamicProperty("name", "${own}");
    container.setItem(0, sword);
  });`;
const FULL = (own: string): string => `[["name=${own}"],["name=${own}"],["name=${own}"]]`;
const NONE = "[[],[],[]]";

test.each(ENGINES)(
  "are each pack's own on the world, players and items, and kept while the pack is away (%s)",
  async (engine) => {
    const [one, two] = [packOf("one", KEEPS("1")), packOf("two", KEEPS("2"))];
    async function session(packs: string[], save?: WorldSave): Promise<WorldSave> {
      const world = await worldOf(packs, { engine, ...(save ? { save } : {}) });
      const ada = world.join({ name: "Ada" });
      if (!save) world.setSlot(ada, 0, { typeId: "iron_sword" });
      world.tick(3);
      told = { first: reported(world, "1 has"), second: reported(world, "2 has") };
      bytes = reported(world, "2 bytes");
      expect(world.world().dynamicProperties).toEqual({ name: packs[0] === one ? "1" : "2" });
      return JSON.parse(JSON.stringify(world.shutdown())) as WorldSave;
    }
    let told: { first: string | undefined; second: string | undefined } | undefined;
    let bytes: string | undefined;

    const begun = await session([one, two]);
    expect(told).toEqual({ first: NONE, second: NONE });
    expect(begun).toMatchObject({ format: 2, pack: uuidOf("one"), otherPacks: { [uuidOf("two")]: { name: "2" } } });
    const without = await session([one], begun);
    expect(told).toEqual({ first: FULL("1"), second: undefined });
    const again = await session([one, two], without);
    expect(told).toEqual({ first: FULL("1"), second: FULL("2") });
    expect(bytes).toBe("5");
    const swapped = await session([two, one], again);
    expect(told).toEqual({ first: FULL("1"), second: FULL("2") });
    expect(swapped).toMatchObject({ pack: uuidOf("two"), dynamicProperties: { name: "2" } });
    await session([two], swapped);
    expect(told).toEqual({ first: undefined, second: FULL("2") });
    await session([one], swapped);
    expect(told).toEqual({ first: FULL("1"), second: undefined });
  },
);

test("a pack that clears its properties clears no other's, and items of which only one pack knows differ", async () => {
  const script = (own: string, clears: boolean): string => `
    world.afterEvents.playerSpawn.subscribe(({ player }) => {
      player.setDynamicProperties({ a: 1, b: "${own}" });
      ${clears ? "system.run(() => player.clearDynamicProperties());" : ""}
      system.runTimeout(() => report("${own} left", () => player.getDynamicPropertyIds()), 3);
    });`;
  const world = await worldOf([packOf("one", script("1", true)), packOf("two", script("2", false))]);
  const ada = world.join({ name: "Ada" });
  world.tick(8);
  expect([reported(world, "1 left"), reported(world, "2 left")]).toEqual(["[]", '["a","b"]']);
  expect(world.player(ada)).toMatchObject({ dynamicProperties: {}, otherPacks: { [uuidOf("two")]: { a: 1, b: "2" } } });
});

test("a save from before there were several packs belongs to the pack that it is started with", async () => {
  const one = packOf("one", KEEPS("1"));
  const world = await worldOf([one]);
  const ada = world.join({ name: "Ada" });
  world.setSlot(ada, 0, { typeId: "iron_sword" });
  world.tick(3);
  const { pack, ...save } = world.shutdown();
  expect(pack).toBe(uuidOf("one"));
  const old = await worldOf([one, packOf("two", KEEPS("2"))], { save: { ...save, format: 1 } });
  old.join({ name: "Ada" });
  old.tick(3);
  expect([reported(old, "1 has"), reported(old, "2 has")]).toEqual([FULL("1"), NONE]);
  await expect(worldOf([one], { save: { ...save, format: 3 as 2 } })).rejects.toThrow(/format 3/);
});

test("the disk stops after a write of any pack", async () => {
  const writes = (own: string): string => `world.afterEvents.worldLoad.subscribe(() => {
    for (let n = 0; n < 3; n += 1) world.setDynamicProperty("${own}" + n, n); });`;
  const world = await worldOf([packOf("one", writes("a")), packOf("two", writes("b"))]);
  world.stopAfterWrites(4);
  world.tick();
  expect(world.propertyWrites()).toBe(6);
  expect(world.diskNow()).toMatchObject({
    dynamicProperties: { a0: 0, a1: 1, a2: 2 },
    otherPacks: { [uuidOf("two")]: { b0: 0 } },
  });
  expect(Object.keys(world.diskNow()!.otherPacks![uuidOf("two")]!)).toEqual(["b0"]);
});
