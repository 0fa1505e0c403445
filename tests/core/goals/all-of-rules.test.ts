import { describe, expect, it } from "vitest";
import type { Signal } from "../../../scripts/core/goals/told/signal.ts";
import type { GoalJson } from "../../../scripts/core/tree/node.ts";
import { entityView } from "../../support/views.ts";
import { carrying, goal, on, scene } from "./combination-scene.ts";

describe("an all_of", () => {
  it("counts each member once, when it has its count, and needs no more of them than goal_number", () => {
    const { world, does, progress } = scene(
      { goal_type: "all_of", goals: [goal("a", { count: 3 }), goal("b"), goal("c")] },
      2,
    );
    does("a a b b");
    expect(progress()).toBe(1);
    does("a");
    expect(world.isComplete("n")).toBe(true);
  });

  it("asks of an inner all_of as many as it has members, or its count", () => {
    const inner = (id: string, more: Record<string, unknown>): GoalJson => ({
      goal_type: "all_of",
      id,
      goals: ["x", "y", "z"].map((event) => goal(event)),
      ...more,
    });
    const { does, progress } = scene({ goal_type: "all_of", goals: [inner("all", {}), inner("two", { count: 2 })] });
    does("x x y");
    expect(progress()).toBe(1);
    does("z");
    expect(progress()).toBe(2);
  });

  it("lets a member that is done hear nothing more: what it was told then counts when the node begins anew", () => {
    const { world, does, progress } = scene({
      goal_type: "all_of",
      goals: [{ goal_type: "sequence", id: "once", goals: [goal("a")] }, goal("b")],
    });
    does("a");
    world.see(on("a", { deed: "the same" }));
    world.revoke("n");
    world.see(on("a", { deed: "the same" }));
    expect(progress()).toBe(1);
  });

  it("carries the parts of each member's steps, and the highest of what can fall", () => {
    const damage = (amount: number): Signal => ({
      kind: "deal_damage",
      playerId: "1",
      key: "demo:cow",
      entity: entityView("c", "demo:cow"),
      amount,
    });
    const { world, progress, sees } = scene({
      goal_type: "all_of",
      goals: [
        { goal_type: "deal_damage", count: 10 },
        { goal_type: "have_item", item: "apple", count: 5 },
        { goal_type: "level", count: 4 },
      ],
    });
    for (const amount of [4, 5, 1]) world.see(damage(amount));
    expect(progress()).toBe(1);
    for (const amount of [3, 4, 2, 4]) world.see(carrying("minecraft:apple", amount));
    expect(progress()).toBe(1);
    world.see(carrying("minecraft:apple", 5));
    expect(progress()).toBe(2);
    for (const level of [3, 0, 3]) sees({ level: () => level });
    expect(progress()).toBe(2);
    sees({ level: () => 4 });
    expect(progress()).toBe(3);
  });

  it("is empty again after a revocation, and after a completion that was taken back", () => {
    const { world, does, progress } = scene({ goal_type: "all_of", goals: [goal("a", { count: 2 }), goal("b")] }, 2);
    does("a");
    world.revoke("n");
    does("a");
    expect(progress()).toBe(0);
    does("a b");
    expect(world.isComplete("n")).toBe(true);
    world.revoke("n");
    does("a");
    expect(progress()).toBe(0);
    world.grant("n");
    expect(world.isComplete("n")).toBe(true);
  });

  it("takes a bonus beside its members, which ticks none of them", () => {
    const { world, does, progress } = scene({ goal_type: "all_of", goals: [goal("a"), goal("b"), goal("c")] }, 3);
    does("a");
    world.add("n", 1);
    does("a");
    expect(progress()).toBe(2);
    does("b");
    expect(world.isComplete("n")).toBe(true);
  });
});
