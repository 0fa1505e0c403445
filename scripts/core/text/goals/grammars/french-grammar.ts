/**
 * How French counts things, gives them articles, and joins words. Names stand in the singular without an article; what is
 * said of a thing follows it: "pomme dorée", "pioche en fer".
 */

import type { Grammar, NounKind, WrittenRange } from "../goal-words.ts";

/** Nouns by their first word; all others are masculine. */
const FEMININE = new Set(
  (
    "abeille algue ampoule ancre andésite araignée arbalète ardoise argile armure azalée balise bannière barre barrière " +
    "betterave bibliothèque boîte botte boue bougie boule boussole brique bûche calcite canne carapace carotte carte chaîne " +
    "chair champilampe chauve-souris chèvre chute citrouille citrouille-lanterne clé cloche coiffe colonne coquille corne " +
    "côtelette créature crème dalle dimension diorite eau écaille échelle émeraude enclume épée éponge espèce étoile ficelle " +
    "fiole flèche fleur foliogoutte fougère fusée glace gousse grande grenouille grenouilloupe grille hache herbe houe " +
    "houstonie laine laisse lampe lance lanterne larme lave longue-vue magnétite marguerite masse membrane meule montre " +
    "monture morue mule neige nuit obsidienne orchidée pancarte pastèque patte peau pelle pépite perle petite pierre pioche " +
    "pivoine planturne plaque plume poche pomme porte potion poudre poule pousse prismarine propagule faiblesse force infestation invisibilité lenteur rapidité récompense régénération résistance respiration roche rose " +
    "ruche selle sorcière soupe structure table tarte teinture terre tête tige toile torche torche-fleur tortue tranche " +
    "trappe tulipe tunique vache veine verrue viscosité vision vitre"
  ).split(" "),
);
const FEMININE_PLURAL =
  "baies bottes briques cisailles fèves feuilles graines hyphes jambières lianes planches racines";
const PLURAL = new Set(`${FEMININE_PLURAL} barreaux cristaux débris élytres germes œufs pétales`.split(" "));
/** Counted by the block. */
const MASS = new Set(
  (
    "andésite|ardoise|argile|basalte|bedrock|béton|calcite|diorite|glace|granite|gravier|grès|laine|magnétite|mycélium|neige|" +
    "netherrack|nylium|obsidienne|pierre|podzol|prismarine|roche|sable|sculk|terre|tuf|verre|boue|bois"
  ).split("|"),
);
const LIQUID: Readonly<Record<string, string>> = { eau: "de l’eau", lave: "de la lave", feu: "du feu" };

/** After these words nothing takes the plural. */
const TAIL =
  /^(.+?)( (?:de|du|des|en|à|sur|pour|avec|«|\()[ \u00a0].*| (?:d|«)[’\u00a0].*| (?:bleu|gris|vert) clair| \(.*)$/;
const partsOf = (name: string): readonly [string, string] => {
  const [, core = name, tail = ""] = TAIL.exec(name) ?? [];
  return [core, tail];
};
const firstWord = (name: string): string => partsOf(name)[0].split(" ")[0]!;

const isPlural = (name: string): boolean => PLURAL.has(firstWord(name));
const isFeminine = (name: string): boolean =>
  FEMININE.has(firstWord(name)) || FEMININE_PLURAL.split(" ").includes(firstWord(name));
const hasVowel = (name: string): boolean => /^(?:[aeiouâàéèêîôûœAEIOUÉ]|herbe|hameçon)/.test(name);
const of = (name: string): string => (hasVowel(name) ? `d’${name}` : `de ${name}`);

const IRREGULAR: Readonly<Record<string, string>> = {
  œil: "yeux",
  "porte-armure": "porte-armures",
  bleu: "bleus",
  endman: "endmen",
  // An adjective after a complement belongs to the head.
  "pomme de terre cuite": "pommes de terre cuites",
  "pomme de terre empoisonnée": "pommes de terre empoisonnées",
  "côtelette de porc cuite": "côtelettes de porc cuites",
  "côtelette de porc crue": "côtelettes de porc crues",
  "œil d’araignée fermenté": "yeux d’araignée fermentés",
  "tranche de pastèque scintillante": "tranches de pastèque scintillantes",
  "poche d’encre luisante": "poches d’encre luisantes",
};
/** Colours that are nouns. */
const STIFF = new Set(["marron", "orange", "cyan", "magenta", "carmin", "bleu clair", "gris clair", "vert clair"]);

function pluralWord(word: string): string {
  if (IRREGULAR[word] !== undefined) return IRREGULAR[word];
  if (STIFF.has(word) || word === word.toUpperCase() || /[sxz]$/.test(word)) return word;
  if (word.includes("-")) return word.split("-").map(pluralWord).join("-");
  if (/(?:eau|eu)$/.test(word)) return `${word}x`;
  return /(?:chev|crist|tropic)al$/.test(word) ? `${word.slice(0, -1)}ux` : `${word}s`;
}

function plural(name: string): string {
  const [core, tail] = partsOf(name);
  return IRREGULAR[name] ?? core.split(" ").map(pluralWord).join(" ") + tail;
}

function withArticle(name: string): string {
  // What a list leaves out is counted already.
  if (/^\d/.test(name)) return name;
  if (LIQUID[name] !== undefined) return LIQUID[name];
  if (isPlural(name)) return `des ${name}`;
  return isFeminine(name) ? `une ${name}` : `un ${name}`;
}

/** Earth is counted in blocks, swords are not. */
const unitOf = (name: string, kind: NounKind): string =>
  (kind === "block" || kind === "item") && MASS.has(firstWord(name)) && name !== "pierre lumineuse en poudre"
    ? `bloc ${of(name)}`
    : name;

/** @param form with a definite article (`the`), after "de" (`of`), where one is (`in`) */
function inForm(name: string, _kind: NounKind, form: string): string {
  if (form === "nom") return name;
  if (form === "in") return name === "la Surface" ? "à la Surface" : `dans ${name}`;
  if (form === "of") return isPlural(name) ? `de ${name}` : `d’${withArticle(name)}`;
  if (isPlural(name)) return `les ${name}`;
  if (hasVowel(name)) return `l’${name}`;
  return isFeminine(name) ? `la ${name}` : `le ${name}`;
}

/** Woods and ores are made of it, tools in it, and colours agree. */
export function frenchMadeOf(material: string, thing: string): string {
  if (material.startsWith("en ")) {
    const isOf = /^(?:bûche|bois|planches|feuilles|pousse|racines)\b/.test(thing);
    return `${thing} ${isOf ? of(material.slice(3)) : material}`;
  }
  const isOfCopper = /cuivre/.test(thing) && /(?:exposé|érodé|oxydé|ciré)$/.test(material);
  if (material.startsWith("des ") || STIFF.has(material) || isOfCopper) return `${thing} ${material}`;
  let adjective = material;
  if (isFeminine(thing)) {
    adjective = adjective === "blanc" ? "blanche" : adjective.replace(/(viol)et$/, "$1ett").replace(/([^e])$/, "$1e");
  }
  return `${thing} ${isPlural(thing) ? pluralWord(adjective) : adjective}`;
}

function list(words: readonly string[], last: string): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} ${last} ${words[words.length - 1]!}`;
}
const or = (words: readonly string[]): string => list(words, "ou");

function range(wanted: WrittenRange): string {
  if (typeof wanted === "string") return wanted;
  const { min, max } = wanted;
  if (min === undefined) return `au plus ${max}`;
  return max === undefined ? `au moins ${min}` : `${min} à ${max}`;
}

const anyOf = (nouns: readonly string[], kind: NounKind): string =>
  joined(nouns.map((noun) => withArticle(unitOf(noun, kind))));

/** "un bloc de pierre ou de terre" */
function joined(counted: readonly string[]): string {
  const unit = /^(?:un bloc|blocs) (?=d[e’])/;
  const isOfBlocks = counted.length > 1 && counted.every((one) => unit.test(one));
  return or(isOfBlocks ? counted.map((one, index) => (index === 0 ? one : one.replace(unit, ""))) : counted);
}

const elided = (text: string): string => text.replace(/\bde (?=au (?:moins|plus))/g, "d’");

export const FRENCH_GRAMMAR: Grammar = {
  anyOf,
  count: (n, written, nouns, kind) =>
    n === 1 ? anyOf(nouns, kind) : `${written} ${joined(nouns.map((noun) => plural(unitOf(noun, kind))))}`,
  inForm,
  or,
  and: (words) => list(words, "et"),
  range,
  quote: (text) => `«\u00a0${text}\u00a0»`,
  separator: "\u00a0; ",
  then: "\u00a0; puis ",
  sentence: (goal, conditions) => elided([goal, ...conditions].join(" ")),
  heading: (conditions) => elided(conditions.map((one) => ` ${one}`).join("")),
  inner: (text) => text.slice(0, 1).toLowerCase() + text.slice(1),
};
