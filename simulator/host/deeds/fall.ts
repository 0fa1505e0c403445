/** Falling a number of blocks, a tick at a time, and landing. */
import { changeBody, placeBody } from "../bodies/body-state.ts";
import { strike } from "../entities/combat.ts";
import { UsageError } from "../host.ts";
import type { DeedRun } from "./tools.ts";

const TICKS_PER_BLOCK = 2;
/** So far nobody is hurt. */
const SAFE_BLOCKS = 3;

export const fall: DeedRun<"fall"> = (tools, who, { blocks, into = "ground", ticks }) => {
  const { host } = tools;
  const one = tools.someone(who);
  if (!one) throw new UsageError("say who falls");
  const from = { ...one.location };
  const steps = ticks ?? Math.max(2, Math.ceil(blocks * TICKS_PER_BLOCK));
  changeBody(one, { isOnGround: false, isFalling: true });
  one.velocity = { x: 0, y: -blocks / steps, z: 0 };
  host.course.each(steps, (count) => {
    if (!one.valid || one.health <= 0) return false;
    placeBody(one, { ...from, y: from.y - (blocks * count) / steps });
    if (count < steps) return true;
    one.velocity = undefined;
    const isWater = into === "water";
    changeBody(one, { isFalling: false, isOnGround: !isWater, isInWater: isWater });
    const damage = Math.floor(blocks - SAFE_BLOCKS);
    if (!isWater && damage > 0) strike(host, one, { damage, cause: "fall" });
    return false;
  });
};
