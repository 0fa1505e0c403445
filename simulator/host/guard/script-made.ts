/** Entities that scripts bring into the world, hurt and take out of it; the pack is told of all that as of anybody's doing. */
import type { Place } from "../../deeds/written.ts";
import { despawn, spawn, strike, trigger } from "../entities/combat.ts";
import { newEntity } from "../entities/entities.ts";
import { wrapEntity } from "./handles.ts";
import type { EntityState, Host, ItemState } from "../host.ts";
import { isVanilla } from "../host.ts";
import { copyItem, fullId } from "../items/items.ts";
import type { DimensionState } from "../terrain/dimension-state.ts";

export function layItem(host: Host, item: ItemState, dimension: string, at: Place): EntityState {
  const lying = newEntity(host.nextId(), "minecraft:item", at);
  lying.dimension = dimension;
  lying.item = copyItem(item);
  spawn(host, lying, "Spawned");
  return lying;
}

export function defineScriptMade(host: Host): void {
  const { guard, blocks, vanilla } = host;

  guard.define("Dimension", {
    call: {
      spawnItem(dimension: DimensionState, item: object, at: Place) {
        blocks.read(dimension, at);
        return wrapEntity(host, layItem(host, guard.unwrap<ItemState>(item, "ItemStack"), dimension.id, { ...at }));
      },
      spawnEntity(dimension: DimensionState, type: unknown, at: Place) {
        const written = typeof type === "string" ? type : (type as { id: string }).id;
        const typeId = fullId(written.replace(/<.*>$/, ""));
        if (typeId.startsWith("minecraft:") && !isVanilla(vanilla, "entities", typeId)) {
          throw guard.error("InvalidArgumentError", `Invalid entity type '${written}'.`, { index: 0 });
        }
        blocks.read(dimension, at);
        const made = newEntity(host.nextId(), typeId, { ...at });
        made.dimension = dimension.id;
        spawn(host, made, "Spawned");
        return wrapEntity(host, made);
      },
    },
  });

  guard.define("Entity", {
    call: {
      applyDamage(entity: EntityState, damage: number, options?: { cause?: string; damagingEntity?: object }) {
        const attacker = options?.damagingEntity && guard.unwrap<EntityState>(options.damagingEntity, "Entity");
        strike(host, entity, { damage, cause: options?.cause ?? "none", attacker });
        return true;
      },
      kill(entity: EntityState) {
        strike(host, entity, { damage: entity.health, cause: "selfDestruct" });
        return true;
      },
      remove: (entity: EntityState) => despawn(host, entity),
      triggerEvent: (entity: EntityState, event: string) => trigger(host, entity, event),
    },
  });
}
