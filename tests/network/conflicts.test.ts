import { expect, it } from "vitest";
import type { Simulator } from "../../simulator/index.ts";
import { complaints, progressOf } from "../support/pack.ts";
import { holdRequest, incrementsOn, isReport, operationsOn, reportsOn, resultsOn } from "./line.ts";
import { enter, playerInOneWorld, twoWorlds } from "./scenes.ts";
import {
  act,
  CALLBACK,
  callFromPack,
  HERDS_PACK,
  isNothingPending,
  joinWorld,
  reportElsewhere,
  useCloud,
  type ActOptions,
  type Behaviour,
} from "./support.ts";

const service = useCloud();

const events = (world: Simulator, id: string): unknown[] =>
  world
    .sentScriptEvents()
    .filter((event) => event.id === id)
    .map(({ message }) => (message === "" ? "" : JSON.parse(message)) as unknown);

/** A kills something, but its report is still on the way when B has killed and reported three cows. */
async function cowsAndSheep(animalOfA: "cow" | "sheep") {
  const { network, a, b, name } = await twoWorlds(service, { pack: HERDS_PACK });
  const { playerId: idInA, inCloud } = await enter(service, network, a, name);
  const road = holdRequest(a.line, isReport);
  a.simulator.kill(idInA, `minecraft:${animalOfA}`);
  await network.tick(5);
  expect(events(a.simulator, "test:added")).toEqual([true]);
  expect(progressOf(a.simulator, idInA, "six")).toBe(1);

  const idInB = await joinWorld(network, b, name);
  for (let cow = 0; cow < 3; cow += 1) b.simulator.kill(idInB, "minecraft:cow");
  await network.until("B's three cows are stored", () => events(b.simulator, "test:heard").length === 3);
  expect(await inCloud("six")).toMatchObject({ progress: 3, extra: '{"cow":3,"sheep":0}' });
  expect(progressOf(b.simulator, idInB, "six")).toBe(3);

  road.open();
  await network.until("A's callback hears of the conflict", () => events(a.simulator, "test:heard").length > 0);
  await network.tick(60);
  return { a: a.simulator, idInA, inCloud };
}

it("counts three cows and three sheep over two servers: a fourth cow, reported late, counts nothing", async () => {
  const { a, idInA, inCloud } = await cowsAndSheep("cow");

  expect(events(a, "test:heard")).toMatchObject([
    { code: 5, entity: { achievement_id: "six", progress: 3, extra: '{"cow":3,"sheep":0}', completed_at: 0 } },
  ]);
  expect(events(a, "test:extra")).toHaveLength(1);
  expect(await inCloud("six")).toMatchObject({ progress: 3, extra: '{"cow":3,"sheep":0}' });
  expect(progressOf(a, idInA, "six")).toBe(3);
  expect(complaints(a)).toEqual([]);
});

it("counts a sheep that was reported late: true asks for extra again, and progress and extra are both stored", async () => {
  const { a, idInA, inCloud } = await cowsAndSheep("sheep");

  expect(events(a, "test:heard")).toMatchObject([
    { code: 5, entity: { progress: 3 } },
    { code: 0, entity: { progress: 4 } },
  ]);
  expect(events(a, "test:extra")).toHaveLength(2);
  expect(await inCloud("six")).toMatchObject({ progress: 4, extra: '{"cow":3,"sheep":1}' });
  expect(progressOf(a, idInA, "six")).toBe(4);
  expect(complaints(a)).toEqual([]);
});

/** The cloud moved on since this world looked: whatever extra is reported now conflicts. */
async function staleWorld() {
  const scene = await playerInOneWorld(service);
  await reportElsewhere(service.cloud, scene.account, { node: "far", delta: 3, extra: "theirs", base_version: 0 });
  return scene;
}

const REFUSALS: readonly { readonly what: string; readonly how: Behaviour; readonly isWarned: boolean }[] = [
  { what: "returns false", how: { value: false }, isWarned: false },
  { what: "returns nothing", how: {}, isWarned: true },
  { what: "returns a text", how: { value: "true" }, isWarned: true },
  { what: "returns 1", how: { value: 1 }, isWarned: true },
  { what: "throws", how: { throws: true }, isWarned: true },
  { what: "returns a promise of true", how: { promises: true }, isWarned: true },
];

it.each(REFUSALS)("drops the report when the callback $what on a conflict", async ({ how, isWarned }) => {
  const { network, simulator, playerId, inCloud } = await staleWorld();

  const call = act(simulator, "addNodeProgress", [playerId, "far", 1], {
    callback: [how],
    getExtra: [{ value: "mine" }],
  });
  expect(call.result).toBe(true);
  await network.tick(40);

  expect(call.heard()).toMatchObject([{ code: 5, entity: { progress: 3, extra: "theirs", version: 1 } }]);
  expect(call.asked()).toBe(1);
  expect(await inCloud("far")).toMatchObject({ progress: 3, extra: "theirs", version: 1 });
  expect(progressOf(simulator, playerId, "far")).toBe(3);
  expect(isNothingPending(simulator)).toBe(true);
  const warnings = complaints(simulator);
  expect(warnings.every((text) => text.includes("callback") && text.includes("far"))).toBe(true);
  expect(warnings.length > 0).toBe(isWarned);
});

const UNUSABLE_EXTRAS: readonly { readonly what: string; readonly how: Behaviour }[] = [
  { what: "throws", how: { throws: true } },
  { what: "returns a promise", how: { promises: "extra" } },
  { what: "returns a number", how: { value: 7 } },
  { what: "returns nothing", how: {} },
  { what: "returns 4,098 bytes in 2,049 characters", how: { repeats: "é", times: 2_049 } },
];

it.each(UNUSABLE_EXTRAS)("warns and reports nothing when getExtra $what", async ({ how }) => {
  const { network, simulator, line, playerId, inCloud } = await staleWorld();

  const call = act(simulator, "addNodeProgress", [playerId, "far2", 1], { callback: [{}], getExtra: [how] });
  await network.tick(40);

  expect(call.result).toBe(false);
  expect(reportsOn(line)).toEqual([]);
  expect(complaints(simulator).length).toBeGreaterThan(0);
  expect(complaints(simulator).every((text) => text.includes("getExtra"))).toBe(true);

  // The increment is not lost: it goes with the next report.
  act(simulator, "addNodeProgress", [playerId, "far2", 2], CALLBACK);
  await network.tick(5);

  expect(await inCloud("far2")).toMatchObject({ progress: 3, extra: "" });
});

it.each(UNUSABLE_EXTRAS)("drops the report when getExtra $what after the callback said true", async ({ how }) => {
  const { network, simulator, playerId, inCloud } = await staleWorld();

  const call = act(simulator, "addNodeProgress", [playerId, "far", 1], {
    callback: [{ value: true }],
    getExtra: [{ value: "mine" }, how],
  });
  await network.tick(60);

  expect(call.asked()).toBe(2);
  expect(await inCloud("far")).toMatchObject({ progress: 3, extra: "theirs" });
  expect(progressOf(simulator, playerId, "far")).toBe(3);
  expect(complaints(simulator).length).toBeGreaterThan(0);
  expect(complaints(simulator).every((text) => text.includes("getExtra"))).toBe(true);
});

it("stores an extra of exactly 4,096 bytes", async () => {
  const { network, simulator, playerId, inCloud } = await staleWorld();
  act(simulator, "addNodeProgress", [playerId, "far2", 1], {
    callback: [{}],
    getExtra: [{ repeats: "é", times: 2_048 }],
  });
  await network.tick(5);
  expect(await inCloud("far2")).toMatchObject({ extra: "é".repeat(2_048) });
});

it("stores a report without extra whatever the version is", async () => {
  const { network, simulator, playerId, inCloud } = await staleWorld();
  const call = act(simulator, "addNodeProgress", [playerId, "far", 2], { callback: [{ value: false }] });
  await network.tick(5);
  expect(call.heard()).toMatchObject([{ code: 0, entity: { progress: 5, extra: "theirs" } }]);
  expect(await inCloud("far")).toMatchObject({ progress: 5, extra: "theirs", version: 2 });
});

it("ends after eight conflicts in a row, and stores the increment without its extra", async () => {
  const { network, simulator, line, playerId, account, inCloud } = await staleWorld();
  // Whenever this world's report is on its way, another server is faster.
  line.choose(async (exchange) => {
    if (isReport(exchange)) {
      const { version } = (await inCloud("far"))!;
      await reportElsewhere(service.cloud, account, { node: "far", delta: 1, extra: "rival", base_version: version });
    }
    return { kind: "none" };
  });

  const call = act(simulator, "addNodeProgress", [playerId, "far", 1], {
    callback: [{ value: true }],
    getExtra: [{ value: "mine" }],
  });
  await network.until("the report is stored", () => resultsOn(line).some((result) => result.code === 0));
  await network.tick(5);

  expect(call.heard().filter((data) => data?.code === 5)).toHaveLength(8);
  const rivals = reportsOn(line).length;
  expect(incrementsOn(line).filter((report) => report.extra !== undefined)).toHaveLength(9);
  expect(operationsOn(line)).toHaveLength(1);
  expect(await inCloud("far")).toMatchObject({ progress: 3 + rivals + 1, extra: "rival" });
});

it("asks another pack for extra and for its decision, over script events", async () => {
  const { network, simulator, playerId, inCloud } = await staleWorld();

  const call = callFromPack(simulator, "addNodeProgress", { playerId, nodeId: "far", delta: 1 });
  await network.tick(2);
  expect(call.result()).toMatchObject({ result: true });
  expect(call.questions()).toMatchObject([{ ask: "getExtra" }]);

  call.answer("mine");
  await network.until("the conflict is told", () => call.questions().length === 2);
  expect(call.questions()[1]).toMatchObject({
    ask: "callback",
    data: { code: 5, entity: { progress: 3, extra: "theirs", version: 1 } },
  });

  call.answer(true);
  await network.until("extra is asked again", () => call.questions().length === 3);
  expect(call.questions()[2]).toMatchObject({ ask: "getExtra" });

  call.answer("ours");
  await network.until("the report is stored", () => call.questions().length === 4);
  expect(call.questions()[3]).toMatchObject({ ask: "callback", data: { code: 0, entity: { progress: 4 } } });
  expect(await inCloud("far")).toMatchObject({ progress: 4, extra: "ours", version: 2 });
  expect(new Set(call.questions().map(({ seq }) => seq)).size).toBe(4);
  await network.tick(120);
  expect(complaints(simulator)).toEqual([]);
});

it("takes 100 ticks without an answer of another pack on a conflict for a false, and refuses a later one", async () => {
  const { network, simulator, playerId, inCloud } = await staleWorld();

  const call = callFromPack(simulator, "addNodeProgress", { playerId, nodeId: "far", delta: 1 });
  await network.tick(2);
  call.answer("mine");
  await network.until("the conflict is told", () => call.questions().length === 2);
  await network.tick(95);
  expect(progressOf(simulator, playerId, "far")).toBe(4);
  await network.tick(10);
  expect(progressOf(simulator, playerId, "far")).toBe(3);

  const before = complaints(simulator).length;
  call.answer(true);
  await network.tick(60);

  expect(complaints(simulator)).toHaveLength(before + 1);
  expect(await inCloud("far")).toMatchObject({ progress: 3, extra: "theirs", version: 1 });
});

it("reports nothing while another pack does not answer with its extra, and keeps the increment after 100 ticks", async () => {
  const { network, simulator, line, playerId, inCloud } = await staleWorld();

  const call = callFromPack(simulator, "addNodeProgress", { playerId, nodeId: "far", delta: 1 });
  await network.tick(110);
  expect(call.questions()).toHaveLength(1);
  expect(reportsOn(line)).toEqual([]);
  expect(progressOf(simulator, playerId, "far")).toBe(1);
  act(simulator, "addNodeProgress", [playerId, "far", 1], CALLBACK);
  await network.tick(5);

  expect(await inCloud("far")).toMatchObject({ progress: 5, extra: "theirs" });
});

it("tells all calls that went in one report, and asks the newest for extra", async () => {
  const { network, simulator, line, playerId, inCloud } = await staleWorld();
  const road = holdRequest(line, isReport);

  const calls = ["one", "two", "three"].map((extra) =>
    act(simulator, "addNodeProgress", [playerId, "far2", 1], { callback: [{}], getExtra: [{ value: extra }] }),
  );
  await network.tick(5);
  expect(calls.map((call) => call.asked())).toEqual([1, 0, 0]);
  road.open();
  await network.until("the second report is answered", () => calls[2]!.heard().length === 1);

  expect(calls.map((call) => call.asked())).toEqual([1, 0, 1]);
  expect(calls.map((call) => call.heard().map((data) => data?.entity.progress))).toEqual([[1], [3], [3]]);
  expect(await inCloud("far2")).toMatchObject({ progress: 3, extra: "three", version: 2 });
  expect(incrementsOn(line).map((report) => report.delta)).toEqual([1, 2]);
});

/** Two calls that went in one report, which meets a conflict. */
async function twoCallsInConflict(older: ActOptions, newer: ActOptions) {
  const { network, simulator, line, playerId, account, inCloud } = await staleWorld();
  const first = holdRequest(line, isReport);
  act(simulator, "addNodeProgress", [playerId, "far2", 1], CALLBACK);
  await network.tick(5);
  const calls = [older, newer].map((how) => act(simulator, "addNodeProgress", [playerId, "far2", 1], how));
  const second = holdRequest(line, isReport);
  first.open();
  await network.until("the second report is on its way", () => reportsOn(line).length === 2);
  await reportElsewhere(service.cloud, account, { node: "far2", delta: 3, extra: "theirs", base_version: 1 });
  second.open();
  await network.until("it is settled", () => isNothingPending(simulator));
  return { calls, stored: await inCloud("far2") };
}

it("takes another call's extra after a conflict when the newest one's cannot be used", async () => {
  const { calls, stored } = await twoCallsInConflict(
    { callback: [{ value: true }], getExtra: [{ value: "older" }] },
    { callback: [{ value: true }], getExtra: [{ value: "newer" }, { throws: true }] },
  );
  expect(stored).toMatchObject({ progress: 6, extra: "older" });
  expect(calls.map((call) => call.heard().map((data) => data?.code))).toEqual([
    [5, 0],
    [5, 0],
  ]);
});

it("asks only those for another extra who want another round", async () => {
  const { calls, stored } = await twoCallsInConflict(
    { callback: [{ value: true }], getExtra: [{ value: "older" }] },
    { callback: [{ value: false }], getExtra: [{ value: "newer" }] },
  );
  expect(stored).toMatchObject({ progress: 6, extra: "older" });
  expect(calls.map((call) => call.asked())).toEqual([1, 1]);
});

it("bases an extra on what its author knew when the increments were made, also after another server's report was fetched", async () => {
  const { network, a, b, name } = await twoWorlds(service);
  const { playerId, inCloud } = await enter(service, network, a, name);
  act(a.simulator, "addNodeProgress", [playerId, "manual", 1]);
  a.simulator.leave(playerId);

  const idInB = await joinWorld(network, b, name);
  act(b.simulator, "addNodeProgress", [idInB, "manual", 3]);
  const inB = act(b.simulator, "setCloudStorage", [idInB, "manual", 3], {
    ...CALLBACK,
    getExtra: [{ value: "three cows" }],
  });
  await network.until("B's report is stored", () => inB.heard().length === 1);
  b.simulator.leave(idInB);

  await joinWorld(network, a, name);
  await network.tick(20);
  expect(progressOf(a.simulator, playerId, "manual")).toBe(4);
  const inA = act(a.simulator, "setCloudStorage", [playerId, "manual", 1], {
    callback: [{ value: false }],
    getExtra: [{ value: "one cow" }],
  });
  await network.until("A's report is answered", () => inA.heard().length === 1);
  await network.tick(5);

  expect(inA.heard()).toMatchObject([{ code: 5, entity: { progress: 3, extra: "three cows" } }]);
  expect(await inCloud("manual")).toMatchObject({ progress: 3, extra: "three cows" });
  expect(progressOf(a.simulator, playerId, "manual")).toBe(3);

  // Now he knows: what he says next is no conflict.
  act(a.simulator, "addNodeProgress", [playerId, "manual", 1]);
  const next = act(a.simulator, "setCloudStorage", [playerId, "manual", 1], {
    ...CALLBACK,
    getExtra: [{ value: "four cows" }],
  });
  await network.until("it is stored", () => next.heard().length === 1);
  expect(next.heard()).toMatchObject([{ code: 0, entity: { progress: 4, extra: "four cows" } }]);
});
