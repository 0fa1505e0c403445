/**
 * Who of the players is dead: their health is 0 from their death until they respawn, and what is handed to them then is
 * lost. Nobody is merely hurt here.
 */
import { invalidEntity } from "./handles.ts";
import type { Host, PlayerState } from "./host.ts";

const FULL_HEALTH = 20;

const deadPlayers = new WeakSet<PlayerState>();

export const isDead = (player: PlayerState): boolean => deadPlayers.has(player);
export const markDead = (player: PlayerState): void => void deadPlayers.add(player);
export const revive = (player: PlayerState): boolean => deadPlayers.delete(player);

export function defineHealth(host: Host): void {
  const { guard } = host;
  guard.define("EntityAttributeComponent", {
    invalid: (player: PlayerState) => invalidEntity(host, player),
    get: {
      currentValue: (player: PlayerState) => (isDead(player) ? 0 : FULL_HEALTH),
      defaultValue: () => FULL_HEALTH,
      effectiveMax: () => FULL_HEALTH,
      effectiveMin: () => 0,
    },
  });
  guard.define("EntityHealthComponent", {});
}
