/** Java Edition's tags: their members are things that the tables of names know, and those of other tags are among them. */
import { describe, expect, it } from "vitest";
import { BIOMES_OF_JAVA_EVER, bedrockBiomes } from "../../../tools/import/facts/biomes.ts";
import { BLOCKS_OF_JAVA, bedrockBlocks } from "../../../tools/import/facts/blocks.ts";
import { ENCHANTMENTS_OF_JAVA, bedrockEnchantments } from "../../../tools/import/facts/effects.ts";
import { ENTITIES_OF_JAVA, bedrockEntities } from "../../../tools/import/facts/entities.ts";
import { ITEMS_OF_JAVA, bedrockItems } from "../../../tools/import/facts/items.ts";
import { vanillaTag, vanillaTags } from "../../../tools/import/facts/tags/vanilla-tag.ts";

const minecraft = (...names: string[]): string[] => names.map((name) => `minecraft:${name}`);

describe("the tags of Java Edition", () => {
  it.each([
    ["item", bedrockItems, ITEMS_OF_JAVA],
    ["block", bedrockBlocks, BLOCKS_OF_JAVA],
    ["entity_type", bedrockEntities, ENTITIES_OF_JAVA],
    ["biome", bedrockBiomes, BIOMES_OF_JAVA_EVER],
    ["enchantment", bedrockEnchantments, ENCHANTMENTS_OF_JAVA],
  ] as const)("have members that are known: %s", (kind, inBedrock, { lacking }) => {
    const unknown = Array.from(vanillaTags(kind)).flatMap(([tag, members]) =>
      members
        .filter((member) => !("ids" in inBedrock(member)) && !(member in lacking))
        .map((member) => `${member} of ${tag}`),
    );
    expect(unknown).toEqual([]);
  });

  it("are found with and without namespace and #", () => {
    const stones = minecraft("stone_button", "polished_blackstone_button");
    expect(vanillaTag("item", "#minecraft:stone_buttons")).toEqual(stones);
    expect(vanillaTag("block", "stone_buttons")).toEqual(stones);
    expect(vanillaTag("item", "create:stone_buttons")).toBeUndefined();
    expect(vanillaTag("item", "no_such_tag")).toBeUndefined();
  });

  it("hold what is in the tags that they are made of", () => {
    expect(vanillaTag("item", "buttons")).toEqual(
      expect.arrayContaining(minecraft("cherry_button", "polished_blackstone_button")),
    );
    expect(vanillaTag("block", "mineable/axe")).toEqual(
      expect.arrayContaining(minecraft("lime_wall_banner", "stripped_crimson_hyphae", "bamboo_wall_hanging_sign")),
    );
    expect(vanillaTag("entity_type", "wither_friends")).toEqual(expect.arrayContaining(minecraft("drowned", "stray")));
  });

  it("hold nothing of what only sounds like their members", () => {
    const saplings = vanillaTag("item", "saplings");
    expect(saplings).toContain("minecraft:mangrove_propagule");
    expect(saplings).not.toContain("minecraft:mangrove_sapling");
    expect(vanillaTag("item", "bee_food")).not.toContain("minecraft:closed_eyeblossom");
    expect(vanillaTag("item", "boats")).toHaveLength(20);
    expect(vanillaTag("block", "incorrect_for_diamond_tool")).toEqual([]);
  });

  it("tell how many there are of what comes in families", () => {
    const sizes = { planks: 12, wool: 16, slabs: 62, stairs: 58, walls: 26, logs: 44, doors: 21, candles: 17 };
    for (const [tag, size] of Object.entries(sizes)) expect(vanillaTag("item", tag), tag).toHaveLength(size);
  });
});
