/** One mistake is one problem that names what was meant, whatever follows from it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join, parse as parsePath } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Issue } from "../../scripts/core/checks/issue.ts";
import { parseNodes } from "../../scripts/trees/parse-nodes.ts";
import { parsePack } from "../../scripts/trees/parse-pack.ts";
import { parseSettings } from "../../scripts/trees/parse-settings.ts";
import { readTrees } from "../../tools/build/read-trees.ts";
import { readVanillaIds } from "../../tools/build/vanilla-ids.ts";

const vanilla = readVanillaIds();
const page: Readonly<Record<string, unknown>> = {
  node_ID: "page",
  title: "A page",
  node_description: "All of it",
  unfinished_icon: "textures/items/apple",
  finished_icon: "textures/items/apple",
  goal_number: 1,
  window_background: "textures/blocks/stone",
};

function said(value: unknown, path = "n.json"): readonly Issue[] {
  const result = parseNodes([{ path, text: JSON.stringify(value, undefined, 2) }], vanilla, { hasExtensions: true });
  return [...(result.ok ? [] : result.issues), ...result.warnings];
}

function renamed(key: string, name: string): object {
  return Object.fromEntries(Object.entries(page).map(([one, value]) => [one === key ? name : one, value]));
}

const get = (dict: object, more: object = {}) => ({
  ...page,
  goal_details: { goal_type: "default_get", item_dict: dict, ...more },
});
const reward = (entry: object) => ({ ...page, reward: [entry] });
const command = (text: string) => reward({ type: "command", command: text });

describe("one problem", () => {
  it.each<[object, string, string]>([
    // Keys as other systems call them: neither is the right one missing besides.
    [renamed("title", "name"), "name", "title"],
    [renamed("node_description", "description"), "description", "node_description"],
    [renamed("node_ID", "id"), "id", "node_ID"],
    [renamed("goal_number", "count"), "count", "goal_number"],
    [reward({ type: "item", id: "minecraft:apple" }), "reward[0].id", "item"],
    [reward({ type: "effect", effect: "speed", duration: 5 }), "reward[0].duration", "seconds"],
    [reward({ type: "message", message: "x" }), "reward[0].message", "text"],
    [reward({ type: "scoreboard", objective: "x", score: 5 }), "reward[0].score", "amount"],
    [reward({ kind: "xp", amount: 5 }), "reward[0]", "type"],
    [reward({ diamond: 5 }), "reward[0]", "type"],
    [{ ...page, claim: "menu", rewards: [{ type: "xp", amount: 1 }] }, "rewards", "reward"],
    [{ ...page, repeat: { every: { days: 2 } } }, "repeat.every.days", "hours"],
    [{ ...page, repeat: { every: 24 } }, "repeat.every", '{"hours": 24}'],
    [{ ...page, repeat: { every: "yearly" } }, "repeat.every", '{"hours": 24}'],
    [{ ...page, requires: { nodes: [], count: 1 } }, "requires.nodes", "at least one node"],
    [
      { ...page, goal_details: { goal_type: "default_kill", entity: "minecraft:cow" } },
      "goal_details.entity",
      "entity_identifier",
    ],
    [
      { ...page, goal_details: { goal_type: "default_get", newItemName: "apple", newAuxValue: 0 } },
      "goal_details.newItemName",
      "item_dict",
    ],
    // An id that is gone, with a data value that it never had.
    [get({ newItemName: "minecraft:wool", newAuxValue: 99 }), "goal_details.item_dict.newItemName", "red_wool"],
    [get({ newItemName: "grass", newAuxValue: 1 }), "goal_details.item_dict.newItemName", "grass_block"],
    [get({ newItemName: "iron_sword", enchantData: [9, 2] }), "goal_details.item_dict.enchantData", "[[9,2]]"],
    [
      get({
        newItemName: "iron_sword",
        enchantData: [
          [9, 2],
          [9, 3],
        ],
      }),
      "goal_details.item_dict.enchantData[1]",
      "once",
    ],
    // Ids as people say them.
    [get({ newItemName: "Golden Apple" }), "goal_details.item_dict.newItemName", '"minecraft:golden_apple"'],
    [get({ newItemName: " minecraft: apple" }), "goal_details.item_dict.newItemName", '"minecraft:apple"'],
    [get({ newItemName: "diamond_pick" }), "goal_details.item_dict.newItemName", '"minecraft:diamond_pickaxe"'],
    [
      { ...page, goal_details: { goal_type: "default_kill", entity_identifier: "minecraft:cow " } },
      "goal_details.entity_identifier",
      '"minecraft:cow"',
    ],
    // Titles that show nothing.
    [{ ...page, title: "  " }, "title", "§"],
    [{ ...page, title: "§a§l" }, "title", "§"],
    [{ ...page, translations: { zh_CN: { title: "\u3000" } } }, "translations.zh_CN.title", "§"],
    [command("/"), "reward[0].command", "give"],
    [command(" "), "reward[0].command", "give"],
    [command("/ say hi"), "reward[0].command", '"say hi"'],
    // Icons.
    [{ ...page, finished_icon: "Textures/Items/Apple" }, "finished_icon", '"textures/items/apple"'],
    [{ ...page, finished_icon: "textures/item/apple" }, "finished_icon", '"textures/items/apple"'],
    [{ ...page, finished_icon: "textures/block/stone" }, "finished_icon", '"textures/blocks/stone"'],
    // Tongues that the game has under another name.
    [{ ...page, translations: { jp_JP: { title: "x" } } }, "translations.jp_JP", '"ja_JP"'],
    [{ ...page, translations: { cn_ZH: { title: "x" } } }, "translations.cn_ZH", '"zh_CN"'],
    [
      reward({ type: "message", text: "x", translations: { kr_KR: { text: "y" } } }),
      "reward[0].translations.kr_KR",
      '"ko_KR"',
    ],
    [{ ...page, goal_number: 2 ** 60 }, "goal_number", "to 9007199254740991"],
  ])("is told of %j", (value, path, meant) => {
    const issues = said(value);
    expect(issues.map((one) => one.path)).toEqual([path]);
    expect(issues[0]!.expected).toContain(meant);
    expect(issues[0]!.line).toBeGreaterThan(1);
  });

  it.each([
    { ...page, title: "§a 1" },
    { ...page, title: "§§" + "a b" },
    { ...page, translations: { zh_TW: { title: "x" }, de_AT: { title: "x" } } },
    get({
      newItemName: "iron_sword",
      enchantData: [
        [9, 2],
        [17, 3],
      ],
    }),
  ])("is not told of %j", (value) => {
    expect(said(value)).toEqual([]);
  });

  it("suggests nothing that is merely spelled alike, neither for a block nor for a short texture name", () => {
    for (const value of [get({ newItemName: "minecraft:air" }), { ...page, finished_icon: "textures/ui/my_own" }]) {
      const issues = said(value);
      expect(issues.map((one) => one.expected.includes("nearest"))).toEqual([false]);
    }
  });

  it.each(["Settings.json", "sub/settings.json", "PACK.JSON"])(
    "is told of %s, which is read as a node there",
    (path) => {
      for (const value of [{}, { tip_seconds: 5 }, { name: "Castle", description: "x", version: [1, 0, 0] }]) {
        const issues = said(value, path);
        expect(issues.map((one) => one.code)).toEqual(["file-name"]);
        expect(issues[0]!.expected).toContain(path.toLowerCase().replace("sub/", ""));
      }
      expect(said(page, path)).toEqual([]);
    },
  );

  it("is told of a file that has little of a node", () => {
    const packageJson = { name: "x", description: "y", version: "1", scripts: {}, license: "MIT", author: "me" };
    expect(said(packageJson).map((one) => one.code)).toEqual(["not-a-node"]);
  });

  it("is told of a node or a manifest in the place of the settings or of pack.json", () => {
    const manifest = { format_version: 2, header: { name: "x" }, modules: [] };
    for (const value of [page, manifest]) {
      const text = JSON.stringify(value);
      for (const result of [parseSettings(text, "settings.json"), parsePack(text, "pack.json")]) {
        expect(result.ok ? [] : result.issues.map((one) => one.code)).toEqual(["not-a-node"]);
      }
    }
  });

  it.each([
    [{ version: "1.2.3" }, "version", "[1, 2, 3]"],
    [{ uuid: "{2F1D7C1E-5A0B-4C8E-9D52-0B8F6A3C7E11}" }, "uuid", '"2f1d7c1e-5a0b-4c8e-9d52-0b8f6a3c7e11"'],
    [{ uuid: "Own" }, "uuid", '"own"'],
  ])("of pack.json with %j names what was meant", (more, path, meant) => {
    const result = parsePack(JSON.stringify({ name: "A", description: "", version: [1, 0, 0], ...more }), "pack.json");
    const issues = result.ok ? [] : result.issues;
    expect(issues.map((one) => [one.path, one.expected])).toEqual([[path, meant]]);
  });
});

describe("one slip in the text", () => {
  const entry = (text: string) =>
    JSON.stringify({ ...page, reward: "HERE" }, undefined, 2).replace('"HERE"', `[\n    ${text}\n  ]`);
  const icon = (text: string) => JSON.stringify({ ...page, finished_icon: "HERE" }, undefined, 2).replace("HERE", text);
  const line = JSON.stringify({ ...page, reward: "" }, undefined, 2).split("\n").length;

  it.each<[string, number, number]>([
    [entry('["type": "xp", "amount": 1}'), line, 5],
    [entry('["type": "xp", "amount": 1]'), line, 5],
    [entry("{'type': 'message', 'text': 'x', 'to': 'all'}"), line, 6],
    [entry("{“type”: “message”, “text”: “x”}"), line, 6],
    [entry('{"type": 「message」, "text": "x"}'), line, 14],
    [entry('{"type": "xp", "amount": １２}'), line, 30],
    [entry('{"type": "xp", "amount": True}'), line, 30],
    [entry('｛"type": "xp", "amount": 1｝'), line, 5],
    [entry('{"type": "item", "item": "dirt", "lore": ["a\n", "b"]}'), line, 47],
    [entry('{"type": "xp", "amount": 1,\n    {"type": "xp", "amount": 2}'), line + 1, 5],
    [icon("textures\\ui\\icon"), 6, 29],
    [icon("textures\\blocks\\new"), 6, 20],
    [`export default ${JSON.stringify(page, undefined, 2)};`, 1, 1],
    [`const node =\n${JSON.stringify(page, undefined, 2)}`, 1, 1],
    ["node_ID: page\ntitle: A page\n", 1, 1],
    ["<!DOCTYPE html>\n<html></html>\n", 1, 1],
  ])("is told once of %j", (text, atLine, column) => {
    const result = parseNodes([{ path: "n.json", text }], vanilla);
    const issues = result.ok ? [] : result.issues;
    expect(issues.map((one) => [one.line, one.column])).toEqual([[atLine, column]]);
  });

  it("in a path with backslashes is told with the path in slashes, whatever JSON made of them", () => {
    const result = parseNodes([{ path: "n.json", text: icon("textures\\blocks\\new") }], vanilla);
    expect(result.ok ? "" : result.issues[0]!.expected).toContain('"textures/blocks/new"');
  });
});

describe("a folder that is none of nodes", () => {
  const dir = mkdtempSync(join(tmpdir(), "folders-"));
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  it("is known without a walk through thousands of files", () => {
    mkdirSync(join(dir, "node_modules", "x"), { recursive: true });
    writeFileSync(join(dir, "node_modules", "x", "package.json"), "{}");
    for (const folder of [join(dir, "node_modules"), parsePath(process.cwd()).root, homedir()]) {
      expect(readTrees(folder).issues.map((one) => one.code)).toEqual(["wrong-folder"]);
    }
  });

  it("is told of in words when it is a file, or not there", () => {
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, "a.json"), "{}");
    for (const folder of [join(dir, "a.json"), join(dir, "nowhere")]) {
      const { issues } = readTrees(folder);
      expect(issues.map((one) => one.code)).toEqual(["unreadable"]);
      expect(issues[0]!.problem).not.toMatch(/ENO/);
    }
  });
});
