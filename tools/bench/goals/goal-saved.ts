/** What is kept of a player who has completed 1,100 nodes, as large a tree as the largest pack of Java Edition. */

import { join } from "node:path";
import { startWorld, type Simulator } from "../../../simulator/index.ts";
import { bigTree } from "../../../tests/support/big-tree.ts";
import { NODES } from "./goal-trees.ts";
import { HANG_MILLISECONDS } from "../measure.ts";
import type { Figure } from "../performance-page.ts";
import { buildBenchPacks } from "../world.ts";

/** All are granted, paid and told of by then. */
const TICKS = 1_500;
const BYTES_A_KIBIBYTE = 1_024;

export async function benchGoalSaved(folder: string): Promise<Figure[]> {
  const { world: packDirectory } = await buildBenchPacks(join(folder, "saved"), bigTree(NODES));
  const world = await startWorld({ packDirectory, hangMilliseconds: HANG_MILLISECONDS });
  world.tick();
  world.join({ name: "Ada" });
  world.tick(40);
  world.command("console", "ach:grant Ada everything");
  world.tick(TICKS);
  const kibibytes = pageBytes(world) / BYTES_A_KIBIBYTE;
  return [{ what: "1,100 complete nodes, saved", value: kibibytes, unit: "KiB", most: 24 }];
}

/** What lies on the one player who was here; ends the world. */
export function pageBytes(world: Simulator): number {
  const player = world.shutdown().players[0]!;
  let bytes = 0;
  for (const [key, value] of Object.entries(player.dynamicProperties)) {
    if (key.startsWith("ach:page/")) bytes += Buffer.byteLength(value as string);
  }
  return bytes;
}
