/** What goals are refused for, each mistake once, at its place, with what would be right; and what is taken. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { describe, expect, it, vi } from "vitest";
import type { IssueCode } from "../../scripts/core/checks/issue.ts";
import { parseNodes } from "../../scripts/trees/parse-nodes.ts";
import { readVanillaIds } from "../../tools/build/vanilla-ids.ts";

// Slow on a busy machine is not wrong.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const vanilla = readVanillaIds();
const schemaFile = fileURLToPath(new URL("../../achievements/node.schema.json", import.meta.url));
const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(schemaFile, "utf8")) as object);

const node = (id: string, more: object = {}) => ({
  node_ID: id,
  title: id,
  node_description: "",
  unfinished_icon: "textures/items/apple",
  finished_icon: "textures/items/apple",
  window_background: "textures/blocks/stone",
  goal_number: 1,
  ...more,
});

type Said = readonly [path: string, code: IssueCode, expected: string];

function said(...nodes: readonly object[]): Said[] {
  const files = nodes.map((one, index) => ({ path: `${index}.json`, text: JSON.stringify(one) }));
  const result = parseNodes(files, vanilla);
  return (result.ok ? [] : result.issues).map(({ path, code, expected }) => [path, code, expected]);
}

const ofGoal = (goal: object, number = 1): Said[] => said(node("a", { goal_number: number, goal_details: goal }));
const places = (issues: readonly Said[]) =>
  issues.map(([path, code]) => `${path.replace("goal_details.", "")} ${code}`);

const kill = (more: object = {}) => ({ goal_type: "kill", ...more });
const where = (more: object) => kill({ where: more });
const visit = (more: object) => ({ goal_type: "visit", ...more });
const all = (...goals: object[]) => ({ goal_type: "all_of", goals });
const any = (...goals: object[]) => ({ goal_type: "any_of", goals });

/** The goal, where the one mistake is told, and a word that says what would be right. */
const WRONG: readonly (readonly [goal: object, told: string, right: string])[] = [
  [kill({ weapn: "bow" }), "weapn unknown-key", '"weapon"'],
  [kill({ mob: "cow" }), "mob unknown-key", '"entity"'],
  [kill({ entity: "minecraft:zombi" }), "entity unknown-entity", '"minecraft:zombie"'],
  [kill({ entity: ["cow", "pgi"] }), "entity[1] unknown-entity", '"minecraft:pig"'],
  [kill({ entity: { type: ["cow", "pgi"] } }), "entity.type[1] unknown-entity", '"minecraft:pig"'],
  [kill({ entity: { famly: "undead" } }), "entity.famly unknown-key", '"family"'],
  [kill({ entity: { baby: "true" } }), "entity.baby wrong-type", "true, without"],
  [kill({ entity: { color: "red" } }), "entity.color wrong-type", "14"],
  [kill({ entity: [] }), "entity bad-length", "at least one"],
  [kill({ entity: 5 }), "entity wrong-type", "a list of ids"],
  [kill({ weapon: "minecraft:bwo" }), "weapon unknown-item", '"minecraft:bow"'],
  [
    kill({ weapon: { enchantments: { sharpnes: 1 } } }),
    "weapon.enchantments.sharpnes unknown-enchantment",
    "sharpness",
  ],
  [kill({ weapon: { enchantments: { sharpness: 0 } } }), "weapon.enchantments.sharpness out-of-range", "1"],
  [kill({ weapon: { durability: { min: -1 } } }), "weapon.durability.min out-of-range", "0 or more"],
  [kill({ cause: "falling" }), "cause not-a-choice", '"fall"'],
  [kill({ cause: ["fire", "lawa"] }), "cause[1] not-a-choice", '"lava"'],
  [kill({ distance: 2.5 }), "distance wrong-type", "whole"],
  [kill({ distance: {} }), "distance missing-key", "min"],
  [kill({ distance: { from: 5 } }), "distance.from unknown-key", '"min"'],
  [kill({ distance: { min: 2.2, max: 2.8 } }), "distance empty-range", "whole number between"],
  [kill({ distance: "50" }), "distance wrong-type", "min"],
  [where({ moon: -1 }), "where.moon out-of-range", "7"],
  [where({ time: 24_000 }), "where.time out-of-range", "23999"],
  [where({ time: "nite" }), "where.time not-a-choice", '"night"'],
  [where({ time: { min: 20_000, max: 1_000 } }), "where.time empty-range", "any_of"],
  [where({ weather: "snow" }), "where.weather not-a-choice", '"rain"'],
  [where({ difficulty: "heard" }), "where.difficulty not-a-choice", '"hard"'],
  [where({ game_mode: "survivl" }), "where.game_mode not-a-choice", '"survival"'],
  [where({ hunger: { max: 21 } }), "where.hunger.max out-of-range", "20"],
  [where({ biome: "snowy_plains" }), "where.biome unknown-biome", '"minecraft:ice_plains"'],
  [where({ dimension: "end" }), "where.dimension unknown-dimension", '"minecraft:the_end"'],
  [where({ effect: "sped" }), "where.effect unknown-effect", '"speed"'],
  [where({ wearing: { hat: "carved_pumpkin" } }), "where.wearing.hat unknown-key", '"head"'],
  [where({ wearing: {} }), "where.wearing missing-key", '"head"'],
  [where({ near: { x: 1, y: 2, z: 3 } }), "where.near.radius missing-key", "radius"],
  [where({ near: { x: 1, y: 2, z: 3, radius: 0 } }), "where.near.radius out-of-range", "above 0"],
  [where({ alone: 0 }), "where.alone out-of-range", "above 0"],
  [where({ score: { coins: { min: 3, max: 1 } } }), "where.score.coins empty-range", "min"],
  [where({ sneaking: 1 }), "where.sneaking wrong-type", "true"],
  [where({ in_block: "minecraft:pwder_snow" }), "where.in_block unknown-block", '"minecraft:powder_snow"'],
  [kill({ where: [] }), "where wrong-type", "object"],
  [{ goal_type: "break_block", block: "minecraft:potato" }, "block unknown-block", '"minecraft:potatoes"'],
  [
    { goal_type: "break_block", block: { block: "wheat", states: { growth: "7" } } },
    "block.states.growth wrong-type",
    "a number",
  ],
  [
    { goal_type: "use_block", block: { block: "furnace", states: { cardinal_direction: "north" } } },
    "block.states.cardinal_direction unknown-state",
    '"minecraft:cardinal_direction"',
  ],
  [{ goal_type: "break_block", own: true }, "own not-a-choice", "false"],
  [{ goal_type: "travel", by: "car" }, "by not-a-choice", "boat"],
  [{ goal_type: "have_item", where_kept: "offhnd" }, "where_kept not-a-choice", '"offhand"'],
  [{ goal_type: "play_time", unit: "seconds" }, "unit not-a-choice", "minutes"],
  [{ goal_type: "open_container", block: "chest", entity: "donkey" }, "entity conflicting-keys", "any_of"],
  [{ goal_type: "score" }, "objective missing-key", "objective"],
  [{ goal_type: "tag" }, "tag missing-key", "tag"],
  [{ goal_type: "event" }, "event missing-key", "event"],
  [{ goal_type: "effect", effect: ["speed", "haste"], at_once: 3 }, "at_once never-met", "2"],
  [{ goal_type: "effect", at_once: 0 }, "at_once out-of-range", "1"],
  [{ goal_type: "effect", amplifier: 256 }, "amplifier out-of-range", "255"],
  [{ goal_type: "complete" }, "goal_details missing-key", "nodes"],
  [{ goal_type: "complete", any: false }, "any wrong-type", "true"],
  [{ goal_type: "minecraft:bred_animals" }, "goal_type unknown-goal-type", '"breed"'],
  [{ goal_type: "brake_block" }, "goal_type unknown-goal-type", '"break_block"'],
  [kill({ id: "x" }), "id refused-key", "no id"],
  [kill({ goal_number: 3 }), "goal_number refused-key", "goal_number"],
  [all(), "goals bad-length", "at least one"],
  [{ goal_type: "all_of" }, "goals missing-key", "goals"],
  [{ goal_type: "all_of", goals: kill() }, "goals wrong-type", "a list"],
  [all({}), "goals[0].goal_type missing-key", "goal_type"],
  [all(kill({ count: 0 })), "goals[0].count out-of-range", "1"],
  [all(kill({ amount: 3 })), "goals[0].amount unknown-key", '"count"'],
  [all({ ...all(kill(), { goal_type: "jump" }), count: 3 }), "goals[0].count never-met", "2"],
  [all({ goal_type: "complete", nodes: ["b"], count: 2 }), "goals[0].count never-met", "1"],
  [all({ goal_type: "have_item", item: "bow", where_kept: "offhand", count: 2 }), "goals[0].count never-met", "1"],
  [any(kill(), kill()), "goals[1] duplicate-member", '"id"'],
  [{ goal_type: "within", goal: kill(), seconds: 0 }, "seconds out-of-range", "1"],
  [{ goal_type: "within", goal: kill() }, "seconds missing-key", "seconds"],
  [{ goal_type: "within", goal: kill({ count: 2 }), seconds: 5 }, "goal.count refused-key", "no count"],
  [{ goal_type: "sequence", goals: [kill()], within_seconds: 0.5 }, "within_seconds wrong-type", "1"],
  [{ goal_type: "distinct", goal: kill(), by: "mob" }, "by not-a-choice", "entity"],
  [
    { goal_type: "distinct", goal: any(kill(), { goal_type: "emote" }), by: "entity" },
    "goal.goals[1].goal_type wrong-distinct",
    "biome",
  ],
  [{ goal_type: "distinct", goal: kill(), by: "entity", of: ["cow", "pgi"] }, "of[1] unknown-entity", "pig"],
  [{ goal_type: "distinct", goal: visit({ y: 5 }), by: "biome", of: ["desrt"] }, "of[0] unknown-biome", "desert"],
  [{ goal_type: "distinct", goal: kill(), by: "day", of: ["24.12.2026"] }, "of[0] bad-date", "2026-12-24"],
  [{ goal_type: "distinct", goal: kill(), by: "day", of: ["2026-02-30"] }, "of[0] bad-date", "2026-12-24"],
  [{ goal_type: "distinct", goal: kill(), by: "position", of: ["10 64 5"] }, "of[0] wrong-distinct", "overworld"],
  [{ goal_type: "distinct", goal: kill(), by: "player", of: [""] }, "of[0] bad-length", "a value"],
  [{ goal_type: "distinct", goal: kill({ entity: "pig" }), by: "entity", of: ["pgi"] }, "of[0] unknown-entity", "pig"],
  [
    { goal_type: "distinct", goal: kill({ entity: "pgi" }), by: "entity", of: ["pig"] },
    "goal.entity unknown-entity",
    "pig",
  ],
  // As Java Edition calls it.
  [{ goal_type: "effect", effect: "minecraft:hero_of_the_village" }, "effect unknown-effect", "village_hero"],
  [{ goal_type: "effect", effect: "damage_resistance" }, "effect unknown-effect", '"resistance"'],
  [{ goal_type: "die", cause: "out_of_world" }, "cause not-a-choice", '"void"'],
  [{ goal_type: "die", cause: "inFire" }, "cause not-a-choice", '"fire"'],
  // What is missing because it was called otherwise, or because its list is empty, is one mistake, too.
  [{ goal_type: "wear", helmet: "iron_helmet" }, "helmet unknown-key", '"head"'],
  [{ goal_type: "complete", pge: "b" }, "pge unknown-key", '"page"'],
  [{ goal_type: "complete", nodes: [] }, "nodes bad-length", "at least one"],
  [{ goal_type: "any_of" }, "goals missing-key", '"goals"'],
];

describe("a goal with one mistake", () => {
  it.each(WRONG)("is refused for it alone: %j", (goal, told, right) => {
    const issues = [...said(node("a", { goal_details: goal }), node("b"))];
    expect(places(issues)).toEqual([told]);
    expect(issues[0]![2]).toContain(right);
  });

  it.each(WRONG)("is underlined by editors where its own shape is wrong: %j", (goal, told) => {
    const beyond = /unknown-(?!key|goal)|empty-range|never-met|wrong-distinct|duplicate|bad-date/.test(told);
    const isState = told.startsWith("block.states");
    if (!isState) expect([goal, validate(node("a", { goal_details: goal }))]).toEqual([goal, beyond]);
  });
});

describe("a number that is never reached", () => {
  const { goal_type: _, ...nothing } = { goal_type: "" };
  it.each([
    [all(kill(), { goal_type: "jump" }), 2],
    [{ goal_type: "distinct", goal: kill(), by: "entity", of: ["cow", "pig"] }, 2],
    [{ goal_type: "distinct", goal: kill({ entity: ["cow", "pig", "sheep"] }), by: "entity" }, 3],
    [{ goal_type: "distinct", goal: visit({ biome: ["desert", "plains"] }), by: "biome" }, 2],
    [{ goal_type: "within", goal: all(kill(), { goal_type: "jump" }), seconds: 9 }, 2],
    [any(all(kill()), { goal_type: "complete", nodes: ["b"] }), 2],
    [{ goal_type: "have_item", item: "minecraft:bow", where_kept: "hotbar" }, 9],
    [{ goal_type: "have_item", item: ["minecraft:bow", "minecraft:egg"], where_kept: "mainhand" }, 16],
    [{ goal_type: "have_item", item: { tag: "minecraft:is_food" } }, 41 * 64],
    [{ goal_type: "default_get", item_dict: { newItemName: "minecraft:bow" }, ...nothing }, 41],
    [{ goal_type: "complete", any: true }, 1],
    [{ goal_type: "complete", page: "b" }, 1],
    [{ goal_type: "level" }, 24_791],
  ])("is refused one above what there is: %j, %i", (goal, most) => {
    const of = (number: number) => said(node("a", { goal_number: number, goal_details: goal }), node("b"));
    expect(of(most)).toEqual([]);
    expect(of(most + 1)).toEqual([["goal_number", "never-met", `at most ${most}`]]);
  });

  it("is a reward to claim where no other node has one, or too few have", () => {
    const goal = { goal_details: { goal_type: "claim" } };
    const reward = { reward: [{ type: "xp", amount: 1 }] };
    expect(places(said(node("a", { ...goal, ...reward }), node("b")))).toEqual(["goal_number never-met"]);
    expect(said(node("a", goal), node("b", reward))).toEqual([]);
    expect(places(said(node("a", { ...goal, goal_number: 2 }), node("b", reward)))).toEqual(["goal_number never-met"]);
  });

  it("is none where a file could not be read, for its nodes are not known", () => {
    const files = [
      {
        path: "a.json",
        text: JSON.stringify(node("a", { goal_number: 2, goal_details: { goal_type: "complete", any: true } })),
      },
      { path: "b.json", text: '{"node_ID": "b", "title' },
    ];
    const result = parseNodes(files, vanilla);
    expect(result.ok ? [] : result.issues.map((issue) => issue.file)).toEqual(["b.json"]);
  });
});

describe("goals about other nodes", () => {
  const complete = (more: object, number = 1) => ({
    goal_number: number,
    goal_details: { goal_type: "complete", ...more },
  });

  it("may name nodes of any page, and count a page without the node itself", () => {
    const child = node("c", { parent_node: "b" });
    expect(said(node("a", complete({ nodes: ["b", "c"] }, 2)), node("b"), child)).toEqual([]);
    expect(said(node("a"), node("b", complete({ page: "b" })), child)).toEqual([]);
    expect(places(said(node("a"), node("b", complete({ page: "b" }, 2)), child))).toEqual(["goal_number never-met"]);
  });

  it("are refused with the nearest name where there is no such node", () => {
    expect(said(node("castle", complete({ nodes: ["towr"] })), node("tower"))).toEqual([
      ["goal_details.nodes[0]", "unknown-node", '"tower", the nearest known one'],
    ]);
    const child = node("tower", { parent_node: "castle" });
    const [issue] = said(node("castle"), child, node("z", complete({ page: "tower" })));
    expect(issue!.slice(0, 2)).toEqual(["goal_details.page", "unknown-node"]);
    expect(issue![2]).toContain('"castle"');
  });

  it("are refused where they wait for each other, through combinations and locks, once a circle", () => {
    const wait = (id: string) => all({ goal_type: "complete", nodes: [id] });
    const three = [
      node("a", { goal_details: wait("b") }),
      node("b", { goal_details: wait("c") }),
      node("c", { goal_details: wait("a") }),
    ];
    expect(places(said(...three))).toEqual(["goal_details goal-cycle"]);
    const locked = node("b", { parent_node: "a", depend_parent: true });
    expect(places(said(node("a", complete({ nodes: ["b"] })), locked))).toEqual(["goal_details goal-cycle"]);
    const required = node("b", { requires: { nodes: ["a"] } });
    expect(places(said(node("a", complete({ nodes: ["b"] })), required))).toContain("goal_details goal-cycle");
  });

  it("are taken where another way leads out of the circle", () => {
    const either = any({ goal_type: "complete", nodes: ["b"] }, { goal_type: "jump" });
    expect(said(node("a", { goal_details: either }), node("b", complete({ nodes: ["a"] })))).toEqual([]);
    const key = { reward: [{ type: "unlock", node: "a" }] };
    const [a, b] = [node("a", complete({ nodes: ["b"] })), node("b", complete({ nodes: ["a"] }))];
    expect(places(said(a, b, node("c")))).toEqual(["goal_details goal-cycle"]);
    expect(said(a, b, node("c", key))).toEqual([]);
    const some = complete({ any: true });
    expect(said(node("a", some), node("b", some), node("c"))).toEqual([]);
  });
});

describe("what is not known", () => {
  it("is taken on trust: ids of other namespaces, tags, families, states of blocks of add-ons", () => {
    const goals = [
      kill({ entity: "castle:dragon", weapon: { tag: "castle:swords" } }),
      kill({ entity: { family: "castle_guard", tag: "boss" } }),
      { goal_type: "break_block", block: { block: "castle:gate", states: { "castle:open": true } } },
      { goal_type: "visit", biome: "castle:moor", dimension: ["castle:cellar"] },
      { goal_type: "effect", effect: "castle:glory" },
    ];
    for (const goal of goals) expect([goal, ofGoal(goal)]).toEqual([goal, []]);
  });

  it("may be written with and without the game's namespace", () => {
    for (const id of ["cow", "minecraft:cow"]) expect(ofGoal(kill({ entity: id }))).toEqual([]);
  });
});

describe("values of a distinct", () => {
  it("are days, places and names as authors write them", () => {
    const distinct = (by: string, ...of: string[]) => ({ goal_type: "distinct", goal: kill(), by, of });
    expect(ofGoal(distinct("day", "2026-12-24", "2028-02-29"), 2)).toEqual([]);
    expect(ofGoal(distinct("position", "overworld 10 64 -5", "castle:cellar 1 2 3"), 2)).toEqual([]);
    expect(ofGoal(distinct("player", "Alex", "Some One"), 2)).toEqual([]);
  });
});

describe("members", () => {
  it("may say the same when each has an id, and different things without one", () => {
    const jump = { goal_type: "jump" };
    expect(ofGoal({ goal_type: "sequence", goals: [{ ...jump, id: "1" }, kill(), { ...jump, id: "2" }] })).toEqual([]);
    expect(ofGoal(all(kill({ entity: "cow" }), kill({ entity: "pig" })), 2)).toEqual([]);
  });

  it("may be in four combinations, and the fifth is refused", () => {
    const nest = (depth: number): object => (depth === 0 ? kill() : any(nest(depth - 1)));
    expect(ofGoal(nest(4))).toEqual([]);
    expect(places(ofGoal(nest(5)))).toEqual(["goals[0].goals[0].goals[0].goals[0] too-deep"]);
  });
});

describe("a distinct", () => {
  const cows = (...of: string[]) => ({
    goal_type: "distinct",
    goal: kill({ entity: ["cow", "pig"] }),
    by: "entity",
    of,
  });

  it("counts only values that both its goal and its list name", () => {
    expect(ofGoal(cows("minecraft:cow", "sheep"), 1)).toEqual([]);
    expect(ofGoal(cows("cow", "sheep"), 2)).toEqual([["goal_number", "never-met", "at most 1"]]);
    expect(ofGoal(cows("sheep"), 1)).toEqual([["goal_number", "never-met", "another goal"]]);
  });
});

describe("a visit that names nothing", () => {
  const distinct = (goal: object) => ({ goal_type: "distinct", goal, by: "biome" });

  it("is refused, for it would hold everywhere, but not where each new value counts", () => {
    expect(places(ofGoal(visit({})))).toEqual(["goal_details never-met"]);
    expect(places(ofGoal(visit({ where: { biome: "desert" } })))).toEqual(["goal_details never-met"]);
    expect(places(ofGoal(all(visit({}))))).toEqual(["goals[0] never-met"]);
    expect(ofGoal(distinct(visit({})), 20)).toEqual([]);
    expect(ofGoal(distinct(any(visit({}), kill())), 20)).toEqual([]);
  });
});
