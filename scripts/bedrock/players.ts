/**
 * Who is in the world: the only keeper of player objects, which it finds by id and never hands to the use cases.
 * A player counts as gone from the moment the game says that he leaves.
 */

import { world, type Entity, type Player } from "@minecraft/server";
import type { Players } from "../app/ports.ts";
import { GAME_MODES, type GameModeName } from "../core/settings/settings.ts";
import { propertiesOf } from "./properties.ts";

export interface PlayerDirectory extends Players {
  /** The player object of an online player. */
  find(playerId: string): Player | undefined;
  /** To be called once the world can be read. */
  open(): void;
  enter(player: Player): void;
  leave(playerId: string): void;
}

/** @param persistentIdOf the account of a player who just joined, by name */
export function createPlayerDirectory(
  persistentIdOf: (playerName: string) => string | null | undefined,
): PlayerDirectory {
  const present = new Map<string, Player>();
  const leaving = new Set<string>();
  let opened = false;

  function find(playerId: string): Player | undefined {
    const known = present.get(playerId);
    if (known?.isValid) return known;
    present.delete(playerId);
    if (!opened || leaving.has(playerId)) return undefined;
    // Facts can come before the spawn event that enters him.
    const found = world.getAllPlayers().find((player) => player.id === playerId);
    if (found) present.set(playerId, found);
    return found;
  }

  /** What can only be asked while the player is there. */
  function ask<Answer>(playerId: string, question: (player: Player) => Answer): Answer | undefined {
    const player = find(playerId);
    if (!player) return undefined;
    try {
      return question(player);
    } catch {
      return undefined;
    }
  }

  return {
    find,
    open() {
      opened = true;
      for (const player of world.getAllPlayers()) present.set(player.id, player);
    },
    enter(player) {
      leaving.delete(player.id);
      present.set(player.id, player);
    },
    leave(playerId) {
      leaving.add(playerId);
      present.delete(playerId);
    },
    online: () => [...present.keys()].filter((playerId) => find(playerId) !== undefined),
    isOnline: (playerId) => find(playerId) !== undefined,
    name: (playerId) => ask(playerId, (player) => player.name),
    locale: (playerId) => ask(playerId, (player) => player.clientSystemInfo.locale),
    persistentId: (playerId) => ask(playerId, (player) => persistentIdOf(player.name)),
    gameMode: (playerId) =>
      ask(playerId, (player) => {
        const mode = player.getGameMode().toLowerCase();
        return GAME_MODES.find((known): known is GameModeName => known === mode);
      }),
    isAlive(playerId) {
      const health = ask(playerId, healthOf);
      return health === undefined ? find(playerId) !== undefined : health > 0;
    },
    properties(playerId) {
      const player = find(playerId);
      return player && propertiesOf(player);
    },
  };
}

/** 0 from the death of a player until they respawn. */
function healthOf(player: Player): number | undefined {
  const health = player.getComponent("minecraft:health");
  return health?.currentValue;
}

/** By type id, which an entity that is gone by now still tells. */
export function isPlayer(entity: Entity | undefined): entity is Player {
  return entity?.typeId === "minecraft:player";
}
