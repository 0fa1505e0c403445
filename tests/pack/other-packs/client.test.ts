/** The client in a real second pack: the calls and why they come to nothing, what it is told of, the menu. */
import { describe, expect, it } from "vitest";
import { callByClient, said, writeClientPack } from "../../support/client-pack.ts";
import { child, root } from "../../support/nodes.ts";
import { complaints, startTestWorld } from "../../support/pack.ts";
import { beside, NODES } from "./client-world.ts";

describe("the client", () => {
  it("does what the calls do", async () => {
    const { world, alex } = await beside();
    expect(callByClient(world, "addNodeProgress", [alex, "Root", 2])).toEqual({ result: true });
    expect(callByClient(world, "getNodeDetailInfo", [alex, "Root"])).toMatchObject({
      result: { node_ID: "Root", goal_number: 5, progress: 2 },
    });
    expect(callByClient(world, "setNodeFinish", [alex, "Root"])).toEqual({ result: true });
    expect(said(world, "complete")).toEqual([
      {
        playerId: alex,
        rootNodeId: "Root",
        achievementId: "Root",
        title: "Title of Root",
        description: "What Root wants",
      },
    ]);
    expect(callByClient(world, "getChildrenNode", ["Second"])).toEqual({ result: [] });
    expect(complaints(world)).toEqual([]);
  });

  it("says why a call came to nothing", async () => {
    const { world, alex } = await beside();
    const bob = world.join({ name: "Bob" });
    world.tick(4);
    world.leave(bob);
    for (const node of ["Done", "Daily"]) callByClient(world, "setNodeFinish", [alex, node]);
    const reasonOf = (call: string, ...args: unknown[]): unknown =>
      (callByClient(world, call, args) as { reason?: unknown }).reason;
    expect(reasonOf("addNodeProgress", alex, "Done", 1)).toBe("complete");
    expect(reasonOf("setNodeFinish", alex, "Done")).toBe("complete");
    expect(reasonOf("addNodeProgress", alex, "Daily", 1)).toBe("resting");
    expect(reasonOf("addNodeProgress", alex, "Locked", 1)).toBe("locked");
    expect(reasonOf("addNodeProgress", alex, "Early", 1)).toBe("outside-dates");
    expect(reasonOf("addNodeProgress", bob, "Early", 1)).toBe("outside-dates");
    expect(reasonOf("addNodeProgress", alex, "Nowhere", 1)).toBe("unknown-node");
    expect(reasonOf("addNodeProgress", "nobody", "Root", 1)).toBe("unknown-player");
    expect(reasonOf("addNodeProgress", alex, "Root", 0)).toBe("wrong-delta");
    expect(reasonOf("addNodeProgress", alex, "Cloud", 1)).toBe("no-callback");
    expect(reasonOf("addNodeProgress", alex, "Cloud", 1, "$tell")).toBe("no-cloud");
    expect(reasonOf("addNodeProgress", alex, "Cloud", 9, "$tell")).toBe("no-cloud");
    expect(reasonOf("addNodeProgress", alex, "Cloud", 9, "$tell")).toBe("complete");
    expect(reasonOf("setCloudStorage", alex, "Manual", 1, "$tell")).toBe("no-cloud");
    expect(reasonOf("setCloudStorage", alex, "Root", 1, "$tell")).toBe("not-manual");
    expect(reasonOf("setCloudStorage", bob, "Manual", 1, "$tell")).toBe("offline");
    expect(reasonOf("getCloudStorage", alex, "$tell")).toBe("no-cloud");
    expect(reasonOf("getNodeDetailInfo", bob, "Root")).toBe("offline");
    expect(reasonOf("getChildrenNode", "Nowhere")).toBe("unknown-node");
    expect(reasonOf("getNodes", "Done")).toBe("unknown-node");
    expect(reasonOf("openMenu", bob)).toBe("offline");
    expect(reasonOf("openMenu", "nobody")).toBe("unknown-player");
    expect(callByClient(world, "addNodeProgress", [bob, "Root", 1])).toEqual({ result: true });
  });

  it("lists pages and nodes, however long the list is", async () => {
    const many = Array.from({ length: 400 }, (_, index) =>
      child(`n${String(index).padStart(3, "0")}`, index % 7 === 0 ? "Root" : `n${String(index - 1).padStart(3, "0")}`, {
        title: `"Tïtle" \\ of\n🏆 ${index}`,
        goal_number: index + 1,
        ...(index === 5 ? { is_hidden: true, is_cloud: true } : {}),
      }),
    );
    const long = child("Long", "Root", { node_description: '🏆\n"ä'.repeat(800) });
    const world = await startTestWorld(
      { nodes: [root("Root"), ...many, long, root("Second", { title: "§6Zwei" })] },
      { otherPacks: [writeClientPack()] },
    );
    const alex = world.join({ name: "Alex" });
    world.tick(4);
    expect(callByClient(world, "getPages")).toEqual({
      result: [
        { nodeId: "Root", title: "Title of Root", nodes: 402 },
        { nodeId: "Second", title: "§6Zwei", nodes: 1 },
      ],
    });
    const { result } = callByClient(world, "getNodes", ["Root"], 30) as { result: Record<string, unknown>[] };
    expect(result).toHaveLength(402);
    expect(result[0]).toEqual({ nodeId: "Root", title: "Title of Root", goal: 1 });
    expect(result.find((one) => one["nodeId"] === "n005")).toEqual({
      nodeId: "n005",
      parentId: "n004",
      title: '"Tïtle" \\ of\n🏆 5',
      goal: 6,
      isHidden: true,
      isCloud: true,
    });
    for (const [index, { parentId }] of result.entries()) {
      if (index > 0) expect(result.slice(0, index).map((one) => one["nodeId"])).toContain(parentId);
    }
    expect(callByClient(world, "getNodeDetailInfo", [alex, "Long"])).toMatchObject({
      result: { node_description: long.node_description, progress: 0 },
    });
    expect(world.sentScriptEvents().filter(({ message }) => message.length > 2048)).toEqual([]);
  });

  it("opens the menu, and not over another form", async () => {
    const { world, alex } = await beside();
    expect(callByClient(world, "openMenu", [alex])).toEqual({ result: true });
    expect(world.form(alex)).toBeDefined();
    world.closeForm(alex);
    expect(callByClient(world, "openMenu", [{ id: alex }])).toEqual({ result: true });
    expect(world.form(alex)).toBeDefined();
  });

  it("is told of progress while it wants to be, and sends events that goals count", async () => {
    const nodes = [root("Root", { goal_number: 50, goal_details: { goal_type: "event", event: "castle:won" } })];
    const world = await startTestWorld({ nodes }, { otherPacks: [writeClientPack()] });
    const alex = world.join({ name: "Alex" });
    world.tick(4);
    const wants = (event: string, key: string): void => {
      world.scriptEventFromPack(event, JSON.stringify({ key }));
      world.tick(2);
    };
    const broadcasts = (): number => world.sentScriptEvents().filter(({ id }) => id === "ach:progress").length;
    callByClient(world, "tellEvent", ["castle:won", "Alex", 2]);
    expect(broadcasts()).toBe(0);
    wants("test:progress", "a");
    wants("test:progress", "b");
    callByClient(world, "tellEvent", ["castle:won", alex]);
    const step = { playerId: alex, rootNodeId: "Root", achievementId: "Root", progress: 3, goal: 50 };
    expect(said(world, "progress a")).toEqual([step]);
    wants("test:end", "a");
    callByClient(world, "addNodeProgress", [alex, "Root", 1]);
    expect(said(world, "progress a")).toHaveLength(1);
    expect(said(world, "progress b")).toEqual([step, { ...step, progress: 4 }]);
    wants("test:end", "b");
    const before = broadcasts();
    callByClient(world, "addNodeProgress", [alex, "Root", 1]);
    expect(broadcasts()).toBe(before);
  });

  it("is told of many steps of one tick in few messages, in their order", async () => {
    const nodes = [root("Root"), ...Array.from({ length: 60 }, (_, n) => child(`n${n}`, "Root", { goal_number: 9 }))];
    const world = await startTestWorld({ nodes }, { otherPacks: [writeClientPack()] });
    const alex = world.join({ name: "Alex" });
    world.tick(4);
    world.scriptEventFromPack("test:progress", JSON.stringify({ key: "a" }));
    world.tick(2);
    for (let n = 0; n < 60; n += 1) {
      const args = { playerId: alex, nodeId: `n${n}`, delta: 1 };
      world.scriptEventFromPack("ach:call", JSON.stringify({ id: n, reply: "x:y", method: "addNodeProgress", args }));
    }
    world.tick(4);
    const told = said(world, "progress a") as { achievementId: string }[];
    expect(told.map((event) => event.achievementId)).toEqual(Array.from({ length: 60 }, (_, n) => `n${n}`));
    const sent = world.sentScriptEvents().filter(({ id }) => id === "ach:progress");
    expect(sent.length).toBeLessThan(10);
    expect(Math.max(...sent.map(({ message }) => message.length))).toBeLessThanOrEqual(2048);
  });

  it("answers every one of hundreds of calls of one tick, in their order", async () => {
    const many = `
      import { connect as many } from "./bedrock-achievements-client.js";
      const crowd = many({ namespace: "crowd" });
      const callAll = (id) => Promise.all(Array.from({ length: 200 }, (_, n) => crowd.addNodeProgress(id, n % 2 ? "Root" : "Nowhere", 1)));`;
    const script = `${many}
      system.afterEvents.scriptEventReceive.subscribe(({ message }) => callAll(message).then((all) =>
        console.log("crowd = " + JSON.stringify(all.map(({ result, reason }) => result || reason)))), { namespaces: ["crowds"] });`;
    const world = await startTestWorld({ nodes: NODES }, { otherPacks: [writeClientPack(script)] });
    const alex = world.join({ name: "Alex" });
    world.tick(4);
    world.scriptEventFromPack("crowds:go", alex);
    world.tick(20);
    const [all] = said(world, "crowd") as [unknown[]];
    const expected = Array.from({ length: 200 }, (_, n) => (n % 2 === 0 ? "unknown-node" : n < 10 ? true : "complete"));
    expect(all).toEqual(expected);
    expect(said(world, "complete")).toHaveLength(1);
  });

  it.each([
    ["a number too large for JSON", "addNodeProgress", "1n"],
    ["a circle", "getNodeDetailInfo", "circle"],
    ["more than a script event holds", "getChildrenNode", '"x".repeat(3000)'],
    ["no player at all", "openMenu", "undefined"],
    ["what throws when it is read", "openMenu", "{ get id() { throw new Error(); } }"],
  ])("resolves with a reason, and never rejects or throws, of %s", async (_, call, argument) => {
    const odd = `
      import { connect as odd } from "./bedrock-achievements-client.js";
      const circle = {}; circle.circle = circle;
      const client2 = odd({ namespace: "odd" });
      try { client2.${call}(${argument}).then((value) => console.log("odd = " + JSON.stringify(value)), () => console.log("odd = 0")); }
      catch { console.log("odd = 1"); }
      client2.tellEvent(circle, "Alex", 1n);`;
    const world = await startTestWorld({ nodes: NODES }, { otherPacks: [writeClientPack(odd)] });
    world.tick(8);
    const none = call === "getNodeDetailInfo" || call === "getChildrenNode" ? null : false;
    expect(said(world, "odd")).toEqual([
      { result: none, reason: expect.any(String) as unknown, detail: expect.any(String) as unknown },
    ]);
  });
});
