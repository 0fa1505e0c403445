/**
 * Ids and tags of Java Edition, as criteria write them, → ids of Bedrock. The tables are in the facts; here tags are opened, those
 * of the packs before the game's, and what Bedrock lacks is told.
 */
import { bedrockBiomes } from "../../../facts/biomes.ts";
import { bedrockBlocks } from "../../../facts/blocks.ts";
import { bedrockEffects, bedrockEnchantments, bedrockPotion } from "../../../facts/effects.ts";
import { bedrockEntities } from "../../../facts/entities.ts";
import { bedrockItems } from "../../../facts/items.ts";
import { javaName, type Named } from "../../../facts/named.ts";
import { vanillaTag, type TagKind } from "../../../facts/tags/vanilla-tag.ts";
import { flagOf, idOf, isTable, listOf, oneOrMore, tableOf, textOf, type Json } from "../json.ts";
import type { PackFiles } from "../pack-files.ts";

export type NameKind = "item" | "block" | "entity" | "biome" | "effect" | "enchantment" | "potion";

export interface Names {
  /**
   * Of one id, a tag (`#mypack:logs`) or a list of them. Nothing where none is there: that is told.
   * @returns undefined where nothing is asked
   */
  of(kind: NameKind, value: Json): readonly string[] | undefined;
  /** A tag that is written without `#`. */
  ofTag(kind: NameKind, tag: Json): readonly string[] | undefined;
  /** The same ids as Java Edition spells them. */
  inJava(kind: NameKind, value: Json): readonly string[];
}

interface Told {
  differs(note: string): void;
  lacks(note: string): void;
}

const LOOK_UP: Readonly<Record<NameKind, (id: string) => Named>> = {
  item: (id) => bedrockItems(id),
  block: (id) => bedrockBlocks(id),
  entity: (id) => bedrockEntities(id),
  biome: (id) => bedrockBiomes(id),
  effect: (id) => bedrockEffects(id),
  enchantment: (id) => bedrockEnchantments(id),
  potion: (id) => bedrockPotion(id),
};

const TAG_KINDS: Readonly<Partial<Record<NameKind, TagKind>>> = {
  item: "item",
  block: "block",
  entity: "entity_type",
  biome: "biome",
  enchantment: "enchantment",
};

const MAX_DEPTH = 12;
const COLORS =
  "white orange magenta light_blue yellow lime pink gray light_gray cyan purple blue brown green red black".split(" ");

/** That those of all colours are one here is no difference where all are asked. */
function isOfAllColors(id: string, ids: readonly string[]): boolean {
  const color = COLORS.find((each) => id.startsWith(`minecraft:${each}_`));
  if (color === undefined) return false;
  const kind = id.slice(`minecraft:${color}_`.length);
  return COLORS.every((each) => ids.includes(`minecraft:${each}_${kind}`));
}

export function createNames(packs: PackFiles, told: Told): Names {
  /** Of a tag of the packs, with what it adds to the game's. */
  function members(kind: NameKind, tag: string, depth: number): readonly string[] | undefined {
    const name = TAG_KINDS[kind];
    if (name === undefined || depth > MAX_DEPTH) return undefined;
    const files = packs.tagFiles(`${name}/${tag}`).map(tableOf);
    const replaces = files.some((file) => flagOf(file["replace"]) === true);
    const games = replaces ? undefined : vanillaTag(name, tag);
    if (files.length === 0) return games;
    const own = files.flatMap((file) =>
      listOf(file["values"]).flatMap((entry) => expand(kind, isTable(entry) ? entry["id"] : entry, depth + 1)),
    );
    return [...new Set([...(games ?? []), ...own])];
  }

  function expand(kind: NameKind, value: Json, depth: number): readonly string[] {
    const text = textOf(value)?.trim();
    if (text === undefined) return [];
    if (!text.startsWith("#")) {
      const id = idOf(text);
      if (id === undefined) told.differs(`${JSON.stringify(text)} is no id.`);
      return id === undefined ? [] : [id];
    }
    const tag = idOf(text.slice(1));
    const known = tag === undefined ? undefined : members(kind, tag, depth);
    if (known === undefined) told.differs(`The tag ${text} is not in the source, and none of the game's.`);
    return known ?? [];
  }

  function bedrock(kind: NameKind, ids: readonly string[], asked: string): readonly string[] {
    const found = new Set<string>();
    let lacking: string | undefined;
    for (const id of ids) {
      const named = LOOK_UP[kind](id);
      if ("missing" in named) {
        lacking ??= `${id}: ${named.missing}.`;
        continue;
      }
      if (named.differs !== undefined && !isOfAllColors(id, ids)) told.differs(`${id}: ${named.differs}.`);
      if (javaName(id) === undefined) told.differs(`${id} belongs to a mod: it counts where an add-on has it.`);
      for (const each of named.ids) found.add(each);
    }
    // Of several, those that there are can be done still.
    if (found.size === 0) told.lacks(lacking ?? `Nothing is known of ${asked}.`);
    return [...found];
  }

  const expandAll = (kind: NameKind, value: Json): readonly string[] => [
    ...new Set(oneOrMore(value).flatMap((each) => expand(kind, each, 0))),
  ];
  return {
    of(kind, value) {
      if (value === undefined || value === null) return undefined;
      return bedrock(kind, expandAll(kind, value), JSON.stringify(value).slice(0, 100));
    },
    ofTag(kind, tag) {
      const text = textOf(tag);
      return text === undefined ? undefined : this.of(kind, `#${text.replace(/^#/, "")}`);
    },
    inJava: (kind, value) => expandAll(kind, value),
  };
}
