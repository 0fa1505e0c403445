/** What authors are told of `have_item`. */
import { haveItem as type } from "../../../core/goals/types/have-item.ts";
import { choice } from "../../shapes/schema.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

export const KEPT = ["anywhere", "hotbar", "mainhand", "offhand"] as const;

export const haveItem: GoalAuthoring = {
  type,
  says: "The most of an item that the player ever had at the same time. Crafted, found, bought and given look alike.",
  keys: {
    item: { says: "Which item it is.", examples: ["minecraft:diamond"], alsoCalled: ["items"] },
    where_kept: {
      says: "Where it must be; left out: anywhere, armour and off hand included.",
      examples: ["offhand"],
      alsoCalled: ["slot", "kept", "place"],
      form: KEPT.map((place) => `\`"${place}"\``).join(", "),
      shape: (about) => choice(KEPT, about),
    },
  },
  examples: [
    {
      says: "Have a sword with Sharpness III or better",
      goal: { goal_type: "have_item", item: { tag: "minecraft:is_sword", enchantments: { sharpness: 3 } } },
    },
    {
      says: "Hold a totem in the off hand",
      goal: { goal_type: "have_item", item: "minecraft:totem_of_undying", where_kept: "offhand" },
    },
  ],
  java: ["inventory_changed", "filled_bucket"],
};
