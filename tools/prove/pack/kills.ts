/** The steps about kills: by hand, arrow, fire, fall, wolf and command, and by one's own arrow. */
import { EntityDamageCause, ItemStack, world, type Entity } from "@minecraft/server";
import { near, overworld, spawnVictim, ticks, until } from "./ground.ts";
import { NODE_IDS } from "./node-ids.ts";
import { countedBy } from "./our-pack.ts";
import { hold, inventoryOf, readyAlex, type SimulatedPlayer } from "./players.ts";
import { say } from "./say.ts";
import type { Steps } from "./steps.ts";

interface Death {
  readonly cause: string;
  readonly killer: string;
}

const deaths = new Map<string, Death>();
const NOBODY = "nobody";

export function watchDeaths(): void {
  world.afterEvents.entityDie.subscribe(({ deadEntity, damageSource }) => {
    deaths.set(deadEntity.id, { cause: damageSource.cause, killer: typeOf(damageSource.damagingEntity) });
  });
}

export const killSteps: Steps = {
  "kill-hand": async () => {
    const alex = await readyAlex();
    hold(alex, new ItemStack("minecraft:netherite_sword"));
    await tell("kill-hand", alex, NODE_IDS.cow, spawnVictim("minecraft:cow", near(0, 0, 2)), (cow) =>
      hit(alex, cow, 12),
    );
  },
  "kill-arrow": async () => {
    const alex = await readyAlex();
    const chicken = spawnVictim("minecraft:chicken", near(0, 0, 5));
    inventoryOf(alex).setItem(1, new ItemStack("minecraft:arrow", 16));
    await tell("kill-arrow", alex, NODE_IDS.chicken, chicken, async () => {
      for (let shot = 0; shot < 6 && isAlive(chicken); shot++) await shootAt(alex, chicken);
    });
  },
  "kill-fire": async () => {
    const alex = await readyAlex();
    const pig = spawnVictim("minecraft:pig", near(0, 0, 2));
    await tell("kill-fire", alex, NODE_IDS.pig, pig, async () => {
      await hit(alex, pig, 1);
      weaken(pig);
      pig.setOnFire(5, true);
      await until(() => !isAlive(pig), 140);
    });
  },
  "kill-fall": async () => {
    const alex = await readyAlex();
    const cow = spawnVictim("minecraft:cow", near(0, 0, 2));
    await tell("kill-fall", alex, NODE_IDS.cow, cow, async () => {
      await hit(alex, cow, 1);
      cow.teleport(near(6, 45, 6));
      await until(() => !isAlive(cow), 140);
    });
  },
  "kill-wolf": async () => {
    const alex = await readyAlex();
    const sheep = spawnVictim("minecraft:sheep", near(0, 0, 2));
    const wolf = overworld().spawnEntity("minecraft:wolf", near(2, 0, 0));
    const isTamed = wolf.getComponent("minecraft:tameable")?.tame(alex) ?? false;
    say("kill-wolf", { tamed: isTamed });
    await tell("kill-wolf", alex, NODE_IDS.sheep, sheep, async () => {
      await hit(alex, sheep, 1);
      await until(() => !isAlive(sheep), 400);
    });
    if (wolf.isValid) wolf.remove();
  },
  "kill-dragon": async () => {
    const alex = await readyAlex();
    const dragon = overworld().spawnEntity("minecraft:ender_dragon", near(0, 20, 30));
    await tell("kill-dragon", alex, NODE_IDS.dragon, dragon, async () => {
      dragon.applyDamage(1, { cause: EntityDamageCause.entityAttack, damagingEntity: alex });
      await ticks(5);
      const { successCount } = overworld().runCommand("kill @e[type=ender_dragon]");
      say("kill-dragon", { command: successCount });
      // It dies slowly and with a show.
      await until(() => deaths.has(dragon.id), 300);
    });
  },
  "kill-own-arrow": async () => {
    await tellOfOwnDeath("kill-own-arrow", (alex) => {
      const arrow = overworld().spawnEntity("minecraft:arrow", near(0, 6, 0));
      const projectile = arrow.getComponent("minecraft:projectile");
      if (projectile !== undefined) projectile.owner = alex;
      projectile?.shoot({ x: 0, y: -3, z: 0 });
    });
  },
  "kill-own-blast": async () => {
    await tellOfOwnDeath("kill-own-blast", (alex) => {
      overworld().createExplosion(near(1.5, 0, 0), 3, { source: alex, breaksBlocks: false });
    });
  },
};

/** A player at the end of their strength, whom their own deed kills. */
async function tellOfOwnDeath(step: string, deed: (alex: SimulatedPlayer) => void): Promise<void> {
  const alex = await readyAlex();
  weaken(alex);
  deaths.delete(alex.id);
  const counted = await countedBy(alex, NODE_IDS.player, async () => {
    deed(alex);
    await until(() => deaths.has(alex.id), 60);
  });
  const death = deaths.get(alex.id);
  say(step, { died: death !== undefined, counted, cause: death?.cause ?? NOBODY, killer: death?.killer ?? NOBODY });
}

async function tell(
  step: string,
  player: SimulatedPlayer,
  nodeId: string,
  victim: Entity,
  deed: (victim: Entity) => Promise<void>,
): Promise<void> {
  const id = victim.id;
  const counted = await countedBy(player, nodeId, () => deed(victim));
  const death = deaths.get(id);
  say(step, { died: death !== undefined, counted, cause: death?.cause ?? NOBODY, killer: death?.killer ?? NOBODY });
  if (victim.isValid) victim.remove();
}

async function hit(player: SimulatedPlayer, victim: Entity, times: number): Promise<void> {
  for (let blow = 0; blow < times && isAlive(victim); blow++) {
    player.lookAtEntity(victim);
    player.attackEntity(victim);
    await ticks(12);
  }
}

async function shootAt(player: SimulatedPlayer, victim: Entity): Promise<void> {
  hold(player, new ItemStack("minecraft:bow"));
  player.lookAtEntity(victim);
  await ticks(2);
  player.useItemInSlot(0);
  await ticks(25);
  player.stopUsingItem();
  await ticks(20);
}

function weaken(entity: Entity): void {
  entity.getComponent("minecraft:health")?.setCurrentValue(1);
}

function isAlive(entity: Entity): boolean {
  return entity.isValid && !deaths.has(entity.id);
}

function typeOf(entity: Entity | undefined): string {
  return entity?.typeId ?? NOBODY;
}
