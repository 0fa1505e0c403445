import { expect, it } from "vitest";
import { createGoalIndex } from "../../../scripts/core/goals/goal-index.ts";
import { goalTableOf, type GoalTable } from "../../../scripts/core/goals/goal-table.ts";
import { planOf } from "../../../scripts/core/goals/plan.ts";
import type { SignalKind } from "../../../scripts/core/goals/told/signal.ts";
import { createTree } from "../../../scripts/core/tree/tree.ts";
import { createRandom, type Random } from "../../../simulator/deterministic/random.ts";
import { child, root } from "../../support/nodes.ts";
import { kindsOf, randomDeed } from "./plain/random-deeds.ts";
import { randomGoal } from "./plain/random-goals.ts";
import { seeds, withSeed } from "../../support/seed.ts";

const TREES = 300;

it("a tree whose goals the build has gone through is the same as one that goes through them itself", () => {
  for (const seed of seeds(TREES)) withSeed(seed, () => compareTables(createRandom(seed)));
});

function compareTables(random: Random): void {
  const nodes = Array.from({ length: 4 }, (_, index) =>
    child(`n${index}`, "r", { goal_details: randomGoal(random, random.below(5)) }),
  );
  const tree = createTree([root("r"), ...nodes]);
  const built = JSON.parse(JSON.stringify(goalTableOf(tree, true))) as GoalTable;
  const [one, other] = [createGoalIndex(tree, built), createGoalIndex(tree)];
  const kinds = nodes.flatMap(({ goal_details }) => kindsOf(goal_details as Parameters<typeof kindsOf>[0]));
  const names = (index: typeof one, kind: SignalKind, key: string | undefined): string[] =>
    index.watchers(kind, key).map(({ node, leaf }) => `${node.id} ${leaf.key} ${JSON.stringify(leaf.json)}`);
  for (let deed = 0; deed < 20 && kinds.length > 0; deed++) {
    const { kind, key } = randomDeed(random, kinds);
    expect(names(one, kind, key)).toEqual(names(other, kind, key));
    expect(one.all(kind).map(({ goal }) => goal)).toEqual(other.all(kind).map(({ goal }) => goal));
    expect(one.wanted(kind)).toEqual(other.wanted(kind));
  }
  for (const node of tree.nodes) {
    const [plan, same] = [one.planOf(node), other.planOf(node)];
    expect([plan?.keys, plan?.list]).toEqual([same?.keys, same?.list]);
    if (!node.goal) continue;
    // One leaf for itself, and all of them together, are the same parts.
    const alone = planOf(node.goal);
    const last = alone.leaves.length - 1;
    expect(planOf(node.goal).leafAt(last).key).toBe(alone.leaves[last]!.key);
    expect(alone.leafAt(last)).toBe(alone.leaves[last]);
  }
}

it("an index that grew node by node finds what one finds that was made of all nodes", () => {
  for (const seed of seeds(TREES)) withSeed(seed, () => compareGrown(createRandom(seed)));
});

function compareGrown(random: Random): void {
  const nodes = Array.from({ length: 5 }, (_, index) =>
    child(`n${index}`, "r", { goal_details: randomGoal(random, random.below(5)) }),
  );
  const tree = createTree([root("r"), ...nodes.slice(0, 2)]);
  const built = JSON.parse(JSON.stringify(goalTableOf(tree, true))) as GoalTable;
  const grown = createGoalIndex(tree, built);
  const whole = createGoalIndex(createTree([root("r"), ...nodes]));
  const kinds = nodes.flatMap(({ goal_details }) => kindsOf(goal_details as Parameters<typeof kindsOf>[0]));
  const deeds = Array.from({ length: kinds.length > 0 ? 20 : 0 }, () => randomDeed(random, kinds));
  const namesIn = (watchers: ReturnType<typeof grown.all>): string[] =>
    watchers.map(({ node, leaf }) => `${node.id} ${leaf.key} ${JSON.stringify(leaf.json)}`).sort();
  // What was asked before is asked again.
  for (const { kind, key } of deeds) [grown.watchers(kind, key), grown.all(kind)].forEach(namesIn);
  for (const node of nodes.slice(2)) grown.grow(tree.grow([node], undefined));
  for (const { kind, key } of deeds) {
    expect(namesIn(grown.watchers(kind, key))).toEqual(namesIn(whole.watchers(kind, key)));
    expect(namesIn(grown.all(kind))).toEqual(namesIn(whole.all(kind)));
    expect([grown.wanted(kind), grown.watches(kind)]).toEqual([whole.wanted(kind), whole.watches(kind)]);
  }
}
