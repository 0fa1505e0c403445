/** The members of Java Edition's own tags, as Java Edition names them. A data pack may add to them: that is for who reads it. */
import { javaName } from "../named.ts";
import { BIOMES } from "./biomes.ts";
import { BLOCKS } from "./blocks.ts";
import { ITEMS_AND_BLOCKS } from "./items-and-blocks.ts";
import { ITEMS } from "./items.ts";
import { DAMAGE_TYPES, ENCHANTMENTS, ENTITIES, FLUIDS } from "./others.ts";
import { readTags, type Tags } from "./written.ts";

const READERS = {
  item: () => readTags(ITEMS_AND_BLOCKS, ITEMS),
  block: () => readTags(ITEMS_AND_BLOCKS, BLOCKS),
  entity_type: () => readTags(ENTITIES),
  biome: () => readTags(BIOMES),
  damage_type: () => readTags(DAMAGE_TYPES),
  enchantment: () => readTags(ENCHANTMENTS),
  fluid: () => readTags(FLUIDS),
} satisfies Record<string, () => Tags>;

export type TagKind = keyof typeof READERS;
export const TAG_KINDS = Object.keys(READERS) as readonly TagKind[];

const read = new Map<TagKind, Tags>();

/** By name, without namespace; read when they are first asked for. */
export function vanillaTags(kind: TagKind): Tags {
  const known = read.get(kind);
  if (known !== undefined) return known;
  const tags = READERS[kind]();
  read.set(kind, tags);
  return tags;
}

/**
 * @param id with or without `#` and `minecraft:`
 * @returns ids with namespace, without those of tags in it; undefined for a tag that Java Edition has not
 */
export function vanillaTag(kind: TagKind, id: string): readonly string[] | undefined {
  const name = javaName(id.replace(/^#/, ""));
  return name === undefined
    ? undefined
    : vanillaTags(kind)
        .get(name)
        ?.map((member) => `minecraft:${member}`);
}
