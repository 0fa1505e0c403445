/** The rod is cast and reeled in; what bit is picked up. The game has no signal of its own. */
import { despawn, spawn } from "../entities/combat.ts";
import { newEntity } from "../entities/entities.ts";
import { later, press } from "./item-uses.ts";
import { pickUp } from "./pick-up.ts";
import type { DeedRun } from "./tools.ts";

const DEFAULT_TICKS = 40;
/** The catch flies to the angler. */
const FLYING_TICKS = 5;

export const fish: DeedRun<"fish"> = (tools, who, { catches = "cod", ticks = DEFAULT_TICKS }) => {
  const { host } = tools;
  const player = tools.player(who);
  if (!press(tools, player, tools.holdSome(player, "fishing_rod"))) return;
  const hook = newEntity(host.nextId(), "minecraft:fishing_hook", player.location);
  hook.dimension = player.dimension;
  hook.isProjectile = true;
  hook.owner = player;
  spawn(host, hook, "Spawned");
  later(tools, player, ticks, () => {
    press(tools, player, tools.holdSome(player, "fishing_rod"));
    despawn(host, hook);
    if (catches !== null) later(tools, player, FLYING_TICKS, () => void pickUp(tools, who, { item: catches }));
  });
  return { entityId: hook.id };
};
