import { describe, expect, it } from "vitest";
import { MEMBERS_KEY } from "../../../scripts/app/goals/members/member-slots.ts";
import { PAGE_KEY } from "../../../scripts/app/records/player-records.ts";
import { nodeKey } from "../../../scripts/core/saving/node-key.ts";
import type { GoalJson } from "../../../scripts/core/tree/node.ts";
import { copyOfSave, newGoalSave, type GoalSave } from "../../support/goal-world.ts";
import { happened, on, see, start } from "./event-world.ts";

describe("places of members", () => {
  const goal: GoalJson = { goal_type: "all_of", goals: [on("a"), on("b"), on("c")] };
  const property = MEMBERS_KEY + nodeKey("n");

  it("of more members than one property holds are in several, and wherever a world stops they are given out once", () => {
    const many = Array.from({ length: 12_000 }, (_, index) => on(`m${index}`));
    const short: GoalJson = { goal_type: "all_of", goals: many.slice(0, 5_400) };
    const long: GoalJson = { goal_type: "all_of", goals: [...many].reverse() };
    const first = newGoalSave();
    const before = start(short, 5_400, first);
    see(before, "m0 m5399");
    before.flush();
    for (const stop of [0, 1, 2, Infinity]) {
      const save = copyOfSave(first);
      save.world.stopAfter = stop;
      see(start(long, 12_000, save), "m0 m5399 m5400 m11999");
      const again = copyOfSave(save);
      const world = start(long, 12_000, again);
      see(world, "m0 m5399 m5400 m11999");
      expect(world.progress("n")).toBe(4);
      world.flush();
      const after = start(short, 5_400, again);
      expect([after.progress("n"), after.errors]).toEqual([2, []]);
      see(after, "m1");
      expect(after.progress("n")).toBe(3);
    }
    expect(first.world.values.size).toBe(1);
  });

  it.each([
    ["cut", (text: string) => text.slice(0, -3)],
    ["with one character changed", (text: string) => `${text.startsWith("x") ? "y" : "x"}${text.slice(1)}`],
    ["no text", () => 7],
  ])(
    "that cannot be read (%s) stop the node for as long, are told of once, and nothing is written over",
    (_what, spoil) => {
      const save = newGoalSave();
      const world = start(goal, 3, save);
      see(world, "a");
      world.flush();
      const places = save.world.values.get(property) as string;
      save.world.values.set(property, spoil(places));
      const spoilt = start(goal, 3, save);
      see(spoilt, "a b b c");
      expect(spoilt.progress("n")).toBe(1);
      expect(spoilt.errors).toHaveLength(1);
      spoilt.flush();
      expect(save.world.values.get(property)).toEqual(spoil(places));
      save.world.values.set(property, places);
      const mended = start(goal, 3, save);
      see(mended, "b c");
      expect(mended.isComplete("n")).toBe(true);
    },
  );

  it("that cannot be written are not used: what players have could be read as something else", () => {
    const save = newGoalSave();
    save.world.stopAfter = 0;
    const world = start(goal, 3, save);
    see(world, "a");
    world.flush();
    expect(world.progress("n")).toBe(0);
    expect(world.errors).toHaveLength(1);
    save.world.stopAfter = Infinity;
    see(world, "a b");
    expect(world.progress("n")).toBe(2);
  });
});

describe("a half done node of 1,046 members", () => {
  const bytes = (save: GoalSave): number =>
    [...save.player.values].reduce(
      (sum, [key, value]) => (key.startsWith(PAGE_KEY) ? sum + String(value).length : sum),
      0,
    );
  const MEMBERS = 1_046;

  it.each<[string, (index: number) => GoalJson, string, (index: number) => number, number]>([
    ["that are done or not", (index) => on(`e${index}`), "all_of", (index) => index % 2, 400],
    ["with half of their steps each", (index) => on(`e${index}`, { count: 2 }), "all_of", () => 1, 400],
    ["that are steps of an any_of", (index) => on(`e${index}`), "any_of", (index) => index % 2, 400],
    ["with counts up to seven", (index) => on(`e${index}`, { count: 9 }), "all_of", (index) => index % 8, 720],
  ])("%s takes few bytes of the player's page", (_what, member, kind, stepsOf, most) => {
    const save = newGoalSave();
    const goals = Array.from({ length: MEMBERS }, (_, index) => member(index));
    const world = start({ goal_type: kind, goals }, kind === "any_of" ? 100_000 : MEMBERS, save);
    for (let index = 0; index < MEMBERS; index++) {
      const steps = stepsOf(index);
      if (steps > 0) world.see(happened(`e${index}`, steps));
    }
    world.flush();
    expect(bytes(save)).toBeLessThanOrEqual(most);
    const again = start({ goal_type: kind, goals: goals.reverse() }, kind === "any_of" ? 100_000 : MEMBERS, save);
    expect(again.progress("n")).toBe(world.progress("n"));
  });
});
