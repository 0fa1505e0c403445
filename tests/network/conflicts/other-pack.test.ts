/** Conflicts of another pack's calls: its extra and its decision are asked for over script events. */
import { expect, it } from "vitest";
import { complaints, progressOf } from "../../support/pack.ts";
import { reportsOn } from "../line.ts";
import { act, CALLBACK, callFromPack, useCloud } from "../support.ts";
import { staleWorld } from "./stale-world.ts";

const service = useCloud();

it("asks another pack for extra and for its decision, over script events", async () => {
  const { network, simulator, playerId, inCloud } = await staleWorld(service);

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
  const { network, simulator, playerId, inCloud } = await staleWorld(service);

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
  const { network, simulator, line, playerId, inCloud } = await staleWorld(service);

  const call = callFromPack(simulator, "addNodeProgress", { playerId, nodeId: "far", delta: 1 });
  await network.tick(110);
  expect(call.questions()).toHaveLength(1);
  expect(reportsOn(line)).toEqual([]);
  expect(progressOf(simulator, playerId, "far")).toBe(1);
  act(simulator, "addNodeProgress", [playerId, "far", 1], CALLBACK);
  await network.tick(5);

  expect(await inCloud("far")).toMatchObject({ progress: 5, extra: "theirs" });
});
