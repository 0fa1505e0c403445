/** An event of an entity's definition runs. */
import * as combat from "../entities/combat.ts";
import { UsageError } from "../host.ts";
import type { DeedRun } from "./tools.ts";

export const trigger: DeedRun<"trigger"> = (tools, who, { event }) => {
  const entity = tools.someone(who);
  if (!entity || entity.player) throw new UsageError("an entity is meant, by its id: players have no such events");
  combat.trigger(tools.host, entity, event);
};
