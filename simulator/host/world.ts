/** `world` itself: players, properties, messages. Only players who are in the world can be reached. */
import { propertyCallsOf } from "./dynamic-properties.ts";
import { selectByQuery } from "./entities/entity-query.ts";
import { wrapEntity, wrapPlayer } from "./guard/handles.ts";
import type { Host } from "./host.ts";
import { shownText } from "./text.ts";

export function defineWorld(host: Host): void {
  const { guard, world } = host;
  const players = (query?: Record<string, unknown>): (object | undefined)[] =>
    selectByQuery(host, [...world.online.values()], query).map((player) => wrapPlayer(host, player));

  guard.define("World", {
    get: {
      afterEvents: () => guard.wrap("WorldAfterEvents", {}),
      beforeEvents: () => guard.wrap("WorldBeforeEvents", {}),
      scoreboard: () => guard.wrap("Scoreboard", {}),
      seed: () => String(host.config.seed),
    },
    call: {
      ...propertyCallsOf(host, () => world.properties),
      getAllPlayers: () => players(),
      getPlayers: (_world: unknown, query?: Record<string, unknown>) => players(query),
      getEntity(_world: unknown, id: string) {
        const entity = world.online.get(id) ?? world.entities.get(id);
        return entity && wrapEntity(host, entity);
      },
      getDimension(_world: unknown, id: string) {
        const dimension = world.dimensions.get(id.includes(":") ? id : `minecraft:${id}`);
        if (!dimension) throw new Error(`Dimension '${id}' is invalid.`);
        return guard.wrap("Dimension", dimension);
      },
      sendMessage(_world: unknown, message: unknown) {
        for (const player of world.online.values()) player.screen.messages.push(shownText(message));
      },
    },
  });
}
