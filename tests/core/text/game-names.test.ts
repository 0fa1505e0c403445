/** Names of things of the game, in the languages that there are. */
import { expect, it } from "vitest";
import { gameName } from "../../../scripts/core/text/game-names.ts";
import { MinecraftBiomeTypes, MinecraftDimensionTypes, MinecraftPotionEffectTypes } from "@minecraft/vanilla-data";
import { EN_US_NAMES } from "../../../scripts/core/text/en_US-names.ts";
import { ZH_CN_CREATURE_NAMES } from "../../../scripts/core/text/zh_CN-creatures.ts";
import {
  ZH_CN_EFFECT_NAMES,
  ZH_CN_ENCHANTMENT_NAMES,
  ZH_CN_MATERIALS,
  ZH_CN_POTION_NAMES,
} from "../../../scripts/core/text/zh_CN-names.ts";
import { ZH_CN_ITEM_NAMES } from "../../../scripts/core/text/zh_CN-items.ts";
import { ZH_CN_BIOME_NAMES, ZH_CN_DIMENSION_NAMES } from "../../../scripts/core/text/zh_CN-places.ts";
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

it("names are of things that there are", () => {
  const { items, blocks, entities, effects, enchantments } = readVanillaIds();
  const things = [...items, ...blocks].map((id) => id.slice("minecraft:".length));
  const isThing = (name: string) => things.some((thing) => thing === name || thing.endsWith(`_${name}`));
  const among = (ids: readonly string[]) => (name: string) => ids.includes(`minecraft:${name}`);
  const biomes = Object.values(MinecraftBiomeTypes) as string[];
  const dimensions = Object.values(MinecraftDimensionTypes) as string[];
  const potions = (Object.values(MinecraftPotionEffectTypes) as string[]).map((id) => id.slice("minecraft:".length));
  const unknown = (names: object, isKnown: (name: string) => boolean) =>
    Object.keys(names).filter((name) => !isKnown(name));
  expect(unknown({ ...ZH_CN_ITEM_NAMES, ...EN_US_NAMES.item }, isThing)).toEqual([]);
  expect(
    unknown(ZH_CN_MATERIALS, (name) => [...things, ...potions].some((thing) => thing.includes(`${name}_`))),
  ).toEqual([]);
  expect(unknown(ZH_CN_POTION_NAMES, (name) => potions.includes(name))).toEqual([]);
  expect(unknown(ZH_CN_EFFECT_NAMES, (name) => effects.has(name))).toEqual([]);
  expect(unknown(ZH_CN_ENCHANTMENT_NAMES, (name) => enchantments.has(name))).toEqual([]);
  expect(
    unknown({ ...ZH_CN_CREATURE_NAMES, ...EN_US_NAMES.entity }, among([...entities, "minecraft:minecart"])),
  ).toEqual([]);
  expect(unknown({ ...ZH_CN_BIOME_NAMES, ...EN_US_NAMES.biome }, among(biomes))).toEqual([]);
  expect(unknown({ ...ZH_CN_DIMENSION_NAMES, ...EN_US_NAMES.dimension }, among(dimensions))).toEqual([]);
});

it("every reward of the shipped trees is named in Chinese", () => {
  const rewards = loadTrees("achievements", "1.0.0").trees.nodes.flatMap((node) => node.reward ?? []);
  const unnamed = rewards.flatMap((reward) => {
    if (!("type" in reward)) return [];
    if (reward.type === "item" && reward.name === undefined) return [gameName("item", reward.item, "zh_CN")];
    return reward.type === "effect" ? [gameName("effect", reward.effect, "zh_CN")] : [];
  });
  expect(unnamed.length).toBeGreaterThan(50);
  expect(unnamed.filter((name) => /[a-z]/.test(name))).toEqual([]);
});
