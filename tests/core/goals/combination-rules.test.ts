import { describe, expect, it } from "vitest";
import type { EntityView, ItemView } from "../../../scripts/core/goals/told/views.ts";
import type { GoalJson } from "../../../scripts/core/tree/node.ts";
import { entityView } from "../../support/views.ts";
import { NEVER, carrying, goal, killOf, scene } from "./combination-scene.ts";

describe("a distinct", () => {
  it("counts each value once, those that it lists, and none that is not known", () => {
    const by = (more: Record<string, unknown>): GoalJson => ({
      goal_type: "distinct",
      goal: { goal_type: "kill" },
      by: "item",
      ...more,
    });
    const item = (type: string): ItemView => ({ type }) as ItemView;
    const any = scene(by({}));
    const listed = scene(by({ of: ["bow", "demo:wand"] }));
    for (const { world } of [any, listed]) {
      for (const type of ["minecraft:bow", "minecraft:bow", "demo:wand", "minecraft:axe"])
        world.see(killOf("demo:cow", { item: item(type) }));
      world.see(killOf("demo:cow"));
    }
    expect([any.progress(), listed.progress()]).toEqual([3, 2]);
  });

  it("counts a new biome each time the player comes into one, neighbours too", () => {
    const { sees, progress } = scene({
      goal_type: "distinct",
      goal: { goal_type: "visit", dimension: "overworld" },
      by: "biome",
    });
    const place = () => ({ x: 0, y: 64, z: 0, dimension: "minecraft:overworld" });
    for (const biome of ["plains", "desert", "plains", "taiga"]) sees({ place, biome: () => `minecraft:${biome}` });
    expect(progress()).toBe(3);
  });

  it("counts each day once, and none before one that was counted: a clock set back makes no new day", () => {
    let day = 20_000;
    const { does, progress } = scene({ goal_type: "distinct", goal: goal("a"), by: "day" }, NEVER, () => day);
    for (const [now, counted] of [
      [20_000, 1],
      [19_999, 1],
      [20_001, 2],
      [19_700, 2],
      [20_000, 2],
      [20_002, 3],
    ] as const) {
      day = now;
      does("a a");
      expect(progress()).toBe(counted);
    }
  });

  it("tells items apart one by one, whatever else is carried of the others", () => {
    const { world, progress } = scene({
      goal_type: "distinct",
      goal: { goal_type: "have_item", item: ["apple", "bow", "bread"] },
      by: "item",
    });
    for (const type of ["apple", "apple", "bow", "bread"]) world.see(carrying(`minecraft:${type}`, 1));
    expect(progress()).toBe(3);
  });

  it("in another one has a value for each of the two", () => {
    const inner: GoalJson = { goal_type: "distinct", goal: { goal_type: "kill" }, by: "entity" };
    const { world, progress } = scene({ goal_type: "distinct", goal: inner, by: "position" });
    const at = (x: number) => ({ x, y: 0, z: 0, dimension: "minecraft:overworld" });
    const entity = (type: string): EntityView => entityView(type, type);
    world.see(killOf("demo:cow", { at: at(1), entity: entity("demo:cow") }));
    world.see(killOf("demo:pig", { at: at(1), entity: entity("demo:pig") }));
    world.see(killOf("demo:bee", { at: at(2), entity: entity("demo:bee") }));
    expect(progress()).toBe(2);
  });
});

describe("a within", () => {
  it("keeps the most steps that were made in any of its seconds, both ends included", () => {
    const { does, seconds, progress } = scene({ goal_type: "within", goal: goal("a"), seconds: 10 });
    does("a");
    seconds(10);
    does("a");
    expect(progress()).toBe(2);
    seconds(1);
    does("a");
    expect(progress()).toBe(2);
    seconds(5);
    does("a");
    expect(progress()).toBe(3);
    seconds(60);
    does("a a");
    expect(progress()).toBe(3);
  });

  it("begins its window anew after a leave and after a revocation", () => {
    const { world, does, progress } = scene({ goal_type: "within", goal: goal("a"), seconds: 60 });
    does("a a");
    world.leave();
    world.join();
    does("a");
    expect(progress()).toBe(2);
    world.revoke("n");
    does("a");
    expect(progress()).toBe(1);
  });
});

it("each step of any member of an any_of is a step", () => {
  const { does, world, progress } = scene({
    goal_type: "any_of",
    goals: [goal("a"), goal("b"), { goal_type: "kill" }],
  });
  does("a b a c");
  world.see(killOf("demo:cow"));
  expect(progress()).toBe(4);
});
