/**
 * Ids of the game inside nodes: an id without namespace counts as `minecraft:`, one of another namespace belongs to some
 * add-on and is taken on trust. Which ids the game has comes from outside.
 */
import { bareName, maxEnchantmentLevel } from "../core/game/enchantments.ts";
import { potionName } from "../core/game/potions.ts";
import { quote, type IssueCode, type Scope } from "../core/checks/issue.ts";
import { nearest } from "../core/text/nearest.ts";
import { asObject, checkInteger, has, isText, type Check } from "../core/checks/shape.ts";
import { BIOMES_OF_JAVA } from "./facts/biomes.ts";
import { RENAMED_BLOCKS } from "./facts/blocks.ts";
import { RENAMED_DIMENSIONS } from "./facts/dimensions.ts";
import { RENAMED_ENTITIES } from "./facts/entities.ts";
import { EFFECTS_OF_JAVA } from "./facts/java-names.ts";
import { itemsInPlaceOf } from "./facts/old-items.ts";
import type { VanillaIds } from "./vanilla-ids.ts";

/**
 * Also the pattern in the JSON schema. Add-ons spell freely, so only what can be no identifier at all is refused: such as
 * `#minecraft:logs`, which in Java Edition is a tag and here would never fit.
 */
export const IDENTIFIER_PATTERN = "^([^\\s:#]+:)?[^\\s:#]+$";
const identifier = new RegExp(IDENTIFIER_PATTERN);

type Kind = "entity" | "block" | "effect" | "enchantment" | "biome" | "dimension" | "potion";

/** An entity that plays whatever part: victim, mount, projectile. */
export const checkEntityId = (vanilla: VanillaIds): Check =>
  checkId("entity", "unknown-entity", vanilla.entities, RENAMED_ENTITIES);

export const checkEffectId = (vanilla: VanillaIds): Check =>
  checkId("effect", "unknown-effect", vanilla.effects, EFFECTS_OF_JAVA);

export const checkBiomeId = (vanilla: VanillaIds): Check =>
  checkId("biome", "unknown-biome", vanilla.biomes, BIOMES_OF_JAVA);

export const checkDimensionId = (vanilla: VanillaIds): Check =>
  checkId("dimension", "unknown-dimension", vanilla.dimensions, RENAMED_DIMENSIONS);

/** A block, which need not be one that an inventory can hold. */
export const checkBlockId = (vanilla: VanillaIds): Check => {
  const check = checkId("block", "unknown-block", vanilla.blocks, RENAMED_BLOCKS);
  return (value, scope) => {
    const name = typeof value === "string" ? vanillaName(value)?.toLowerCase() : undefined;
    if (name === undefined || vanilla.blocks.has(`minecraft:${name}`)) return check(value, scope);
    const known = itemsInPlaceOf(name).filter((id) => vanilla.blocks.has(`minecraft:${id}`));
    if (known.length === 0) return check(value, scope);
    const expected = `one of those that took its place: ${known.map((id) => `minecraft:${id}`).join(", ")}`;
    scope.refuse("unknown-block", `the game has no block ${quote(value as string)}`, expected);
  };
};

/** A potion by its own name, or by its effect's. */
export const checkPotionId =
  (vanilla: VanillaIds): Check =>
  (value, scope) => {
    const check = checkId("potion", "unknown-potion", vanilla.potions);
    const isOfEffect = typeof value === "string" && vanilla.effects.has(bareName(value)) && isInLowerCase(value);
    check(isOfEffect ? potionName(value) : value, scope);
  };

/** An id of something that is in no list. */
export const checkIdentifier =
  (kind: string): Check =>
  (value, scope) => {
    if (!isText(value, scope, `the id of a ${kind}`)) return;
    const fault = faultOfId(value, NOTHING_KNOWN);
    if (fault !== undefined) scope.refuse(...fault);
  };

const NOTHING_KNOWN: ReadonlySet<string> = new Set();

const checkEnchantmentId = (vanilla: VanillaIds): Check =>
  checkId("enchantment", "unknown-enchantment", vanilla.enchantments, RENAMED_ENCHANTMENTS);

/** As Java Edition has them. */
const RENAMED_ENCHANTMENTS: Readonly<Record<string, string>> = {
  binding_curse: "binding",
  vanishing_curse: "vanishing",
  curse_of_binding: "binding",
  curse_of_vanishing: "vanishing",
  sweeping: "sharpness",
  sweeping_edge: "sharpness",
};

/** What is wrong with an id as such; undefined where only a list can tell. */
export function faultOfId(
  value: string,
  known: ReadonlySet<string>,
): readonly [code: IssueCode, problem: string, expected: string] | undefined {
  if (identifier.test(value)) return undefined;
  if (value.startsWith("#")) return ["bad-identifier", `${quote(value)} is a tag as Java Edition writes it`, TAGS_HERE];
  const tidy = tidied(value);
  const expected = tidy !== undefined && known.has(tidy) ? quote(tidy) : '"namespace:name" without spaces';
  return ["bad-identifier", `${quote(value)} is not an identifier`, expected];
}

const TAGS_HERE = '{"tag": "…"} for an item or block, {"family": "…"} for an entity, a list of ids otherwise';

/** `Golden Apple` and ` minecraft: golden_apple`, as the game spells it. */
function tidied(value: string): string | undefined {
  const [name, ...before] = value
    .toLowerCase()
    .split(":")
    .filter((part) => part.trim() !== "")
    .reverse();
  if (name === undefined || before.length > 1) return undefined;
  return `${before[0]?.trim() ?? "minecraft"}:${name.trim().replace(/[\s-]+/g, "_")}`;
}

/** The name of an id that claims to be the game's; undefined for add-ons' ids. */
export function vanillaName(id: string): string | undefined {
  const colon = id.indexOf(":");
  if (colon >= 0 && id.slice(0, colon).toLowerCase() !== "minecraft") return undefined;
  return id.slice(colon + 1);
}

/** Of the game's namespace, spelled as the game does. */
const isInLowerCase = (id: string): boolean => !id.includes(":") || id.startsWith("minecraft:");

export const isKnown = (id: string, name: string, known: ReadonlySet<string>): boolean =>
  isInLowerCase(id) && (known.has(`minecraft:${name}`) || known.has(name));

function checkId(
  kind: Kind,
  code: IssueCode,
  known: ReadonlySet<string>,
  renamed: Readonly<Record<string, string>> = {},
): Check {
  return (value, scope) => {
    const article = /^[aeiou]/.test(kind) ? "an" : "a";
    if (!isText(value, scope, `${article} ${kind} id`)) return;
    const fault = faultOfId(value, known);
    if (fault !== undefined) return scope.refuse(...fault);
    const name = vanillaName(value);
    if (name === undefined) return warnOfDataValue(value, scope, kind);
    if (isKnown(value, name, known)) return;
    const bare = name.toLowerCase();
    const near = (has(renamed, bare) ? renamed[bare] : undefined) ?? nearest(name, bareNames(known));
    const otherwise = `${article} ${kind} id of the game, or one with the namespace of its add-on`;
    const expected = near === undefined ? otherwise : `${quote(asListed(near, known))}, the nearest known one`;
    scope.refuse(code, `the game has no ${kind} ${quote(value)}`, expected);
  };
}

/** `wool:14`: a namespace by its form, and a thing with its data value to whoever wrote it. */
function warnOfDataValue(id: string, scope: Scope, kind: Kind): void {
  const [before, number] = id.split(":");
  if (kind !== "block" || !/^\d+$/.test(number ?? "")) return;
  const problem = `${quote(id)} means the ${kind} "${number}" of an add-on "${before}", for there are no data values any more`;
  scope.warn("old-variant", problem, `the id of the variant, such as "minecraft:red_wool"`);
}

const asListed = (name: string, known: ReadonlySet<string>): string => (known.has(name) ? name : `minecraft:${name}`);

/** Compared without namespace, or every name would look much alike. */
export function bareNames(known: ReadonlySet<string>): string[] {
  return Array.from(known, (id) => id.slice(id.indexOf(":") + 1));
}

/** `{"sharpness": 2}`. `isGiven`: a reward, which the platform refuses to make with a level that is too high. */
export const checkEnchantmentLevels =
  (vanilla: VanillaIds, isGiven: boolean): Check =>
  (value, scope) => {
    const levels = asObject(value, scope);
    if (levels === undefined) return;
    const checkName = checkEnchantmentId(vanilla);
    for (const name of Object.keys(levels)) {
      checkName(name, scope.key(name));
      checkInteger(1)(levels[name], scope.at(name));
      complainOfLevel(name, levels[name], scope.at(name), isGiven);
    }
  };

export function complainOfLevel(name: string, level: unknown, scope: Scope, isGiven: boolean): void {
  const highest = maxEnchantmentLevel(name);
  if (highest === undefined || typeof level !== "number" || level <= highest) return;
  const expected = `a level of at most ${highest}`;
  const problem = `the game gives ${quote(bareName(name))} no level ${level}`;
  if (isGiven) scope.refuse("level-too-high", `${problem}, so this reward can never be given`, expected);
  else scope.warn("level-too-high", `${problem}, so only items made by commands or editors have it`, expected);
}
