/** A block is broken: it is air by the time the pack hears of it. */
import { about } from "../events/event-filters.ts";
import { wrapPlayer } from "../guard/handles.ts";
import { UsageError } from "../host.ts";
import { maxDurability } from "../items/item-details.ts";
import { copyItem } from "../items/items.ts";
import { AIR, putBlock } from "../terrain/dimension-state.ts";
import type { DeedRun } from "./tools.ts";

export const mine: DeedRun<"mine"> = (tools, who, { block, at, tool, wear }) => {
  const { host } = tools;
  const { guard, events, blocks } = host;
  const player = tools.player(who);
  const held = tools.hold(player, tool);
  const before = held && copyItem(held);
  const place = tools.block(player, block, at);
  const broken = place.block;
  if (broken.typeId === AIR.typeId) throw new UsageError("there is nothing to mine: say which block");
  const filter = about(host, { block: broken });
  const fields = (): Record<string, unknown> => ({
    player: wrapPlayer(host, player),
    block: blocks.wrapBlock(place.dimension, place.at),
    dimension: guard.wrap("Dimension", place.dimension),
  });
  let asked: { cancel: boolean } | undefined;
  events.fire(
    "world.beforeEvents.playerBreakBlock",
    "restricted",
    () => {
      const event = guard.record("PlayerBreakBlockBeforeEvent", {
        ...fields(),
        itemStack: tools.shown(before),
        cancel: false,
      });
      asked = event as typeof asked;
      return event;
    },
    filter,
  );
  if (asked?.cancel === true) return;
  putBlock(place.dimension, place.at, AIR);
  const most = before && maxDurability(before.typeId);
  const worn = wear ?? (most === undefined ? 0 : 1);
  if (before && most !== undefined && worn > 0) {
    const damage = (before.damage ?? 0) + worn;
    tools.changeHand(player, damage > most ? undefined : { ...before, damage });
  }
  const after = tools.hand(player);
  const afterBreak = after && copyItem(after);
  events.queue(
    "world.afterEvents.playerBreakBlock",
    () =>
      guard.record("PlayerBreakBlockAfterEvent", {
        ...fields(),
        brokenBlockPermutation: blocks.wrapPermutation(broken),
        itemStackBeforeBreak: tools.shown(before),
        itemStackAfterBreak: tools.shown(afterBreak),
      }),
    filter,
  );
};
