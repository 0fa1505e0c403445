/** Combinations on cloud nodes: what others report as a number ticks no member, and rounds ask for all of them anew. */
import { expect, it } from "vitest";
import { child, root } from "../../support/nodes.ts";
import { carried, complaints, progressOf, type TestPack } from "../../support/pack.ts";
import {
  accountOf,
  joinWorld,
  newPlayer,
  openNetwork,
  REWARD,
  reportElsewhere,
  storedOf,
  useCloud,
} from "../support.ts";

const service = useCloud();
const DAY = 86_400;
const NOON = Math.floor(Date.now() / 1000 / DAY) * DAY + DAY / 2;
const kill = (entity: string) => ({ goal_type: "kill", entity });
const herd = { goal_type: "all_of", goals: [kill("cow"), kill("pig"), kill("sheep")] };
const more = { is_cloud: true, goal_number: 3, goal_details: herd, reward: [{ type: "item" as const, item: REWARD }] };
const PACK: TestPack = {
  nodes: [root("page"), child("herd", "page", more), child("daily", "page", { ...more, repeat: { every: "day" } })],
};

async function playerInWorld() {
  const network = await openNetwork(service.cloud, { pack: PACK, worlds: 1 });
  const world = network.worlds[0]!;
  world.simulator.setClock(NOON);
  const name = newPlayer();
  const playerId = await joinWorld(network, world, name);
  const account = accountOf(world.simulator, playerId);
  const kills = async (...entities: string[]): Promise<void> => {
    for (const entity of entities) world.simulator.kill(playerId, `minecraft:${entity}`);
    await network.tick(40);
  };
  const progress = (): number[] => ["herd", "daily"].map((id) => progressOf(world.simulator, playerId, id));
  return { network, world, name, playerId, account, kills, progress };
}

it("steps of other servers move the number and tick no member, over leaves and restarts", async () => {
  const { network, world, name, playerId, account, kills, progress } = await playerInWorld();
  await kills("cow");
  await reportElsewhere(service.cloud, account, { node: "herd", delta: 1, goal: 3 });
  world.simulator.leave(playerId);
  await network.tick(5);
  await world.restart();
  await joinWorld(network, world, name);
  await network.tick(40);
  expect(progress()).toEqual([2, 1]);
  await kills("cow");
  expect(progress()).toEqual([2, 1]);
  await kills("sheep");
  expect(progress()).toEqual([3, 2]);
  expect(await storedOf(service.cloud, account)).toMatchObject({ herd: { progress: 3 }, daily: { progress: 2 } });
  expect(carried(world.simulator, playerId, REWARD)).toBe(1);
  expect(complaints(world.simulator)).toEqual([]);
});

it("each round asks for all members anew, and what is half done goes on", async () => {
  const { world, playerId, account, kills, progress } = await playerInWorld();
  await kills("cow", "pig");
  world.simulator.setClock(NOON + DAY);
  await kills("cow");
  expect(progress()).toEqual([2, 2]);
  await kills("sheep");
  expect([progress(), carried(world.simulator, playerId, REWARD)]).toEqual([[3, 3], 2]);
  world.simulator.setClock(NOON + 2 * DAY);
  await kills("sheep");
  expect(progress()).toEqual([3, 1]);
  await kills("sheep", "cow", "pig");
  expect([progress(), carried(world.simulator, playerId, REWARD)]).toEqual([[3, 3], 3]);
  expect((await storedOf(service.cloud, account))["daily"]).toMatchObject({ progress: 3, completions: 2 });
});
