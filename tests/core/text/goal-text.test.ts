/** Goals in words: every type, filter, condition and combination has some, in each language. */
import { describe, expect, it } from "vitest";
import { checklist } from "../../../scripts/core/goals/members/checklist.ts";
import { CONDITION_NAMES } from "../../../scripts/core/goals/filters/conditions.ts";
import { DISTINCT_BY, type GoalJson } from "../../../scripts/core/goals/goal-type.ts";
import { planOf } from "../../../scripts/core/goals/plan.ts";
import { createRandom } from "../../../simulator/deterministic/random.ts";
import { randomGoal } from "../goals/plain/random-goals.ts";
import { GOAL_TYPES } from "../../../scripts/core/goals/goal-types.ts";
import { criterionText, goalText, goalWords, type GoalReader } from "../../../scripts/core/text/goals/goal-text.ts";
import { unitOf } from "../../../scripts/core/text/goals/units.ts";
import { COMBINATION_AUTHORINGS, GOAL_AUTHORINGS } from "../../../scripts/trees/goals/list.ts";
import { LANGUAGE_FILES } from "../../../scripts/core/text/language-table.ts";
import { LANGUAGES } from "../../../scripts/core/text/languages.ts";
import { seeds, withSeed } from "../../support/seed.ts";

const en: GoalReader = { language: "en_US", titleOf: (id) => (id === "secret" ? undefined : `<${id}>`) };
const zh: GoalReader = { ...en, language: "zh_CN" };
const text = (goal: object, n = 1, reader = en): string => goalText(goal as GoalJson, n, reader);

/** Keys that say how much, or choose the row. */
const UNSAID = ["unit", "any"];

describe.each(LANGUAGES)("the words of %s", (language) => {
  const { goals, conditions } = goalWords(language);

  it("have a row for every goal type, and say each of its keys in one", () => {
    for (const { name, filters, options = [] } of GOAL_TYPES) {
      expect(goals, name).toHaveProperty([name]);
      const rows = Object.entries(goals).filter(([row]) => row === name || row.startsWith(`${name}.`));
      for (const key of [...Object.keys(filters), ...options]) {
        if (UNSAID.includes(key)) continue;
        const texts = rows.flatMap(([, row]) => (typeof row === "string" ? row : Object.values(row)));
        const isSaid = texts.some((row) => new RegExp(`\\{#?(?:${key}|all)\\b`).test(row));
        expect(isSaid, `${name}.${key}`).toBe(true);
      }
    }
  });

  it("speak of no goal type that there is not", () => {
    const names = GOAL_TYPES.map(({ name }) => name);
    expect(Object.keys(goals).filter((row) => !names.includes(row.split(/[.~]/)[0]!))).toEqual([]);
  });

  it("have a row for every condition, and of how goals are told apart", () => {
    expect(
      Object.keys(conditions)
        .filter((name) => !name.startsWith("!"))
        .sort(),
    ).toEqual([...CONDITION_NAMES].sort());
    expect(Object.keys(goalWords(language).each).sort()).toEqual([...DISTINCT_BY].sort());
  });

  it("leave no key of a row unfilled", () => {
    const reader: GoalReader = { language, titleOf: () => "T" };
    for (const { name, filters, options = [] } of GOAL_TYPES) {
      const values: Record<string, unknown> = {
        nodes: ["a", "b"],
        item_dict: { newItemName: "apple" },
        at_once: 2,
        amplifier: { min: 1 },
        unit: "hours",
      };
      const place = { x: 1, y: 2, z: 3, radius: 4 };
      for (const key of [undefined, ...Object.keys(filters), ...options]) {
        const wanted = key === undefined ? undefined : (values[key] ?? (key === "place" ? place : "apple"));
        const own = key === undefined ? {} : { [key]: wanted };
        const dict = name === "default_get" ? { item_dict: values["item_dict"] } : {};
        const said = goalText({ goal_type: name, ...dict, ...own }, 3, reader);
        expect(said, `${name}.${key}`).not.toMatch(/[{}[\]]|undefined/);
      }
    }
  });
});

describe("a goal in words", () => {
  it("is a sentence from its filters and conditions", () => {
    const goal = { goal_type: "kill", entity: "minecraft:cow", weapon: "bow", where: { dimension: "nether" } };
    expect(text(goal, 5)).toBe("Kill 5 cows with a bow in the Nether");
    expect(text(goal, 5, zh)).toBe("在下界，用弓击杀 5 只牛");
    expect(text({ goal_type: "kill", entity: ["cow", "wolf"] }, 2)).toContain("2 cows or wolves");
    expect(text({ goal_type: "kill", entity: "my:big_troll" }, 2, zh)).toContain("big troll");
    expect(text({ goal_type: "default_get", item_dict: { newItemName: "iron_ingot" } }, 3)).toContain("3 iron ingots");
    expect(text({ goal_type: "travel", by: "boat" }, 100)).toContain("100 blocks by boat");
  });

  it("says what patterns and ranges ask", () => {
    const weapon = { item: "iron_sword", enchantments: { sharpness: 3 }, name: "Bane" };
    const said = text({ goal_type: "kill", entity: { family: "monster", baby: true }, weapon, distance: { min: 20 } });
    for (const part of ["baby", "monster", "iron sword", "sharpness 3", "Bane", "20 or more"]) {
      expect(said).toContain(part);
    }
    expect(text({ goal_type: "break_block", block: { block: "wheat", states: { growth: 7 } } })).toContain("growth 7");
    expect(text({ goal_type: "effect", effect: "speed", amplifier: 1 })).toContain("level 2");
    expect(text({ goal_type: "jump", where: { sneaking: false, tag: ["a", "b"], level: { max: 3 } } })).toMatch(
      /not sneaking.*“a” and “b”|“a” and “b”.*not sneaking/,
    );
  });

  it("names nodes by their titles, and not those that the reader may not know", () => {
    const said = text({ goal_type: "complete", nodes: ["a", "secret", "b"] }, 2);
    expect(said).toContain("<a>");
    expect(said).toMatch(/\b2\b/);
    expect(said).not.toContain("secret");
  });

  it("lists what a combination is made of, with their counts, and no more than can be read", () => {
    const goals = [{ goal_type: "kill", entity: "cow", count: 3 }, { goal_type: "jump" }];
    expect(text({ goal_type: "all_of", goals }, 2)).toMatch(/3 cows.*jump/);
    expect(text({ goal_type: "all_of", goals }, 1)).toMatch(/1 of .*2/);
    expect(text({ goal_type: "sequence", goals, within_seconds: 9 })).toContain("9 seconds");
    const visits = { goal_type: "visit" };
    expect(text({ goal_type: "distinct", goal: visits, by: "biome" }, 20)).toBe("Visit 20 different biomes");
    expect(text({ goal_type: "within", goal: goals[0], seconds: 10 }, 5)).toMatch(/5 cows.*10 seconds/);
    const many = Array.from({ length: 1046 }, (_, index) => ({ goal_type: "jump", where: { level: index } }));
    expect(text({ goal_type: "all_of", goals: many, where: { weather: "rain" } }, 1046).length).toBeLessThan(400);
    expect(text({ goal_type: "kill", entity: many.map((_, index) => `my:e${index}`) }).length).toBeLessThan(200);
  });
});

it("a goal of seconds, blocks or points has a unit, one of deeds has none", () => {
  const travel = { goal_type: "travel" };
  expect(unitOf(travel)).toBe("blocks");
  expect(unitOf({ goal_type: "play_time", unit: "hours" })).toBe("hours");
  expect(unitOf({ goal_type: "deal_damage", unit: "hits" })).toBeUndefined();
  expect(unitOf({ goal_type: "within", goal: travel, seconds: 3 })).toBe("blocks");
  expect(unitOf({ goal_type: "any_of", goals: [travel, { goal_type: "jump" }] })).toBeUndefined();
  expect(unitOf({ goal_type: "all_of", goals: [travel] })).toBeUndefined();
});

it.each(LANGUAGES)("the examples of the docs are said in %s without a word that is missing", (language) => {
  const { name } = LANGUAGE_FILES[language]();
  const reader = { ...en, language };
  // Tags, families, states and names are as their authors call them.
  const called = /[“「«][^”」»]*[”」»]|\d+|TNT|growth|honey level/g;
  const authorings = [...Object.values(GOAL_AUTHORINGS), ...Object.values(COMBINATION_AUTHORINGS)];
  for (const { goal, goalNumber } of authorings.flatMap(({ examples }) => examples)) {
    const said = text(goal, goalNumber, reader);
    expect(said).not.toMatch(/[{}[\]|]|undefined| {2}/);
    // A language of another script shows each word of English that is left in it.
    if (!/[A-Za-z]/.test(name)) expect(said.replace(called, "")).not.toMatch(/[A-Za-z]/);
  }
});

it("whatever goal an author combines is said, and so is each line of its checklist", () => {
  const say = (seed: number): void => {
    const random = createRandom(seed);
    const goal = randomGoal(random, 4);
    for (const language of LANGUAGES) {
      const reader = { ...en, language };
      const lines = [
        goalText(goal, random.between(1, 5), reader),
        ...checklist(planOf(goal), undefined, 1).map((criterion) => criterionText(criterion, reader)),
      ];
      for (const line of lines) {
        expect(line.length).toBeGreaterThan(0);
        expect(line).not.toMatch(/[{}[\]|]|undefined|NaN| {2}/);
      }
    }
  };
  for (const seed of seeds(300)) withSeed(seed, () => say(seed));
});
