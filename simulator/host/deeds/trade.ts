/** A trade: a click on the villager, and the inventory's changes some time later. The game has no signal of its own. */
import { clickEntity } from "./clicks.ts";
import { later } from "./item-uses.ts";
import { takeOut } from "./take-out.ts";
import type { DeedRun } from "./tools.ts";

const DEFAULT_TICKS = 20;

export const trade: DeedRun<"trade"> = (tools, who, { give, get, entity = "villager_v2", ticks, ...where }) => {
  const player = tools.player(who);
  const villager = tools.entity(entity, player, where);
  const [price, goods] = [tools.item(give), tools.item(get)];
  if (clickEntity(tools, player, villager)) {
    later(tools, player, ticks ?? DEFAULT_TICKS, () => {
      takeOut(tools, player, price.typeId, price.amount);
      tools.inventories.add(player, goods);
    });
  }
  return { entityId: villager.id };
};
