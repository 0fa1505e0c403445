/** What people write who know another system, or speak plainly: one problem at its place, which names what was meant. */
import { expect, it } from "vitest";
import type { Issue } from "../../scripts/core/checks/issue.ts";
import { goalText } from "../../scripts/core/text/goals/goal-text.ts";
import { fileKind } from "../../scripts/trees/file-kinds.ts";
import { parseNodes } from "../../scripts/trees/parse-nodes.ts";
import { readVanillaIds } from "../../tools/build/vanilla-ids.ts";

const vanilla = readVanillaIds();
const page = {
  node_ID: "page",
  title: "A page",
  node_description: "All of it",
  unfinished_icon: "textures/items/apple",
  finished_icon: "textures/items/apple",
  goal_number: 1,
  window_background: "textures/blocks/stone",
};
const goal = (details: unknown, more: object = {}) => ({ ...page, goal_details: details, ...more });
const where = (conditions: object) => goal({ goal_type: "jump", where: conditions });
const reward = (type: string) => ({ ...page, reward: [{ type, amount: 1 }] });

function told(node: unknown): readonly Issue[] {
  const result = parseNodes([{ path: "n.json", text: JSON.stringify(node, undefined, 2) }], vanilla, {});
  return [...(result.ok ? [] : result.issues), ...result.warnings];
}

function expectOne(node: unknown, path: string, meant: string): void {
  const issues = told(node);
  expect(issues.map((issue) => issue.path)).toEqual([path]);
  expect(issues[0]!.expected).toContain(meant);
}

it.each([
  ["mine", '"break_block"'],
  ["eat", '"consume_item"'],
  ["Walk", '"travel"'],
  ["kill player", '"kill"'],
  ["craft", '"have_item", the nearest thing that the game tells of'],
  ["chat", '"event"'],
  ["and", '"all_of"'],
  ["breakBlock", '"break_block", the nearest'],
])("a goal type is known by the word of others: %s", (name, meant) => {
  expectOne(goal({ goal_type: name }), "goal_details.goal_type", meant);
});

it.each([
  [goal({ goal_type: "kill", entity: "cow", dimension: "nether" }), "goal_details.dimension", '"where": {"dimension"'],
  [goal({ goal_type: "jump", reward: [] }), "goal_details.reward", "key of the node"],
  [goal({ goal_type: "have_item", item: "diamond", amount: 3 }), "goal_details.amount", '"goal_number"'],
  [goal({ goal_type: "have_item", item: { item: "diamond", count: 3 } }), "goal_details.item.count", '"goal_number"'],
  [{ ...page, goal_type: "jump" }, "goal_type", '"goal_details": {'],
  [goal({ goal_type: "jump" }, { where: { y: 3 } }), "where", '"goal_details": {'],
  [{ ...page, goal: { goal_type: "jump" } }, "goal", '"goal_details"'],
  [{ ...page, every: "day" }, "every", '"repeat": {"every"'],
])("a key in the wrong place is told where it stands: %j", expectOne);

it.each([
  [goal({ goal_type: "kill", entities: ["cow"] }), "goal_details.entities", '"entity"'],
  [goal({ goal_type: "kill", entity: { families: ["monster"] } }), "goal_details.entity.families", '"family"'],
  [where({ wearing: { helmet: "iron_helmet" } }), "goal_details.where.wearing.helmet", '"head"'],
  [where({ weather: "storm" }), "goal_details.where.weather", '"thunder"'],
  [where({ moon: "new moon" }), "goal_details.where.moon", "4"],
  [where({ time: "noon" }), "goal_details.where.time", '{"min"'],
  [goal({ goal_type: "travel", by: "elytra" }), "goal_details.by", '"glide"'],
  [reward("experience"), "reward[0].type", '"xp"'],
  [reward("coins"), "reward[0].type", '"scoreboard"'],
])("a plural or another word is known: %j", (node, path, meant) => {
  const issues = told(node);
  expect(issues[0]).toMatchObject({ path });
  expect(issues[0]!.expected).toContain(meant);
});

it.each([
  [">50", '{"min": 51}'],
  [">= 50", '{"min": 50}'],
  ["50+", '{"min": 50}'],
  ["<50", '{"max": 49}'],
  ["..50", '{"max": 50}'],
  ["10-50", '{"min": 10, "max": 50}'],
  ["50..10", '{"min": 10, "max": 50}'],
  ["-5..5", '{"min": -5, "max": 5}'],
  [[10, 50], '{"min": 10, "max": 50}'],
  ["50", "50, without quotes"],
  ["far", '{"min": 1}'],
  [[1, 2, 3], '{"min": 1}'],
])("bounds that are written otherwise are shown as they are written here: %j", (given, meant) => {
  expectOne(where({ y: given }), "goal_details.where.y", meant);
});

it.each([
  [goal("jump"), "goal_details", '{"goal_type": "jump"}'],
  [goal({ goal_type: "all_of", goals: ["jump"] }), "goal_details.goals[0]", '{"goal_type": "jump"}'],
  [where({ near: [0, 64, 0] }), "goal_details.where.near", '{"x": 100, "y": 64, "z": -20, "radius": 10}'],
  [{ ...page, repeat: "daily" }, "repeat", '{"every": "day"}'],
  [{ ...page, requires: ["mine"] }, "requires", '{"nodes": ["mine", "farm"]'],
  [{ ...page, translations: { zh_CN: "x" } }, "translations.zh_CN", '{"title": "…"}'],
])("where an object is meant, one is shown: %j", expectOne);

it.each([
  [goal({ goal_type: "complete", nodes: "b" }), "goal_details.nodes", '["b"]'],
  [goal({ goal_type: "complete" }), "goal_details", '"nodes"'],
  [goal({ goal_type: "complete", all: true }), "goal_details.all", '"any"'],
  [goal({ goal_type: "within", goal: { goal_type: "kill" }, minutes: 1 }), "goal_details.minutes", '"seconds"'],
  [
    { ...page, milestones: [{ goal_number: 1, reward: [{ type: "xp", amount: 1 }] }] },
    "milestones[0].goal_number",
    '"at"',
  ],
  [{ ...page, requires: { all: ["mine"] } }, "requires.all", '"nodes"'],
  [{ ...page, translations: { title: { de_DE: "x" } } }, "translations.title", "locale"],
  [
    { ...goal({ goal_type: "jump", goal_number: 3 }), goal_number: undefined },
    "goal_details.goal_number",
    "of the node",
  ],
])("what only follows from a mistake is not told besides: %j", expectOne);

it.each([
  [{ type: "function", function: "village:open_gate" }, "reward[0].function", '"village/open_gate"'],
  [{ type: "loot", table: "minecraft:chests/simple_dungeon" }, "reward[0].table", '"chests/simple_dungeon"'],
])("a path with a namespace of Java Edition is told of: %j", (entry, path, meant) => {
  expectOne({ ...page, reward: [entry] }, path, meant);
});

it("a data value is no name of a block", () => {
  expectOne(goal({ goal_type: "break_block", block: "wool:14" }), "goal_details.block", "minecraft:red_wool");
  expect(told(goal({ goal_type: "break_block", block: "my:block_14" }))).toEqual([]);
});

it("a character that nobody sees is shown", () => {
  const issue = told({ ...page, "reward\u200b": [] })[0]!;
  expect(issue.problem).toBe('the key "reward\\u200b" is unknown');
});

it.each(["```json", "---"])("a file that begins with %s is told of as such", (line) => {
  const result = parseNodes([{ path: "n.json", text: `${line}\n${JSON.stringify(page)}\n` }], vanilla, {});
  expect(result.ok ? [] : result.issues).toMatchObject([{ problem: `the file begins with "${line}"` }]);
});

it("a file of YAML is told of, for nobody reads it", () => {
  expect(fileKind("mine/iron.yml")).toMatchObject({
    said: ['"iron.yml" is not read: YAML is not JSON', "its nodes as JSON, in files that end in .json"],
  });
  expect(fileKind("mine/notes.txt")).toBe("other");
});

it.each([
  ["npc", "an npc"],
  ["snowball", "a snowball"],
  ["tnt", "a tnt"],
  ["my:hp", "an hp"],
])("what is said letter by letter has the article of its first letter: %s", (entity, said) => {
  const details = { goal_type: "use_entity", entity } as const;
  expect(goalText(details, 1, { language: "en_US", titleOf: (id) => id })).toContain(said);
});
