/**
 * Players coming and going: who is in the world, what the packs are told of it, and who is kept for the next time.
 */
import type { JoiningPlayer, PlayerSeen, WorldSave, WorldSeen } from "../../types.ts";
import { dismount } from "../bodies/body-state.ts";
import type { Forms } from "../forms/forms.ts";
import { wrapPlayer } from "../guard/handles.ts";
import type { Host, PlayerState } from "../host.ts";
import { UsageError } from "../host.ts";
import { persistentIdOf, playerFrom, savedPlayer } from "./saved-player.ts";
import { savedWorld, worldSeen } from "./saved-world.ts";

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
    const player = playerFrom(host, joining, id, world.offline.get(id));
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

  function leave(player: PlayerState, reason: "PlayerQuit" | "ServerShutdown"): void {
    events.fire("world.beforeEvents.playerLeave", "restricted", () =>
      guard.record("PlayerLeaveBeforeEvent", { player: wrapPlayer(host, player) }),
    );
    forms.abandon(player, reason);
    spawning = spawning.filter((entry) => entry.player !== player);
    world.online.delete(player.id);
    dismount(player);
    if (!player.isSimulated) world.offline.set(player.id, savedPlayer(host, player));
    player.valid = false;
    const { id, name } = player;
    events.queue("world.afterEvents.playerLeave", () =>
      guard.record("PlayerLeaveAfterEvent", { playerId: id, playerName: name }),
    );
  }

  function seen(id: string): PlayerSeen {
    const player = world.online.get(id);
    if (player) return { ...savedPlayer(host, player), online: true };
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
    worldSeen: () => worldSeen(host),
    save: () => savedWorld(host),
  };
}
