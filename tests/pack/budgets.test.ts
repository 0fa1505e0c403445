/**
 * Work that is cut into turns by the clock: with calls into the host so dear that every budget of time ends after a
 * few of them, all must still be paid once and told once, whatever stops the world in the middle.
 */

import { describe, expect, it } from "vitest";
import type { Simulator, WorldSave } from "../../simulator/index.ts";
import { child, root } from "../support/nodes.ts";
import { call, carried, completions, complaints, startTestWorld, type TestPack } from "../support/pack.ts";

const PLAYERS = Array.from({ length: 6 }, (_, index) => `Player${index}`);
const NODES = Array.from({ length: 12 }, (_, index) => `n${index}`);
const TREE = [root("r"), ...NODES.map((id, index) => child(id, index < 6 ? "r" : "other"))];

/** Each node pays one item; the root of the second page, too. */
const PACK: TestPack = {
  nodes: [...TREE, root("other")].map((node) => ({ ...node, reward: [{ type: "item", item: "minecraft:stick" }] })),
};
const NODE_IDS = PACK.nodes.map((node) => node.node_ID);
/** So dear that a node's payment takes more of the clock than a budget allows, and so dear that a few do. */
const PRICES = [4_000, 400];
const LONG_ENOUGH_TICKS = 250;

interface Told {
  readonly playerId: string;
  readonly achievementId: string;
}

async function fullWorld(hostCallMicroseconds: number, save?: WorldSave): Promise<{ world: Simulator; ids: string[] }> {
  const world = await startTestWorld(PACK, { ...(save ? { save } : {}) });
  world.setHostCallMicroseconds(hostCallMicroseconds);
  const ids = PLAYERS.map((name) => world.join({ name }));
  return { world, ids };
}

function grantAll(world: Simulator): void {
  expect(world.command("console", "ach:grant @a everything").status).toBe("success");
}

/** How many nodes have been paid, by player. */
const paid = (world: Simulator, ids: readonly string[]): number[] =>
  ids.map((id) => carried(world, id, "minecraft:stick"));

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** Fails unless each player was paid and told of each of their complete nodes once, and of no other. */
function expectOnce(world: Simulator, ids: readonly string[], told: readonly Told[]): void {
  world.setHostCallMicroseconds(0);
  const keys = told.map(({ playerId, achievementId }) => `${playerId} ${achievementId}`);
  expect(new Set(keys).size).toBe(keys.length);
  for (const playerId of ids) {
    const complete = NODE_IDS.filter((nodeId) => {
      const info = call(world, "getNodeDetailInfo", { playerId, nodeId }) as { progress: number };
      return info.progress === 1;
    });
    expect(carried(world, playerId, "minecraft:stick"), playerId).toBe(complete.length);
    expect(keys.filter((key) => key.startsWith(`${playerId} `)).sort(), playerId).toEqual(
      complete.map((nodeId) => `${playerId} ${nodeId}`).sort(),
    );
  }
}

describe.each(PRICES)("with calls of %i microseconds", (price) => {
  it("a grant of everything to everybody is paid over many ticks, each node once", async () => {
    const { world, ids } = await fullWorld(price);
    world.tick(5);
    grantAll(world);
    let ticksThatPaid = 0;
    let before = 0;
    for (let tick = 0; tick < LONG_ENOUGH_TICKS; tick++) {
      world.tick();
      const now = sum(paid(world, ids));
      if (now > before) ticksThatPaid += 1;
      before = now;
    }
    expect(paid(world, ids)).toEqual(PLAYERS.map(() => NODE_IDS.length));
    expect(ticksThatPaid).toBeGreaterThan(5);
    expectOnce(world, ids, completions(world));
    expect(complaints(world)).toEqual([]);
  });

  it("a crash between any two turns is followed by the rest, nothing twice", async () => {
    const { world, ids } = await fullWorld(price);
    world.tick(5);
    grantAll(world);
    const moments: { save: WorldSave; told: readonly Told[] }[] = [];
    for (let tick = 0; tick < LONG_ENOUGH_TICKS; tick++) {
      world.tick();
      const done = sum(paid(world, ids));
      const isMoment = done > (moments.length + 1) * 9 && done < PLAYERS.length * NODE_IDS.length;
      if (isMoment) moments.push({ save: world.save(), told: completions(world) });
    }
    expect(moments.length).toBeGreaterThan(2);
    for (const { save, told } of moments) {
      const again = await fullWorld(price, save);
      again.world.tick(LONG_ENOUGH_TICKS);
      expectOnce(again.world, again.ids, [...told, ...completions(again.world)]);
      expect(complaints(again.world)).toEqual([]);
    }
  });

  it("a disk that stops after any write in between keeps payment and record together", async () => {
    for (const writes of [1, 5, 14, 23, 40]) {
      const { world } = await fullWorld(price);
      world.tick(5);
      world.stopAfterWrites(writes);
      grantAll(world);
      for (let tick = 0; tick < LONG_ENOUGH_TICKS && !world.diskNow(); tick++) world.tick();
      const save = world.diskNow();
      if (!save) break;
      const again = await fullWorld(price, save);
      again.world.tick(LONG_ENOUGH_TICKS);
      again.world.setHostCallMicroseconds(0);
      for (const playerId of again.ids) {
        const complete = NODE_IDS.filter(
          (nodeId) =>
            (call(again.world, "getNodeDetailInfo", { playerId, nodeId }) as { progress: number }).progress === 1,
        );
        expect(carried(again.world, playerId, "minecraft:stick"), `after ${writes} writes`).toBe(complete.length);
      }
    }
  });

  it("players who leave while their turn is awaited get the rest when they are back", async () => {
    const { world, ids } = await fullWorld(price);
    world.tick(5);
    grantAll(world);
    // Everybody's nodes are complete before anybody leaves, however long the command itself takes.
    let isGranted = false;
    for (let tick = 0; tick < LONG_ENOUGH_TICKS && !isGranted; tick++) {
      world.tick();
      isGranted = sum(paid(world, ids)) > 20;
    }
    const leaving = ids.slice(1, 5);
    for (const id of leaving) world.leave(id);
    world.tick(10);
    for (const name of PLAYERS.slice(1, 5)) world.join({ name });
    world.tick(LONG_ENOUGH_TICKS);
    expectOnce(world, ids, completions(world));
    expect(complaints(world)).toEqual([]);
  });
});
