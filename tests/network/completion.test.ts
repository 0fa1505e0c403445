import { expect, it } from "vitest";
import type { Fault } from "../../simulator/network/fault-proxy.ts";
import { child } from "../support/nodes.ts";
import { carried, complaints, progressOf } from "../support/pack.ts";
import { first, holdAnswer, holdRequest, isFetch, isReport, operationsOn, reportsOn } from "./line.ts";
import { enter, oneWorld, playerInOneWorld, twoWorlds, type Entered } from "./scenes.ts";
import {
  act,
  ask,
  CALLBACK,
  CLOUD_TREE,
  completedIn,
  isNothingPending,
  joinWorld,
  newPlayer,
  REMOTE_PACK,
  reportElsewhere,
  REWARD,
  serverPack,
  useCloud,
} from "./support.ts";

const service = useCloud();

it("pays whoever's report crossed the goal; other worlds show it complete, pay nothing and announce nothing", async () => {
  const { network, a, b, name } = await twoWorlds(service);
  const idInA = await joinWorld(network, a, name);
  const idInB = await joinWorld(network, b, name);

  act(a.simulator, "addNodeProgress", [idInA, "paying", 2], CALLBACK);
  await network.tick(5);
  act(b.simulator, "addNodeProgress", [idInB, "paying", 1], CALLBACK);
  await network.tick(5);
  expect(completedIn(b.simulator)).toEqual(["paying"]);
  expect(carried(b.simulator, idInB, REWARD)).toBe(1);

  // A learns of it with its own next report, and again at the next join.
  act(a.simulator, "addNodeProgress", [idInA, "paying", 1], CALLBACK);
  await network.tick(30);
  expect(progressOf(a.simulator, idInA, "paying")).toBe(3);
  a.simulator.leave(idInA);
  await network.tick(2);
  await joinWorld(network, a, name);

  expect(progressOf(a.simulator, idInA, "paying")).toBe(3);
  expect(completedIn(a.simulator)).toEqual([]);
  expect(carried(a.simulator, idInA, REWARD)).toBe(0);
  expect(carried(b.simulator, idInB, REWARD)).toBe(1);
});

it("shows a node as complete at join that another world completed, without paying", async () => {
  const { network, a, b, name } = await twoWorlds(service);
  const idInA = await joinWorld(network, a, name);

  act(a.simulator, "setNodeFinish", [idInA, "paying"], CALLBACK);
  await network.tick(5);
  const idInB = await joinWorld(network, b, name);

  expect(progressOf(b.simulator, idInB, "paying")).toBe(3);
  expect(act(b.simulator, "addNodeProgress", [idInB, "paying", 1], CALLBACK).result).toBe(false);
  expect([completedIn(b.simulator), carried(b.simulator, idInB, REWARD)]).toEqual([[], 0]);
  expect([completedIn(a.simulator), carried(a.simulator, idInA, REWARD)]).toEqual([["paying"], 1]);
});

const LOST: readonly [string, () => Fault][] = [
  ["is lost", () => ({ kind: "reply lost" })],
  ["is cut in its body", () => ({ kind: "body cut" })],
  ["is delivered twice to the service", () => ({ kind: "repeated" })],
];

it.each(LOST)("pays exactly once when the answer that completes the node %s", async (_what, fault) => {
  const { network, world, line, playerId, inCloud } = await playerInOneWorld(service);
  line.choose(first(1, isReport, fault));

  act(world.simulator, "addNodeProgress", [playerId, "paying", 3], CALLBACK);
  await network.until("it is paid", () => carried(world.simulator, playerId, REWARD) > 0);
  await network.tick(100);

  expect(carried(world.simulator, playerId, REWARD)).toBe(1);
  expect(completedIn(world.simulator)).toEqual(["paying"]);
  expect(operationsOn(line)).toHaveLength(1);
  expect(await inCloud("paying")).toMatchObject({ progress: 3, version: 1 });
});

it("pays exactly once when the world crashes between the report and its answer", async () => {
  const { network, world, line, name, playerId, inCloud } = await playerInOneWorld(service);
  const road = holdAnswer(line, isReport);

  act(world.simulator, "addNodeProgress", [playerId, "paying", 3], CALLBACK);
  await network.tick(3);
  world.simulator.save();
  await world.crash();
  road.open();
  await line.idle();
  expect((await inCloud("paying"))!.completed_at).toBeGreaterThan(0);

  await joinWorld(network, world, name);
  await network.until("it is paid", () => carried(world.simulator, playerId, REWARD) > 0, 200);
  expect(completedIn(world.simulator)).toEqual(["paying"]);

  await world.restart();
  await joinWorld(network, world, name);
  await network.tick(60);

  expect(carried(world.simulator, playerId, REWARD)).toBe(1);
  expect(completedIn(world.simulator)).toEqual([]);
  expect(operationsOn(line)).toHaveLength(1);
});

it("pays exactly once when a world rolls back a payment with the record of it", async () => {
  const { network, world, line, name, playerId } = await playerInOneWorld(service);
  const road = holdAnswer(line, isReport);

  act(world.simulator, "addNodeProgress", [playerId, "paying", 3], CALLBACK);
  await network.tick(3);
  const beforeTheAnswer = world.simulator.save();
  road.open();
  await network.until("it is paid", () => carried(world.simulator, playerId, REWARD) > 0, 200);
  await world.crash(beforeTheAnswer);
  expect(carried(world.simulator, playerId, REWARD)).toBe(0);

  await joinWorld(network, world, name);
  await network.until("it is paid again", () => carried(world.simulator, playerId, REWARD) > 0, 200);
  await network.tick(60);

  expect(carried(world.simulator, playerId, REWARD)).toBe(1);
});

it("counts an increment once that a rolled back world reports again", async () => {
  const { network, world, line, name, playerId, inCloud } = await playerInOneWorld(service);
  const road = holdRequest(line, isReport);

  act(world.simulator, "addNodeProgress", [playerId, "far", 1], CALLBACK);
  // Waits for the first to be answered; the world saves meanwhile.
  act(world.simulator, "addNodeProgress", [playerId, "far", 10], CALLBACK);
  act(world.simulator, "addNodeProgress", [playerId, "far2", 5]);
  await network.tick(25);
  const saved = world.simulator.save();
  road.open();
  await network.until("both are stored", () => isNothingPending(world.simulator));
  act(world.simulator, "addNodeProgress", [playerId, "far2", 7], CALLBACK);
  await network.tick(30);
  expect(await inCloud("far")).toMatchObject({ progress: 11 });
  expect(await inCloud("far2")).toMatchObject({ progress: 12 });

  await world.crash(saved);
  await joinWorld(network, world, name);
  act(world.simulator, "addNodeProgress", [playerId, "far", 100], CALLBACK);
  act(world.simulator, "addNodeProgress", [playerId, "far2", 100], CALLBACK);
  await network.tick(100);

  expect(await inCloud("far")).toMatchObject({ progress: 111 });
  expect(await inCloud("far2")).toMatchObject({ progress: 112 });
  expect(progressOf(world.simulator, playerId, "far")).toBe(111);
  expect(progressOf(world.simulator, playerId, "far2")).toBe(112);
  expect(complaints(world.simulator)).toEqual([]);
});

it("has saved every operation when its report leaves", async () => {
  const { network, world, line } = await oneWorld(service);
  const players: Entered[] = [];
  while (players.length < 6) players.push(await enter(service, network, world, newPlayer()));
  const road = holdAnswer(line, isReport);

  for (const { name } of players) ask(world.simulator, `ach:grant ${name} only kills`);
  const atTheStart = reportsOn(line).length;
  await network.until("all leave together", () => reportsOn(line).length === atTheStart + players.length);
  const saved = world.simulator.save();
  await network.until("the service has them", () => line.exchanges.at(-1)?.answer !== undefined);
  await world.crash(saved);
  road.open();
  for (const { name } of players) await joinWorld(network, world, name);
  await network.tick(60);

  for (const { inCloud } of players) expect(await inCloud("kills")).toMatchObject({ progress: 3 });
  // Only who still knows the operation hears that it completed the node.
  for (const { playerId } of players) expect(carried(world.simulator, playerId, REWARD)).toBe(1);
});

it("adds nothing to an operation that a rolled back world may have sent", async () => {
  const { network, world, line, name, playerId, inCloud } = await playerInOneWorld(service);

  act(world.simulator, "addNodeProgress", [playerId, "far", 1]);
  await network.tick(25);
  const saved = world.simulator.save();
  act(world.simulator, "addNodeProgress", [playerId, "far", 10], CALLBACK);
  await network.until("both are stored together", () => isNothingPending(world.simulator));
  expect(await inCloud("far")).toMatchObject({ progress: 11 });

  await world.crash(saved);
  // New progress comes before the cloud's answer to the join.
  const road = holdAnswer(line, isFetch);
  await joinWorld(network, world, name);
  act(world.simulator, "addNodeProgress", [playerId, "far", 100], CALLBACK);
  await network.tick(40);
  road.open();
  await network.tick(40);

  expect(await inCloud("far")).toMatchObject({ progress: 111 });
  expect(progressOf(world.simulator, playerId, "far")).toBe(111);
});

it("pays once when two worlds cross the goal together", async () => {
  const { network, a, b, name } = await twoWorlds(service);
  const { playerId: idInA, inCloud } = await enter(service, network, a, name);
  const idInB = await joinWorld(network, b, name);

  act(a.simulator, "addNodeProgress", [idInA, "paying", 3], CALLBACK);
  act(b.simulator, "addNodeProgress", [idInB, "paying", 3], CALLBACK);
  await network.tick(40);

  const paid = carried(a.simulator, idInA, REWARD) + carried(b.simulator, idInB, REWARD);
  expect(paid).toBe(1);
  expect([...completedIn(a.simulator), ...completedIn(b.simulator)]).toEqual(["paying"]);
  expect(await inCloud("paying")).toMatchObject({ progress: 3 });
});

it("pays what completed under an earlier goal when the answer was lost and the goal was raised since", async () => {
  const { network, world, line, name, playerId } = await playerInOneWorld(service);
  const road = holdAnswer(line, isReport);
  act(world.simulator, "addNodeProgress", [playerId, "paying", 3], CALLBACK);
  await network.tick(3);
  const nodes = CLOUD_TREE.map((node) => (node.node_ID === "paying" ? { ...node, goal_number: 5 } : node));

  await world.restart({ packDirectory: await serverPack({ ...REMOTE_PACK, nodes }) });
  road.open();
  await joinWorld(network, world, name);
  await network.until("it is paid", () => carried(world.simulator, playerId, REWARD) > 0, 200);
  await network.tick(60);

  expect(carried(world.simulator, playerId, REWARD)).toBe(1);
  expect(progressOf(world.simulator, playerId, "paying")).toBe(5);
});

const carrying = (item: string) => ({ goal_type: "default_get", item_dict: { newItemName: item } }) as const;
const BEHIND_CLOUD = [
  ...CLOUD_TREE,
  child("behind", "paying", { goal_number: 9, depend_parent: true }),
  child("apples", "paying", { goal_number: 5, depend_parent: true, goal_details: carrying("minecraft:apple") }),
  child("breads", "page", { goal_number: 5, goal_details: carrying("minecraft:bread") }),
];

it("counts what hangs on a node that another world completed: mail, and what they carry", async () => {
  const pack = { ...REMOTE_PACK, nodes: BEHIND_CLOUD };
  const { network, world, simulator, name, playerId, account } = await playerInOneWorld(service, { pack });
  simulator.giveItem(playerId, { typeId: "minecraft:apple", amount: 4 });
  await network.tick(5);
  expect(progressOf(simulator, playerId, "apples")).toBe(0);
  simulator.leave(playerId);
  await network.tick(2);
  ask(simulator, `ach:mail ${name} progress behind 4`);
  ask(simulator, `ach:mail ${name} progress local 1`);
  await reportElsewhere(service.cloud, account, { node: "paying", delta: 3, goal: 3 });

  await joinWorld(network, world, name);
  await network.tick(30);
  // Carried items are counted when the inventory changes: after a completion all of them, not just what changed.
  world.simulator.giveItem(playerId, { typeId: "minecraft:bread" });
  await network.tick(5);

  expect(progressOf(world.simulator, playerId, "behind")).toBe(4);
  expect(progressOf(world.simulator, playerId, "local")).toBe(1);
  expect(progressOf(world.simulator, playerId, "apples")).toBe(4);
});
