/** Single moments of reports that trials by seeds found, told step by step: requests wait until the test answers them. */

import { expect, it } from "vitest";
import { revokeCommand } from "../../scripts/app/commands/revoke.ts";
import { answerRequest, type WireRequest } from "../../simulator/deterministic/cloud-http.ts";
import { createCloudModel } from "../../simulator/deterministic/cloud-model.ts";
import type { WireOutcome } from "../../simulator/deterministic/faulty-network.ts";
import { createWireClient } from "./stage/wire-client.ts";
import { EMPTY_WORLD, startNetworkWorld } from "./stage/world.ts";

const PLAYER = "-1";
const ACCOUNT = "account";

function worldWithPatientCloud() {
  const model = createCloudModel(() => 1_800_000_000);
  const waiting: { readonly request: WireRequest; readonly settle: (outcome: WireOutcome) => void }[] = [];
  const questions: { readonly id: number; readonly seq: number }[] = [];
  const world = startNetworkWorld({
    save: EMPTY_WORLD,
    client: createWireClient({
      send: (request, settle) => void waiting.push({ request, settle }),
      leaving: () => undefined,
    }),
    random: () => 0,
    nowMilliseconds: () => 1_800_000_000_000,
    callMicroseconds: 0,
    accountOf: () => ACCOUNT,
    rewardFails: () => false,
    scriptEvent(_eventId, message) {
      const { id, seq } = JSON.parse(message) as { id: number; seq?: number };
      if (seq !== undefined) questions.push({ id, seq });
    },
    log: () => undefined,
  });
  const pass = (ticks: number): void => {
    for (let tick = 0; tick < ticks; tick++) world.tick();
  };
  /** The oldest waiting request of this method. */
  const take = (method: WireRequest["method"]) => {
    pass(21);
    const index = waiting.findIndex(({ request }) => request.method === method && request.path !== "/v1/nodes/stats");
    return waiting.splice(index, 1)[0]!;
  };
  return {
    model,
    world,
    questions,
    answer(method: WireRequest["method"]) {
      const { request, settle } = take(method);
      settle({ kind: "response", response: answerRequest(model, request) });
    },
    loseAnswer(method: WireRequest["method"]) {
      const { request, settle } = take(method);
      answerRequest(model, request);
      settle({ kind: "fault", name: "InternalHttpRequestError" });
    },
  };
}

it("a repeated report's answer, as old as the report, does not undo what a fetch has shown since", () => {
  const { model, world, answer, loseAnswer } = worldWithPatientCloud();
  world.join(PLAYER);
  answer("GET");
  world.app.calls.addNodeProgress(PLAYER, "long", 1, () => undefined);
  loseAnswer("POST");
  model.report([{ op: "elsewhere", player: ACCOUNT, node: "long", delta: 5, goal: 100_000 }]);
  world.leave(PLAYER);
  world.join(PLAYER);
  answer("GET");
  answer("POST");
  expect(world.record(PLAYER, "long")).toMatchObject({ progress: 6, cloud: { base: 6, version: 2, pending: 0 } });
});

it("a repeated reset's answer, as old as the reset, does not undo what a fetch has shown since", () => {
  const { model, world, answer, loseAnswer } = worldWithPatientCloud();
  world.join(PLAYER);
  answer("GET");
  world.app.calls.addNodeProgress(PLAYER, "long", 1, () => undefined);
  loseAnswer("POST");
  const request = { language: "en_US", askedBy: undefined } as const;
  revokeCommand.run(world.app.commandContext, request, [PLAYER], "only", "long");
  // Stored before, by this world before a crash; and then somebody else came.
  const { op } = world.record(PLAYER, "long").cloud!.reports![1]!;
  model.report([
    { op, player: ACCOUNT, node: "long", reset: true },
    { op: "elsewhere", player: ACCOUNT, node: "long", delta: 5, goal: 100_000 },
  ]);
  world.leave(PLAYER);
  world.join(PLAYER);
  answer("GET");
  answer("POST");
  answer("POST");
  expect(world.record(PLAYER, "long")).toMatchObject({ progress: 5, cloud: { base: 5, version: 3, pending: 0 } });
});

it("while a report is under way, a fetch that may hold it already is not added to it", () => {
  const { world, answer, loseAnswer } = worldWithPatientCloud();
  world.join(PLAYER);
  answer("GET");
  world.app.calls.addNodeProgress(PLAYER, "long", 3, () => undefined);
  loseAnswer("POST");
  world.leave(PLAYER);
  world.join(PLAYER);
  answer("GET");
  expect(world.record(PLAYER, "long").progress).toBe(3);
  answer("POST");
  expect(world.record(PLAYER, "long").progress).toBe(3);
});

it("a call made while another pack is asked for the extra is told of the report that carried it", () => {
  const { model, world, questions, answer } = worldWithPatientCloud();
  world.join(PLAYER);
  answer("GET");
  const args = { playerId: PLAYER, nodeId: "long", delta: 2, callback: true, getExtra: true };
  const call = { id: 1, reply: "other:reply", method: "addNodeProgress", args };
  world.app.scriptCalls.receive("ach:call", JSON.stringify(call), undefined);
  const told: unknown[] = [];
  world.app.calls.addNodeProgress(PLAYER, "long", 3, (data: unknown) => void told.push(data));
  world.app.scriptCalls.receive("ach:answer", JSON.stringify({ ...questions[0], value: "mine" }), undefined);
  answer("POST");
  expect(model.entity(ACCOUNT, "long")).toMatchObject({ progress: 5, extra: "mine", version: 1 });
  expect(told).toMatchObject([{ code: 0, entity: { progress: 5 } }]);
});
