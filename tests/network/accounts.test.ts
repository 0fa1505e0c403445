/** Which account a player is reported under, and the name that goes along. */

import { expect, it } from "vitest";
import { message } from "../../scripts/core/text/message.ts";
import { complaints, progressOf } from "../support/pack.ts";
import { incrementsOn, isReport } from "./line.ts";
import { oneWorld, playerInOneWorld } from "./scenes.ts";
import { act, ask, CALLBACK, isNothingPending, newPlayer, storedOf, useCloud } from "./support.ts";

const service = useCloud();

it("goes on reporting for those who are there when the scripts are reloaded, though the platform tells no account", async () => {
  const { network, world, name, account, inCloud } = await playerInOneWorld(service);
  const save = world.simulator.save();
  await world.crash(save, { present: [{ name, persistentId: account }] });
  await network.tick(10);
  const [playerId] = world.simulator.players().map(({ id }) => id);
  const call = act(world.simulator, "addNodeProgress", [playerId, "far", 4], CALLBACK);
  await network.tick(30);
  expect(call.heard()).toMatchObject([{ code: 0 }]);
  expect(await inCloud("far")).toMatchObject({ progress: 4 });
  expect(complaints(world.simulator)).toEqual([]);
});

it("forgets an account when the platform says that the player has none", async () => {
  const { network, world, name, account } = await playerInOneWorld(service);
  world.simulator.leave(world.simulator.players()[0]!.id);
  const playerId = world.simulator.join({ name, persistentId: "" });
  await network.tick(10);
  await world.crash(world.simulator.save(), { present: [{ name, persistentId: account }] });
  await network.tick(10);
  act(world.simulator, "addNodeProgress", [playerId, "far", 4], CALLBACK);
  await network.tick(30);
  expect(await storedOf(service.cloud, account)).toEqual({});
});

it("keeps the second of two players whom the platform tells as one account in the world, and says so", async () => {
  const { network, world, name, account, inCloud } = await playerInOneWorld(service);
  const twin = newPlayer();
  const twinId = world.simulator.join({ name: twin, persistentId: account });
  await network.tick(10);
  const call = act(world.simulator, "addNodeProgress", [twinId, "far", 4], CALLBACK);
  await network.tick(30);
  expect(call.result).toBe(false);
  expect(progressOf(world.simulator, twinId, "far")).toBe(4);
  expect(await inCloud("far")).toBeUndefined();
  const said = message("en_US", "cloud.sameAccount", { player: twin, other: name });
  expect(ask(world.simulator, "ach:cloud")).toContain(said);
  expect(ask(world.simulator, `ach:info ${twin}`)).toContain(said);
  expect(complaints(world.simulator)).toHaveLength(1);
});

it.each([
  ["an ordinary one", "Steve 42", "Steve 42"],
  ["one of many characters", "🐄".repeat(70), "🐄".repeat(64)],
  ["one with half a character", "a\ud83db", "a\ufffdb"],
])("reports the player's name, well-formed and cut to 64 characters: %s", async (_what, name, reported) => {
  const { network, world, line } = await oneWorld(service);
  const playerId = world.simulator.join({ name });
  await network.tick(10);
  act(world.simulator, "addNodeProgress", [playerId, "far", 4], CALLBACK);
  await network.until("it is stored", () => isNothingPending(world.simulator));
  expect(incrementsOn(line).map((report) => report.name)).toEqual([reported]);
  expect(complaints(world.simulator)).toEqual([]);
});

it("tells a name once a request, however many nodes of the player are in it", async () => {
  const { network, world, name, line } = await playerInOneWorld(service);
  for (const node of ["far", "far2", "six"]) ask(world.simulator, `ach:progress ${name} ${node} 1`);
  await network.until("it is stored", () => isNothingPending(world.simulator));
  expect(line.exchanges.filter(isReport)).toHaveLength(1);
  expect(incrementsOn(line).map((report) => report.name)).toEqual([name, undefined, undefined]);
});
