/** Somebody is hurt, seen from who suffers it. */
import { blow } from "./blows.ts";
import { UsageError } from "../host.ts";
import type { DeedRun } from "./tools.ts";

export const sufferDamage: DeedRun<"sufferDamage"> = (tools, who, deed) => {
  const victim = tools.someone(who);
  if (!victim) throw new UsageError("say who is hurt");
  const attacker = deed.by === undefined ? undefined : tools.entity(deed.by, victim);
  blow(tools, attacker, { ...deed, entity: victim.id }, () => deed.damage);
  return attacker ? { entityId: attacker.id } : {};
};
