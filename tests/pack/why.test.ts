/** `ach:info`: criteria, and why the last deeds that a node watches did not count. */
import { describe, expect, it } from "vitest";
import type { NodeJson } from "../../scripts/core/tree/node.ts";
import { child, root } from "../support/nodes.ts";
import { call, complaints, progressOf, startTestWorld } from "../support/pack.ts";

type Goal = NonNullable<NodeJson["goal_details"]>;
const node = (id: string, goal: Goal, other: Partial<NodeJson> = {}): NodeJson =>
  child(id, "r", { goal_number: 9, goal_details: goal, ...other });

async function play(...nodes: NodeJson[]) {
  const world = await startTestWorld({ nodes: [root("r"), ...nodes] });
  const alex = world.join({ name: "Alex" });
  world.tick(2);
  const info = (text: string): string[] => {
    const { status, message } = world.command("console", `ach:info Alex ${text}`);
    expect(status).toBe("success");
    return message!.split("\n");
  };
  const refused = (id: string): string[] => info(`${id} why`).filter((line) => line.startsWith("- "));
  return { world, alex, info, refused };
}

const cow = { goal_type: "kill", entity: "cow" } as const;

describe("ach:info … why", () => {
  it("names the filter that refused, what it wants and how long ago that was, of the last 5 deeds, the newest first", async () => {
    const bow = node("bow", { ...cow, weapon: "bow" });
    const night = node("night", { ...cow, where: { dimension: "nether" } });
    const { world, alex, refused } = await play(bow, night);
    for (let time = 0; time < 7; time++) {
      world.kill(alex, "minecraft:cow");
      world.tick(20);
    }
    const lines = refused("bow");
    expect(lines).toHaveLength(5);
    for (const line of lines) expect(line).toMatch(/weapon.*bow/);
    const seconds = lines.map((line) => Number(/(\d+) s ago/.exec(line)![1]));
    expect(seconds).toEqual([...seconds].sort((a, b) => a - b));
    expect(new Set(seconds).size).toBe(5);
    expect(refused("night")[0]).toMatch(/dimension.*Nether/);
    expect(progressOf(world, alex, "bow")).toBe(0);
    expect(complaints(world)).toEqual([]);
  });

  it("tells when a deed counted last, and that none did", async () => {
    const { world, alex, info } = await play(node("cows", cow));
    const before = info("cows why").join("\n");
    expect(before).toMatch(/[Nn]o deed has counted/);
    world.kill(alex, "minecraft:cow");
    world.tick(60);
    const after = info("cows why").join("\n");
    expect(after).toMatch(/counted 3 s ago|counted 2 s ago/);
    expect(after).not.toMatch(/[Nn]o deed has counted/);
  });

  it("says of a locked node that it is locked, and of a game mode that it does not count", async () => {
    const { world, alex, refused } = await play(
      node("first", { goal_type: "jump" }),
      child("second", "first", { goal_number: 9, goal_details: cow, depend_parent: true }),
      node("any", cow),
    );
    world.kill(alex, "minecraft:cow");
    world.tick(2);
    expect(refused("second")[0]).toContain("locked");
    world.setGameMode(alex, "Creative");
    world.tick(2);
    world.kill(alex, "minecraft:cow");
    world.tick(2);
    expect(refused("any")[0]).toContain("game mode");
  });

  it("keeps a node's refusals, once it was asked about, however busy others are", async () => {
    const pigs = { goal_type: "kill", entity: "pig", weapon: "bow" } as const;
    const busy = Array.from({ length: 40 }, (_, index) => node(`busy${index}`, pigs));
    const { world, alex, refused } = await play(node("bow", { ...cow, weapon: "bow" }), ...busy);
    expect(refused("bow")).toEqual([]);
    world.kill(alex, "minecraft:cow");
    for (let time = 0; time < 20; time++) world.kill(alex, "minecraft:pig");
    world.tick(2);
    expect(refused("bow")).toHaveLength(1);
  });

  it("says of members that they are done, not awaited, or of a value that it was seen", async () => {
    const goals = [cow, { goal_type: "kill", entity: "pig" }];
    const { world, alex, refused } = await play(
      node("all", { goal_type: "all_of", goals }, { goal_number: 2 }),
      node("order", { goal_type: "sequence", goals }),
      node("kinds", { goal_type: "distinct", goal: { goal_type: "kill" }, by: "entity" }),
    );
    const kill = (entity: string): void => {
      world.kill(alex, entity);
      world.tick(2);
    };
    kill("minecraft:pig");
    expect(refused("all")).toEqual([]);
    expect(refused("order")[0]).toMatch(/turn.*pig/);
    kill("minecraft:pig");
    expect(refused("all")[0]).toMatch(/done.*pig/);
    expect(refused("kinds")[0]).toContain("counted before");
    expect(complaints(world)).toEqual([]);
  });

  it("says of what is looked at what does not hold right now", async () => {
    const { info } = await play(node("end", { goal_type: "visit", dimension: "the_end" }));
    expect(info("end why").join("\n")).toMatch(/dimension.*the End/);
  });

  it("says of a node without a built-in goal that no deed moves it", async () => {
    const { info } = await play(child("scripted", "r"));
    expect(info("scripted why")).toHaveLength(2);
  });

  it("refuses another word, and takes none without the node", async () => {
    const { world } = await play(node("cows", cow));
    expect(world.command("console", "ach:info Alex cows because").status).not.toBe("success");
    expect(world.command("console", "ach:info Nobody cows why").status).not.toBe("success");
  });
});

describe("ach:info of a node", () => {
  it("shows the goal in words and the criteria with their counts", async () => {
    const goals = [
      { ...cow, count: 3 },
      { goal_type: "kill", entity: "pig" },
    ];
    const { world, alex, info } = await play(node("all", { goal_type: "all_of", goals }, { goal_number: 2 }));
    world.kill(alex, "minecraft:cow");
    world.kill(alex, "minecraft:pig");
    world.tick(2);
    const text = info("all").join("\n");
    expect(text).toMatch(/Kill 3 cows 1\/3/);
    expect(text).toMatch(/✔ Kill a pig/);
    expect(text).not.toMatch(/ago/);
  });

  it("shows of a thousand criteria some that are missing, and how many more there are", async () => {
    const goals = Array.from({ length: 1046 }, (_, index) => ({ goal_type: "kill", entity: `my:e${index}x` }));
    const { info } = await play(node("all", { goal_type: "all_of", goals }, { goal_number: 1046 }));
    const lines = info("all");
    expect(lines.length).toBeLessThan(70);
    expect(lines.at(-1)).toContain(String(1046 - lines.filter((line) => line.startsWith("· ")).length));
  });

  it("leaves what calls answer as it was", async () => {
    const { world, alex } = await play(node("cows", cow, { node_description: "" }));
    expect(call(world, "getNodeDetailInfo", { playerId: alex, nodeId: "cows" })).toMatchObject({
      node_description: "",
      goal_details: cow,
    });
  });
});
