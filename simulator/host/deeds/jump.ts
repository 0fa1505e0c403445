/** The jump button: off the ground from the next tick on, and back. Whoever swims or flies presses it, too. */
import { changeBody } from "../bodies/body-state.ts";
import { tellButton } from "./buttons.ts";
import { later } from "./item-uses.ts";
import type { DeedRun } from "./tools.ts";

const AIR_TICKS = 10;

export const jump: DeedRun<"jump"> = (tools, who) => {
  const player = tools.player(who);
  const isFromGround = player.body.isOnGround;
  tellButton(tools, player, "Jump", "Pressed");
  changeBody(player, { isJumping: true });
  later(tools, player, 2, () => {
    tellButton(tools, player, "Jump", "Released");
    changeBody(player, { isJumping: false, ...(isFromGround ? { isOnGround: false } : {}) });
    if (isFromGround) later(tools, player, AIR_TICKS, () => changeBody(player, { isOnGround: true }));
  });
};
