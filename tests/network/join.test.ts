import { expect, it } from "vitest";
import { message } from "../../scripts/core/text/message.ts";
import type { Fault } from "../../simulator/network/fault-proxy.ts";
import type { NetworkOptions } from "../../simulator/network/network.ts";
import { carried, complaints, completions, progressOf } from "../support/pack.ts";
import { gate, holdAnswer, isFetch, isReport, operationsOn } from "./line.ts";
import { oneWorld, playerInOneWorld } from "./scenes.ts";
import {
  act,
  ask,
  CALLBACK,
  isNothingPending,
  joinWorld,
  reportElsewhere,
  REWARD,
  storedOf,
  useCloud,
} from "./support.ts";

const service = useCloud();
const NO_CLOUD = { variables: {}, secrets: {} };

/** A player whom the cloud knows: they joined once, left, and another server reported for them. */
async function knownPlayer() {
  const scene = await playerInOneWorld(service);
  const { network, simulator, playerId, account } = scene;
  act(simulator, "addNodeProgress", [playerId, "far", 1], CALLBACK);
  await network.tick(25);
  simulator.leave(playerId);
  await network.tick(25);
  await reportElsewhere(service.cloud, account, { node: "far", delta: 10 });
  await reportElsewhere(service.cloud, account, { node: "paying", delta: 3, goal: 3 });
  return scene;
}

it("brings the cloud's nodes at join: progress, and what is complete, which pays nothing here", async () => {
  const { network, world, name, playerId } = await knownPlayer();
  await joinWorld(network, world, name);
  expect(progressOf(world.simulator, playerId, "far")).toBe(11);
  expect(progressOf(world.simulator, playerId, "paying")).toBe(3);
  expect(carried(world.simulator, playerId, REWARD)).toBe(0);
  expect(completions(world.simulator)).toEqual([]);
});

it("does not take back with a late answer what was stored since it was made", async () => {
  const { network, world, name, playerId, inCloud } = await knownPlayer();
  const road = holdAnswer(world.line, isFetch);

  await joinWorld(network, world, name);
  expect(progressOf(world.simulator, playerId, "far")).toBe(1);
  const call = act(world.simulator, "addNodeProgress", [playerId, "far", 100], CALLBACK);
  await network.until("the report is stored", () => call.heard().length === 1);
  expect(progressOf(world.simulator, playerId, "far")).toBe(111);

  act(world.simulator, "addNodeProgress", [playerId, "far2", 5]);
  road.open();
  await network.tick(30);

  expect(progressOf(world.simulator, playerId, "far")).toBe(111);
  expect(progressOf(world.simulator, playerId, "far2")).toBe(5);
  expect(progressOf(world.simulator, playerId, "paying")).toBe(3);
  expect(await inCloud("far")).toMatchObject({ progress: 111 });
});

it("says once when the cloud has less than the world has seen, as after a restored backup", async () => {
  const { network, world, name, playerId, account } = await knownPlayer();
  await joinWorld(network, world, name);
  expect(complaints(world.simulator)).toEqual([]);
  world.simulator.leave(playerId);
  await network.tick(25);
  await service.cloud.ask("DELETE", `/v1/players/${encodeURIComponent(account)}`);

  for (const _join of [1, 2]) {
    await joinWorld(network, world, name);
    expect(progressOf(world.simulator, playerId, "far")).toBe(0);
    world.simulator.leave(playerId);
    await network.tick(25);
  }

  expect(complaints(world.simulator)).toEqual([expect.stringMatching(/account .* far, paying/) as unknown]);
});

function entity(changes: object, times = 1): string {
  const one = {
    achievement_id: "far",
    progress: 7,
    max_progress: 9,
    completed_at: 0,
    extra: "",
    version: 3,
    ...changes,
  };
  return JSON.stringify({ code: 0, message: "", details: "", entity: Array.from({ length: times }, () => one) });
}

const WRONG_NODES: readonly [string, Fault & { kind: "answered" }][] = [
  ["a login page", { kind: "answered", status: 200, headers: { "content-type": "text/html" }, body: "<html></html>" }],
  ["nothing at all", { kind: "answered", status: 200, body: "" }],
  ["another JSON", { kind: "answered", status: 200, body: '{"hello":"world"}' }],
  ["a list", { kind: "answered", status: 200, body: "[]" }],
  ["a progress that is a text", { kind: "answered", status: 200, body: entity({ progress: "7" }) }],
  ["a progress below 0", { kind: "answered", status: 200, body: entity({ progress: -7 }) }],
  ["a fraction", { kind: "answered", status: 200, body: entity({ version: 1.5 }) }],
  ["a node without an id", { kind: "answered", status: 200, body: entity({ achievement_id: undefined }) }],
  ["an error's code", { kind: "answered", status: 200, body: entity({}).replace('"code":0', '"code":9') }],
  ["a redirection", { kind: "answered", status: 302, headers: { location: "/elsewhere" }, body: "" }],
  ["a megabyte of nodes", { kind: "answered", status: 200, body: entity({}, 20_001) }],
  ["a megabyte of nothing", { kind: "answered", status: 200, body: " ".repeat(1_000_000) }],
];

it.each(WRONG_NODES)("touches nothing when the cloud answers a join with %s, and asks again", async (_what, fault) => {
  const { network, world, name, playerId } = await knownPlayer();
  let isWrong = true;
  world.line.choose((exchange) => (isWrong && isFetch(exchange) ? fault : { kind: "none" }));

  await joinWorld(network, world, name);
  await network.tick(10);
  expect(progressOf(world.simulator, playerId, "far")).toBe(1);
  expect(progressOf(world.simulator, playerId, "paying")).toBe(0);
  expect(ask(world.simulator, "ach:cloud")).toContain(message("en_US", "cloud.unreachable"));

  isWrong = false;
  await network.until("the cloud's nodes are here", () => progressOf(world.simulator, playerId, "far") === 11);

  expect(progressOf(world.simulator, playerId, "paying")).toBe(3);
  expect(ask(world.simulator, "ach:cloud")).toContain(message("en_US", "cloud.reachable"));
  expect(complaints(world.simulator)).toEqual([]);
});

const WRONG_RESULTS: readonly [string, (results: Record<string, unknown>[]) => unknown][] = [
  ["no results", () => []],
  ["one result too many", (results) => [...results, ...results]],
  ["another report's result", ([result]) => [{ ...result, op: "other" }]],
  ["another node", ([result]) => [{ ...result, entity: { ...(result!["entity"] as object), achievement_id: "six" } }]],
  ["a code that does not exist", ([result]) => [{ ...result, code: 3 }]],
  ["no entity", ([result]) => [{ ...result, entity: null }]],
  ["completed_now that is a text", ([result]) => [{ ...result, completed_now: "yes" }]],
];

it.each(WRONG_RESULTS)(
  "sends the same report again when it is answered with %s, and it counts once",
  async (_w, spoil) => {
    const { network, world, playerId, inCloud } = await playerInOneWorld(service);
    let isSpoilt = false;
    world.line.choose(async (exchange) => {
      if (!isReport(exchange) || isSpoilt) return { kind: "none" };
      isSpoilt = true;
      const { body } = await service.cloud.ask("POST", "/v1/reports", exchange.body);
      const { results } = JSON.parse(body) as { results: Record<string, unknown>[] };
      return { kind: "answered", status: 200, body: JSON.stringify({ results: spoil(results) }) };
    });

    const call = act(world.simulator, "addNodeProgress", [playerId, "far", 3], CALLBACK);
    await network.until("it is stored", () => isSpoilt && isNothingPending(world.simulator));

    expect(call.heard()).toEqual([null]);
    expect(await inCloud("far")).toMatchObject({ progress: 3, version: 1 });
    expect(progressOf(world.simulator, playerId, "far")).toBe(3);
    expect(operationsOn(world.line)).toHaveLength(1);
  },
);

it("drops the answer for a player who left meanwhile, and asks again when they are back", async () => {
  const { network, world, name, playerId, inCloud } = await knownPlayer();
  const road = holdAnswer(world.line, isFetch);

  await joinWorld(network, world, name);
  world.simulator.leave(playerId);
  await network.tick(3);
  road.open();
  await network.tick(10);
  expect(complaints(world.simulator)).toEqual([]);
  await joinWorld(network, world, name);

  expect(progressOf(world.simulator, playerId, "far")).toBe(11);
  expect(await inCloud("far")).toMatchObject({ progress: 11 });
});

it("counts nothing twice when a player is back before the answer to their first join", async () => {
  const { network, world, name, playerId, inCloud } = await knownPlayer();
  const road = holdAnswer(world.line, isFetch);

  await joinWorld(network, world, name);
  act(world.simulator, "addNodeProgress", [playerId, "far", 100]);
  world.simulator.leave(playerId);
  await network.tick(2);
  world.simulator.join({ name, permissionLevel: 1 });
  // Their second join is known to the pack, and its own question is still on the way.
  const second = gate();
  world.line.choose((exchange) =>
    isFetch(exchange) ? { kind: "answer late", until: second.opened } : { kind: "none" },
  );
  await network.tick(4);
  road.open();
  await network.tick(10);
  second.open();
  await network.tick(60);

  expect(await inCloud("far")).toMatchObject({ progress: 111 });
  expect(progressOf(world.simulator, playerId, "far")).toBe(111);
  expect(complaints(world.simulator)).toEqual([]);
});

it("reports once what was done before there was a cloud, and never pays again what was paid then", async () => {
  const { network, world, name, playerId, inCloud } = await playerInOneWorld(service, { dedicatedServer: NO_CLOUD });

  act(world.simulator, "addNodeProgress", [playerId, "far", 7]);
  act(world.simulator, "setNodeFinish", [playerId, "paying"]);
  await network.tick(30);
  expect(carried(world.simulator, playerId, REWARD)).toBe(1);

  // Now there is one.
  await world.restart({ dedicatedServer: {} });
  await joinWorld(network, world, name);
  await network.tick(40);
  expect(await inCloud("far")).toMatchObject({ progress: 7 });
  expect(await inCloud("paying")).toMatchObject({ progress: 3, version: 1 });
  expect((await inCloud("paying"))!.completed_at).toBeGreaterThan(0);

  // In any order of starts with and without a cloud, and again.
  await world.restart({ dedicatedServer: NO_CLOUD });
  await joinWorld(network, world, name);
  act(world.simulator, "addNodeProgress", [playerId, "far", 20]);
  await world.restart({ dedicatedServer: {} });
  await joinWorld(network, world, name);
  await network.tick(40);
  await world.restart({ dedicatedServer: {} });
  await joinWorld(network, world, name);
  await network.tick(40);

  expect(await inCloud("far")).toMatchObject({ progress: 27, version: 2 });
  expect(carried(world.simulator, playerId, REWARD)).toBe(1);
  expect(completions(world.simulator)).toEqual([]);
  expect(isNothingPending(world.simulator)).toBe(true);
});

it("keeps cloud nodes in the world for a player without a persistent id, and says so", async () => {
  const { network, world, name } = await oneWorld(service);

  const playerId = world.simulator.join({ name, persistentId: "" });
  await network.tick(6);
  expect(complaints(world.simulator)).toEqual([expect.stringContaining(name)]);
  expect(ask(world.simulator, `ach:info ${name}`)).toContain(message("en_US", "cloud.noAccount"));
  expect(act(world.simulator, "addNodeProgress", [playerId, "six", 6], CALLBACK).result).toBe(false);
  await network.tick(5);
  expect(completions(world.simulator)).toMatchObject([{ achievementId: "six" }]);
  expect(world.line.exchanges.filter((exchange) => isFetch(exchange) || isReport(exchange))).toEqual([]);

  // Known the next time: then it counts in the cloud, too.
  world.simulator.leave(playerId);
  await network.tick(2);
  world.simulator.join({ name, persistentId: `${name}-account` });
  await network.tick(30);

  const known = await storedOf(service.cloud, `${name}-account`);
  expect(known["six"]).toMatchObject({ progress: 6 });
  expect(completions(world.simulator)).toHaveLength(1);
});

const CONFIGURATIONS: readonly [string, NonNullable<NetworkOptions["dedicatedServer"]>][] = [
  ["nothing is configured", NO_CLOUD],
  ["the address is missing", { variables: {} }],
  ["the address is none", { variables: { cloud_url: "cloud.example" } }],
  ["the address is a number", { variables: { cloud_url: 8787 } }],
  ["the key is missing", { secrets: {} }],
];

it.each(CONFIGURATIONS)("runs without a cloud and says why, once, when %s", async (_what, dedicatedServer) => {
  const { network, world, playerId } = await playerInOneWorld(service, { dedicatedServer });

  act(world.simulator, "addNodeProgress", [playerId, "far", 2], CALLBACK);
  await network.tick(60);

  expect(world.simulator.contentLog().filter(({ text }) => text.includes("cloud"))).toHaveLength(1);
  const state = ask(world.simulator, "ach:cloud");
  expect(state).toContain(message("en_US", "cloud.none"));
  expect(state.split("\n")).toHaveLength(2);
  expect(progressOf(world.simulator, playerId, "far")).toBe(2);
});

it("keeps what is pending while the key is wrong, says so to the operator, and stores it once it is right", async () => {
  const { network, world, name, playerId, inCloud } = await playerInOneWorld(service, {
    dedicatedServer: { secrets: { cloud_authorization: "Bearer wrong" } },
  });

  act(world.simulator, "addNodeProgress", [playerId, "far", 2], CALLBACK);
  await network.tick(40);
  expect(ask(world.simulator, "ach:cloud")).toContain("secrets.json");
  expect(isNothingPending(world.simulator)).toBe(false);

  await world.restart({ dedicatedServer: {} });
  await joinWorld(network, world, name);
  await network.tick(30);

  expect(await inCloud("far")).toMatchObject({ progress: 2 });
  expect(isNothingPending(world.simulator)).toBe(true);
});
