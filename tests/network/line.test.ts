/** What one server hears of a cloud that is wrong in a single point, while all else is well. */

import { expect, it } from "vitest";
import { message } from "../../scripts/core/text/message.ts";
import type { Exchange, Fault } from "../../simulator/network/fault-proxy.ts";
import { complaints, progressOf } from "../support/pack.ts";
import { incrementsOn, isFetch, isReport, reportsIn, resultsIn } from "./line.ts";
import {
  accountOf,
  act,
  ask,
  CALLBACK,
  isNothingPending,
  joinWorld,
  newPlayer,
  openNetwork,
  storedOf,
  useCloud,
} from "./support.ts";

const service = useCloud();
const NOTHING: Fault = { kind: "none" };

async function twoPlayers() {
  const network = await openNetwork(service.cloud, { worlds: 1 });
  const { simulator, line } = network.worlds[0]!;
  const [ann, bob] = [newPlayer(), newPlayer()];
  const annId = await joinWorld(network, network.worlds[0]!, ann);
  const bobId = await joinWorld(network, network.worlds[0]!, bob);
  const stored = async (playerId: string, node: string): Promise<number | undefined> =>
    (await storedOf(service.cloud, accountOf(simulator, playerId)))[node]?.progress;
  return { network, world: network.worlds[0]!, simulator, line, ann, annId, bob, bobId, stored };
}

it.each([
  ["fails", 500],
  ["is refused", 404],
])("stores the others' reports within seconds when the fetch of one player %s for ever", async (_how, status) => {
  const { network, world, simulator, line, annId, bob, bobId, stored } = await twoPlayers();
  const bobs = encodeURIComponent(accountOf(simulator, bobId));
  const isPoisoned = (exchange: Exchange): boolean => isFetch(exchange) && exchange.path.includes(bobs);
  line.choose((exchange) => (isPoisoned(exchange) ? { kind: "answered", status, body: "" } : NOTHING));
  simulator.leave(bobId);
  await joinWorld(network, world, bob);
  await network.tick(200);
  for (let total = 1; total <= 3; total += 1) {
    act(simulator, "addNodeProgress", [annId, "far", 1], CALLBACK);
    await network.tick(60);
    expect(await stored(annId, "far")).toBe(total);
  }
  expect(isNothingPending(simulator)).toBe(true);
});

it("stores the others' reports within seconds when a reset is refused for ever", async () => {
  const { network, simulator, line, ann, annId, bobId, stored } = await twoPlayers();
  act(simulator, "addNodeProgress", [annId, "far", 1], CALLBACK);
  await network.tick(25);
  line.choose(async (exchange) => {
    if (!reportsIn(exchange).some((report) => "reset" in report)) return NOTHING;
    const { body } = await service.cloud.ask("POST", exchange.path, exchange.body);
    const results = resultsIn({ path: exchange.path, answer: { status: 200, body } });
    const refused = results.map((result, index) =>
      "reset" in reportsIn(exchange)[index]! ? { ...result, code: 1, message: "delta is missing" } : result,
    );
    return { kind: "answered", status: 200, body: JSON.stringify({ results: refused }) };
  });
  ask(simulator, `ach:revoke ${ann} only far`);
  await network.tick(100);
  act(simulator, "addNodeProgress", [bobId, "far", 2], CALLBACK);
  await network.tick(60);
  expect(await stored(bobId, "far")).toBe(2);
  const state = ask(simulator, "ach:cloud");
  expect(state).toContain(message("en_US", "cloud.reachable"));
  expect(state).toContain(message("en_US", "cloud.breaker.closed"));
});

it("settles the other reports of a request in which one result makes no sense", async () => {
  const { network, simulator, line, annId, bobId } = await twoPlayers();
  line.choose(async (exchange) => {
    if (!isReport(exchange)) return NOTHING;
    const { body } = await service.cloud.ask("POST", exchange.path, exchange.body);
    const results = resultsIn({ path: exchange.path, answer: { status: 200, body } });
    const spoilt = results.map((result, index) =>
      reportsIn(exchange)[index]!.node === "far2" ? { ...result, code: 99 } : result,
    );
    return { kind: "answered", status: 200, body: JSON.stringify({ results: spoilt }) };
  });
  const senseless = act(simulator, "addNodeProgress", [annId, "far2", 1], CALLBACK);
  const good = act(simulator, "addNodeProgress", [bobId, "far", 2], CALLBACK);
  await network.tick(25);
  expect(good.heard()).toMatchObject([{ code: 0, entity: { progress: 2 } }]);
  expect(senseless.heard()).toEqual([null]);
  line.mend();
  await network.until("all is stored", () => isNothingPending(simulator));
  expect(progressOf(simulator, annId, "far2")).toBe(1);
});

it("touches nothing when the answer to a fetch has no list", async () => {
  const { network, world, simulator, line, ann, annId } = await twoPlayers();
  act(simulator, "addNodeProgress", [annId, "far", 7], CALLBACK);
  await network.tick(25);
  simulator.leave(annId);
  line.choose((exchange) =>
    isFetch(exchange) ? { kind: "answered", status: 200, body: '{"code":0,"message":"","details":""}' } : NOTHING,
  );
  await joinWorld(network, world, ann);
  await network.tick(20);
  expect(progressOf(simulator, annId, "far")).toBe(7);
});

it("tells the operator who is asked to wait that the cloud answers, and for how long nothing is sent", async () => {
  const { network, simulator, line, annId } = await twoPlayers();
  line.choose(() => ({ kind: "answered", status: 429, headers: { "retry-after": "60" }, body: "" }));
  act(simulator, "addNodeProgress", [annId, "far", 1], CALLBACK);
  await network.tick(10);
  // Of the sixty seconds the first half second is over.
  const state = ask(simulator, "ach:cloud");
  expect(state).toContain(message("en_US", "cloud.reachable"));
  expect(state).toContain(message("en_US", "cloud.breaker.waiting", { seconds: 60 }));
  expect(state).toContain(message("en_US", "cloud.lastError", { error: "" }));
});

it("sends at most two requests of reports a second, whoever leaves how often", async () => {
  const { network, world, simulator, line } = await twoPlayers();
  const ids: string[] = [];
  for (let count = 0; count < 20; count += 1) ids.push(await joinWorld(network, world, newPlayer()));
  const sentAt: number[] = [];
  line.choose((exchange) => {
    if (isReport(exchange)) sentAt.push(simulator.world().tick);
    return NOTHING;
  });
  const accounts = ids.map((id) => accountOf(simulator, id));
  for (const id of ids) {
    act(simulator, "addNodeProgress", [id, "far", 1], CALLBACK);
    simulator.leave(id);
    await network.tick(1);
  }
  await network.until("all is stored", () => isNothingPending(simulator));
  for (const start of sentAt) {
    expect(sentAt.filter((tick) => tick >= start && tick < start + 20).length).toBeLessThanOrEqual(2);
  }
  for (const account of accounts) expect((await storedOf(service.cloud, account))["far"]?.progress).toBe(1);
});

it("refuses an extra with half a surrogate pair in the game's engine, too, and takes whole ones", async () => {
  const { network, simulator, line, annId } = await twoPlayers();
  const half = act(simulator, "addNodeProgress", [annId, "far", 1], { ...CALLBACK, getExtra: [{ value: "a\ud83d" }] });
  const whole = act(simulator, "addNodeProgress", [annId, "far2", 1], { ...CALLBACK, getExtra: [{ value: "🐄" }] });
  await network.tick(25);
  expect(half.result).toBe(false);
  expect(complaints(simulator)).toHaveLength(1);
  expect(whole.heard()).toMatchObject([{ code: 0, entity: { extra: "🐄" } }]);
  expect(incrementsOn(line).map(({ extra }) => extra)).toEqual(["🐄"]);
});

it.each(["http://cloud.test?key", "http://cloud.test/#top", "http://?", "ftp://cloud.test", "http:///nodes"])(
  "runs without a cloud and says why when its address is %s",
  async (address) => {
    const network = await openNetwork(service.cloud, {
      worlds: 1,
      dedicatedServer: { variables: { cloud_url: address } },
    });
    const { simulator } = network.worlds[0]!;
    await joinWorld(network, network.worlds[0]!, newPlayer());
    expect(complaints(simulator)).toEqual([expect.stringContaining("cloud_url")]);
    expect(ask(simulator, "ach:cloud")).toContain(message("en_US", "cloud.none"));
  },
);

it("takes an address whose scheme is written in capitals", async () => {
  const network = await openNetwork(service.cloud, { worlds: 1 });
  const world = network.worlds[0]!;
  await world.restart({ dedicatedServer: { variables: { cloud_url: world.line.url.replace("http", "HTTP") } } });
  const playerId = await joinWorld(network, world, newPlayer());
  act(world.simulator, "addNodeProgress", [playerId, "far", 3], CALLBACK);
  await network.tick(25);
  expect((await storedOf(service.cloud, accountOf(world.simulator, playerId)))["far"]?.progress).toBe(3);
});
