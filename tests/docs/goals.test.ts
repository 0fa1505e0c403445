/** docs/goals.md: every example and recipe builds, and nothing that can be written is left out. */
import { describe, expect, it } from "vitest";
import { isObject } from "../../scripts/core/checks/shape.ts";
import { GOAL_NAMES, schemaOfGoal } from "../../scripts/trees/goals/check-goal.ts";
import { WHERE_KEYS } from "../../scripts/trees/goals/keys/where.ts";
import { readVanillaIds } from "../../tools/build/vanilla-ids.ts";
import { complaintsAbout } from "../trees/forest.ts";
import { codeBlocks, codeIn, headings, readDocument, table } from "./markdown.ts";

const GOALS = "docs/goals.md";
const vanilla = readVanillaIds();
const blocks = codeBlocks(GOALS, "json goal");
const recipes = blocks.filter(({ heading }) => heading.startsWith("…"));

describe("the page about goals", () => {
  it.each(blocks)("has an example under “$heading” that builds: $text", ({ text }) => {
    expect(complaintsAbout(JSON.parse(text) as object, vanilla)).toEqual([]);
  });

  it("names only tags of items that the game has, for a build cannot tell", () => {
    const tags = Array.from(readDocument(GOALS).matchAll(/"tag": \[?"minecraft:(\w+)"/g), (match) => match[1]!);
    expect(tags).toContain("is_sword");
    const known = ["is_axe", "is_food", "is_hoe", "is_pickaxe", "is_shovel", "is_sword", "is_tool", "planks", "logs"];
    expect(tags.filter((tag) => !known.includes(tag))).toEqual([]);
  });

  it("would be caught with an example that does not build", () => {
    expect(complaintsAbout({ goal_details: { goal_type: "kil" } }, vanilla)).toHaveLength(1);
  });

  it("has at least forty recipes, one a question", () => {
    const asked = headings(readDocument(GOALS)).filter((heading) => heading.startsWith("…"));
    expect(recipes.map(({ heading }) => heading)).toEqual(asked);
    expect(asked.length).toBeGreaterThanOrEqual(40);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it("has a part and a recipe or example for every goal type and combination, and every own key", () => {
    const named = headings(readDocument(GOALS)).flatMap(codeIn);
    expect(GOAL_NAMES.filter((name) => !named.includes(name))).toEqual([]);
    const shown = new Set<string>();
    const collect = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(collect);
      else if (isObject(value)) {
        if (typeof value["goal_type"] === "string") shown.add(value["goal_type"]);
        Object.values(value).forEach(collect);
      }
    };
    for (const { text } of blocks) collect(JSON.parse(text));
    expect(GOAL_NAMES.filter((name) => !shown.has(name))).toEqual([]);
    const text = readDocument(GOALS);
    for (const name of GOAL_NAMES) {
      const from = text.indexOf(`\n### \`${name}\``);
      const part = text.slice(from, text.indexOf("\n### ", from + 5));
      const common = ["goal_type", "where", "id", "count"];
      const own = Object.keys(schemaOfGoal(name).properties).filter((key) => !common.includes(key));
      expect([name, own.filter((key) => !codeIn(part).includes(key))]).toEqual([name, []]);
    }
  });

  it("has every condition in its table", () => {
    const named = headings(readDocument(GOALS));
    expect(named).toContain("Conditions: where");
    const rows = readDocument(GOALS).split("## Conditions: where")[1]!.split("\n## ")[0]!;
    expect(Object.keys(WHERE_KEYS.properties).filter((key) => !rows.includes(`| \`${key}\``))).toEqual([]);
  });

  it("lists the triggers of Java Edition with goal types that there are", () => {
    const rows = table(GOALS, "Trigger of Java Edition");
    expect(rows.length).toBeGreaterThan(25);
    expect(rows.map((row) => codeIn(row[1]!)[0]!).filter((name) => !GOAL_NAMES.includes(name))).toEqual([]);
  });
});
