/** Members of combinations on cloud nodes count once in a network, whichever servers they are done on. */
import { expect, it } from "vitest";
import type { NetworkWorld } from "../../../simulator/network/network.ts";
import { memberOf } from "../../../scripts/core/cloud/member-nodes.ts";
import { nodeKey } from "../../../scripts/core/saving/node-key.ts";
import { root } from "../../support/nodes.ts";
import { carried, complaints, progressOf, type TestPack } from "../../support/pack.ts";
import { holdRequest, reportsIn } from "../line.ts";
import {
  accountOf,
  ask,
  isNothingPending,
  joinWorld,
  newPlayer,
  openNetwork,
  REWARD,
  serverPack,
  storedOf,
  useCloud,
} from "../support.ts";
import { combined, herd, kill, KINDS } from "./combined-nodes.ts";

const service = useCloud();
const ENTITIES = ["cow", "pig", "sheep", "bee"];
const reward = [{ type: "item" as const, item: REWARD }];
const farm = { ...herd(["cow", "pig"]), id: "farm" };
const PACK: TestPack = {
  nodes: [
    root("page"),
    combined("all", 4, herd(ENTITIES), { reward }),
    combined("two", 2, herd(ENTITIES), { reward }),
    combined("kinds", 3, KINDS, { reward }),
    combined("listed", 2, { ...KINDS, of: ["cow", "pig", "bee"] }, { reward }),
    combined("inner", 2, { goal_type: "all_of", goals: [farm, kill("bee")] }, { reward }),
  ],
};
const NODES = ["all", "two", "kinds", "listed", "inner"];

async function openScene(worlds = 2) {
  const network = await openNetwork(service.cloud, { pack: PACK, worlds });
  const name = newPlayer();
  let account = "";
  const ids = new Map<NetworkWorld, string>();
  async function join(world: NetworkWorld, ticks = 60): Promise<void> {
    const id = await joinWorld(network, world, name);
    ids.set(world, id);
    account = accountOf(world.simulator, id);
    await network.tick(ticks);
  }
  async function leave(world: NetworkWorld, ticks = 40): Promise<void> {
    world.simulator.leave(ids.get(world)!);
    ids.delete(world);
    await network.tick(ticks);
  }
  async function kills(world: NetworkWorld, ...entities: string[]): Promise<void> {
    for (const entity of entities) world.simulator.kill(ids.get(world)!, `minecraft:${entity}`);
    await network.tick(50);
  }
  /** A line that was cut is tried again after a while only. */
  async function reported(world: NetworkWorld): Promise<void> {
    await network.until("all is reported", () => isNothingPending(world.simulator));
    await network.tick(20);
  }
  const idOf = (world: NetworkWorld): string => ids.get(world)!;
  const progress = (world: NetworkWorld): Record<string, number> =>
    Object.fromEntries(NODES.map((id) => [id, progressOf(world.simulator, idOf(world), id)]));
  const inCloud = async (): Promise<Record<string, number>> => {
    const stored = await storedOf(service.cloud, account);
    return Object.fromEntries(NODES.map((id) => [id, stored[id]?.progress ?? 0]));
  };
  return { network, name, join, leave, kills, reported, progress, inCloud, idOf, account: () => account };
}

it("a member or value that is done on one server counts no second time on another, and is ticked there", async () => {
  const { network, join, leave, kills, progress, inCloud, idOf } = await openScene();
  const [a, b] = network.worlds as [NetworkWorld, NetworkWorld];
  await join(a);
  await kills(a, "cow", "cow");
  expect(progress(a)).toEqual({ all: 1, two: 1, kinds: 1, listed: 1, inner: 0 });
  await leave(a);
  await join(b);
  await kills(b, "cow");
  expect(progress(b)).toEqual({ all: 1, two: 1, kinds: 1, listed: 1, inner: 0 });
  expect(ask(b.simulator, `ach:info "${b.simulator.player(idOf(b)).name}" all`)).toContain("1/4");
  await kills(b, "pig");
  expect(progress(b)).toEqual({ all: 2, two: 2, kinds: 2, listed: 2, inner: 1 });
  expect(carried(b.simulator, idOf(b), REWARD)).toBe(2);
  await leave(b);
  await join(a);
  await kills(a, "pig", "cow", "sheep", "bee");
  expect(await inCloud()).toEqual({ all: 4, two: 2, kinds: 3, listed: 2, inner: 2 });
  expect(carried(a.simulator, idOf(a), REWARD)).toBe(3);
  expect([...complaints(a.simulator), ...complaints(b.simulator)]).toEqual([]);
});

it("what two servers did while the cloud was away counts once when both are back", async () => {
  const { network, join, leave, kills, reported, progress, inCloud, idOf } = await openScene();
  const [a, b] = network.worlds as [NetworkWorld, NetworkWorld];
  await join(a);
  await leave(a);
  await join(b);
  await leave(b);
  for (const world of [a, b]) {
    world.line.cut();
    await join(world);
    await kills(world, "cow", ...(world === a ? ["sheep"] : ["pig"]));
    expect(progress(world)).toMatchObject({ all: 2, two: 2, listed: world === a ? 1 : 2 });
    await leave(world);
  }
  for (const world of [a, b]) world.line.mend();
  await join(a);
  await reported(a);
  await leave(a);
  await join(b);
  await reported(b);
  expect(await inCloud()).toEqual({ all: 3, two: 2, kinds: 3, listed: 2, inner: 1 });
  expect(progress(b)).toEqual({ all: 3, two: 2, kinds: 3, listed: 2, inner: 1 });
  const paidInB = carried(b.simulator, idOf(b), REWARD);
  await leave(b);
  await join(a, 100);
  // Of `two`, `kinds` and `listed`, each on the server that completed it.
  expect(paidInB + carried(a.simulator, idOf(a), REWARD)).toBe(3);
  expect(progress(a)).toEqual({ all: 3, two: 2, kinds: 3, listed: 2, inner: 1 });
  expect([a, b].every(({ simulator }) => isNothingPending(simulator))).toBe(true);
});

it("what an operator takes back can be done again on every server, and counts once again", async () => {
  const { network, name, join, leave, kills, progress, inCloud, account } = await openScene();
  const [a, b] = network.worlds as [NetworkWorld, NetworkWorld];
  await join(a);
  await kills(a, "cow");
  await leave(a);
  await join(b);
  for (const node of NODES) ask(b.simulator, `ach:revoke "${name}" only ${node}`);
  await network.tick(60);
  expect(await inCloud()).toEqual({ all: 0, two: 0, kinds: 0, listed: 0, inner: 0 });
  const members = Object.values(await storedOf(service.cloud, account())).filter((each) =>
    memberOf(each.achievement_id),
  );
  expect(members.map(({ progress: done }) => done)).toEqual(members.map(() => 0));
  await leave(b);
  await join(a);
  expect(progress(a)).toMatchObject({ all: 0, two: 0 });
  await kills(a, "cow");
  expect(await inCloud()).toEqual({ all: 1, two: 1, kinds: 1, listed: 1, inner: 0 });
  await leave(a);
  await join(b);
  await kills(b, "cow", "pig");
  expect(await inCloud()).toEqual({ all: 2, two: 2, kinds: 2, listed: 2, inner: 1 });
});

it("what members made on two servers before their node became a cloud node counts once", async () => {
  const nodes = PACK.nodes.map((node) => ({ ...node, is_cloud: false }));
  const before = await serverPack({ ...PACK, nodes });
  const { network, join, leave, kills, progress, inCloud } = await openScene();
  const [a, b] = network.worlds as [NetworkWorld, NetworkWorld];
  for (const world of [a, b]) await world.restart({ packDirectory: before });
  for (const [world, ...deeds] of [[a, "cow"] as const, [b, "cow", "sheep"] as const]) {
    await join(world);
    await kills(world, ...deeds);
    await leave(world);
    await world.restart();
  }
  await join(a);
  await leave(a);
  await join(b, 100);
  expect(progress(b)).toEqual({ all: 2, two: 2, kinds: 2, listed: 1, inner: 0 });
  expect(await inCloud()).toMatchObject({ all: 2, kinds: 2, listed: 1 });
});

it("a member counts that comes while others, which another server has counted, seem to be enough", async () => {
  const { network, join, leave, kills, reported, inCloud, idOf } = await openScene();
  const [a, b] = network.worlds as [NetworkWorld, NetworkWorld];
  await join(a);
  await kills(a, "cow", "pig", "sheep");
  await leave(a);
  b.line.cut();
  for (const deeds of [["cow"], ["pig", "sheep"]]) {
    await join(b);
    await kills(b, ...deeds);
    if (deeds[0] === "cow") await leave(b);
  }
  b.line.mend();
  // What the cloud has is known by then, and pig and sheep are not claimed yet.
  const isOfAll = ({ node }: { node: string }): boolean => memberOf(node)?.nodeKey === nodeKey("all");
  const later = holdRequest(b.line, (exchange) => reportsIn(exchange).filter(isOfAll).length > 1);
  await network.until("the first report is answered", () => b.line.holding > 0);
  await kills(b, "bee");
  later.open();
  await reported(b);
  expect(await inCloud()).toMatchObject({ all: 4 });
  expect(carried(b.simulator, idOf(b), REWARD)).toBeGreaterThan(0);
});
