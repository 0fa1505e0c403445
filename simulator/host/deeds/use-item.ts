/** One click with a plain item. */
import { leave } from "./clicks.ts";
import { press } from "./item-uses.ts";
import type { DeedRun } from "./tools.ts";

export const useItem: DeedRun<"useItem"> = (tools, who, { item, leaves }) => {
  const player = tools.player(who);
  const held = tools.holdSome(player, item);
  if (press(tools, player, held)) leave(tools, player, held, { leaves });
};
