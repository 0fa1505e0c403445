/** The own keys that dealt and taken damage have in common. */
import { choice } from "../../shapes/schema.ts";
import type { OwnKey } from "../goal-authoring.ts";
import { range } from "./range.ts";

export const DAMAGE_KEYS: Readonly<Record<"cause" | "weapon" | "projectile" | "amount" | "unit", OwnKey>> = {
  cause: { says: "The cause of the damage.", examples: ["entityAttack"] },
  weapon: {
    says: "What the attacker has in the main hand.",
    examples: ["minecraft:mace"],
    alsoCalled: ["item", "tool"],
  },
  projectile: { says: "The projectile that hit.", examples: ["minecraft:arrow"] },
  amount: {
    says: "How many health points one hit takes.",
    examples: [{ min: 20 }],
    alsoCalled: ["damage"],
    shape: (about) => range(about, 1),
  },
  unit: {
    says: "What is counted: health points, or with hits each hit.",
    examples: ["hits"],
    form: '`"hits"`',
    shape: (about) => choice(["hits"], about),
  },
};
