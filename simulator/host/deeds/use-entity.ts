/** Clicks on an entity that do something. */
import { clickEntity } from "./clicks.ts";
import type { DeedRun } from "./tools.ts";

export const useEntity: DeedRun<"useEntity"> = (tools, who, { entity, item, leaves, times = 1, ...where }) => {
  const player = tools.player(who);
  tools.hold(player, item);
  const target = tools.entity(entity, player, where);
  for (let count = 1; count <= times; count += 1) {
    clickEntity(tools, player, target, { leaving: count === 1 ? { leaves } : {} });
  }
  return { entityId: target.id };
};
