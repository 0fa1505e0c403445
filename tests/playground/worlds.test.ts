/** What the worker of the playground does with worlds, players, time and the cloud, without a page. */
import { expect, it } from "vitest";
import { child, root } from "../support/nodes.ts";
import { packOf, startPlayground, type TestPlayground } from "./playground-world.ts";

const COWS = { goal_type: "default_kill", entity_identifier: "minecraft:cow" };
const NODES = [
  root("farm"),
  child("cows", "farm", { goal_number: 3, goal_details: COWS }),
  child("after", "cows", { depend_parent: true, is_hidden: true }),
  child("daily", "farm", { goal_details: COWS, repeat: { every: "day" } }),
  child("herd", "farm", { goal_number: 4, goal_details: COWS, is_cloud: true }),
  child("both", "farm", {
    goal_number: 2,
    goal_details: {
      goal_type: "all_of",
      goals: [COWS, { goal_type: "default_kill", entity_identifier: "minecraft:pig" }],
    },
  }),
];

const nodeOf = ({ tables }: TestPlayground, playerId: string, id: string, server = 0) =>
  tables.nodes[`${server}/${playerId}/farm`]?.[id];

async function kill(
  test: TestPlayground,
  playerId: string,
  entity: string,
  times = 1,
  server: 0 | 1 = 0,
): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    await test.do("deed", { server, who: playerId, deed: { do: "kill", entity } });
    await test.do("step", { ticks: 2 });
  }
}

it("shows what a player does: progress, criteria, the tip, and what is there after a completion", async () => {
  const test = await startPlayground(await packOf(NODES));
  const { playerId } = await test.do("join", { server: 0, name: "Alex" });
  await test.until("the nodes of the player are shown", () => nodeOf(test, playerId, "cows"));
  expect(nodeOf(test, playerId, "after")).toMatchObject({ state: "locked", isUnseen: true, progress: 0 });

  await kill(test, playerId, "cow");
  await test.do("step", { ticks: 40 });
  await test.until("a cow is counted", () => nodeOf(test, playerId, "cows")?.progress === 1);
  expect(nodeOf(test, playerId, "both")).toMatchObject({
    state: "open",
    progress: 1,
    criteria: [{ isDone: true }, { isDone: false }],
  });
  expect(nodeOf(test, playerId, "daily")).toMatchObject({ state: "resting", completions: 1 });

  await kill(test, playerId, "cow", 2);
  await test.do("step", { ticks: 40 });
  await test.until("it is complete", () => nodeOf(test, playerId, "cows")?.state === "complete");
  expect(nodeOf(test, playerId, "after")).toMatchObject({ state: "open" });
  const screen = test.tables.screens[`0/${playerId}`]!;
  expect(`${screen.actionBar?.text} ${screen.chat.map(({ text }) => text).join(" ")}`).toContain("Title of cows");
  expect(test.tables.properties[`0/${playerId}`]!.map(({ key }) => key)).toContain("ach:page/farm");
  const read = await test.do("readProperty", { server: 0, playerId, key: "ach:page/farm" });
  expect(read.records?.["cows"]).toMatchObject({ progress: 3, completedAt: expect.any(Number) });
});

it("lets a day pass at once, and what rests can be done again", async () => {
  const test = await startPlayground(await packOf(NODES));
  const { playerId } = await test.do("join", { server: 0, name: "Alex" });
  await kill(test, playerId, "cow");
  await test.do("step", { ticks: 40 });
  await test.until("the daily one rests", () => nodeOf(test, playerId, "daily")?.state === "resting");
  const { seconds } = test.single.clock;
  await test.do("leap", { seconds: 86_400 });
  await test.until("it is open again", () => nodeOf(test, playerId, "daily")?.state === "open");
  expect(test.single.clock.seconds - seconds).toBeCloseTo(86_400, -1);
  expect(test.single.clock.isRunning).toBe(false);
});

it("keeps a save through a crash, and loses what was not on the disk", async () => {
  const test = await startPlayground(await packOf(NODES));
  const { playerId } = await test.do("join", { server: 0, name: "Alex" });
  await kill(test, playerId, "cow");
  await test.do("step", { ticks: 40 });
  await test.do("save", { server: 0 });
  await kill(test, playerId, "cow");
  await test.do("step", { ticks: 40 });
  await test.until("two are counted", () => nodeOf(test, playerId, "cows")?.progress === 2);
  await test.do("crash", { server: 0 });
  await test.do("step", { ticks: 2 });
  await test.until("the second one is gone", () => nodeOf(test, playerId, "cows")?.progress === 1);
  expect(test.single.players).toMatchObject([{ name: "Alex", isOnline: true }]);

  await kill(test, playerId, "cow");
  await test.do("restart", { server: 0 });
  await test.do("step", { ticks: 2 });
  await test.until("a restart loses nothing", () => nodeOf(test, playerId, "cows")?.progress === 2);
});

it("goes on with another pack where it was, and stays with the one before when the new one does not start", async () => {
  const test = await startPlayground(await packOf(NODES));
  const { playerId } = await test.do("join", { server: 0, name: "Alex" });
  await kill(test, playerId, "cow");
  const others = NODES.map((node) => (node.node_ID === "cows" ? { ...node, goal_number: 5 } : node));
  const other = await packOf(others);
  expect(await test.playground.load(other, { kind: "memory" })).toBeNull();
  await test.until("its goal is the new one", () => nodeOf(test, playerId, "cows")?.goal === 5);
  expect(nodeOf(test, playerId, "cows")).toMatchObject({ progress: 1 });
  expect(test.single.players).toMatchObject([{ name: "Alex", isOnline: true }]);

  const broken = { ...other, files: { ...other.files, "scripts/main.js": "throw new Error('a broken script');" } };
  expect(await test.playground.load(broken, { kind: "memory" })).toMatch(/a broken script/);
  await kill(test, playerId, "cow");
  await test.do("step", { ticks: 40 });
  await test.until("the world goes on", () => nodeOf(test, playerId, "cows")?.progress === 2);
});

it("has two servers on one cloud, whose reports wait while it is away", async () => {
  const test = await startPlayground(await packOf(NODES));
  await test.do("startServer", { server: 1 });
  const { playerId } = await test.do("join", { server: 0, name: "Alex" });
  const { playerId: inSecond } = await test.do("join", { server: 1, name: "Alex" });
  await test.do("setCloudFault", { fault: "off" });
  await kill(test, playerId, "cow");
  await test.until("a step is pending", () => nodeOf(test, playerId, "herd")?.cloud?.pending === 1);
  await test.do("setCloudFault", { fault: "none" });
  await kill(test, inSecond, "cow", 2, 1);
  await test.do("leap", { seconds: 300 });
  const account = test.single.players[0]!.account;
  await test.until("the cloud has all", () => test.tables.entities[account]?.some(({ progress }) => progress === 3));
  await test.until("nothing is pending", () => nodeOf(test, playerId, "herd")?.cloud?.pending === 0);
  expect(nodeOf(test, playerId, "herd")?.cloud).toMatchObject({ pending: 0, reports: [] });
  const requests = test.streams.requests["0"]!;
  expect(requests.some(({ status }) => status === undefined)).toBe(true);
  expect(requests.some(({ path, status }) => path === "/v1/reports" && status === 200)).toBe(true);
});

it("stores a report once whose answer was lost", async () => {
  const test = await startPlayground(await packOf(NODES));
  const { playerId } = await test.do("join", { server: 0, name: "Alex" });
  await test.do("step", { ticks: 40 });
  await test.do("setCloudFault", { fault: "answers lost" });
  await kill(test, playerId, "cow");
  await test.do("step", { ticks: 60 });
  await test.do("setCloudFault", { fault: "slow" });
  await test.do("leap", { seconds: 300 });
  const account = test.single.players[0]!.account;
  await test.until("the cloud has it once", () => test.tables.entities[account]?.some(({ version }) => version === 1));
  await test.until("nothing is pending", () => nodeOf(test, playerId, "herd")?.cloud?.pending === 0);
  expect(test.tables.entities[account]).toMatchObject([{ achievement_id: "herd", progress: 1, version: 1 }]);
  expect(test.streams.requests["0"]!.some(({ isLost }) => isLost)).toBe(true);
});

it("answers what cannot be done in words, and sends nothing where nothing changes", async () => {
  const test = await startPlayground(await packOf(NODES));
  const { playerId } = await test.do("join", { server: 0, name: "Alex" });
  await expect(test.do("press", { server: 0, playerId, button: 3 })).rejects.toThrow(/form/);
  await expect(test.do("leave", { server: 1, playerId })).rejects.toThrow(/server 2 is not running/);
  await expect(test.do("leap", { seconds: -1 })).rejects.toThrow(/between/);
  await test.do("step", { ticks: 40 });
  await new Promise((resolve) => setTimeout(resolve, 150));
  const before = test.sentCharacters();
  await test.do("setBusy", { server: 0, playerId, busy: false });
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(test.sentCharacters() - before).toBeLessThan(400);
});

it("runs other packs beside ours, and reads our nodes with them there", async () => {
  const manifest = {
    format_version: 2,
    header: { name: "castle", uuid: "0f7b34de-6f0f-4a43-8a2f-2f6a3a6f3b01", version: [1, 0, 0] },
    modules: [
      {
        type: "script",
        language: "javascript",
        entry: "scripts/main.js",
        uuid: "0f7b34de-6f0f-4a43-8a2f-2f6a3a6f3b02",
        version: [1, 0, 0],
      },
    ],
    dependencies: [{ module_name: "@minecraft/server", version: "2.10.0" }],
  };
  const script = `
    import { system, world } from "@minecraft/server";
    world.afterEvents.worldLoad.subscribe(() => console.warn("the castle stands"));
    system.afterEvents.scriptEventReceive.subscribe(({ id, message }) => console.warn(id + " " + message));
  `;
  const castle = { name: "castle", files: { "manifest.json": JSON.stringify(manifest), "scripts/main.js": script } };
  const test = await startPlayground({ ...(await packOf(NODES)), otherPacks: [castle] });
  const { playerId } = await test.do("join", { server: 0, name: "Alex" });
  await kill(test, playerId, "cow", 3);
  await test.do("step", { ticks: 40 });
  await test.until("it is complete", () => nodeOf(test, playerId, "cows")?.state === "complete");
  const said = (): string => (test.streams.log["0"] ?? []).map(({ text }) => text).join("\n");
  await test.until("the other pack has heard of it", () => said().includes("ach:complete"));
  expect(said()).toContain("the castle stands");
});
