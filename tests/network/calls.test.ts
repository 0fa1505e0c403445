import { expect, it } from "vitest";
import { child, root } from "../support/nodes.ts";
import { complaints, completions, progressOf } from "../support/pack.ts";
import { holdAnswer, holdRequest, incrementsOn, isReport, reportsOn } from "./line.ts";
import { playerInOneWorld } from "./scenes.ts";
import {
  act,
  ask,
  CALLBACK,
  completedIn,
  FAR,
  isNothingPending,
  joinWorld,
  REMOTE_PACK,
  reportElsewhere,
  useCloud,
} from "./support.ts";

const service = useCloud();
const NO_CLOUD = { dedicatedServer: { variables: {}, secrets: {} } };

it("says true when the report of a cloud node is under way, false where nothing can move", async () => {
  const { network, simulator, playerId } = await playerInOneWorld(service);

  expect(act(simulator, "addNodeProgress", [playerId, "six", 4], CALLBACK).result).toBe(true);
  expect(act(simulator, "setNodeFinish", [playerId, "six"], CALLBACK).result).toBe(true);
  await network.tick(30);

  expect(act(simulator, "addNodeProgress", [playerId, "six", 1], CALLBACK).result).toBe(false);
  expect(act(simulator, "setNodeFinish", [playerId, "six"], CALLBACK).result).toBe(false);
  expect(completedIn(simulator)).toEqual(["six"]);
  expect(complaints(simulator)).toEqual([]);
});

it("moves only the local progress without a callback, says false, and sends it with the node's next report", async () => {
  const { network, simulator, line, playerId, inCloud } = await playerInOneWorld(service);

  expect(act(simulator, "addNodeProgress", [playerId, "far", 2]).result).toBe(false);
  expect(act(simulator, "setNodeFinish", [playerId, "six"]).result).toBe(false);
  await network.tick(40);
  expect(reportsOn(line)).toEqual([]);
  expect(progressOf(simulator, playerId, "far")).toBe(2);
  expect(progressOf(simulator, playerId, "six")).toBe(6);
  // Only the cloud completes a cloud node; nothing can be added to this one, but it can still be reported.
  expect(completions(simulator)).toEqual([]);
  expect(act(simulator, "setNodeFinish", [playerId, "six"], CALLBACK).result).toBe(true);
  await network.tick(25);
  expect(completions(simulator)).toMatchObject([{ achievementId: "six" }]);

  expect(act(simulator, "addNodeProgress", [playerId, "far", 3], CALLBACK).result).toBe(true);
  await network.tick(25);

  expect(reportsOn(line)).toMatchObject([
    { node: "six", delta: 6 },
    { node: "far", delta: 5, goal: FAR },
  ]);
  expect(await inCloud("far")).toMatchObject({ progress: 5 });
});

it("is a local node without a cloud: progress moves and completes here, and the call says false", async () => {
  const { network, simulator, line, playerId } = await playerInOneWorld(service, NO_CLOUD);

  expect(act(simulator, "addNodeProgress", [playerId, "six", 2], CALLBACK).result).toBe(false);
  expect(progressOf(simulator, playerId, "six")).toBe(2);
  expect(act(simulator, "setNodeFinish", [playerId, "six"], CALLBACK).result).toBe(false);
  await network.tick(5);
  expect(completedIn(simulator)).toEqual(["six"]);

  expect(act(simulator, "addNodeProgress", [playerId, "manual", 2]).result).toBe(true);
  expect(act(simulator, "setCloudStorage", [playerId, "manual", 2], CALLBACK).result).toBe(false);
  const storage = act(simulator, "getCloudStorage", [playerId], CALLBACK);
  expect(storage.heard()).toEqual([null]);
  expect(line.exchanges).toEqual([]);
  expect(complaints(simulator)).toEqual([]);
});

it("counts the unsent of a node that is not sent automatically down, report by report", async () => {
  const { network, simulator, line, playerId, inCloud } = await playerInOneWorld(service);

  expect(act(simulator, "addNodeProgress", [playerId, "manual", 5]).result).toBe(true);
  await network.tick(40);
  expect(reportsOn(line)).toEqual([]);
  expect(progressOf(simulator, playerId, "manual")).toBe(5);

  const one = act(simulator, "setCloudStorage", [playerId, "manual", 2], CALLBACK);
  expect(one.result).toBe(true);
  await network.tick(5);
  expect(one.heard()).toMatchObject([{ code: 0, entity: { progress: 2 } }]);
  expect(progressOf(simulator, playerId, "manual")).toBe(5);

  // More than is unsent: all of it is stored, and the unsent is counted down by up to it.
  act(simulator, "setCloudStorage", [playerId, "manual", 7], CALLBACK);
  await network.tick(30);

  expect(await inCloud("manual")).toMatchObject({ progress: 9 });
  expect(progressOf(simulator, playerId, "manual")).toBe(9);
  expect(incrementsOn(line).map(({ delta }) => delta)).toEqual([2, 7]);
});

it("brings setCloudStorage's extra and its conflict to the callback", async () => {
  const { network, simulator, playerId, account } = await playerInOneWorld(service);
  act(simulator, "addNodeProgress", [playerId, "manual", 5]);
  await reportElsewhere(service.cloud, account, { node: "manual", delta: 10, extra: "theirs", base_version: 0 });

  const call = act(simulator, "setCloudStorage", [playerId, "manual", 3], {
    callback: [{ value: true }],
    getExtra: [{ value: "mine" }, { value: "ours" }],
  });
  await network.until("it is stored", () => call.heard().length === 2);
  expect(call.heard()).toMatchObject([{ code: 5 }, { code: 0, entity: { progress: 13, extra: "ours" } }]);
  expect(progressOf(simulator, playerId, "manual")).toBe(15);

  const refused = act(simulator, "setCloudStorage", [playerId, "manual", 1], {
    callback: [{ value: false }],
    getExtra: [{ value: "mine" }],
  });
  await reportElsewhere(service.cloud, account, { node: "manual", delta: 1 });
  await network.until("it is answered", () => refused.heard().length === 1);
  await network.tick(3);

  // It was stored before the other server's report: nothing was in conflict, and the rest of the unsent stays.
  expect(progressOf(simulator, playerId, "manual")).toBe(15);
});

it("refuses setCloudStorage on a node that is sent automatically, with a warning that names the argument", async () => {
  const { simulator, playerId } = await playerInOneWorld(service);
  expect(act(simulator, "setCloudStorage", [playerId, "far", 1], CALLBACK).result).toBe(false);
  expect(complaints(simulator)).toEqual([expect.stringContaining("nodeId")]);
  expect(act(simulator, "setCloudStorage", [playerId, "manual", 1]).result).toBe(false);
  expect(complaints(simulator)[1]).toContain("callback");
});

it("gives all nodes of a player through getCloudStorage, or null while the cloud does not answer", async () => {
  const { network, simulator, line, playerId, account } = await playerInOneWorld(service);

  const empty = act(simulator, "getCloudStorage", [playerId], CALLBACK);
  expect(empty.result).toBe(true);
  await network.tick(3);
  expect(empty.heard()).toEqual([{ code: 0, message: "", details: "", entity: 0 }]);

  await reportElsewhere(service.cloud, account, { node: "six", delta: 2, goal: 6, extra: "x", base_version: 0 });
  await reportElsewhere(service.cloud, account, { node: "far", delta: 7 });
  const full = act(simulator, "getCloudStorage", [playerId], CALLBACK);
  await network.tick(3);
  const [storage] = full.heard() as unknown as { entity: number; first: unknown }[];
  expect(storage!.entity).toBe(2);
  const keys = [
    "achievement_id",
    "completed_at",
    "completions",
    "extra",
    "max_progress",
    "progress",
    "round",
    "version",
  ];
  expect(Object.keys(storage!.first as object).toSorted()).toEqual(keys);

  line.cut();
  const failed = act(simulator, "getCloudStorage", [playerId], CALLBACK);
  await network.tick(30);
  expect(failed.heard()).toEqual([null]);
});

it("keeps what was added during a report for the next one", async () => {
  const { network, simulator, line, playerId, inCloud } = await playerInOneWorld(service);
  const road = holdAnswer(line, isReport);

  const one = act(simulator, "addNodeProgress", [playerId, "far", 1], CALLBACK);
  await network.tick(5);
  act(simulator, "addNodeProgress", [playerId, "far", 10]);
  const two = act(simulator, "addNodeProgress", [playerId, "far", 100], CALLBACK);
  expect(progressOf(simulator, playerId, "far")).toBe(111);
  expect(ask(simulator, `ach:info ${simulator.player(playerId).name} far`)).toContain("111");
  road.open();
  await network.until("both are stored", () => two.heard().length === 1);

  expect(one.heard()).toMatchObject([{ code: 0, entity: { progress: 1 } }]);
  expect(two.heard()).toMatchObject([{ code: 0, entity: { progress: 111 } }]);
  expect(await inCloud("far")).toMatchObject({ progress: 111 });
  expect(isNothingPending(simulator)).toBe(true);
});

it("counts each of many increments, up to the goal, and tells each call", async () => {
  const { network, simulator, line, playerId, inCloud } = await playerInOneWorld(service);
  const road = holdRequest(line, isReport);
  const calls = [];
  for (let count = 1; count <= 8; count++) {
    calls.push(act(simulator, "addNodeProgress", [playerId, "six", 1], CALLBACK));
    expect(progressOf(simulator, playerId, "six")).toBe(Math.min(6, count));
  }

  road.open();
  await network.until("it is complete", () => completedIn(simulator).length === 1);
  await network.tick(30);

  expect(await inCloud("six")).toMatchObject({ progress: 6 });
  expect(incrementsOn(line).map(({ delta }) => delta)).toEqual([1, 5]);
  expect(calls.filter((call) => call.result).every((call) => call.heard().length === 1)).toBe(true);
});

it.each([
  ["its extra cannot be used", { getExtra: [{ throws: true }, { value: "good" }] }],
  ["its extra is too long", { getExtra: [{ repeats: "x", times: 4_097 }, { value: "good" }] }],
] as const)("counts a refused setCloudStorage nowhere when %s", async (_case, { getExtra }) => {
  const { network, world, simulator, line, name, playerId, inCloud } = await playerInOneWorld(service);
  act(simulator, "addNodeProgress", [playerId, "manual", 5]);

  const refused = act(simulator, "setCloudStorage", [playerId, "manual", 4], { ...CALLBACK, getExtra: [getExtra[0]] });
  expect(refused.result).toBe(false);
  await world.restart();
  await joinWorld(network, world, name);
  await network.tick(30);
  expect(reportsOn(line)).toEqual([]);

  const made = act(world.simulator, "setCloudStorage", [playerId, "manual", 5], {
    ...CALLBACK,
    getExtra: [getExtra[1]],
  });
  await network.until("it is stored", () => made.heard().length === 1);
  expect(await inCloud("manual")).toMatchObject({ progress: 5, extra: "good" });
});

it("reports nothing through setCloudStorage before the parent is complete, where it depends on it", async () => {
  const nodes = [
    root("page"),
    child("gate", "page", { goal_number: 1 }),
    child("behind", "gate", { is_cloud: true, auto_sent_cloud: false, goal_number: 9, depend_parent: true }),
  ];
  const { network, simulator, line, playerId } = await playerInOneWorld(service, { pack: { ...REMOTE_PACK, nodes } });

  const early = act(simulator, "setCloudStorage", [playerId, "behind", 2], CALLBACK);
  await network.tick(10);
  expect(early.result).toBe(false);
  expect(reportsOn(line)).toEqual([]);

  act(simulator, "setNodeFinish", [playerId, "gate"]);
  expect(act(simulator, "setCloudStorage", [playerId, "behind", 2], CALLBACK).result).toBe(true);
});

it("reports a call whose neighbour's extra cannot be used, and keeps the increments of both", async () => {
  const { network, simulator, line, playerId, inCloud } = await playerInOneWorld(service);
  const road = holdRequest(line, isReport);
  act(simulator, "addNodeProgress", [playerId, "far", 1], CALLBACK);
  await network.tick(2);
  const good = act(simulator, "addNodeProgress", [playerId, "far", 10], CALLBACK);
  const bad = act(simulator, "addNodeProgress", [playerId, "far", 100], { ...CALLBACK, getExtra: [{ throws: true }] });

  road.open();
  await network.until("the good call is answered", () => good.heard().length === 1);

  expect(good.heard()).toMatchObject([{ code: 0, entity: { progress: 111 } }]);
  expect(bad.heard()).toEqual([]);
  expect(await inCloud("far")).toMatchObject({ progress: 111, extra: "" });
});
