/** What is shot hits somebody or a block, and hurts nobody. */
import { UsageError } from "../host.ts";
import { projectileHits, projectileHitsBlock, shot } from "./blows.ts";
import type { DeedRun } from "./tools.ts";

export const shoot: DeedRun<"shoot"> = (
  tools,
  who,
  { projectile, entity, block, projectileIsGone = false, from, ...where },
) => {
  const { host } = tools;
  const shooter = tools.someone(who);
  if (shooter && from) shooter.location = { ...from };
  if ((entity === undefined) === (block === undefined)) throw new UsageError("an entity is hit, or a block");
  if (entity !== undefined) {
    const target = tools.entity(entity, shooter, where);
    projectileHits(host, shot(tools, projectile, shooter, target.location, projectileIsGone), target);
    return { entityId: target.id };
  }
  const start = shooter?.location ?? { x: 0, y: 64, z: 0 };
  const at = where.at ?? { ...start, x: start.x + (where.distance ?? 1) };
  const place = tools.block(shooter, block, at);
  const flying = shot(tools, projectile, shooter, at, projectileIsGone);
  projectileHitsBlock(host, flying, shooter, place);
  return {};
};
