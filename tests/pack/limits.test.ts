/** When a node counts and how its completion is told: requires, dates, frame and announce, in the built pack. */
import { describe, expect, it } from "vitest";
import type { GoalJson } from "../../scripts/core/tree/node.ts";
import type { Simulator } from "../../simulator/index.ts";
import { child, root } from "../support/nodes.ts";
import { call, completions, progressOf, startTestWorld } from "../support/pack.ts";

const add = (world: Simulator, playerId: string, nodeId: string, delta = 1): unknown =>
  call(world, "addNodeProgress", { playerId, nodeId, delta });
const done = (world: Simulator): string[] => completions(world).map(({ achievementId }) => achievementId);
const seconds = (date: string): number => Date.parse(date) / 1000;
const cows = { goal_type: "default_kill", entity_identifier: "minecraft:cow" };

describe("requires", () => {
  const nodes = [
    root("farm", { goal_number: 1 }),
    root("mine", { goal_number: 1 }),
    root("all", { requires: { nodes: ["farm", "mine"] } }),
    root("one", { requires: { nodes: ["farm", "mine"], count: 1 }, goal_details: cows }),
    child("both", "mine", { depend_parent: true, requires: { nodes: ["farm"] } }),
  ];

  it("records nothing until enough nodes of other pages are complete", async () => {
    const world = await startTestWorld({ nodes });
    const alex = world.join({ name: "Alex" });
    world.tick(2);
    world.kill(alex, "minecraft:cow");
    expect([add(world, alex, "all"), add(world, alex, "both")]).toEqual([false, false]);
    expect(progressOf(world, alex, "one")).toBe(0);
    add(world, alex, "farm");
    expect([add(world, alex, "all"), add(world, alex, "both")]).toEqual([false, false]);
    world.kill(alex, "minecraft:cow");
    world.tick(2);
    add(world, alex, "mine");
    expect([add(world, alex, "all"), add(world, alex, "both")]).toEqual([true, true]);
    world.tick(2);
    expect(done(world)).toEqual(["farm", "one", "mine", "all", "both"]);
  });

  it("counts what is carried as soon as the last of them is complete", async () => {
    const apples = { goal_type: "default_get", item_dict: { newItemName: "minecraft:apple" } };
    const carrying = [
      ...nodes,
      root("apples", { goal_details: apples, goal_number: 3, requires: { nodes: ["farm"] } }),
    ];
    const world = await startTestWorld({ nodes: carrying });
    const alex = world.join({ name: "Alex" });
    world.tick(2);
    world.giveItem(alex, { typeId: "minecraft:apple", amount: 2 });
    world.tick(2);
    expect(progressOf(world, alex, "apples")).toBe(0);
    add(world, alex, "farm");
    world.tick(3);
    expect(progressOf(world, alex, "apples")).toBe(2);
  });

  it("does not hinder grants", async () => {
    const world = await startTestWorld({ nodes });
    world.join({ name: "Alex" });
    world.tick(2);
    world.command("console", "ach:grant Alex only all");
    world.tick(2);
    expect(done(world)).toEqual(["all"]);
  });
});

describe("dates", () => {
  const nodes = [
    root("advent", { goal_number: 5, not_before: "2026-12-01", not_after: "2026-12-24", goal_details: cows }),
    root("noon", { goal_number: 5, not_after: "2026-12-24T12:00Z" }),
  ];
  const settings = { time_zone: "+01:00" };

  it("record nothing outside, in the zone of the settings, and a last day is a whole day", async () => {
    const world = await startTestWorld({ nodes, settings }, { startSeconds: seconds("2026-11-30T22:00:00Z") });
    const alex = world.join({ name: "Alex" });
    world.tick(2);
    world.kill(alex, "minecraft:cow");
    expect([add(world, alex, "advent"), add(world, alex, "noon")]).toEqual([false, true]);
    world.setClock(seconds("2026-11-30T23:00:01Z"));
    expect(add(world, alex, "advent")).toBe(true);
    world.setClock(seconds("2026-12-24T22:59:00Z"));
    expect([add(world, alex, "advent"), add(world, alex, "noon")]).toEqual([true, false]);
    world.kill(alex, "minecraft:cow");
    world.tick(2);
    world.setClock(seconds("2026-12-24T23:00:01Z"));
    world.kill(alex, "minecraft:cow");
    expect(add(world, alex, "advent")).toBe(false);
    expect(progressOf(world, alex, "advent")).toBe(3);
  });

  it("go by the clock as it is: one that is set back opens all that was over, for deeds and for what holds", async () => {
    const over = { goal_number: 5, not_after: "2026-12-24" };
    const goals: Readonly<Record<string, GoalJson>> = {
      kills: cows,
      score: { goal_type: "score", objective: "points" },
      level: { goal_type: "level" },
      done: { goal_type: "complete", nodes: ["a", "b", "c"] },
    };
    const timed = Object.entries(goals).map(([id, goal_details]) =>
      child(id, "r", { ...over, goal_number: id === "done" ? 3 : 5, goal_details }),
    );
    const plain = ["a", "b", "c"].map((id) => child(id, "r", { goal_number: 1 }));
    const world = await startTestWorld(
      { nodes: [root("r"), ...plain, ...timed] },
      { startSeconds: seconds("2026-12-26T12:00:00Z") },
    );
    let alex = world.join({ name: "Alex" });
    const made = (): number[] => Object.keys(goals).map((id) => progressOf(world, alex, id));
    world.kill(alex, "minecraft:cow");
    world.deed(alex, { do: "setScore", objective: "points", score: 2 });
    world.deed(alex, { do: "gainExperience", levels: 2 });
    world.command("console", "ach:grant Alex only a");
    world.tick(60);
    expect(made()).toEqual([0, 0, 0, 0]);
    world.setClock(seconds("2026-12-24T12:00:00Z"));
    world.kill(alex, "minecraft:cow");
    world.command("console", "ach:grant Alex only b");
    world.leave(alex);
    world.tick(5);
    alex = world.join({ name: "Alex" });
    world.tick(60);
    expect(made()).toEqual([1, 2, 2, 2]);
  });

  it("hinder mail, but no operator", async () => {
    const world = await startTestWorld({ nodes }, { startSeconds: seconds("2027-01-01T00:00:00Z") });
    const alex = world.join({ name: "Alex" });
    world.tick(2);
    world.command("console", "ach:progress Alex advent 2");
    world.tick(2);
    expect(progressOf(world, alex, "advent")).toBe(2);
    world.leave(alex);
    world.tick(2);
    expect(add(world, alex, "advent")).toBe(false);
    world.command("console", "ach:mail Alex progress advent 1");
    world.tick(2);
    const again = world.join({ name: "Alex" });
    world.tick(3);
    expect(progressOf(world, again, "advent")).toBe(3);
    world.command("console", "ach:grant Alex only noon");
    world.tick(2);
    expect(done(world)).toEqual(["noon"]);
  });
});

describe("a completion is announced to everybody", () => {
  const nodes = [
    root("task"),
    root("loud", { announce: true }),
    root("feat", { frame: "challenge" }),
    root("quiet", { frame: "challenge", announce: false }),
  ];

  it.each([
    [{}, ["feat", "loud"]],
    [{ announce_completions: true }, ["feat", "loud", "task"]],
  ])("where the node or else its frame and the setting %j say so", async (settings, expected) => {
    const world = await startTestWorld({ nodes, settings });
    const alex = world.join({ name: "Alex" });
    const steve = world.join({ name: "Steve" });
    world.tick(2);
    for (const { node_ID } of nodes) add(world, alex, node_ID);
    world.tick(10);
    const read = JSON.stringify(world.screen(steve).messages);
    expect(
      nodes
        .map(({ node_ID }) => node_ID)
        .filter((id) => read.includes(`Title of ${id}`))
        .sort(),
    ).toEqual(expected);
  });

  it("and sounds by its frame, unless nothing is to sound", async () => {
    for (const [settings, isHeard] of [
      [{}, true],
      [{ tip_sound: "" }, false],
    ] as const) {
      const world = await startTestWorld({ nodes, settings });
      const alex = world.join({ name: "Alex" });
      world.tick(2);
      add(world, alex, "task");
      world.tick(5);
      add(world, alex, "feat");
      world.tick(5);
      expect(new Set(world.screen(alex).sounds.map(({ id }) => id)).size).toBe(isHeard ? 2 : 0);
    }
  });
});
