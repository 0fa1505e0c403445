/** The languages as their translators wrote them: nothing missing, nothing superfluous, each parameter in its place. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as cardinals from "make-plural/cardinals";
import { describe, expect, it } from "vitest";
import { defaultSettings, SETTING_DEFINITIONS } from "../../../scripts/core/settings/settings.ts";
import type { Message } from "../../../scripts/core/text/language-file.ts";
import { LANGUAGE_FILES } from "../../../scripts/core/text/language-table.ts";
import { LANGUAGES, languageOf, nearestLocale, type Language } from "../../../scripts/core/text/languages.ts";
import { exactMessage, message } from "../../../scripts/core/text/message.ts";
import type { MessageKey } from "../../../scripts/core/text/message-key.ts";
import { writeNumber } from "../../../scripts/core/text/numbers/numbers.ts";
import { PLURAL_CATEGORIES, pluralCategory, type PluralCategory } from "../../../scripts/core/text/numbers/plurals.ts";

type Table = Readonly<Record<string, Message>>;

const english = LANGUAGE_FILES.en_US();
const formsOf = (text: Message): [PluralCategory, string][] =>
  typeof text === "string"
    ? [["other", text]]
    : PLURAL_CATEGORIES.flatMap((one) => (text[one] === undefined ? [] : [[one, text[one]]]));
const numberOf = (text: Message): string | undefined =>
  typeof text === "string" ? undefined : "by" in text ? text.by : "count";
const parametersOf = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(/\{#?(\w+)(?::\w+)?(?:\|[^}]*)?\}/g), ([, name]) => name!)),
];
const otherForm = (text: Message): string => (typeof text === "string" ? text : text.other);
const codesOf = (text: string): string[] => (text.match(/§./gu) ?? []).sort();

/** Whole numbers of each category, of those that occur. */
function numbersByCategory(language: Language): Map<PluralCategory, number[]> {
  const numbers = new Map<PluralCategory, number[]>();
  for (let n = 0; n <= 1_200; n++) {
    const category = pluralCategory(n, language);
    numbers.set(category, [...(numbers.get(category) ?? []), n]);
  }
  return numbers;
}

describe.each(LANGUAGES)("%s", (language) => {
  const file = LANGUAGE_FILES[language]();
  const messages = file.messages as Table;
  const numbers = numbersByCategory(language);
  const millions = pluralCategory(1_000_000, language);

  it("has each message and no other", () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english.messages).sort());
  });

  it("has in each message the parameters that English has there", () => {
    const wrong: unknown[] = [];
    for (const [key, text] of Object.entries(messages)) {
      const wanted = parametersOf(otherForm((english.messages as Table)[key] ?? text)).sort();
      const by = numberOf(text);
      for (const [category, form] of formsOf(text)) {
        // A form for one number alone may say it in words.
        const isOfOne = typeof text !== "string" && numbers.get(category)?.length === 1;
        const here = parametersOf(form);
        const said = isOfOne && by !== undefined && wanted.includes(by) ? [...new Set([...here, by])] : here;
        if (said.sort().join() !== wanted.join()) wrong.push([key, category, said, wanted]);
      }
      if (by !== undefined && !wanted.includes(by)) wrong.push([key, by, wanted]);
    }
    expect(wrong).toEqual([]);
  });

  it("has the colour codes of English in each message", () => {
    const wrong = Object.entries(messages).flatMap(([key, text]) => {
      const wanted = codesOf(otherForm((english.messages as Table)[key] ?? text)).join();
      return formsOf(text).filter(([, form]) => codesOf(form).join() !== wanted);
    });
    expect(wrong).toEqual([]);
  });

  it("has all forms that its numbers take, and none that no number takes", () => {
    const everywhere: Table = {
      ...messages,
      ...Object.fromEntries(
        Object.entries({ ...file.goals.units, ...file.goals.goals, ...file.goals.combinations }).map(([key, row]) => [
          `goals ${key}`,
          row,
        ]),
      ),
      times: file.goals.times!,
      more: file.goals.more!,
    };
    const wrong = Object.entries(everywhere).filter(([, text]) => {
      if (typeof text === "string") return false;
      const categories = formsOf(text).map(([category]) => category);
      const isComplete = [...numbers.keys()].every((category) => categories.includes(category));
      return !isComplete || categories.some((one) => one !== "other" && one !== millions && !numbers.has(one));
    });
    expect(wrong).toEqual([]);
  });

  it("takes the forms that CLDR says", () => {
    const rules = cardinals as unknown as Readonly<Record<string, ((n: number) => string) | undefined>>;
    const rule = rules[language] ?? rules[language.slice(0, 2)]!;
    const asked = [
      ...Array.from({ length: 2_500 }, (_, n) => n),
      12_345,
      1_000_000,
      3_000_000,
      1_000_011,
      0.5,
      1.5,
      4.2,
    ];
    expect(asked.filter((n) => pluralCategory(n, language) !== rule(n))).toEqual([]);
  });

  it("has every section of the words of goals, with the keys that English has there", () => {
    const wrong: unknown[] = [];
    for (const section of ["combinations", "each", "conditions", "qualities", "nouns", "units"] as const) {
      const wanted = english.goals[section] as Table;
      const said = (file.goals[section] ?? {}) as Table;
      expect(Object.keys(said).sort(), section).toEqual(Object.keys(wanted).sort());
      for (const [key, text] of Object.entries(said)) {
        const keys = parametersOf(otherForm(wanted[key]!));
        const unknown = parametersOf(otherForm(text)).filter((one) => !keys.includes(one));
        if (unknown.length > 0) wrong.push([section, key, unknown]);
      }
    }
    expect(wrong).toEqual([]);
    for (const text of [file.goals.times, file.goals.more]) expect(parametersOf(otherForm(text!))).toEqual(["n"]);
  });

  it("knows the words of the platform", () => {
    // English says most of them as they are.
    if (language === "en_US") return;
    const wanted = { ...english.goals.terms, ...LANGUAGE_FILES.zh_CN().goals.terms };
    expect(Object.keys(file.goals.terms ?? {}).sort()).toEqual(Object.keys(wanted).sort());
  });

  it("writes numbers with characters that the game's font has", () => {
    const { group, decimal } = file.numbers;
    expect(["", ",", ".", "'", " ", "\u00a0"]).toContain(group);
    expect([",", "."]).toContain(decimal);
    expect(group).not.toBe(decimal);
  });

  it("can be the default language", () => {
    const { check } = SETTING_DEFINITIONS.default_language;
    expect(check).toBeDefined();
    expect(languageOf("xx_XX", language)).toBe(language);
  });
});

/** All that the scripts say, but the languages themselves. */
function sources(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== "languages")
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? sources(path) : readFileSync(path, "utf8");
    })
    .join("\n");
}

it("every message is used somewhere", () => {
  const text = sources("scripts");
  const patterns = Array.from(text.matchAll(/`([a-zA-Z]+\.[\w.]*)\$\{[^`]*\}([\w.]*)`/g), ([, start, end]) => [
    start!,
    end!,
  ]);
  const isUsed = (key: string) =>
    text.includes(`"${key}"`) || patterns.some(([start, end]) => key.startsWith(start!) && key.endsWith(end!));
  expect(Object.keys(english.messages).filter((key) => !isUsed(key))).toEqual([]);
});

describe("the language of a player", () => {
  it("is their own choice, else their client's, else of the same tongue, else the default, else English", () => {
    expect(languageOf("en_US", "en_US", "zh_CN")).toBe("zh_CN");
    expect(languageOf("zh_CN", "en_US", undefined)).toBe("zh_CN");
    expect(languageOf("zh_TW", "en_US")).toBe("zh_CN");
    expect(languageOf("ko_KR", "zh_CN")).toBe("zh_CN");
    expect(languageOf("ko_KR", "xx_XX")).toBe("en_US");
    expect(languageOf(undefined, "zh_CN", "nonsense")).toBe("zh_CN");
    expect(defaultSettings().default_language).toBe("en_US");
    const eight = ["en_US", "zh_CN", "es_ES", "pt_BR", "de_DE", "fr_FR", "ja_JP", "ru_RU"];
    expect(["es_MX", "pt_PT", "fr_CA", "zh_TW", "en_GB"].map((locale) => nearestLocale(eight, locale))).toEqual([
      "es_ES",
      "pt_BR",
      "fr_FR",
      "zh_CN",
      "en_US",
    ]);
  });
});

describe("a message", () => {
  it("takes the form of its number", () => {
    const one = message("en_US", "command.granted", { player: "Alex", count: 1 });
    const many = message("en_US", "command.granted", { player: "Alex", count: 2 });
    expect(one).toContain("1");
    expect(one.replace("1", "2")).not.toBe(many);
    expect(message("zh_CN", "command.granted", { player: "Alex", count: 1 }).replace("1", "2")).toBe(
      message("zh_CN", "command.granted", { player: "Alex", count: 2 }),
    );
  });

  it("writes numbers as its language does, and texts as they are", () => {
    expect(message("en_US", "reward.xp", { amount: 12345 })).toContain("12,345");
    expect(message("en_US", "reward.xp", { amount: "12345" })).toContain("12345");
    expect(exactMessage("en_US", "count.nodes", { count: 12345 })).toContain("12345");
  });

  it("keeps a placeholder of which nothing was told, and what texts look like placeholders", () => {
    expect(message("en_US", "menu.lockedBy")).toContain("{title}");
    expect(message("en_US", "menu.lockedBy", { title: "{title} $& §a" })).toContain("{title} $& §a");
  });
});

it("numbers are grouped from the language's first group on, with their sign and fraction", () => {
  const german = { group: ".", decimal: "," };
  const early = { ...german, groupFrom: 1000 };
  expect([0, 7, 999, 9999, 10_000, 1234567, -12345.5, 0.25].map((n) => writeNumber(n, german))).toEqual([
    "0",
    "7",
    "999",
    "9999",
    "10.000",
    "1.234.567",
    "-12.345,5",
    "0,25",
  ]);
  expect([999, 1000].map((n) => writeNumber(n, early))).toEqual(["999", "1.000"]);
  expect([1e300, NaN, Infinity].map((n) => writeNumber(n, german))).toEqual(["1e+300", "NaN", "Infinity"]);
});

it("a message that a language lacks is said in English", async () => {
  const { filledUp } = await import("../../../scripts/core/text/language-table.ts");
  const filled = filledUp({ ...LANGUAGE_FILES.zh_CN(), messages: { "menu.back": "X" } });
  expect(filled.messages["menu.back"]).toBe("X");
  expect(filled.messages["menu.close" satisfies MessageKey]).toBe(message("en_US", "menu.close"));
  const part = filledUp({ ...LANGUAGE_FILES.zh_CN(), goals: { grammar: LANGUAGE_FILES.zh_CN().goals.grammar } });
  expect(part.goals.goals["jump"]).toBe(english.goals.goals!["jump"]);
});
