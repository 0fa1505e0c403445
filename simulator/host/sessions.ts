/**
 * Players coming and going, and the save: what of a world and its players is written to the disk, and read back.
 */
import type { EquipmentSlotName, JoiningPlayer, PlayerSeen, SavedPlayer, WorldSave, WorldSeen } from "../types.ts";
import { MAX_HUNGER } from "./bodies/attributes.ts";
import { dismount, SPAWN } from "./bodies/body-state.ts";
import { liveEffect } from "./bodies/effects.ts";
import { newEntity } from "./entities/entities.ts";
import { levelOf } from "./experience.ts";
import type { Forms } from "./forms/forms.ts";
import { wrapPlayer } from "./guard/handles.ts";
import type { Host, PlayerState, WorldState } from "./host.ts";
import { UsageError } from "./host.ts";
import { INVENTORY_SLOTS } from "./items/inventory.ts";
import { itemFrom, seenItem } from "./items/items.ts";
import { readProperties, savedProperties } from "./packs/pack-properties.ts";
import { readSurroundings, savedSurroundings } from "./terrain/surroundings.ts";

export interface Sessions {
  /** Who they will be; throws when they are in the world already. */
  identify(player: JoiningPlayer): { id: string; persistentId: string };
  /** In the world without a word to the pack, as those are who were there before its scripts loaded. */
  place(player: JoiningPlayer, id: string): void;
  join(player: JoiningPlayer, id: string): void;
  leave(player: PlayerState, reason: "PlayerQuit" | "ServerShutdown"): void;
  /** The spawns that are due: a tick after the join event. */
  spawnDue(): void;
  online(id: string): PlayerState;
  seen(id: string): PlayerSeen;
  allSeen(): PlayerSeen[];
  worldSeen(): WorldSeen;
  save(): WorldSave;
}

export function readSave(world: WorldState, save: WorldSave): void {
  world.nextId = save.nextId;
  world.properties = readProperties(save);
  for (const [id, { displayName, scores }] of Object.entries(save.scoreboard)) {
    world.objectives.set(id, { id, displayName, scores: new Map(Object.entries(scores)), valid: true });
  }
  for (const player of save.players) world.offline.set(player.id, player);
  if (save.surroundings) readSurroundings(world, save.surroundings, save.tick);
}

export function createSessions(host: Host, forms: Forms): Sessions {
  const { world, events, guard } = host;
  let spawning: { player: PlayerState; dueTick: number }[] = [];

  function idFor({ id, name }: JoiningPlayer): string {
    const known = [...world.offline.values()].find((player) =>
      id === undefined ? player.name === name : player.id === id,
    );
    return known?.id ?? id ?? host.nextId();
  }

  function identify(joining: JoiningPlayer): { id: string; persistentId: string } {
    const id = idFor(joining);
    if (world.online.has(id) || [...world.online.values()].some((player) => player.name === joining.name)) {
      throw new UsageError(`${joining.name} is in the world already`);
    }
    const known = joining.persistentId ?? world.offline.get(id)?.persistentId;
    return { id, persistentId: known ?? persistentIdOf(joining.name) };
  }

  function place(joining: JoiningPlayer, id: string): PlayerState {
    const player = playerFrom(joining, id, world.offline.get(id));
    world.offline.delete(id);
    world.online.set(id, player);
    return player;
  }

  function join(joining: JoiningPlayer, id: string): void {
    const player = place(joining, id);
    const { name } = player;
    events.queue("world.afterEvents.playerJoin", () =>
      guard.record("PlayerJoinAfterEvent", { playerId: id, playerName: name }),
    );
    // One tick after the join event, which comes with the next tick.
    spawning.push({ player, dueTick: world.tick + 2 });
  }

  function playerFrom(joining: JoiningPlayer, id: string, saved: SavedPlayer | undefined): PlayerState {
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
          { untilTick: world.tick + ticks, amplifier },
        ]),
      ),
    } satisfies Partial<PlayerState>);
    return player;
  }

  function leave(player: PlayerState, reason: "PlayerQuit" | "ServerShutdown"): void {
    events.fire("world.beforeEvents.playerLeave", "restricted", () =>
      guard.record("PlayerLeaveBeforeEvent", { player: wrapPlayer(host, player) }),
    );
    forms.abandon(player, reason);
    spawning = spawning.filter((entry) => entry.player !== player);
    world.online.delete(player.id);
    dismount(player);
    if (!player.isSimulated) world.offline.set(player.id, savedPlayer(player));
    player.valid = false;
    const { id, name } = player;
    events.queue("world.afterEvents.playerLeave", () =>
      guard.record("PlayerLeaveAfterEvent", { playerId: id, playerName: name }),
    );
  }

  function savedPlayer(player: PlayerState): SavedPlayer {
    const { level, rest } = levelOf(player.totalXp);
    const effects: SavedPlayer["effects"] = {};
    for (const id of player.effects.keys()) {
      const effect = liveEffect(host, player, id);
      if (effect) effects[id] = { ticks: effect.untilTick - world.tick, amplifier: effect.amplifier };
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

  const scoreboard = (): WorldSave["scoreboard"] =>
    Object.fromEntries(
      [...world.objectives].map(([id, { displayName, scores }]) => [
        id,
        { displayName, scores: Object.fromEntries(scores) },
      ]),
    );

  function seen(id: string): PlayerSeen {
    const player = world.online.get(id);
    if (player) return { ...savedPlayer(player), online: true };
    const saved = world.offline.get(id);
    if (!saved) throw new UsageError(`no player ${id} is known to this world`);
    return { ...saved, online: false };
  }

  return {
    identify,
    place,
    join,
    leave,
    spawnDue() {
      const due = spawning.filter((entry) => entry.dueTick <= world.tick);
      spawning = spawning.filter((entry) => entry.dueTick > world.tick);
      for (const { player } of due) {
        events.queue("world.afterEvents.playerSpawn", () =>
          guard.record("PlayerSpawnAfterEvent", { player: wrapPlayer(host, player), initialSpawn: true }),
        );
      }
    },
    online(id) {
      const player = world.online.get(id);
      if (!player) throw new UsageError(`no player ${id} is in the world`);
      return player;
    },
    seen,
    allSeen: () => [...world.online.keys(), ...world.offline.keys()].map(seen),
    worldSeen: () => ({
      tick: world.tick,
      unixSeconds: host.clock.nowMilliseconds() / 1_000,
      ...savedProperties(world.properties),
      scoreboard: scoreboard(),
      playersOnline: [...world.online.keys()],
      structures: world.structures,
    }),
    save: () => ({
      format: 2,
      pack: host.config.packUuid,
      tick: world.tick,
      unixSeconds: host.clock.nowMilliseconds() / 1_000,
      nextId: world.nextId,
      ...savedProperties(world.properties),
      scoreboard: scoreboard(),
      players: [
        ...[...world.online.values()].filter((player) => !player.isSimulated).map(savedPlayer),
        ...world.offline.values(),
      ],
      surroundings: savedSurroundings(host),
    }),
  };
}

/** Sixteen hexadecimal digits made from the name: the same player has the same id in every world. */
function persistentIdOf(name: string): string {
  let [high, low] = [0x811c9dc5, 0x1000193];
  for (let index = 0; index < name.length; index += 1) {
    high = Math.imul(high ^ name.charCodeAt(index), 0x01000193) >>> 0;
    low = Math.imul(low + name.charCodeAt(index), 0x85ebca6b) >>> 0;
  }
  return (high.toString(16).padStart(8, "0") + low.toString(16).padStart(8, "0")).toUpperCase();
}
