/** Somebody dies, seen from who does. */
import { blow } from "./blows.ts";
import { UsageError } from "../host.ts";
import type { DeedRun } from "./tools.ts";

export const die: DeedRun<"die"> = (tools, who, deed) => {
  const victim = tools.someone(who);
  if (!victim) throw new UsageError("say who dies");
  const attacker = deed.by === undefined ? undefined : tools.entity(deed.by, victim);
  blow(tools, attacker, { ...deed, entity: victim.id }, (healthLeft) => healthLeft);
  return attacker ? { entityId: attacker.id } : {};
};
