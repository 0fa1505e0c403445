/** Nodes of teams on several servers and the real service: one completion, and every member paid once. */
import { describe, expect, it } from "vitest";
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import type { Network, NetworkWorld } from "../../../simulator/network/network.ts";
import { child, root } from "../../support/nodes.ts";
import { carried, complaints, completions, progressOf, type TestPack } from "../../support/pack.ts";
import {
  accountOf,
  act,
  ask,
  CALLBACK,
  isNothingPending,
  newPlayer,
  openNetwork,
  reportElsewhere,
  REMOTE_PACK,
  REWARD,
  storedOf,
  useCloud,
} from "../support.ts";

const service = useCloud();
const reward = [{ type: "item" as const, item: REWARD }];
const kills = (entity: string) => ({ goal_type: "kill", entity });
const teamNode = (id: string, more: Partial<NodeJson> = {}): NodeJson =>
  child(id, "page", { is_cloud: true, team: true, goal_number: 4, reward, ...more });

const PACK: TestPack = {
  ...REMOTE_PACK,
  nodes: [
    root("page"),
    teamNode("zombies", { goal_details: kills("zombie") }),
    teamNode("farm", {
      goal_number: 3,
      goal_details: { goal_type: "all_of", goals: [{ ...kills("cow"), count: 2 }, kills("pig"), kills("sheep")] },
    }),
    teamNode("words", { goal_number: 6 }),
    teamNode("manual", { goal_number: 6, auto_sent_cloud: false }),
  ],
};

let lastTeam = 0;
const newTeam = (name = "Red"): string => `${name} ${process.pid}.${++lastTeam}`;

async function servers(count: number, pack = PACK): Promise<Network> {
  return openNetwork(service.cloud, { pack, worlds: count });
}

async function join(network: Network, world: NetworkWorld, team: string | undefined, name = newPlayer()) {
  const player = world.simulator.join({ name, permissionLevel: 1 });
  if (team !== undefined) world.simulator.setTag(player, `team_${team}`, true);
  await network.tick(45);
  return player;
}

async function kill(network: Network, world: NetworkWorld, player: string, count: number, entity = "minecraft:zombie") {
  for (let index = 0; index < count; index++) world.simulator.kill(player, entity);
  await network.tick(50);
}

const teamStored = async (team: string) => storedOf(service.cloud, `team:${team}`);
/** Once a minute teams ask what others have made. */
const MINUTE = 1_250;
const noComplaints = (network: Network): void =>
  expect(network.worlds.flatMap(({ simulator }) => complaints(simulator))).toEqual([]);

it("two members who complete in the same tick on two servers make one completion, and each is paid once", async () => {
  const network = await servers(2);
  const [a, b] = network.worlds as [NetworkWorld, NetworkWorld];
  const team = newTeam();
  const ann = await join(network, a, team);
  const bob = await join(network, b, team);
  await kill(network, a, ann, 2);
  await kill(network, b, bob, 1);
  expect(progressOf(b.simulator, bob, "zombies")).toBe(3);
  a.simulator.kill(ann, "minecraft:zombie");
  b.simulator.kill(bob, "minecraft:zombie");
  await network.tick(80);
  for (const [world, player] of [
    [a, ann],
    [b, bob],
  ] as const) {
    expect(progressOf(world.simulator, player, "zombies")).toBe(4);
    expect(carried(world.simulator, player, REWARD)).toBe(1);
    expect(completions(world.simulator).length).toBe(1);
  }
  expect((await teamStored(team))["zombies"]).toMatchObject({ progress: 4, completions: 1 });
  noComplaints(network);
});

it("a member who is idle on another server learns of it within a minute, and is paid", async () => {
  const network = await servers(2);
  const [a, b] = network.worlds as [NetworkWorld, NetworkWorld];
  const team = newTeam();
  const bob = await join(network, b, team);
  const cid = await join(network, b, newTeam());
  const ann = await join(network, a, team);
  await kill(network, a, ann, 4);
  expect(carried(a.simulator, ann, REWARD)).toBe(1);
  await network.tick(MINUTE);
  expect([bob, cid].map((player) => progressOf(b.simulator, player, "zombies"))).toEqual([4, 0]);
  expect([bob, cid].map((player) => carried(b.simulator, player, REWARD))).toEqual([1, 0]);
});

it("a member who plays on two servers in turn is paid once, and finds the team's progress on both", async () => {
  const network = await servers(2);
  const [a, b] = network.worlds as [NetworkWorld, NetworkWorld];
  const team = newTeam();
  const name = newPlayer();
  const inA = await join(network, a, team, name);
  await kill(network, a, inA, 2);
  a.simulator.leave(inA);
  const inB = await join(network, b, team, name);
  expect(progressOf(b.simulator, inB, "zombies")).toBe(2);
  await kill(network, b, inB, 2);
  b.simulator.leave(inB);
  await network.tick(20);
  const again = await join(network, a, undefined, name);
  expect(progressOf(a.simulator, again, "zombies")).toBe(4);
  expect(carried(a.simulator, again, REWARD) + carried(b.simulator, inB, REWARD)).toBe(1);
  noComplaints(network);
});

it("a member who is offline is paid at their next join, on whatever server", async () => {
  const network = await servers(3);
  const [a, b, c] = network.worlds as [NetworkWorld, NetworkWorld, NetworkWorld];
  const team = newTeam();
  const name = newPlayer();
  const bob = await join(network, a, team, name);
  await kill(network, a, bob, 1);
  a.simulator.leave(bob);
  const ann = await join(network, a, team);
  await kill(network, a, ann, 3);
  const inC = await join(network, c, team, name);
  expect([progressOf(c.simulator, inC, "zombies"), carried(c.simulator, inC, REWARD)]).toEqual([4, 1]);
  c.simulator.leave(inC);
  for (const world of [a, b]) {
    const id = await join(network, world, team, name);
    expect([progressOf(world.simulator, id, "zombies"), carried(world.simulator, id, REWARD)]).toEqual([4, 0]);
    world.simulator.leave(id);
  }
});

describe("who joins a team", () => {
  it("brings the greater progress of the two, from another server, too, and takes nothing of it along", async () => {
    const network = await servers(2);
    const [a, b] = network.worlds as [NetworkWorld, NetworkWorld];
    const [team, other] = [newTeam(), newTeam()];
    const name = newPlayer();
    const alone = await join(network, a, undefined, name);
    await kill(network, a, alone, 3);
    a.simulator.leave(alone);
    const ann = await join(network, b, team);
    await kill(network, b, ann, 1);
    const bob = await join(network, b, team, name);
    expect([ann, bob].map((player) => progressOf(b.simulator, player, "zombies"))).toEqual([3, 3]);
    expect((await teamStored(team))["zombies"]).toMatchObject({ progress: 3 });
    b.simulator.setTag(bob, `team_${team}`, false);
    await network.tick(60);
    expect(progressOf(b.simulator, bob, "zombies")).toBe(0);
    b.simulator.setTag(bob, `team_${other}`, true);
    await network.tick(60);
    expect(progressOf(b.simulator, bob, "zombies")).toBe(0);
    b.simulator.leave(bob);
    const again = await join(network, a, undefined, name);
    expect(progressOf(a.simulator, again, "zombies")).toBe(0);
    expect((await teamStored(other))["zombies"]?.progress ?? 0).toBe(0);
  });

  it("with what is complete completes it for all, each paid once", async () => {
    const network = await servers(2);
    const [a, b] = network.worlds as [NetworkWorld, NetworkWorld];
    const team = newTeam();
    const name = newPlayer();
    const alone = await join(network, a, undefined, name);
    await kill(network, a, alone, 4);
    a.simulator.leave(alone);
    const ann = await join(network, b, team);
    const bob = await join(network, b, team, name);
    await network.tick(60);
    expect([ann, bob].map((player) => progressOf(b.simulator, player, "zombies"))).toEqual([4, 4]);
    expect([ann, bob].map((player) => carried(b.simulator, player, REWARD))).toEqual([1, 0]);
    expect(carried(a.simulator, alone, REWARD)).toBe(1);
  });

  it("that is complete is paid, keeps it when they leave, and brings nothing to another team", async () => {
    const network = await servers(1);
    const [a] = network.worlds as [NetworkWorld];
    const [team, other] = [newTeam(), newTeam()];
    const ann = await join(network, a, team);
    await kill(network, a, ann, 4);
    const bob = await join(network, a, team);
    await network.tick(40);
    expect(carried(a.simulator, bob, REWARD)).toBe(1);
    const cid = await join(network, a, other);
    a.simulator.setTag(bob, `team_${team}`, false);
    a.simulator.setTag(bob, `team_${other}`, true);
    await network.tick(60);
    expect([bob, cid].map((player) => progressOf(a.simulator, player, "zombies"))).toEqual([4, 0]);
    expect([bob, cid].map((player) => carried(a.simulator, player, REWARD))).toEqual([1, 0]);
    expect((await storedOf(service.cloud, accountOf(a.simulator, bob)))["zombies"]).toMatchObject({ completions: 1 });
  });

  it("while the cloud is away brings what they made as soon as it is back, and what they make counts meanwhile", async () => {
    const network = await servers(1);
    const [a] = network.worlds as [NetworkWorld];
    const team = newTeam();
    const bob = await join(network, a, undefined);
    await kill(network, a, bob, 2);
    const ann = await join(network, a, team);
    await reportElsewhere(service.cloud, `team:${team}`, { node: "zombies", delta: 1, goal: 4 });
    a.line.choose(() => ({ kind: "reset" }));
    a.simulator.setTag(bob, `team_${team}`, true);
    await network.tick(60);
    await kill(network, a, bob, 1);
    expect(carried(a.simulator, ann, REWARD)).toBe(0);
    a.line.choose(() => ({ kind: "none" }));
    await network.tick(1_400);
    expect((await teamStored(team))["zombies"]).toMatchObject({ progress: 3 });
    expect([ann, bob].map((player) => progressOf(a.simulator, player, "zombies"))).toEqual([3, 3]);
  });
});

it("what a team makes during an outage is kept, over a restart, and reported once, whoever is there then", async () => {
  const network = await servers(2);
  const [a, b] = network.worlds as [NetworkWorld, NetworkWorld];
  const team = newTeam();
  const name = newPlayer();
  const ann = await join(network, a, team, name);
  const bob = await join(network, b, team);
  a.line.choose(() => ({ kind: "reset" }));
  await kill(network, a, ann, 3);
  expect(progressOf(a.simulator, ann, "zombies")).toBe(3);
  await kill(network, b, bob, 1);
  expect(progressOf(b.simulator, bob, "zombies")).toBe(1);
  await a.restart();
  a.line.choose(() => ({ kind: "none" }));
  await network.tick(200);
  expect((await teamStored(team))["zombies"]).toMatchObject({ progress: 4, completions: 1 });
  const again = await join(network, a, team, name);
  await network.tick(MINUTE);
  expect(carried(a.simulator, again, REWARD) + carried(b.simulator, bob, REWARD)).toBe(2);
  expect(isNothingPending(a.simulator)).toBe(true);
});

it.each(["Röd Äpple §c", "a/b?c=d&e#f", "红队", "100%", "x".repeat(123)])("a team may be called %s", async (name) => {
  const network = await servers(2);
  const [a, b] = network.worlds as [NetworkWorld, NetworkWorld];
  const ann = await join(network, a, name);
  const bob = await join(network, b, name);
  await kill(network, a, ann, 2);
  await kill(network, b, bob, 1);
  expect(progressOf(b.simulator, bob, "zombies")).toBe(3);
  expect((await teamStored(name))["zombies"]).toMatchObject({ progress: 3 });
  noComplaints(network);
});

it("a team whose name is too long for an account is a team in its world, and that is told once", async () => {
  const network = await servers(1);
  const [a] = network.worlds as [NetworkWorld];
  const team = newTeam("y".repeat(125));
  const ann = await join(network, a, team);
  const bob = await join(network, a, team);
  await kill(network, a, ann, 3);
  await kill(network, a, bob, 1);
  expect([ann, bob].map((player) => carried(a.simulator, player, REWARD))).toEqual([1, 1]);
  expect(a.simulator.contentLog().filter(({ text }) => text.includes("team:yyyy")).length).toBe(1);
});

it("members of a combination are shared in a world, and its progress over the network", async () => {
  const network = await servers(2);
  const [a, b] = network.worlds as [NetworkWorld, NetworkWorld];
  const team = newTeam();
  const ann = await join(network, a, team);
  const bob = await join(network, a, team);
  const cid = await join(network, b, team);
  await kill(network, a, ann, 1, "minecraft:cow");
  await kill(network, a, bob, 1, "minecraft:cow");
  expect([ann, bob].map((player) => progressOf(a.simulator, player, "farm"))).toEqual([1, 1]);
  await kill(network, a, bob, 2, "minecraft:cow");
  await kill(network, a, bob, 1, "minecraft:pig");
  await kill(network, b, cid, 1, "minecraft:sheep");
  await network.tick(MINUTE);
  expect(progressOf(a.simulator, ann, "farm")).toBe(3);
  expect([ann, bob].map((player) => carried(a.simulator, player, REWARD))).toEqual([1, 1]);
  expect(carried(b.simulator, cid, REWARD)).toBe(1);
});

describe("calls and commands", () => {
  it("reach the team's account: callbacks, extra, conflicts, and what is not sent by itself", async () => {
    const network = await servers(1);
    const [a] = network.worlds as [NetworkWorld];
    const team = newTeam();
    const ann = await join(network, a, team);
    const bob = await join(network, a, team);
    const first = act(a.simulator, "addNodeProgress", [ann, "words", 1], {
      ...CALLBACK,
      getExtra: [{ value: "one" }],
    });
    await network.tick(30);
    expect(first.result).toBe(true);
    expect(first.heard()).toMatchObject([{ code: 0, entity: { progress: 1, extra: "one" } }]);
    await reportElsewhere(service.cloud, `team:${team}`, { node: "words", delta: 1, goal: 6 });
    const second = act(a.simulator, "addNodeProgress", [bob, "words", 1], {
      callback: [{ value: true }],
      getExtra: [{ value: "two" }, { value: "three" }],
    });
    await network.tick(60);
    expect(second.heard()).toMatchObject([{ code: 5, entity: { progress: 2 } }, { code: 0 }]);
    expect((await teamStored(team))["words"]).toMatchObject({ progress: 3, extra: "three" });
    expect([ann, bob].map((player) => progressOf(a.simulator, player, "words"))).toEqual([3, 3]);

    expect(act(a.simulator, "addNodeProgress", [ann, "manual", 2]).result).toBe(true);
    await network.tick(30);
    expect((await teamStored(team))["manual"]).toBeUndefined();
    expect(progressOf(a.simulator, bob, "manual")).toBe(2);
    const stored = act(a.simulator, "setCloudStorage", [bob, "manual", 2], CALLBACK);
    await network.tick(30);
    expect(stored.heard()).toMatchObject([{ code: 0, entity: { progress: 2 } }]);
    expect(ask(a.simulator, `ach:info ${a.simulator.player(ann).name} words`)).toContain(`team:${team}`);
    expect((await storedOf(service.cloud, accountOf(a.simulator, ann)))["words"]).toBeUndefined();
  });

  it("a callback that answers false takes the team's progress back", async () => {
    const network = await servers(1);
    const [a] = network.worlds as [NetworkWorld];
    const ann = await join(network, a, newTeam());
    a.line.choose(() => ({ kind: "reset" }));
    act(a.simulator, "addNodeProgress", [ann, "words", 2], { callback: [{ value: false }] });
    expect(progressOf(a.simulator, ann, "words")).toBe(2);
    await network.tick(60);
    expect(progressOf(a.simulator, ann, "words")).toBe(0);
  });

  it("a revoke takes it back from the team and its members; a reset reward is paid again", async () => {
    const network = await servers(2);
    const [a, b] = network.worlds as [NetworkWorld, NetworkWorld];
    const team = newTeam();
    const names = [newPlayer(), newPlayer()];
    const ann = await join(network, a, team, names[0]);
    const bob = await join(network, a, team, names[1]);
    await kill(network, a, ann, 4);
    expect(a.simulator.command("console", `ach:revoke ${names[0]} only zombies`).status).toBe("success");
    await network.tick(60);
    expect([ann, bob].map((player) => progressOf(a.simulator, player, "zombies"))).toEqual([0, 0]);
    expect((await teamStored(team))["zombies"]).toMatchObject({ progress: 0, completed_at: 0 });
    const cid = await join(network, b, team);
    expect(progressOf(b.simulator, cid, "zombies")).toBe(0);
    expect(a.simulator.command("console", `ach:reward_reset ${names[0]} zombies`).status).toBe("success");
    await kill(network, a, bob, 4);
    await network.tick(40);
    expect([ann, bob].map((player) => carried(a.simulator, player, REWARD))).toEqual([2, 1]);
    await network.tick(MINUTE);
    expect(carried(b.simulator, cid, REWARD)).toBe(1);
  });

  it("what was mailed to a member counts for the team", async () => {
    const network = await servers(1);
    const [a] = network.worlds as [NetworkWorld];
    const team = newTeam();
    const name = newPlayer();
    const ann = await join(network, a, team);
    const bob = await join(network, a, team, name);
    await kill(network, a, ann, 1);
    a.simulator.leave(bob);
    await network.tick(5);
    act(a.simulator, "addNodeProgress", [bob, "zombies", 2]);
    await join(network, a, team, name);
    await network.tick(20);
    expect((await teamStored(team))["zombies"]).toMatchObject({ progress: 3 });
    expect(progressOf(a.simulator, ann, "zombies")).toBe(3);
  });
});
