/** What an operator reads of the cloud's state, and when: once at each change, from the start on. */

import { expect, it } from "vitest";
import { message } from "../../scripts/core/text/message.ts";
import type { Fault } from "../../simulator/network/fault-proxy.ts";
import { complaints } from "../support/pack.ts";
import { isFetch, isReport, reportsOn } from "./line.ts";
import { oneWorld, playerInOneWorld } from "./scenes.ts";
import { act, ask, CALLBACK, isNothingPending, joinWorld, newPlayer, useCloud } from "./support.ts";

const service = useCloud();
const status = (code: number, headers: Record<string, string> = {}): Fault => ({
  kind: "answered",
  status: code,
  headers,
  body: "",
});

it("knows before anybody joins whether the cloud answers", async () => {
  const { network, world } = await oneWorld(service);
  await network.tick(5);
  expect(ask(world.simulator, "ach:cloud")).toContain(message("en_US", "cloud.reachable"));
  expect(complaints(world.simulator)).toEqual([]);
});

it.each([
  ["a key that is not known", () => ({ secrets: { cloud_authorization: "Bearer nobody" } }), "key"],
  ["a cloud that is not there", () => ({ variables: { cloud_url: "http://127.0.0.1:9" } }), "reach"],
  ["an address of something else", (url: string) => ({ variables: { cloud_url: `${url}/elsewhere` } }), "address"],
])("warns once at the start of %s, and says so to whoever asks", async (_what, configuration, word) => {
  const { network, world } = await oneWorld(service);
  await world.restart({ dedicatedServer: configuration(world.line.url) });
  await network.tick(10);
  expect(complaints(world.simulator)).toEqual([expect.stringContaining(word)]);
  expect(ask(world.simulator, "ach:cloud")).toContain(message("en_US", "cloud.unreachable"));
  const playerId = await joinWorld(network, world, newPlayer());
  const call = act(world.simulator, "addNodeProgress", [playerId, "far", 1], CALLBACK);
  await network.tick(2);
  expect(call.heard()).toEqual([null]);
  await network.tick(1_500);
  expect(complaints(world.simulator)).toHaveLength(1);
});

it("warns once at each change: a revoked key, a dead cloud, and that it is back", async () => {
  const { network, simulator, line, playerId } = await playerInOneWorld(service);
  line.choose(() => status(401));
  act(simulator, "addNodeProgress", [playerId, "far", 1], CALLBACK);
  await network.tick(600);
  expect(complaints(simulator)).toEqual([expect.stringContaining("key")]);
  line.cut();
  await network.tick(1_500);
  expect(complaints(simulator)).toHaveLength(2);
  line.mend();
  await network.until("it is stored", () => isNothingPending(simulator));
  expect(complaints(simulator)).toHaveLength(3);
  expect(complaints(simulator)[2]).toContain("again");
});

it("finds out by itself that the cloud is back when nobody is there", async () => {
  const { network, world } = await oneWorld(service);
  world.line.cut();
  await world.restart();
  await network.until("it warned", () => complaints(world.simulator).length === 1);
  world.line.mend();
  await network.until("it knows", () => complaints(world.simulator).length === 2);
  expect(ask(world.simulator, "ach:cloud")).toContain(message("en_US", "cloud.reachable"));
});

it.each([
  ["stores nothing", status(503)],
  ["answers reports with something else", { kind: "answered", status: 200, body: "<html>" } satisfies Fault],
  ["is not let through to with reports", { kind: "reset" } satisfies Fault],
] as [string, Fault][])(
  "warns once of a cloud that can be read but %s, whether or not reports are given up, and once when it stores again",
  async (_what, fault) => {
    const { network, simulator, line, playerId, inCloud } = await playerInOneWorld(service);
    line.choose((exchange) => (isReport(exchange) ? fault : { kind: "none" }));
    for (let round = 0; round < 12; round += 1) {
      act(simulator, "addNodeProgress", [playerId, "far", 1], { callback: [{ value: false }] });
      await network.tick(100);
    }
    expect(complaints(simulator)).toHaveLength(1);
    act(simulator, "addNodeProgress", [playerId, "far2", 1], CALLBACK);
    await network.tick(1_500);
    expect(complaints(simulator)).toHaveLength(1);
    expect(ask(simulator, "ach:cloud")).toContain(message("en_US", "cloud.unreachable"));
    line.mend();
    await network.until("it is stored", () => isNothingPending(simulator));
    expect(complaints(simulator)).toHaveLength(2);
    expect(complaints(simulator)[1]).toContain("again");
    expect((await inCloud("far2"))?.progress).toBe(1);
  },
);

it("finds out that reports are stored again while a callback in every tick gives each of them up", async () => {
  const { network, simulator, line, playerId } = await playerInOneWorld(service);
  line.choose((exchange) => (isReport(exchange) ? status(503) : { kind: "none" }));
  const give = async (): Promise<void> => {
    act(simulator, "addNodeProgress", [playerId, "far", 1], { callback: [{ value: false }] });
    await network.tick();
  };
  for (let ticks = 0; ticks < 200; ticks += 1) await give();
  line.mend();
  for (let ticks = 0; ticks < 2_000 && complaints(simulator).length < 2; ticks += 1) await give();
  expect(complaints(simulator)[1]).toContain("again");
});

it("does not call the cloud away when one player's nodes cannot be had", async () => {
  const { network, world, simulator, line, playerId } = await playerInOneWorld(service);
  line.choose((exchange) => (isFetch(exchange) ? status(500) : { kind: "none" }));
  await joinWorld(network, world, newPlayer());
  await network.tick(400);
  const call = act(simulator, "addNodeProgress", [playerId, "far", 1], CALLBACK);
  await network.tick(30);
  expect(call.heard()).toMatchObject([{ code: 0 }]);
  expect(complaints(simulator)).toEqual([]);
});

it.each([429, 503])("waits as long as a date in Retry-After says, after %d", async (code) => {
  const { network, simulator, line, playerId } = await playerInOneWorld(service);
  const now = Date.UTC(2026, 0, 1);
  const headers = { date: new Date(now).toUTCString(), "retry-after": new Date(now + 30_000).toUTCString() };
  line.choose((exchange) => (isReport(exchange) ? status(code, headers) : { kind: "none" }));
  act(simulator, "addNodeProgress", [playerId, "far", 1], CALLBACK);
  await network.tick(590);
  expect(reportsOn(line)).toHaveLength(1);
  line.mend();
  await network.tick(140);
  expect(reportsOn(line)).toHaveLength(2);
});

it.each(["soon", "-3", "1e9x", "", "Thu, 01 Jan 1970 00:00:00 GMT"])(
  "waits longer and longer when a cloud says %j for a time",
  async (nonsense) => {
    const { network, simulator, line, playerId } = await playerInOneWorld(service);
    line.choose((exchange) => (isReport(exchange) ? status(429, { "retry-after": nonsense }) : { kind: "none" }));
    act(simulator, "addNodeProgress", [playerId, "far", 1], CALLBACK);
    await network.tick(2_400);
    // Each second would be 120 of them.
    expect(reportsOn(line).length).toBeLessThan(20);
    expect(reportsOn(line).length).toBeGreaterThan(3);
    expect(complaints(simulator)).toEqual([]);
  },
);
