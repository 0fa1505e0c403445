/** Nodes of teams that repeat, on several servers and the real service: every member is paid once a round. */
import { expect, it } from "vitest";
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import type { Network, NetworkWorld } from "../../../simulator/network/network.ts";
import { child, root } from "../../support/nodes.ts";
import { carried, complaints, progressOf, type TestPack } from "../../support/pack.ts";
import { newPlayer, openNetwork, REWARD, storedOf, useCloud } from "../support.ts";

const service = useCloud();
const DAY = 86_400;
const reward = [{ type: "item" as const, item: REWARD }];
const zombies = { goal_type: "kill", entity: "zombie" };
/** Noon of the service's own day, so that nothing turns by itself while a test runs. */
const NOON = Math.floor(Date.now() / 1000 / DAY) * DAY + DAY / 2;

const packOf = (every: NonNullable<NodeJson["repeat"]>["every"]): TestPack => ({
  nodes: [
    root("page"),
    child("again", "page", {
      is_cloud: true,
      team: true,
      goal_number: 2,
      goal_details: zombies,
      reward,
      repeat: { every },
    }),
  ],
});

let lastTeam = 0;
const newTeam = (): string => `rounds${process.pid}x${++lastTeam}`;

async function servers(count: number, every: NonNullable<NodeJson["repeat"]>["every"] = "day"): Promise<Network> {
  const network = await openNetwork(service.cloud, { pack: packOf(every), worlds: count });
  setClocks(network, NOON);
  return network;
}

function setClocks(network: Network, seconds: number): void {
  for (const world of network.worlds) world.simulator.setClock(seconds);
}

async function join(network: Network, world: NetworkWorld, team: string | undefined, name = newPlayer()) {
  const player = world.simulator.join({ name });
  if (team !== undefined) world.simulator.setTag(player, `team_${team}`, true);
  await network.tick(60);
  return player;
}

async function kill(network: Network, world: NetworkWorld, player: string, count: number): Promise<void> {
  for (let index = 0; index < count; index++) world.simulator.kill(player, "minecraft:zombie");
  await network.tick(60);
}

/** Long enough for a team to ask what others have made. */
const MINUTE = 1_300;
const paid = (world: NetworkWorld, player: string): number => carried(world.simulator, player, REWARD);

it.each([
  ["the cloud's own year", 0],
  ["a year to come", 500],
])(
  "a daily on two servers, in %s, is completed together once a day, and every member is paid each day",
  async (_what, daysAway) => {
    const network = await servers(2);
    const [a, b] = network.worlds as [NetworkWorld, NetworkWorld];
    const noon = NOON + daysAway * DAY;
    setClocks(network, noon);
    const team = newTeam();
    const ann = await join(network, a, team);
    const bob = await join(network, b, team);
    const cid = await join(network, b, team);
    for (const day of [0, 1, 2, 3]) {
      setClocks(network, noon + day * DAY);
      await network.tick(30);
      await kill(network, a, ann, 1);
      await kill(network, b, bob, 1);
      await kill(network, a, ann, 2);
      await network.tick(MINUTE);
      expect([day, paid(a, ann), paid(b, bob), paid(b, cid)]).toEqual([day, day + 1, day + 1, day + 1]);
      expect([progressOf(a.simulator, ann, "again"), progressOf(b.simulator, cid, "again")]).toEqual([2, 2]);
      expect((await storedOf(service.cloud, `team:${team}`))["again"]).toMatchObject({ completions: day + 1 });
    }
    expect(network.worlds.flatMap((world) => complaints(world.simulator))).toEqual([]);
  },
);

it("a member who was away is paid the rounds that they missed, once in the network", async () => {
  const network = await servers(2);
  const [a, b] = network.worlds as [NetworkWorld, NetworkWorld];
  const team = newTeam();
  const name = newPlayer();
  const ann = await join(network, a, team);
  const bob = await join(network, a, team, name);
  const inB = await join(network, b, team, name);
  b.simulator.leave(inB);
  await kill(network, a, ann, 2);
  expect([ann, bob].map((player) => paid(a, player))).toEqual([1, 1]);
  a.simulator.leave(bob);
  for (const day of [1, 2, 4]) {
    setClocks(network, NOON + day * DAY);
    await network.tick(30);
    await kill(network, a, ann, 2);
  }
  expect(paid(a, ann)).toBe(4);
  setClocks(network, NOON + 5 * DAY);
  await network.tick(30);
  const there = await join(network, b, team, name);
  await network.tick(200);
  expect(paid(b, there)).toBe(3);
  expect(progressOf(b.simulator, there, "again")).toBe(0);
  b.simulator.leave(there);
  await network.tick(10);
  const back = await join(network, a, team, name);
  await network.tick(200);
  expect([paid(a, back), paid(b, there)]).toEqual([1, 3]);
  await kill(network, a, back, 2);
  expect([paid(a, back), paid(a, ann)]).toEqual([2, 5]);
});

it("the day that a player completed alone is paid no second time by a team that they join", async () => {
  const network = await servers(1);
  const [a] = network.worlds as [NetworkWorld];
  const team = newTeam();
  const ann = await join(network, a, team);
  const bob = await join(network, a, undefined);
  for (const day of [0, 1, 2]) {
    setClocks(network, NOON + day * DAY);
    await network.tick(30);
    await kill(network, a, bob, 2);
  }
  expect(paid(a, bob)).toBe(3);
  a.simulator.setTag(bob, `team_${team}`, true);
  await network.tick(120);
  expect([ann, bob].map((player) => paid(a, player))).toEqual([1, 3]);
  setClocks(network, NOON + 3 * DAY);
  await network.tick(30);
  expect([ann, bob].map((player) => progressOf(a.simulator, player, "again"))).toEqual([0, 0]);
  await kill(network, a, bob, 1);
  await kill(network, a, ann, 1);
  expect([ann, bob].map((player) => paid(a, player))).toEqual([2, 4]);
});

it.each([["completion" as const], [{ hours: 1 }]])(
  "rounds that are counted (%o) pay every member each time, who have different ones behind them",
  async (every) => {
    const network = await servers(2, every);
    const [a, b] = network.worlds as [NetworkWorld, NetworkWorld];
    const team = newTeam();
    const bob = await join(network, b, undefined);
    for (const hour of [0, 2]) {
      setClocks(network, NOON + hour * 3_600);
      await network.tick(30);
      await kill(network, b, bob, 2);
    }
    expect(paid(b, bob)).toBe(2);
    setClocks(network, NOON + 4 * 3_600);
    await network.tick(30);
    b.simulator.setTag(bob, `team_${team}`, true);
    const ann = await join(network, a, team);
    for (const hour of [4, 6, 8]) {
      setClocks(network, NOON + hour * 3_600);
      await network.tick(30);
      await kill(network, a, ann, 1);
      await kill(network, b, bob, 1);
      await network.tick(MINUTE);
    }
    expect([paid(a, ann), paid(b, bob)]).toEqual([3, 5]);
    expect((await storedOf(service.cloud, `team:${team}`))["again"]).toMatchObject({ completions: 3 });
  },
);
