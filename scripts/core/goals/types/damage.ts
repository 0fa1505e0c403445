/** Damage that the player deals or takes: health points, or hits. */

import type { GoalJson, GoalType } from "../goal-type.ts";

const inHits = (goal: GoalJson): "count" | "amount" => (goal["unit"] === "hits" ? "count" : "amount");

export const dealDamage: GoalType = {
  name: "deal_damage",
  signal: "deal_damage",
  key: "entity",
  filters: {
    entity: { kind: "entity", reads: "entity" },
    cause: { kind: "cause", reads: "cause" },
    amount: { kind: "range", reads: "amount" },
    weapon: { kind: "item", reads: "item" },
    projectile: { kind: "entity", reads: "projectile" },
  },
  options: ["unit"],
  measure: inHits,
  by: ["entity", "item", "player"],
};

export const takeDamage: GoalType = {
  name: "take_damage",
  signal: "take_damage",
  filters: {
    by: { kind: "entity", reads: "by" },
    cause: { kind: "cause", reads: "cause" },
    amount: { kind: "range", reads: "amount" },
    weapon: { kind: "item", reads: "item" },
    projectile: { kind: "entity", reads: "projectile" },
  },
  options: ["unit"],
  measure: inHits,
  by: ["entity", "item", "player"],
};
