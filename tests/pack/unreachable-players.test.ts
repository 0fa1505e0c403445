import { describe, expect, it } from "vitest";
import type { SimulatorOptions } from "../../simulator/index.ts";
import { child, root } from "../support/nodes.ts";
import { call, carried, complaints, completions, progressOf, startTestWorld } from "../support/pack.ts";

const nodes = [
  root("r", { goal_number: 9 }),
  child("cows", "r", {
    goal_number: 20,
    goal_details: { goal_type: "default_kill", entity_identifier: "minecraft:cow" },
  }),
  child("players", "r", {
    goal_number: 20,
    goal_details: { goal_type: "default_kill", entity_identifier: "minecraft:player" },
  }),
  child("apples", "r", {
    goal_number: 20,
    goal_details: { goal_type: "default_get", item_dict: { newItemName: "minecraft:apple" } },
  }),
  child("gift", "r", { reward: [{ type: "item", item: "minecraft:diamond", count: 3 }] }),
];

describe("simulated players of another pack, who are undefined to this one", () => {
  it("leave the pack alive when they are there as the scripts load, and in whatever they do", async () => {
    const world = await startTestWorld(
      { nodes },
      { present: [{ name: "Bot", isSimulated: true }, { name: "Ann" }, { name: "Bot2", isSimulated: true }] },
    );
    const [bot, ann] = ["Bot", "Ann"].map((name) => world.players().find((player) => player.name === name)!.id);
    const late = world.join({ name: "Late", isSimulated: true });
    world.tick(3);
    for (const one of [bot!, late]) {
      world.kill(one, "minecraft:cow");
      world.kill(one, "minecraft:cow", { projectile: "minecraft:arrow" });
      world.kill(world.spawnEntity("minecraft:wolf", { tamedTo: one }), "minecraft:cow");
      world.kill(ann!, "minecraft:player", { deadPlayerId: one });
      world.kill(one, "minecraft:player", { deadPlayerId: ann! });
      world.giveItem(one, { typeId: "minecraft:apple", amount: 4 });
      world.useItem(one, "ach:book");
      world.hurt(one, ann!);
      world.hurt(ann!, one);
    }
    world.respawn(ann!);
    // Not theirs, though they hit before: it was the other pack's player who killed it.
    const cow = world.spawnEntity("minecraft:cow");
    world.hurt(ann!, cow);
    world.kill(late, cow);
    world.kill(ann!, "minecraft:cow");
    world.giveItem(ann!, { typeId: "minecraft:apple", amount: 6 });
    world.tick(5);
    expect(["cows", "apples"].map((id) => progressOf(world, ann!, id))).toEqual([1, 6]);
    expect(world.command("console", "ach:progress @a cows 2").status).toBe("success");
    world.tick(5);
    expect(progressOf(world, ann!, "cows")).toBe(3);
    world.leave(late);
    world.command("console", "ach:grant @a only gift");
    world.tick(250);
    expect(carried(world, ann!, "minecraft:diamond")).toBe(3);
    expect(complaints(world)).toEqual([]);
  });
});

describe.each(["InvalidEntityError", "InvalidActorError"] as const)("a player who cannot be reached (%s)", (name) => {
  async function withAnn(options: Partial<SimulatorOptions> = {}, settings = {}) {
    const world = await startTestWorld({ nodes, settings }, { invalidEntityErrorName: name, ...options });
    const ann = world.join({ name: "Ann" });
    const bob = world.join({ name: "Bob" });
    world.tick(3);
    return { world, ann, bob };
  }

  it("for a moment loses no progress, no write and no reward, and hinders nobody else", async () => {
    const { world, ann, bob } = await withAnn();
    world.kill(ann, "minecraft:cow");
    world.tick(2);
    world.setHandleValid(ann, false);
    world.kill(ann, "minecraft:cow");
    world.giveItem(ann, { typeId: "minecraft:apple", amount: 5 });
    world.kill(bob, "minecraft:cow");
    world.giveItem(bob, { typeId: "minecraft:apple", amount: 2 });
    call(world, "setNodeFinish", { playerId: ann, nodeId: "gift" });
    world.tick(60);
    expect(["cows", "apples"].map((id) => progressOf(world, bob, id))).toEqual([1, 2]);
    world.setHandleValid(ann, true);
    world.tick(60);
    expect(["cows", "apples"].map((id) => progressOf(world, ann, id))).toEqual([2, 5]);
    expect(carried(world, ann, "minecraft:diamond")).toBe(3);
    expect(completions(world).map(({ achievementId }) => achievementId)).toEqual(["gift"]);
    const again = await startTestWorld({ nodes }, { save: world.save() });
    again.join({ name: "Ann" });
    again.tick(5);
    expect(["cows", "apples", "gift"].map((id) => progressOf(again, ann, id))).toEqual([2, 5, 1]);
    expect(carried(again, ann, "minecraft:diamond")).toBe(3);
  });

  it("at the join is welcomed once they can be: mail, book and what they carry", async () => {
    const { world, ann } = await withAnn({}, { give_book_on_first_join: true });
    world.clearInventory(ann);
    world.giveItem(ann, { typeId: "minecraft:apple", amount: 4 });
    world.leave(ann);
    world.tick(2);
    const save = world.save();
    const next = await startTestWorld({ nodes, settings: { give_book_on_first_join: true } }, { save });
    next.command("console", "ach:mail Ann add cows 3");
    const cleo = next.join({ name: "Cleo" });
    next.join({ name: "Ann" });
    next.setHandleValid(ann, false);
    next.setHandleValid(cleo, false);
    next.tick(50);
    next.setHandleValid(ann, true);
    next.setHandleValid(cleo, true);
    next.tick(25);
    expect(carried(next, cleo, "ach:book")).toBe(1);
    expect(progressOf(next, ann, "apples")).toBe(4);
  });

  it("till they leave has their kills mailed", async () => {
    const { world, ann } = await withAnn();
    world.setHandleValid(ann, false);
    world.kill(ann, "minecraft:cow");
    world.tick(5);
    world.leave(ann);
    world.tick(5);
    world.join({ name: "Ann" });
    world.tick(5);
    expect(progressOf(world, ann, "cows")).toBe(1);
  });

  it("till they leave loses nothing that was answered to be done, and is forgotten where an operator says so", async () => {
    for (const isForgotten of [false, true]) {
      const { world, ann } = await withAnn();
      call(world, "addNodeProgress", { playerId: ann, nodeId: "apples", delta: 1 });
      world.tick(25);
      world.setHandleValid(ann, false);
      expect(call(world, "addNodeProgress", { playerId: ann, nodeId: "cows", delta: 3 })).toBe(true);
      expect(call(world, "setNodeFinish", { playerId: ann, nodeId: "gift" })).toBe(true);
      world.tick(25);
      world.leave(ann);
      world.tick(2);
      expect(call(world, "addNodeProgress", { playerId: ann, nodeId: "cows", delta: 2 })).toBe(true);
      if (isForgotten) expect(world.command("console", "ach:forget Ann").status).toBe("success");
      world.join({ name: "Ann" });
      world.tick(5);
      const progress = (of: typeof world): number[] => ["cows", "apples", "gift"].map((id) => progressOf(of, ann, id));
      const expected = isForgotten ? [0, 0, 0] : [5, 1, 1];
      expect(progress(world)).toEqual(expected);
      expect(carried(world, ann, "minecraft:diamond")).toBe(isForgotten ? 0 : 3);
      const again = await startTestWorld({ nodes }, { save: world.save() });
      again.join({ name: "Ann" });
      again.tick(5);
      expect(progress(again)).toEqual(expected);
    }
  });

  it("is not forgotten as one who is away, and what is mailed to them arrives once they can be reached", async () => {
    const { world, ann } = await withAnn();
    world.setHandleValid(ann, false);
    world.tick(2);
    expect(world.command("console", "ach:forget Ann").status).toBe("failure");
    // The first that they ever make on their page.
    expect(world.command("console", "ach:mail Ann progress cows 3").status).toBe("success");
    expect(call(world, "addNodeProgress", { playerId: ann, nodeId: "players", delta: 1 })).toBe(true);
    world.tick(25);
    world.setHandleValid(ann, true);
    world.tick(3);
    expect(["cows", "players"].map((id) => progressOf(world, ann, id))).toEqual([3, 1]);
    world.leave(ann);
    world.join({ name: "Ann" });
    world.tick(3);
    expect(["cows", "players"].map((id) => progressOf(world, ann, id))).toEqual([3, 1]);
  });

  it("when the menu is opened, or while it is open, is simply gone", async () => {
    const { world, ann } = await withAnn();
    world.command({ playerId: ann }, "ach:menu");
    world.setHandleValid(ann, false);
    world.tick(3);
    world.setHandleValid(ann, true);
    world.command({ playerId: ann }, "ach:menu");
    world.tick(3);
    expect(world.form(ann)).toBeDefined();
    world.leave(ann);
    world.tick(3);
    expect(complaints(world)).toEqual([]);
  });
});
