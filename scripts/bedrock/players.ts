/**
 * Who is in the world: the only way to player objects, which it finds by id and never hands to the use cases. A player
 * counts as gone from the moment the game says that they leave, and not because they cannot be reached for a moment.
 * Players of other packs' tests are `undefined` to this one, in lists and in events, and nobody here.
 */

import { CommandPermissionLevel, world, type Entity, type Player } from "@minecraft/server";
import type { Players } from "../app/ports.ts";
import { createGameModes } from "./game-modes.ts";
import { propertiesOfPlayer } from "./properties.ts";

/** What the typings promise in an event, and what really comes: of another pack's simulated player nothing. */
export type PresentInEvent<Kind> = Kind | undefined;

export interface PlayerDirectory extends Players {
  /** The player object that was last seen, which may be of no use any more: for whoever asks one question that says so. */
  known(playerId: string): Player | undefined;
  /** The player object of an online player who can be reached. */
  find(playerId: string): Player | undefined;
  /** To be called once the world can be read. */
  open(): void;
  enter(player: Player): void;
  /** The game says that the player leaves; they can still be reached. */
  leaving(player: Player): void;
  leave(playerId: string): void;
  /** The game does not list the player any more. */
  left(playerId: string): void;
  /** Those whom somebody looked for in vain and who can be reached again, each once. */
  reachable(): readonly string[];
}

/** @param persistentIdOf the account of a player who just joined, by name */
export function createPlayerDirectory(
  persistentIdOf: (playerName: string) => string | null | undefined,
): PlayerDirectory {
  const present = new Map<string, Player>();
  const leaving = new Set<string>();
  const missed = new Set<string>();
  const modes = createGameModes(present, ask);
  let opened = false;

  function find(playerId: string): Player | undefined {
    const known = present.get(playerId);
    if (known?.isValid) return known;
    if (!opened || leaving.has(playerId)) return undefined;
    // Facts can come before the spawn event that enters the player, and an object may be of no use any more.
    const found = playersInWorld().find((player) => player.id === playerId && player.isValid);
    if (found) present.set(playerId, found);
    else if (known) missed.add(playerId);
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

  function keep(player: Player): void {
    present.set(player.id, player);
    modes.last(player.id);
  }

  return {
    known: (playerId) => present.get(playerId),
    find,
    open() {
      opened = true;
      for (const player of playersInWorld()) keep(player);
    },
    enter(player) {
      leaving.delete(player.id);
      keep(player);
    },
    leaving: keep,
    leave(playerId) {
      leaving.add(playerId);
      present.delete(playerId);
      missed.delete(playerId);
    },
    left(playerId) {
      leaving.delete(playerId);
      present.delete(playerId);
    },
    reachable() {
      if (missed.size === 0) return [];
      const back = [...missed].filter((playerId) => find(playerId) !== undefined || !present.has(playerId));
      for (const playerId of back) missed.delete(playerId);
      return back;
    },
    online: () => [...present.keys()],
    isOnline: (playerId) => present.has(playerId) || find(playerId) !== undefined,
    isReachable: (playerId) => find(playerId) !== undefined,
    name: (playerId) => ask(playerId, (player) => player.name),
    locale: (playerId) => ask(playerId, (player) => player.clientSystemInfo.locale),
    persistentId: (playerId) => ask(playerId, (player) => persistentIdOf(player.name)),
    gameModeNow: modes.now,
    gameMode: modes.last,
    isOperator: (playerId) => ask(playerId, mayOperate) === true,
    isAlive(playerId) {
      const health = ask(playerId, healthOf);
      return health === undefined ? find(playerId) !== undefined : health > 0;
    },
    properties: (playerId) => (find(playerId) ? propertiesOfPlayer(() => find(playerId)) : undefined),
  };
}

/** 0 from the death of a player until they respawn. */
function healthOf(player: Player): number | undefined {
  const health = player.getComponent("minecraft:health");
  return health?.currentValue;
}

/** As the game judges of the commands. */
const mayOperate = (player: Player): boolean => player.commandPermissionLevel >= CommandPermissionLevel.GameDirectors;

/** The players in the world whom this pack can see. */
function playersInWorld(): Player[] {
  return (world.getAllPlayers() as PresentInEvent<Player>[]).filter((player): player is Player => player !== undefined);
}

/** By type id, which an entity that is gone by now still tells. */
export function isPlayer(entity: Entity | undefined): entity is Player {
  return entity?.typeId === "minecraft:player";
}
