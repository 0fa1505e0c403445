/** Two animals are fed, and some time later there is a third. The game does not say whose doing it was. */
import { spawn, trigger } from "../entities/combat.ts";
import { clickEntity } from "./clicks.ts";
import { later } from "./item-uses.ts";
import type { DeedRun } from "./tools.ts";

const DEFAULT_TICKS = 40;

export const breed: DeedRun<"breed"> = (tools, who, { entity, item, ticks = DEFAULT_TICKS, ...where }) => {
  const { host } = tools;
  const player = tools.player(who);
  tools.hold(player, item);
  const parents = [tools.entity(entity, player, where), tools.entity(entity, player, where)] as const;
  for (const parent of parents) clickEntity(tools, player, parent, { leaving: { uses: true } });
  const baby = tools.entity({ type: entity, isBaby: true }, parents[0], { at: { ...parents[0].location } });
  host.world.entities.delete(baby.id);
  later(tools, player, ticks, () => {
    trigger(host, baby, "minecraft:entity_born");
    spawn(host, baby, "Born");
  });
  return { entityId: baby.id };
};
