import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseNodes, type SourceFile } from "../../scripts/trees/parse-nodes.ts";
import { editDistance, nearest } from "../../scripts/core/text/nearest.ts";
import {
  enchantmentName,
  HIGHEST_ENCHANTMENT_NUMBER,
  maxEnchantmentLevel,
} from "../../scripts/core/game/enchantments.ts";
import { readVanillaIds } from "../../tools/build/vanilla-ids.ts";
import { checkProperty } from "../support/properties.ts";

const vanilla = readVanillaIds();
const schemaFile = new URL("../../achievements/node.schema.json", import.meta.url);
const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(schemaFile, "utf8")) as object);

const page = {
  node_ID: "page",
  title: "A page",
  node_description: "All of it",
  unfinished_icon: "textures/items/apple",
  finished_icon: "textures/items/apple_golden",
  goal_number: 1,
  window_background: "textures/blocks/stone",
};
const { window_background: _background, ...withoutBackground } = page;
const child = (node_ID: string, parent_node: string) => ({ ...withoutBackground, node_ID, parent_node });

const files = (...values: unknown[]): SourceFile[] =>
  values.map((value, index) => ({ path: `${index}.json`, text: JSON.stringify(value) }));

const parse = (...values: unknown[]) => parseNodes(files(...values), vanilla);

const issuesOf = (...values: unknown[]) => {
  const result = parse(...values);
  return result.ok ? [] : result.issues;
};

describe("parseNodes", () => {
  it("gives the nodes as written, by code point of their id", () => {
    const nodes = ["b", "a", "_", "Z", "9", "Node2", "Node10"].map((id) => child(id, "page"));
    const result = parse(page, ...nodes);
    expect(result.ok && result.nodes.map((node) => node.node_ID)).toEqual(
      ["9", "Node10", "Node2", "Z", "_", "a", "b", "page"], //
    );
    expect(result.ok && result.nodes.find((node) => node.node_ID === "page")).toEqual(page);
  });

  it("takes every key in its right form, as the schema does", () => {
    const full = {
      ...child("full", "page"),
      $schema: "../node.schema.json",
      depend_parent: true,
      use_default_icon_background: false,
      goal_number: 36,
      goal_details: {
        goal_type: "default_get",
        item_dict: {
          newItemName: "diamond_sword",
          newAuxValue: 0,
          enchantData: [
            [9, 1],
            [17, 3],
          ],
        },
      },
      reward: [
        { function_name: "" },
        { function_name: "f", name_space: "a:b", data: { any: [1, null, { deep: true }] } },
        { type: "item", item: "my:thing", count: 2304, name: "§bN", lore: ["x"], enchantments: { sharpness: 5 } },
        { type: "xp", amount: 1 },
        { type: "levels", amount: 3 },
        { type: "command", command: "/say hi" },
        { type: "effect", effect: "minecraft:speed", seconds: 0.5, amplifier: 255 },
        { type: "message", text: "", to: "all" },
        { type: "tag", tag: "t" },
        { type: "scoreboard", objective: "o", amount: -5 },
      ],
      is_hidden: true,
      finish_tip: false,
      is_cloud: true,
      auto_sent_cloud: false,
      translations: { zh_CN: { title: "页", node_description: "全部" }, de_DE: {} },
      window_background: { ignored: ["here"] },
    };
    const killer = { ...child("kill", "full"), goal_details: { goal_type: "default_kill", entity_identifier: "cow" } };
    const named = {
      ...child("named", "full"),
      goal_details: { goal_type: "default_get", item_dict: { newItemName: "a:b", enchantData: { "x:y": 9 } } },
    };
    const nodes = [{ ...page, is_hidden: true, depend_parent: true, goal_details: {} }, full, killer, named];
    expect(parse(...nodes)).toMatchObject({ ok: true, warnings: [] });
    expect(nodes.map((node) => validate(node))).toEqual([true, true, true, true]);
  });

  it("answers the same in whatever order the files come", () => {
    const some = files(
      page,
      page,
      { ...page, node_ID: "x", titel: 1 },
      child("a", "b"),
      child("b", "a"),
      [],
      child("q", "?"),
    );
    const forwards = parseNodes(some, vanilla);
    expect(parseNodes([...some].reverse(), vanilla)).toEqual(forwards);
    expect(forwards.ok).toBe(false);
  });

  it.each([
    [{ ...page, titel: 1 }, "title"],
    [{ ...page, node_id: 1 }, "node_ID"],
    [{ ...page, description: "" }, "node_description"],
    [{ ...page, Reward: [] }, "reward"],
    [{ ...page, goal_details: { goal_type: "kil" } }, "kill"],
    [
      { ...page, goal_details: { goal_type: "default_kill", entity_identifier: "minecraft:zombi" } },
      "minecraft:zombie",
    ],
    [{ ...page, reward: [{ type: "item", item: "minecraft:dimond" }] }, "minecraft:diamond"],
    [{ ...page, reward: [{ type: "effect", effect: "nightvision", seconds: 1 }] }, "night_vision"],
    [{ ...page, reward: [{ type: "Levels", amount: 1 }] }, "levels"],
    [{ ...page, translations: { "ZH-cn": {} } }, "zh_CN"],
    [child("stone", "pgae"), "page"],
  ])("names the nearest right word for %j", (node, word) => {
    const issues = issuesOf(node, { ...page, node_ID: "page", title: "again" }).filter((one) => one.file === "0.json");
    expect(issues[0]?.expected).toContain(`"${word}"`);
  });

  it("says what a number in quotation marks and a 0 for false should have been", () => {
    const [number, flag] = issuesOf({ ...page, goal_number: "12", is_cloud: 0 });
    expect(number?.expected).toContain("12");
    expect(flag?.expected).toContain("false");
  });

  it("names both files of an id that is taken twice", () => {
    const [issue] = issuesOf(page, page);
    expect([issue?.file, issue?.problem.includes("0.json")]).toEqual(["1.json", true]);
  });

  it("names the way around a circle once, and blames nobody below it", () => {
    const issues = issuesOf(page, child("b", "c"), child("c", "a"), child("a", "b"), child("z", "a"));
    expect(issues.map((issue) => issue.code)).toEqual(["parent-cycle"]);
    expect(issues[0]?.problem).toContain("a → b → c → a");
  });

  it("does not call a parent missing whose file merely has a comma too many", () => {
    const broken = { path: "broken.json", text: JSON.stringify(page).replace("}", ",}") };
    const result = parseNodes([broken, ...files(child("a", "page"))], vanilla);
    expect(!result.ok && result.issues.map((issue) => issue.code)).toEqual(["not-json"]);
  });

  it("finds a chain of ten thousand parents to be no circle, without running out of stack", () => {
    const chain = Array.from({ length: 10_000 }, (_, index) =>
      child(`n${index + 1}`, index === 0 ? "page" : `n${index}`),
    );
    expect(parse(page, ...chain).ok).toBe(true);
  });

  it("warns of the ancestor's misspelling, and reads it", () => {
    const { node_description: text, ...rest } = page;
    const alone = parse({ ...rest, node_descriptrion: text });
    const both = parse({ ...page, node_descriptrion: "another text" });
    for (const result of [alone, both]) {
      expect(result.ok).toBe(true);
      expect(result.warnings.map((one) => [one.path, one.code])).toEqual([["node_descriptrion", "misspelled-key"]]);
    }
  });

  it("warns of data that the player's id overwrites", () => {
    const result = parse({ ...page, reward: [{ function_name: "f", name_space: "a:b", data: { playID: "x" } }] });
    expect(result.ok).toBe(true);
    expect(result.warnings.map((one) => [one.path, one.code])).toEqual([["reward[0].data.playID", "reserved-key"]]);
  });

  it("never throws, whatever the JSON and whatever the text", () => {
    const key = fc.oneof(fc.constantFrom(...Object.keys(page), "reward", "goal_details", "translations"), fc.string());
    const node = fc.dictionary(key, fc.jsonValue()).map((given) => JSON.stringify({ ...page, ...given }));
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.json(), node);
    checkProperty(
      fc.property(fc.array(fc.record({ path: fc.string(), text }), { maxLength: 4 }), (some) => {
        const result = parseNodes(some, vanilla);
        expect(result.ok || result.issues.length > 0).toBe(true);
      }),
      300,
    );
  });
});

describe("the nearest name", () => {
  it.each([
    ["titel", ["title", "reward"], "title"],
    ["wool", ["book", "white_wool", "red_wool"], "red_wool"],
    ["zzzzzz", ["title", "reward"], undefined],
    ["", ["a"], undefined],
  ])("to %j among %j is %j", (given, known, expected) => {
    expect(nearest(given, known)).toBe(expected);
  });

  it("is measured in inserted, removed, replaced and swapped letters", () => {
    expect([
      editDistance("abc", "abc"),
      editDistance("abc", "acb"),
      editDistance("abc", ""),
      editDistance("a", "bcd"),
    ]).toEqual(
      [0, 1, 3, 3], //
    );
  });
});

describe("enchantments", () => {
  it("have names the game knows, for every number and with a level for every name", () => {
    const numbers = Array.from({ length: HIGHEST_ENCHANTMENT_NUMBER + 1 }, (_, number) => enchantmentName(number)!);
    expect(numbers.filter((name) => !vanilla.enchantments.has(name))).toEqual([]);
    expect(new Set(numbers).size).toBe(41);
    expect([...vanilla.enchantments].filter((name) => maxEnchantmentLevel(name) === undefined)).toEqual([]);
  });

  it.each([
    [0, "protection"],
    [9, "sharpness"],
    [22, "infinity"],
    [27, "binding"],
    [32, "channeling"],
    [40, "breach"],
    [41, undefined],
    [-1, undefined],
  ])("number %i is %s", (number, name) => {
    expect(enchantmentName(number)).toBe(name);
  });
});
