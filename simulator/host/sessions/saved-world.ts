/** A world between the imitation and the disk: what of it is saved and read back, and what the driver sees of it. */
import type { WorldSave, WorldSeen } from "../../types.ts";
import type { Host, WorldState } from "../host.ts";
import { readProperties, savedProperties } from "../packs/pack-properties.ts";
import { readSurroundings, savedSurroundings } from "../terrain/surroundings.ts";
import { savedPlayer } from "./saved-player.ts";

export function readSave(world: WorldState, save: WorldSave): void {
  world.nextId = save.nextId;
  world.properties = readProperties(save);
  for (const [id, { displayName, scores }] of Object.entries(save.scoreboard)) {
    world.objectives.set(id, { id, displayName, scores: new Map(Object.entries(scores)), valid: true });
  }
  for (const player of save.players) world.offline.set(player.id, player);
  if (save.surroundings) readSurroundings(world, save.surroundings, save.tick);
}

export function worldSeen(host: Host): WorldSeen {
  const { world } = host;
  return {
    tick: world.tick,
    unixSeconds: host.clock.nowMilliseconds() / 1_000,
    ...savedProperties(world.properties),
    scoreboard: scoreboardOf(world),
    playersOnline: [...world.online.keys()],
    structures: world.structures,
  };
}

export function savedWorld(host: Host): WorldSave {
  const { world } = host;
  return {
    format: 2,
    pack: host.config.packUuid,
    tick: world.tick,
    unixSeconds: host.clock.nowMilliseconds() / 1_000,
    nextId: world.nextId,
    ...savedProperties(world.properties),
    scoreboard: scoreboardOf(world),
    players: [
      ...[...world.online.values()].filter((player) => !player.isSimulated).map((player) => savedPlayer(host, player)),
      ...world.offline.values(),
    ],
    surroundings: savedSurroundings(host),
  };
}

function scoreboardOf(world: WorldState): WorldSave["scoreboard"] {
  return Object.fromEntries(
    [...world.objectives].map(([id, { displayName, scores }]) => [
      id,
      { displayName, scores: Object.fromEntries(scores) },
    ]),
  );
}
