import { expect, it } from "vitest";
import { carried, complaints, completions, progressOf } from "../support/pack.ts";
import { holdRequest, isReport, reportsOn } from "./line.ts";
import { playerInOneWorld } from "./scenes.ts";
import {
  act,
  CALLBACK,
  callFromPack,
  isNothingPending,
  joinWorld,
  reportElsewhere,
  REWARD,
  useCloud,
} from "./support.ts";

const service = useCloud();

/** A report of 1 is on the way to the service, 10 wait for it. */
async function twoReports() {
  const scene = await playerInOneWorld(service);
  const { network, simulator, line, playerId } = scene;
  const road = holdRequest(line, isReport);
  const one = act(simulator, "addNodeProgress", [playerId, "far", 1], CALLBACK);
  const two = act(simulator, "addNodeProgress", [playerId, "far", 10], CALLBACK);
  await network.tick(2);
  return { ...scene, road, one, two };
}

it("stores both the report under way and the one that waits, and answers their callbacks after they left", async () => {
  const { network, world, name, playerId, inCloud, road, one, two } = await twoReports();

  world.simulator.leave(playerId);
  await network.tick(3);
  road.open();
  await network.until("both are answered", () => two.heard().length === 1);
  expect(one.heard()).toMatchObject([{ code: 0, entity: { progress: 1 } }]);
  expect(two.heard()).toMatchObject([{ code: 0, entity: { progress: 11 } }]);

  await network.tick(5);
  expect(isNothingPending(world.simulator)).toBe(true);
  for (const _time of ["rejoin", "restart", "again"]) {
    await joinWorld(network, world, name);
    await network.tick(30);
    expect(progressOf(world.simulator, playerId, "far")).toBe(11);
    expect(await inCloud("far")).toMatchObject({ progress: 11 });
    await world.restart();
  }
  // What is known to be stored is not sent again.
  expect(reportsOn(world.line)).toHaveLength(2);
  expect(complaints(world.simulator)).toEqual([]);
});

it("stores all once when the world stops after they left, twice", async () => {
  const { network, world, name, playerId, inCloud, road } = await twoReports();

  world.simulator.leave(playerId);
  await network.tick(2);
  await joinWorld(network, world, name);
  act(world.simulator, "addNodeProgress", [playerId, "far", 100], CALLBACK);
  world.simulator.leave(playerId);
  await network.tick(1);
  await world.restart();
  road.open();
  await world.line.idle();
  await joinWorld(network, world, name);
  await network.until("all are stored", () => isNothingPending(world.simulator));
  await network.tick(40);

  expect(await inCloud("far")).toMatchObject({ progress: 111 });
  expect(progressOf(world.simulator, playerId, "far")).toBe(111);
});

it("stores both once when the world crashes after they left and was saved", async () => {
  const { network, world, name, playerId, inCloud, road } = await twoReports();

  world.simulator.leave(playerId);
  await network.tick(1);
  world.simulator.save();
  road.open();
  await network.until("both are stored", () => isNothingPending(world.simulator));
  await world.crash();
  await joinWorld(network, world, name);
  await network.tick(60);

  expect(await inCloud("far")).toMatchObject({ progress: 11 });
  expect(progressOf(world.simulator, playerId, "far")).toBe(11);
});

it("goes on when they are back before the first answer, and answers every callback", async () => {
  const { network, world, name, playerId, inCloud, road, one, two } = await twoReports();

  world.simulator.leave(playerId);
  await network.tick(2);
  await joinWorld(network, world, name);
  const three = act(world.simulator, "addNodeProgress", [playerId, "far", 100], CALLBACK);
  expect(three.result).toBe(true);

  world.simulator.leave(playerId);
  await network.tick(2);
  await joinWorld(network, world, name);
  const four = act(world.simulator, "addNodeProgress", [playerId, "far", 1_000], CALLBACK);
  expect(four.result).toBe(true);

  road.open();
  await network.until("all are stored", () => isNothingPending(world.simulator));
  await network.tick(40);

  expect(await inCloud("far")).toMatchObject({ progress: 1_111 });
  expect(progressOf(world.simulator, playerId, "far")).toBe(1_111);
  expect([one, two, three, four].map((call) => call.heard().map((data) => data?.code))).toEqual([[0], [0], [0], [0]]);
});

it.each(["stays", "restarts"])(
  "pays at the next join what was completed after they left, when the world %s",
  async (how) => {
    const { network, world, name, playerId } = await twoReports();
    const road = holdRequest(world.line, isReport);

    const call = act(world.simulator, "addNodeProgress", [playerId, "paying", 3], CALLBACK);
    await network.tick(25);
    world.simulator.leave(playerId);
    await network.tick(1);
    road.open();
    await network.until("it is answered", () => call.heard().length === 1);
    await network.tick(2);
    if (how === "restarts") await world.restart();
    await joinWorld(network, world, name);
    await network.tick(5);

    expect(carried(world.simulator, playerId, REWARD)).toBe(1);
    expect(completions(world.simulator)).toMatchObject([{ achievementId: "paying" }]);

    await world.restart();
    await joinWorld(network, world, name);
    await network.tick(30);
    expect(carried(world.simulator, playerId, REWARD)).toBe(1);
    expect(completions(world.simulator)).toEqual([]);
  },
);

it("takes a report back that its callback gave up after they left", async () => {
  const { network, world, name, playerId, account, inCloud } = await playerInOneWorld(service);
  await reportElsewhere(service.cloud, account, { node: "far", delta: 3, extra: "theirs", base_version: 0 });
  const road = holdRequest(world.line, isReport);

  const call = act(world.simulator, "addNodeProgress", [playerId, "far", 1], {
    callback: [{ value: false }],
    getExtra: [{ value: "mine" }],
  });
  await network.tick(2);
  world.simulator.leave(playerId);
  await network.tick(2);
  road.open();
  await network.until("it is answered", () => call.heard().length === 1);
  await network.tick(2);
  await joinWorld(network, world, name);
  await network.tick(30);

  expect(progressOf(world.simulator, playerId, "far")).toBe(3);
  expect(await inCloud("far")).toMatchObject({ progress: 3, extra: "theirs", version: 1 });
  expect(reportsOn(world.line)).toHaveLength(1);
});

it("lets the increment go without its extra when they leave while another pack is asked for it", async () => {
  const { network, world, name, playerId, inCloud } = await playerInOneWorld(service);

  callFromPack(world.simulator, "addNodeProgress", { playerId, nodeId: "far", delta: 4 });
  await network.tick(3);
  expect(reportsOn(world.line)).toEqual([]);
  world.simulator.leave(playerId);
  await network.tick(120);
  await joinWorld(network, world, name);
  await network.tick(30);

  expect(await inCloud("far")).toMatchObject({ progress: 4, extra: "", version: 1 });
  expect(progressOf(world.simulator, playerId, "far")).toBe(4);
});

it("asks functions of this pack for the extra of the report that waits when they leave", async () => {
  const { network, simulator, line, playerId, inCloud } = await playerInOneWorld(service);
  const road = holdRequest(line, isReport);
  const counted = (extra: string) => ({ ...CALLBACK, getExtra: [{ value: extra }] });
  act(simulator, "addNodeProgress", [playerId, "far", 1], counted("one"));
  await network.tick(2);
  const last = act(simulator, "addNodeProgress", [playerId, "far", 1], counted("two"));

  simulator.leave(playerId);
  road.open();
  await network.until("it is answered", () => last.heard().length > 0);

  expect(last.asked()).toBeGreaterThan(0);
  expect(await inCloud("far")).toMatchObject({ progress: 2, extra: "two" });
});
