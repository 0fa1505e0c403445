/** A world that was rolled back between the claim of a member and the report that was to count it. */
import { expect, it } from "vitest";
import type { CloudEntity } from "../../../scripts/core/cloud/protocol.ts";
import { memberOf } from "../../../scripts/core/cloud/member-nodes.ts";
import { nodeKey } from "../../../scripts/core/saving/node-key.ts";
import type { Network, NetworkWorld } from "../../../simulator/network/network.ts";
import type { WorldSave } from "../../../simulator/types.ts";
import { root } from "../../support/nodes.ts";
import { carried, progressOf, type TestPack } from "../../support/pack.ts";
import { holdAnswer, isReport, reportsIn } from "../line.ts";
import {
  accountOf,
  act,
  ask,
  joinWorld,
  newPlayer,
  openNetwork,
  REMOTE_PACK,
  REWARD,
  storedOf,
  useCloud,
} from "../support.ts";
import { combined, herd, KINDS } from "./combined-nodes.ts";

const service = useCloud();
const PACK: TestPack = {
  ...REMOTE_PACK,
  nodes: [
    root("page"),
    combined("all", 3, herd()),
    combined("one", 1, herd(), { reward: [{ type: "item", item: REWARD }] }),
    combined("kinds", 5, KINDS),
    combined("daily", 3, herd(), { repeat: { every: "day" } }),
    combined("team", 3, herd(), { team: true }),
    combined("manual", 3, herd(), { auto_sent_cloud: false }),
  ],
};
const NODES = ["all", "one", "kinds", "daily", "manual"];

interface Scene {
  readonly network: Network;
  readonly world: NetworkWorld;
  readonly other: NetworkWorld;
  readonly name: string;
  readonly account: string;
  /** Of the world before the deed. */
  readonly before: WorldSave;
}

/** A member of each node is claimed, and the world dies before it hears of it. */
async function claimAndForget(network: Network): Promise<Scene> {
  const [world, other] = network.worlds as [NetworkWorld, NetworkWorld];
  const name = newPlayer();
  const id = await joinWorld(network, world, name);
  await network.tick(20);
  const account = accountOf(world.simulator, id);
  const before = world.simulator.save();
  const claimed = holdAnswer(world.line, isReport, 1);
  world.simulator.kill(id, "minecraft:cow");
  act(world.simulator, "setCloudStorage", [id, "manual", 1], { callback: [{}] });
  await network.tick(40);
  await world.crash(before);
  claimed.open();
  world.line.mend();
  return { network, world, other, name, account, before };
}

async function numbers({ account }: Scene): Promise<number[]> {
  const stored = await storedOf(service.cloud, account);
  return NODES.map((id) => stored[id]?.progress ?? 0);
}

async function come({ network, world, name }: Scene, ticks = 80): Promise<string> {
  const id = await joinWorld(network, world, name);
  await network.tick(ticks);
  return id;
}

it("a member that a world claimed and forgot counts as soon as its player is back there, whatever the node", async () => {
  const scene = await claimAndForget(await openNetwork(service.cloud, { pack: PACK }));
  const { network, world, other, name } = scene;
  expect(await numbers(scene)).toEqual([0, 0, 0, 0, 0]);
  const id = await come(scene);
  expect(await numbers(scene)).toEqual([1, 1, 1, 1, 1]);
  expect(NODES.map((each) => progressOf(world.simulator, id, each))).toEqual([1, 1, 1, 1, 1]);
  expect(carried(world.simulator, id, REWARD)).toBe(1);
  world.simulator.kill(id, "minecraft:cow");
  await network.tick(60);
  expect(await numbers(scene)).toEqual([1, 1, 1, 1, 1]);
  world.simulator.leave(id);
  await network.tick(20);
  const there = await joinWorld(network, other, name);
  await network.tick(40);
  other.simulator.kill(there, "minecraft:cow");
  await network.tick(60);
  expect(await numbers(scene)).toEqual([1, 1, 1, 1, 1]);
});

it("it counts also where the deed is done once more before the cloud can be asked", async () => {
  const scene = await claimAndForget(await openNetwork(service.cloud, { pack: PACK }));
  const { network, world } = scene;
  world.line.cut();
  const id = await joinWorld(network, world, scene.name);
  world.simulator.kill(id, "minecraft:cow");
  await network.tick(40);
  world.line.mend();
  // A line that was cut is tried again after a while only.
  for (let second = 0; second < 120 && (await numbers(scene)).slice(0, 4).includes(0); second++) await network.tick(20);
  await network.tick(60);
  expect((await numbers(scene)).slice(0, 4)).toEqual([1, 1, 1, 1]);
});

it("several members of one report count, each once", async () => {
  const network = await openNetwork(service.cloud, { pack: PACK });
  const [world, other] = network.worlds as [NetworkWorld, NetworkWorld];
  const name = newPlayer();
  const id = await joinWorld(network, world, name);
  await network.tick(20);
  const before = world.simulator.save();
  const scene = { network, world, other, name, before, account: accountOf(world.simulator, id) };
  world.line.cut();
  for (const entity of ["cow", "pig", "sheep", "bee"]) {
    world.simulator.kill(id, `minecraft:${entity}`);
    await network.tick(20);
  }
  world.line.mend();
  const areSeveralOfOne = (exchange: Parameters<typeof reportsIn>[0]): boolean => {
    const operations = reportsIn(exchange).map(({ op }) => op.split(".")[0]);
    return new Set(operations).size < operations.length;
  };
  const claimed = holdAnswer(world.line, areSeveralOfOne);
  await network.until("several are claimed", () => world.line.exchanges.some(areSeveralOfOne));
  await network.tick(10);
  const counted = (await numbers(scene)).slice(0, 4);
  const stored = Object.values(await storedOf(service.cloud, scene.account));
  const isDoneOf = (id: string) => (each: CloudEntity) =>
    memberOf(each.achievement_id)?.nodeKey === nodeKey(id) && each.completed_at > 0;
  // As many as are claimed: some are counted by now, and the pig and the sheep are not.
  const claims = ["all", "one", "kinds", "daily"].map((id) => (id === "one" ? 1 : stored.filter(isDoneOf(id)).length));
  await world.crash(before);
  claimed.open();
  world.line.mend();
  await come(scene);
  const sum = (all: readonly number[]): number => all.reduce((total, each) => total + each, 0);
  expect(sum(claims) - sum(counted)).toBeGreaterThan(1);
  expect((await numbers(scene)).slice(0, 4)).toEqual(claims);
});

it("a member that a team's world claimed and forgot counts for the team", async () => {
  const network = await openNetwork(service.cloud, { pack: PACK });
  const world = network.worlds[0]!;
  const [name, team] = [newPlayer(), `forgetful${process.pid}`];
  const id = await joinWorld(network, world, name);
  world.simulator.setTag(id, `team_${team}`, true);
  await network.tick(80);
  const before = world.simulator.save();
  const claimed = holdAnswer(world.line, isReport);
  world.simulator.kill(id, "minecraft:cow");
  await network.tick(40);
  await world.crash(before);
  claimed.open();
  world.line.mend();
  const stored = async () => (await storedOf(service.cloud, `team:${team}`))["team"]?.progress ?? 0;
  expect(await stored()).toBe(0);
  const again = await joinWorld(network, world, name);
  await network.tick(160);
  expect([await stored(), progressOf(world.simulator, again, "team")]).toEqual([1, 1]);
  world.simulator.kill(again, "minecraft:cow");
  await network.tick(60);
  expect(await stored()).toBe(1);
});

it("it counts no second time where the report was stored, and the world forgot that, too", async () => {
  const network = await openNetwork(service.cloud, { pack: PACK });
  const [world, other] = network.worlds as [NetworkWorld, NetworkWorld];
  const name = newPlayer();
  const id = await joinWorld(network, world, name);
  await network.tick(20);
  const before = world.simulator.save();
  const account = accountOf(world.simulator, id);
  world.simulator.kill(id, "minecraft:cow");
  await network.tick(60);
  const scene: Scene = { network, world, other, name, account, before };
  expect((await numbers(scene)).slice(0, 4)).toEqual([1, 1, 1, 1]);
  for (let time = 0; time < 2; time++) {
    await world.crash(before);
    const again = await come(scene);
    world.simulator.kill(again, "minecraft:cow");
    await network.tick(60);
    expect((await numbers(scene)).slice(0, 4)).toEqual([1, 1, 1, 1]);
    expect(ask(world.simulator, `ach:info "${name}" all`)).toContain("1/3");
  }
});

it("it counts once whatever was written last, and whatever a world is rolled back to", async () => {
  const network = await openNetwork(service.cloud, { pack: PACK });
  for (let writes = 0, isWhole = false; !isWhole; writes++) {
    const scene = await claimAndForget(network);
    const { world, before } = scene;
    world.simulator.stopAfterWrites(writes);
    isWhole = await come(scene).then(
      () => true,
      () => false,
    );
    // Sometimes it finds on the disk what it wrote, sometimes nothing of what it has done.
    await world.crash(writes % 2 === 0 ? (world.simulator.diskNow() ?? world.simulator.save()) : before);
    world.simulator.leave(await come(scene));
    await network.tick(20);
    await world.crash(before);
    const id = await come(scene);
    expect([writes, ...(await numbers(scene))]).toEqual([writes, 1, 1, 1, 1, 1]);
    world.simulator.leave(id);
    await network.tick(20);
    expect(writes).toBeLessThan(40);
  }
}, 240_000);
