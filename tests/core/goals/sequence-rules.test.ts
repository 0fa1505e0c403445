import { describe, expect, it } from "vitest";
import type { Signal } from "../../../scripts/core/goals/told/signal.ts";
import type { GoalJson } from "../../../scripts/core/tree/node.ts";
import { goal, killOf, on, scene } from "./combination-scene.ts";

const sequence = (goals: readonly GoalJson[], more: Record<string, unknown> = {}): GoalJson => ({
  goal_type: "sequence",
  goals,
  ...more,
});

describe("a sequence", () => {
  it("counts only what is awaited, and a whole round as one step", () => {
    const { does, progress } = scene(sequence([goal("a"), goal("b", { count: 2 })]));
    does("b b a a b");
    expect(progress()).toBe(0);
    does("b");
    expect(progress()).toBe(1);
    does("b b a b b");
    expect(progress()).toBe(2);
  });

  it("gives its seconds from the first step on, the last of them included, and starts anew after them", () => {
    const { does, seconds, progress } = scene(sequence([goal("a"), goal("b"), goal("c")], { within_seconds: 10 }));
    does("a");
    seconds(6);
    does("b");
    seconds(4);
    does("c");
    expect(progress()).toBe(1);
    does("a");
    seconds(11);
    does("b");
    does("a");
    seconds(10);
    does("b c");
    expect(progress()).toBe(2);
  });

  it("has no time left after a leave, but keeps a round that has no time", () => {
    const timed = scene(sequence([goal("a"), goal("b")], { within_seconds: 60 }));
    const untimed = scene(sequence([goal("a"), goal("b")]));
    for (const { world, does } of [timed, untimed]) {
      does("a");
      world.leave();
      world.join();
      does("b");
    }
    expect([timed.progress(), untimed.progress()]).toEqual([0, 1]);
    timed.does("a b");
    expect(timed.progress()).toBe(1);
  });

  it("takes one deed for one member, whatever it is told as, and loses what is over", () => {
    const { world, progress } = scene(sequence([goal("a"), goal("b")]));
    world.see(on("a", { deed: "one" }));
    world.see(on("b", { deed: "one" }));
    expect(progress()).toBe(0);
    world.see(on("b", { deed: "two" }));
    expect(progress()).toBe(1);
    const much = scene(sequence([goal("a", { count: 2 }), goal("a", { count: 3, id: "again" })]));
    much.world.see(on("a", { amount: 9 }));
    much.does("a a");
    expect(much.progress()).toBe(0);
    much.does("a");
    expect(much.progress()).toBe(1);
  });

  it("takes one deed for one member also where another deed is told in between", () => {
    const { world, progress } = scene(sequence([goal("a"), goal("b"), goal("c")]));
    world.see(on("a", { deed: "one" }));
    world.see(on("b", { deed: "two" }));
    world.see(on("c", { deed: "one" }));
    world.see(on("c", { deed: "two" }));
    expect(progress()).toBe(0);
    world.see(on("c", { deed: "three" }));
    expect(progress()).toBe(1);
  });

  it("begins an inner all_of, and the values of an inner distinct, anew in each round", () => {
    const { does, progress } = scene(sequence([{ goal_type: "all_of", goals: [goal("a"), goal("b")] }, goal("c")]));
    does("a b c a c b c");
    expect(progress()).toBe(2);
    const cows = scene(
      sequence([{ goal_type: "distinct", goal: { goal_type: "kill" }, by: "entity", count: 2 }, goal("c")]),
    );
    for (let round = 1; round <= 2; round++) {
      cows.world.see(killOf("demo:cow"));
      cows.world.see(killOf("demo:cow"));
      cows.does("c");
      expect(cows.progress()).toBe(round - 1);
      cows.world.see(killOf("demo:pig"));
      cows.does("c");
      expect(cows.progress()).toBe(round);
    }
  });

  it("begins parts of a step anew as well", () => {
    const travel = (amount: number): Signal => ({ kind: "travel", playerId: "1", key: "walk", mode: "walk", amount });
    const { world, does, seconds, progress } = scene(
      sequence([{ goal_type: "travel", by: "walk", count: 2 }, goal("a")], { within_seconds: 10 }),
    );
    world.see(travel(1.75));
    seconds(11);
    world.see(travel(1.5));
    does("a");
    expect(progress()).toBe(0);
    world.see(travel(0.5));
    does("a");
    expect(progress()).toBe(1);
  });
});
