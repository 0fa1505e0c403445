/** What goals are refused for, each mistake once, at its place, with what would be right; and what is taken. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { all, any, kill, node, ofGoal, places, said, visit, where } from "./told-of-goals.ts";

const schemaFile = fileURLToPath(new URL("../../../achievements/node.schema.json", import.meta.url));
const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(schemaFile, "utf8")) as object);

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
  // Tags as Java Edition writes them fit nothing here, whatever stands before the colon.
  [kill({ entity: "#minecraft:undead" }), "entity bad-identifier", '{"family": "…"}'],
  [kill({ entity: { type: ["cow", "#my:pets"] } }), "entity.type[1] bad-identifier", '{"family": "…"}'],
  [kill({ weapon: "#minecraft:swords" }), "weapon bad-identifier", '{"tag": "…"}'],
  [{ goal_type: "break_block", block: ["stone", "#c:ores"] }, "block[1] bad-identifier", '{"tag": "…"}'],
  [visit({ biome: "#minecraft:is_ocean" }), "biome bad-identifier", "a list of ids"],
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
