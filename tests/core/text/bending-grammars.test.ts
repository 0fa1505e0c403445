/** Languages that bend their nouns: cases, genders and plurals of the game's things, and what stays as it is. */
import { describe, expect, it } from "vitest";
import { gameName } from "../../../scripts/core/text/game-names.ts";
import { FRENCH_GRAMMAR as french } from "../../../scripts/core/text/goals/grammars/french-grammar.ts";
import { GERMAN_GRAMMAR as german } from "../../../scripts/core/text/goals/grammars/german-grammar.ts";
import { goalText, type GoalReader } from "../../../scripts/core/text/goals/goal-text.ts";
import type { Grammar, NounKind } from "../../../scripts/core/text/goals/goal-words.ts";
import { RUSSIAN_GRAMMAR as russian } from "../../../scripts/core/text/goals/grammars/russian-grammar.ts";
import type { Language } from "../../../scripts/core/text/languages.ts";

const counts = (grammar: Grammar, numbers: readonly number[], noun: string, kind: NounKind = "item"): string[] =>
  numbers.map((n) => grammar.count(n, String(n), [noun], kind));

describe("German", () => {
  it("counts in the accusative, with the plural of a compound's last part", () => {
    expect(counts(german, [1, 5], "goldener Apfel")).toEqual(["einen goldenen Apfel", "5 goldene Äpfel"]);
    expect(counts(german, [1, 5], "Eisenspitzhacke")).toEqual(["eine Eisenspitzhacke", "5 Eisenspitzhacken"]);
    expect(counts(german, [1, 5], "Enderdrache", "entity")).toEqual(["einen Enderdrachen", "5 Enderdrachen"]);
    expect(counts(german, [1, 5], "Ertrunkener", "entity")).toEqual(["einen Ertrunkenen", "5 Ertrunkene"]);
    expect(counts(german, [1, 5], "Totem der Unsterblichkeit")[1]).toBe("5 Totems der Unsterblichkeit");
  });

  it("leaves what is not counted, and what it does not know, as it is", () => {
    expect(counts(german, [1, 64], "Holzkohle")).toEqual(["Holzkohle", "64 Holzkohle"]);
    expect(counts(german, [1, 5], "big troll", "entity")).toEqual(["big troll", "5 big troll"]);
  });

  it("puts names after a preposition into the dative", () => {
    expect(german.inForm!("goldene Karotte", "item", "dat")).toBe("einer goldenen Karotte");
    expect(german.inForm!("blaues Eis", "block", "dat")).toBe("blauem Eis");
    expect(german.inForm!("Kuh (Jungtier)", "entity", "dat")).toBe("einer Kuh (Jungtier)");
  });
});

describe("French", () => {
  it("gives each noun its article and the plural, up to a preposition", () => {
    expect(counts(french, [1, 5], "pioche en fer")).toEqual(["une pioche en fer", "5 pioches en fer"]);
    expect(counts(french, [1, 3], "pomme dorée enchantée")[1]).toBe("3 pommes dorées enchantées");
    expect(counts(french, [1, 2], "cheval-squelette", "entity")).toEqual([
      "un cheval-squelette",
      "2 chevaux-squelettes",
    ]);
    expect(french.anyOf(["graines de blé", "élytres"], "item")).toBe("des graines de blé ou des élytres");
  });

  it("counts earth by the block", () => {
    expect(counts(french, [1, 64], "terre", "block")).toEqual(["un bloc de terre", "64 blocs de terre"]);
    expect(counts(french, [2], "argile", "block")).toEqual(["2 blocs d’argile"]);
    expect(french.count(8, "8", ["pierre", "argile"], "block")).toBe("8 blocs de pierre ou d’argile");
  });

  it("joins de and a vowel", () => {
    expect(french.sentence("Monte à une hauteur de au moins 3", [])).toBe("Monte à une hauteur d’au moins 3");
    expect(french.inForm!("œuf", "item", "the")).toBe("l’œuf");
  });
});

describe("Russian", () => {
  const numbers = [1, 2, 5, 11, 21, 22, 111];

  it("declines with the number, and knows what is alive", () => {
    expect(counts(russian, numbers, "крипер", "entity")).toEqual([
      "крипера",
      "2 крипера",
      "5 криперов",
      "11 криперов",
      "21 крипера",
      "22 крипера",
      "111 криперов",
    ]);
    expect(counts(russian, [1, 2, 5], "железный слиток")).toEqual([
      "железный слиток",
      "2 железных слитка",
      "5 железных слитков",
    ]);
    expect(counts(russian, [1, 2, 5], "железная кирка")).toEqual([
      "железную кирку",
      "2 железные кирки",
      "5 железных кирок",
    ]);
    expect(counts(russian, [1, 2, 5], "паучий глаз")).toEqual(["паучий глаз", "2 паучьих глаза", "5 паучьих глаз"]);
    expect(counts(russian, [2, 5], "семена пшеницы")).toEqual(["2 шт. семян пшеницы", "5 семян пшеницы"]);
  });

  it("counts earth by the block, and leaves what is no Russian word as it is", () => {
    expect(counts(russian, [1, 2, 640], "земля", "block")).toEqual(["землю", "2 блока земли", "640 блоков земли"]);
    expect(russian.count(5, "5", ["камень", "глубинный сланец"], "block")).toBe("5 блоков камня или глубинного сланца");
    expect(russian.count(3, "3", ["сырая треска", "рыба фугу"], "item")).toBe("3 шт. сырой трески или рыбы фугу");
    expect(counts(russian, [5], "big troll", "entity")).toEqual(["5 big troll"]);
    expect(counts(russian, [5], "еще 6")).toEqual(["5 еще 6"]);
  });

  it("has the genitive and the prepositional", () => {
    expect(russian.inForm!("светящаяся рамка", "item", "gen")).toBe("светящейся рамки");
    expect(russian.inForm!("грибная корова", "entity", "prep")).toBe("грибной корове");
    expect(russian.inForm!("ведро воды", "item", "prep")).toBe("ведре воды");
  });
});

describe.each([
  ["de_DE", ["weiße Wolle", "Eisenschwert", "polierte Andesitstufe"]],
  ["fr_FR", ["laine blanche", "épée en fer", "dalle en andésite polie"]],
  ["ru_RU", ["белая шерсть", "железный меч", "полированная андезитовая плита"]],
] as [Language, string[]][])("%s", (language, names) => {
  const reader: GoalReader = { language, titleOf: () => "T" };

  it("makes a material's word agree with the thing", () => {
    const ids = ["white_wool", "iron_sword", "polished_andesite_slab"];
    expect(ids.map((id) => gameName("item", id, language))).toEqual(names);
  });

  it("asks for a form in a row, and takes the name alone where a goal has none", () => {
    const goal = { goal_type: "kill", entity: "cow", weapon: "diamond_sword", where: { dimension: "nether" } };
    const said = goalText(goal, 2, reader);
    expect(said).not.toMatch(/[:{}[\]]/);
    expect(said).toMatch(/2/);
    const near = { goal_type: "jump", where: { near: { x: 1, y: 2, z: 3, radius: 4, dimension: "the_end" } } };
    expect(goalText(near, 1, reader)).not.toMatch(/:in|undefined/);
  });
});
