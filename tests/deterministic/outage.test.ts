/** What is kept of calls while the cloud is away, and how many callbacks are called when it is back. */

import { cloudCommand } from "../../scripts/app/commands/cloud.ts";
import { expect, it } from "vitest";
import { answerRequest, type WireRequest } from "../../simulator/deterministic/cloud-http.ts";
import { createCloudModel } from "../../simulator/deterministic/cloud-model.ts";
import type { WireOutcome } from "../../simulator/deterministic/faulty-network.ts";
import { createWireClient } from "./stage/wire-client.ts";
import { EMPTY_WORLD, startNetworkWorld } from "./stage/world.ts";

type Way = "open" | "broken" | "silent";

/** A world with players in it, and a cloud that answers in the next tick, breaks every request, or says nothing. */
function worldWith(playerCount: number) {
  const model = createCloudModel(() => 1_800_000_000);
  const waiting: (() => void)[] = [];
  const held: (() => void)[] = [];
  const questions: { readonly id: number; readonly seq: number; readonly tick: number }[] = [];
  let way: Way = "open";
  let tick = 0;
  const answer = (request: WireRequest, settle: (outcome: WireOutcome) => void): void => {
    settle({ kind: "response", response: answerRequest(model, request) });
  };
  const world = startNetworkWorld({
    save: EMPTY_WORLD,
    client: createWireClient({
      send(request, settle) {
        if (way === "broken") waiting.push(() => settle({ kind: "fault", name: "InternalHttpRequestError" }));
        else (way === "open" ? waiting : held).push(() => answer(request, settle));
      },
      leaving: () => undefined,
    }),
    random: () => 0.5,
    nowMilliseconds: () => 1_800_000_000_000,
    callMicroseconds: 0,
    accountOf: (playerId) => `account${playerId}`,
    rewardFails: () => false,
    scriptEvent(_eventId, message) {
      const { id, seq } = JSON.parse(message) as { id: number; seq?: number };
      if (seq !== undefined) questions.push({ id, seq, tick });
    },
    log: () => undefined,
  });
  const players = Array.from({ length: playerCount }, (_, index) => `-${index + 1}`);
  const pass = (ticks: number): void => {
    for (let count = 0; count < ticks; count++) {
      tick += 1;
      world.tick();
      for (const settle of waiting.splice(0)) settle();
    }
  };
  for (const playerId of players) world.join(playerId);
  pass(30);
  return {
    model,
    world,
    players,
    questions,
    pass,
    now: () => tick,
    become(next: Way) {
      way = next;
      if (next === "open") waiting.push(...held.splice(0));
    },
    /** Breaks the way and has the world find out. */
    cutAndNotice() {
      way = "broken";
      world.app.calls.addNodeProgress(players[0]!, "animals", 1, () => undefined);
      pass(30);
      const { text } = cloudCommand.run(world.app.commandContext, { language: "en_US", askedBy: undefined });
      expect(text).toContain("does not answer");
    },
    stored: (playerId: string, node = "long") => model.entity(`account${playerId}`, node)?.progress ?? 0,
  };
}

let lastCall = 0;

/** Makes calls with a callback as another pack does, which answers nothing. */
function anotherPack(world: ReturnType<typeof worldWith>["world"], playerId: string, getExtra = false): () => void {
  return () => {
    const args = { playerId, nodeId: "long", delta: 1, callback: true, getExtra };
    const call = { id: ++lastCall, reply: "other:reply", method: "addNodeProgress", args };
    world.app.scriptCalls.receive("ach:call", JSON.stringify(call), undefined);
  };
}

it("answers each call at once while the cloud is away, keeps nothing of it, and stores all increments afterwards", () => {
  const { world, players, pass, now, become, cutAndNotice, stored } = worldWith(10);
  cutAndNotice();
  const ticks = 400;
  let made = 0;
  let told = 0;
  let latest = 0;
  for (let tick = 0; tick < ticks; tick++) {
    for (const playerId of players) {
      const madeAt = now();
      made += 1;
      const result = world.app.calls.addNodeProgress(playerId, "long", 1, (data: unknown) => {
        expect(data).toBeNull();
        told += 1;
        latest = Math.max(latest, now() - madeAt);
      });
      expect(result).toBe(true);
    }
    pass(1);
  }
  pass(2);
  expect([told, latest]).toEqual([made, 1]);
  expect(stored(players[3]!)).toBe(0);
  become("open");
  pass(2_500);
  // Nobody is told twice.
  expect(told).toBe(made);
  for (const playerId of players) expect(stored(playerId)).toBe(ticks);
});

it("takes back what the call itself has added when its callback says false, and nothing else", () => {
  const { world, players, pass, become, cutAndNotice, stored } = worldWith(1);
  const player = players[0]!;
  world.app.calls.addNodeProgress(player, "long", 5, () => undefined);
  pass(30);
  cutAndNotice();
  const add = (delta: number, answer: unknown): boolean =>
    world.app.calls.addNodeProgress(player, "long", delta, () => answer);
  add(2, undefined);
  add(3, false);
  add(4, true);
  expect(world.record(player, "long").progress).toBe(14);
  pass(2);
  expect(world.record(player, "long").progress).toBe(11);
  add(6, false);
  pass(2);
  become("open");
  pass(2_500);
  expect(stored(player)).toBe(11);
  // What the goal had no room for was not added by the call, so it is not taken back either.
  cutAndNotice();
  world.app.calls.addNodeProgress(player, "kills", 8, () => undefined);
  pass(2);
  world.app.calls.addNodeProgress(player, "kills", 5, () => false);
  expect(world.record(player, "kills").progress).toBe(9);
  pass(2);
  expect(world.record(player, "kills").progress).toBe(8);
});

it("has at most 64 different callbacks wait on a report, tells further ones null at once, and the same one once", () => {
  const { world, players, pass, become, stored } = worldWith(1);
  const player = players[0]!;
  const heard: { name: number; data: unknown }[] = [];
  become("silent");
  const call = (name: number): boolean =>
    world.app.calls.addNodeProgress(player, "long", 1, (data: unknown) => void heard.push({ name, data }));
  for (let name = 0; name < 100; name++) call(name);
  let again = 0;
  const same = (): void => void (again += 1);
  pass(2);
  // One with the report under way, 64 with the next one; the others know it by the next tick.
  expect(heard.map(({ name }) => name)).toEqual(Array.from({ length: 35 }, (_, index) => 65 + index));
  expect(heard.every(({ data }) => data === null)).toBe(true);
  become("open");
  pass(60);
  expect(heard).toHaveLength(100);
  expect(heard.slice(35).every(({ data }) => (data as { code: number }).code === 0)).toBe(true);
  become("silent");
  for (let count = 0; count < 50; count++) world.app.calls.addNodeProgress(player, "long", 1, same);
  become("open");
  pass(60);
  expect(stored(player)).toBe(150);
  expect(again).toBe(2);
});

it("takes each call of another pack for a different one, and does not wait for the answers of those it turned away", () => {
  const { players, questions, pass, become, now, stored, ...rest } = worldWith(1);
  const callFromPack = anotherPack(rest.world, players[0]!);
  become("silent");
  const calls = 150;
  for (let count = 0; count < calls; count++) callFromPack();
  const from = now();
  pass(2);
  expect(questions).toHaveLength(calls - 65);
  expect(questions.every(({ tick }) => tick === from + 1)).toBe(true);
  become("open");
  pass(400);
  expect(questions).toHaveLength(calls);
  expect(stored(players[0]!)).toBe(calls);
});

it("takes back what each call of another pack has added that says false, however many are turned away", () => {
  const { world, players, questions, pass, become, stored } = worldWith(1);
  const callFromPack = anotherPack(world, players[0]!);
  become("silent");
  const calls = 200;
  for (let count = 0; count < calls; count++) callFromPack();
  pass(2);
  const turnedAway = questions.splice(0);
  expect(turnedAway).toHaveLength(calls - 65);
  for (const { id, seq } of turnedAway) {
    world.app.scriptCalls.receive("ach:answer", JSON.stringify({ id, seq, value: false }), undefined);
  }
  expect(world.record(players[0]!, "long").progress).toBe(65);
  become("open");
  pass(400);
  expect(stored(players[0]!)).toBe(65);
});

it("reports on while another pack goes on calling and never answers, but for what may still be taken back", () => {
  const { world, players, pass, become, cutAndNotice, stored } = worldWith(1);
  const callFromPack = anotherPack(world, players[0]!);
  const callFor = (ticks: number): void => {
    for (let tick = 0; tick < ticks; tick++) {
      callFromPack();
      pass(1);
    }
  };
  cutAndNotice();
  callFor(200);
  become("open");
  callFor(3_000);
  become("silent");
  callFor(150);
  become("open");
  callFor(400);
  // Not yet there: what was turned away or came within the last 100 ticks.
  expect(stored(players[0]!)).toBeGreaterThan(3_600);
  pass(200);
  expect(stored(players[0]!)).toBe(3_750);
});

it("asks the calls of a pack that answers nothing for their extra together, not one after the other", () => {
  const { world, players, questions, pass, now, stored } = worldWith(1);
  const callFromPack = anotherPack(world, players[0]!, true);
  const from = now();
  for (let count = 0; count < 60; count++) callFromPack();
  pass(100);
  world.app.calls.addNodeProgress(players[0]!, "long", 1, () => undefined);
  pass(350);
  expect(questions.every(({ tick }) => tick <= from + 202)).toBe(true);
  expect(stored(players[0]!)).toBe(61);
});

it("calls many callbacks that become due together over several ticks, in their order, and none twice or never", () => {
  const { world, players, pass, become } = worldWith(40);
  become("silent");
  const heard: number[] = [];
  let name = 0;
  for (let round = 0; round < 64; round++) {
    for (const playerId of players) {
      const own = name++;
      world.app.calls.addNodeProgress(playerId, "long", 1, () => void heard.push(own));
    }
  }
  pass(2);
  become("open");
  let most = 0;
  for (let tick = 0; tick < 200; tick++) {
    const before = heard.length;
    pass(1);
    most = Math.max(most, heard.length - before);
  }
  expect(most).toBeGreaterThan(100);
  expect(most).toBeLessThanOrEqual(250);
  expect(heard).toHaveLength(name);
  expect(new Set(heard).size).toBe(name);
  const ofFirst = heard.filter((each) => each % players.length === 0);
  expect(ofFirst).toEqual([...ofFirst].sort((a, b) => a - b));
});

it("answers reads of the cloud storage at once while the cloud is away, and together otherwise", () => {
  const { world, players, pass, become, cutAndNotice } = worldWith(1);
  const heard: unknown[] = [];
  const read = (): boolean => world.app.calls.getCloudStorage(players[0]!, (data: unknown) => void heard.push(data));
  cutAndNotice();
  for (let count = 0; count < 200; count++) read();
  pass(2);
  expect(heard).toEqual(Array.from({ length: 200 }, () => null));
  become("open");
  pass(2_500);
  expect(heard).toHaveLength(200);
  for (let count = 0; count < 10; count++) read();
  pass(30);
  expect(heard.slice(200)).toHaveLength(10);
  expect(heard.slice(200).every((data) => (data as { code: number }).code === 0)).toBe(true);
});
