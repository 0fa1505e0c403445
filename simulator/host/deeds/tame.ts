/** An animal becomes somebody's: the click, and what the animal's definition and the game tell of it. */
import { trigger } from "../entities/combat.ts";
import { about } from "../events/event-filters.ts";
import { wrapEntity, wrapPlayer } from "../guard/handles.ts";
import { clickEntity } from "./clicks.ts";
import type { DeedRun } from "./tools.ts";

export const tame: DeedRun<"tame"> = (tools, who, { entity, item, ...where }) => {
  const { host } = tools;
  const { events, guard } = host;
  const player = tools.player(who);
  tools.hold(player, item);
  const animal = tools.entity(entity, player, where);
  const filter = about(host, { entity: animal, other: player });
  const fields = (): Record<string, unknown> => ({
    entity: wrapEntity(host, animal),
    tamingEntity: wrapPlayer(host, player),
  });
  clickEntity(tools, player, animal, {
    leaving: { uses: true },
    does() {
      let asked: { cancel: boolean } | undefined;
      events.fire(
        "world.beforeEvents.entityTamed",
        "restricted",
        () => {
          const event = guard.record("EntityTamedBeforeEvent", { ...fields(), cancel: false });
          asked = event as typeof asked;
          return event;
        },
        filter,
      );
      if (asked?.cancel === true) return;
      animal.tamedTo = player.id;
      trigger(host, animal, "minecraft:on_tame");
      events.queue("world.afterEvents.entityTamed", () => guard.record("EntityTamedAfterEvent", fields()), filter);
    },
  });
  return { entityId: animal.id };
};
