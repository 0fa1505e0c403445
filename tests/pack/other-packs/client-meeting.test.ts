/** How the client and the achievements pack find each other: whoever starts first, starts again, is older or is not there. */
import { describe, expect, it, onTestFinished } from "vitest";
import { startWorld } from "../../../simulator/index.ts";
import { callByClient, said, writeClientPack } from "../../support/client-pack.ts";
import { repliesTo, startTestWorld } from "../../support/pack.ts";
import { beside, NODES } from "./client-world.ts";

describe("the client", () => {
  it("finds the achievements pack, whichever of the packs is loaded first", async () => {
    for (const otherPacksFirst of [false, true]) {
      const { world } = await beside({ otherPacksFirst });
      expect(callByClient(world, "hello"), String(otherPacksFirst)).toMatchObject({ protocol: 2, worldLoaded: true });
      expect(said(world, "ready")).toEqual([2]);
    }
  });

  it("makes calls before anybody is there, at the top of its script, and gets their answers", async () => {
    const early = `
      import { connect as early } from "./bedrock-achievements-client.js";
      early({ namespace: "early" }).getChildrenNode("Root").then((value) => console.log("early = " + JSON.stringify(value)));`;
    for (const otherPacksFirst of [false, true]) {
      const world = await startTestWorld({ nodes: NODES }, { otherPacks: [writeClientPack(early)], otherPacksFirst });
      world.tick(5);
      expect(said(world, "early")).toEqual([{ result: ["Cloud", "Daily", "Done", "Early", "Locked", "Manual"] }]);
    }
  });

  it("says that there is no achievements pack, and finds it in the next session", async () => {
    const { writePack } = await import("../../../simulator/node/testing.ts");
    const empty = writePack({ name: "empty", script: "" });
    onTestFinished(empty.remove);
    const world = await startWorld({ packDirectory: empty.directory, otherPacks: [writeClientPack()] });
    onTestFinished(world.dispose);
    world.tick(2);
    expect(callByClient(world, "setNodeFinish", ["1", "Done"], 60)).toMatchObject({ result: false, reason: "no-pack" });
    expect(callByClient(world, "getPages", [], 60)).toMatchObject({ result: null, reason: "no-pack" });
    expect(callByClient(world, "hello", [], 60)).toBe("nothing");
    const { world: next } = await beside({ save: world.shutdown() });
    expect(callByClient(next, "hello")).toMatchObject({ protocol: 2 });
  });

  it("goes on after a reload of the scripts, with who is there", async () => {
    const { world, alex } = await beside();
    callByClient(world, "addNodeProgress", [alex, "Root", 2]);
    const save = world.save();
    const { world: again } = await (async () => {
      const next = await startTestWorld(
        { nodes: NODES },
        { otherPacks: [writeClientPack()], save, present: [{ name: "Alex", id: alex }] },
      );
      next.tick(4);
      return { world: next };
    })();
    expect(said(again, "ready")).toEqual([2]);
    expect(callByClient(again, "addNodeProgress", [alex, "Root", 3])).toEqual({ result: true });
    expect(said(again, "complete")).toHaveLength(1);
  });

  it("hears progress once when the achievements pack alone is loaded anew", async () => {
    const { world, alex } = await beside();
    world.scriptEventFromPack("test:progress", JSON.stringify({ key: "p" }));
    world.tick(2);
    world.scriptEventFromPack("ach:ready", JSON.stringify({ protocol: 2 }));
    world.tick(2);
    expect(said(world, "ready")).toEqual([2, 2]);
    callByClient(world, "addNodeProgress", [alex, "Root", 1]);
    expect(said(world, "progress p")).toHaveLength(1);
  });

  it("has the calls and completions of a pack of the first version, and says that the rest is too old", async () => {
    const { writePack } = await import("../../../simulator/node/testing.ts");
    const first = writePack({
      name: "first version",
      dependencies: { "@minecraft/server": "2.10.0" },
      script: `
        import { system } from "@minecraft/server";
        const known = { setNodeFinish: true, getChildrenNode: ["Done"], addNodeProgress: false };
        system.afterEvents.scriptEventReceive.subscribe(({ message }) => {
          const { id, reply, method, args } = JSON.parse(message);
          const answer = method in known ? { id, result: known[method] } : { id, error: 'there is no method "' + method + '"; expected addNodeProgress' };
          system.sendScriptEvent(reply, JSON.stringify(answer));
          if (method === "setNodeFinish") system.sendScriptEvent("ach:complete", JSON.stringify({ playerId: args.playerId, achievementId: args.nodeId }));
        }, { namespaces: ["ach"] });`,
    });
    onTestFinished(first.remove);
    const world = await startWorld({ packDirectory: first.directory, otherPacks: [writeClientPack()] });
    onTestFinished(world.dispose);
    world.tick(4);
    expect(said(world, "ready")).toEqual([1]);
    expect(callByClient(world, "getChildrenNode", ["Root"])).toEqual({ result: ["Done"] });
    expect(callByClient(world, "setNodeFinish", ["7", "Done"])).toEqual({ result: true });
    expect(said(world, "complete")).toEqual([{ playerId: "7", achievementId: "Done" }]);
    expect(callByClient(world, "addNodeProgress", ["7", "Done", 1])).toMatchObject({
      result: false,
      reason: "refused",
    });
    for (const [call, none] of [
      ["openMenu", false],
      ["getPages", null],
      ["getNodes", null],
    ] as const) {
      expect(callByClient(world, call, ["7"]), call).toMatchObject({ result: none, reason: "too-old" });
    }
    world.scriptEventFromPack("test:progress", JSON.stringify({ key: "p" }));
    world.tick(8);
    expect(said(world, "ready")).toEqual([1]);
  });

  it("believes packs and the console, no player", async () => {
    const { world, alex } = await beside();
    world.setPermissionLevel(alex, 1);
    const event = { playerId: alex, rootNodeId: "Root", achievementId: "Root", title: "False", description: "" };
    world.scriptEvent({ playerId: alex }, "ach:complete", JSON.stringify(event));
    world.scriptEvent({ playerId: alex }, "ach:ready", JSON.stringify({ protocol: 9 }));
    world.tick(2);
    expect(said(world, "complete")).toEqual([]);
    expect(said(world, "ready")).toEqual([2]);
  });
});

describe("the pack", () => {
  it("answers those who speak the first version as it always has", async () => {
    const { world, alex } = await beside();
    const ask = (message: object): unknown => {
      world.scriptEventFromPack("ach:call", JSON.stringify({ id: "old", reply: "test:reply", ...message }));
      world.tick(2);
      return repliesTo(world, "old").at(-1);
    };
    const finish = { method: "setNodeFinish", args: { playerId: alex, nodeId: "Done" } };
    expect(ask(finish)).toEqual({ id: "old", result: true });
    expect(ask(finish)).toEqual({ id: "old", result: false });
    expect(ask({ method: "getNodeDetailInfo", args: { playerId: alex, nodeId: "Nowhere" } })).toEqual({
      id: "old",
      result: null,
    });
    expect(ask({ method: "fly", args: {} })).toMatchObject({
      id: "old",
      error: expect.stringContaining("fly") as unknown,
    });
    expect(ask({ ...finish, protocol: 2 })).toMatchObject({ id: "old", result: false, reason: "complete" });
  });
});
