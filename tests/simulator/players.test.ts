import { describe, expect, test } from "vitest";
import { startWorld } from "../../simulator/index.ts";
import { writePack } from "../../simulator/node/testing.ts";
import { ENGINES, errorsOf, reported, worldWith } from "./world-with.ts";

describe.each(ENGINES)("in %s", (engine) => {
  test("a player joins, spawns a tick later, and leaves with valid objects until they are gone", async () => {
    const world = await worldWith(
      `let kept;
       world.afterEvents.playerJoin.subscribe((e) => console.log("join " + e.playerName + " " + system.currentTick));
       world.afterEvents.playerSpawn.subscribe((e) => {
         console.log("spawn " + e.initialSpawn + " " + system.currentTick);
         kept = e.player;
         report("distinct", () => world.getEntity(kept.id) !== kept && world.getEntity(kept.id).id === kept.id);
       });
       world.beforeEvents.playerLeave.subscribe((e) => console.log("leaving " + e.player.isValid));
       world.afterEvents.playerLeave.subscribe((e) => {
         console.log("left " + e.playerName);
         report("valid", () => kept.isValid);
         report("id", () => kept.id === e.playerId && kept.typeId);
         report("name", () => kept.name);
         report("property", () => kept.setDynamicProperty("a", 1));
         report("found", () => world.getEntity(e.playerId) === undefined && world.getAllPlayers().length);
       });`,
      { engine },
    );
    const alex = world.join({ name: "Alex" });
    world.tick(3);
    world.leave(alex);
    world.tick();
    const lines = world.contentLog().map((line) => line.text);
    expect(lines.filter((line) => !line.includes(" = "))).toEqual([
      "join Alex 1",
      "spawn true 2",
      "leaving true",
      "left Alex",
    ]);
    expect(reported(world, "distinct")).toBe("true");
    expect(reported(world, "valid")).toBe("false");
    expect(reported(world, "id")).toBe('"minecraft:player"');
    expect(reported(world, "name")).toContain("InvalidEntityError");
    expect(reported(world, "property")).toContain("InvalidEntityError");
    expect(reported(world, "found")).toBe("0");
  });

  test("properties count UTF-8 bytes, belong to one owner each, and come back with the save", async () => {
    const script = `
      import { world } from "@minecraft/server";
      world.afterEvents.playerSpawn.subscribe(({ player }) => {
        const seen = player.getDynamicProperty("n") ?? 0;
        player.setDynamicProperty("n", seen + 1);
        player.addTag("seen" + seen);
        player.addExperience(30);
        world.setDynamicProperty("total", (world.getDynamicProperty("total") ?? 0) + 1);
        for (const [name, value] of [["fits", "好".repeat(10922)], ["long", "好".repeat(10923)], ["nan", NaN], ["date", new Date()]]) {
          try { world.setDynamicProperty(name, value); } catch (error) { console.log(name + " " + error.name); }
        }
        world.setDynamicProperty("fits", undefined);
      });`;
    const pack = writePack({ script });
    const first = await startWorld({ packDirectory: pack.directory, engine });
    const alex = first.join({ name: "Alex", gameMode: "Creative" });
    first.tick(2);
    first.giveItem(alex, { typeId: "apple", amount: 70 });
    first.setEquipment(alex, "Head", { typeId: "iron_helmet", enchantments: { protection: 2 } });
    expect(first.contentLog().map((line) => line.text)).toEqual([
      "long ArgumentOutOfBoundsError",
      "nan TypeError",
      "date TypeError",
    ]);
    const save = first.shutdown();
    expect(() => first.tick()).toThrow("disposed");
    const second = await startWorld({ packDirectory: pack.directory, engine, save });
    expect(second.player(alex).online).toBe(false);
    expect(second.join({ name: "Alex" })).toBe(alex);
    second.tick(2);
    expect(second.player(alex)).toMatchObject({
      gameMode: "Creative",
      totalXp: 60,
      level: 5,
      tags: ["seen0", "seen1"],
      dynamicProperties: { n: 2 },
      equipment: { Head: { typeId: "minecraft:iron_helmet", enchantments: { protection: 2 } } },
    });
    expect(second.player(alex).inventory.slice(0, 3)).toEqual([
      { typeId: "minecraft:apple", amount: 64 },
      { typeId: "minecraft:apple", amount: 6 },
      null,
    ]);
    expect(second.world().dynamicProperties).toEqual({ total: 2 });
    expect(second.crash()).toEqual(save);
    pack.remove();
  });

  test("a stopped disk holds exactly the writes made until then", async () => {
    const world = await worldWith(
      `system.run(() => { for (const n of [1, 2, 3]) world.setDynamicProperty("n" + n, n); });`,
      { engine },
    );
    world.stopAfterWrites(2);
    expect(world.diskNow()).toBeUndefined();
    world.tick();
    expect(world.diskNow()?.dynamicProperties).toEqual({ n1: 1, n2: 2 });
    expect(() => world.tick()).toThrow("stopped");
  });

  test("inventory changes are told for hotbar and inventory, not for armour and off hand", async () => {
    const world = await worldWith(
      `world.afterEvents.playerInventoryItemChange.subscribe((e) =>
         console.log(e.inventoryType + " " + e.slot + " " + e.beforeItemStack?.amount + " " + e.itemStack?.amount));
       world.afterEvents.playerInventoryItemChange.subscribe(() => console.log("apples"), { includeItems: ["minecraft:apple"] });`,
      { engine },
    );
    const alex = world.join({ name: "Alex" });
    world.setSlot(alex, 20, { typeId: "diamond" });
    world.setEquipment(alex, "Offhand", { typeId: "shield" });
    world.giveItem(alex, { typeId: "apple", amount: 2 });
    world.dropItem(alex, "apple", 1);
    world.tick();
    expect(world.contentLog().map((line) => line.text)).toEqual([
      "Inventory 20 undefined 1",
      "Hotbar 0 undefined 2",
      "apples",
      "Hotbar 0 2 1",
      "apples",
    ]);
    expect(errorsOf(world)).toEqual([]);
  });

  test("items stack as in the game, are copies, and refuse wrong enchantments and ids", async () => {
    const world = await worldWith(
      `world.afterEvents.playerSpawn.subscribe(({ player }) => {
         const { container } = player.getComponent("minecraft:inventory");
         report("full", () => {
           for (let slot = 0; slot < 35; slot += 1) container.setItem(slot, new mc.ItemStack("minecraft:stone", 64));
           const left = container.addItem(new mc.ItemStack("ender_pearl", 16)) ?? "none";
           const rest = container.addItem(new mc.ItemStack("minecraft:stone", 5));
           return [left, rest.amount, container.emptySlotsCount, container.size];
         });
         report("clamped", () => new mc.ItemStack("diamond_sword", 5).amount);
         report("copy", () => { container.getItem(0).amount = 1; return container.getItem(0).amount; });
         report("slot", () => container.getItem(36));
         report("unknown", () => new mc.ItemStack("minecraft:appel"));
         report("foreign", () => new mc.ItemStack("castle:key").typeId);
         report("own", () => new mc.ItemStack("small:book").typeId);
         const enchant = (item, id, level) => { const c = new mc.ItemStack(item).getComponent("minecraft:enchantable");
           c.addEnchantment({ type: new mc.EnchantmentType(id), level }); return c.getEnchantments().map((e) => [e.type.id, e.level]); };
         report("good", () => enchant("diamond_sword", "sharpness", 5));
         report("level", () => enchant("diamond_sword", "sharpness", 6));
         report("kind", () => enchant("diamond_sword", "protection", 1));
         report("no such", () => enchant("diamond_sword", "sharpnes", 1));
         report("apple", () => new mc.ItemStack("apple").getComponent("enchantable") === undefined);
         report("lore", () => new mc.ItemStack("apple").setLore(["x".repeat(51)]));
       });`,
      { engine, otherItems: ["castle:key"] },
      {
        files: {
          "items/book.json": JSON.stringify({ "minecraft:item": { description: { identifier: "small:book" } } }),
        },
      },
    );
    world.join({ name: "Alex" });
    world.tick(2);
    expect(reported(world, "full")).toBe('["none",5,0,36]');
    expect(reported(world, "clamped")).toBe("1");
    expect(reported(world, "copy")).toBe("64");
    expect(reported(world, "slot")).toContain("Argument bounds: [0, 35]");
    expect(reported(world, "unknown")).toContain("minecraft:appel");
    expect(reported(world, "foreign")).toBe('"castle:key"');
    expect(reported(world, "own")).toBe('"small:book"');
    expect(reported(world, "good")).toBe('[["sharpness",5]]');
    expect(reported(world, "level")).toContain("EnchantmentLevelOutOfBoundsError");
    expect(reported(world, "kind")).toContain("EnchantmentTypeNotCompatibleError");
    expect(reported(world, "no such")).toContain("EnchantmentTypeUnknownIdError");
    expect(reported(world, "apple")).toBe("true");
    expect(reported(world, "lore")).toContain("ArgumentOutOfBoundsError");
  });

  test("a death names the killer also behind a projectile, and honours the subscription's filter", async () => {
    const world = await worldWith(
      `world.afterEvents.entityDie.subscribe(({ deadEntity, damageSource: s }) =>
         console.log([deadEntity.typeId, s.damagingEntity?.name, s.damagingProjectile?.typeId, s.cause].join(" ")));
       world.afterEvents.entityDie.subscribe(() => console.log("cow"), { entityTypes: ["minecraft:cow"] });`,
      { engine },
    );
    const alex = world.join({ name: "Alex" });
    world.kill(alex, "minecraft:cow");
    world.kill(alex, "skeleton", { projectile: "arrow" });
    world.kill(null, "sheep");
    world.tick();
    expect(world.contentLog().map((line) => line.text)).toEqual([
      "minecraft:cow Alex  entityAttack",
      "cow",
      "minecraft:skeleton Alex minecraft:arrow projectile",
      "minecraft:sheep   fall",
    ]);
    expect(() => world.kill(alex, "minecraft:cwo")).toThrow("minecraft:cwo");
  });

  test("a second form is refused as busy, and an open one ends with its player or the server", async () => {
    const world = await worldWith(
      `const ask = (player) => new ui.ActionFormData().title("Title").body("Body").button("§aYes", "textures/ui/a").button("No")
         .show(player).then((r) => console.log(JSON.stringify([r.canceled, r.selection, r.cancelationReason])),
                            (e) => console.log(e.name + " " + e.reason + " " + (e instanceof ui.FormRejectError)));
       world.afterEvents.itemUse.subscribe(({ source }) => ask(source));
       world.afterEvents.playerLeave.subscribe(() => {});`,
      { engine },
    );
    const alex = world.join({ name: "Alex" });
    const use = (): void => {
      world.useItem(alex, "minecraft:book");
      world.tick();
    };
    use();
    expect(world.form(alex)).toEqual({
      kind: "action",
      title: "Title",
      body: "Body",
      buttons: [{ text: "§aYes", icon: "textures/ui/a" }, { text: "No" }],
      elements: [
        { kind: "button", at: 0, text: "§aYes", icon: "textures/ui/a" },
        { kind: "button", at: 1, text: "No" },
      ],
    });
    use();
    expect(() => world.press(alex, "Maybe")).toThrow('"Yes", "No"');
    world.press(alex, "Yes");
    expect(world.form(alex)).toBeUndefined();
    use();
    world.closeForm(alex);
    world.setBusy(alex, true);
    use();
    world.setBusy(alex, false);
    use();
    world.answerRaw(alex, { canceled: false, selection: 99 });
    use();
    world.answerMalformed(alex);
    use();
    world.leave(alex);
    world.tick();
    expect(world.contentLog().map((line) => line.text)).toEqual([
      '[true,null,"UserBusy"]',
      "[false,0,null]",
      '[true,null,"UserClosed"]',
      '[true,null,"UserBusy"]',
      "[false,99,null]",
      "FormRejectError MalformedResponse true",
      "FormRejectError PlayerQuit true",
    ]);
  });
});

test("players leave before the shutdown event, which may still save", async () => {
  const world = await worldWith(
    `world.beforeEvents.playerLeave.subscribe(({ player }) => player.setDynamicProperty("left", true));
     system.beforeEvents.shutdown.subscribe(() => world.setDynamicProperty("players", world.getAllPlayers().length));`,
  );
  const alex = world.join({ name: "Alex" });
  world.tick(2);
  const save = world.shutdown();
  expect(save.dynamicProperties).toEqual({ players: 0 });
  expect(save.players.find((player) => player.id === alex)?.dynamicProperties).toEqual({ left: true });
});

test("a pack of several scripts and a big one load, and the engine tells its memory and the cost of ticks", async () => {
  const table = JSON.stringify(
    Array.from({ length: 5_000 }, (_, index) => ({ node_ID: `Node${index}`, title: "x".repeat(80) })),
  );
  const world = await worldWith(
    `import { nodes } from "./nodes.js";
     system.runInterval(() => report("nodes", () => nodes.length));`,
    {},
    { files: { "scripts/nodes.js": `export const nodes = ${table};` } },
  );
  world.tick(3);
  expect(reported(world, "nodes")).toBe("5000");
  expect(world.memory().usedBytes).toBeGreaterThan(table.length);
  expect(world.tickCosts().ticks).toBe(3);
});
