import { describe, expect, it } from "vitest";
import { MEMBERS_KEY } from "../../../scripts/app/goals/members/member-slots.ts";
import { PAGE_KEY } from "../../../scripts/app/records/player-records.ts";
import type { Signal } from "../../../scripts/core/goals/told/signal.ts";
import { nodeKey } from "../../../scripts/core/saving/node-key.ts";
import type { GoalJson } from "../../../scripts/core/tree/node.ts";
import { createRandom, type Random } from "../../../simulator/deterministic/random.ts";
import { newGoalSave, startGoalWorld, type GoalSave, type GoalWorld } from "../../support/goal-world.ts";
import { child, root } from "../../support/nodes.ts";
import { randomPlayer } from "./random-players.ts";

const player = randomPlayer(createRandom(1));
const happened = (event: string, amount = 1): Signal => ({ kind: "event", playerId: "1", key: event, event, amount });
const on = (event: string, more: Record<string, unknown> = {}): GoalJson => ({ goal_type: "event", event, ...more });

function start(goal: GoalJson, goalNumber: number, save: GoalSave = newGoalSave()): GoalWorld {
  const node = child("n", "r", { goal_number: goalNumber, goal_details: goal });
  return startGoalWorld({ nodes: [root("r"), node], save, view: () => player, tick: () => 0 });
}

/** The same save with another goal of the node. */
function edited(world: GoalWorld, save: GoalSave, goal: GoalJson, goalNumber: number): GoalWorld {
  world.flush();
  return start(goal, goalNumber, save);
}

const see = (world: GoalWorld, events: string): void => {
  for (const event of events.split(" ")) world.see(happened(event));
};

interface Member {
  /** By what it is known. */
  readonly name: string;
  readonly hasId: boolean;
  event: string;
  count: number;
}

interface Model {
  made: Record<string, number>;
  done: string[];
  bonus: number;
  isComplete: boolean;
}

const SESSIONS = process.env["LONG"] === "1" ? 10_000 : 1_000;
const FIRST_SEED = Number(process.env["SEED"] ?? Math.floor(Math.random() * 1e9));

describe("members that are edited between sessions", () => {
  it("keep what players have, whatever is added, removed, moved or renamed, and wherever a world stops", () => {
    for (let trial = 0; trial < SESSIONS; trial++) {
      const seed = FIRST_SEED + trial;
      try {
        playEdits(createRandom(seed));
      } catch (error) {
        throw new Error(`with SEED=${seed}: ${(error as Error).message}`, { cause: error });
      }
    }
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

function playEdits(random: Random): void {
  const kind = random.pick(["all_of", "any_of"] as const);
  let list: Member[] = [];
  let goalNumber = 3;
  let names = 0;
  const newMember = (): Member => {
    const name = `e${names++}`;
    return { name, hasId: random.chance(0.4), event: name, count: kind === "all_of" ? random.between(1, 12) : 1 };
  };
  const gone: Member[] = [];
  const goal = (): GoalJson => ({
    goal_type: kind,
    goals: list.map(({ name, hasId, event, count }) =>
      on(event, { ...(count > 1 ? { count } : {}), ...(hasId ? { id: name } : {}) }),
    ),
  });
  function edit(): void {
    for (let changes = random.between(1, 4); changes > 0; changes--) {
      const what = random.weighted({ add: 3, remove: 2, back: 2, move: 2, rename: 1, count: 1 });
      if (what === "add" || list.length === 0) list.push(newMember());
      else if (what === "remove" && list.length > 1) gone.push(...list.splice(random.below(list.length), 1));
      else if (what === "back" && gone.length > 0) list.splice(random.below(list.length), 0, ...gone.splice(0, 1));
      else if (what === "move") list.unshift(...list.splice(random.below(list.length), 1));
      else if (what === "rename")
        list = list.map((one) => (one.hasId ? { ...one, event: `${one.name}r${names++}` } : one));
      else if (what === "count" && kind === "all_of") random.pick(list).count = random.between(1, 12);
    }
    const most = kind === "all_of" ? list.length : 30;
    goalNumber = random.between(Math.min(most, 2), most);
  }

  let model: Model = { made: {}, done: [], bonus: 0, isComplete: false };
  const progress = (): number => {
    if (model.isComplete) return goalNumber;
    const made =
      kind === "all_of"
        ? list.filter(({ name }) => model.done.includes(name)).length
        : list.reduce((sum, { name }) => sum + (model.made[name] ?? 0), 0);
    return Math.min(goalNumber, made + model.bonus);
  };
  /** Members that have what they need by now, and the node when it has. */
  function settle(): void {
    if (model.isComplete) return;
    for (const { name, count } of list) {
      if ((model.made[name] ?? 0) >= count && !model.done.includes(name)) model.done.push(name);
    }
    model.isComplete = progress() >= goalNumber;
  }

  const save = newGoalSave();
  /** All writes in their order, with what was true then of what is on the player. */
  const writes: { store: "world" | "player"; values: Map<string, unknown>; model: Model }[] = [];
  /** The model knows no moment between the reading of a page and what it completes. */
  let uncutBefore = 0;
  const watch = (store: "world" | "player"): void => {
    const { set } = save[store];
    save[store].set = function (key, value) {
      set.call(this, key, value);
      writes.push({ store, values: new Map(this.values), model: structuredClone(model) });
    };
  };
  watch("world");
  watch("player");

  for (let session = 0; session < 5; session++) {
    edit();
    settle();
    const world = start(goal(), goalNumber, save);
    uncutBefore = writes.length;
    expect(world.progress("n"), "at the join").toBe(progress());
    for (let step = random.between(0, 15); step > 0; step--) {
      const { name, event } = random.pick(list);
      if (random.chance(0.1)) {
        if (!model.isComplete) model.bonus += 1;
        settle();
        world.add("n", 1);
      } else {
        const amount = random.pick([1, 1, 1, 2, 9]);
        if (!model.isComplete) model.made[name] = (model.made[name] ?? 0) + amount;
        settle();
        world.see(happened(event, amount));
      }
      if (random.chance(0.2)) world.flush();
      expect(world.progress("n")).toBe(progress());
    }
    if (random.chance(0.6)) world.flush();
    else {
      // The disk has what was written up to some moment, and no more.
      const kept = writes.slice(0, random.between(Math.max(uncutBefore, writes.length - 4), writes.length));
      for (const store of ["world", "player"] as const) {
        const last = kept.filter((write) => write.store === store).at(-1);
        save[store].values.clear();
        for (const [key, value] of last?.values ?? []) save[store].values.set(key, value);
      }
      model = structuredClone(
        kept.filter(({ store }) => store === "player").at(-1)?.model ?? {
          made: {},
          done: [],
          bonus: 0,
          isComplete: false,
        },
      );
      writes.splice(kept.length);
    }
    expect(world.errors).toEqual([]);
  }
}

describe("places of members", () => {
  const goal: GoalJson = { goal_type: "all_of", goals: [on("a"), on("b"), on("c")] };
  const property = MEMBERS_KEY + nodeKey("n");

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
