/** Numbers that no player could reach are refused, and those that are just reached are taken. */
import { describe, expect, it } from "vitest";
import { parseNodes } from "../../../scripts/trees/parse-nodes.ts";
import { all, any, kill, node, ofGoal, places, said, vanilla, visit } from "./told-of-goals.ts";

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
