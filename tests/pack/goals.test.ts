import { describe, expect, it } from "vitest";
import { child, root } from "../support/nodes.ts";
import { call, carried, completions, complaints, progressOf, startTestWorld } from "../support/pack.ts";

const kill = (entity: string) => ({ goal_type: "default_kill" as const, entity_identifier: entity });
const get = (item: string, more = {}) => ({
  goal_type: "default_get" as const,
  item_dict: { newItemName: item, ...more },
});

describe("default_kill", () => {
  const nodes = [
    root("r"),
    child("cows", "r", { goal_number: 3, goal_details: kill("minecraft:cow") }),
    child("sheep", "r", { goal_number: 2, goal_details: kill("sheep") }),
  ];

  it("credits the player who dealt the killing damage, by hand or projectile, and nobody else", async () => {
    const world = await startTestWorld({ nodes });
    const alex = world.join({ name: "Alex" });
    const steve = world.join({ name: "Steve" });
    world.tick(2);
    world.kill(alex, "minecraft:cow");
    world.kill(alex, "minecraft:cow", { projectile: "minecraft:arrow" });
    world.kill(null, "minecraft:cow");
    world.kill(steve, "minecraft:sheep");
    world.tick(2);
    expect([progressOf(world, alex, "cows"), progressOf(world, steve, "cows")]).toEqual([2, 0]);
    expect([progressOf(world, alex, "sheep"), progressOf(world, steve, "sheep")]).toEqual([0, 1]);
    expect(complaints(world)).toEqual([]);
  });

  it("completes once and stays at the goal however many more fall", async () => {
    const world = await startTestWorld({ nodes });
    const alex = world.join({ name: "Alex" });
    world.tick(2);
    for (let index = 0; index < 7; index++) world.kill(alex, "minecraft:cow");
    world.tick(3);
    expect(progressOf(world, alex, "cows")).toBe(3);
    expect(completions(world)).toMatchObject([{ playerId: alex, achievementId: "cows" }]);
  });

  it("counts nothing in creative and spectator mode, unless the setting says so", async () => {
    for (const [settings, expected] of [
      [{}, 0],
      [{ counted_game_modes: ["creative" as const] }, 1],
    ] as const) {
      const world = await startTestWorld({ nodes, settings });
      const alex = world.join({ name: "Alex", gameMode: "Creative" });
      const steve = world.join({ name: "Steve", gameMode: "Spectator" });
      world.tick(2);
      world.kill(alex, "minecraft:cow");
      world.kill(steve, "minecraft:cow");
      world.tick(2);
      expect(progressOf(world, alex, "cows")).toBe(expected);
      expect(progressOf(world, steve, "cows")).toBe(0);
    }
  });
});

describe("default_get", () => {
  it("is the highest count carried so far: dropping and picking up again earns nothing", async () => {
    const nodes = [root("r"), child("apples", "r", { goal_number: 10, goal_details: get("minecraft:apple") })];
    const world = await startTestWorld({ nodes });
    const alex = world.join({ name: "Alex" });
    world.tick(2);
    world.giveItem(alex, { typeId: "minecraft:apple", amount: 4 });
    world.tick(2);
    expect(progressOf(world, alex, "apples")).toBe(4);
    world.dropItem(alex, "minecraft:apple");
    world.tick(2);
    world.giveItem(alex, { typeId: "minecraft:apple", amount: 4 });
    world.tick(2);
    expect(progressOf(world, alex, "apples")).toBe(4);
    world.giveItem(alex, { typeId: "minecraft:apple", amount: 2 });
    world.tick(2);
    expect(progressOf(world, alex, "apples")).toBe(6);
  });

  it("counts what is carried anywhere: inventory, armour and off hand, and what was there at the join", async () => {
    const nodes = [
      root("r"),
      child("helmets", "r", { goal_number: 9, goal_details: get("minecraft:iron_helmet") }),
      child("torches", "r", { goal_number: 99, goal_details: get("minecraft:torch") }),
    ];
    const first = await startTestWorld({ nodes: [root("r")] });
    const alex = first.join({ name: "Alex" });
    first.tick(2);
    first.setEquipment(alex, "Head", { typeId: "minecraft:iron_helmet" });
    first.setEquipment(alex, "Offhand", { typeId: "minecraft:torch", amount: 5 });
    first.giveItem(alex, { typeId: "minecraft:iron_helmet" });
    const world = await startTestWorld({ nodes }, { save: first.save() });
    world.join({ name: "Alex" });
    world.tick(3);
    expect([progressOf(world, alex, "helmets"), progressOf(world, alex, "torches")]).toEqual([2, 5]);
    world.giveItem(alex, { typeId: "minecraft:torch", amount: 64 });
    world.tick(2);
    expect(progressOf(world, alex, "torches")).toBe(69);
  });

  it("wants the enchantments, level for level, among those of the item, by old number or by name", async () => {
    const nodes = [
      root("r"),
      child("by_number", "r", { goal_number: 5, goal_details: get("minecraft:iron_sword", { enchantData: [[9, 1]] }) }),
      child("by_name", "r", {
        goal_number: 5,
        goal_details: get("iron_sword", { enchantData: { sharpness: 1, unbreaking: 2 } }),
      }),
      child("any", "r", { goal_number: 5, goal_details: get("minecraft:iron_sword") }),
    ];
    const world = await startTestWorld({ nodes });
    const alex = world.join({ name: "Alex" });
    world.tick(2);
    world.giveItem(alex, { typeId: "minecraft:iron_sword" });
    world.giveItem(alex, { typeId: "minecraft:iron_sword", enchantments: { sharpness: 2 } });
    world.giveItem(alex, { typeId: "minecraft:iron_sword", enchantments: { sharpness: 1 } });
    world.giveItem(alex, { typeId: "minecraft:iron_sword", enchantments: { sharpness: 1, unbreaking: 2, looting: 1 } });
    world.tick(2);
    expect(["any", "by_number", "by_name"].map((id) => progressOf(world, alex, id))).toEqual([4, 2, 1]);
  });
});

describe("depend_parent", () => {
  it("records nothing before the parent is complete, and keeps nothing for later", async () => {
    const nodes = [
      root("r", { goal_number: 2 }),
      child("cows", "r", { depend_parent: true, goal_number: 3, goal_details: kill("minecraft:cow") }),
    ];
    const world = await startTestWorld({ nodes });
    const alex = world.join({ name: "Alex" });
    world.tick(2);
    world.kill(alex, "minecraft:cow");
    world.tick(2);
    expect(call(world, "addNodeProgress", { playerId: alex, nodeId: "cows", delta: 1 })).toBe(false);
    expect(call(world, "setNodeFinish", { playerId: alex, nodeId: "r" })).toBe(true);
    expect(progressOf(world, alex, "cows")).toBe(0);
    world.kill(alex, "minecraft:cow");
    world.tick(2);
    expect(progressOf(world, alex, "cows")).toBe(1);
    expect(complaints(world)).toEqual([]);
  });
});

describe("subscriptions", () => {
  it("are one for each kind of event that some goal needs, however many nodes need it", async () => {
    const killers = Array.from({ length: 30 }, (_, index) =>
      child(`k${index}`, "r", { goal_details: kill("minecraft:cow") }),
    );
    const both = await startTestWorld({
      nodes: [root("r"), ...killers, child("g", "r", { goal_details: get("minecraft:apple") })],
    });
    expect(both.subscriptions()).toMatchObject({
      "world.afterEvents.entityDie": 1,
      "world.afterEvents.entityHurt": 1,
      "world.afterEvents.playerInventoryItemChange": 1,
    });
    expect(Object.values(both.subscriptions()).every((count) => count === 1)).toBe(true);
    const none = await startTestWorld({ nodes: [root("r")] });
    expect(none.subscriptions()).not.toHaveProperty(["world.afterEvents.entityDie"]);
    expect(none.subscriptions()).not.toHaveProperty(["world.afterEvents.entityHurt"]);
    expect(none.subscriptions()).not.toHaveProperty(["world.afterEvents.playerInventoryItemChange"]);
  });
});

describe("rewards", () => {
  it("of every type are given once, with the completion", async () => {
    const nodes = [
      root("r", {
        reward: [
          {
            type: "item",
            item: "minecraft:diamond_sword",
            name: "Edge",
            lore: ["sharp"],
            enchantments: { sharpness: 2 },
          },
          { type: "item", item: "minecraft:apple", count: 70 },
          { type: "xp", amount: 3 },
          { type: "levels", amount: 4 },
          { type: "command", command: "/tag @s add rewarded" },
          { type: "effect", effect: "speed", seconds: 30, amplifier: 1 },
          { type: "message", text: "Well done" },
          { type: "message", text: "All hail", to: "all" },
          { type: "tag", tag: "hero" },
          { type: "scoreboard", objective: "fame", amount: 5 },
          { function_name: "" },
        ],
      }),
    ];
    const world = await startTestWorld({ nodes });
    const alex = world.join({ name: "Alex" });
    const steve = world.join({ name: "Steve" });
    world.tick(2);
    call(world, "setNodeFinish", { playerId: alex, nodeId: "r" });
    world.tick(2);
    expect(call(world, "setNodeFinish", { playerId: alex, nodeId: "r" })).toBe(false);
    world.tick(3);
    expect(complaints(world)).toEqual([]);
    const player = world.player(alex);
    expect(player.inventory.find((item) => item?.typeId === "minecraft:diamond_sword")).toMatchObject({
      nameTag: "Edge",
      lore: ["sharp"],
      enchantments: { sharpness: 2 },
    });
    expect(carried(world, alex, "minecraft:apple")).toBe(70);
    expect(player.level).toBe(4);
    expect(player.tags.sort()).toEqual(["hero", "rewarded"]);
    expect(player.effects["speed"]).toMatchObject({ amplifier: 1 });
    expect(world.world().scoreboard["fame"]?.scores[alex]).toBe(5);
    expect(world.screen(alex).messages).toEqual(expect.arrayContaining(["Well done", "All hail"]));
    expect(world.screen(steve).messages).toContain("All hail");
    expect(world.screen(steve).messages).not.toContain("Well done");
  });

  it("that do not fit stay owed as far as they did not fit, and are given at the next join or from the menu", async () => {
    const nodes = [root("r", { reward: [{ type: "item", item: "minecraft:diamond", count: 100 }] })];
    const world = await startTestWorld({ nodes });
    const alex = world.join({ name: "Alex" });
    world.tick(2);
    for (let slot = 0; slot < 35; slot++) world.setSlot(alex, slot, { typeId: "minecraft:dirt", amount: 64 });
    world.setSlot(alex, 35, { typeId: "minecraft:diamond", amount: 60 });
    call(world, "setNodeFinish", { playerId: alex, nodeId: "r" });
    world.tick(3);
    expect(carried(world, alex, "minecraft:diamond")).toBe(64);
    expect(completions(world)).toHaveLength(1);

    world.setSlot(alex, 35, null);
    world.leave(alex);
    world.tick();
    world.join({ name: "Alex" });
    world.tick(3);
    expect(carried(world, alex, "minecraft:diamond")).toBe(64);

    world.setSlot(alex, 34, null);
    world.command({ playerId: alex }, "ach:menu");
    world.tick(3);
    const claim = world.form(alex)!.buttons.findIndex((button) => !button.icon);
    world.press(alex, claim);
    world.tick(3);
    expect(carried(world, alex, "minecraft:diamond")).toBe(64 + 32);
    world.leave(alex);
    world.tick();
    world.join({ name: "Alex" });
    world.tick(3);
    expect(carried(world, alex, "minecraft:diamond")).toBe(64 + 32);
    expect(completions(world)).toHaveLength(1);
  });

  it("by function get a copy of the data and the player's id; one that throws or is missing stays owed", async () => {
    const entry = (function_name: string) => ({ function_name, name_space: "mine:rewards", data: { a: { b: [1] } } });
    const nodes = [root("r", { reward: [entry("good"), entry("bad"), entry("missing")] })];
    const extension = `
      import { registerRewardFunctions } from "bedrock-achievements";
      import { world } from "@minecraft/server";
      let broken = true;
      registerRewardFunctions("mine:rewards", {
        good(data) { world.sendMessage(JSON.stringify(data)); data.a.b.push(2); },
        bad(data) { if (broken) { broken = false; throw new Error("not today"); } world.sendMessage("bad " + data.a.b.length); },
      });`;
    const world = await startTestWorld({ nodes, extension });
    const alex = world.join({ name: "Alex" });
    world.tick(2);
    call(world, "setNodeFinish", { playerId: alex, nodeId: "r" });
    world.tick(3);
    expect(
      world
        .screen(alex)
        .messages.filter((text) => text.startsWith("{"))
        .map((text): unknown => JSON.parse(text)),
    ).toEqual([{ a: { b: [1] }, playID: alex }]);
    expect(complaints(world)).toHaveLength(2);
    world.leave(alex);
    world.tick();
    world.join({ name: "Alex" });
    world.tick(3);
    expect(world.screen(alex).messages.filter((text) => text === "bad 1")).toHaveLength(1);
    expect(world.screen(alex).messages.filter((text) => text.startsWith("{"))).toHaveLength(0);
  });
});
