/** Items leave the inventory without lying on the ground. */
import { fullId } from "../items/items.ts";
import { carriedOf, takeOut } from "./take-out.ts";
import type { DeedRun } from "./tools.ts";

export const lose: DeedRun<"lose"> = (tools, who, { item, amount }) => {
  const player = tools.player(who);
  const typeId = fullId(item);
  takeOut(tools, player, typeId, amount ?? carriedOf(player, typeId));
};
