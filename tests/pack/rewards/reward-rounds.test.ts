/** Rewards of nodes that repeat: what is chosen, drawn and claimed belongs to its round. */
import { expect, it } from "vitest";
import type { RewardJson } from "../../../scripts/core/rewards/rewards.ts";
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import type { Simulator, WorldSave } from "../../../simulator/index.ts";
import { child, root } from "../../support/nodes.ts";
import { complaints, progressOf, startTestWorld } from "../../support/pack.ts";

const score = (objective: string): RewardJson => ({ type: "scoreboard", objective, amount: 1 });

const NODES: readonly NodeJson[] = [
  root("r", { goal_number: 2, goal_details: { goal_type: "claim" } }),
  child("again", "r", {
    repeat: { every: "completion" },
    claim: "menu",
    reward: [
      score("list"),
      {
        type: "choice",
        of: [
          { ...score("left"), label: "Left" },
          { ...score("right"), label: "Right" },
        ],
      },
      {
        type: "random",
        of: [
          { ...score("heads"), weight: 1 },
          { ...score("tails"), weight: 1 },
        ],
      },
    ],
  }),
  child("other", "r", { reward: [score("other")], claim: "menu" }),
];

async function start(save?: WorldSave): Promise<{ world: Simulator; alex: string }> {
  const world = await startTestWorld({ nodes: NODES }, { ...(save ? { save } : {}) });
  const alex = world.join({ name: "Alex" });
  world.tick(3);
  return { world, alex };
}

function complete(world: Simulator, rounds: number): void {
  for (let round = 0; round < rounds; round++) {
    world.command("console", "ach:grant Alex only again");
    world.tick(5);
  }
}

/** Claims and chooses all there is, now left, now right. */
function claim(world: Simulator, alex: string): void {
  world.command({ playerId: alex }, "ach:menu");
  world.tick(2);
  const press = (button: string): boolean => {
    if (!world.form(alex)?.buttons.some(({ text }) => text.includes(button))) return false;
    world.press(alex, button);
    world.tick(2);
    return true;
  };
  press("Claim");
  for (let turn = 0; press(turn % 2 === 0 ? "Left" : "Right"); turn++);
  world.closeForm(alex);
  world.tick(25);
}

const scores = (world: Simulator, alex: string): ((...objectives: string[]) => number) => {
  const { scoreboard } = world.world();
  return (...objectives) => objectives.reduce((sum, each) => sum + (scoreboard[each]?.scores[alex] ?? 0), 0);
};

it("are each claimed, chosen and drawn once a round, however many rounds wait", async () => {
  const { world, alex } = await start();
  complete(world, 3);
  expect(scores(world, alex)("list", "left", "right", "heads", "tails")).toBe(0);
  claim(world, alex);
  const of = scores(world, alex);
  expect([of("list"), of("left"), of("right"), of("heads", "tails")]).toEqual([3, 2, 1, 3]);
  // Three lists were claimed, of which the goal wanted two.
  expect(progressOf(world, alex, "r")).toBe(2);
  claim(world, alex);
  expect(scores(world, alex)("list")).toBe(3);
  expect(complaints(world)).toEqual([]);
});

it("are given once wherever the disk stops", async () => {
  const total = (world: Simulator, alex: string): unknown => {
    const of = scores(world, alex);
    return [of("list"), of("left", "right"), of("heads", "tails"), of("other")];
  };
  const ready = await start();
  complete(ready.world, 2);
  completeOther(ready.world);
  const save = ready.world.save();
  const counted = await start(save);
  const before = counted.world.propertyWrites();
  claim(counted.world, counted.alex);
  expect(total(counted.world, counted.alex)).toEqual([2, 2, 2, 1]);
  const writes = counted.world.propertyWrites() - before;
  expect(writes).toBeGreaterThan(2);
  for (let stop = 0; stop <= writes; stop++) {
    const { world, alex } = await start(save);
    world.stopAfterWrites(stop);
    try {
      claim(world, alex);
    } catch {
      // The world refuses to go on once its disk has stopped.
    }
    const after = await start(world.diskNow() ?? world.save());
    claim(after.world, after.alex);
    expect(total(after.world, after.alex), `stopped after ${stop} writes`).toEqual([2, 2, 2, 1]);
  }
});

function completeOther(world: Simulator): void {
  world.command("console", "ach:grant Alex only other");
  world.tick(5);
}
