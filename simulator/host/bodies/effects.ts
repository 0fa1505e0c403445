/**
 * Effects on entities: every gain is told, a refresh too, the end of one is not. What forbids one is asked before.
 */
import { wrapEntity } from "../guard/handles.ts";
import type { EffectState, EntityState, Host } from "../host.ts";
import { isVanilla } from "../host.ts";
import { fullId } from "../items/items.ts";
import { aboutEntity } from "../events/event-filters.ts";

/** Without namespace. `undefined`: there is no such effect. */
export function effectId({ vanilla }: Host, type: string): string | undefined {
  const id = fullId(type.toLowerCase());
  return isVanilla(vanilla, "effects", id) ? id.slice("minecraft:".length) : undefined;
}

export function liveEffect({ world }: Host, entity: EntityState, id: string): EffectState | undefined {
  const state = entity.effects.get(id);
  return state && state.untilTick > world.tick ? state : undefined;
}

/** `false`: another pack forbade it. `id` without namespace. */
export function gainEffect(host: Host, entity: EntityState, id: string, ticks: number, amplifier: number): boolean {
  const { guard, events, world } = host;
  const duration = Math.floor(ticks);
  let asked: { cancel: boolean; duration: number } | undefined;
  events.fire("world.beforeEvents.effectAdd", "restricted", () => {
    const fields = { entity: wrapEntity(host, entity), effectType: `minecraft:${id}`, duration, cancel: false };
    const event = guard.record("EffectAddBeforeEvent", fields);
    asked = event as typeof asked;
    return event;
  });
  if (asked?.cancel === true) return false;
  const state: EffectState = { untilTick: world.tick + (asked?.duration ?? duration), amplifier };
  entity.effects.set(id, state);
  events.queue(
    "world.afterEvents.effectAdd",
    () =>
      guard.record("EffectAddAfterEvent", {
        entity: wrapEntity(host, entity),
        effect: guard.wrap("Effect", { id, state } satisfies EffectHandle),
      }),
    aboutEntity(host, entity),
  );
  return true;
}

interface EffectHandle {
  id: string;
  state: EffectState;
}

export function defineEffects(host: Host): void {
  const { guard, world } = host;

  const idOfEffect = (type: unknown): string => {
    const written = typeof type === "string" ? type : guard.unwrap<{ id: string }>(type, "EffectType").id;
    const id = effectId(host, written);
    if (id === undefined) throw guard.error("InvalidArgumentError", `Invalid effect type '${written}'.`, { index: 0 });
    return id;
  };
  const effect = (entity: EntityState, id: string): object | undefined => {
    const state = liveEffect(host, entity, id);
    return state && guard.wrap("Effect", { id, state } satisfies EffectHandle);
  };

  guard.define("Effect", {
    get: {
      typeId: ({ id }: EffectHandle) => `minecraft:${id}`,
      amplifier: ({ state }: EffectHandle) => state.amplifier,
      duration: ({ state }: EffectHandle) => Math.max(0, state.untilTick - world.tick),
      isValid: ({ state }: EffectHandle) => state.untilTick > world.tick,
    },
  });
  guard.define("EffectType", { call: { getName: ({ id }: { id: string }) => `minecraft:${id}` } });
  guard.define("EffectTypes", {
    staticCall: {
      get(id: string) {
        const known = effectId(host, id);
        return known === undefined ? undefined : guard.wrap("EffectType", { id: known });
      },
    },
  });
  guard.define("Entity", {
    call: {
      addEffect(entity: EntityState, type: unknown, duration: number, options?: { amplifier?: number }) {
        const amplifier = options?.amplifier ?? 0;
        guard.arguments.inBounds([0, 255], amplifier);
        const id = idOfEffect(type);
        gainEffect(host, entity, id, duration, amplifier);
        return effect(entity, id);
      },
      getEffect: (entity: EntityState, type: unknown) => effect(entity, idOfEffect(type)),
      getEffects: (entity: EntityState) =>
        [...entity.effects.keys()].map((id) => effect(entity, id)).filter((one) => one !== undefined),
      removeEffect: (entity: EntityState, type: unknown) => entity.effects.delete(idOfEffect(type)),
    },
  });
}
