/** Events that tell some of what they know by a call instead of a field. */
import type { Guard, RecordState } from "../guard/guard.ts";

/** The field under which an event's record keeps what its call gives. */
export const HIT = "hit";

export function defineHitRecords(guard: Guard): void {
  const hit = ({ fields }: RecordState): unknown => fields[HIT];
  guard.define("ProjectileHitEntityAfterEvent", { call: { getEntityHit: hit } });
  guard.define("ProjectileHitBlockAfterEvent", { call: { getBlockHit: hit } });
  guard.define("DataDrivenEntityTriggerAfterEvent", { call: { getModifiers: () => [] } });
}
