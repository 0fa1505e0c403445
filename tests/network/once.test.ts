/** What a network counts and pays once, whatever its servers and the copies of its worlds do. */

import { expect, it } from "vitest";
import { carried, progressOf } from "../support/pack.ts";
import { first, isReport } from "./line.ts";
import { enter, playerInOneWorld, twoWorlds } from "./scenes.ts";
import { act, ask, CALLBACK, completedIn, isNothingPending, joinWorld, REWARD, useCloud } from "./support.ts";

const service = useCloud();

it("pays once a network for a node that is taken back on one server and completed again on another", async () => {
  const { network, a, b, name } = await twoWorlds(service);
  const { playerId, inCloud } = await enter(service, network, a, name);
  act(a.simulator, "setNodeFinish", [playerId, "paying"], CALLBACK);
  await network.tick(30);
  expect(carried(a.simulator, playerId, REWARD)).toBe(1);
  ask(a.simulator, `ach:revoke ${name} only paying`);
  await network.tick(30);
  a.simulator.leave(playerId);
  const idInB = await joinWorld(network, b, name);
  act(b.simulator, "setNodeFinish", [idInB, "paying"], CALLBACK);
  await network.tick(30);
  expect(await inCloud("paying")).toMatchObject({ progress: 3, completions: 2 });
  expect(progressOf(b.simulator, idInB, "paying")).toBe(3);
  expect(carried(b.simulator, idInB, REWARD)).toBe(0);
  // Until an operator lets it pay again, on the server where it is completed then.
  ask(b.simulator, `ach:revoke ${name} only paying`);
  ask(b.simulator, `ach:reward_reset ${name} paying`);
  await network.tick(30);
  act(b.simulator, "setNodeFinish", [idInB, "paying"], CALLBACK);
  await network.tick(30);
  expect(carried(b.simulator, idInB, REWARD)).toBe(1);
});

it("counts what copies of a world have in common once, when both of them get a cloud", async () => {
  const nowhere = { dedicatedServer: { variables: {}, secrets: {} } };
  const { network, a, b, name } = await twoWorlds(service, nowhere);
  const configured = (world: typeof a) => ({
    dedicatedServer: {
      variables: { cloud_url: world.line.url },
      secrets: { cloud_authorization: service.cloud.authorization },
    },
  });
  const playerId = await joinWorld(network, a, name);
  act(a.simulator, "addNodeProgress", [playerId, "far", 5]);
  a.simulator.leave(playerId);
  await network.tick(25);
  const copy = a.simulator.save();
  await b.crash(copy, configured(b));
  await a.restart(configured(a));
  for (const world of [a, b]) {
    const id = await joinWorld(network, world, name);
    await network.until("it is stored", () => isNothingPending(world.simulator));
    await network.tick(30);
    expect(progressOf(world.simulator, id, "far")).toBe(5);
    world.simulator.leave(id);
    await network.tick(5);
  }
});

it.each(["at once", "after a crash"])(
  "pays %s for a report that was given up while it had completed the node",
  async (when) => {
    const { network, world, line, name, playerId, inCloud } = await playerInOneWorld(service);
    line.choose(first(1, isReport, () => ({ kind: "reply lost" })));
    const call = act(world.simulator, "addNodeProgress", [playerId, "paying", 3], { callback: [{ value: false }] });
    await network.until("it is told", () => call.heard().length === 1);
    if (when === "after a crash") {
      line.cut();
      await network.tick(30);
      await world.crash(world.simulator.save());
      line.mend();
      await joinWorld(network, world, name);
    }
    await network.until("it is complete", () => completedIn(world.simulator).length === 1);

    expect(await inCloud("paying")).toMatchObject({ progress: 3, version: 1, completions: 1 });
    expect(isNothingPending(world.simulator)).toBe(true);
  },
);

it("stores nothing of a report that was given up and never arrived", async () => {
  const { network, simulator, line, playerId, inCloud } = await playerInOneWorld(service);
  line.choose(first(1, isReport, () => ({ kind: "reset" })));
  const call = act(simulator, "addNodeProgress", [playerId, "paying", 3], { callback: [{ value: false }] });
  await network.until("it is told", () => call.heard().length === 1);
  await network.until("it is settled", () => isNothingPending(simulator));
  expect(await inCloud("paying")).toBeUndefined();
  expect(progressOf(simulator, playerId, "paying")).toBe(0);
});
