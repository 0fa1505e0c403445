/** Where a proof is played: a platform in the air that stays loaded without a player, and waiting by ticks. */
import { system, world, type Dimension, type Entity, type Vector3 } from "@minecraft/server";
import { attempt } from "./say.ts";

/** Above whatever a flat world has. */
const FLOOR_Y = 100;
const LOAD_TICKS = 600;
export const PLAYER_PLACE: Vector3 = { x: 0.5, y: FLOOR_Y + 1, z: 0.5 };

export function overworld(): Dimension {
  return world.getDimension("overworld");
}

export async function prepareGround(): Promise<void> {
  const dimension = overworld();
  attempt(() => dimension.runCommand("tickingarea add circle 0 100 0 3 proof true"));
  attempt(() => (world.gameRules.doMobSpawning = false));
  attempt(() => (world.gameRules.doWeatherCycle = false));
  attempt(() => (world.gameRules.keepInventory = true));
  const isLoaded = await until(isGroundLoaded, LOAD_TICKS);
  if (!isLoaded) throw new Error("the chunks around 0 0 were not loaded");
  attempt(() => dimension.runCommand(`fill -12 ${FLOOR_Y} -12 12 ${FLOOR_Y} 12 stone`));
  attempt(() => dimension.runCommand(`fill -12 ${FLOOR_Y + 1} -12 12 ${FLOOR_Y + 8} 12 air`));
}

function isGroundLoaded(): boolean {
  try {
    return overworld().getBlock(PLAYER_PLACE) !== undefined;
  } catch {
    // A chunk that is not loaded may be told by an error, too.
    return false;
  }
}

/** Relative to where the player stands. */
export function near(x: number, y: number, z: number): Vector3 {
  return { x: PLAYER_PLACE.x + x, y: PLAYER_PLACE.y + y, z: PLAYER_PLACE.z + z };
}

/** One that stays where it is. */
export function spawnVictim(typeId: string, at: Vector3): Entity {
  const victim = overworld().spawnEntity(typeId, at);
  victim.addEffect("slowness", 2_000, { amplifier: 100, showParticles: false });
  return victim;
}

export function ticks(count: number): Promise<void> {
  return system.waitTicks(count);
}

export async function until(isSo: () => boolean, maxTicks: number): Promise<boolean> {
  for (let tick = 0; tick < maxTicks; tick++) {
    if (isSo()) return true;
    await system.waitTicks(1);
  }
  return isSo();
}
