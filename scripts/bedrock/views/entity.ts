/**
 * An entity as goals ask about it. Of one that is gone only id and type can be read; everything else is unknown then.
 */

import type { Dimension, Entity } from "@minecraft/server";
import type { EntityView, Place } from "../../core/goals/told/views.ts";
import { ask } from "./ask.ts";

/** Which families a type was last seen to be of: those of one that is gone cannot be read. */
const families = new Map<string, boolean>();
const MAX_FAMILIES = 4_096;

class LiveEntity implements EntityView {
  private knownId: string | undefined;
  private knownType: string | undefined;

  constructor(
    private readonly entity: Entity,
    type: string | undefined,
  ) {
    this.knownType = type;
  }

  get id(): string {
    return (this.knownId ??= this.entity.id);
  }

  get type(): string {
    return (this.knownType ??= this.entity.typeId);
  }

  hasFamily(family: string): boolean | undefined {
    const key = `${this.type} ${family}`;
    const is = ask(() => this.entity.getComponent("minecraft:type_family")?.hasTypeFamily(family) ?? false);
    if (is === undefined) return families.get(key);
    if (families.size < MAX_FAMILIES) families.set(key, is);
    return is;
  }

  isBaby(): boolean | undefined {
    return ask(() => this.entity.hasComponent("minecraft:is_baby"));
  }

  name(): string | undefined {
    return ask(() => ("name" in this.entity ? (this.entity.name as string) : this.entity.nameTag));
  }

  hasTag(tag: string): boolean | undefined {
    return ask(() => this.entity.hasTag(tag));
  }

  color(): number | undefined {
    return ask(() => this.entity.getComponent("minecraft:color")?.value);
  }

  variant(): number | undefined {
    return ask(() => this.entity.getComponent("minecraft:variant")?.value);
  }
}

/** @param type where it is known already: each question to the game costs */
export function entityView(entity: Entity, type?: string): EntityView;
export function entityView(entity: Entity | undefined, type?: string): EntityView | undefined;
export function entityView(entity: Entity | undefined, type?: string): EntityView | undefined {
  return entity && new LiveEntity(entity, type);
}

/** The entity as it is now, for the time when it is gone. */
export function entityAsItIs(entity: Entity): EntityView {
  const view = entityView(entity);
  const tags = ask(() => entity.getTags());
  const families = ask(() => entity.getComponent("minecraft:type_family")?.getTypeFamilies() ?? []);
  const [isBaby, name, color, variant] = [view.isBaby(), view.name(), view.color(), view.variant()];
  return {
    id: view.id,
    type: view.type,
    hasFamily: (family) => families?.includes(family),
    hasTag: (tag) => tags?.includes(tag),
    isBaby: () => isBaby,
    name: () => name,
    color: () => color,
    variant: () => variant,
  };
}

/** Undefined when the entity is gone. */
export function placeOf(entity: Entity): Place | undefined {
  try {
    const { x, y, z } = entity.location;
    return { x, y, z, dimension: dimensionId(entity.dimension) };
  } catch {
    return undefined;
  }
}

/** The last object of each, of which there are few: the game may give the same one again. */
const dimensions: Dimension[] = [];
const dimensionIds: string[] = [];

/** Each dimension keeps its id. */
export function dimensionId(dimension: Dimension): string {
  for (let place = 0; place < dimensions.length; place++)
    if (dimensions[place] === dimension) return dimensionIds[place]!;
  const { id } = dimension;
  const known = dimensionIds.indexOf(id);
  const place = known < 0 ? dimensionIds.push(id) - 1 : known;
  dimensions[place] = dimension;
  return id;
}
