import { expect, it } from "vitest";
import type { RewardJson } from "../../../scripts/core/rewards/rewards.ts";
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import type { WorldSave } from "../../../simulator/index.ts";
import { child, root } from "../../support/nodes.ts";
import { call, carried, complaints, completions, progressOf, startTestWorld } from "../../support/pack.ts";

const give = (item: string, count = 1): RewardJson => ({ type: "item", item, count });
const apple = "minecraft:apple";
const cake = "minecraft:cake";

/** A save in which Alex has one page, as given. */
async function saveWith(nodes: readonly NodeJson[], page: string): Promise<{ save: WorldSave; alex: string }> {
  const world = await startTestWorld({ nodes });
  const alex = world.join({ name: "Alex" });
  world.tick(2);
  const save = world.shutdown();
  save.players[0]!.dynamicProperties["ach:page/r"] = page;
  return { save, alex };
}

const version1 = (nodes: Record<string, unknown>): string =>
  `1;3;0;00000000;${JSON.stringify({ version: 1, mail: 0, nodes })}`;

it("a page of version 1 is read, goes on, and is of version 2 after its next save", async () => {
  const nodes = [
    root("r"),
    child("done", "r", { goal_number: 5, reward: [give(cake)] }),
    child("begun", "r", { goal_number: 10, reward: [give(apple)] }),
    child("low", "r", { goal_number: 2, reward: [give("minecraft:stick")] }),
    child("owes", "r", { goal_number: 1, reward: [give("minecraft:bread"), give(apple, 3), give(cake, 2)] }),
  ];
  const { save, alex } = await saveWith(
    nodes,
    version1({
      done: { progress: 5, completedAt: 1_700_000_000, paid: true },
      begun: { progress: 6 },
      low: { progress: 4 },
      owes: { progress: 1, completedAt: 1_700_000_000, owed: { "1": 2 } },
      gone: { progress: 3 },
    }),
  );
  const world = await startTestWorld({ nodes }, { save });
  world.join({ name: "Alex" });
  world.tick(5);
  expect(["done", "begun", "low", "owes"].map((node) => progressOf(world, alex, node))).toEqual([5, 6, 2, 1]);
  expect([cake, "minecraft:stick", "minecraft:bread", apple].map((item) => carried(world, alex, item))).toEqual([
    0, 1, 0, 2,
  ]);
  expect(completions(world).map((each) => each.achievementId)).toEqual(["low"]);
  call(world, "addNodeProgress", { playerId: alex, nodeId: "begun", delta: 1 });
  const saved = world.shutdown();
  expect(saved.players[0]!.dynamicProperties["ach:page/r"]).toMatch(/^3;\d+;0;[0-9a-f]{8};2~/);

  const again = await startTestWorld({ nodes: [...nodes, child("gone", "r", { goal_number: 9 })] }, { save: saved });
  again.join({ name: "Alex" });
  again.tick(5);
  expect(["done", "begun", "low", "owes", "gone"].map((node) => progressOf(again, alex, node))).toEqual([
    5, 7, 2, 1, 3,
  ]);
  expect(completions(again)).toEqual([]);
  expect(carried(again, alex, apple)).toBe(2);
  expect(complaints(again)).toEqual([]);
});

it("an entry that is put in front of an owed reward does not shift it", async () => {
  const nodes = (reward: RewardJson[]): NodeJson[] => [root("r"), child("n", "r", { reward })];
  const waiting = { auto_claim_rewards: false };
  const first = await startTestWorld({ nodes: nodes([give(apple, 3)]), settings: waiting });
  const alex = first.join({ name: "Alex" });
  first.tick(2);
  call(first, "setNodeFinish", { playerId: alex, nodeId: "n" });
  first.tick(3);
  const edited = nodes([give(cake), give("minecraft:stick", 4), give(apple, 3)]);
  const later = await startTestWorld({ nodes: edited }, { save: first.shutdown() });
  later.join({ name: "Alex" });
  later.tick(5);
  expect([cake, "minecraft:stick", apple].map((item) => carried(later, alex, item))).toEqual([0, 0, 3]);
});

it("a node's progress outlives the node, moves with it, and is never another node's", async () => {
  const pages = [root("a"), root("b")];
  const long = "n".repeat(64);
  const first = await startTestWorld({ nodes: [...pages, child(long, "a", { goal_number: 9 })] });
  const alex = first.join({ name: "Alex" });
  first.tick(2);
  call(first, "addNodeProgress", { playerId: alex, nodeId: long, delta: 4 });
  const without = await startTestWorld(
    { nodes: [...pages, child("other", "a", { goal_number: 9 })] },
    { save: first.shutdown() },
  );
  without.join({ name: "Alex" });
  without.tick(2);
  call(without, "addNodeProgress", { playerId: alex, nodeId: "other", delta: 2 });
  const back = await startTestWorld(
    { nodes: [...pages, child(long, "b", { goal_number: 9 })] },
    { save: without.shutdown() },
  );
  back.join({ name: "Alex" });
  back.tick(2);
  expect(progressOf(back, alex, long)).toBe(4);
});
