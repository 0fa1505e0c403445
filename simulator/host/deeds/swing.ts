/** An arm moves. */
import { about } from "../events/event-filters.ts";
import { wrapPlayer } from "../guard/handles.ts";
import type { DeedRun } from "./tools.ts";

export const swing: DeedRun<"swing"> = (tools, who, { source }) => {
  const { host } = tools;
  const player = tools.player(who);
  const held = tools.hand(player);
  host.events.queue(
    "world.afterEvents.playerSwingStart",
    () =>
      host.guard.record("PlayerSwingStartAfterEvent", {
        player: wrapPlayer(host, player),
        swingSource: source,
        heldItemStack: tools.shown(held),
      }),
    about(host, { swingSource: source, hasHeldItem: held !== undefined }),
  );
};
