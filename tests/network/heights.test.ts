/**
 * Values that are measured by their greatest, such as a level or what is carried, on several servers and the real service: what
 * two servers have seen is no sum, whoever knew of the other when.
 */
import { expect, it } from "vitest";
import type { NodeJson } from "../../scripts/core/tree/node.ts";
import type { Simulator } from "../../simulator/index.ts";
import type { Network, NetworkWorld } from "../../simulator/network/network.ts";
import { child, root } from "../support/nodes.ts";
import { carried, complaints, completions, progressOf, type TestPack } from "../support/pack.ts";
import {
  accountOf,
  act,
  CALLBACK,
  isNothingPending,
  newPlayer,
  openNetwork,
  REMOTE_PACK,
  reportElsewhere,
  REWARD,
  storedOf,
  useCloud,
} from "./support.ts";

const service = useCloud();
const HEIGHTS = ["level", "dirt", "burst"];
const word = (event: string) => ({ goal_type: "event", event: `test:${event}` });
const nodes = (more: Partial<NodeJson>): NodeJson[] => [
  root("page"),
  child("level", "page", { is_cloud: true, goal_number: 30, goal_details: { goal_type: "level" }, ...more }),
  child("dirt", "page", {
    is_cloud: true,
    goal_number: 25,
    goal_details: { goal_type: "have_item", item: "dirt" },
    reward: [{ type: "item", item: REWARD }],
    ...more,
  }),
  child("burst", "page", {
    is_cloud: true,
    goal_number: 30,
    goal_details: { goal_type: "within", goal: word("burst"), seconds: 20 },
    ...more,
  }),
  child("words", "page", { is_cloud: true, goal_number: 9, goal_details: word("word"), ...more }),
];
const OF_PLAYERS: TestPack = { ...REMOTE_PACK, nodes: nodes({}) };
const OF_TEAMS: TestPack = { ...REMOTE_PACK, nodes: nodes({ team: true }) };

async function twoServers(pack: TestPack): Promise<readonly [Network, NetworkWorld, NetworkWorld]> {
  const network = await openNetwork(service.cloud, { pack, worlds: 2 });
  const [a, b] = network.worlds as [NetworkWorld, NetworkWorld];
  return [network, a, b];
}

async function join(network: Network, { simulator }: NetworkWorld, name = newPlayer(), team?: string): Promise<string> {
  const player = simulator.join({ name });
  if (team !== undefined) simulator.setTag(player, `team_${team}`, true);
  await network.tick(45);
  return player;
}

function say(world: Simulator, player: string, what: string, count: number): void {
  world.scriptEventFromPack("ach:event", JSON.stringify({ id: `test:${what}`, player, count }));
}

function reach(world: Simulator, player: string, level: number, dirt: number, burst: number): void {
  world.deed(player, { do: "gainExperience", levels: level });
  world.deed(player, { do: "gain", item: { typeId: "dirt", amount: dirt } });
  say(world, player, "burst", burst);
}

const progress = (world: Simulator, player: string, ids = HEIGHTS): number[] =>
  ids.map((node) => progressOf(world, player, node));

async function stored(account: string, ids = HEIGHTS): Promise<(number | undefined)[]> {
  const nodesOf = await storedOf(service.cloud, account);
  return ids.map((node) => nodesOf[node]?.progress);
}

it("two members of a team make the greater of what they reach, not the sum", async () => {
  const [network, a, b] = await twoServers(OF_TEAMS);
  const team = `Heights ${process.pid}`;
  const ann = await join(network, a, undefined, team);
  const bob = await join(network, b, undefined, team);
  reach(a.simulator, ann, 7, 20, 4);
  await network.tick(60);
  // This server has not heard of it yet.
  reach(b.simulator, bob, 5, 10, 3);
  await network.tick(60);
  expect(await stored(`team:${team}`)).toEqual([7, 20, 4]);
  expect(progress(b.simulator, bob)).toEqual([7, 20, 4]);
  b.simulator.deed(bob, { do: "gainExperience", levels: 4 });
  await network.tick(1_300);
  expect(await stored(`team:${team}`)).toEqual([9, 20, 4]);
  expect(progressOf(a.simulator, ann, "level")).toBe(9);
  expect(network.worlds.flatMap(({ simulator }) => complaints(simulator))).toEqual([]);
});

it("two who join a team in the same tick on two servers bring the greater of what they have", async () => {
  const [network, a, b] = await twoServers(OF_TEAMS);
  const team = `Joined ${process.pid}`;
  const ann = await join(network, a);
  const bob = await join(network, b);
  for (const [{ simulator }, player, level, said] of [
    [a, ann, 7, 3],
    [b, bob, 5, 2],
  ] as const) {
    reach(simulator, player, level, level, level);
    say(simulator, player, "word", said);
  }
  await network.tick(60);
  a.simulator.setTag(ann, `team_${team}`, true);
  b.simulator.setTag(bob, `team_${team}`, true);
  await network.tick(200);
  const all = [...HEIGHTS, "words"];
  expect(await stored(`team:${team}`, all)).toEqual([7, 7, 7, 3]);
  say(b.simulator, bob, "word", 2);
  await network.tick(60);
  expect(await stored(`team:${team}`, all)).toEqual([7, 7, 7, 5]);
});

it("what one player reached on a server that was cut off is no sum with what they reached elsewhere", async () => {
  const [network, a, b] = await twoServers(OF_PLAYERS);
  const name = newPlayer();
  b.line.choose(() => ({ kind: "reset" }));
  const inB = await join(network, b, name);
  reach(b.simulator, inB, 8, 10, 3);
  say(b.simulator, inB, "word", 2);
  await network.tick(20);
  b.simulator.leave(inB);
  const inA = await join(network, a, name);
  reach(a.simulator, inA, 7, 20, 4);
  say(a.simulator, inA, "word", 3);
  await network.tick(40);
  const account = accountOf(a.simulator, inA);
  a.simulator.leave(inA);
  b.line.choose(() => ({ kind: "none" }));
  await network.tick(300);
  // Words are counted one by one: those are a sum.
  expect(await stored(account, [...HEIGHTS, "words"])).toEqual([8, 20, 4, 5]);
  const again = await join(network, b, name);
  expect(progress(b.simulator, again)).toEqual([8, 20, 4]);
  expect(isNothingPending(b.simulator)).toBe(true);
});

it("what a player carries as they come is no sum with what they carried elsewhere, and completes once", async () => {
  const [network, a, b] = await twoServers(OF_PLAYERS);
  const name = newPlayer();
  const inA = await join(network, a, name);
  a.simulator.giveItem(inA, { typeId: "minecraft:dirt", amount: 20 });
  await network.tick(40);
  a.simulator.leave(inA);
  const inB = b.simulator.join({ name });
  b.simulator.giveItem(inB, { typeId: "minecraft:dirt", amount: 15 });
  await network.tick(60);
  expect(progressOf(b.simulator, inB, "dirt")).toBe(20);
  b.simulator.giveItem(inB, { typeId: "minecraft:dirt", amount: 15 });
  await network.tick(60);
  expect([progressOf(b.simulator, inB, "dirt"), carried(b.simulator, inB, REWARD)]).toEqual([25, 1]);
  expect(completions(b.simulator).map(({ achievementId }) => achievementId)).toEqual(["dirt"]);
});

it("what calls add is added, whatever was reached elsewhere, and an author's extra stays", async () => {
  const [network, , b] = await twoServers(OF_PLAYERS);
  const bob = await join(network, b);
  const account = accountOf(b.simulator, bob);
  await reportElsewhere(service.cloud, account, { node: "level", delta: 6, goal: 30, extra: "kept", base_version: 0 });
  act(b.simulator, "addNodeProgress", [bob, "level", 3], CALLBACK);
  await network.tick(40);
  expect(await stored(account, ["level"])).toEqual([9]);
  await reportElsewhere(service.cloud, account, { node: "level", delta: 2, goal: 30 });
  b.simulator.deed(bob, { do: "gainExperience", levels: 12 });
  await network.tick(60);
  expect((await storedOf(service.cloud, account))["level"]).toMatchObject({ progress: 12, extra: "kept" });
});

it("whatever of the line fails, and wherever a world stops, the greatest arrives and is no sum", async () => {
  const [network, a, b] = await twoServers(OF_TEAMS);
  const team = `Torn ${process.pid}`;
  const names = [newPlayer(), newPlayer()] as const;
  let ann = await join(network, a, names[0], team);
  let bob = await join(network, b, names[1], team);
  const faults = ["reply lost", "none", "reset", "body cut", "repeated"] as const;
  let requests = 0;
  for (const { line } of [a, b]) line.choose(() => ({ kind: faults[requests++ % faults.length]! }));
  for (let step = 0; step < 6; step++) {
    a.simulator.deed(ann, { do: "gainExperience", levels: 2 });
    b.simulator.deed(bob, { do: "gainExperience", levels: 1 });
    await network.tick(5 + step * 3);
    if (step === 2) await a.crash(a.simulator.save());
    if (step === 2) ann = await join(network, a, names[0], team);
    if (step === 4) await b.restart();
    if (step === 4) bob = await join(network, b, names[1], team);
  }
  for (const { line } of [a, b]) line.choose(() => ({ kind: "none" }));
  const [inA, inB] = [a.simulator.player(ann).level, b.simulator.player(bob).level];
  expect([inA, inB]).toEqual([12, 6]);
  await network.tick(2_000);
  expect(await stored(`team:${team}`, ["level"])).toEqual([12]);
  expect([progressOf(a.simulator, ann, "level"), progressOf(b.simulator, bob, "level")]).toEqual([12, 12]);
  expect([a, b].every(({ simulator }) => isNothingPending(simulator))).toBe(true);
});
