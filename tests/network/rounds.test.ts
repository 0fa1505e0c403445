/** Nodes that repeat on several servers and the real service: a daily pays once a day, whoever reports when. */
import { expect, it } from "vitest";
import type { NodeJson } from "../../scripts/core/tree/node.ts";
import type { Network, NetworkWorld } from "../../simulator/network/network.ts";
import { child, root } from "../support/nodes.ts";
import { holdRequest, isReport, resultsOn } from "./line.ts";
import { carried, complaints, completions, progressOf, type TestPack } from "../support/pack.ts";
import {
  accountOf,
  joinWorld,
  newPlayer,
  openNetwork,
  REWARD,
  reportElsewhere,
  storedOf,
  useCloud,
} from "./support.ts";

const service = useCloud();
const DAY = 86_400;
const reward = [{ type: "item" as const, item: REWARD }];
const zombies = { goal_type: "default_kill", entity_identifier: "minecraft:zombie" };
const cloudNode = (id: string, more: Partial<NodeJson>): NodeJson =>
  child(id, "page", { is_cloud: true, goal_details: zombies, reward, ...more });

/** Noon of the service's own day, so that nothing turns by itself while a test runs. */
const NOON = Math.floor(Date.now() / 1000 / DAY) * DAY + DAY / 2;

const DAILY: TestPack = { nodes: [root("page"), cloudNode("daily", { goal_number: 3, repeat: { every: "day" } })] };
const AT_ONCE: TestPack = {
  nodes: [root("page"), cloudNode("again", { goal_number: 2, repeat: { every: "completion" } })],
};

async function servers(pack: TestPack, count: number): Promise<Network> {
  const network = await openNetwork(service.cloud, { pack, worlds: count });
  setClocks(network, NOON);
  return network;
}

function setClocks(network: Network, seconds: number): void {
  for (const world of network.worlds) world.simulator.setClock(seconds);
}

async function kill(network: Network, world: NetworkWorld, playerId: string, count: number): Promise<void> {
  for (let index = 0; index < count; index++) world.simulator.kill(playerId, "minecraft:zombie");
  await network.tick(40);
}

const rewardsOf = (network: Network, ids: readonly string[]): number =>
  network.worlds.reduce((sum, world, index) => sum + carried(world.simulator, ids[index]!, REWARD), 0);

const announced = (network: Network): number =>
  network.worlds.reduce((sum, world) => sum + completions(world.simulator).length, 0);

it.each([
  ["the cloud's own year", 0],
  ["a year long past", -700],
  ["a year to come", 700],
])("a daily on five servers, in %s, completes and pays once a day, with one round a day", async (_what, daysAway) => {
  const network = await servers(DAILY, 5);
  const noon = NOON + daysAway * DAY;
  setClocks(network, noon);
  const name = newPlayer();
  const ids: string[] = [];
  for (const world of network.worlds) ids.push(await joinWorld(network, world, name));
  const account = accountOf(network.worlds[0]!.simulator, ids[0]!);
  for (let day = 0; day < 4; day++) {
    setClocks(network, noon + day * DAY);
    // One step in each of three servers, then whatever more in all of them.
    for (const index of [day, day + 1, day + 2]) {
      const place = index % 5;
      await kill(network, network.worlds[place]!, ids[place]!, 1);
    }
    for (const [index, world] of network.worlds.entries()) await kill(network, world, ids[index]!, 4);
    expect([day, rewardsOf(network, ids), announced(network)]).toEqual([day, day + 1, day + 1]);
    const { daily } = await storedOf(service.cloud, account);
    expect(daily).toMatchObject({ progress: 3, completions: day + 1 });
    if (day > 0) expect(daily!.round).toBe(Math.floor(noon / DAY) + day);
    for (const [index, world] of network.worlds.entries()) {
      expect(progressOf(world.simulator, ids[index]!, "daily")).toBe(3);
    }
  }
  expect(network.worlds.flatMap((world) => complaints(world.simulator))).toEqual([]);
});

it("what is half done goes on the next day, on another server, too", async () => {
  const network = await servers(DAILY, 2);
  const [a, b] = network.worlds as [NetworkWorld, NetworkWorld];
  const name = newPlayer();
  const inA = await joinWorld(network, a, name);
  await kill(network, a, inA, 3);
  setClocks(network, NOON + DAY);
  await kill(network, a, inA, 2);
  a.simulator.leave(inA);
  await network.tick(5);
  setClocks(network, NOON + 3 * DAY);
  const inB = await joinWorld(network, b, name);
  expect(progressOf(b.simulator, inB, "daily")).toBe(2);
  await kill(network, b, inB, 1);
  expect([progressOf(b.simulator, inB, "daily"), carried(b.simulator, inB, REWARD)]).toEqual([3, 1]);
});

it("steps that a server makes before it knows of the others' rounds count in that of their day, or are late", async () => {
  const network = await servers(DAILY, 2);
  const [a, b] = network.worlds as [NetworkWorld, NetworkWorld];
  const name = newPlayer();
  const inB = await joinWorld(network, b, name);
  await kill(network, b, inB, 1);
  const inA = await joinWorld(network, a, name);
  // B cannot reach the cloud; its player goes on there, and elsewhere completes this round and begins the next day's.
  b.line.choose(() => ({ kind: "reset" }));
  await kill(network, b, inB, 1);
  await kill(network, a, inA, 2);
  expect(carried(a.simulator, inA, REWARD)).toBe(1);
  setClocks(network, NOON + DAY);
  await kill(network, a, inA, 1);
  b.line.choose(() => ({ kind: "none" }));
  await network.until("B knows of the new round", () => progressOf(b.simulator, inB, "daily") === 1);
  await network.tick(100);
  expect([progressOf(a.simulator, inA, "daily"), progressOf(b.simulator, inB, "daily")]).toEqual([1, 1]);
  await kill(network, b, inB, 2);
  expect([carried(a.simulator, inA, REWARD), carried(b.simulator, inB, REWARD)]).toEqual([1, 1]);
});

it("each answer that completes a round pays once, also when it is lost and comes again the next day", async () => {
  const network = await servers(DAILY, 1);
  const [world] = network.worlds as [NetworkWorld];
  const playerId = await joinWorld(network, world, newPlayer());
  world.line.choose(() => ({ kind: "reply lost" }));
  await kill(network, world, playerId, 3);
  expect(carried(world.simulator, playerId, REWARD)).toBe(0);
  setClocks(network, NOON + DAY);
  world.line.choose(() => ({ kind: "none" }));
  await network.until("it is paid", () => carried(world.simulator, playerId, REWARD) > 0);
  await network.tick(100);
  await kill(network, world, playerId, 3);
  expect([carried(world.simulator, playerId, REWARD), completions(world.simulator).length]).toEqual([2, 2]);
});

it("pays a reward again for each round that is done at once, and none of another server's", async () => {
  const network = await servers(AT_ONCE, 2);
  const [a, b] = network.worlds as [NetworkWorld, NetworkWorld];
  const name = newPlayer();
  const ids = [await joinWorld(network, a, name), await joinWorld(network, b, name)];
  for (let round = 0; round < 3; round++) {
    await kill(network, a, ids[0]!, 1);
    await kill(network, b, ids[1]!, 1);
  }
  expect(rewardsOf(network, ids)).toBe(3);
  const { again } = await storedOf(service.cloud, accountOf(a.simulator, ids[0]!));
  expect(again).toMatchObject({ completions: 3, progress: 2 });
});

it("a round that was taken back is done again; a late report of an older round moves nothing", async () => {
  const network = await servers(DAILY, 1);
  const [world] = network.worlds as [NetworkWorld];
  const name = newPlayer();
  const playerId = await joinWorld(network, world, name);
  const account = accountOf(world.simulator, playerId);
  await kill(network, world, playerId, 3);
  setClocks(network, NOON + DAY);
  await kill(network, world, playerId, 3);
  world.simulator.command("console", `ach:revoke ${name} only daily`);
  await network.tick(40);
  expect((await storedOf(service.cloud, account))["daily"]).toMatchObject({ progress: 0, completed_at: 0 });
  await reportElsewhere(service.cloud, account, { node: "daily", delta: 2, goal: 3 });
  await kill(network, world, playerId, 1);
  expect((await storedOf(service.cloud, account))["daily"]).toMatchObject({ progress: 1 });
  await kill(network, world, playerId, 2);
  // Paid on that day already.
  expect(carried(world.simulator, playerId, REWARD)).toBe(2);
  setClocks(network, NOON + 2 * DAY);
  await kill(network, world, playerId, 3);
  expect(carried(world.simulator, playerId, REWARD)).toBe(3);
});

it("rests from the completion, also where its answer came when the player had left, and pays when they are back", async () => {
  const network = await servers(DAILY, 1);
  const [world] = network.worlds as [NetworkWorld];
  const name = newPlayer();
  const playerId = await joinWorld(network, world, name);
  for (let index = 0; index < 3; index++) world.simulator.kill(playerId, "minecraft:zombie");
  world.simulator.tick();
  world.simulator.leave(playerId);
  await network.tick(40);
  setClocks(network, NOON + DAY);
  await joinWorld(network, world, name);
  await network.tick(40);
  expect([progressOf(world.simulator, playerId, "daily"), carried(world.simulator, playerId, REWARD)]).toEqual([0, 1]);
  await kill(network, world, playerId, 3);
  expect(carried(world.simulator, playerId, REWARD)).toBe(2);
});

it("rests on a server that learns of it at the join, also where its clock is far behind the cloud's", async () => {
  const network = await servers(DAILY, 2);
  const [a, b] = network.worlds as [NetworkWorld, NetworkWorld];
  const past = NOON - 500 * DAY;
  setClocks(network, past);
  const name = newPlayer();
  for (let day = 0; day < 3; day++) {
    setClocks(network, past + day * DAY);
    const inA = await joinWorld(network, a, name);
    await kill(network, a, inA, 3);
    expect([day, carried(a.simulator, inA, REWARD)]).toEqual([day, day + 1]);
    a.simulator.leave(inA);
    await network.tick(5);
    const inB = await joinWorld(network, b, name);
    expect(progressOf(b.simulator, inB, "daily")).toBe(3);
    await kill(network, b, inB, 3);
    expect(carried(b.simulator, inB, REWARD)).toBe(0);
    b.simulator.leave(inB);
    await network.tick(5);
  }
});

it("steps of a later round, whose report is answered when the player has left, count when they are back", async () => {
  const network = await servers(DAILY, 2);
  const [a, b] = network.worlds as [NetworkWorld, NetworkWorld];
  const name = newPlayer();
  const inB = await joinWorld(network, b, name);
  await kill(network, b, inB, 1);
  const inA = await joinWorld(network, a, name);
  await kill(network, a, inA, 2);
  setClocks(network, NOON + DAY);
  await kill(network, a, inA, 1);
  // B knows nothing of the round that is over.
  const road = holdRequest(b.line, isReport);
  await kill(network, b, inB, 1);
  b.simulator.leave(inB);
  await network.tick(3);
  road.open();
  await network.until("the report is answered", () => resultsOn(b.line).length === 2);
  await network.tick(5);
  for (const _time of ["rejoin", "restart", "again"]) {
    await joinWorld(network, b, name);
    await network.until("B has reported it", () => progressOf(b.simulator, inB, "daily") === 2);
    await network.tick(100);
    expect((await storedOf(service.cloud, accountOf(a.simulator, inA)))["daily"]).toMatchObject({ progress: 2 });
    await b.restart();
  }
});

it.each(["is there", "has left"])(
  "a member that came after another server had completed the round with it is of the next one; the player %s",
  async (where) => {
    const all = { goal_type: "all_of", goals: ["cow", "pig", "bee"].map((entity) => ({ goal_type: "kill", entity })) };
    const pack = {
      nodes: [
        root("page"),
        cloudNode("all", { goal_number: 2, goal_details: all, repeat: { every: "completion" } } as never),
      ],
    };
    const network = await servers(pack, 2);
    const [a, b] = network.worlds as [NetworkWorld, NetworkWorld];
    const name = newPlayer();
    const inA = await joinWorld(network, a, name);
    let inB = await joinWorld(network, b, name);
    const late = holdRequest(b.line, isReport);
    b.simulator.kill(inB, "minecraft:cow");
    await network.tick(30);
    for (const entity of ["cow", "pig"]) a.simulator.kill(inA, `minecraft:${entity}`);
    await network.tick(60);
    expect(carried(a.simulator, inA, REWARD)).toBe(1);
    if (where === "has left") b.simulator.leave(inB);
    await network.tick(5);
    late.open();
    await network.tick(100);
    if (where === "has left") {
      await b.restart();
      b.simulator.setClock(NOON);
      inB = await joinWorld(network, b, name);
      await network.tick(100);
    }
    expect(progressOf(b.simulator, inB, "all")).toBe(1);
    b.simulator.kill(inB, "minecraft:cow");
    await network.tick(60);
    b.simulator.kill(inB, "minecraft:pig");
    await network.tick(60);
    expect([carried(a.simulator, inA, REWARD), carried(b.simulator, inB, REWARD)]).toEqual([1, 1]);
    expect((await storedOf(service.cloud, accountOf(a.simulator, inA)))["all"]).toMatchObject({ completions: 2 });
  },
);
