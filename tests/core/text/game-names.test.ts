/** Names of things of the game, in the languages that there are. */
import { describe, expect, it } from "vitest";
import { MinecraftBiomeTypes, MinecraftDimensionTypes, MinecraftPotionEffectTypes } from "@minecraft/vanilla-data";
import { gameName, nameIn, namesIn, type NamedKind } from "../../../scripts/core/text/game-names.ts";
import { LANGUAGES, type Language } from "../../../scripts/core/text/languages.ts";
import { loadTrees } from "../../../tools/build/trees.ts";
import { readVanillaIds } from "../../../tools/build/vanilla-ids.ts";

it("a thing of the game has a name, an add-on's is its id in words", () => {
  expect(gameName("item", "minecraft:iron_block", "zh_CN")).toBe("铁块");
  expect(gameName("item", "iron_block", "en_US")).toBe("iron block");
  expect(gameName("item", "my:iron_block", "zh_CN")).toBe("iron block");
  expect(gameName("block", "minecraft:stripped_dark_oak_log", "zh_CN")).toBe("去皮深色橡木原木");
  expect(gameName("item", "my:iron_sword", "zh_CN")).toBe("iron sword");
  expect(gameName("effect", "constructor", "zh_CN")).toBe("constructor");
});

const { items, blocks, entities, effects, enchantments } = readVanillaIds();
const withoutNamespace = (ids: Iterable<string>): string[] => Array.from(ids, (id) => id.slice(id.indexOf(":") + 1));
const things = withoutNamespace([...items, ...blocks]);
const potions = withoutNamespace(Object.values(MinecraftPotionEffectTypes));
const nodes = loadTrees("achievements", "1.0.0").trees.nodes;

/** What the shipped trees speak of under these keys, anywhere in goals and rewards. */
const NAMED_KEYS: Readonly<Record<string, NamedKind>> = {
  item: "item",
  newItemName: "item",
  block: "block",
  entity: "entity",
  entity_identifier: "entity",
  type: "entity",
  effect: "effect",
  biome: "biome",
  dimension: "dimension",
};

function namedThings(): [kind: NamedKind, name: string][] {
  const found = new Map<string, [NamedKind, string]>();
  const look = (value: unknown, key: string): void => {
    if (Array.isArray(value)) value.forEach((each) => look(each, key));
    else if (typeof value === "object" && value !== null) {
      for (const [inner, each] of Object.entries(value)) if (inner !== "translations") look(each, inner);
    } else if (typeof value === "string") {
      const kind = NAMED_KEYS[key];
      const name = value.replace(/^minecraft:/, "");
      const isOther = key === "type" && !entities.has(`minecraft:${name}`);
      if (kind !== undefined && !isOther && !name.includes(":")) found.set(`${kind} ${name}`, [kind, name]);
    }
  };
  for (const { goal_details: goal, reward } of nodes) look([goal, reward], "");
  return [...found.values()];
}

describe.each(LANGUAGES)("the names of %s", (language) => {
  const unknown = (kind: Parameters<typeof namesIn>[1], isKnown: (name: string) => boolean) =>
    [...namesIn(language, kind).keys()].filter((name) => !isKnown(name));

  it("are of things that there are", () => {
    const isThing = (name: string) => things.some((thing) => thing === name || thing.endsWith(`_${name}`));
    const isOneOf = (ids: Iterable<string>) => {
      const names = withoutNamespace(ids);
      return (name: string) => names.includes(name);
    };
    expect(unknown("item", isThing)).toEqual([]);
    expect(unknown("material", (name) => [...things, ...potions].some((each) => each.includes(`${name}_`)))).toEqual(
      [],
    );
    expect(unknown("potion", isOneOf(potions))).toEqual([]);
    expect(unknown("effect", isOneOf(effects))).toEqual([]);
    expect(unknown("enchantment", isOneOf(enchantments))).toEqual([]);
    expect(unknown("entity", isOneOf([...entities, "minecraft:minecart"]))).toEqual([]);
    expect(unknown("biome", isOneOf(Object.values(MinecraftBiomeTypes)))).toEqual([]);
    expect(unknown("dimension", isOneOf(Object.values(MinecraftDimensionTypes)))).toEqual([]);
  });

  it("are complete where a table is short, and for all that the shipped trees speak of", () => {
    // In English most names are the ids in words.
    if (language === "en_US") return;
    const unnamed = (kind: NamedKind, names: Iterable<string>) =>
      Array.from(names).filter((name) => nameIn(kind, name, language as Language) === undefined);
    const named = namedThings();
    expect(named.length).toBeGreaterThan(150);
    expect(named.filter(([kind, name]) => nameIn(kind, name, language as Language) === undefined)).toEqual([]);
    for (const kind of ["effect", "enchantment", "potion", "dimension"] as const) {
      expect(unnamed(kind, namesIn("zh_CN", kind).keys())).toEqual([]);
    }
  });
});
