/** Reports that meet what another server has stored meanwhile: whose progress and extra stay, and who is asked. */
import { expect, it } from "vitest";
import type { Simulator } from "../../../simulator/index.ts";
import { complaints, progressOf } from "../../support/pack.ts";
import { holdRequest, incrementsOn, isReport, operationsOn, reportsOn, resultsOn } from "../line.ts";
import { enter, twoWorlds } from "../scenes.ts";
import {
  act,
  CALLBACK,
  HERDS_PACK,
  isNothingPending,
  joinWorld,
  reportElsewhere,
  useCloud,
  type Behaviour,
} from "../support.ts";
import { staleWorld } from "./stale-world.ts";

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

const REFUSALS: readonly { readonly what: string; readonly how: Behaviour; readonly isWarned: boolean }[] = [
  { what: "returns false", how: { value: false }, isWarned: false },
  { what: "returns nothing", how: {}, isWarned: true },
  { what: "returns a text", how: { value: "true" }, isWarned: true },
  { what: "returns 1", how: { value: 1 }, isWarned: true },
  { what: "throws", how: { throws: true }, isWarned: true },
  { what: "returns a promise of true", how: { promises: true }, isWarned: true },
];

it.each(REFUSALS)("drops the report when the callback $what on a conflict", async ({ how, isWarned }) => {
  const { network, simulator, playerId, inCloud } = await staleWorld(service);

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

it("stores a report without extra whatever the version is", async () => {
  const { network, simulator, playerId, inCloud } = await staleWorld(service);
  const call = act(simulator, "addNodeProgress", [playerId, "far", 2], { callback: [{ value: false }] });
  await network.tick(5);
  expect(call.heard()).toMatchObject([{ code: 0, entity: { progress: 5, extra: "theirs" } }]);
  expect(await inCloud("far")).toMatchObject({ progress: 5, extra: "theirs", version: 2 });
});

it("ends after eight conflicts in a row, and stores the increment without its extra", async () => {
  const { network, simulator, line, playerId, account, inCloud } = await staleWorld(service);
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

  // Now they know: what they say next is no conflict.
  act(a.simulator, "addNodeProgress", [playerId, "manual", 1]);
  const next = act(a.simulator, "setCloudStorage", [playerId, "manual", 1], {
    ...CALLBACK,
    getExtra: [{ value: "four cows" }],
  });
  await network.until("it is stored", () => next.heard().length === 1);
  expect(next.heard()).toMatchObject([{ code: 0, entity: { progress: 4, extra: "four cows" } }]);
});
