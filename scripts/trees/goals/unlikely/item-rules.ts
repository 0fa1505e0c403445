/** What the unchanged game never does with items, by what a goal asks of them. The facts are in facts/goods.ts. */
import { quote } from "../../../core/checks/issue.ts";
import { takesEnchantments } from "../../facts/enchantment-fits.ts";
import {
  CHARGED,
  EATEN,
  FISHED,
  isSold,
  ONLY_BOUGHT_BY_TRADERS,
  slotOf,
  THROWN,
  type Slot,
} from "../../facts/goods.ts";
import { akin, asId, type GameRule } from "./game-rule.ts";

const having = '"goal_type": "have_item", which counts it wherever it comes from';

export const EAT: GameRule = {
  sort: "item",
  can: (name) => EATEN.has(name) || CHARGED.test(name),
  never: (things) => `nobody eats or drinks ${things}`,
  instead: (name) => {
    if (name === "totem_of_undying") return '"goal_type": "totem"';
    if (THROWN.has(name)) return `"goal_type": "use_item", for ${quote(name)} is thrown`;
    return `food or a drink, such as ${asId(akin(name, EATEN) ?? "bread")}`;
  },
  those: Array.from(EATEN),
};

export const FISH: GameRule = {
  sort: "item",
  can: (name) => FISHED.has(name),
  never: (things) => `no fishing rod brings up ${things}`,
  instead: (name) => {
    const fish = akin(name, FISHED);
    return fish === undefined ? `what can be fished, such as "minecraft:cod", or ${having}` : asId(fish);
  },
  those: Array.from(FISHED),
};

export const BUY: GameRule = {
  sort: "item",
  can: isSold,
  never: (things) => `no trader gives ${things}`,
  instead: (name) =>
    ONLY_BOUGHT_BY_TRADERS.has(name)
      ? '"minecraft:emerald", for the item is what the player gets, and traders pay for this one'
      : `something that is sold, such as "minecraft:enchanted_book", or ${having}`,
};

export const ENCHANT: GameRule = {
  sort: "item",
  can: takesEnchantments,
  never: (things) => `no enchantment goes on ${things}`,
  instead: () => "a tool, a weapon, armour or a book",
};

const EXAMPLES: Readonly<Record<Slot, string>> = {
  head: "iron_helmet",
  chest: "iron_chestplate",
  legs: "iron_leggings",
  feet: "iron_boots",
};

const wornOn = (slot: Slot): GameRule => ({
  sort: "item",
  can: (name) => slotOf(name) === slot,
  never: (things) => `nobody wears ${things} on their ${slot} without a command`,
  instead: (name) => {
    const right = slotOf(name);
    return right === undefined ? `what is worn there, such as ${asId(EXAMPLES[slot])}` : `it under ${quote(right)}`;
  },
});

export const WORN: Readonly<Record<Slot, GameRule>> = {
  head: wornOn("head"),
  chest: wornOn("chest"),
  legs: wornOn("legs"),
  feet: wornOn("feet"),
};
