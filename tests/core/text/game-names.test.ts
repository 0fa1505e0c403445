/** Names of things of the game, in the languages that there are. */
import { expect, it } from "vitest";
import { gameName } from "../../../scripts/core/text/game-names.ts";
import { ZH_CN_EFFECT_NAMES, ZH_CN_ITEM_NAMES } from "../../../scripts/core/text/zh_CN-names.ts";
import { loadTrees } from "../../../tools/build/trees.ts";
import { readVanillaIds } from "../../../tools/build/vanilla-ids.ts";

it("a thing of the game has a name, an add-on's is its id in words", () => {
  expect(gameName("item", "minecraft:iron_block", "zh_CN")).toBe("铁块");
  expect(gameName("item", "iron_block", "en_US")).toBe("iron block");
  expect(gameName("item", "my:iron_block", "zh_CN")).toBe("iron block");
  expect(gameName("effect", "constructor", "zh_CN")).toBe("constructor");
});

it("names are of things that there are", () => {
  const { items, effects } = readVanillaIds();
  expect(Object.keys(ZH_CN_ITEM_NAMES).filter((name) => !items.has(`minecraft:${name}`))).toEqual([]);
  expect(Object.keys(ZH_CN_EFFECT_NAMES).filter((name) => !effects.has(name))).toEqual([]);
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
