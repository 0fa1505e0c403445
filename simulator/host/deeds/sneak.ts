/** The sneak button, and what the game tells of the body besides. */
import { changeBody } from "../bodies/body-state.ts";
import { aboutEntity } from "../events/event-filters.ts";
import { wrapPlayer } from "../guard/handles.ts";
import { tellButton } from "./buttons.ts";
import type { DeedRun } from "./tools.ts";

export const sneak: DeedRun<"sneak"> = (tools, who, { on }) => {
  const { host } = tools;
  const player = tools.player(who);
  if (player.body.isSneaking === on) return;
  tellButton(tools, player, "Sneak", on ? "Pressed" : "Released");
  changeBody(player, { isSneaking: on });
  const what = on ? "Start" : "Stop";
  host.events.queue(
    `world.afterEvents.entity${what}Sneaking`,
    () => host.guard.record(`Entity${what}SneakingAfterEvent`, { entity: wrapPlayer(host, player) }),
    aboutEntity(host, player),
  );
};
