/** Nodes of teams when the disk of a server stops after any single write: what is on it goes on to the same end. */
import { expect, it } from "vitest";
import type { Network, NetworkWorld } from "../../../simulator/network/network.ts";
import { child, root } from "../../support/nodes.ts";
import { carried, progressOf, type TestPack } from "../../support/pack.ts";
import { isNothingPending, newPlayer, openNetwork, REWARD, storedOf, useCloud } from "../support.ts";

const service = useCloud();
const PACK: TestPack = {
  nodes: [
    root("page"),
    child("zombies", "page", {
      is_cloud: true,
      team: true,
      goal_number: 4,
      goal_details: { goal_type: "kill", entity: "zombie" },
      reward: [{ type: "item", item: REWARD }],
    }),
  ],
};

/** Somebody joins a team with more than it has, and together they complete the node. @returns whether all of it was done */
async function play(network: Network, world: NetworkWorld, team: string, ann: string, bob: string): Promise<boolean> {
  const { simulator } = world;
  try {
    simulator.setTag(bob, `team_${team}`, true);
    await network.tick(50);
    for (const player of [ann, bob]) {
      simulator.kill(player, "minecraft:zombie");
      await network.tick(30);
    }
    await network.tick(60);
    return true;
  } catch {
    return false;
  }
}

it("everybody is paid once, and nothing is counted twice, whatever was written last", async () => {
  const network = await openNetwork(service.cloud, { pack: PACK, worlds: 1 });
  const [world] = network.worlds as [NetworkWorld];
  let isWhole = false;
  for (let writes = 0; !isWhole; writes++) {
    const team = `crash${process.pid}x${writes}`;
    const names = [newPlayer(), newPlayer()];
    const [ann, bob] = names.map((name) => world.simulator.join({ name })) as [string, string];
    world.simulator.setTag(ann, `team_${team}`, true);
    await network.tick(60);
    world.simulator.kill(ann, "minecraft:zombie");
    for (let count = 0; count < 2; count++) world.simulator.kill(bob, "minecraft:zombie");
    await network.tick(60);
    expect([ann, bob].map((player) => progressOf(world.simulator, player, "zombies"))).toEqual([1, 2]);

    world.simulator.stopAfterWrites(writes);
    isWhole = await play(network, world, team, ann, bob);
    await world.crash(world.simulator.diskNow() ?? world.simulator.save());
    const { simulator } = world;
    for (const name of names) simulator.join({ name });
    for (const player of [ann, bob]) simulator.setTag(player, `team_${team}`, true);
    await network.tick(150);
    const atLeast = (await storedOf(service.cloud, `team:${team}`))["zombies"]?.progress ?? 0;
    expect([writes, atLeast >= 2, atLeast <= 4]).toEqual([writes, true, true]);
    for (let missing = 4 - atLeast; missing > 0; missing--) simulator.kill(ann, "minecraft:zombie");
    await network.tick(120);
    expect([writes, ...[ann, bob].map((player) => carried(simulator, player, REWARD))]).toEqual([writes, 1, 1]);
    expect([ann, bob].map((player) => progressOf(simulator, player, "zombies"))).toEqual([4, 4]);
    expect((await storedOf(service.cloud, `team:${team}`))["zombies"]).toMatchObject({ completions: 1 });
    expect(isNothingPending(simulator)).toBe(true);
    for (const player of [ann, bob]) simulator.leave(player);
    await network.tick(5);
    expect(writes).toBeLessThan(80);
  }
});
