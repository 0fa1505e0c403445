import { expect, it } from "vitest";
import { carried, complaints, completions, progressOf } from "../support/pack.ts";
import {
  accountOf,
  act,
  first,
  gate,
  isFetch,
  isNothingPending,
  isReport,
  joinWorld,
  newPlayer,
  openNetwork,
  reportsOn,
  REWARD,
  storedOf,
  useCloud,
} from "./support.ts";
import type { Fault } from "../../simulator/network/fault-proxy.ts";

const service = useCloud();
const CALLBACK = { callback: [{}] };

async function twoWorlds() {
  const network = await openNetwork(service.cloud);
  const [a, b] = network.worlds as [(typeof network.worlds)[0], (typeof network.worlds)[0]];
  return { network, a, b, name: newPlayer() };
}

const completedIn = (world: Parameters<typeof completions>[0]): string[] =>
  completions(world).map(({ achievementId }) => achievementId);

it("pays whoever's report crossed the goal; other worlds show it complete, pay nothing and announce nothing", async () => {
  const { network, a, b, name } = await twoWorlds();
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
  const { network, a, b, name } = await twoWorlds();
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
  const { network, a, name } = await twoWorlds();
  const playerId = await joinWorld(network, a, name);
  a.line.choose(first(1, isReport, fault));
  act(a.simulator, "addNodeProgress", [playerId, "paying", 3], CALLBACK);
  await network.until("it is paid", () => carried(a.simulator, playerId, REWARD) > 0);
  await network.tick(100);
  expect(carried(a.simulator, playerId, REWARD)).toBe(1);
  expect(completedIn(a.simulator)).toEqual(["paying"]);
  expect(new Set(reportsOn(a.line).map(({ op }) => op)).size).toBe(1);
  expect((await storedOf(service.cloud, accountOf(a.simulator, playerId)))["paying"]).toMatchObject({
    progress: 3,
    version: 1,
  });
});

it("pays exactly once when the world crashes between the report and its answer", async () => {
  const { network, a, name } = await twoWorlds();
  const playerId = await joinWorld(network, a, name);
  const road = gate();
  a.line.choose(first(1, isReport, () => ({ kind: "answer late", until: road.opened })));
  act(a.simulator, "addNodeProgress", [playerId, "paying", 3], CALLBACK);
  await network.tick(3);
  a.simulator.save();
  await a.crash();
  road.open();
  await a.line.idle();
  expect((await storedOf(service.cloud, accountOf(a.simulator, playerId)))["paying"]!.completed_at).toBeGreaterThan(0);

  await joinWorld(network, a, name);
  await network.until("it is paid", () => carried(a.simulator, playerId, REWARD) > 0, 200);
  expect(completedIn(a.simulator)).toEqual(["paying"]);
  await a.restart();
  await joinWorld(network, a, name);
  await network.tick(60);
  expect(carried(a.simulator, playerId, REWARD)).toBe(1);
  expect(completedIn(a.simulator)).toEqual([]);
  expect(new Set(reportsOn(a.line).map(({ op }) => op)).size).toBe(1);
});

it("pays exactly once when a world rolls back a payment with the record of it", async () => {
  const { network, a, name } = await twoWorlds();
  const playerId = await joinWorld(network, a, name);
  const road = gate();
  a.line.choose(first(1, isReport, () => ({ kind: "answer late", until: road.opened })));
  act(a.simulator, "addNodeProgress", [playerId, "paying", 3], CALLBACK);
  await network.tick(3);
  const beforeTheAnswer = a.simulator.save();
  road.open();
  await network.until("it is paid", () => carried(a.simulator, playerId, REWARD) > 0, 200);
  await a.crash(beforeTheAnswer);
  expect(carried(a.simulator, playerId, REWARD)).toBe(0);
  await joinWorld(network, a, name);
  await network.until("it is paid again", () => carried(a.simulator, playerId, REWARD) > 0, 200);
  await network.tick(60);
  expect(carried(a.simulator, playerId, REWARD)).toBe(1);
});

it("counts an increment once that a rolled back world reports again", async () => {
  const { network, a, name } = await twoWorlds();
  const playerId = await joinWorld(network, a, name);
  const account = accountOf(a.simulator, playerId);
  const road = gate();
  a.line.choose(first(1, isReport, () => ({ kind: "request late", until: road.opened })));
  act(a.simulator, "addNodeProgress", [playerId, "far", 1], CALLBACK);
  // Waits for the first to be answered; the world saves meanwhile.
  act(a.simulator, "addNodeProgress", [playerId, "far", 10], CALLBACK);
  act(a.simulator, "addNodeProgress", [playerId, "far2", 5]);
  await network.tick(25);
  const saved = a.simulator.save();
  road.open();
  await network.until("both are stored", () => isNothingPending(a.simulator));
  act(a.simulator, "addNodeProgress", [playerId, "far2", 7], CALLBACK);
  await network.tick(30);
  expect((await storedOf(service.cloud, account))["far"]!.progress).toBe(11);
  expect((await storedOf(service.cloud, account))["far2"]!.progress).toBe(12);

  await a.crash(saved);
  await joinWorld(network, a, name);
  act(a.simulator, "addNodeProgress", [playerId, "far", 100], CALLBACK);
  act(a.simulator, "addNodeProgress", [playerId, "far2", 100], CALLBACK);
  await network.tick(100);
  expect((await storedOf(service.cloud, account))["far"]!.progress).toBe(111);
  expect((await storedOf(service.cloud, account))["far2"]!.progress).toBe(112);
  expect(progressOf(a.simulator, playerId, "far")).toBe(111);
  expect(progressOf(a.simulator, playerId, "far2")).toBe(112);
  expect(complaints(a.simulator)).toEqual([]);
});

it("has saved every operation when its report leaves", async () => {
  const { network, a } = await twoWorlds();
  const names = Array.from({ length: 6 }, () => newPlayer());
  const ids: string[] = [];
  for (const name of names) ids.push(await joinWorld(network, a, name));
  const accounts = ids.map((playerId) => accountOf(a.simulator, playerId));
  const road = gate();
  a.line.choose(first(1, isReport, () => ({ kind: "answer late", until: road.opened })));
  for (const playerId of ids)
    a.simulator.command("console", `ach:grant ${a.simulator.player(playerId).name} only kills`);
  const atTheStart = reportsOn(a.line).length;
  await network.until("all leave together", () => reportsOn(a.line).length === atTheStart + ids.length);
  const saved = a.simulator.save();
  await network.until("the service has them", () => a.line.exchanges.at(-1)?.answer !== undefined);
  await a.crash(saved);
  road.open();
  for (const name of names) await joinWorld(network, a, name);
  await network.tick(60);
  for (const account of accounts) expect((await storedOf(service.cloud, account))["kills"]!.progress).toBe(3);
  // Only who still knows the operation hears that it completed the node.
  expect(ids.map((playerId) => carried(a.simulator, playerId, REWARD))).toEqual(ids.map(() => 1));
});

it("adds nothing to an operation that a rolled back world may have sent", async () => {
  const { network, a, name } = await twoWorlds();
  const playerId = await joinWorld(network, a, name);
  const account = accountOf(a.simulator, playerId);
  act(a.simulator, "addNodeProgress", [playerId, "far", 1]);
  await network.tick(25);
  const saved = a.simulator.save();
  act(a.simulator, "addNodeProgress", [playerId, "far", 10], CALLBACK);
  await network.until("both are stored together", () => isNothingPending(a.simulator));
  expect((await storedOf(service.cloud, account))["far"]!.progress).toBe(11);

  await a.crash(saved);
  // New progress comes before the cloud's answer to the join.
  const road = gate();
  a.line.choose(first(1, isFetch, () => ({ kind: "answer late", until: road.opened })));
  await joinWorld(network, a, name);
  act(a.simulator, "addNodeProgress", [playerId, "far", 100], CALLBACK);
  await network.tick(40);
  road.open();
  await network.tick(40);
  expect((await storedOf(service.cloud, account))["far"]!.progress).toBe(111);
  expect(progressOf(a.simulator, playerId, "far")).toBe(111);
});

it("pays once when two worlds cross the goal together", async () => {
  const { network, a, b, name } = await twoWorlds();
  const idInA = await joinWorld(network, a, name);
  const idInB = await joinWorld(network, b, name);
  act(a.simulator, "addNodeProgress", [idInA, "paying", 3], CALLBACK);
  act(b.simulator, "addNodeProgress", [idInB, "paying", 3], CALLBACK);
  await network.tick(40);
  const paid = carried(a.simulator, idInA, REWARD) + carried(b.simulator, idInB, REWARD);
  expect(paid).toBe(1);
  expect([...completedIn(a.simulator), ...completedIn(b.simulator)]).toEqual(["paying"]);
  expect((await storedOf(service.cloud, accountOf(a.simulator, idInA)))["paying"]!.progress).toBe(3);
});
