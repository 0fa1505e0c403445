/** Getting onto something that can be ridden. */
import { mount } from "../bodies/body-state.ts";
import { isRideable } from "../bodies/species.ts";
import { UsageError } from "../host.ts";
import { clickEntity } from "./clicks.ts";
import type { DeedRun } from "./tools.ts";

export const ride: DeedRun<"ride"> = (tools, who, { entity, ...where }) => {
  const one = tools.someone(who);
  if (!one) throw new UsageError("say who rides");
  const mounted = tools.entity(entity, one, where);
  if (mounted.typeId.startsWith("minecraft:") && !isRideable(mounted.typeId)) {
    throw new UsageError(`nobody rides a ${mounted.typeId}`);
  }
  const does = (): void => mount(one, mounted);
  if (one.player) clickEntity(tools, one.player, mounted, { does });
  else does();
  return { entityId: mounted.id };
};
