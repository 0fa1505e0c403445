import { describe, expect, it } from "vitest";
import type { Signal } from "../../../scripts/core/goals/told/signal.ts";
import type { GoalJson } from "../../../scripts/core/tree/node.ts";
import { createRandom } from "../../../simulator/deterministic/random.ts";
import { newGoalSave, type GoalSave, type GoalWorld } from "../../support/goal-world.ts";
import { playEdits } from "./edited-node.ts";
import { on, see, start } from "./event-world.ts";
import { shortOrLong } from "../../support/long.ts";
import { seeds, withSeed } from "../../support/seed.ts";

/** The same save with another goal of the node. */
function edited(world: GoalWorld, save: GoalSave, goal: GoalJson, goalNumber: number): GoalWorld {
  world.flush();
  return start(goal, goalNumber, save);
}

const SESSIONS = shortOrLong(1_000, 10_000);

describe("members that are edited between sessions", () => {
  it("keep what players have, whatever is added, removed, moved or renamed, and wherever a world stops", () => {
    for (const seed of seeds(SESSIONS)) withSeed(seed, () => playEdits(createRandom(seed)));
  });

  it("are done when their count was lowered to what they have", () => {
    const save = newGoalSave();
    const world = start({ goal_type: "all_of", goals: [on("a", { count: 5 }), on("b")] }, 2, save);
    see(world, "a a a");
    const after = edited(world, save, { goal_type: "all_of", goals: [on("a", { count: 3 }), on("b")] }, 2);
    expect(after.progress("n")).toBe(1);
    see(after, "b");
    expect(after.isComplete("n")).toBe(true);
  });

  it("of a sequence make the round when what was missing of it is gone, and the next begins anew", () => {
    const save = newGoalSave();
    const world = start({ goal_type: "sequence", goals: [on("a"), on("b"), on("c")] }, 9, save);
    see(world, "a b");
    const after = edited(world, save, { goal_type: "sequence", goals: [on("a"), on("b")] }, 9);
    expect(after.progress("n")).toBe(1);
    see(after, "b a b");
    expect(after.progress("n")).toBe(2);
  });

  it("of an inner combination count for it as they are now", () => {
    const save = newGoalSave();
    const inner = (...events: string[]): GoalJson => ({
      goal_type: "all_of",
      id: "in",
      goals: events.map((event) => on(event)),
    });
    const world = start({ goal_type: "all_of", goals: [inner("a", "b", "c"), on("z")] }, 2, save);
    see(world, "a b");
    const after = edited(world, save, { goal_type: "all_of", goals: [on("z"), inner("a", "b")] }, 2);
    expect(after.progress("n")).toBe(1);
  });

  it("of an inner combination without an id keep what players have, too", () => {
    const save = newGoalSave();
    const inner = (...events: string[]): GoalJson => ({ goal_type: "all_of", goals: events.map((event) => on(event)) });
    const world = start({ goal_type: "all_of", goals: [inner("a", "b"), on("z")] }, 2, save);
    see(world, "a");
    const after = edited(world, save, { goal_type: "all_of", goals: [on("z"), inner("c", "b", "a")] }, 2);
    see(after, "b c");
    expect(after.progress("n")).toBe(1);
  });

  it("of inner combinations without an id keep what players have, whichever of these come, go and change places", () => {
    const save = newGoalSave();
    const inner = (...events: string[]): GoalJson => ({ goal_type: "all_of", goals: events.map((event) => on(event)) });
    const [ab, cd, ef] = [inner("a", "b"), inner("c", "d"), inner("e", "f")];
    let world = start({ goal_type: "all_of", goals: [ab, on("z")] }, 2, save);
    for (const [goals, events, progress] of [
      [[ab, on("z")], "a", 0],
      [[cd, ab, on("z")], "b", 1],
      [[ab, cd, on("z")], "c", 1],
      [[cd, on("z")], "d", 1],
      [[ef, cd, ab], "e", 2],
      [[ef, on("z")], "z", 1],
      [[on("z"), ab, ef, cd], "f", 4],
    ] as const) {
      world = edited(world, save, { goal_type: "all_of", goals: [...goals, on("never")] }, goals.length + 1);
      see(world, events);
      expect([world.progress("n"), world.errors]).toEqual([progress, []]);
    }
  });

  it("of an inner combination of an inner one stay as well", () => {
    const save = newGoalSave();
    const inner = (...goals: GoalJson[]): GoalJson => ({ goal_type: "all_of", goals });
    const [one, other] = [inner(inner(on("a"), on("b")), on("c")), inner(inner(on("d"), on("e")), on("f"))];
    const world = start(inner(one, on("z")), 2, save);
    see(world, "a c");
    const after = edited(world, save, inner(other, on("z"), one), 3);
    see(after, "b");
    expect(after.progress("n")).toBe(1);
    see(after, "d e f");
    expect(after.progress("n")).toBe(2);
  });

  it("of inner combinations are found where the first packs kept them, who knew these by all that they say", () => {
    const save = newGoalSave();
    // As one of them wrote it: `b` and `d` have happened.
    save.world.values.set("ach:members/wXOvjn", "GGevKWmO7KZcZpCJ2OZ8mjmrwbrfkwNEwIkuFnSvIq7PHnhcJkaOAeAcxx");
    const page = '3;1;0;1356f33e;2~0~~1~wXOvjn{"p":1,"m":{"l":"V3hB","n":1,"d":"F0","c":["71"]}}~.';
    save.player.values.set("ach:page/r", page);
    const inner = (...goals: GoalJson[]): GoalJson => ({ goal_type: "all_of", goals });
    const either: GoalJson = { goal_type: "any_of", goals: [on("d"), on("e")] };
    const world = start(inner(inner(on("a"), inner(on("b"), on("c"))), either, on("z")), 3, save);
    expect(world.progress("n")).toBe(1);
    see(world, "a c");
    expect(world.progress("n")).toBe(2);
    see(world, "z");
    expect([world.isComplete("n"), world.errors]).toEqual([true, []]);
  });

  it("that are values of a distinct come and go alike", () => {
    const save = newGoalSave();
    const visits = (...of: string[]): GoalJson => ({
      goal_type: "distinct",
      by: "entity",
      of,
      goal: { goal_type: "kill" },
    });
    const kill = (type: string): Signal => {
      const entity = { ...({} as NonNullable<Signal["entity"]>), id: type, type };
      return { kind: "kill", playerId: "1", key: type, entity, amount: 1 };
    };
    const world = start(visits("cow", "pig", "bee"), 3, save);
    for (const type of ["minecraft:cow", "minecraft:pig", "minecraft:cow"]) world.see(kill(type));
    expect(world.progress("n")).toBe(2);
    const without = edited(world, save, visits("bee", "minecraft:pig", "cat"), 3);
    expect(without.progress("n")).toBe(1);
    const again = edited(without, save, visits("cat", "cow", "pig"), 3);
    expect(again.progress("n")).toBe(2);
  });
});
