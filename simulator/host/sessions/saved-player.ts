/** One player between the world and the disk: what of them is saved, and who they are when they come back. */
import type { EquipmentSlotName, JoiningPlayer, SavedPlayer } from "../../types.ts";
import { MAX_HUNGER } from "../bodies/attributes.ts";
import { SPAWN } from "../bodies/body-state.ts";
import { liveEffect } from "../bodies/effects.ts";
import { newEntity } from "../entities/entities.ts";
import { levelOf } from "../experience.ts";
import type { Host, PlayerState } from "../host.ts";
import { INVENTORY_SLOTS } from "../items/inventory.ts";
import { itemFrom, seenItem } from "../items/items.ts";
import { readProperties, savedProperties } from "../packs/pack-properties.ts";

/** A player as they join, with what they left behind. */
export function playerFrom(
  host: Host,
  joining: JoiningPlayer,
  id: string,
  saved: SavedPlayer | undefined,
): PlayerState {
  const player = newEntity(id, "minecraft:player") as PlayerState;
  const slots: PlayerState["inventory"]["slots"] = Array.from({ length: INVENTORY_SLOTS }, (_, slot) => {
    const item = saved?.inventory[slot];
    return item ? itemFrom(host, item) : undefined;
  });
  Object.assign(player, {
    player,
    name: joining.name,
    nameTag: joining.name,
    persistentId: joining.persistentId ?? saved?.persistentId ?? persistentIdOf(joining.name),
    locale: joining.locale ?? saved?.locale ?? "en_US",
    gameMode: joining.gameMode ?? saved?.gameMode ?? "Survival",
    permissionLevel: joining.permissionLevel ?? saved?.permissionLevel ?? 0,
    inventory: { slots, owner: player },
    equipment: new Map(
      Object.entries(saved?.equipment ?? {}).map(([slot, item]) => [slot as EquipmentSlotName, itemFrom(host, item)]),
    ),
    selectedSlot: 0,
    totalXp: saved?.totalXp ?? 0,
    hunger: saved?.hunger ?? MAX_HUNGER,
    // Who left dead is alive again.
    health: saved?.health || player.maxHealth,
    location: saved?.location ?? SPAWN,
    screen: { messages: [], actionBars: [], titles: [], sounds: [] },
    busy: false,
    isSimulated: joining.isSimulated ?? false,
    tags: new Set(saved?.tags ?? []),
    dimension: saved?.dimension ?? "minecraft:overworld",
    properties: readProperties(saved ?? {}),
    effects: new Map(
      Object.entries(saved?.effects ?? {}).map(([effect, { ticks, amplifier }]) => [
        effect,
        { untilTick: host.world.tick + ticks, amplifier },
      ]),
    ),
  } satisfies Partial<PlayerState>);
  return player;
}

/** What of a player is written to the disk. */
export function savedPlayer(host: Host, player: PlayerState): SavedPlayer {
  const { level, rest } = levelOf(player.totalXp);
  const effects: SavedPlayer["effects"] = {};
  for (const id of player.effects.keys()) {
    const effect = liveEffect(host, player, id);
    if (effect) effects[id] = { ticks: effect.untilTick - host.world.tick, amplifier: effect.amplifier };
  }
  const equipment: SavedPlayer["equipment"] = {};
  for (const [slot, item] of player.equipment) equipment[slot] = seenItem(item);
  return {
    id: player.id,
    name: player.name,
    persistentId: player.persistentId,
    locale: player.locale,
    gameMode: player.gameMode,
    permissionLevel: player.permissionLevel,
    inventory: player.inventory.slots.map((item) => (item ? seenItem(item) : null)),
    equipment,
    level,
    xpAtCurrentLevel: rest,
    totalXp: player.totalXp,
    tags: [...player.tags],
    effects,
    ...savedProperties(player.properties),
    dimension: player.dimension,
    location: { ...player.location },
    health: player.health,
    hunger: player.hunger,
  };
}

/** Sixteen hexadecimal digits made from the name: the same player has the same id in every world. */
export function persistentIdOf(name: string): string {
  let [high, low] = [0x811c9dc5, 0x1000193];
  for (let index = 0; index < name.length; index += 1) {
    high = Math.imul(high ^ name.charCodeAt(index), 0x01000193) >>> 0;
    low = Math.imul(low + name.charCodeAt(index), 0x85ebca6b) >>> 0;
  }
  return (high.toString(16).padStart(8, "0") + low.toString(16).padStart(8, "0")).toUpperCase();
}
