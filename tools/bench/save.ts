/**
 * How much 1,100 complete nodes take when they are saved, and what steps of one more node of their page cost: 100
 * players who make 20 increments per second each, compared with the same world where the extension counts nothing.
 */

import { startWorld, type WorldSave } from "../../simulator/index.ts";
import { bigTree } from "../../tests/support/big-tree.ts";
import { child } from "../../tests/support/nodes.ts";
import { namesOf, saveOfCompletePlayers } from "./complete-players.ts";
import { HANG_MILLISECONDS, measureTicks, median, printMilliseconds } from "./measure.ts";
import { buildBenchPacks, inTemporaryFolder, printTickCost } from "./world.ts";

const NODES = 1_100;
const PLAYERS = 100;
const WARM_UP_TICKS = 200;
/** Whole seconds: a page that changes is written once in each. */
const SECONDS = 10;
const TICKS_PER_SECOND = 20;

const EXTENSION = `
import { system, world } from "@minecraft/server";
import { achievements } from "bedrock-achievements";
let counts = false;
system.runInterval(() => {
  for (const { id } of world.getAllPlayers()) if (counts) achievements.addNodeProgress(id, "step", 1);
}, 1);
system.afterEvents.scriptEventReceive.subscribe(({ id, message }) => {
  if (id === "bench:work") counts = message === "count";
});
`;

export async function benchSave(): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const nodes = bigTree(NODES, 1);
    nodes.push(child("step", nodes[0]!.node_ID, { goal_number: 1_000_000_000 }));
    const { world: packDirectory } = await buildBenchPacks(folder, nodes, {
      settings: { give_book_on_first_join: false },
      extension: EXTENSION,
    });
    const save = await saveOfCompletePlayers(packDirectory, nodes.length, PLAYERS, ["step"]);
    const bytes = Object.entries(save.players[0]!.dynamicProperties).reduce(
      (sum, [key, value]) =>
        sum + Buffer.byteLength(key) + Buffer.byteLength(typeof value === "string" ? value : JSON.stringify(value)),
      0,
    );
    console.log(
      `  ${NODES} complete nodes: ${(bytes / 1_024).toFixed(1)} KiB, ${(bytes / NODES).toFixed(1)} bytes per node (goal: 24 KiB)`,
    );
    await measureSteps(packDirectory, save);
  });
}

async function measureSteps(packDirectory: string, save: WorldSave): Promise<void> {
  const world = await startWorld({ packDirectory, save, present: namesOf(save), hangMilliseconds: HANG_MILLISECONDS });
  const measure = (work: "count" | "loop"): { average: number; worst: number } => {
    world.scriptEventFromPack("bench:work", work);
    world.tick(WARM_UP_TICKS);
    const seconds = Array.from({ length: SECONDS }, () => measureTicks(world, TICKS_PER_SECOND));
    const averages = seconds.map((ticks) => ticks.reduce((sum, tick) => sum + tick, 0) / TICKS_PER_SECOND);
    return { average: median(averages), worst: Math.max(...seconds.flat()) };
  };
  const loop = measure("loop");
  const count = measure("count");
  world.dispose();
  printTickCost(`average tick of ${PLAYERS} players whose extension counts nothing`, loop.average);
  printTickCost("the same with 20 increments per second each on a page of 1,100", count.average);
  printTickCost("  of it the pack's", count.average - loop.average);
  printMilliseconds("  worst tick", count.worst);
}
