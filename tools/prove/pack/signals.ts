/** The steps about signals whose traps are unproven: targets, effects, totems, villagers, villages' heroes. */
import { EntityDamageCause, EntityHealCause, EquipmentSlot, ItemStack, world } from "@minecraft/server";
import { near, overworld, PLAYER_PLACE, spawnVictim, ticks } from "./ground.ts";
import { readyAlex } from "./players.ts";
import { nameOf, say } from "./say.ts";
import type { Steps } from "./steps.ts";

export const signalSteps: Steps = {
  target: async () => {
    const alex = await readyAlex();
    let source = "no event";
    let isValid = false;
    const onTarget = world.afterEvents.targetBlockHit.subscribe((event) => {
      source = (event.source as { typeId: string } | undefined)?.typeId ?? "nobody";
    });
    const onHit = world.afterEvents.projectileHitBlock.subscribe((event) => (isValid = event.projectile.isValid));
    const { x, y, z } = PLAYER_PLACE;
    overworld().runCommand(`setblock ${Math.floor(x)} ${y} ${Math.floor(z) + 6} target`);
    const arrow = overworld().spawnEntity("minecraft:arrow", near(0, 0.5, 2));
    const projectile = arrow.getComponent("minecraft:projectile");
    if (projectile !== undefined) projectile.owner = alex;
    projectile?.shoot({ x: 0, y: 0.1, z: 2 });
    await ticks(30);
    world.afterEvents.targetBlockHit.unsubscribe(onTarget);
    world.afterEvents.projectileHitBlock.unsubscribe(onHit);
    overworld().runCommand(`setblock ${Math.floor(x)} ${y} ${Math.floor(z) + 6} air`);
    say("target", { source, projectile: isValid });
  },
  effects: async () => {
    const alex = await readyAlex();
    let added = 0;
    let name = "";
    const handler = world.afterEvents.effectAdd.subscribe(({ effect }) => {
      added++;
      name = effect.typeId;
    });
    alex.addEffect("speed", 200);
    await ticks(2);
    alex.addEffect("speed", 400);
    await ticks(2);
    say("effects", { added, name });
    let hero = "accepted";
    try {
      alex.addEffect("minecraft:village_hero", 20);
    } catch (error) {
      hero = nameOf(error);
    }
    await ticks(2);
    world.afterEvents.effectAdd.unsubscribe(handler);
    say("effects", { hero });
  },
  totem: async () => {
    const alex = await readyAlex();
    let heals = "";
    const handler = world.afterEvents.entityHeal.subscribe(({ healSource }) => {
      if (healSource.cause === EntityHealCause.TotemOfUndying) heals = healSource.cause;
    });
    const totem = new ItemStack("minecraft:totem_of_undying");
    alex.getComponent("minecraft:equippable")?.setEquipment(EquipmentSlot.Offhand, totem);
    alex.applyDamage(1_000, { cause: EntityDamageCause.entityAttack });
    await ticks(10);
    world.afterEvents.entityHeal.unsubscribe(handler);
    say("totem", { alive: (alex.getComponent("minecraft:health")?.currentValue ?? 0) > 0, heal: heals || "no event" });
  },
  hurt: async () => {
    const alex = await readyAlex();
    alex
      .getComponent("minecraft:equippable")
      ?.setEquipment(EquipmentSlot.Chest, new ItemStack("minecraft:iron_chestplate"));
    let told = 0;
    const handler = world.afterEvents.entityHurt.subscribe(({ damage }) => (told = damage));
    const before = alex.getComponent("minecraft:health")?.currentValue ?? 0;
    alex.applyDamage(10, { cause: EntityDamageCause.entityAttack });
    await ticks(2);
    world.afterEvents.entityHurt.unsubscribe(handler);
    const lost = before - (alex.getComponent("minecraft:health")?.currentValue ?? 0);
    alex.getComponent("minecraft:equippable")?.setEquipment(EquipmentSlot.Chest, undefined);
    say("hurt", { told: round(told), lost: round(lost) });
  },
  dispenser: async () => {
    let source = "no event";
    const handler = world.afterEvents.projectileHitBlock.subscribe((event) => {
      source = (event.source as { typeId: string } | undefined)?.typeId ?? "nobody";
    });
    const { x, y, z } = PLAYER_PLACE;
    const at = (dz: number): string => `${Math.floor(x) + 5} ${y} ${Math.floor(z) + dz}`;
    overworld().runCommand(`setblock ${at(0)} stone`);
    overworld().runCommand(`setblock ${at(4)} dispenser ["facing_direction"=2]`);
    await ticks(4);
    const container = overworld()
      .getBlock(near(5, 0, 4))
      ?.getComponent("minecraft:inventory")?.container;
    container?.addItem(new ItemStack("minecraft:arrow", 4));
    overworld().runCommand(`setblock ${at(5)} redstone_block`);
    await ticks(40);
    world.afterEvents.projectileHitBlock.unsubscribe(handler);
    for (const dz of [0, 4, 5]) overworld().runCommand(`setblock ${at(dz)} air`);
    say("dispenser", { source });
  },
  book: async () => {
    const alex = await readyAlex();
    let used = "no event";
    const handler = world.afterEvents.itemUse.subscribe(({ itemStack }) => (used = itemStack.typeId));
    const { successCount } = alex.runCommand("give @s ach:book");
    await ticks(2);
    alex.useItemInSlot(0);
    await ticks(20);
    world.afterEvents.itemUse.unsubscribe(handler);
    say("book", { given: successCount, used });
  },
  villager: async () => {
    const alex = await readyAlex();
    let opened = false;
    const handler = world.afterEvents.entityContainerOpened.subscribe(() => (opened = true));
    const old = typeOfSpawned("minecraft:villager");
    const villager = spawnVictim("minecraft:villager_v2", near(0, 0, 2));
    villager.triggerEvent("minecraft:become_farmer");
    await ticks(20);
    alex.interactWithEntity(villager);
    await ticks(40);
    world.afterEvents.entityContainerOpened.unsubscribe(handler);
    villager.remove();
    say("villager", { opened, old });
  },
};

/** The game keeps single precision. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function typeOfSpawned(typeId: string): string {
  try {
    const entity = overworld().spawnEntity(typeId, near(5, 0, 5));
    const is = entity.typeId;
    entity.remove();
    return is;
  } catch (error) {
    return nameOf(error);
  }
}
