/**
 * Ids of the game inside nodes: an id without namespace counts as `minecraft:`, one of another namespace belongs to some
 * add-on and is taken on trust. Which ids the game has comes from outside.
 */
import { maxEnchantmentLevel } from "../core/game/enchantments.ts";
import { quote, type IssueCode } from "../core/checks/issue.ts";
import { nearest } from "../core/text/nearest.ts";
import { asObject, checkInteger, isText, type Check } from "../core/checks/shape.ts";
import type { VanillaIds } from "./vanilla-ids.ts";

/** Also the pattern in the JSON schema. Add-ons spell freely, so only what can be no identifier at all is refused. */
export const IDENTIFIER_PATTERN = "^([^\\s:]+:)?[^\\s:]+$";
const identifier = new RegExp(IDENTIFIER_PATTERN);

type Kind = "item" | "entity" | "effect" | "enchantment";

export const checkItemId = (vanilla: VanillaIds): Check =>
  checkId("item", "unknown-item", [vanilla.items, vanilla.blocks]);

export const checkEntityId = (vanilla: VanillaIds): Check => checkId("entity", "unknown-entity", [vanilla.entities]);

export const checkEffectId = (vanilla: VanillaIds): Check => checkId("effect", "unknown-effect", [vanilla.effects]);

const checkEnchantmentId = (vanilla: VanillaIds): Check =>
  checkId("enchantment", "unknown-enchantment", [vanilla.enchantments]);

function checkId(kind: Kind, code: IssueCode, known: readonly ReadonlySet<string>[]): Check {
  return (value, scope) => {
    if (!isText(value, scope, `an ${kind} id`)) return;
    if (!identifier.test(value)) {
      scope.refuse("bad-identifier", `${quote(value)} is no identifier`, '"namespace:name" without spaces');
      return;
    }
    const colon = value.indexOf(":");
    const namespace = colon < 0 ? "minecraft" : value.slice(0, colon);
    const name = value.slice(colon + 1);
    const isVanilla = namespace === "minecraft" && known.some((ids) => ids.has(`minecraft:${name}`) || ids.has(name));
    if (isVanilla || namespace.toLowerCase() !== "minecraft") return;
    const near = nearest(name, bareNames(known));
    const listed = near !== undefined && known.some((ids) => ids.has(near)) ? near : `minecraft:${near}`;
    const expected =
      near === undefined
        ? `an ${kind} id of the game, or one with the namespace of its add-on`
        : `${quote(listed)}, the nearest known one`;
    scope.refuse(code, `the game has no ${kind} ${quote(value)}`, expected);
  };
}

/** Compared without namespace, or every name would look much alike. */
function bareNames(known: readonly ReadonlySet<string>[]): string[] {
  const names: string[] = [];
  for (const ids of known) for (const id of ids) names.push(id.slice(id.indexOf(":") + 1));
  return names;
}

/** `{"sharpness": 2}`. `capped` warns of levels that the platform refuses to put on an item. */
export const checkEnchantmentLevels =
  (vanilla: VanillaIds, capped: boolean): Check =>
  (value, scope) => {
    const levels = asObject(value, scope);
    if (levels === undefined) return;
    const checkName = checkEnchantmentId(vanilla);
    for (const name of Object.keys(levels)) {
      const level = levels[name];
      const place = scope.at(name);
      checkName(name, scope.key(name));
      checkInteger(1)(level, place);
      const highest = maxEnchantmentLevel(name);
      if (capped && highest !== undefined && typeof level === "number" && level > highest) {
        const problem = `the game gives ${quote(name)} no level ${level}, so this reward can never be given`;
        place.warn("level-too-high", problem, `a level of at most ${highest}`);
      }
    }
  };
