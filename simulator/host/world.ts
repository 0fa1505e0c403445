/** `world` itself: players, properties, messages. Only players who are in the world can be reached. */
import { propertyCalls } from "./dynamic-properties.ts";
import { matchesQuery } from "./entity-query.ts";
import { wrapPlayer } from "./handles.ts";
import type { Host } from "./host.ts";
import { shownText } from "./text.ts";

const DIMENSIONS = ["minecraft:overworld", "minecraft:nether", "minecraft:the_end"];

export function defineWorld(host: Host): void {
  const { guard, world } = host;
  const players = (query?: Record<string, unknown>): (object | undefined)[] =>
    [...world.online.values()]
      .filter((player) => !query || matchesQuery(player, query))
      .map((player) => wrapPlayer(host, player));

  guard.define("World", {
    get: {
      afterEvents: () => guard.wrap("WorldAfterEvents", {}),
      beforeEvents: () => guard.wrap("WorldBeforeEvents", {}),
      scoreboard: () => guard.wrap("Scoreboard", {}),
      isHardcore: () => false,
      seed: () => String(host.config.seed),
    },
    call: {
      ...propertyCalls({ guard, onWrite: () => host.onPropertyWrite() }, () => world.properties),
      getAllPlayers: () => players(),
      getPlayers: (_world: unknown, query?: Record<string, unknown>) => players(query),
      getEntity(_world: unknown, id: string) {
        const player = world.online.get(id);
        return player && wrapPlayer(host, player);
      },
      getDimension(_world: unknown, id: string) {
        const full = id.includes(":") ? id : `minecraft:${id}`;
        if (!DIMENSIONS.includes(full)) throw new Error(`Dimension '${id}' is invalid.`);
        return guard.wrap("Dimension", { id: full });
      },
      sendMessage(_world: unknown, message: unknown) {
        for (const player of world.online.values()) player.screen.messages.push(shownText(message));
      },
      getAbsoluteTime: () => world.tick,
      getTimeOfDay: () => world.tick % 24_000,
      getDay: () => Math.floor(world.tick / 24_000),
    },
  });
}
