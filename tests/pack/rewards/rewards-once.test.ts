/**
 * Every kind of reward that needs more than one step, with the disk stopped after any single write: what is on the disk goes on
 * to the same end, each reward given exactly once.
 */
import { expect, it } from "vitest";
import type { RewardJson } from "../../../scripts/core/rewards/rewards.ts";
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import type { Simulator, WorldSave } from "../../../simulator/index.ts";
import { child, root } from "../../support/nodes.ts";
import { carried, complaints, progressOf, startTestWorld } from "../../support/pack.ts";

const score = (objective: string): RewardJson => ({ type: "scoreboard", objective, amount: 1 });
const bread: RewardJson = { type: "item", item: "minecraft:bread", count: 2 };

const NODES: readonly NodeJson[] = [
  root("one", { milestones: [{ at: 1, reward: [score("milestone")] }] }),
  child("gives", "one", {
    reward: [
      score("before"),
      { type: "progress", node: "far", amount: 3 },
      { type: "progress", node: "near", amount: 2 },
      { type: "unlock", node: "door" },
      { type: "unlock", node: "chest" },
      bread,
      {
        type: "random",
        of: [
          { ...score("drawn"), weight: 1 },
          { type: "choice", of: [{ ...score("drawn"), label: "Take it" }], weight: 1 },
        ],
      },
      { type: "choice", of: [{ ...score("chosen"), label: "Take it" }] },
    ],
  }),
  child("near", "one", { goal_number: 9 }),
  child("chest", "one", { reward: [score("chest")], claim: "menu" }),
  root("two", { milestones: [{ at: 1, reward: [score("elsewhere")] }] }),
  child("far", "two", { goal_number: 9 }),
  child("door", "two", { reward: [score("door")] }),
];

const SCORES = ["before", "milestone", "elsewhere", "door", "chest", "drawn", "chosen"];

async function start(save?: WorldSave, seed = 1): Promise<{ world: Simulator; alex: string }> {
  const world = await startTestWorld({ nodes: NODES }, { seed, ...(save ? { save } : {}) });
  const alex = world.join({ name: "Alex" });
  world.tick(3);
  return { world, alex };
}

/** Completes the node, if it is not, and claims and chooses all there is. */
function play(world: Simulator, alex: string): void {
  world.command("console", "ach:grant Alex only gives");
  world.tick(5);
  for (let round = 0; round < 3; round++) {
    world.command({ playerId: alex }, "ach:menu");
    world.tick(2);
    for (const button of ["Claim", "Take it", "Take it"]) {
      if (!world.form(alex)?.buttons.some(({ text }) => text.includes(button))) continue;
      world.press(alex, button);
      world.tick(2);
    }
    world.closeForm(alex);
    world.tick(2);
  }
  world.tick(25);
}

function outcome(world: Simulator, alex: string): unknown {
  const { scoreboard } = world.world();
  return {
    scores: Object.fromEntries(SCORES.map((objective) => [objective, scoreboard[objective]?.scores[alex] ?? 0])),
    bread: carried(world, alex, "minecraft:bread"),
    near: progressOf(world, alex, "near"),
    far: progressOf(world, alex, "far"),
    door: progressOf(world, alex, "door"),
    chest: progressOf(world, alex, "chest"),
    complaints: complaints(world),
  };
}

const EXPECTED = {
  scores: Object.fromEntries(SCORES.map((objective) => [objective, 1])),
  bread: 2,
  near: 2,
  far: 3,
  door: 1,
  chest: 1,
  complaints: [],
};

it.each([1, 2, 3])("is given once wherever the disk stops (seed %i)", async (seed) => {
  const counted = await start(undefined, seed);
  const before = counted.world.propertyWrites();
  play(counted.world, counted.alex);
  expect(outcome(counted.world, counted.alex)).toEqual(EXPECTED);
  const writes = counted.world.propertyWrites() - before;
  expect(writes).toBeGreaterThan(8);
  for (let stop = 0; stop <= writes; stop++) {
    const { world, alex } = await start(undefined, seed);
    world.stopAfterWrites(stop);
    try {
      play(world, alex);
    } catch {
      // The world refuses to go on once its disk has stopped.
    }
    const after = await start(world.diskNow() ?? world.save(), seed + 100);
    play(after.world, alex);
    expect(outcome(after.world, alex), `stopped after ${stop} writes`).toEqual(EXPECTED);
  }
});
