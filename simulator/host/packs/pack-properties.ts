/**
 * Dynamic properties of one owner (the world, an entity, an item), apart for each pack: none sees those of another, and
 * those of a pack that is not in the world now are kept. Knows packs by their keys only.
 */
import type { PropertiesOfPacks, PropertyValue } from "../../types.ts";

export type PropertyMap = Map<string, PropertyValue>;

/** By the pack's key. Absent: none so far. */
export type PropertiesByPack = Map<string, PropertyMap>;

/** The key of the pack that the world was started with. Others have their header's uuid. */
export const MAIN_PACK = "";

export function propertiesOf(all: PropertiesByPack, pack: string): PropertyMap {
  const known = all.get(pack);
  if (known) return known;
  const own: PropertyMap = new Map();
  all.set(pack, own);
  return own;
}

export function copiedProperties(all: PropertiesByPack): PropertiesByPack {
  return new Map([...all].map(([pack, own]) => [pack, new Map(own)]));
}

/** The same text for the same properties, in whatever order they were set. */
export function describedProperties(all: PropertiesByPack): unknown[] {
  return [...all].filter(([, own]) => own.size > 0).map(([pack, own]) => [pack, [...own].sort()]);
}

export function savedProperties(all: PropertiesByPack): {
  dynamicProperties: Record<string, PropertyValue>;
  otherPacks?: PropertiesOfPacks;
} {
  const others = [...all].filter(([pack, own]) => pack !== MAIN_PACK && own.size > 0);
  return {
    dynamicProperties: Object.fromEntries(all.get(MAIN_PACK) ?? []),
    ...(others.length === 0
      ? {}
      : { otherPacks: Object.fromEntries(others.map(([pack, own]) => [pack, Object.fromEntries(own)])) }),
  };
}

export function readProperties(saved: {
  readonly dynamicProperties?: Record<string, PropertyValue>;
  readonly otherPacks?: PropertiesOfPacks;
}): PropertiesByPack {
  const all: PropertiesByPack = new Map();
  if (saved.dynamicProperties) all.set(MAIN_PACK, new Map(Object.entries(saved.dynamicProperties)));
  for (const [pack, own] of Object.entries(saved.otherPacks ?? {})) all.set(pack, new Map(Object.entries(own)));
  return all;
}
