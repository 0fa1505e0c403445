/**
 * Entities as the pack sees them, players among them. Each look-up gives a new object of equal id, as the platform may;
 * after a player left, all their objects are invalid but for id and type.
 */
import type { Place } from "../../deeds/written.ts";
import { AT_REST, SPAWN } from "../bodies/body-state.ts";
import { maxHealthOf } from "../bodies/species.ts";
import { propertyCallsOf } from "../dynamic-properties.ts";
import { invalidEntity, isReachable } from "../guard/handles.ts";
import type { EntityState, Host, ItemState, PlayerState } from "../host.ts";
import type { Inventories } from "../items/inventory.ts";
import { fullId, newItem } from "../items/items.ts";
import { matchesQuery } from "./entity-query.ts";

const MAX_TAG_LENGTH = 255;

export function defineEntities(host: Host, inventories: Inventories): void {
  const { guard, world } = host;

  guard.define("Entity", {
    invalid: (entity: EntityState) => invalidEntity(host, entity),
    get: {
      id: (entity: EntityState) => entity.id,
      typeId: (entity: EntityState) => entity.typeId,
      isValid: (entity: EntityState) => isReachable(entity),
      nameTag: (entity: EntityState) => entity.nameTag,
      dimension: (entity: EntityState) => guard.wrap("Dimension", world.dimensions.get(entity.dimension)!),
      scoreboardIdentity: (entity: EntityState) =>
        [...world.objectives.values()].some((objective) => objective.scores.has(entity.id))
          ? guard.wrap("ScoreboardIdentity", { participant: entity.id })
          : undefined,
    },
    set: {
      nameTag(entity: EntityState, value: string) {
        entity.nameTag = value;
      },
    },
    call: {
      ...propertyCallsOf(host, (entity: EntityState) => entity.properties),
      addTag(entity: EntityState, tag: string) {
        if (tag.length > MAX_TAG_LENGTH) {
          throw guard.error("ArgumentOutOfBoundsError", "A tag has at most 255 characters.", {
            value: tag.length,
            minValue: 1,
            maxValue: MAX_TAG_LENGTH,
          });
        }
        const isNew = !entity.tags.has(tag);
        entity.tags.add(tag);
        return isNew;
      },
      removeTag: (entity: EntityState, tag: string) => entity.tags.delete(tag),
      hasTag: (entity: EntityState, tag: string) => entity.tags.has(tag),
      getTags: (entity: EntityState) => [...entity.tags],
      addItem(entity: EntityState, item: object) {
        const player = playerBehind(entity);
        const left = inventories.add(player, guard.unwrap<ItemState>(item, "ItemStack"));
        return left && guard.wrap("ItemStack", left);
      },
      matches: (entity: EntityState, query: Record<string, unknown>) => matchesQuery(host, entity, query),
      runCommand(entity: EntityState, line: string) {
        const count = host.runVanillaCommand(line, entity);
        return guard.record("CommandResult", { successCount: count });
      },
    },
  });
  guard.define("CommandResult", {});

  function playerBehind(entity: EntityState): PlayerState {
    if (!entity.player) throw new Error(`the simulator does not imitate inventories of ${entity.typeId} yet`);
    return entity.player;
  }
}

export function newEntity(id: string, typeId: string, location: Place = SPAWN): EntityState {
  const health = maxHealthOf(typeId);
  return {
    id,
    typeId,
    valid: true,
    isUnloaded: false,
    nameTag: "",
    tags: new Set(),
    effects: new Map(),
    properties: new Map(),
    dimension: "minecraft:overworld",
    location,
    body: AT_REST,
    health,
    maxHealth: health,
  };
}

/** The item in somebody's hand, made up when they do not own it. */
export function handItem(typeId: string): ItemState {
  return newItem(fullId(typeId));
}
