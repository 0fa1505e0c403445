/** What the playground does for a goal at the press of its button, in the worlds of the worker. */
import { expect, it } from "vitest";
import { child, root } from "../support/nodes.ts";
import { packOf, startPlayground } from "./playground-world.ts";

const COW = { goal_type: "kill", entity: "cow" };
const NODES = [
  root("farm"),
  child("cows", "farm", { goal_number: 5, goal_details: COW }),
  child("after", "cows", { depend_parent: true, goal_details: COW }),
  child("both", "farm", {
    goal_number: 2,
    goal_details: { goal_type: "all_of", goals: [{ ...COW, count: 2 }, { goal_type: "shear" }] },
  }),
  child("kinds", "farm", {
    goal_number: 4,
    goal_details: { goal_type: "distinct", goal: { goal_type: "kill", entity: { family: "monster" } }, by: "entity" },
  }),
  child("streak", "farm", { goal_number: 3, goal_details: { goal_type: "join", unit: "streak" } }),
  child("parts", "farm", { goal_number: 2, goal_details: { goal_type: "complete", nodes: ["cows", "both"] } }),
  child("duel", "farm", { goal_details: { goal_type: "kill", entity: "player" } }),
];

async function setUp() {
  const test = await startPlayground(await packOf(NODES));
  const { playerId } = await test.do("join", { server: 0, name: "Alex" });
  const pursue = (node: string, times: number | "done", more: object = {}) =>
    test.do("pursue", { server: 0, playerId, node, times, ...more });
  const nodeOf = (id: string) => test.tables.nodes[`0/${playerId}/farm`]?.[id];
  return { test, playerId, pursue, nodeOf };
}

it("makes so many steps, or goes on until it is done, and says when nothing counts", async () => {
  const { test, pursue, nodeOf } = await setUp();
  expect(await pursue("after", 1)).toEqual({ kind: "does not count", state: "locked" });
  expect(await pursue("cows", 2)).toEqual({ kind: "moved" });
  await test.until("two cows are counted", () => nodeOf("cows")?.progress === 2);
  expect(await pursue("cows", "done")).toEqual({ kind: "moved" });
  await test.until("it is complete", () => nodeOf("cows")?.state === "complete");
  expect(await pursue("cows", 1)).toEqual({ kind: "does not count", state: "complete" });
  expect(await pursue("duel", 1)).toMatchObject({ kind: "cannot" });
  await test.do("join", { server: 0, name: "Bea" });
  expect(await pursue("duel", 1)).toEqual({ kind: "moved" });
});

it("takes members in turn, other values each time, days, and what is to be complete before", async () => {
  const { test, pursue, nodeOf } = await setUp();
  for (const node of ["both", "kinds", "streak", "parts"]) {
    expect([node, await pursue(node, "done")]).toEqual([node, { kind: "moved" }]);
    await test.until(`${node} is complete`, () => nodeOf(node)?.state === "complete");
  }
});

it("does one member alone when it is named, and lets time go on as it did", async () => {
  const { test, pursue, nodeOf } = await setUp();
  await test.do("run", {});
  expect(await pursue("both", 1, { path: [1] })).toEqual({ kind: "moved" });
  await test.until("one of two is done", () => nodeOf("both")?.criteria?.[1]?.isDone === true);
  expect(nodeOf("both")).toMatchObject({ progress: 1, criteria: [{ isDone: false }, { isDone: true }] });
  await test.until("time goes on", () => test.single.clock.isRunning);
  await test.do("stop", {});
});
