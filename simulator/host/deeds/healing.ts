/** Health that comes back, and what the pack is told of it. */
import { setHealth } from "../bodies/attributes.ts";
import { about } from "../events/event-filters.ts";
import { wrapEntity } from "../guard/handles.ts";
import type { EntityState, Host } from "../host.ts";

export type HealCause = "Heal" | "Regeneration" | "SelfHeal" | "TotemOfUndying";

/** `false`: another pack forbade it. */
export function healBy(host: Host, one: EntityState, amount: number, cause: HealCause): boolean {
  const { guard, events } = host;
  const filter = about(host, { entity: one, cause });
  const fields = (healing: number): Record<string, unknown> => ({
    healedEntity: wrapEntity(host, one),
    healing,
    healSource: guard.record("EntityHealSource", { cause }),
  });
  let asked: { cancel: boolean; healing: number } | undefined;
  events.fire(
    "world.beforeEvents.entityHeal",
    "restricted",
    () => {
      const event = guard.record("EntityHealBeforeEvent", { ...fields(amount), cancel: false });
      asked = event as typeof asked;
      return event;
    },
    filter,
  );
  if (asked?.cancel === true) return false;
  const healing = asked?.healing ?? amount;
  setHealth(host, one, one.health + healing);
  events.queue("world.afterEvents.entityHeal", () => guard.record("EntityHealAfterEvent", fields(healing)), filter);
  return true;
}
