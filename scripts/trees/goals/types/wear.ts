/** What authors are told of `wear`. */
import { wear as type } from "../../../core/goals/types/wear.ts";
import type { GoalAuthoring, OwnKey } from "../goal-authoring.ts";
import { itemPattern } from "../keys/patterns.ts";

const slot = (what: string, example: unknown): OwnKey => ({
  says: `What is worn: ${what}.`,
  examples: [example],
  form: "ITEM",
  shape: itemPattern,
});

export const wear: GoalAuthoring = {
  type,
  says: "The player wears all that is named at once; again only after taking something off.",
  keys: {
    head: { ...slot("helmet, head or pumpkin", "minecraft:carved_pumpkin"), alsoCalled: ["helmet"] },
    chest: { ...slot("chestplate or elytra", "minecraft:elytra"), alsoCalled: ["chestplate", "body"] },
    legs: { ...slot("leggings", "minecraft:iron_leggings"), alsoCalled: ["leggings"] },
    feet: { ...slot("boots", "minecraft:leather_boots"), alsoCalled: ["boots"] },
  },
  atLeastOne: ["head", "chest", "legs", "feet"],
  examples: [
    {
      says: "Wear full diamond armour",
      goal: {
        goal_type: "wear",
        head: "minecraft:diamond_helmet",
        chest: "minecraft:diamond_chestplate",
        legs: "minecraft:diamond_leggings",
        feet: "minecraft:diamond_boots",
      },
    },
    { says: "Put a pumpkin on your head", goal: { goal_type: "wear", head: "minecraft:carved_pumpkin" } },
  ],
};
