/** A crossbow is drawn until it is loaded; nothing is shot yet. */
import { copyItem } from "../items/items.ts";
import { later, press, tellUse } from "./item-uses.ts";
import type { DeedRun } from "./tools.ts";

const LOADING_TICKS = 25;

export const loadCrossbow: DeedRun<"loadCrossbow"> = (tools, who, { item }) => {
  const player = tools.player(who);
  const held = copyItem(tools.holdSome(player, item ?? "minecraft:crossbow"));
  if (!press(tools, player, held)) return;
  tellUse(tools, player, "Start", held, LOADING_TICKS);
  later(tools, player, LOADING_TICKS, () => {
    tellUse(tools, player, "Complete", held, 0);
    tellUse(tools, player, "Stop", held, 0);
  });
};
