import { expect, it } from "vitest";
import { createRandom, type Random } from "../../../../simulator/deterministic/random.ts";
import type { NodeJson } from "../../../../scripts/core/tree/node.ts";
import { goalStage, newSaved, overworld, type Body, type GoalStage } from "../../../support/goal-stage.ts";
import { child, root } from "../../../support/nodes.ts";
import { readTimePlainly, type Now, type TimeNode } from "./plain-time.ts";
import { randomTimeTree } from "./random-time.ts";
import { shortOrLong } from "../../../support/long.ts";
import { seeds, withSeed } from "../../../support/seed.ts";

const TREES = shortOrLong(80, 3_000);
const HAPPENINGS = 40;
/** Generous: what hangs shows, a slow machine does not. */
const LIMIT_MILLISECONDS = TREES * 2_000;
const TICKS_PER_SECOND = 20;
const DAY_SECONDS = 86_400;
const WHO = "a";

it(
  "goals of time, joins and nodes count what the plain reading counts, through deaths, leaves, restarts and set clocks",
  { timeout: LIMIT_MILLISECONDS },
  () => {
    for (const seed of seeds(TREES)) withSeed(seed, () => play(createRandom(seed)));
  },
);

function jsonOf({ id, goal, goalNumber, lockedBy }: TimeNode): NodeJson {
  const more = { goal_number: goalNumber, ...(goal ? { goal_details: goal } : {}) };
  return lockedBy === undefined ? child(id, "r", more) : child(id, lockedBy, { ...more, depend_parent: true });
}

/** What a test changes of a player between two looks at them. */
const CHANGES: Readonly<Record<string, (body: Body, random: Random) => void>> = {
  place: (body, random) =>
    (body.place = { ...overworld(0, 64, 0), dimension: random.pick(["minecraft:overworld", "minecraft:nether"]) }),
  tag: (body, random) => (random.chance(0.5) ? body.tags.add("vip") : body.tags.delete("vip")),
  level: (body, random) => (body.level = random.below(8)),
  mode: (body, random) => (body.gameMode = random.pick(["survival", "survival", "creative"])),
  sneak: (body, random) => (random.chance(0.7) ? body.postures.add("sneaking") : body.postures.delete("sneaking")),
};

function play(random: Random): void {
  const nodes = randomTimeTree(random);
  const trees = [root("r"), ...nodes.map(jsonOf)];
  const plain = readTimePlainly(nodes);
  const saved = newSaved();
  let stage: GoalStage = goalStage(trees, { saved });
  let [joins, before] = [0, 0];
  const told: string[] = [];

  const now = (): Now => ({
    player: stage.view(WHO),
    seconds: (before + stage.clock.tick) / TICKS_PER_SECOND,
    day: Math.floor(stage.nowSeconds() / DAY_SECONDS),
  });
  /** Lets time pass till their next second is over. */
  function tick(ticks: number): void {
    stage.ticks(ticks);
    plain.tell({ kind: "time", ticks }, now());
  }
  function join(): void {
    const phase = joins++ % TICKS_PER_SECOND;
    stage.join(WHO);
    plain.tell({ kind: "join" }, now());
    tick((TICKS_PER_SECOND + phase - (stage.clock.tick % TICKS_PER_SECOND)) % TICKS_PER_SECOND || TICKS_PER_SECOND);
  }
  const pass = (seconds: number): void => {
    for (let left = seconds; left > 0; left--) tick(TICKS_PER_SECOND);
  };
  function leave(): void {
    tick(random.between(1, TICKS_PER_SECOND - 1));
    stage.leave(WHO);
    plain.leave();
    stage.clock.addedSeconds += random.pick([0, 0, DAY_SECONDS, 2 * DAY_SECONDS, -DAY_SECONDS]);
  }
  function restart(): void {
    const { body, clock } = stage;
    const last = body(WHO);
    stage.app.shutdown();
    stage = goalStage(trees, { saved });
    before += clock.tick;
    joins = 0;
    stage.clock.addedSeconds = clock.addedSeconds + Math.floor(clock.tick / TICKS_PER_SECOND);
    stage.bodies.set(WHO, last);
  }

  join();
  for (let happening = 0; happening < HAPPENINGS; happening++) {
    const what = random.weighted({ time: 40, change: 25, add: 8, revoke: 4, die: 5, leave: 8, restart: 4 });
    const body = stage.body(WHO);
    if (what === "time") pass(random.pick([1, 5, 20, 45, 70, 200]));
    else if (what === "change") {
      const change = random.pick(Object.keys(CHANGES));
      CHANGES[change]!(body, random);
      const trace = { what: "sneak", playerId: WHO, isOn: body.postures.has("sneaking") } as const;
      if (change === "sneak") stage.app.see({ kind: "trace", trace });
      told.push(change);
      pass(1);
    } else if (what === "add") {
      const id = random.pick(nodes).id;
      stage.app.calls.addNodeProgress(WHO, id, 1);
      plain.add(id, 1, now());
      pass(1);
    } else if (what === "revoke") {
      const { id, goal, goalNumber } = random.pick(nodes);
      // In which tick a second of sneaking begins anew, or that of somebody whose goals of time were all complete, is not specified.
      const says = JSON.stringify(goal ?? {});
      const isComplete = stage.progress(WHO, id) === goalNumber;
      if (says.includes('"sneak"') || (isComplete && /"(play_time|survive)"/.test(says))) continue;
      told.push(id);
      stage.revoke(WHO, id);
      plain.revoke(id, now());
      pass(1);
    } else if (what === "die") {
      stage.die(WHO);
      plain.tell({ kind: "died" }, now());
      pass(random.between(1, 5));
      stage.respawn(WHO);
      pass(1);
    } else {
      leave();
      if (what === "restart") restart();
      join();
    }
    told.push(what);
    const counted = Object.fromEntries(nodes.map(({ id }) => [id, stage.progress(WHO, id)]));
    expect(counted, `${JSON.stringify(nodes)} after ${told.join(" ")}`).toEqual(plain.progress());
  }
  expect(stage.errors).toEqual([]);
}
