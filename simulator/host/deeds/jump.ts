/** The jump button: off the ground from the next tick on, and back. Whoever swims or flies presses it, too. */
import { changeBody } from "../bodies/body-state.ts";
import { tellButton } from "./buttons.ts";
import { later } from "./item-uses.ts";
import type { DeedRun } from "./tools.ts";

const AIR_TICKS = 10;

const JUMP_SPEED = 0.42;

export const jump: DeedRun<"jump"> = (tools, who, { isUpAtOnce = false }) => {
  const player = tools.player(who);
  const isFromGround = player.body.isOnGround;
  tellButton(tools, player, "Jump", "Pressed");
  changeBody(player, { isJumping: true });
  const leaveGround = (): void => {
    if (!isFromGround) return;
    changeBody(player, { isOnGround: false });
    player.velocity = { x: 0, y: JUMP_SPEED, z: 0 };
  };
  if (isUpAtOnce) leaveGround();
  later(tools, player, 2, () => {
    tellButton(tools, player, "Jump", "Released");
    changeBody(player, { isJumping: false });
    leaveGround();
    later(tools, player, AIR_TICKS, () => {
      player.velocity = undefined;
      if (isFromGround) changeBody(player, { isOnGround: true });
    });
  });
};
