/**
 * What an event costs that no node watches, and one that some watch, whatever the size of the tree; and what it would cost
 * with one subscription a node. The imitated host's own part, a world without subscribers, is taken off.
 */

import { join } from "node:path";
import { startWorld } from "../../../simulator/index.ts";
import { writePack } from "../../../simulator/node/testing.ts";
import { NODES, treeWithWatchers } from "./goal-trees.ts";
import { HANG_MILLISECONDS, measureTicks, median } from "../measure.ts";
import type { Figure } from "../performance-page.ts";
import { buildBenchPacks } from "../world.ts";

const EVENTS_A_TICK = 400;
const TICKS = 31;
const WATCHED = "minecraft:cow";
const UNWATCHED = "minecraft:pig";
const WATCHERS = 10;
const SIZES = [100, NODES, 5_000];

const SUBSCRIBE = 'import { world } from "@minecraft/server";';
const EMPTY = `${SUBSCRIBE} world.afterEvents.entityDie.subscribe(() => undefined);`;
/** As it is done where each node listens for itself. */
const ONE_A_NODE = `${SUBSCRIBE}
for (let node = 0; node < ${NODES}; node++) {
  let progress = 0;
  world.afterEvents.entityDie.subscribe(({ deadEntity, damageSource }) => {
    if (deadEntity.typeId !== "demo:mob_" + node) return;
    if (damageSource.damagingEntity?.typeId === "minecraft:player") progress++;
  });
}`;

export async function benchGoalEvents(folder: string): Promise<Figure[]> {
  const scripts = [writePack({ script: "" }), writePack({ script: EMPTY }), writePack({ script: ONE_A_NODE })];
  const [nobody, empty, oneANode] = scripts.map(({ directory }) => directory) as [string, string, string];
  try {
    const sizes = new Map<number, string>();
    for (const size of SIZES) {
      const nodes = treeWithWatchers(size, WATCHERS, WATCHED);
      sizes.set(size, (await buildBenchPacks(join(folder, String(size)), nodes)).world);
    }
    const host = await cost(nobody, UNWATCHED);
    const subscriber = (await cost(empty, UNWATCHED)) - host;
    const unwatched = new Map<number, number>();
    const watched = new Map<number, number>();
    for (const [size, directory] of sizes) {
      unwatched.set(size, (await cost(directory, UNWATCHED)) - host);
      watched.set(size, (await cost(directory, WATCHED)) - host);
    }
    const naive = (await cost(oneANode, UNWATCHED, 4)) - host;
    return [
      ...SIZES.map((size) => ({
        what: `An event that none of ${size.toLocaleString("en-US")} nodes watches, in empty subscribers`,
        value: unwatched.get(size)! / subscriber,
        most: 1.5,
      })),
      {
        what: `One that ${WATCHERS} of 5,000 nodes watch, in one that ${WATCHERS} of 100 watch`,
        value: watched.get(5_000)! / watched.get(100)!,
        most: 1.2,
      },
      {
        what: "One subscription for each of 1,100 nodes, in events of ours that nobody watches",
        value: naive / unwatched.get(NODES)!,
        least: 100,
      },
    ];
  } finally {
    for (const each of scripts) each.remove();
  }
}

/** @returns milliseconds of so many events, less those of as many ticks without */
async function cost(packDirectory: string, entity: string, share = 1): Promise<number> {
  const events = EVENTS_A_TICK / share;
  const world = await startWorld({ packDirectory, hangMilliseconds: HANG_MILLISECONDS });
  world.tick();
  const player = world.join({ name: "Ada" });
  world.tick(60);
  const idle = median(measureTicks(world, TICKS));
  const busy = measureTicks(world, TICKS, () => {
    for (let event = 0; event < events; event++) world.kill(player, entity);
  });
  world.dispose();
  return (median(busy) - idle) * share;
}
