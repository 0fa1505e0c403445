/** Somebody dies, seen from who does. */
import { blow } from "./blows.ts";
import { UsageError } from "../host.ts";
import type { DeedRun } from "./tools.ts";

export const die: DeedRun<"die"> = (tools, who, { by, ...deed }) => {
  const victim = tools.someone(who);
  if (!victim) throw new UsageError("say who dies");
  const attacker = by === undefined ? undefined : tools.entity(by, victim);
  blow(tools, attacker, { entity: victim.id, ...deed }, (healthLeft) => healthLeft);
  return attacker ? { entityId: attacker.id } : {};
};
