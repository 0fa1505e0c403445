/**
 * A node with a combination whose members its author adds, removes, moves and renames between sessions, any of which may end in a
 * crash; beside it a model of what its player must have by then.
 */
import { expect } from "vitest";
import type { GoalJson } from "../../../scripts/core/tree/node.ts";
import type { Random } from "../../../simulator/deterministic/random.ts";
import { newGoalSave, type GoalSave, type GoalWorld } from "../../support/goal-world.ts";
import { happened, on, start } from "./event-world.ts";

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

/** A node with a combination that is edited now and then, and what its player must have of it. */
interface Edited {
  readonly random: Random;
  readonly kind: "all_of" | "any_of";
  list: Member[];
  /** Members that were taken out, to come back. */
  readonly gone: Member[];
  goalNumber: number;
  names: number;
  model: Model;
}

const NOTHING: Readonly<Model> = { made: {}, done: [], bonus: 0, isComplete: false };

function newMember(edited: Edited): Member {
  const { kind, random } = edited;
  const name = `e${edited.names++}`;
  return { name, hasId: random.chance(0.4), event: name, count: kind === "all_of" ? random.between(1, 12) : 1 };
}

function goalOf({ kind, list }: Edited): GoalJson {
  return {
    goal_type: kind,
    goals: list.map(({ name, hasId, event, count }) =>
      on(event, { ...(count > 1 ? { count } : {}), ...(hasId ? { id: name } : {}) }),
    ),
  };
}

function edit(edited: Edited): void {
  const { random, kind, gone } = edited;
  for (let changes = random.between(1, 4); changes > 0; changes--) {
    const { list } = edited;
    const what = random.weighted({ add: 3, remove: 2, back: 2, move: 2, rename: 1, count: 1 });
    if (what === "add" || list.length === 0) list.push(newMember(edited));
    else if (what === "remove" && list.length > 1) gone.push(...list.splice(random.below(list.length), 1));
    else if (what === "back" && gone.length > 0) list.splice(random.below(list.length), 0, ...gone.splice(0, 1));
    else if (what === "move") list.unshift(...list.splice(random.below(list.length), 1));
    else if (what === "rename") {
      edited.list = list.map((one) => (one.hasId ? { ...one, event: `${one.name}r${edited.names++}` } : one));
    } else if (what === "count" && kind === "all_of") random.pick(list).count = random.between(1, 12);
  }
  const most = kind === "all_of" ? edited.list.length : 30;
  edited.goalNumber = random.between(Math.min(most, 2), most);
}

function progressOf({ kind, list, goalNumber, model }: Edited): number {
  if (model.isComplete) return goalNumber;
  const made =
    kind === "all_of"
      ? list.filter(({ name }) => model.done.includes(name)).length
      : list.reduce((sum, { name }) => sum + (model.made[name] ?? 0), 0);
  return Math.min(goalNumber, made + model.bonus);
}

/** Members that have what they need by now, and the node when it has. */
function settle(edited: Edited): void {
  const { model, list, goalNumber } = edited;
  if (model.isComplete) return;
  for (const { name, count } of list) {
    if ((model.made[name] ?? 0) >= count && !model.done.includes(name)) model.done.push(name);
  }
  model.isComplete = progressOf(edited) >= goalNumber;
}

/** One step forward, by a call or by an event. */
function step(edited: Edited, world: GoalWorld): void {
  const { random, model } = edited;
  const { name, event } = random.pick(edited.list);
  if (random.chance(0.1)) {
    if (!model.isComplete) model.bonus += 1;
    settle(edited);
    world.add("n", 1);
    return;
  }
  const amount = random.pick([1, 1, 1, 2, 9]);
  if (!model.isComplete) model.made[name] = (model.made[name] ?? 0) + amount;
  settle(edited);
  world.see(happened(event, amount));
}

/** A write, with what was true then of what is on the player. */
interface Write {
  readonly store: "world" | "player";
  readonly values: Map<string, unknown>;
  readonly model: Model;
}

/** All writes from now on, in their order. */
function watchWrites(save: GoalSave, edited: Edited): Write[] {
  const writes: Write[] = [];
  for (const store of ["world", "player"] as const) {
    const { set } = save[store];
    save[store].set = function (key, value) {
      set.call(this, key, value);
      writes.push({ store, values: new Map(this.values), model: structuredClone(edited.model) });
    };
  }
  return writes;
}

/** The disk has what was written up to some moment, and no more. */
function crash(edited: Edited, save: GoalSave, writes: Write[], earliest: number): void {
  const kept = writes.slice(0, edited.random.between(Math.max(earliest, writes.length - 4), writes.length));
  for (const store of ["world", "player"] as const) {
    const last = kept.filter((write) => write.store === store).at(-1);
    save[store].values.clear();
    for (const [key, value] of last?.values ?? []) save[store].values.set(key, value);
  }
  edited.model = structuredClone(kept.filter(({ store }) => store === "player").at(-1)?.model ?? NOTHING);
  writes.splice(kept.length);
}

/** @throws at the first moment at which the player has something else than the model */
export function playEdits(random: Random): void {
  const kind = random.pick(["all_of", "any_of"] as const);
  const node: Edited = {
    random,
    kind,
    list: [],
    gone: [],
    goalNumber: 3,
    names: 0,
    model: structuredClone(NOTHING),
  };
  const save = newGoalSave();
  const writes = watchWrites(save, node);

  for (let session = 0; session < 5; session++) {
    edit(node);
    settle(node);
    const world = start(goalOf(node), node.goalNumber, save);
    // The model knows no moment between the reading of a page and what it completes.
    const uncutBefore = writes.length;
    expect(world.progress("n"), "at the join").toBe(progressOf(node));
    for (let steps = random.between(0, 15); steps > 0; steps--) {
      step(node, world);
      if (random.chance(0.2)) world.flush();
      expect(world.progress("n")).toBe(progressOf(node));
    }
    if (random.chance(0.6)) world.flush();
    else crash(node, save, writes, uncutBefore);
    expect(world.errors).toEqual([]);
  }
}
