import { expect, it } from "vitest";
import { message } from "../../scripts/core/text/message.ts";
import type { MessageKey } from "../../scripts/core/text/message-key.ts";
import type { Simulator } from "../../simulator/index.ts";
import type { Fault } from "../../simulator/network/fault-proxy.ts";
import { complaints, progressOf } from "../support/pack.ts";
import { first, gate, holdAnswer, isReport, operationsOn, reportsOn } from "./line.ts";
import { playerInOneWorld } from "./scenes.ts";
import { act, ask, CALLBACK, isNothingPending, joinWorld, useCloud } from "./support.ts";

const service = useCloud();

/** Whether the operators' command says this, whatever numbers stand in it. */
function isSaid(world: Simulator, key: MessageKey): boolean {
  const parts = message("en_US", key, { seconds: "#", count: "#" }).split("#");
  const answer = ask(world, "ach:cloud");
  return parts.every((part) => answer.includes(part));
}

it("tells a callback null once, keeps the report, and stores it after the outage without another word", async () => {
  const { network, simulator, line, playerId, inCloud } = await playerInOneWorld(service);
  line.cut();

  const kept = act(simulator, "addNodeProgress", [playerId, "far", 2], CALLBACK);
  const given = act(simulator, "addNodeProgress", [playerId, "far2", 2], { callback: [{ value: false }] });
  await network.until("both heard of it", () => kept.heard().length + given.heard().length === 2);
  await network.tick(400);
  expect([kept.heard(), given.heard()]).toEqual([[null], [null]]);
  expect([progressOf(simulator, playerId, "far"), progressOf(simulator, playerId, "far2")]).toEqual([2, 0]);
  expect(isSaid(simulator, "cloud.unreachable")).toBe(true);
  expect(isNothingPending(simulator)).toBe(false);

  line.mend();
  await network.until("it is stored", () => isNothingPending(simulator));
  expect(await inCloud("far")).toMatchObject({ progress: 2 });
  expect([kept.heard(), given.heard()]).toEqual([[null], [null]]);
  expect(isSaid(simulator, "cloud.reachable")).toBe(true);
  // That it began, and that it is over.
  expect(complaints(simulator)).toHaveLength(2);
});

it("sends nothing before Retry-After has passed on 429, which is no failure", async () => {
  const { network, simulator, line, playerId, inCloud } = await playerInOneWorld(service);
  const busy = (): Fault => ({ kind: "answered", status: 429, headers: { "retry-after": "7" }, body: "{}" });
  line.choose(first(1, isReport, busy));

  const call = act(simulator, "addNodeProgress", [playerId, "far", 2], CALLBACK);
  await network.until("the report was sent", () => reportsOn(line).length === 1);
  act(simulator, "addNodeProgress", [playerId, "far2", 2], CALLBACK);
  act(simulator, "getCloudStorage", [playerId], CALLBACK);
  const requests = line.exchanges.length;
  await network.tick(7 * 20 - 5);
  expect(line.exchanges).toHaveLength(requests);
  await network.tick(30);

  expect(call.heard()).toMatchObject([{ code: 0 }]);
  expect(await inCloud("far")).toMatchObject({ progress: 2 });
});

it("sends nothing before Retry-After has passed on 503", async () => {
  const { network, simulator, line, playerId, inCloud } = await playerInOneWorld(service);
  const down = (): Fault => ({ kind: "answered", status: 503, headers: { "retry-after": "30" }, body: "{}" });
  line.choose(first(1, isReport, down));

  const call = act(simulator, "addNodeProgress", [playerId, "far", 2], CALLBACK);
  await network.until("the callback heard of it", () => call.heard().length === 1);
  await network.tick(30 * 20 - 5);
  expect(reportsOn(line)).toHaveLength(1);
  await network.tick(30);

  expect(call.heard()).toEqual([null]);
  expect(await inCloud("far")).toMatchObject({ progress: 2 });
});

it("opens the breaker after repeated failures, probes with one request, and closes it with the first answer", async () => {
  const { network, simulator, line, playerId, inCloud } = await playerInOneWorld(service);
  const down: Fault = { kind: "answered", status: 503, body: "{}" };
  line.choose(() => down);

  act(simulator, "addNodeProgress", [playerId, "far", 1], CALLBACK);
  await network.until("the breaker is open", () => isSaid(simulator, "cloud.breaker.open"));

  // Much waits now, of all kinds.
  for (const node of ["far2", "six", "paying"]) act(simulator, "addNodeProgress", [playerId, node, 1], CALLBACK);
  for (let count = 0; count < 5; count += 1) act(simulator, "getCloudStorage", [playerId], CALLBACK);
  const before = line.exchanges.length;
  while (isSaid(simulator, "cloud.breaker.open")) {
    expect(line.exchanges).toHaveLength(before);
    await network.tick();
  }
  expect(line.exchanges.length - before).toBeLessThanOrEqual(1);

  const road = gate();
  line.choose(() => ({ kind: "answer late", until: road.opened }));
  await network.until("it probes", () => line.holding > 0);
  expect(isSaid(simulator, "cloud.breaker.probing")).toBe(true);
  await network.tick(60);
  expect(line.holding).toBe(1);

  line.mend();
  road.open();
  await network.until("all is stored", () => isNothingPending(simulator));
  expect(isSaid(simulator, "cloud.breaker.closed")).toBe(true);
  expect(await inCloud("far")).toMatchObject({ progress: 1 });
});

it("takes the platform's limit of requests at once for no failure", async () => {
  const { network, simulator, line, playerId, inCloud } = await playerInOneWorld(service, {
    dedicatedServer: { maxConcurrentRequests: 1 },
  });
  const road = holdAnswer(line, () => true);

  act(simulator, "getCloudStorage", [playerId], CALLBACK);
  await network.tick(2);
  const call = act(simulator, "addNodeProgress", [playerId, "far", 2], CALLBACK);
  await network.tick(60);
  expect(reportsOn(line)).toEqual([]);
  expect(call.heard()).toEqual([]);
  expect(isSaid(simulator, "cloud.unreachable")).toBe(false);

  road.open();
  await network.until("it is stored", () => call.heard().length === 1);
  expect(call.heard()).toMatchObject([{ code: 0 }]);
  expect(await inCloud("far")).toMatchObject({ progress: 2 });
});

it("counts once what was sent when the service was killed, and goes on when it is back", async () => {
  const { network, simulator, line, playerId, inCloud } = await playerInOneWorld(service);
  const road = holdAnswer(line, isReport);

  const call = act(simulator, "addNodeProgress", [playerId, "far", 5], CALLBACK);
  await network.until("the service has it", () =>
    line.exchanges.some((exchange) => isReport(exchange) && exchange.answer),
  );
  await service.cloud.kill();
  line.choose(() => ({ kind: "reset" }));
  await network.tick(250);
  road.open();
  line.mend();
  await network.until("it is known to be away", () => isSaid(simulator, "cloud.unreachable"));
  await service.cloud.start();
  await network.until("it is stored", () => isNothingPending(simulator));

  expect(call.heard()).toEqual([null]);
  expect(await inCloud("far")).toMatchObject({ progress: 5 });
  expect(progressOf(simulator, playerId, "far")).toBe(5);
});

it("gives a request up that is never answered, and sends the same report again", async () => {
  const { network, simulator, line, playerId, inCloud } = await playerInOneWorld(service);
  line.choose(first(1, isReport, () => ({ kind: "silence" })));

  const call = act(simulator, "addNodeProgress", [playerId, "far", 5], CALLBACK);
  await network.tick(150);
  expect(call.heard()).toEqual([]);
  await network.until("it is stored", () => isNothingPending(simulator));

  expect(call.heard()).toEqual([null]);
  expect(operationsOn(line)).toHaveLength(1);
  expect(await inCloud("far")).toMatchObject({ progress: 5 });
});

const SLOW: readonly [string, (until: Promise<void>) => Fault][] = [
  ["the request is slow", (until) => ({ kind: "request late", until })],
  ["the answer is slow", (until) => ({ kind: "answer late", until })],
  ["the connection is slow to close", (until) => ({ kind: "slow close", until })],
];

it.each(SLOW)("never waits with its ticks when %s", async (_what, fault) => {
  const { network, simulator, line, playerId, inCloud } = await playerInOneWorld(service);
  const road = gate();
  line.choose(first(1, isReport, () => fault(road.opened)));

  const call = act(simulator, "addNodeProgress", [playerId, "far", 5], CALLBACK);
  await network.tick(100);
  expect(call.heard()).toEqual([]);
  road.open();
  await network.until("it is answered", () => call.heard().length > 0);

  expect(call.heard()).toMatchObject([{ code: 0 }]);
  expect(await inCloud("far")).toMatchObject({ progress: 5 });
  expect(reportsOn(line)).toHaveLength(1);
});

it("has on the disk after a second what was counted during a report", async () => {
  const { network, world, simulator, line, name, playerId } = await playerInOneWorld(service);
  line.cut();
  for (let count = 1; count <= 9; count++) act(simulator, "addNodeProgress", [playerId, "far", 1], CALLBACK);
  await network.tick(21);

  await world.crash(simulator.save());
  await joinWorld(network, world, name);

  expect(progressOf(world.simulator, playerId, "far")).toBe(9);
});
