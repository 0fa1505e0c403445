import { expect, it } from "vitest";
import { createRandom, type Random } from "../../../../simulator/deterministic/random.ts";
import type { NodeJson } from "../../../../scripts/core/tree/node.ts";
import type { Signal } from "../../../../scripts/core/goals/told/signal.ts";
import { newGoalSave, startGoalWorld, type GoalWorld } from "../../../support/goal-world.ts";
import { child, root } from "../../../support/nodes.ts";
import { readPlainly, type PlainNode } from "./plain-reading.ts";
import { kindsOf, randomDeed } from "./random-deeds.ts";
import { randomGoal } from "./random-goals.ts";
import { randomPlayer } from "./random-players.ts";
import { shortOrLong } from "../../../support/long.ts";
import { seeds, withSeed } from "../../../support/seed.ts";

const TREES = shortOrLong(1_000, 10_000);
const HAPPENINGS = 80;
/** Generous: what hangs shows, a slow machine does not. */
const LIMIT_MILLISECONDS = TREES * 400;
const TICKS_PER_SECOND = 20;

it(
  "the engine counts what the plain reading of the specification counts, after every deed",
  { timeout: LIMIT_MILLISECONDS },
  () => {
    for (const seed of seeds(TREES)) withSeed(seed, () => play(createRandom(seed)));
  },
);

function randomTree(random: Random): PlainNode[] {
  const nodes: PlainNode[] = [];
  for (let left = random.pick([1, 1, 2, 3, 5]); left > 0; left--) {
    const like = nodes.length > 0 && random.chance(0.15) ? random.pick(nodes) : undefined;
    // Few steps complete a node, so that completions, locks and what is beyond them are met, too.
    const goalNumber = random.pick([1, 2, 4, 1_000]);
    const goal = like?.goal ?? randomGoal(random, random.below(5));
    const lock = nodes.length > 0 && random.chance(0.4) ? { lockedBy: random.pick(nodes).id } : {};
    nodes.push({ id: `n${nodes.length}`, goal, goalNumber, ...lock });
  }
  return nodes;
}

/** What one tree is tried with most. */
const LIVES = [
  { deed: 50, move: 12, time: 14, look: 14, add: 2, revoke: 1, grant: 1, leave: 3, day: 2 },
  { deed: 50, move: 12, time: 14, look: 14, add: 2, revoke: 1, grant: 1, leave: 3, day: 2 },
  { deed: 50, move: 8, time: 8, look: 14, add: 4, revoke: 8, grant: 3, leave: 6, day: 2 },
  { deed: 30, move: 20, time: 6, look: 30, add: 2, revoke: 4, grant: 1, leave: 12, day: 4 },
];

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
  const now = () => ({ player, seconds: tick / TICKS_PER_SECOND, day, modeCounts: modeCounts() });
  const tell = (deed: Signal): void => plain.tell({ deed, ...now() });
  const anyNode = (): string => random.pick(nodes).id;
  const told: string[] = [];
  const life = random.pick(LIVES);
  // Now and then the same deed of the player is told as another kind, too, also after others were.
  const sameDeed = random.pick([0.1, 0.4]);
  let lastDeeds: string[] = [];

  for (let happening = 0; happening < HAPPENINGS; happening++) {
    const what = random.weighted(life);
    told.push(what);
    if (what === "deed" && kinds.length > 0) {
      const isSame = lastDeeds.length > 0 && random.chance(sameDeed);
      const deed = isSame ? random.pick(lastDeeds) : random.chance(0.4) ? `deed ${happening}` : undefined;
      if (deed !== undefined && !isSame) lastDeeds = [deed, ...lastDeeds].slice(0, 3);
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
      told.push(id);
      world.add(id, delta);
      plain.add(id, delta);
    } else if (what === "revoke") {
      const id = anyNode();
      told.push(id);
      world.revoke(id);
      plain.revoke(id, now());
    } else if (what === "grant") {
      const id = anyNode();
      told.push(id);
      world.grant(id);
      plain.grant(id);
    } else if (what === "leave") {
      world.leave();
      plain.leave();
      if (random.chance(0.5)) world.join();
      else {
        told.push("restart");
        world.flush();
        world = start();
      }
      lastDeeds = [];
    } else if (what === "day") day += random.below(2);
    const counted = Object.fromEntries(nodes.map(({ id }) => [id, world.progress(id)]));
    const meant = Object.fromEntries(plain.progress());
    expect(counted, `${JSON.stringify(nodes)} after ${told.join(" ")}`).toEqual(meant);
  }
  expect(world.errors).toEqual([]);
}
