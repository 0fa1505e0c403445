/** What is sent to players who are away: saved, delivered once, whatever stops the world meanwhile. */
import { describe, expect, it } from "vitest";
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import { child, root } from "../../support/nodes.ts";
import { call, carried, progressOf, startTestWorld } from "../../support/pack.ts";

const diamond = [{ type: "item" as const, item: "minecraft:diamond" }];
const add = (delta: number) => ({ nodeId: "n", delta });
const nodesWithGoal = (goal_number: number): NodeJson[] => [
  root("r"),
  child("n", "r", { goal_number, reward: diamond }),
];

/** Alex is sent four steps while they are away, and the disk stops after so many writes while that is delivered. */
async function cutShort(nodes: NodeJson[], writes: number) {
  const world = await startTestWorld({ nodes });
  const alex = world.join({ name: "Alex" });
  world.tick(2);
  world.leave(alex);
  world.tick();
  call(world, "addNodeProgress", { playerId: alex, ...add(4) });
  world.stopAfterWrites(writes);
  try {
    world.join({ name: "Alex" });
    world.tick(25);
  } catch {
    // The disk has stopped.
  }
  return { alex, save: world.diskNow() ?? world.save() };
}

describe("mail", () => {
  it("brings changes to a player who is offline, once, at their next join", async () => {
    const nodes = nodesWithGoal(10);
    const world = await startTestWorld({ nodes });
    const alex = world.join({ name: "Alex" });
    world.tick(2);
    world.leave(alex);
    world.tick();
    expect(call(world, "addNodeProgress", { playerId: alex, ...add(2) })).toBe(true);
    expect(call(world, "addNodeProgress", { playerId: alex, ...add(3) })).toBe(true);
    expect(call(world, "getNodeDetailInfo", { playerId: alex, nodeId: "n" })).toBeNull();
    expect(call(world, "addNodeProgress", { playerId: "stranger", ...add(1) })).toBe(false);
    expect(world.command("console", "ach:mail alex progress n 1").status).toBe("success");
    const again = await startTestWorld({ nodes }, { save: world.shutdown() });
    again.join({ name: "Alex" });
    again.tick(2);
    expect(progressOf(again, alex, "n")).toBe(6);
    again.leave(alex);
    again.join({ name: "Alex" });
    again.tick(2);
    expect(progressOf(again, alex, "n")).toBe(6);
    again.leave(alex);
    again.tick();
    expect(again.command("console", "ach:mail Alex finish n").status).toBe("success");
    again.join({ name: "Alex" });
    again.tick(3);
    expect(progressOf(again, alex, "n")).toBe(10);
    expect(carried(again, alex, "minecraft:diamond")).toBe(1);
  });

  it("is applied in the order in which it was written where one node opens another, and each time by itself where each may complete a round", async () => {
    const nodes = [
      root("r"),
      child("first", "r", { goal_number: 4 }),
      child("second", "first", { goal_number: 2, depend_parent: true }),
      child("n", "r", { goal_number: 2, repeat: { every: "completion" }, reward: diamond }),
    ];
    const world = await startTestWorld({ nodes });
    const alex = world.join({ name: "Alex" });
    world.tick(2);
    world.leave(alex);
    world.tick();
    const away = (nodeId: string, delta: number) => call(world, "addNodeProgress", { playerId: alex, nodeId, delta });
    for (const [nodeId, delta] of [
      ["second", 1],
      ["first", 4],
      ["second", 1],
      ["first", 1],
    ] as const)
      away(nodeId, delta);
    for (const delta of [3, 3, 1, 1, 3, 1]) away("n", delta);
    const again = await startTestWorld({ nodes }, { save: world.shutdown() });
    again.join({ name: "Alex" });
    again.tick(3);
    expect(["first", "second", "n"].map((id) => progressOf(again, alex, id))).toEqual([4, 1, 1]);
    expect(carried(again, alex, "minecraft:diamond")).toBe(4);
  });

  it("is applied once wherever the disk stops while it is delivered", async () => {
    const nodes = nodesWithGoal(10);
    for (let stop = 0; stop < 6; stop++) {
      const { alex, save } = await cutShort(nodes, stop);
      const after = await startTestWorld({ nodes }, { save });
      after.join({ name: "Alex" });
      after.tick(2);
      expect(progressOf(after, alex, "n"), `after ${stop} writes`).toBe(4);
    }
  });

  it("that comes between a delivery that was cut short and the next one counts once, and so does what came before", async () => {
    const nodes = nodesWithGoal(100);
    for (let stop = 0; stop < 8; stop++) {
      const { alex, save } = await cutShort(nodes, stop);
      const after = await startTestWorld({ nodes }, { save });
      after.tick();
      expect(call(after, "addNodeProgress", { playerId: alex, ...add(3) })).toBe(true);
      after.join({ name: "Alex" });
      after.tick(3);
      expect(progressOf(after, alex, "n"), `after ${stop} writes`).toBe(7);
    }
  });

  it("of many letters is written behind, delivered over several ticks, and nothing of it twice or never, whenever they leave", async () => {
    const many = Array.from({ length: 700 }, (_, index) => child(`m${index}`, "r", { goal_number: 9 }));
    const nodes = [root("r", { goal_number: 9 }), ...many];
    const world = await startTestWorld({ nodes });
    const alex = world.join({ name: "Alex" });
    world.tick(2);
    world.leave(alex);
    world.tick();
    const post = (nodeId: string): void => {
      const args = { playerId: alex, nodeId, delta: 1 };
      world.scriptEventFromPack(
        "ach:call",
        JSON.stringify({ id: "mail", reply: "test:mail", method: "addNodeProgress", args }),
      );
    };
    const writes = world.propertyWrites();
    for (const { node_ID: id } of many) post(id);
    for (const { node_ID: id } of many) post(id);
    world.tick(25);
    expect(world.propertyWrites() - writes).toBeLessThan(300);
    for (let ticks = 0; ticks < 4; ticks++) {
      world.join({ name: "Alex" });
      world.tick(ticks);
      world.leave(alex);
      world.tick();
    }
    const again = await startTestWorld({ nodes }, { save: world.shutdown() });
    again.join({ name: "Alex" });
    again.tick(10);
    expect(many.filter(({ node_ID: id }) => progressOf(again, alex, id) !== 2)).toEqual([]);
  });
});
