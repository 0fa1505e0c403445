/** An item from the ground. */
import { despawn } from "../entities/combat.ts";
import { about } from "../events/event-filters.ts";
import { wrapEntity } from "../guard/handles.ts";
import { copyItem } from "../items/items.ts";
import { layDown } from "./item-entities.ts";
import type { DeedRun } from "./tools.ts";

export const pickUp: DeedRun<"pickUp"> = (tools, who, { item: written }) => {
  const { host } = tools;
  const { guard, events } = host;
  const one = tools.someone(who) ?? tools.player(who);
  const item = tools.item(written);
  const lying = layDown(tools, item, one);
  const filter = about(host, { entity: one, itemTypes: [item.typeId] });
  let asked: { cancel: boolean } | undefined;
  events.fire(
    "world.beforeEvents.entityItemPickup",
    "restricted",
    () => {
      const fields = { entity: wrapEntity(host, one), item: wrapEntity(host, lying), cancel: false };
      const event = guard.record("EntityItemPickupBeforeEvent", fields);
      asked = event as typeof asked;
      return event;
    },
    filter,
  );
  if (asked?.cancel === true) return { entityId: lying.id };
  const left = one.player ? tools.inventories.add(one.player, item) : undefined;
  const taken = { ...copyItem(item), amount: item.amount - (left?.amount ?? 0) };
  if (taken.amount === 0) return { entityId: lying.id };
  if (left) lying.item = left;
  else despawn(host, lying);
  events.queue(
    "world.afterEvents.entityItemPickup",
    () => guard.record("EntityItemPickupAfterEvent", { entity: wrapEntity(host, one), items: [tools.shown(taken)] }),
    filter,
  );
  return { entityId: lying.id };
};
