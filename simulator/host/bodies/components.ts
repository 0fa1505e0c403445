/**
 * The components of entities: which an entity has, and the classes that are small enough to be told in a line. What is in
 * the typings and not here throws, so that no pack takes it for absent.
 */
import type { Guard } from "../guard/guard.ts";
import { invalidEntity, isReachable, wrapEntity, wrapPlayer } from "../guard/handles.ts";
import type { EntityState, Host } from "../host.ts";
import { copyItem, fullId } from "../items/items.ts";
import { familiesOf, hasColor, isAlive, isRideable, isTameable } from "./species.ts";
import { dismount, mount } from "./body-state.ts";

/** What stands behind every component of an entity. */
export interface ComponentState {
  entity: EntityState;
  id: string;
}

interface Kind {
  className: string;
  isPresent(entity: EntityState): boolean;
}

const player = (entity: EntityState): boolean => entity.player !== undefined;

const KINDS: Readonly<Record<string, Kind>> = {
  inventory: { className: "EntityInventoryComponent", isPresent: player },
  equippable: { className: "EntityEquippableComponent", isPresent: player },
  health: { className: "EntityHealthComponent", isPresent: ({ typeId }) => isAlive(typeId) },
  "player.hunger": { className: "EntityHungerComponent", isPresent: player },
  projectile: { className: "EntityProjectileComponent", isPresent: (entity) => entity.isProjectile === true },
  tameable: {
    className: "EntityTameableComponent",
    isPresent: ({ typeId, tamedTo }) => tamedTo !== undefined || isTameable(typeId),
  },
  is_tamed: { className: "EntityIsTamedComponent", isPresent: ({ tamedTo }) => tamedTo !== undefined },
  is_baby: { className: "EntityIsBabyComponent", isPresent: ({ details }) => details?.isBaby === true },
  is_sheared: { className: "EntityIsShearedComponent", isPresent: ({ details }) => details?.isSheared === true },
  is_saddled: { className: "EntityIsSaddledComponent", isPresent: ({ details }) => details?.isSaddled === true },
  type_family: { className: "EntityTypeFamilyComponent", isPresent: (entity) => familiesOfEntity(entity).length > 0 },
  variant: { className: "EntityVariantComponent", isPresent: ({ details }) => details?.variant !== undefined },
  mark_variant: {
    className: "EntityMarkVariantComponent",
    isPresent: ({ details }) => details?.markVariant !== undefined,
  },
  skin_id: { className: "EntitySkinIdComponent", isPresent: ({ details }) => details?.skin !== undefined },
  color: {
    className: "EntityColorComponent",
    isPresent: ({ typeId, details }) => details?.color !== undefined || hasColor(typeId),
  },
  riding: { className: "EntityRidingComponent", isPresent: ({ ridingOn }) => ridingOn !== undefined },
  rideable: { className: "EntityRideableComponent", isPresent: ({ typeId }) => isRideable(typeId) },
  item: { className: "EntityItemComponent", isPresent: ({ item }) => item !== undefined },
};

export function familiesOfEntity({ typeId, details }: EntityState): readonly string[] {
  return details?.families ?? familiesOf(typeId);
}

export function defineComponents(host: Host): void {
  const { guard } = host;

  function find(entity: EntityState, id: string): { className: string; id: string } | undefined {
    const full = fullId(id);
    const name = full.slice("minecraft:".length);
    const kind = full.startsWith("minecraft:") && Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
    if (kind) return kind.isPresent(entity) ? { className: kind.className, id: full } : undefined;
    if (full.startsWith("minecraft:") && guard.arguments.fits("EntityComponentTypes", full)) {
      throw new Error(`the simulator does not imitate the entity component ${full} yet`);
    }
    return undefined;
  }
  const wrap = (entity: EntityState, { className, id }: { className: string; id: string }): object =>
    guard.wrap(className, { entity, id } satisfies ComponentState);

  guard.define("Entity", {
    call: {
      hasComponent: (entity: EntityState, id: string) => find(entity, id) !== undefined,
      getComponent(entity: EntityState, id: string) {
        const found = find(entity, id);
        return found && wrap(entity, found);
      },
      getComponents: (entity: EntityState) =>
        Object.keys(KINDS)
          .map((id) => find(entity, id))
          .flatMap((found) => (found ? [wrap(entity, found)] : [])),
    },
  });

  guard.define("Component", {
    get: {
      isValid: (state: Partial<ComponentState>) => (state.entity ? isReachable(state.entity) : true),
      typeId: (state: Partial<ComponentState>) => {
        if (state.id === undefined) throw new Error("the simulator does not imitate Component.typeId of items yet");
        return state.id;
      },
    },
  });
  guard.define("EntityComponent", {
    invalid: ({ entity }: ComponentState) => invalidEntity(host, entity),
    get: { entity: ({ entity }: ComponentState) => wrapEntity(host, entity) },
  });
  defineValues(guard);
  defineOthers(host);
}

/** Those that say one thing, or by being there. */
function defineValues(guard: Guard): void {
  const value = (
    read: (entity: EntityState) => unknown,
  ): { get: Record<string, (state: ComponentState) => unknown> } => ({
    get: { value: ({ entity }: ComponentState) => read(entity) },
  });
  guard.define(
    "EntityVariantComponent",
    value(({ details }) => details?.variant),
  );
  guard.define(
    "EntityMarkVariantComponent",
    value(({ details }) => details?.markVariant),
  );
  guard.define(
    "EntitySkinIdComponent",
    value(({ details }) => details?.skin),
  );
  guard.define(
    "EntityColorComponent",
    value(({ details }) => details?.color ?? 0),
  );
  for (const name of ["IsBaby", "IsTamed", "IsSheared", "IsSaddled"]) guard.define(`Entity${name}Component`, {});
}

function defineOthers(host: Host): void {
  const { guard, world } = host;
  guard.define("EntityTypeFamilyComponent", {
    call: {
      getTypeFamilies: ({ entity }: ComponentState) => [...familiesOfEntity(entity)],
      hasTypeFamily: ({ entity }: ComponentState, family: string) => familiesOfEntity(entity).includes(family),
    },
  });
  guard.define("EntityItemComponent", {
    get: { itemStack: ({ entity }: ComponentState) => guard.wrap("ItemStack", copyItem(entity.item!)) },
  });
  guard.define("EntityProjectileComponent", {
    get: { owner: ({ entity: { owner } }: ComponentState) => owner && wrapEntity(host, owner) },
  });
  guard.define("EntityTameableComponent", {
    get: {
      isTamed: ({ entity }: ComponentState) => entity.tamedTo !== undefined,
      tamedToPlayerId: ({ entity }: ComponentState) => entity.tamedTo,
      tamedToPlayer({ entity }: ComponentState) {
        const owner = world.online.get(entity.tamedTo ?? "");
        return owner && wrapPlayer(host, owner);
      },
    },
  });
  guard.define("EntityRidingComponent", {
    get: { entityRidingOn: ({ entity }: ComponentState) => entity.ridingOn && wrapEntity(host, entity.ridingOn) },
  });
  guard.define("EntityRideableComponent", {
    call: {
      getRiders: ({ entity }: ComponentState) => (entity.riders ?? []).map((rider) => wrapEntity(host, rider)),
      addRider({ entity }: ComponentState, rider: object) {
        mount(guard.unwrap<EntityState>(rider, "Entity"), entity);
        return true;
      },
      ejectRider: (_state: ComponentState, rider: object) => dismount(guard.unwrap<EntityState>(rider, "Entity")),
      ejectRiders({ entity }: ComponentState) {
        for (const rider of entity.riders ?? []) dismount(rider);
      },
    },
  });
}
