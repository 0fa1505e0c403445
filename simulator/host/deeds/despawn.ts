/** An entity is gone, without a death. */
import * as combat from "../entities/combat.ts";
import { UsageError } from "../host.ts";
import type { DeedRun } from "./tools.ts";

export const despawn: DeedRun<"despawn"> = (tools, who) => {
  const entity = tools.someone(who);
  if (!entity || entity.player) throw new UsageError("an entity is meant, by its id");
  combat.despawn(tools.host, entity);
};
