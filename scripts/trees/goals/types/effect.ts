/** What authors are told of `effect`. */
import { isObject } from "../../../core/checks/shape.ts";
import { effect as type } from "../../../core/goals/types/effect.ts";
import { integer } from "../../shapes/schema.ts";
import { effectId } from "../../shapes/vanilla-values.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";
import { oneOrMore, withoutNamespace } from "../keys/lists.ts";
import { range } from "../keys/range.ts";

export const effect: GoalAuthoring = {
  type,
  says: "The player gets an effect; that it is refreshed is none, a stronger one is. With at_once: has so many different ones at a time.",
  keys: {
    effect: {
      says: "The effect, or a list of which one is enough; with at_once, those that count.",
      examples: ["village_hero", ["speed", "jump_boost"]],
      alsoCalled: ["effects"],
      shape: (about) => oneOrMore(effectId({}), about),
    },
    amplifier: {
      says: "Its strength less one: 0 is I, 1 is II.",
      examples: [{ min: 1 }],
      shape: (about) => range(about, 0, 255),
    },
    at_once: {
      says: "So many different ones at the same time; becoming so is a step.",
      examples: [5],
      form: "number",
      shape: (about) => integer(1, undefined, about),
    },
  },
  also:
    ({ vanilla }) =>
    (given, scope) => {
      if (!isObject(given)) return;
      const { effect: named, at_once: atOnce } = given;
      if (named === undefined && typeof atOnce === "number" && atOnce > vanilla.effects.size) {
        const problem = `${atOnce} effects at once are never there, for the game has ${vanilla.effects.size}`;
        scope.at("at_once").refuse("never-met", problem, `at most ${vanilla.effects.size}`);
      }
      const count = Array.isArray(named)
        ? new Set(named.map(withoutNamespace)).size
        : typeof named === "string"
          ? 1
          : Infinity;
      if (typeof atOnce !== "number" || count === 0 || atOnce <= count) return;
      const problem = `${atOnce} effects at once are never there, for ${count === 1 ? "one is" : `${count} are`} named`;
      scope.at("at_once").refuse("never-met", problem, `at most ${count}`);
    },
  examples: [
    { says: "Win a raid", goal: { goal_type: "effect", effect: "village_hero" } },
    { says: "Have 5 effects at the same time", goal: { goal_type: "effect", at_once: 5 } },
  ],
  java: ["effects_changed", "hero_of_the_village", "voluntary_exile"],
};
