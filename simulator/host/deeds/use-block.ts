/** Clicks on a block that do something, as often as the button is held for. */
import { putBlock } from "../terrain/dimension-state.ts";
import { readBlock } from "../terrain/block-rules.ts";
import { clickBlock } from "./clicks.ts";
import type { DeedRun } from "./tools.ts";

export const useBlock: DeedRun<"useBlock"> = (tools, who, { block, at, item, leaves, becomes, times = 1 }) => {
  const player = tools.player(who);
  tools.hold(player, item);
  const place = tools.block(player, block, at);
  for (let count = 1; count <= times; count += 1) {
    const isFirstEvent = count === 1;
    clickBlock(tools, player, place, {
      isFirstEvent,
      leaving: isFirstEvent ? { leaves } : {},
      does() {
        if (isFirstEvent && becomes !== undefined) putBlock(place.dimension, place.at, readBlock(tools.host, becomes));
      },
    });
  }
};
