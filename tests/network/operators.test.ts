import { expect, it } from "vitest";
import { carried, complaints, progressOf } from "../support/pack.ts";
import { holdAnswer, holdRequest, incrementsOn, isFetch, isReport, reportsOn, resetsOn } from "./line.ts";
import { enter, playerInOneWorld, twoWorlds } from "./scenes.ts";
import {
  act,
  ask,
  CALLBACK,
  callFromPack,
  completedIn,
  isNothingPending,
  joinWorld,
  REWARD,
  storedOf,
  useCloud,
} from "./support.ts";

const service = useCloud();

it("resets a revoked node in the cloud, too, for every world", async () => {
  const { network, a, b, name } = await twoWorlds(service);
  const { playerId, inCloud } = await enter(service, network, a, name);

  act(a.simulator, "addNodeProgress", [playerId, "far", 5], { callback: [{}], getExtra: [{ value: "x" }] });
  await network.tick(25);
  // B has seen it; a world that remembered that would bring the 5 back.
  const idInB = await joinWorld(network, b, name);
  expect(progressOf(b.simulator, idInB, "far")).toBe(5);
  b.simulator.leave(idInB);
  await network.tick(2);

  ask(a.simulator, `ach:revoke ${name} only far`);
  expect(progressOf(a.simulator, playerId, "far")).toBe(0);
  await network.tick(5);
  expect(await inCloud("far")).toMatchObject({ progress: 0, extra: "", version: 2 });
  await joinWorld(network, b, name);
  expect(progressOf(b.simulator, idInB, "far")).toBe(0);

  act(a.simulator, "addNodeProgress", [playerId, "far", 2], CALLBACK);
  await network.tick(25);
  expect(await inCloud("far")).toMatchObject({ progress: 2, version: 3 });
});

it("lets a revoked node complete again, and pays again only after a reset of its reward", async () => {
  const { network, simulator, name, playerId, inCloud } = await playerInOneWorld(service);
  const complete = async (): Promise<void> => {
    act(simulator, "setNodeFinish", [playerId, "paying"], CALLBACK);
    await network.tick(30);
  };

  await complete();
  ask(simulator, `ach:revoke ${name} only paying`);
  await network.tick(5);
  expect(await inCloud("paying")).toMatchObject({ progress: 0, completed_at: 0 });
  await complete();
  expect(progressOf(simulator, playerId, "paying")).toBe(3);
  expect(carried(simulator, playerId, REWARD)).toBe(1);

  ask(simulator, `ach:revoke ${name} only paying`);
  ask(simulator, `ach:reward_reset ${name} paying`);
  await network.tick(5);
  await complete();

  expect(carried(simulator, playerId, REWARD)).toBe(2);
});

it("resets after an outage what was revoked during it, and counts what came after", async () => {
  const { network, simulator, line, name, playerId, inCloud } = await playerInOneWorld(service);

  act(simulator, "addNodeProgress", [playerId, "far", 5], CALLBACK);
  await network.tick(25);
  line.cut();
  ask(simulator, `ach:revoke ${name} only far`);
  await network.tick(40);
  act(simulator, "addNodeProgress", [playerId, "far", 3], CALLBACK);
  expect(progressOf(simulator, playerId, "far")).toBe(3);
  await network.tick(100);
  line.mend();
  await network.until("the reset was sent", () => resetsOn(line).length > 0);
  await network.until("the rest is stored", () => incrementsOn(line).length === 2 && isNothingPending(simulator));

  expect(await inCloud("far")).toMatchObject({ progress: 3, version: 3 });
  expect(progressOf(simulator, playerId, "far")).toBe(3);
});

it("lets no report that was under way undo a reset", async () => {
  const { network, simulator, line, name, playerId, inCloud } = await playerInOneWorld(service);
  const road = holdRequest(line, isReport);

  act(simulator, "addNodeProgress", [playerId, "far", 5], CALLBACK);
  await network.tick(2);
  ask(simulator, `ach:revoke ${name} only far`);
  await network.tick(10);
  road.open();
  await network.until("the reset was sent", () => resetsOn(line).length > 0);
  await network.tick(10);

  expect(await inCloud("far")).toMatchObject({ progress: 0 });
  expect(progressOf(simulator, playerId, "far")).toBe(0);
});

it("remembers a reset over a crash and a restart", async () => {
  const { network, world, line, name, playerId, inCloud } = await playerInOneWorld(service);

  act(world.simulator, "addNodeProgress", [playerId, "far", 5], CALLBACK);
  await network.tick(25);
  line.cut();
  ask(world.simulator, `ach:revoke ${name} only far`);
  await network.tick(5);
  world.simulator.save();
  await world.crash();
  line.mend();
  await joinWorld(network, world, name);
  await network.tick(30);

  expect(await inCloud("far")).toMatchObject({ progress: 0 });
  expect(progressOf(world.simulator, playerId, "far")).toBe(0);
});

it("reports by itself, without extra, what commands, mail and built-in goals do", async () => {
  const { network, world, simulator, line, name, playerId, account } = await playerInOneWorld(service);

  ask(simulator, `ach:progress ${name} far 4`);
  ask(simulator, `ach:grant ${name} only six`);
  // Nobody else reports what a command adds to a node that is not sent automatically.
  ask(simulator, `ach:progress ${name} manual 2`);
  for (let zombie = 0; zombie < 3; zombie += 1) simulator.kill(playerId, "minecraft:zombie");
  await network.tick(60);
  expect(carried(simulator, playerId, REWARD)).toBe(1);

  simulator.leave(playerId);
  await network.tick(2);
  ask(simulator, `ach:mail ${name} finish paying`);
  ask(simulator, `ach:mail ${name} progress far2 9`);
  expect(act(simulator, "addNodeProgress", [playerId, "far", 10]).result).toBe(true);
  await joinWorld(network, world, name);
  await network.tick(60);

  const known = await storedOf(service.cloud, account);
  const progress = Object.fromEntries(Object.entries(known).map(([id, entity]) => [id, entity.progress]));
  expect(progress).toEqual({ far: 14, far2: 9, six: 6, manual: 2, kills: 3, paying: 3 });
  expect(Object.values(known).every(({ extra }) => extra === "")).toBe(true);
  expect(incrementsOn(line).every(({ extra }) => extra === undefined)).toBe(true);
  expect(completedIn(simulator)).toEqual(expect.arrayContaining(["six", "kills", "paying"]));
  expect(carried(simulator, playerId, REWARD)).toBe(2);
  expect(isNothingPending(simulator)).toBe(true);
  expect(complaints(simulator)).toEqual([]);
});

it("lets no fetch of before a reset bring back what was taken", async () => {
  const { network, world, line, name, playerId, inCloud } = await playerInOneWorld(service);
  act(world.simulator, "addNodeProgress", [playerId, "paying", 3], CALLBACK);
  await network.tick(25);
  world.simulator.leave(playerId);
  const road = holdAnswer(line, isFetch);
  await joinWorld(network, world, name);

  ask(world.simulator, `ach:revoke ${name} only paying`);
  await network.until("the reset was sent", () => resetsOn(line).length > 0);
  await network.tick(10);
  road.open();
  await network.tick(30);

  expect(progressOf(world.simulator, playerId, "paying")).toBe(0);
  expect(await inCloud("paying")).toMatchObject({ progress: 0, completed_at: 0 });
});

it("resets once, after the report under way, also when the player was away and back meanwhile", async () => {
  const { network, world, line, name, playerId, inCloud } = await playerInOneWorld(service);
  const road = holdRequest(line, isReport);
  act(world.simulator, "addNodeProgress", [playerId, "far", 5], CALLBACK);
  await network.tick(2);
  ask(world.simulator, `ach:revoke ${name} only far`);
  world.simulator.leave(playerId);
  await network.tick(2);
  await joinWorld(network, world, name);
  await network.tick(10);
  act(world.simulator, "addNodeProgress", [playerId, "far", 2]);

  road.open();
  await network.until("what came after is stored", () => isNothingPending(world.simulator));
  await network.tick(30);

  expect(reportsOn(line).map((report) => ("reset" in report ? "reset" : report.delta))).toEqual([5, "reset", 2]);
  expect(await inCloud("far")).toMatchObject({ progress: 2 });
  expect(progressOf(world.simulator, playerId, "far")).toBe(2);
});

it("resets in the cloud, once there is one again, what was revoked without it", async () => {
  const { network, world, name, playerId, inCloud } = await playerInOneWorld(service);
  act(world.simulator, "addNodeProgress", [playerId, "far", 5], CALLBACK);
  await network.tick(25);
  await world.restart({ dedicatedServer: { variables: {}, secrets: {} } });
  await joinWorld(network, world, name);
  ask(world.simulator, `ach:revoke ${name} only far`);
  act(world.simulator, "addNodeProgress", [playerId, "far", 2]);

  await world.restart();
  await joinWorld(network, world, name);
  await network.until("what came after is stored", () => isNothingPending(world.simulator));
  await network.tick(30);

  expect(await inCloud("far")).toMatchObject({ progress: 2 });
  expect(progressOf(world.simulator, playerId, "far")).toBe(2);
});

it("reports nothing of a node that was reset while another pack was asked for its extra", async () => {
  const { network, simulator, line, name, playerId, inCloud } = await playerInOneWorld(service);
  act(simulator, "addNodeProgress", [playerId, "far", 5], CALLBACK);
  await network.tick(25);
  const call = callFromPack(simulator, "addNodeProgress", { playerId, nodeId: "far", delta: 1 });
  await network.tick(2);

  ask(simulator, `ach:revoke ${name} only far`);
  await network.tick(2);
  call.answer("of before");
  await network.until("the reset was sent", () => resetsOn(line).length > 0);
  await network.tick(30);

  expect(incrementsOn(line).map(({ delta }) => delta)).toEqual([5]);
  expect(await inCloud("far")).toMatchObject({ progress: 0, extra: "" });
});
