/**
 * How Russian counts things, declines them, and joins words. Names stand in the nominative, adjectives before the noun and
 * whatever else after it: "железная кирка", "ведро воды".
 */

import type { Grammar, NounKind, WrittenRange } from "../goal-words.ts";
import { massOf, russianNoun, type Gender, type Noun } from "./russian-nouns.ts";

type Case = "acc" | "gen" | "prep";

const ADJECTIVE = /(?:[ыио]й|[аяь]я|[оеь]е|[ыиь]е|ья|ьи)(?:ся)?$/;
/** They end as adjectives do. */
const NO_ADJECTIVES = new Set(["дыхание", "навершие", "зелье", "копье", "печенье"]);
const ADVERBS = new Set(["слегка"]);
const POSSESSIVE = new Set(["козий", "паучий", "кроличья", "волчья", "лягушачья"]);

interface Parts {
  readonly adjectives: readonly string[];
  readonly head: string;
  readonly tail: string;
  readonly noun: Noun | undefined;
}

/** What a list leaves out: "еще 6". */
const isRest = (name: string): boolean => /^еще \d/.test(name);

function partsOf(name: string): Parts {
  const words = name.split(" ");
  let at = 0;
  while (at < words.length - 1 && isBefore(words[at]!)) at++;
  const head = words[at]!;
  const tail = words.slice(at + 1).map((word) => ` ${word}`);
  return {
    adjectives: words.slice(0, at),
    head,
    tail: tail.join(""),
    noun: isRest(name) ? undefined : russianNoun(head),
  };
}

const isBefore = (word: string): boolean =>
  ADVERBS.has(word) || (ADJECTIVE.test(word) && !NO_ADJECTIVES.has(word) && !russianNounOnly(word));

/** "улей", "гравий" and their like. */
const russianNounOnly = (word: string): boolean => ["улей", "гравий", "мицелий", "нилий", "броня"].includes(word);

type AdjectiveForm = Case | "genPlural" | "nomPlural";

/** @param gender of the noun that it belongs to */
function bent(word: string, form: AdjectiveForm, gender: Gender): string {
  if (ADVERBS.has(word)) return word;
  const self = word.endsWith("ся") ? "ся" : "";
  const plain = self ? word.slice(0, -2) : word;
  const stem = plain.slice(0, -2);
  const isOwn = POSSESSIVE.has(word);
  const isHissing = /[жшчщ]$/.test(stem);
  const isSoft = /(?:яя|ее)$/.test(plain) || (/и[йе]$/.test(plain) && !/[гкхжшчщ]$/.test(stem));
  const thin = isSoft || (isHissing && !plain.endsWith("ой"));
  return (
    stem + ending(form, gender, { isOwn, thin, isSoft, isNarrow: isSoft || isHissing || /[гкх]$/.test(stem) }) + self
  );
}

interface Kind {
  readonly isOwn: boolean;
  readonly thin: boolean;
  readonly isSoft: boolean;
  readonly isNarrow: boolean;
}

function ending(form: AdjectiveForm, gender: Gender, { isOwn, thin, isSoft, isNarrow }: Kind): string {
  if (form === "genPlural") return isOwn ? "ьих" : isNarrow ? "их" : "ых";
  if (form === "nomPlural") return isOwn ? "ьи" : isNarrow ? "ие" : "ые";
  if (gender === "f") {
    if (form === "acc") return isOwn ? "ью" : isSoft ? "юю" : "ую";
    return isOwn ? "ьей" : thin ? "ей" : "ой";
  }
  if (form === "prep") return isOwn ? "ьем" : thin ? "ем" : "ом";
  return isOwn ? "ьего" : thin ? "его" : "ого";
}

/** Creatures are alive; what they throw and sit in is not. */
const LIFELESS = new Set(
  "блок динамит заряд кристалл контейнер плевок поплавок предмет пузырек снаряд снежок трезубец череп шар эндер-жемчуг".split(
    " ",
  ),
);

function declined(name: string, to: Case, kind: NounKind): string {
  const { adjectives, head, tail, noun } = partsOf(name);
  if (!noun) return name;
  const { gender } = noun;
  const isAlive = kind === "entity" && !LIFELESS.has(head);
  if (to === "acc" && (gender === "n" || gender === "plural" || (gender === "m" && !isAlive && !head.endsWith("а")))) {
    return name;
  }
  const asGenitive = to === "acc" && gender === "m" ? "gen" : to;
  const before = adjectives.map((word) =>
    gender === "plural" ? bent(word, "genPlural", gender) : bent(word, asGenitive, gender),
  );
  return [...before, nounIn(to, head, noun)].join(" ") + tail;
}

/** Both parts of these are declined. */
const PREPOSITIONAL: Readonly<Record<string, string>> = {
  "лошадь-скелет": "лошади-скелете",
  "лошадь-зомби": "лошади-зомби",
  "наутилус-зомби": "наутилусе-зомби",
  "люк-решетка": "люке-решетке",
  "сундук-ловушка": "сундуке-ловушке",
  знамя: "знамени",
};

function nounIn(to: Case, head: string, noun: Noun): string {
  const { gender, genitive } = noun;
  const stem = head.slice(0, -1);
  if (gender === "plural") {
    if (to === "gen") return noun.genitivePlural;
    return stem + (head.endsWith("ы") || head.endsWith("а") || /[гкхжшчщ]$/.test(stem) ? "ах" : "ях");
  }
  if (to === "gen") return genitive;
  if (to === "acc") {
    if (head.endsWith("а")) return `${stem}у`;
    if (head.endsWith("я")) return `${stem}ю`;
    return gender === "m" ? genitive : head;
  }
  const known = PREPOSITIONAL[head];
  if (known !== undefined) return known;
  if (genitive === head || (head.endsWith("ь") && gender === "f")) return genitive;
  if (genitive.endsWith("ого")) return `${genitive.slice(0, -3)}ом`;
  if (gender === "f") return /ия$/.test(head) ? `${stem}и` : `${stem}е`;
  return /ия$/.test(genitive) ? `${genitive.slice(0, -1)}и` : `${genitive.slice(0, -1)}е`;
}

type Category = "one" | "few" | "many";
const BLOCK: Readonly<Record<Category, string>> = { one: "блок", few: "блока", many: "блоков" };

function categoryOf(n: number): Category {
  const last = n % 10;
  const isTeen = n % 100 > 10 && n % 100 < 20;
  if (!isTeen && last === 1) return "one";
  return !isTeen && last > 1 && last < 5 ? "few" : "many";
}

/** "21 корову", "2 коровы", "5 коров" */
function counted(name: string, category: Category, kind: NounKind): string {
  const { adjectives, head, tail, noun } = partsOf(name);
  if (!noun) return name;
  const mass = kind === "entity" || kind === "thing" ? undefined : massOf(head);
  if (mass !== undefined) return `${mass === "block" ? BLOCK[category] : "шт."} ${declined(name, "gen", kind)}`;
  if (category === "one" && noun.gender !== "plural") return declined(name, "acc", kind);
  const isFewFeminine = category === "few" && noun.gender === "f";
  const before = adjectives.map((word) => bent(word, isFewFeminine ? "nomPlural" : "genPlural", noun.gender));
  // What has no singular is counted in pieces.
  if (noun.gender === "plural" && category !== "many") before.unshift("шт.");
  const said = category === "few" && noun.gender !== "plural" ? noun.genitive : noun.genitivePlural;
  return [...before, said].join(" ") + tail;
}

/** So many of several things have one word for the piece. */
function several(n: number, nouns: readonly string[], kind: NounKind): string {
  const category = categoryOf(n);
  const units = nouns.map((noun) => (isRest(noun) ? undefined : unitOf(noun, kind)));
  if (nouns.length < 2 || units.every((unit) => unit === undefined)) {
    return or(nouns.map((noun) => counted(noun, category, kind)));
  }
  const unit = units.every((one) => one === "block") ? BLOCK[category] : "шт.";
  return `${unit} ${or(nouns.map((noun) => declined(noun, "gen", kind)))}`;
}

function unitOf(name: string, kind: NounKind): "block" | "piece" | undefined {
  const { head, noun } = partsOf(name);
  if (noun?.gender === "plural") return "piece";
  return kind === "entity" || kind === "thing" ? undefined : massOf(head);
}

const ENDINGS: Readonly<Record<Gender, readonly [string, string]>> = {
  m: ["", ""],
  f: ["ая", "яя"],
  n: ["ое", "ее"],
  plural: ["ые", "ие"],
};

/** "железный" and "кирка" are "железная кирка"; "из дуба" follows. */
export function russianMadeOf(material: string, thing: string): string {
  if (material.startsWith("из ")) return `${thing} ${material}`;
  const gender = partsOf(thing).noun?.gender ?? "m";
  if (gender === "m") return `${material} ${thing}`;
  const isSelf = material.endsWith("ся");
  const stem = material.slice(0, isSelf ? -4 : -2);
  const isNarrow = /[гкхжшчщ]$/.test(stem);
  const isSoft = /ий(?:ся)?$/.test(material) && !isNarrow;
  const thin = isSoft || (gender === "plural" && isNarrow) || (gender === "n" && /[жшчщ]$/.test(stem));
  return `${stem}${ENDINGS[gender][thin ? 1 : 0]}${isSelf ? "ся" : ""} ${thing}`;
}

function list(words: readonly string[], last: string): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} ${last} ${words[words.length - 1]!}`;
}
const or = (words: readonly string[]): string => list(words, "или");

const DIMENSIONS: Readonly<Record<string, readonly [string, string]>> = {
  "обычный мир": ["в обычном мире", "в обычный мир"],
  Незер: ["в Незере", "в Незер"],
  Край: ["в Краю", "в Край"],
};

function inForm(name: string, kind: NounKind, form: string): string {
  if (form === "in") return DIMENSIONS[name]?.[0] ?? `в измерении ${name}`;
  if (form === "into") return DIMENSIONS[name]?.[1] ?? `в измерение ${name}`;
  return form === "nom" ? name : declined(name, form as Case, kind);
}

function range(wanted: WrittenRange): string {
  if (typeof wanted === "string") return wanted;
  const { min, max } = wanted;
  if (min === undefined) return `до ${max}`;
  return max === undefined ? `от ${min}` : `от ${min} до ${max}`;
}

export const RUSSIAN_GRAMMAR: Grammar = {
  anyOf: (nouns, kind) => or(nouns.map((noun) => declined(noun, "acc", kind))),
  count: (n, written, nouns, kind) =>
    n === 1 ? or(nouns.map((noun) => declined(noun, "acc", kind))) : `${written} ${several(n, nouns, kind)}`,
  inForm,
  or,
  and: (words) => list(words, "и"),
  range,
  quote: (text) => `«${text}»`,
  separator: "; ",
  then: "; затем ",
  sentence: (goal, conditions) => [goal, ...conditions].join(" "),
  heading: (conditions) => conditions.map((one) => ` ${one}`).join(""),
  inner: (text) => text.slice(0, 1).toLowerCase() + text.slice(1),
};
