/** What members of combinations make of deeds that come true when their player has left already. */

import { describe, expect, it } from "vitest";
import type { GoalJson, NodeJson } from "../../scripts/core/tree/node.ts";
import type { Simulator } from "../../simulator/index.ts";
import { child, root } from "../support/nodes.ts";
import { carried, complaints, progressOf, startTestWorld } from "../support/pack.ts";

const kill = (entity: string, more = {}): GoalJson => ({ goal_type: "kill", entity, ...more });
const all = (...goals: GoalJson[]): GoalJson => ({ goal_type: "all_of", goals });
const inOrder = (goals: GoalJson[], more = {}): GoalJson => ({ goal_type: "sequence", goals, ...more });
const distinct = (goal: GoalJson, more = {}): GoalJson => ({ goal_type: "distinct", goal, by: "entity", ...more });
const within = (goal: GoalJson, seconds = 60): GoalJson => ({ goal_type: "within", goal, seconds });
const anyOf = (...goals: GoalJson[]): GoalJson => ({ goal_type: "any_of", goals });

/** What can count in a combination whose members or values count once. */
function mostOf(goal: GoalJson): number {
  const list = goal.goal_type === "all_of" ? goal["goals"] : goal["of"];
  return Array.isArray(list) ? list.length : 100;
}

const node = (goal: GoalJson, more: Partial<NodeJson> = {}): NodeJson[] => [
  root("r"),
  child("n", "r", { goal_number: mostOf(goal), ...more, goal_details: goal }),
];

/** Ann kills the ones while she is here, and the others come to die when she has left. */
async function killed(nodes: readonly NodeJson[], here: readonly string[], gone: readonly string[]) {
  const world = await startTestWorld({ nodes });
  const ann = world.join({ name: "Ann" });
  world.tick(3);
  for (const entity of here) {
    world.kill(ann, entity);
    world.tick(2);
  }
  const wolf = world.spawnEntity("minecraft:wolf", { tamedTo: ann });
  world.leave(ann);
  for (const entity of gone) {
    world.kill(wolf, entity);
    world.tick(2);
  }
  return { world, ann };
}

function comeBack(world: Simulator): void {
  world.join({ name: "Ann" });
  world.tick(3);
}

const [cow, pig, sheep] = ["minecraft:cow", "minecraft:pig", "minecraft:sheep"] as const;
const anything: GoalJson = { goal_type: "kill" };

describe("a deed of a player who has left", () => {
  it.each([
    ["any_of", anyOf(kill(cow), kill(pig)), [cow], [pig, cow, sheep], 3],
    ["all_of, each member once", all(kill(cow), kill(pig), kill(sheep)), [cow], [cow, pig, pig], 2],
    ["all_of, with counts that were begun", all(kill(cow, { count: 3 }), kill(pig)), [cow], [cow, cow, cow], 1],
    ["all_of, with counts that go on", all(kill(cow, { count: 3 }), kill(pig)), [], [cow, cow], 0],
    ["sequence", inOrder([kill(cow), kill(pig)]), [cow], [pig], 1],
    ["sequence, of which nothing else is awaited", inOrder([kill(cow), kill(pig)]), [], [pig, pig], 0],
    ["sequence, in its order", inOrder([kill(cow), kill(pig)]), [], [pig, cow, cow, pig, cow, pig], 2],
    ["sequence, in which one deed is one member", inOrder([kill(cow), anything]), [], [cow, cow, cow], 1],
    [
      "sequence whose time ends with the leave",
      inOrder([kill(cow), kill(pig)], { within_seconds: 600 }),
      [cow],
      [pig],
      0,
    ],
    ["distinct", distinct(anything), [cow], [cow, pig, sheep, pig], 3],
    ["distinct of values", distinct(anything, { of: [cow, pig] }), [cow], [sheep, pig, pig], 2],
    ["within, whose window the leave starts anew", within(anything), [cow, pig], [cow, pig, sheep], 2],
    ["within, by what one deed makes", within(anything), [], [cow, pig], 1],
    ["nested", all(distinct(anything, { count: 2 }), inOrder([kill(cow), kill(pig)])), [cow], [pig, pig], 2],
  ] as const)("counts at the join for %s", async (_name, goal, here, gone, expected) => {
    const { world, ann } = await killed(node(goal), here, gone);
    comeBack(world);
    expect(progressOf(world, ann, "n")).toBe(expected);
    world.leave(ann);
    comeBack(world);
    expect(progressOf(world, ann, "n")).toBe(expected);
    expect(complaints(world)).toEqual([]);
  });

  it("leaves members as begun as the deed would have", async () => {
    const goal = all(kill(cow, { count: 3 }), inOrder([kill(pig), kill(sheep)]));
    const { world, ann } = await killed(node(goal), [cow], [cow, pig]);
    const again = await startTestWorld({ nodes: node(goal) }, { save: world.shutdown() });
    comeBack(again);
    expect(progressOf(again, ann, "n")).toBe(0);
    for (const entity of [cow, sheep]) again.kill(ann, entity);
    again.tick(3);
    expect(progressOf(again, ann, "n")).toBe(2);
  });

  it("completes a node and pays it once", async () => {
    const nodes = node(all(kill(cow), kill(pig)), {
      goal_number: 2,
      reward: [{ type: "item", item: "minecraft:diamond" }],
    });
    const { world, ann } = await killed(nodes, [cow], [pig, pig]);
    comeBack(world);
    world.leave(ann);
    comeBack(world);
    expect(carried(world, ann, "minecraft:diamond")).toBe(1);
  });

  it("counts for nothing while the node is locked, and waits for a member that the tree does not have", async () => {
    const locked = [
      root("r"),
      child("before", "r"),
      child("n", "before", { depend_parent: true, goal_number: 9, goal_details: anyOf(kill(cow), kill(pig)) }),
    ];
    const shut = await killed(locked, [], [cow]);
    comeBack(shut.world);
    shut.world.command("console", "ach:grant Ann only before");
    shut.world.tick(3);
    expect(progressOf(shut.world, shut.ann, "n")).toBe(0);

    const { world, ann } = await killed(node(anyOf(kill(cow), kill(pig))), [], [pig, cow]);
    const without = await startTestWorld({ nodes: node(anyOf(kill(cow), kill(sheep))) }, { save: world.shutdown() });
    comeBack(without);
    expect(progressOf(without, ann, "n")).toBe(1);
    const back = await startTestWorld({ nodes: node(anyOf(kill(cow), kill(pig))) }, { save: without.shutdown() });
    comeBack(back);
    expect(progressOf(back, ann, "n")).toBe(2);
    expect(complaints(back)).toEqual([]);
  });

  it("counts once wherever the disk stops while it is written and delivered", async () => {
    const nodes = node(all(kill(cow, { count: 3 }), inOrder([kill(pig), kill(sheep)], { count: 2 })));
    for (let stop = 0; stop < 8; stop++) {
      const { world, ann } = await killed(nodes, [cow], [cow, pig, sheep, pig]);
      world.tick(25);
      world.stopAfterWrites(stop);
      try {
        world.join({ name: "Ann" });
        world.tick(25);
      } catch {
        // The disk has stopped.
      }
      const after = await startTestWorld({ nodes }, { save: world.diskNow() ?? world.save() });
      comeBack(after);
      expect(progressOf(after, ann, "n"), `after ${stop} writes`).toBe(0);
      after.kill(ann, cow);
      after.tick(3);
      expect(progressOf(after, ann, "n"), `after ${stop} writes`).toBe(1);
      after.kill(ann, sheep);
      after.tick(3);
      expect(progressOf(after, ann, "n"), `after ${stop} writes`).toBe(2);
    }
  });
});
