/** The simulated players of a proof, by name: spawned once for each start of the scripts. */
import * as gametest from "@minecraft/server-gametest";
import { GameMode, type Container, type ItemStack } from "@minecraft/server";
import { overworld, PLAYER_PLACE, ticks } from "./ground.ts";
import { attempt } from "./say.ts";

export type SimulatedPlayer = gametest.SimulatedPlayer;

const players = new Map<string, SimulatedPlayer>();
/** For our pack to have welcomed them, one join a tick. */
const WELCOME_TICKS = 40;

export async function playerNamed(name: string): Promise<SimulatedPlayer> {
  const known = players.get(name);
  if (known?.isValid === true) return known;
  const player = gametest.spawnSimulatedPlayer({ ...PLAYER_PLACE, dimension: overworld() }, name, GameMode.Survival);
  players.set(name, player);
  await ticks(WELCOME_TICKS);
  return player;
}

/** Alex, who plays nearly everything: alive, healthy, on their place, with empty hands. */
export async function readyAlex(): Promise<SimulatedPlayer> {
  const alex = await playerNamed("Alex");
  if ((alex.getComponent("minecraft:health")?.currentValue ?? 0) <= 0) {
    attempt(() => alex.respawn());
    await ticks(20);
  }
  attempt(() => alex.getComponent("minecraft:health")?.resetToMaxValue());
  attempt(() => alex.extinguishFire(false));
  attempt(() => alex.teleport(PLAYER_PLACE, { dimension: overworld() }));
  attempt(() => inventoryOf(alex).clearAll());
  await ticks(10);
  return alex;
}

export function inventoryOf(player: SimulatedPlayer): Container {
  const container = player.getComponent("minecraft:inventory")?.container;
  if (container === undefined) throw new Error("the player has no inventory");
  return container;
}

export function hold(player: SimulatedPlayer, item: ItemStack): void {
  player.setItem(item, 0, true);
}
