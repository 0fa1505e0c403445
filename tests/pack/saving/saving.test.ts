import { describe, expect, it } from "vitest";
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import { child, root } from "../../support/nodes.ts";
import { call, carried, completions, complaints, progressOf, startTestWorld } from "../../support/pack.ts";

const diamond = [{ type: "item" as const, item: "minecraft:diamond" }];
const add = (delta: number) => ({ nodeId: "n", delta });
const nodesWithGoal = (goal_number: number): NodeJson[] => [
  root("r"),
  child("n", "r", { goal_number, reward: diamond }),
];

describe("progress", () => {
  it("is on the disk a second later, a completion in its own tick, and both after leaving", async () => {
    const nodes = nodesWithGoal(10);
    const world = await startTestWorld({ nodes });
    const alex = world.join({ name: "Alex" });
    world.tick(2);
    call(world, "addNodeProgress", { playerId: alex, ...add(3) });
    world.tick(20);
    const later = await startTestWorld({ nodes }, { save: world.save() });
    later.join({ name: "Alex" });
    later.tick(2);
    expect(progressOf(later, alex, "n")).toBe(3);

    world.scriptEventFromPack(
      "ach:call",
      JSON.stringify({ id: "x", reply: "test:reply", method: "setNodeFinish", args: { playerId: alex, nodeId: "n" } }),
    );
    world.tick();
    const atOnce = await startTestWorld({ nodes }, { save: world.save() });
    atOnce.join({ name: "Alex" });
    atOnce.tick(3);
    expect(progressOf(atOnce, alex, "n")).toBe(10);
    expect(carried(atOnce, alex, "minecraft:diamond")).toBe(1);
    expect(completions(atOnce).length + completions(world).length).toBeGreaterThan(0);
  });

  it("of a player who makes some all the time is written once a second, and never more than a second late", async () => {
    const nodes = nodesWithGoal(1_000);
    const world = await startTestWorld({ nodes });
    const alex = world.join({ name: "Alex" });
    world.tick(30);
    const before = world.propertyWrites();
    // A call takes two ticks.
    for (let made = 1; made <= 50; made++) {
      call(world, "addNodeProgress", { playerId: alex, ...add(1) });
      if (made % 7 !== 0) continue;
      const saved = await startTestWorld({ nodes }, { save: world.save() });
      saved.join({ name: "Alex" });
      saved.tick(2);
      expect(progressOf(saved, alex, "n")).toBeGreaterThanOrEqual(made - 10);
    }
    expect(world.propertyWrites() - before).toBeLessThanOrEqual(6);
  });

  it("that was made right before leaving or shutdown is kept", async () => {
    const nodes = nodesWithGoal(10);
    const world = await startTestWorld({ nodes });
    const alex = world.join({ name: "Alex" });
    world.tick(2);
    call(world, "addNodeProgress", { playerId: alex, ...add(2) });
    world.leave(alex);
    world.join({ name: "Alex" });
    world.tick(2);
    expect(progressOf(world, alex, "n")).toBe(2);
    call(world, "addNodeProgress", { playerId: alex, ...add(2) });
    const again = await startTestWorld({ nodes }, { save: world.shutdown() });
    again.join({ name: "Alex" });
    again.tick(2);
    expect(progressOf(again, alex, "n")).toBe(4);
  });

  it("keeps its completion and is never paid again when the goal is raised, and completes and pays when it is lowered", async () => {
    const first = await startTestWorld({ nodes: nodesWithGoal(5) });
    const alex = first.join({ name: "Alex" });
    const steve = first.join({ name: "Steve" });
    first.tick(2);
    call(first, "addNodeProgress", { playerId: alex, ...add(5) });
    call(first, "addNodeProgress", { playerId: steve, ...add(4) });
    first.tick(3);

    const raised = await startTestWorld({ nodes: nodesWithGoal(8) }, { save: first.shutdown() });
    raised.join({ name: "Alex" });
    raised.join({ name: "Steve" });
    raised.tick(3);
    expect([progressOf(raised, alex, "n"), progressOf(raised, steve, "n")]).toEqual([8, 4]);
    expect(call(raised, "addNodeProgress", { playerId: alex, ...add(3) })).toBe(false);
    raised.tick(3);

    const lowered = await startTestWorld({ nodes: nodesWithGoal(3) }, { save: raised.shutdown() });
    lowered.join({ name: "Alex" });
    lowered.join({ name: "Steve" });
    lowered.tick(3);
    expect([progressOf(lowered, alex, "n"), progressOf(lowered, steve, "n")]).toEqual([3, 3]);
    expect([carried(lowered, alex, "minecraft:diamond"), carried(lowered, steve, "minecraft:diamond")]).toEqual([1, 1]);
    expect(completions(lowered)).toMatchObject([{ playerId: steve }]);
  });

  it("of a node follows it to another page, and waits while the tree does not have it", async () => {
    const on = (page: string): NodeJson[] => [root("a"), root("b"), child("n", page, { goal_number: 9 })];
    const first = await startTestWorld({ nodes: on("a") });
    const alex = first.join({ name: "Alex" });
    first.tick(2);
    call(first, "addNodeProgress", { playerId: alex, ...add(4) });
    call(first, "setNodeFinish", { playerId: alex, nodeId: "a" });
    const without = await startTestWorld({ nodes: [root("b")] }, { save: first.shutdown() });
    without.join({ name: "Alex" });
    without.tick(30);
    const moved = await startTestWorld({ nodes: on("b") }, { save: without.shutdown() });
    moved.join({ name: "Alex" });
    moved.tick(2);
    expect(progressOf(moved, alex, "n")).toBe(4);
    expect(call(moved, "setNodeFinish", { playerId: alex, nodeId: "a" })).toBe(false);
    const again = await startTestWorld({ nodes: on("a") }, { save: moved.shutdown() });
    again.join({ name: "Alex" });
    again.tick(2);
    expect(progressOf(again, alex, "n")).toBe(4);
  });

  it("is old or new, never a mix, wherever the disk stops", async () => {
    // Enough nodes on one page that its record needs several properties.
    const many = Array.from({ length: 1_200 }, (_, index) =>
      child(`node_with_a_rather_long_name_${index}`, "r", { goal_number: 2 }),
    );
    const nodes = [root("r"), ...many];
    const prepare = async () => {
      const world = await startTestWorld({ nodes });
      const alex = world.join({ name: "Alex" });
      world.tick(2);
      call(world, "addNodeProgress", { playerId: alex, nodeId: many[0]!.node_ID, delta: 1 });
      world.tick(25);
      return { world, alex };
    };
    const change = (world: Awaited<ReturnType<typeof prepare>>["world"]): void => {
      world.command("console", "ach:grant Alex everything");
      world.tick(5);
    };
    const counted = await prepare();
    const before = counted.world.propertyWrites();
    change(counted.world);
    const writes = counted.world.propertyWrites() - before;
    expect(writes).toBeGreaterThan(4);
    const found = new Set<number>();
    for (let stop = 0; stop <= writes; stop++) {
      const { world, alex } = await prepare();
      world.stopAfterWrites(stop);
      try {
        change(world);
      } catch {
        // The world refuses to go on once its disk has stopped.
      }
      const after = await startTestWorld({ nodes }, { save: world.diskNow()! });
      after.join({ name: "Alex" });
      after.tick(2);
      const info = after.command("console", "ach:info Alex").message!;
      // A mix would show between pages' parts, so nodes from all over the record are asked.
      const asked = many.filter((_, index) => index % 50 === 49).map((node) => progressOf(after, alex, node.node_ID));
      const done = asked.filter((progress) => progress === 2).length;
      expect([0, asked.length], info).toContain(done);
      found.add(done);
      expect(complaints(after)).toEqual([]);
    }
    expect(found).toEqual(new Set([0, 24]));
  });
});

describe("unreadable data", () => {
  it.each<[string, (value: unknown) => string | number]>([
    ["garbage", () => "not a record"],
    ["a cut text", (value) => (value as string).slice(0, -3)],
    ["another type", () => 7],
    ["a newer save", (value) => (value as string).replace(/^(.*;)2~/, "$13~")],
  ])("(%s) is kept, reported and never saved over, while other pages go on", async (_what, damage) => {
    const nodes = [...nodesWithGoal(10), root("other", { goal_number: 5 })];
    const first = await startTestWorld({ nodes });
    const alex = first.join({ name: "Alex" });
    first.tick(2);
    call(first, "addNodeProgress", { playerId: alex, ...add(6) });
    call(first, "addNodeProgress", { playerId: alex, nodeId: "other", delta: 1 });
    const save = first.shutdown();
    const properties = save.players[0]!.dynamicProperties;
    const key = Object.keys(properties).find((name) => name.endsWith("/r"))!;
    properties[key] = damage(properties[key]);
    const kept = properties[key];

    const world = await startTestWorld({ nodes }, { save });
    world.join({ name: "Alex" });
    world.tick(2);
    expect(call(world, "addNodeProgress", { playerId: alex, ...add(1) })).toBe(false);
    expect(call(world, "setNodeFinish", { playerId: alex, nodeId: "n" })).toBe(false);
    expect(call(world, "getNodeDetailInfo", { playerId: alex, nodeId: "n" })).toBeNull();
    world.command("console", "ach:grant Alex everything");
    world.command("console", "ach:revoke Alex only n");
    expect(call(world, "getNodeDetailInfo", { playerId: alex, nodeId: "other" })).toMatchObject({ progress: 5 });
    world.tick(25);
    expect(complaints(world).filter((text) => text.includes("Alex"))).toHaveLength(1);
    expect(world.command("console", "ach:info Alex").message).toContain("r");
    const saved = world.shutdown();
    expect(saved.players[0]!.dynamicProperties[key]).toBe(kept);
    expect(
      carried(first === world ? first : await startTestWorld({ nodes }, { save: saved }), alex, "minecraft:diamond"),
    ).toBe(0);
  });
});
