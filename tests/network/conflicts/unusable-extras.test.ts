/** What `getExtra` gives and cannot be stored: it is told, and the increment is not lost. */
import { expect, it } from "vitest";
import { complaints, progressOf } from "../../support/pack.ts";
import { reportsOn } from "../line.ts";
import { act, CALLBACK, useCloud, type Behaviour } from "../support.ts";
import { staleWorld } from "./stale-world.ts";

const service = useCloud();

const UNUSABLE_EXTRAS: readonly { readonly what: string; readonly how: Behaviour }[] = [
  { what: "throws", how: { throws: true } },
  { what: "returns a promise", how: { promises: "extra" } },
  { what: "returns a number", how: { value: 7 } },
  { what: "returns nothing", how: {} },
  { what: "returns 4,098 bytes in 2,049 characters", how: { repeats: "é", times: 2_049 } },
];

it.each(UNUSABLE_EXTRAS)("warns and reports nothing when getExtra $what", async ({ how }) => {
  const { network, simulator, line, playerId, inCloud } = await staleWorld(service);

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
  const { network, simulator, playerId, inCloud } = await staleWorld(service);

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
  const { network, simulator, playerId, inCloud } = await staleWorld(service);
  act(simulator, "addNodeProgress", [playerId, "far2", 1], {
    callback: [{}],
    getExtra: [{ repeats: "é", times: 2_048 }],
  });
  await network.tick(5);
  expect(await inCloud("far2")).toMatchObject({ extra: "é".repeat(2_048) });
});
