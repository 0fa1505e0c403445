/** A weak zombie villager gets a golden apple; its definition tells that it begins, and later a villager is in its place. */
import { despawn, spawn, trigger } from "../entities/combat.ts";
import { clickEntity } from "./clicks.ts";
import type { DeedRun } from "./tools.ts";

const DEFAULT_TICKS = 100;
const WEAK_TICKS = 1_800;

export const cure: DeedRun<"cure"> = (
  tools,
  who,
  { entity = "zombie_villager_v2", ticks = DEFAULT_TICKS, ...where },
) => {
  const { host } = tools;
  const player = tools.player(who);
  tools.hold(player, "golden_apple");
  const zombie = tools.entity(entity, player, where);
  zombie.effects.set("weakness", { untilTick: host.world.tick + WEAK_TICKS, amplifier: 0 });
  const began = clickEntity(tools, player, zombie, {
    leaving: { uses: true },
    does: () => trigger(host, zombie, "villager_converted"),
  });
  if (began) {
    host.course.after(ticks, () => {
      if (!zombie.valid) return;
      const villager = tools.entity("villager_v2", zombie, { at: { ...zombie.location } });
      spawn(host, villager, "Transformed");
      despawn(host, zombie);
    });
  }
  return { entityId: zombie.id };
};
