/** Several calls that go in one report: all are told, and the newest whose extra can be used says it. */
import { expect, it } from "vitest";
import { holdRequest, incrementsOn, isReport, reportsOn } from "../line.ts";
import { act, CALLBACK, isNothingPending, reportElsewhere, useCloud, type ActOptions } from "../support.ts";
import { staleWorld } from "./stale-world.ts";

const service = useCloud();

it("tells all calls that went in one report, and asks the newest for extra", async () => {
  const { network, simulator, line, playerId, inCloud } = await staleWorld(service);
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
  const { network, simulator, line, playerId, account, inCloud } = await staleWorld(service);
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
