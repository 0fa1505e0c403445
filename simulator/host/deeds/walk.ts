/** Moving from place to place in equal steps, one a tick. */
import type { BodyFlags } from "../host.ts";
import { UsageError } from "../host.ts";
import { AT_REST, changeBody, distanceBetween, placeBody } from "../bodies/body-state.ts";
import type { Gait } from "../../deeds/body-deeds.ts";
import type { DeedRun } from "./tools.ts";

const TICKS_PER_BLOCK = 4;

const GAITS: Readonly<Record<Gait, Partial<BodyFlags>>> = {
  walk: {},
  sprint: { isSprinting: true },
  sneak: { isSneaking: true },
  swim: { isSwimming: true, isInWater: true, isOnGround: false },
  climb: { isClimbing: true, isOnGround: false },
  glide: { isGliding: true, isOnGround: false },
  fly: { isFlying: true, isOnGround: false },
};

export const walk: DeedRun<"walk"> = (tools, who, { to, ticks, as = "walk" }) => {
  const one = tools.someone(who);
  if (!one) throw new UsageError("say who moves");
  const from = { ...one.location };
  const steps = ticks ?? Math.max(1, Math.ceil(distanceBetween(from, to) * TICKS_PER_BLOCK));
  if (!(steps >= 1)) throw new UsageError(`nobody moves in ${steps} ticks: teleport instead`);
  const before = one.body;
  changeBody(one, GAITS[as]);
  one.velocity = { x: (to.x - from.x) / steps, y: (to.y - from.y) / steps, z: (to.z - from.z) / steps };
  tools.host.course.each(steps, (count) => {
    if (!one.valid || one.health <= 0) return false;
    const share = count / steps;
    placeBody(one, {
      x: from.x + (to.x - from.x) * share,
      y: from.y + (to.y - from.y) * share,
      z: from.z + (to.z - from.z) * share,
    });
    // Still so in the last tick of it, for whoever looks then.
    if (count === steps)
      tools.host.course.after(1, () => {
        one.body = as === "walk" ? before : AT_REST;
        one.velocity = undefined;
      });
    return true;
  });
};
