/**
 * The few parts of `@minecraft/server-gametest` that a proof uses. Its newest typings in the registry are of 2022 and do not
 * know `spawnSimulatedPlayer` without a test; what the game has today is in Mojang's published documentation.
 */
declare module "@minecraft/server-gametest" {
  import type { Direction, DimensionLocation, Entity, GameMode, ItemStack, Player, Vector3 } from "@minecraft/server";

  export class SimulatedPlayer extends Player {
    attackEntity(entity: Entity): boolean;
    disconnect(): void;
    giveItem(item: ItemStack, selectSlot?: boolean): boolean;
    interactWithEntity(entity: Entity): boolean;
    lookAtEntity(entity: Entity): void;
    lookAtLocation(location: Vector3): void;
    respawn(): boolean;
    setItem(item: ItemStack, slot: number, selectSlot?: boolean): boolean;
    stopUsingItem(): ItemStack | undefined;
    useItemInSlot(slot: number): boolean;
    useItemOnBlock(item: ItemStack, location: Vector3, direction?: Direction): boolean;
  }

  export function spawnSimulatedPlayer(location: DimensionLocation, name: string, gameMode?: GameMode): SimulatedPlayer;
}
