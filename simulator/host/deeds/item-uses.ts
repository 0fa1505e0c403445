/** The signals of an item's use: one press, and what is held down until it is let go or done. */
import { wrapPlayer } from "../guard/handles.ts";
import type { ItemState, PlayerState } from "../host.ts";
import { copyItem } from "../items/items.ts";
import type { DeedTools } from "./tools.ts";

/** `false`: another pack forbade it. */
export function press(tools: DeedTools, player: PlayerState, held: ItemState): boolean {
  const { host } = tools;
  const { guard, events } = host;
  const item = copyItem(held);
  const fields = (): Record<string, unknown> => ({ source: wrapPlayer(host, player), itemStack: tools.shown(item) });
  let asked: { cancel: boolean } | undefined;
  events.fire("world.beforeEvents.itemUse", "restricted", () => {
    const event = guard.record("ItemUseBeforeEvent", { ...fields(), cancel: false });
    asked = event as typeof asked;
    return event;
  });
  if (asked?.cancel === true) return false;
  events.queue("world.afterEvents.itemUse", () => guard.record("ItemUseAfterEvent", fields()));
  return true;
}

type Phase = "Start" | "Release" | "Stop" | "Complete";

/** `ticksLeft`: what the platform calls the duration. */
export function tellUse(
  tools: DeedTools,
  player: PlayerState,
  phase: Phase,
  item: ItemState | undefined,
  ticksLeft: number,
): void {
  const { host } = tools;
  const shown = item && copyItem(item);
  host.events.queue(`world.afterEvents.item${phase}Use`, () =>
    host.guard.record(`Item${phase}UseAfterEvent`, {
      source: wrapPlayer(host, player),
      itemStack: tools.shown(shown),
      useDuration: ticksLeft,
    }),
  );
}

/** Runs at the end of what is held down; not when the player left or died meanwhile. */
export function later(tools: DeedTools, player: PlayerState, ticks: number, action: () => void): void {
  const run = (): void => {
    if (player.valid && player.health > 0) action();
  };
  if (ticks > 0) tools.host.course.after(ticks, run);
  else run();
}
