import { expect, it } from "vitest";
import { createRandom, type Random } from "../../../simulator/deterministic/random.ts";
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import type { Signal } from "../../../scripts/core/goals/told/signal.ts";
import { newGoalSave, startGoalWorld, type GoalWorld } from "../../support/goal-world.ts";
import { child, root } from "../../support/nodes.ts";
import { readPlainly, type PlainNode } from "./plain-reading.ts";
import { kindsOf, randomDeed } from "./random-deeds.ts";
import { randomGoal } from "./random-goals.ts";
import { randomPlayer } from "./random-players.ts";

const TREES = process.env["LONG"] === "1" ? 10_000 : 1_000;
const HAPPENINGS = 80;
/** Generous: what hangs shows, a slow machine does not. */
const LIMIT_MILLISECONDS = TREES * 400;
const FIRST_SEED = Number(process.env["SEED"] ?? Math.floor(Math.random() * 1e9));
const TICKS_PER_SECOND = 20;

it(
  "the engine counts what the plain reading of the specification counts, after every deed",
  { timeout: LIMIT_MILLISECONDS },
  () => {
    for (let trial = 0; trial < TREES; trial++) {
      const seed = FIRST_SEED + trial;
      try {
        play(createRandom(seed));
      } catch (error) {
        throw new Error(`with SEED=${seed}: ${(error as Error).message}`, { cause: error });
      }
    }
  },
);

function randomTree(random: Random): PlainNode[] {
  return Array.from({ length: random.pick([1, 1, 2, 3]) }, (_, index) => {
    const goal = randomGoal(random, random.below(5));
    // Few steps complete a node, so that completions, locks and what is beyond them are met, too.
    const goalNumber = random.pick([1, 2, 4, 1_000]);
    return {
      id: `n${index}`,
      goal,
      goalNumber,
      ...(index > 0 && random.chance(0.3) ? { lockedBy: `n${index - 1}` } : {}),
    };
  });
}

function jsonOf(nodes: readonly PlainNode[]): NodeJson[] {
  return nodes.map(({ id, goal, goalNumber, lockedBy }) => {
    const more = { goal_number: goalNumber, goal_details: goal };
    return lockedBy === undefined ? child(id, "r", more) : child(id, lockedBy, { ...more, depend_parent: true });
  });
}

function play(random: Random): void {
  const nodes = randomTree(random);
  const kinds = nodes.flatMap(({ goal }) => kindsOf(goal));
  let player = randomPlayer(random);
  let tick = 0;
  let day = 20_000;
  const modeCounts = (): boolean => player.gameMode() === "survival";
  const save = newGoalSave();
  const start = (): GoalWorld =>
    startGoalWorld({
      nodes: [root("r"), ...jsonOf(nodes)],
      save,
      view: () => player,
      tick: () => tick,
      day: () => day,
      modeCounts,
    });
  let world = start();
  const plain = readPlainly(nodes);
  const tell = (deed: Signal): void =>
    plain.tell({ deed, player, seconds: tick / TICKS_PER_SECOND, day, modeCounts: modeCounts() });
  const anyNode = (): string => random.pick(nodes).id;
  const told: string[] = [];
  let lastDeed: string | undefined;

  for (let happening = 0; happening < HAPPENINGS; happening++) {
    const what = random.weighted({ deed: 50, move: 12, time: 14, look: 14, add: 2, revoke: 1, leave: 3, day: 2 });
    told.push(what);
    if (what === "deed" && kinds.length > 0) {
      // Now and then the same deed of the player is told as another kind, too.
      const deed = random.chance(0.15) ? lastDeed : random.chance(0.3) ? `deed ${happening}` : undefined;
      lastDeed = deed;
      const signal = { ...randomDeed(random, kinds), ...(deed === undefined ? {} : { deed }) };
      world.see(signal);
      tell(signal);
    } else if (what === "move") player = randomPlayer(random);
    else if (what === "time") tick += random.pick([7, 20, 20, 40, 60, 100, 400]);
    else if (what === "look") {
      tick += TICKS_PER_SECOND;
      world.look();
      tell({ kind: "look", playerId: "1", amount: 1, deed: `look ${happening}` });
    } else if (what === "add") {
      const [id, delta] = [anyNode(), random.between(1, 2)];
      world.add(id, delta);
      plain.add(id, delta);
    } else if (what === "revoke") {
      const id = anyNode();
      world.revoke(id);
      plain.revoke(id);
    } else if (what === "leave") {
      world.leave();
      plain.leave();
      if (random.chance(0.5)) world.join();
      else {
        world.flush();
        world = start();
      }
      lastDeed = undefined;
    } else if (what === "day") day += random.below(2);
    const counted = Object.fromEntries(nodes.map(({ id }) => [id, world.progress(id)]));
    const meant = Object.fromEntries(plain.progress());
    expect(counted, `${JSON.stringify(nodes)} after ${told.join(" ")}`).toEqual(meant);
  }
  expect(world.errors).toEqual([]);
}
