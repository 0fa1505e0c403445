/** Members of a combination that a team, or a player day by day, does on several servers of a network. */
import { expect, it } from "vitest";
import type { NetworkWorld } from "../../../simulator/network/network.ts";
import { root } from "../../support/nodes.ts";
import { memberOf } from "../../../scripts/core/cloud/member-nodes.ts";
import { reportsIn, reportsOn } from "../line.ts";
import { carried, progressOf, type TestPack } from "../../support/pack.ts";
import {
  accountOf,
  isNothingPending,
  joinWorld,
  newPlayer,
  openNetwork,
  REWARD,
  storedOf,
  useCloud,
} from "../support.ts";
import { combined, herd } from "../members/combined-nodes.ts";

const service = useCloud();
const DAY = 86_400;
const NOON = Math.floor(Date.now() / 1000 / DAY) * DAY + DAY / 2;
const reward = [{ type: "item" as const, item: REWARD }];
const PACK: TestPack = {
  nodes: [
    root("page"),
    combined("team", 3, herd(), { team: true, reward }),
    combined("daily", 3, herd(), { repeat: { every: "day" } }),
  ],
};

async function scene() {
  const network = await openNetwork(service.cloud, { pack: PACK });
  const [a, b] = network.worlds as [NetworkWorld, NetworkWorld];
  for (const { simulator } of [a, b]) simulator.setClock(NOON);
  const kills = async (world: NetworkWorld, playerId: string, ...entities: string[]): Promise<void> => {
    for (const entity of entities) world.simulator.kill(playerId, `minecraft:${entity}`);
    await network.tick(60);
  };
  return { network, a, b, kills };
}

it("members of a team on two servers count each member of a goal once for their team, also while a line is cut", async () => {
  const { network, a, b, kills } = await scene();
  const team = `shared${process.pid}`;
  const names = [newPlayer(), newPlayer()] as const;
  const ann = await joinWorld(network, a, names[0]);
  const bob = await joinWorld(network, b, names[1]);
  a.simulator.setTag(ann, `team_${team}`, true);
  b.simulator.setTag(bob, `team_${team}`, true);
  await network.tick(80);
  await kills(a, ann, "cow");
  await kills(b, bob, "cow");
  const stored = async () => (await storedOf(service.cloud, `team:${team}`))["team"];
  expect(await stored()).toMatchObject({ progress: 1 });
  b.line.cut();
  await kills(b, bob, "pig");
  await kills(a, ann, "pig");
  b.line.mend();
  await network.until("all is reported", () => [a, b].every(({ simulator }) => isNothingPending(simulator)));
  await network.tick(20);
  expect(await stored()).toMatchObject({ progress: 2 });
  expect([progressOf(a.simulator, ann, "team"), progressOf(b.simulator, bob, "team")]).toEqual([2, 2]);
  await kills(a, ann, "cow", "pig", "sheep");
  // Other servers are asked once a minute.
  await network.tick(1_300);
  expect(await stored()).toMatchObject({ progress: 3, completions: 1 });
  expect([carried(a.simulator, ann, REWARD), carried(b.simulator, bob, REWARD)]).toEqual([1, 1]);
});

it("each round asks for all members anew, on whatever server, and each counts once in it", async () => {
  const { network, a, b, kills } = await scene();
  const name = newPlayer();
  const inA = await joinWorld(network, a, name);
  const account = accountOf(a.simulator, inA);
  const daily = async () => (await storedOf(service.cloud, account))["daily"];
  await kills(a, inA, "cow", "pig");
  a.simulator.leave(inA);
  await network.tick(20);
  const inB = await joinWorld(network, b, name);
  await kills(b, inB, "cow", "pig");
  expect(await daily()).toMatchObject({ progress: 2 });
  await kills(b, inB, "sheep");
  expect(await daily()).toMatchObject({ progress: 3, completions: 1 });
  for (const { simulator } of [a, b]) simulator.setClock(NOON + DAY);
  await kills(b, inB, "cow");
  expect(await daily()).toMatchObject({ progress: 1, completions: 1 });
  b.simulator.leave(inB);
  await network.tick(20);
  const again = await joinWorld(network, a, name);
  await network.tick(30);
  await kills(a, again, "cow", "pig");
  expect(await daily()).toMatchObject({ progress: 2 });
  await kills(a, again, "sheep");
  expect(await daily()).toMatchObject({ progress: 3, completions: 2 });
});

it("a service that will not have members is told of each once, and what they make counts", async () => {
  const { network, a, kills } = await scene();
  const team = `refused${process.pid}`;
  const ann = await joinWorld(network, a, newPlayer());
  a.simulator.setTag(ann, `team_${team}`, true);
  await network.tick(80);
  a.line.choose((exchange) => {
    const reports = reportsIn(exchange);
    if (reports.length === 0 || !reports.every(({ node: id }) => memberOf(id))) return { kind: "none" };
    const results = reports.map(({ op }) => ({ op, code: 1, message: "no", entity: null, completed_now: false }));
    return { kind: "answered", status: 200, body: JSON.stringify({ results }) };
  });
  await kills(a, ann, "cow");
  expect((await storedOf(service.cloud, `team:${team}`))["team"]).toMatchObject({ progress: 1 });
  await network.tick(5_000);
  const ofMembers = reportsOn(a.line).filter(({ player, node: id }) => player === `team:${team}` && memberOf(id));
  // To claim it, to claim it without saying whose it is, and once more.
  expect(ofMembers.length).toBe(3);
});
