import { describe, expect, it } from "vitest";
import type { Signal } from "../../../scripts/core/goals/told/signal.ts";
import type { EntityView, ItemView, PlayerView } from "../../../scripts/core/goals/told/views.ts";
import type { GoalJson } from "../../../scripts/core/tree/node.ts";
import { createRandom } from "../../../simulator/deterministic/random.ts";
import { newGoalSave, startGoalWorld, type GoalWorld } from "../../support/goal-world.ts";
import { child, root } from "../../support/nodes.ts";
import { entityView } from "../../support/views.ts";
import { randomPlayer } from "./random-players.ts";

const TICKS_PER_SECOND = 20;
const NEVER = 1_000;

interface Scene {
  readonly world: GoalWorld;
  /** Deeds of these names, each one of its own. */
  does(events: string): void;
  seconds(count: number): void;
  progress(): number;
  sees(player: Partial<PlayerView>): void;
}

function scene(goal: GoalJson, goalNumber = NEVER): Scene {
  let tick = 0;
  let player = randomPlayer(createRandom(7));
  const node = child("n", "r", { goal_number: goalNumber, goal_details: goal });
  const world = startGoalWorld({ nodes: [root("r"), node], save: newGoalSave(), view: () => player, tick: () => tick });
  return {
    world,
    does: (events) => {
      for (const event of events.split(" ")) world.see(on(event));
    },
    seconds: (count) => void (tick += count * TICKS_PER_SECOND),
    progress: () => world.progress("n"),
    sees(changes) {
      player = { ...player, ...changes };
      tick += TICKS_PER_SECOND;
      world.look();
    },
  };
}

const on = (event: string, more: Partial<Signal> = {}): Signal => ({
  kind: "event",
  playerId: "1",
  key: event,
  event,
  amount: 1,
  ...more,
});
const goal = (event: string, more: Record<string, unknown> = {}): GoalJson => ({ goal_type: "event", event, ...more });
const sequence = (goals: readonly GoalJson[], more: Record<string, unknown> = {}): GoalJson => ({
  goal_type: "sequence",
  goals,
  ...more,
});
const killOf = (type: string, more: Partial<Signal> = {}): Signal => ({
  kind: "kill",
  playerId: "1",
  key: type,
  entity: entityView(type, type),
  amount: 1,
  ...more,
});
const carrying = (type: string, amount: number): Signal => {
  const item = { type, amount, hasTag: () => false, enchantments: () => ({}) } as unknown as ItemView;
  return { kind: "carry", playerId: "1", key: type, item, amount };
};

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
