import { expect, it } from "vitest";
import type { Simulator } from "../../simulator/index.ts";
import type { NetworkWorld } from "../../simulator/network/network.ts";
import { complaints, progressOf, repliesTo } from "../support/pack.ts";
import {
  accountOf,
  act,
  first,
  gate,
  HERDS_PACK,
  isNothingPending,
  isReport,
  joinWorld,
  newPlayer,
  openNetwork,
  reportElsewhere,
  reportsOn,
  resultsIn,
  storedOf,
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
  const network = await openNetwork(service.cloud, { pack: HERDS_PACK });
  const [a, b] = network.worlds as [(typeof network.worlds)[0], (typeof network.worlds)[0]];
  const name = newPlayer();
  const idInA = await joinWorld(network, a, name);
  const account = accountOf(a.simulator, idInA);
  const road = gate();
  a.line.choose(first(1, isReport, () => ({ kind: "request late", until: road.opened })));
  a.simulator.kill(idInA, `minecraft:${animalOfA}`);
  await network.tick(5);
  expect(events(a.simulator, "test:added")).toEqual([true]);
  expect(progressOf(a.simulator, idInA, "six")).toBe(1);

  const idInB = await joinWorld(network, b, name);
  for (let cow = 0; cow < 3; cow += 1) b.simulator.kill(idInB, "minecraft:cow");
  await network.until("B's three cows are stored", () => events(b.simulator, "test:heard").length === 3);
  expect((await storedOf(service.cloud, account))["six"]).toMatchObject({ progress: 3, extra: '{"cow":3,"sheep":0}' });
  expect(progressOf(b.simulator, idInB, "six")).toBe(3);

  road.open();
  await network.until("A's callback hears of the conflict", () => events(a.simulator, "test:heard").length > 0);
  await network.tick(60);
  return { network, a: a.simulator, idInA, account };
}

it("counts three cows and three sheep over two servers: a fourth cow, reported late, counts nothing", async () => {
  const { a, idInA, account } = await cowsAndSheep("cow");
  expect(events(a, "test:heard")).toMatchObject([
    { code: 5, entity: { achievement_id: "six", progress: 3, extra: '{"cow":3,"sheep":0}', completed_at: 0 } },
  ]);
  expect(events(a, "test:extra")).toHaveLength(1);
  expect((await storedOf(service.cloud, account))["six"]).toMatchObject({ progress: 3, extra: '{"cow":3,"sheep":0}' });
  expect(progressOf(a, idInA, "six")).toBe(3);
  expect(complaints(a)).toEqual([]);
});

it("counts a sheep that was reported late: true asks for extra again, and progress and extra are both stored", async () => {
  const { a, idInA, account } = await cowsAndSheep("sheep");
  expect(events(a, "test:heard")).toMatchObject([
    { code: 5, entity: { progress: 3 } },
    { code: 0, entity: { progress: 4 } },
  ]);
  expect(events(a, "test:extra")).toHaveLength(2);
  expect((await storedOf(service.cloud, account))["six"]).toMatchObject({ progress: 4, extra: '{"cow":3,"sheep":1}' });
  expect(progressOf(a, idInA, "six")).toBe(4);
  expect(complaints(a)).toEqual([]);
});

/** The cloud moved on since this world looked: whatever extra is reported now conflicts. */
async function staleWorld() {
  const network = await openNetwork(service.cloud, { worlds: 1 });
  const world = network.worlds[0]!;
  const name = newPlayer();
  const playerId = await joinWorld(network, world, name);
  const account = accountOf(world.simulator, playerId);
  await reportElsewhere(service.cloud, account, { node: "far", delta: 3, extra: "theirs", base_version: 0 });
  return { network, world, simulator: world.simulator, playerId, account };
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
  const { network, simulator, playerId, account } = await staleWorld();
  const call = act(simulator, "addNodeProgress", [playerId, "far", 1], {
    callback: [how],
    getExtra: [{ value: "mine" }],
  });
  expect(call.result).toBe(true);
  await network.tick(40);
  expect(call.heard()).toMatchObject([{ code: 5, entity: { progress: 3, extra: "theirs", version: 1 } }]);
  expect(call.asked()).toBe(1);
  expect((await storedOf(service.cloud, account))["far"]).toMatchObject({ progress: 3, extra: "theirs", version: 1 });
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
  const { network, world, simulator, playerId, account } = await staleWorld();
  const call = act(simulator, "addNodeProgress", [playerId, "far2", 1], { callback: [{}], getExtra: [how] });
  await network.tick(40);
  expect(call.result).toBe(false);
  expect(reportsOn(world.line)).toEqual([]);
  expect(complaints(simulator).length).toBeGreaterThan(0);
  expect(complaints(simulator).every((text) => text.includes("getExtra"))).toBe(true);
  // The increment is not lost: it goes with the next report.
  act(simulator, "addNodeProgress", [playerId, "far2", 2], { callback: [{}] });
  await network.tick(5);
  expect((await storedOf(service.cloud, account))["far2"]).toMatchObject({ progress: 3, extra: "" });
});

it.each(UNUSABLE_EXTRAS)("drops the report when getExtra $what after the callback said true", async ({ how }) => {
  const { network, simulator, playerId, account } = await staleWorld();
  const call = act(simulator, "addNodeProgress", [playerId, "far", 1], {
    callback: [{ value: true }],
    getExtra: [{ value: "mine" }, how],
  });
  await network.tick(60);
  expect(call.asked()).toBe(2);
  expect((await storedOf(service.cloud, account))["far"]).toMatchObject({ progress: 3, extra: "theirs" });
  expect(progressOf(simulator, playerId, "far")).toBe(3);
  expect(complaints(simulator).length).toBeGreaterThan(0);
  expect(complaints(simulator).every((text) => text.includes("getExtra"))).toBe(true);
});

it("stores an extra of exactly 4,096 bytes", async () => {
  const { network, simulator, playerId, account } = await staleWorld();
  act(simulator, "addNodeProgress", [playerId, "far2", 1], {
    callback: [{}],
    getExtra: [{ repeats: "é", times: 2_048 }],
  });
  await network.tick(5);
  expect((await storedOf(service.cloud, account))["far2"]!.extra).toBe("é".repeat(2_048));
});

it("stores a report without extra whatever the version is", async () => {
  const { network, simulator, playerId, account } = await staleWorld();
  const call = act(simulator, "addNodeProgress", [playerId, "far", 2], { callback: [{ value: false }] });
  await network.tick(5);
  expect(call.heard()).toMatchObject([{ code: 0, entity: { progress: 5, extra: "theirs" } }]);
  expect((await storedOf(service.cloud, account))["far"]).toMatchObject({ progress: 5, extra: "theirs", version: 2 });
});

it("ends after eight conflicts in a row, and stores the increment without its extra", async () => {
  const { network, world, simulator, playerId, account } = await staleWorld();
  const call = act(
    simulator,
    "addNodeProgress",
    [playerId, "far", 1],
    // Whenever this world's report is on its way, another server is faster.
    withRival(world, async () => {
      const { version } = (await storedOf(service.cloud, account))["far"]!;
      await reportElsewhere(service.cloud, account, { node: "far", delta: 1, extra: "rival", base_version: version });
    }),
  );
  await network.until("the report is stored", () => resultsOn(world).some((result) => result.code === 0));
  await network.tick(5);
  expect(call.heard().filter((data) => data?.code === 5)).toHaveLength(8);
  const rivals = reportsOn(world.line).length;
  expect(reportsOn(world.line).filter((report) => report.extra !== undefined)).toHaveLength(9);
  expect(new Set(reportsOn(world.line).map((report) => report.op)).size).toBe(1);
  expect((await storedOf(service.cloud, account))["far"]).toMatchObject({ progress: 3 + rivals + 1, extra: "rival" });
});

const resultsOn = (world: NetworkWorld) => world.line.exchanges.flatMap(resultsIn);

function withRival(world: NetworkWorld, isFaster: () => Promise<void>): ActOptions {
  world.line.choose(async (exchange) => {
    if (isReport(exchange)) await isFaster();
    return { kind: "none" };
  });
  return { callback: [{ value: true }], getExtra: [{ value: "mine" }] };
}

/** Another pack's side of a call over script events. */
function callFromPack(simulator: Simulator, args: Record<string, unknown>) {
  const id = `pack-${Math.random()}`;
  const send = (event: string, message: unknown): void => simulator.scriptEventFromPack(event, JSON.stringify(message));
  send("ach:call", { id, reply: "test:reply", method: "addNodeProgress", args });
  const questions = (): Record<string, unknown>[] => repliesTo(simulator, id).filter((each) => "ask" in each);
  return {
    result: () => repliesTo(simulator, id)[0],
    questions,
    answer(value: unknown): void {
      send("ach:answer", { id, seq: questions().at(-1)!["seq"], value });
    },
  };
}

it("asks another pack for extra and for its decision, over script events", async () => {
  const { network, simulator, playerId, account } = await staleWorld();
  const call = callFromPack(simulator, { playerId, nodeId: "far", delta: 1, callback: true, getExtra: true });
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
  expect((await storedOf(service.cloud, account))["far"]).toMatchObject({ progress: 4, extra: "ours", version: 2 });
  expect(new Set(call.questions().map(({ seq }) => seq)).size).toBe(4);
  await network.tick(120);
  expect(complaints(simulator)).toEqual([]);
});

it("takes 100 ticks without an answer of another pack on a conflict for a false, and refuses a later one", async () => {
  const { network, simulator, playerId, account } = await staleWorld();
  const call = callFromPack(simulator, { playerId, nodeId: "far", delta: 1, callback: true, getExtra: true });
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
  expect((await storedOf(service.cloud, account))["far"]).toMatchObject({ progress: 3, extra: "theirs", version: 1 });
});

it("reports nothing while another pack does not answer with its extra, and keeps the increment after 100 ticks", async () => {
  const { network, world, simulator, playerId, account } = await staleWorld();
  const call = callFromPack(simulator, { playerId, nodeId: "far", delta: 1, callback: true, getExtra: true });
  await network.tick(110);
  expect(call.questions()).toHaveLength(1);
  expect(reportsOn(world.line)).toEqual([]);
  expect(progressOf(simulator, playerId, "far")).toBe(1);
  act(simulator, "addNodeProgress", [playerId, "far", 1], { callback: [{}] });
  await network.tick(5);
  expect((await storedOf(service.cloud, account))["far"]).toMatchObject({ progress: 5, extra: "theirs" });
});

it("tells all calls that went in one report, and asks the newest for extra", async () => {
  const { network, world, simulator, playerId, account } = await staleWorld();
  const road = gate();
  world.line.choose(first(1, isReport, () => ({ kind: "request late", until: road.opened })));
  const calls = ["one", "two", "three"].map((extra) =>
    act(simulator, "addNodeProgress", [playerId, "far2", 1], { callback: [{}], getExtra: [{ value: extra }] }),
  );
  await network.tick(5);
  expect(calls.map((call) => call.asked())).toEqual([1, 0, 0]);
  road.open();
  await network.until("the second report is answered", () => calls[2]!.heard().length === 1);
  expect(calls.map((call) => call.asked())).toEqual([1, 0, 1]);
  expect(calls.map((call) => call.heard().map((data) => data?.entity.progress))).toEqual([[1], [3], [3]]);
  expect((await storedOf(service.cloud, account))["far2"]).toMatchObject({ progress: 3, extra: "three", version: 2 });
  expect(reportsOn(world.line).map((report) => report.delta)).toEqual([1, 2]);
});
