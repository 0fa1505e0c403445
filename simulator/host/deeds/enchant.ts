/**
 * An item at the enchanting table: it leaves the hand, lapis goes, and it comes back enchanted while the levels fall. The
 * game has no signal of its own.
 */
import { addXpLevels } from "../entities/players.ts";
import { fullId, itemFrom } from "../items/items.ts";
import { clickBlock } from "./clicks.ts";
import { later } from "./item-uses.ts";
import { carriedOf, takeOut } from "./take-out.ts";
import type { DeedRun } from "./tools.ts";

const TABLE_TICKS = 10;
const LAPIS = "minecraft:lapis_lazuli";

export const enchant: DeedRun<"enchant"> = (tools, who, { item, enchantments, levels = 1, lapis, becomes }) => {
  const player = tools.player(who);
  const held = tools.holdSome(player, item);
  const typeId = becomes === undefined ? held.typeId : fullId(becomes);
  const enchanted = { ...itemFrom(tools.host, { typeId, enchantments }), nameTag: held.nameTag, damage: held.damage };
  if (!clickBlock(tools, player, tools.block(player, "enchanting_table", undefined))) return;
  later(tools, player, TABLE_TICKS, () => {
    tools.changeHand(player, undefined);
    const paid = Math.min(lapis ?? levels, carriedOf(player, LAPIS));
    if (paid > 0) takeOut(tools, player, LAPIS, paid);
    later(tools, player, TABLE_TICKS, () => {
      addXpLevels(player, -levels);
      tools.changeHand(player, enchanted);
    });
  });
};
