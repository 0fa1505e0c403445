/** What authors are told of `take_damage`. */
import { takeDamage as type } from "../../../core/goals/types/take-damage.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";
import { DAMAGE_KEYS } from "../keys/damage-keys.ts";

export const takeDamage: GoalAuthoring = {
  type,
  says: 'The health points that the player loses (2 are a heart), rounded down, at least 1; with "unit": "hits" each hit.',
  keys: {
    by: { says: "Who hurts them.", examples: ["minecraft:zombie"], alsoCalled: ["entity", "attacker"] },
    ...DAMAGE_KEYS,
  },
  examples: [
    {
      says: "Lose 100 points of health to fire and lava",
      goalNumber: 100,
      goal: { goal_type: "take_damage", cause: ["fire", "fireTick", "lava"] },
    },
    {
      says: "Survive a blow of 10 hearts",
      goal: { goal_type: "take_damage", amount: { min: 20 }, unit: "hits", where: { health: { min: 1 } } },
    },
  ],
  java: ["entity_hurt_player"],
};
