/** How Spanish counts things and joins words. */

import type { Grammar } from "../goal-words.ts";
import { agreeing, romanceNouns, romanceRange, type RomanceWords } from "./romance-nouns.ts";

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Feminine without an ending that says so, and masculine in spite of it. */
const FEMININE = setOf("carne elytra flor llave luz miel nieve nube pared piel raíces ranaluz red señal");
const MASCULINE = setOf("bioma cortapiedras día espeleotema fantasma magma mapa panda");
/** Feminine, but "un" and not "una" stands before them. */
const STRESSED = setOf("agua alga ancla hacha");
const SAME_IN_PLURAL = setOf("cactus cian enderman magenta naranja pnj vex");
/** Names from other languages add a mere s. */
const FOREIGN_WORDS = setOf("allay allium creeper ghast gólem hoglin nylium piglin shulker tótem warden wither zoglin");
const PLURAL = setOf("elytra huevas");
const SINGULAR = setOf("arnés cactus nautilus pararrayos tocadiscos cortapiedras gris");

const MASS = setOf(
  "agua andesita arcilla arena arenisca azúcar bambú barro basalto calcita carbón carne cobre cordero cuarzo " +
    "cuero dinamita diorita fuego fondo grava granito hielo hierba hierro hormigón hulla infiedra lana lapislázuli lava " +
    "liquen madera magnetita micelio musgo nieve obsidiana oro papel piedra pizarra podsol polvo prismarina pólvora " +
    "rocanegra sculk ternera terracota tierra toba trigo",
);

function plural(word: string): string {
  const lower = word.toLowerCase();
  if (SAME_IN_PLURAL.has(lower)) return word;
  if (FOREIGN_WORDS.has(lower)) return `${word}s`;
  if (lower === "gris") return "grises";
  if (lower === "arnés") return "arneses";
  if (/[aeiouáéó]$/.test(lower)) return `${word}s`;
  if (lower.endsWith("z")) return `${word.slice(0, -1)}ces`;
  if (lower.endsWith("s")) return word;
  return `${unaccented(word)}es`;
}

/** "botón" loses its accent where the word grows. */
function unaccented(word: string): string {
  const stem = word.slice(0, -2);
  const plain = { á: "a", é: "e", í: "i", ó: "o" }[word[word.length - 2]!];
  return plain !== undefined && word.endsWith("n") ? stem + plain + "n" : word;
}

export const SPANISH_WORDS: RomanceWords = {
  tail: / (?:a|con|de|del|en|para|sin|y|azul claro|gris claro|verde lima)(?: |$)/,
  isFeminine(word) {
    const lower = word.toLowerCase();
    if (MASCULINE.has(lower)) return false;
    return FEMININE.has(lower) || /(?:as?|ción|sión|dad|ciones)$/.test(lower);
  },
  plural,
  isPlural(word) {
    const lower = word.toLowerCase();
    return PLURAL.has(lower) || (lower.endsWith("s") && !SINGULAR.has(lower));
  },
  apposed: setOf("esqueleto globo jarra trampa zombi"),
  late: setOf("cocinada cruda fermentado ominosa pequeña"),
  mass: MASS,
  measured: (written, noun) => `${written} unidades de ${noun}`,
  one: (word) => (SPANISH_WORDS.isFeminine(word) && !STRESSED.has(word.toLowerCase()) ? "una" : "un"),
  or: (next) => (/^h?o/i.test(next) ? "u" : "o"),
  and: (next) => (/^h?i(?![aeou])/i.test(next) ? "e" : "y"),
};

export const spanishThing = (material: string, thing: string): string =>
  `${thing} ${agreeing(material, thing, SPANISH_WORDS)}`;

export const SPANISH_GRAMMAR: Grammar = {
  ...romanceNouns(SPANISH_WORDS),
  range: (wanted) => romanceRange(wanted, "o más", "o menos", "y"),
  quote: (text) => `«${text}»`,
  separator: "; ",
  then: "; luego ",
  sentence: (goal, conditions) => [goal, ...conditions].join(" "),
  heading: (conditions) => conditions.map((one) => ` ${one}`).join(""),
  inner: (text) => text.slice(0, 1).toLowerCase() + text.slice(1),
};
