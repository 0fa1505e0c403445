/** How Brazilian Portuguese counts things and joins words. */

import type { Grammar } from "../goal-words.ts";
import { agreeing, romanceNouns, romanceRange, type RomanceWords } from "./romance-nouns.ts";

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Feminine without an ending that says so, and masculine in spite of it. */
const FEMININE = setOf(
  "ametista árvore carne chave corrente dinamite estante flor flor-silvestre-azul grade laje lã luz maçã neve noite nuvem parede pá pele rãluz torre",
);
const MASCULINE = setOf("bioma camelo-múmia coração dia espeleotema fantasma mapa panda zumbi-múmia");
const SAME_IN_PLURAL = setOf("carmesim ciano laranja magenta vex");
/** Names from other languages add a mere s. */
const FOREIGN = setOf("allium creeper ghast hoglin piglin shulker slime warden wither zoglin jukebox");
const IRREGULAR: Readonly<Record<string, string>> = {
  pão: "pães",
  enderman: "endermen",
  "azul-claro": "azul-claros",
  "cinza-claro": "cinza-claros",
  "cana-de-açúcar": "canas-de-açúcar",
  "camelo-múmia": "camelos-múmia",
  "dente-de-leão": "dentes-de-leão",
  "flor-silvestre-azul": "flores-silvestres-azuis",
  "guardião-mestre": "guardiões-mestres",
  "lírio-do-vale": "lírios-do-vale",
  "pedra-negra": "pedras-negras",
  "pepino-do-mar": "pepinos-do-mar",
  projétil: "projéteis",
  "vitória-régia": "vitórias-régias",
  "zumbi-múmia": "zumbis-múmia",
};
const SINGULAR = setOf("lilás para-raios");

const MASS = setOf(
  "água açúcar algas andesito arenito ardosiabissal areia argila bambu basalto calcita carne cascalho cobre concreto " +
    "cimento couro diorito farinha ferro fogo gelo grama granito lama lã lápis-lazúli lava linha líquen madeira micélio neve netherrack obsidiana " +
    "ouro papel pedra pedra-negra podzol pó pólvora prismarinho quartzo sculk terra terracota trigo tufo vidro",
);

function plural(word: string): string {
  const lower = word.toLowerCase();
  const irregular = IRREGULAR[lower];
  // A name keeps its capital.
  if (irregular !== undefined) return word.slice(0, 1) + irregular.slice(1);
  if (SAME_IN_PLURAL.has(lower) || lower.endsWith("s") || lower.endsWith("x")) return word;
  if (FOREIGN.has(lower)) return `${word}s`;
  if (lower.endsWith("ão")) return `${word.slice(0, -2)}ões`;
  if (lower.endsWith("m")) return `${word.slice(0, -1)}ns`;
  if (/[aeou]l$/.test(lower)) return `${word.slice(0, -2)}${accentedBeforeIs(word)}is`;
  if (lower.endsWith("il")) return `${word.slice(0, -2)}is`;
  return /[rz]$/.test(lower) ? `${word}es` : `${word}s`;
}

/** "anzol" is "anzóis", "projétil" has its accent already. */
function accentedBeforeIs(word: string): string {
  const vowel = word[word.length - 2]!;
  const isStressed = !/[áéíóúâêô]/.test(word.slice(0, -2));
  return isStressed ? ({ e: "é", o: "ó" }[vowel] ?? vowel) : vowel;
}

export const PORTUGUESE_WORDS: RomanceWords = {
  tail: / (?:ao?|com|da|das|de|do|dos|em|e|no|para|sem)(?: |$)/,
  isFeminine(word) {
    const lower = word.toLowerCase();
    if (MASCULINE.has(lower)) return false;
    return FEMININE.has(lower) || /(?:as?|ção|ções|são|dade|gem|a-de-.*|a-negra)$/.test(lower);
  },
  plural,
  isPlural(word) {
    const lower = word.toLowerCase();
    return lower.endsWith("s") && !SINGULAR.has(lower);
  },
  apposed: setOf("ender esqueleto púrpura rosa wither zumbi"),
  late: setOf("assada estourada fermentado pequena"),
  mass: MASS,
  measured: (written, noun) => `${written} unidades de ${noun}`,
  one: (word) => (PORTUGUESE_WORDS.isFeminine(word) ? "uma" : "um"),
  or: () => "ou",
  and: () => "e",
};

export const portugueseThing = (material: string, thing: string): string =>
  `${thing} ${agreeing(material, thing, PORTUGUESE_WORDS)}`;

export const PORTUGUESE_GRAMMAR: Grammar = {
  ...romanceNouns(PORTUGUESE_WORDS),
  range: (wanted) => romanceRange(wanted, "ou mais", "ou menos", "e"),
  quote: (text) => `“${text}”`,
  separator: "; ",
  then: "; depois ",
  sentence: (goal, conditions) => [goal, ...conditions].join(" "),
  heading: (conditions) => conditions.map((one) => ` ${one}`).join(""),
  inner: (text) => text.slice(0, 1).toLowerCase() + text.slice(1),
};
