/** Members that count once in a network when disks stop at any write, lines fail and players come and go at random. */
import { expect, it } from "vitest";
import { createRandom } from "../../../simulator/deterministic/random.ts";
import type { Network, NetworkWorld } from "../../../simulator/network/network.ts";
import { root } from "../../support/nodes.ts";
import { carried, type TestPack } from "../../support/pack.ts";
import { holdAnswer, isReport } from "../line.ts";
import {
  accountOf,
  ask,
  isNothingPending,
  joinWorld,
  newPlayer,
  openNetwork,
  REWARD,
  storedOf,
  useCloud,
} from "../support.ts";
import { shortOrLong } from "../../support/long.ts";
import { seeds, withSeed } from "../../support/seed.ts";
import { combined, herd, KINDS } from "./combined-nodes.ts";

const service = useCloud();
const ENTITIES = ["cow", "pig", "sheep"];
const OTHERS = ["bee", "cat", "fox"];
const OTHER_REWARD = "minecraft:emerald";
const paying = (item: string) => ({ reward: [{ type: "item" as const, item }] });
const PACK: TestPack = {
  nodes: [
    root("page"),
    combined("all", 3, herd(ENTITIES), paying(REWARD)),
    combined("kinds", 5, KINDS, paying(OTHER_REWARD)),
  ],
};

async function visit(network: Network, world: NetworkWorld, name: string, deeds: readonly string[]): Promise<string> {
  const id = await joinWorld(network, world, name);
  await network.tick(30);
  for (const entity of deeds) {
    world.simulator.kill(id, `minecraft:${entity}`);
    await network.tick(8);
  }
  await network.tick(60);
  return id;
}

const isStopped = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => false,
    () => true,
  );

it(
  "each member counts once and the reward is paid once, whatever was written last",
  async () => {
    const network = await openNetwork(service.cloud, { pack: PACK });
    const [a, b] = network.worlds as [NetworkWorld, NetworkWorld];
    for (let writes = 0, isWhole = false; !isWhole; writes++) {
      const name = newPlayer();
      const inB = await visit(network, b, name, ["cow"]);
      const account = accountOf(b.simulator, inB);
      b.simulator.leave(inB);
      await network.tick(30);
      const first = await visit(network, a, name, []);
      a.simulator.stopAfterWrites(writes);
      const play = async (): Promise<void> => {
        for (const entity of ["cow", "pig", "sheep"]) {
          a.simulator.kill(first, `minecraft:${entity}`);
          await network.tick(25);
        }
        a.simulator.leave(first);
        await network.tick(30);
      };
      isWhole = !(await isStopped(play()));
      await a.crash(a.simulator.diskNow() ?? a.simulator.save());
      // Elsewhere all that is still missing, and then again where it stopped.
      const away = await visit(network, b, name, ["pig"]);
      b.simulator.leave(away);
      await network.tick(40);
      const id = await visit(network, a, name, ["cow", "pig", "sheep"]);
      await network.tick(100);
      const stored = (await storedOf(service.cloud, account))["all"];
      expect([writes, stored?.progress, stored?.completions]).toEqual([writes, 3, 1]);
      a.simulator.leave(id);
      await network.tick(10);
      const last = await visit(network, b, name, []);
      const paid = carried(b.simulator, last, REWARD) + carriedBy(a, name);
      b.simulator.leave(last);
      expect([writes, paid]).toEqual([writes, 1]);
      expect([a, b].map(({ simulator }) => isNothingPending(simulator))).toEqual([true, true]);
      expect(writes).toBeLessThan(80);
    }

    function carriedBy(world: NetworkWorld, name: string): number {
      const id = world.simulator.join({ name });
      const count = carried(world.simulator, id, REWARD);
      world.simulator.leave(id);
      return count;
    }
  },
  shortOrLong(240_000, 1_200_000),
);

it("a node whose members are all done completes, also where a world forgot one that it had claimed", async () => {
  const network = await openNetwork(service.cloud, { pack: PACK });
  const [a, b] = network.worlds as [NetworkWorld, NetworkWorld];
  const name = newPlayer();
  const before = a.simulator.save();
  const id = await visit(network, a, name, []);
  const account = accountOf(a.simulator, id);
  const claimed = holdAnswer(a.line, isReport);
  a.simulator.kill(id, "minecraft:cow");
  await network.tick(40);
  await a.crash(before);
  claimed.open();
  a.line.mend();
  const again = await visit(network, a, name, ["cow", "pig"]);
  a.simulator.leave(again);
  const inB = await visit(network, b, name, ["sheep"]);
  b.simulator.leave(inB);
  await network.tick(40);
  const last = await visit(network, a, name, []);
  await network.tick(60);
  expect((await storedOf(service.cloud, account))["all"]).toMatchObject({ progress: 3, completions: 1 });
  expect(carried(a.simulator, last, REWARD)).toBe(1);
  // Taken back afterwards it is not done at once.
  ask(a.simulator, `ach:revoke "${name}" only all`);
  await network.tick(60);
  a.simulator.leave(last);
  await network.tick(20);
  await visit(network, a, name, []);
  await visit(network, b, name, []);
  expect((await storedOf(service.cloud, account))["all"]).toMatchObject({ progress: 0, completions: 1 });
});

it(
  "two servers and random deeds with failing lines make what was done, once each",
  async () => {
    for (const seed of seeds(shortOrLong(2, 40))) await withSeed(seed, () => playWith(seed));
  },
  shortOrLong(240_000, 1_200_000),
);

async function playWith(seed: number): Promise<void> {
  const { below } = createRandom(seed);
  const network = await openNetwork(service.cloud, { pack: PACK });
  const worlds = network.worlds as [NetworkWorld, NetworkWorld];
  const name = newPlayer();
  const done = new Set<string>();
  const deeds = [...ENTITIES, ...OTHERS].slice(0, 4 + below(3));
  for (let turn = 0; turn < 5; turn++) {
    const world = worlds[below(2)]!;
    if (below(3) === 0) world.line.cut();
    else world.line.mend();
    const id = await joinWorld(network, world, name);
    await network.tick(below(80));
    for (let count = below(4); count >= 0; count--) {
      const entity = deeds[below(deeds.length)]!;
      done.add(entity);
      world.simulator.kill(id, `minecraft:${entity}`);
      await network.tick(below(40));
    }
    if (below(3) === 0) world.line.mend();
    await network.tick(below(60));
    world.simulator.leave(id);
    await network.tick(below(30));
    if (below(4) === 0) await world.restart();
  }
  for (const { line } of worlds) line.mend();
  let paid = 0;
  let account = "";
  // Twice, since what one server still had to report is known to the other at its next join only.
  for (const world of [...worlds, ...worlds]) {
    const id = await joinWorld(network, world, name);
    account = accountOf(world.simulator, id);
    await network.until("all is reported", () => isNothingPending(world.simulator));
    await network.tick(60);
    world.simulator.leave(id);
    await network.tick(20);
  }
  for (const world of worlds) {
    const id = await joinWorld(network, world, name);
    await network.tick(20);
    paid += carried(world.simulator, id, REWARD);
    world.simulator.leave(id);
  }
  const stored = await storedOf(service.cloud, account);
  const made = ENTITIES.filter((entity) => done.has(entity)).length;
  expect([stored["all"]?.progress ?? 0, stored["kinds"]?.progress ?? 0, paid]).toEqual([
    made,
    Math.min(5, done.size),
    made === 3 ? 1 : 0,
  ]);
  await network.close();
}
