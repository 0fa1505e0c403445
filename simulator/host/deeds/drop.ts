/** Items are thrown away: out of the inventory, onto the ground. */
import { about } from "../events/event-filters.ts";
import { wrapEntity, wrapPlayer } from "../guard/handles.ts";
import { UsageError } from "../host.ts";
import { fullId } from "../items/items.ts";
import { layDown } from "./item-entities.ts";
import { takeOut } from "./take-out.ts";
import type { DeedRun } from "./tools.ts";

export const drop: DeedRun<"drop"> = (tools, who, { item, amount }) => {
  const { host } = tools;
  const player = tools.player(who);
  const held = tools.hand(player);
  const typeId = item === undefined ? held?.typeId : fullId(item);
  if (typeId === undefined) throw new UsageError(`${player.name} holds nothing: say which item`);
  const inHand = held?.typeId === typeId ? held.amount : undefined;
  const lying = takeOut(tools, player, typeId, amount ?? inHand ?? 1).map((stack) => layDown(tools, stack, player));
  host.events.queue(
    "world.afterEvents.entityItemDrop",
    () =>
      host.guard.record("EntityItemDropAfterEvent", {
        entity: wrapPlayer(host, player),
        items: lying.map((one) => wrapEntity(host, one)),
      }),
    about(host, { entity: player, itemTypes: [typeId] }),
  );
  return { entityId: lying[0]!.id };
};
