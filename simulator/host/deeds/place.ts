/** A block is placed: the pack reads it as it is when it hears of it. */
import { about } from "../events/event-filters.ts";
import { wrapPlayer } from "../guard/handles.ts";
import { leave } from "./clicks.ts";
import type { DeedRun } from "./tools.ts";

export const place: DeedRun<"place"> = (tools, who, { block, at }) => {
  const { host } = tools;
  const { guard, events, blocks } = host;
  const player = tools.player(who);
  const { dimension, at: where, block: placed } = tools.block(player, block, at);
  const held = tools.hand(player);
  if (held?.typeId === placed.typeId) leave(tools, player, held, { uses: true });
  events.queue(
    "world.afterEvents.playerPlaceBlock",
    () =>
      guard.record("PlayerPlaceBlockAfterEvent", {
        player: wrapPlayer(host, player),
        block: blocks.wrapBlock(dimension, where),
        dimension: guard.wrap("Dimension", dimension),
      }),
    about(host, { block: placed }),
  );
};
