/** Being somewhere else at once. Into another dimension a player's signal is sent; within one nothing is. */
import type { Place } from "../../deeds/written.ts";
import { wrapPlayer } from "../guard/handles.ts";
import type { EntityState, Host } from "../host.ts";
import { dismount, placeBody } from "./body-state.ts";

export function travelTo(host: Host, entity: EntityState, to: Place, dimension: string): void {
  const { guard, events, world } = host;
  const [from, fromLocation] = [entity.dimension, entity.location];
  const toLocation = { x: to.x, y: to.y, z: to.z };
  if (from !== dimension) dismount(entity);
  placeBody(entity, toLocation, dimension);
  const { player } = entity;
  if (!player || from === dimension) return;
  const wrap = (id: string): object => guard.wrap("Dimension", world.dimensions.get(id)!);
  events.queue("world.afterEvents.playerDimensionChange", () =>
    guard.record("PlayerDimensionChangeAfterEvent", {
      player: wrapPlayer(host, player),
      fromDimension: wrap(from),
      toDimension: wrap(dimension),
      fromLocation: { ...fromLocation },
      toLocation: { ...toLocation },
    }),
  );
}
