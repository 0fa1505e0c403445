/** Health and hunger: the numbers, and what the pack can do to them. Who is dead is who has no health left. */
import { aboutEntity } from "../events/event-filters.ts";
import { wrapEntity } from "../guard/handles.ts";
import type { EntityState, Host, PlayerState } from "../host.ts";
import type { ComponentState } from "./components.ts";

export const MAX_HUNGER = 20;

export const isDead = (entity: EntityState): boolean => entity.health <= 0;

/** Tells it when it is another value. */
export function setHealth(host: Host, entity: EntityState, value: number): void {
  const oldValue = entity.health;
  const newValue = Math.max(0, Math.min(entity.maxHealth, value));
  if (oldValue === newValue) return;
  entity.health = newValue;
  const { events, guard } = host;
  if (!events.isHeard("world.afterEvents.entityHealthChanged")) return;
  events.queue(
    "world.afterEvents.entityHealthChanged",
    () => guard.record("EntityHealthChangedAfterEvent", { entity: wrapEntity(host, entity), oldValue, newValue }),
    aboutEntity(host, entity),
  );
}

export function defineAttributes(host: Host): void {
  const { guard } = host;
  const isHunger = ({ id }: ComponentState): boolean => id === "minecraft:player.hunger";
  const most = (state: ComponentState): number => (isHunger(state) ? MAX_HUNGER : state.entity.maxHealth);
  const write = (state: ComponentState, value: number): void => {
    guard.arguments.inBounds([0, most(state)], value);
    if (isHunger(state)) (state.entity as PlayerState).hunger = value;
    else setHealth(host, state.entity, value);
  };
  guard.define("EntityAttributeComponent", {
    get: {
      currentValue: (state: ComponentState) =>
        isHunger(state) ? (state.entity as PlayerState).hunger : state.entity.health,
      defaultValue: most,
      effectiveMax: most,
      effectiveMin: () => 0,
    },
    call: {
      setCurrentValue: write,
      resetToMaxValue: (state: ComponentState) => write(state, most(state)),
      resetToDefaultValue: (state: ComponentState) => write(state, most(state)),
      resetToMinValue: (state: ComponentState) => write(state, 0),
    },
  });
  guard.define("EntityHealthComponent", {});
  guard.define("EntityHungerComponent", {});
}
