/** What authors are told of `deal_damage`. */
import { dealDamage as type } from "../../../core/goals/types/deal-damage.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";
import { DAMAGE_KEYS } from "../keys/damage-keys.ts";

export const dealDamage: GoalAuthoring = {
  type,
  says: 'The health points that the player takes from others (2 are a heart), rounded down, at least 1; with "unit": "hits" each hit.',
  keys: {
    entity: { says: "Who is hurt.", examples: ["minecraft:zombie"], alsoCalled: ["target", "victim", "mob"] },
    ...DAMAGE_KEYS,
  },
  examples: [
    {
      says: "Deal 1,000 points of damage to undead",
      goalNumber: 1000,
      goal: { goal_type: "deal_damage", entity: { family: "undead" } },
    },
    {
      says: "Hit 20 times with a trident that was thrown",
      goalNumber: 20,
      goal: { goal_type: "deal_damage", projectile: "minecraft:thrown_trident", unit: "hits" },
    },
  ],
  java: ["player_hurt_entity"],
};
