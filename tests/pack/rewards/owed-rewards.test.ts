/** Rewards that cannot be given now, or not as they were meant: nothing of them is lost. */
import { describe, expect, it } from "vitest";
import type { RewardJson } from "../../../scripts/core/rewards/rewards.ts";
import type { Simulator } from "../../../simulator/index.ts";
import { child, root } from "../../support/nodes.ts";
import { carried, completions, complaints, startTestWorld } from "../../support/pack.ts";

async function start(reward: readonly RewardJson[]): Promise<{ world: Simulator; alex: string }> {
  const world = await startTestWorld({ nodes: [root("r", { reward }), child("c", "r")] });
  const alex = world.join({ name: "Alex" });
  world.tick(3);
  return { world, alex };
}

const fill = (world: Simulator, id: string): void => {
  for (let slot = 0; slot < 36; slot++) world.setSlot(id, slot, { typeId: "minecraft:dirt", amount: 64 });
};
const diamonds = [{ type: "item" as const, item: "minecraft:diamond", count: 3 }];

describe("a player who is dead", () => {
  it("is paid after the respawn, once, and told at once", async () => {
    const { world, alex } = await start([...diamonds, { type: "xp", amount: 7 }]);
    world.kill(null, "minecraft:player", { deadPlayerId: alex });
    world.tick();
    world.command("console", "ach:grant Alex only r");
    world.tick(60);
    expect(world.player(alex).totalXp).toBe(0);
    expect(completions(world)).toHaveLength(1);
    expect(complaints(world)).toEqual([]);
    world.respawn(alex);
    world.tick(5);
    expect(carried(world, alex, "minecraft:diamond")).toBe(3);
    expect(world.player(alex).totalXp).toBe(7);
    world.tick(60);
    expect(carried(world, alex, "minecraft:diamond")).toBe(3);
    expect(completions(world)).toHaveLength(1);
  });

  it("is paid at the next join when they leave instead", async () => {
    const { world, alex } = await start(diamonds);
    world.kill(null, "minecraft:player", { deadPlayerId: alex });
    world.tick();
    world.command("console", "ach:grant Alex only r");
    world.tick(5);
    world.leave(alex);
    world.tick(2);
    world.join({ name: "Alex" });
    world.tick(5);
    expect(carried(world, alex, "minecraft:diamond")).toBe(3);
  });

  it("gets after the respawn what there was no room for before", async () => {
    const { world, alex } = await start(diamonds);
    fill(world, alex);
    world.command("console", "ach:grant Alex only r");
    world.tick(5);
    world.kill(null, "minecraft:player", { deadPlayerId: alex });
    world.tick(2);
    for (let slot = 0; slot < 36; slot++) world.setSlot(alex, slot, null);
    world.tick(40);
    expect(carried(world, alex, "minecraft:diamond")).toBe(0);
    world.respawn(alex);
    world.tick(5);
    expect(carried(world, alex, "minecraft:diamond")).toBe(3);
  });
});

describe("an item whose trimmings the game refuses", () => {
  const sword = [
    {
      type: "item" as const,
      item: "minecraft:iron_sword",
      name: "Edge",
      lore: ["sharp"],
      enchantments: { sharpness: 2 },
    },
  ];
  it.each(["ItemStack.nameTag", "ItemStack.setLore", "ItemEnchantableComponent.addEnchantment"])(
    "(%s) is given without them, which the log says",
    async (member) => {
      const world = await startTestWorld({ nodes: [root("r", { reward: sword })] }, { refuses: [member] });
      const alex = world.join({ name: "Alex" });
      world.tick(3);
      world.command("console", "ach:grant Alex only r");
      world.tick(5);
      expect(carried(world, alex, "minecraft:iron_sword")).toBe(1);
      const log = complaints(world);
      expect(log).toHaveLength(1);
      expect(log[0]).toMatch(/\br\b/);
      world.leave(alex);
      world.tick();
      world.join({ name: "Alex" });
      world.tick(5);
      expect(carried(world, alex, "minecraft:iron_sword")).toBe(1);
      expect(world.command("console", "ach:info Alex").message).toContain("0 with rewards owed");
    },
  );
});

describe("ach:reward_reset", () => {
  it("never takes back what is still owed", async () => {
    const { world, alex } = await start(diamonds);
    fill(world, alex);
    world.command("console", "ach:grant Alex only r");
    world.tick(5);
    expect(world.command("console", "ach:reward_reset Alex r").status).toBe("failure");
    world.setSlot(alex, 0, null);
    world.leave(alex);
    world.tick();
    world.join({ name: "Alex" });
    world.tick(5);
    expect(carried(world, alex, "minecraft:diamond")).toBe(3);
    expect(world.command("console", "ach:reward_reset Alex r").status).toBe("success");
    world.setSlot(alex, 1, null);
    world.command("console", "ach:revoke Alex only r");
    world.command("console", "ach:grant Alex only r");
    world.tick(5);
    expect(carried(world, alex, "minecraft:diamond")).toBe(6);
  });
});
