import { describe, expect, it } from "vitest";
import type { GoalJson } from "../../../../scripts/core/goals/goal-type.ts";
import { goalStage, overworld } from "../../../support/goal-stage.ts";
import { child, root } from "../../../support/nodes.ts";
import { carriedItem } from "../../../support/views.ts";

const nodes = (goals: Record<string, GoalJson>, goal_number = 100) => [
  root("r"),
  ...Object.entries(goals).map(([id, goal]) => child(id, "r", { goal_number, goal_details: goal as never })),
];

describe("visit", () => {
  it("counts coming to where all that is named holds, also at the first look, and again only after leaving", () => {
    const all = nodes({
      plains: { goal_type: "visit", biome: "plains" },
      high: { goal_type: "visit", biome: ["plains", "forest"], y: { min: 100 } },
      nether: { goal_type: "visit", dimension: "nether" },
      home: { goal_type: "visit", place: { x: 0, y: 64, z: 0, radius: 5 } },
      asked: { goal_type: "visit", biome: "forest", where: { sneaking: true } },
    });
    const stage = goalStage(all);
    const made = () => all.slice(1).map(({ node_ID: id }) => stage.progress("a", id));
    const body = stage.join("a");
    stage.ticks(60);
    expect(made()).toEqual([1, 0, 0, 1, 0]);
    stage.leave("a");
    stage.join("a");
    stage.ticks(40);
    expect(made()).toEqual([2, 0, 0, 2, 0]);
    body.biome = "minecraft:forest";
    body.place = overworld(0, 100, 0);
    stage.ticks(40);
    expect(made()).toEqual([2, 1, 0, 2, 0]);
    body.postures.add("sneaking");
    stage.ticks(40);
    body.biome = "minecraft:plains";
    stage.ticks(40);
    expect(made()).toEqual([3, 1, 0, 2, 0]);
    body.biome = "minecraft:forest";
    stage.ticks(40);
    body.place = { x: 0, y: 64, z: 0, dimension: "minecraft:nether" };
    stage.ticks(40);
    expect(made()).toEqual([3, 1, 1, 3, 1]);
  });

  it("counts each new value below a distinct, neighbours too, and asks where at the change", () => {
    const all = nodes({
      biomes: { goal_type: "distinct", by: "biome", goal: { goal_type: "visit" } },
      some: {
        goal_type: "distinct",
        by: "biome",
        of: ["forest", "desert"],
        goal: { goal_type: "visit", where: { sneaking: true } },
      },
    });
    const stage = goalStage(all);
    const body = stage.join("a");
    const visit = (biome: string) => {
      body.biome = `minecraft:${biome}`;
      stage.ticks(40);
    };
    ["plains", "forest", "desert", "forest"].forEach(visit);
    body.postures.add("sneaking");
    stage.ticks(40);
    expect([stage.progress("a", "biomes"), stage.progress("a", "some")]).toEqual([3, 0]);
    ["plains", "forest", "forest"].forEach(visit);
    expect([stage.progress("a", "biomes"), stage.progress("a", "some")]).toEqual([3, 1]);
  });

  it("does not count being there when what was done is taken back, but the next coming", () => {
    const stage = goalStage(nodes({ n: { goal_type: "visit", biome: "plains" } }, 1));
    const body = stage.join("a");
    stage.ticks(30);
    expect(stage.progress("a", "n")).toBe(1);
    stage.revoke("a", "n");
    stage.ticks(60);
    expect(stage.progress("a", "n")).toBe(0);
    body.biome = "minecraft:forest";
    stage.ticks(30);
    body.biome = "minecraft:plains";
    stage.ticks(30);
    expect(stage.progress("a", "n")).toBe(1);
  });

  it("counts coming back in the same second in which it was taken back, and not what held already, whoever else asks for it", () => {
    const plains = { goal_type: "visit", biome: "plains" };
    const stage = goalStage([...nodes({ n: plains }, 1), child("m", "r", { goal_number: 9, goal_details: plains })]);
    const body = stage.join("a");
    const made = () => ["n", "m"].map((id) => stage.progress("a", id));
    stage.ticks(30);
    body.biome = "minecraft:forest";
    stage.ticks(30);
    stage.revoke("a", "n");
    body.biome = "minecraft:plains";
    stage.ticks(30);
    expect(made()).toEqual([1, 2]);
    body.biome = "minecraft:forest";
    stage.ticks(30);
    body.biome = "minecraft:plains";
    stage.revoke("a", "n");
    stage.ticks(30);
    expect(made()).toEqual([0, 3]);
    body.biome = "minecraft:forest";
    stage.ticks(30);
    body.biome = "minecraft:plains";
    stage.ticks(30);
    expect(made()).toEqual([1, 4]);
  });

  it("counts coming back in the same second where nobody else asks for it, too", () => {
    const stage = goalStage(nodes({ n: { goal_type: "visit", biome: "plains" } }, 1));
    const body = stage.join("a");
    stage.ticks(30);
    body.biome = "minecraft:forest";
    stage.ticks(30);
    stage.revoke("a", "n");
    body.biome = "minecraft:plains";
    stage.ticks(30);
    expect(stage.progress("a", "n")).toBe(1);
  });
});

describe("what is had, not done", () => {
  it.each([
    ["tag", { goal_type: "tag", tag: "vip" }],
    ["wear", { goal_type: "wear", head: "iron_helmet", feet: "iron_boots" }],
    ["effect", { goal_type: "effect", effect: ["speed", "haste"], at_once: 2 }],
  ] as [string, GoalJson][])("counts becoming so, and at a join only what was never counted: %s", (_name, goal) => {
    const stage = goalStage(nodes({ n: goal }));
    const body = stage.join("a");
    const have = (part: number, has: boolean) => {
      const [tag, slot, effect] = [
        ["vip", "vip"],
        ["head", "feet"],
        ["speed", "haste"],
      ].map((names) => names[part]!);
      if (has) body.tags.add(tag!);
      else body.tags.delete(tag!);
      body.worn = {
        ...body.worn,
        [slot!]: has ? carriedItem(part ? "minecraft:iron_boots" : "minecraft:iron_helmet") : undefined,
      };
      if (has) body.effects.set(`minecraft:${effect}`, 0);
      else body.effects.delete(`minecraft:${effect}`);
    };
    stage.ticks(30);
    if (goal.goal_type !== "tag") {
      have(0, true);
      stage.ticks(30);
      expect(stage.progress("a", "n")).toBe(0);
    }
    have(0, true);
    have(1, true);
    stage.leave("a");
    stage.join("a");
    stage.ticks(30);
    expect(stage.progress("a", "n")).toBe(1);
    stage.leave("a");
    stage.join("a");
    stage.ticks(30);
    expect(stage.progress("a", "n")).toBe(1);
    have(0, false);
    stage.ticks(30);
    have(0, true);
    stage.ticks(30);
    expect(stage.progress("a", "n")).toBe(2);
  });

  it("measures levels and scores at their highest, scores in any mode", () => {
    const stage = goalStage(
      nodes({
        level: { goal_type: "level" },
        score: { goal_type: "score", objective: "kills" },
        asked: { goal_type: "level", where: { sneaking: true } },
      }),
    );
    const made = () => ["level", "score", "asked"].map((id) => stage.progress("a", id));
    const body = stage.join("a");
    body.level = 7;
    body.scores["kills"] = 5;
    stage.ticks(30);
    body.level = 3;
    body.scores["kills"] = -2;
    stage.ticks(30);
    expect(made()).toEqual([7, 5, 0]);
    body.postures.add("sneaking");
    stage.ticks(30);
    body.gameMode = "creative";
    body.level = 20;
    body.scores["kills"] = 6;
    stage.ticks(30);
    expect(made()).toEqual([7, 6, 3]);
    body.gameMode = "survival";
    stage.ticks(30);
    expect(made()).toEqual([20, 6, 20]);
  });

  it("counts a number that was there before while it did not count", () => {
    const stage = goalStage(nodes({ level: { goal_type: "level", where: { sneaking: true } } }));
    const body = stage.join("a");
    body.level = 9;
    stage.ticks(30);
    body.level = 4;
    body.postures.add("sneaking");
    stage.ticks(30);
    expect(stage.progress("a", "level")).toBe(4);
    body.level = 9;
    stage.ticks(30);
    expect(stage.progress("a", "level")).toBe(9);
  });
});

describe("complete", () => {
  const counting = (id: string, goal: GoalJson, more: { goal_number?: number } = {}) =>
    child(id, "r", { goal_number: 50, goal_details: goal as never, ...more });

  it("counts the nodes that are complete, each once, never itself, and never falls", () => {
    const all = [
      root("r"),
      root("other"),
      child("hidden", "other", { is_hidden: true }),
      child("b", "r", { repeat: { every: { hours: 1 } } }),
      child("c", "r"),
      counting("nodes", { goal_type: "complete", nodes: ["b", "c", "hidden", "b"] }),
      counting("page", { goal_type: "complete", page: "r" }, { goal_number: 3 }),
      counting("far", { goal_type: "complete", page: "other" }),
      counting("any", { goal_type: "complete", any: true }),
    ];
    const stage = goalStage(all);
    const made = () => ["nodes", "page", "far", "any"].map((id) => stage.progress("a", id));
    stage.join("a");
    stage.ticks(5);
    expect(made()).toEqual([0, 0, 0, 0]);
    stage.app.calls.setNodeFinish("a", "b");
    stage.app.calls.setNodeFinish("a", "hidden");
    stage.ticks(5);
    expect(made()).toEqual([2, 1, 1, 2]);
    stage.revoke("a", "b");
    stage.ticks(5);
    expect(made()).toEqual([2, 1, 1, 2]);
    stage.app.calls.setNodeFinish("a", "b");
    stage.app.calls.setNodeFinish("a", "c");
    stage.app.calls.setNodeFinish("a", "r");
    stage.ticks(5);
    // The page's own goal was completed by it, which `any` counts, too.
    expect(made()).toEqual([3, 3, 1, 5]);
  });

  it("counts at the join what the tree asks for since", () => {
    const before = [root("r"), child("b", "r")];
    const first = goalStage(before);
    first.join("a");
    first.ticks(3);
    first.app.calls.setNodeFinish("a", "b");
    first.ticks(3);
    first.leave("a");
    first.app.shutdown();
    const stage = goalStage([...before, counting("nodes", { goal_type: "complete", nodes: "b" })], {
      saved: first.saved,
    });
    stage.join("a");
    stage.ticks(3);
    expect(stage.progress("a", "nodes")).toBe(1);
  });
});
