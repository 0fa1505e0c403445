/** The steps about what a player carries: given, gone within a tick, worn by a dispenser, counted when a node opens; and pay. */
import { EquipmentSlot, ItemStack, world, type Player } from "@minecraft/server";
import { near, overworld, PLAYER_PLACE, ticks, until } from "./ground.ts";
import { NODE_IDS } from "./node-ids.ts";
import { ask, countedBy, progressOf } from "./our-pack.ts";
import { inventoryOf, readyAlex } from "./players.ts";
import { say } from "./say.ts";
import type { Steps } from "./steps.ts";

/** Our pack recounts everybody about every ten seconds. */
const RECOUNT_TICKS = 260;
const changes: string[] = [];

export function watchInventories(): void {
  world.afterEvents.playerInventoryItemChange.subscribe(({ itemStack }) => {
    if (itemStack !== undefined) changes.push(itemStack.typeId);
  });
}

export const itemSteps: Steps = {
  carry: async () => {
    const alex = await readyAlex();
    const counted = await countedBy(alex, NODE_IDS.diamond, async () => {
      await ticks(1);
      inventoryOf(alex).addItem(new ItemStack("minecraft:diamond", 3));
    });
    say("carry", { counted, event: changes.includes("minecraft:diamond") });
  },
  "carry-tick": async () => {
    const alex = await readyAlex();
    const counted = await countedBy(alex, NODE_IDS.emerald, async () => {
      await ticks(1);
      inventoryOf(alex).setItem(5, new ItemStack("minecraft:emerald", 2));
      inventoryOf(alex).setItem(5, undefined);
    });
    say("carry-tick", { counted, event: changes.includes("minecraft:emerald") });
  },
  "carry-armour": async () => {
    const alex = await readyAlex();
    const before = await progressOf(alex, NODE_IDS.helmet);
    const { x, y, z } = PLAYER_PLACE;
    const place = `${Math.floor(x)} ${y} ${Math.floor(z) + 1}`;
    // Facing 2 is north: towards the player.
    overworld().runCommand(`setblock ${place} dispenser ["facing_direction"=2]`);
    await ticks(4);
    const dispenser = overworld().getBlock(near(0, 0, 1));
    dispenser?.getComponent("minecraft:inventory")?.container?.addItem(new ItemStack("minecraft:iron_helmet"));
    overworld().runCommand(`setblock ${Math.floor(x)} ${y} ${Math.floor(z) + 2} redstone_block`);
    const isWorn = await until(() => wornBy(alex) === "minecraft:iron_helmet", 60);
    await ticks(RECOUNT_TICKS);
    const after = await progressOf(alex, NODE_IDS.helmet);
    for (const dz of [1, 2]) overworld().runCommand(`setblock ${Math.floor(x)} ${y} ${Math.floor(z) + dz} air`);
    const counted = typeof before === "number" && typeof after === "number" ? after - before : "no answer";
    say("carry-armour", { worn: isWorn, event: changes.includes("minecraft:iron_helmet"), counted });
  },
  "carry-locked": async () => {
    const alex = await readyAlex();
    inventoryOf(alex).addItem(new ItemStack("minecraft:gold_ingot", 4));
    await ticks(20);
    const locked = await progressOf(alex, NODE_IDS.locked);
    await ask("setNodeFinish", { playerId: alex.id, nodeId: NODE_IDS.gate });
    await ticks(20);
    say("carry-locked", { before: locked, after: await progressOf(alex, NODE_IDS.locked) });
  },
  "pay-dead": async () => {
    const alex = await readyAlex();
    alex.kill();
    await ticks(10);
    await ask("setNodeFinish", { playerId: alex.id, nodeId: NODE_IDS.paid });
    await ticks(20);
    const dead = countOf(alex, "minecraft:stick");
    alex.respawn();
    await ticks(60);
    say("pay-dead", { dead, respawned: countOf(alex, "minecraft:stick") });
  },
  pickup: async () => {
    const alex = await readyAlex();
    const picked: string[] = [];
    const handler = world.afterEvents.entityItemPickup.subscribe(({ items }) => {
      picked.push(...items.map((item) => item.typeId));
    });
    overworld().spawnItem(new ItemStack("minecraft:apple"), near(0, 0.5, 0));
    await ticks(40);
    const arrow = overworld().spawnEntity("minecraft:arrow", near(0, 1, 1));
    const projectile = arrow.getComponent("minecraft:projectile");
    if (projectile !== undefined) projectile.owner = alex;
    projectile?.shoot({ x: 0, y: -1, z: 0 });
    await ticks(40);
    alex.teleport(near(0, 0, 1));
    await ticks(40);
    world.afterEvents.entityItemPickup.unsubscribe(handler);
    say("pickup", { item: picked.includes("minecraft:apple"), arrow: picked.includes("minecraft:arrow") });
  },
};

function wornBy(player: Player): string {
  return player.getComponent("minecraft:equippable")?.getEquipment(EquipmentSlot.Head)?.typeId ?? "";
}

function countOf(player: Parameters<typeof inventoryOf>[0], typeId: string): number {
  const container = inventoryOf(player);
  let count = 0;
  for (let slot = 0; slot < container.size; slot++) {
    const item = container.getItem(slot);
    if (item?.typeId === typeId) count += item.amount;
  }
  return count;
}
