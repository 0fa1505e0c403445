/** What is held down and let go: bow, trident, spyglass, shield, horn. */
import { copyItem } from "../items/items.ts";
import { leave } from "./clicks.ts";
import { later, press, tellUse } from "./item-uses.ts";
import type { DeedRun } from "./tools.ts";

/** How long it could be held; the game tells what is left of it. */
const LONGEST_TICKS = 72_000;
const DEFAULT_TICKS = 20;

export const charge: DeedRun<"charge"> = (tools, who, { item, ticks = DEFAULT_TICKS, quiet = false, leaves }) => {
  const player = tools.player(who);
  const held = copyItem(tools.holdSome(player, item));
  if (!quiet && !press(tools, player, held)) return;
  tellUse(tools, player, "Start", held, LONGEST_TICKS);
  later(tools, player, ticks, () => {
    const left = LONGEST_TICKS - ticks;
    tellUse(tools, player, "Release", held, left);
    leave(tools, player, held, { leaves });
    tellUse(tools, player, "Stop", tools.hand(player), left);
  });
};
