import { describe, expect, it } from "vitest";
import type { Simulator } from "../../../simulator/index.ts";
import { child, root } from "../../support/nodes.ts";
import { call, carried, completions, complaints, progressOf, repliesTo, startTestWorld } from "../../support/pack.ts";

const diamond = [{ type: "item" as const, item: "minecraft:diamond" }];
const nodes = [
  root("r"),
  child("a", "r"),
  child("a1", "a", { depend_parent: true, goal_number: 3, reward: diamond }),
  child("a2", "a"),
  child("b", "r"),
  root("s"),
];

async function start(): Promise<{ world: Simulator; alex: string; done: () => string[] }> {
  const world = await startTestWorld({ nodes });
  const alex = world.join({ name: "Alex" });
  world.tick(2);
  const done = (): string[] =>
    nodes.map((node) => node.node_ID).filter((id) => progressOf(world, alex, id) === (id === "a1" ? 3 : 1));
  return { world, alex, done };
}

describe("ach:grant and ach:revoke", () => {
  it.each([
    ["only a1", ["a1"]],
    ["from a", ["a", "a1", "a2"]],
    ["until a1", ["r", "a", "a1"]],
    ["through a", ["r", "a", "a1", "a2"]],
    ["everything", ["r", "a", "a1", "a2", "b", "s"]],
  ])("%s means the nodes that vanilla's advancement command means", async (scope, expected) => {
    const { world, done } = await start();
    expect(world.command("console", `ach:grant Alex ${scope}`).status).toBe("success");
    world.tick(3);
    expect(done()).toEqual(expected);
    expect(
      completions(world)
        .map((event) => event.achievementId)
        .sort(),
    ).toEqual([...expected].sort());
    expect(world.command("console", `ach:grant Alex ${scope}`).status).toBe("failure");
    expect(world.command("console", `ach:revoke Alex ${scope}`).status).toBe("success");
    expect(done()).toEqual([]);
    expect(complaints(world)).toEqual([]);
  });

  it("never pay a node twice, unless its reward was reset", async () => {
    const { world, alex } = await start();
    const run = (line: string): void => {
      world.command("console", line);
      world.tick(3);
    };
    run("ach:grant Alex only a1");
    run("ach:revoke Alex only a1");
    run("ach:grant Alex only a1");
    expect(carried(world, alex, "minecraft:diamond")).toBe(1);
    run("ach:reward_reset Alex a1");
    expect(carried(world, alex, "minecraft:diamond")).toBe(1);
    run("ach:revoke Alex only a1");
    run("ach:grant Alex only a1");
    expect(carried(world, alex, "minecraft:diamond")).toBe(2);
  });

  it("refuse what is wrong and say so, changing nothing", async () => {
    const { world, done } = await start();
    for (const line of [
      "ach:grant Alex only",
      "ach:grant Alex only zzz",
      "ach:grant Nobody only a",
      "ach:progress Alex a 0",
      "ach:progress Alex a -1",
      "ach:mail Nobody grant a",
      "ach:mail Alex progress a",
    ]) {
      const answer = world.command("console", line);
      expect(answer.status, line).not.toBe("success");
      expect(answer.message?.length, line).toBeGreaterThan(0);
    }
    expect(done()).toEqual([]);
  });

  it("are for game directors, while everybody may open the menu", async () => {
    const { world, alex, done } = await start();
    expect(world.command({ playerId: alex }, "ach:grant Alex everything").status).toBe("refused");
    expect(world.command({ playerId: alex }, "ach:menu").status).toBe("success");
    expect(done()).toEqual([]);
    world.setPermissionLevel(alex, 1);
    expect(world.command({ playerId: alex }, "ach:grant @s everything").status).toBe("success");
  });

  it("complete node ids while typing where all of them can stand in an enum", async () => {
    const { world } = await start();
    expect(
      world
        .commands()
        .map((command) => command.name)
        .sort(),
    ).toEqual([
      "ach:cloud",
      "ach:forget",
      "ach:grant",
      "ach:info",
      "ach:mail",
      "ach:menu",
      "ach:progress",
      "ach:repair",
      "ach:revoke",
      "ach:reward_reset",
    ]);
    const dotted = await startTestWorld({ nodes: [root("1.dotted-id")] });
    dotted.join({ name: "Alex" });
    dotted.tick(2);
    expect(dotted.command("console", 'ach:grant Alex only "1.dotted-id"').status).toBe("success");
  });
});

describe("ach:progress and ach:info", () => {
  it("add progress and tell it", async () => {
    const { world, alex } = await start();
    world.command("console", "ach:grant Alex only a");
    expect(world.command("console", "ach:progress Alex a1 2").status).toBe("success");
    expect(progressOf(world, alex, "a1")).toBe(2);
    expect(world.command("console", "ach:info Alex a1").message).toContain("2/3");
    expect(world.command("console", "ach:info Alex").status).toBe("success");
    expect(world.command("console", "ach:cloud").status).toBe("success");
  });
});

describe("calls over script events", () => {
  it("answer with what the calls say", async () => {
    const { world, alex } = await start();
    expect(call(world, "getChildrenNode", { nodeId: "r" })).toEqual(["a", "b"]);
    expect(call(world, "getChildrenNode", { nodeId: "b" })).toEqual([]);
    expect(call(world, "getChildrenNode", { nodeId: "zzz" })).toBeNull();
    expect(call(world, "addNodeProgress", { playerId: alex, nodeId: "a1", delta: 1 })).toBe(false);
    expect(call(world, "setNodeFinish", { playerId: alex, nodeId: "a" })).toBe(true);
    expect(call(world, "setNodeFinish", { playerId: alex, nodeId: "a" })).toBe(false);
    expect(call(world, "addNodeProgress", { playerId: alex, nodeId: "a1", delta: 2 })).toBe(true);
    expect(call(world, "getNodeDetailInfo", { playerId: alex, nodeId: "a1" })).toEqual({ ...nodes[2], progress: 2 });
  });

  it("warn once of a wrong argument, naming it, and stay quiet of a mere state", async () => {
    const { world, alex } = await start();
    call(world, "setNodeFinish", { playerId: alex, nodeId: "r" });
    call(world, "addNodeProgress", { playerId: alex, nodeId: "r", delta: 1 });
    call(world, "addNodeProgress", { playerId: alex, nodeId: "a1", delta: 1 });
    expect(complaints(world)).toEqual([]);
    const wrong: [string, Record<string, unknown>][] = [
      ["delta", { playerId: alex, nodeId: "b", delta: 0 }],
      ["delta", { playerId: alex, nodeId: "b", delta: 1.5 }],
      ["delta", { playerId: alex, nodeId: "b", delta: "1" }],
      ["delta", { playerId: alex, nodeId: "b" }],
      ["nodeId", { playerId: alex, nodeId: "zzz", delta: 1 }],
      ["nodeId", { playerId: alex, nodeId: "__proto__", delta: 1 }],
      ["nodeId", { playerId: alex, delta: 1 }],
      ["playerId", { playerId: "zzz", nodeId: "b", delta: 1 }],
      ["playerId", { playerId: 5, nodeId: "b", delta: 1 }],
    ];
    for (const [argument, args] of wrong) {
      const before = complaints(world).length;
      expect(call(world, "addNodeProgress", args)).toBe(false);
      const warnings = complaints(world).slice(before);
      expect(warnings).toHaveLength(1);
      expect(warnings[0]).toContain(argument);
    }
  });

  it("answer with an error when the request is wrong or the answer would be too long", async () => {
    const long = child("long", "r", { node_description: "字".repeat(3000) });
    const world = await startTestWorld({ nodes: [...nodes, long] });
    const alex = world.join({ name: "Alex" });
    world.tick(2);
    expect(() => call(world, "noSuchCall", {})).toThrow();
    expect(() => call(world, "constructor", {})).toThrow();
    expect(() => call(world, "addNodeProgress", { playerId: alex, nodeId: "a", delta: 1, callback: "yes" })).toThrow();
    expect(() => call(world, "getNodeDetailInfo", { playerId: alex, nodeId: "long" })).toThrow();
    world.scriptEventFromPack("ach:call", "{");
    world.scriptEventFromPack("ach:call", JSON.stringify({ id: 1, method: "getChildrenNode", args: { nodeId: "r" } }));
    world.scriptEventFromPack(
      "ach:call",
      JSON.stringify({ id: 1, reply: "ach:call", method: "getChildrenNode", args: { nodeId: "r" } }),
    );
    world.tick(3);
    expect(complaints(world)).toHaveLength(3);
    expect(call(world, "setNodeFinish", { playerId: alex, nodeId: "long" })).toBe(true);
    world.tick(3);
    expect(completions(world)).toMatchObject([{ playerId: alex, achievementId: "long" }]);
  });

  it("are refused from players and command blocks, unless the sender is a game director", async () => {
    const { world, alex } = await start();
    const message = JSON.stringify({
      id: "own",
      reply: "test:reply",
      method: "setNodeFinish",
      args: { playerId: alex, nodeId: "r" },
    });
    world.setPermissionLevel(alex, 0);
    world.scriptEvent({ playerId: alex }, "ach:call", message);
    world.scriptEvent("block", "ach:call", message);
    world.tick(3);
    expect(repliesTo(world, "own")).toEqual([]);
    expect(progressOf(world, alex, "r")).toBe(0);
    world.setPermissionLevel(alex, 1);
    world.scriptEvent({ playerId: alex }, "ach:call", message);
    world.tick(3);
    expect(repliesTo(world, "own")).toEqual([{ id: "own", result: true }]);
    world.scriptEvent("console", "ach:call", message.replace("own", "console"));
    world.tick(3);
    expect(repliesTo(world, "console")).toEqual([{ id: "console", result: false }]);
  });

  it("ask the caller's callback after the result, and count no answer in 100 ticks as none", async () => {
    const { world, alex } = await start();
    const ask = (id: string): Record<string, unknown>[] => {
      world.scriptEventFromPack(
        "ach:call",
        JSON.stringify({
          id,
          reply: "test:reply",
          method: "getCloudStorage",
          args: { playerId: alex, callback: true },
        }),
      );
      world.tick(2);
      return repliesTo(world, id);
    };
    const first = ask("one");
    expect(first.map((message) => Object.keys(message).sort())).toEqual([
      ["id", "result"],
      ["ask", "data", "id", "seq"],
    ]);
    expect(first[1]).toMatchObject({ ask: "callback", data: null });
    world.scriptEventFromPack("ach:answer", JSON.stringify({ id: "one", seq: first[1]!["seq"], value: false }));
    world.tick(2);
    expect(complaints(world)).toEqual([]);
    const second = ask("two");
    world.tick(110);
    world.scriptEventFromPack("ach:answer", JSON.stringify({ id: "two", seq: second[1]!["seq"], value: false }));
    world.tick(2);
    expect(complaints(world)).toHaveLength(1);
  });
});
