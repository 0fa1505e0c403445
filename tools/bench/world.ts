/**
 * What the benchmarks of the pack share: built packs in a temporary folder, a world full of players, and the way in
 * which a tick's cost is told. What is done in a world and how it is measured is each benchmark's own.
 */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { NodeJson } from "../../scripts/core/tree/node.ts";
import type { Settings } from "../../scripts/core/settings/settings.ts";
import type { Simulator } from "../../simulator/index.ts";
import { writePacks } from "../build/output.ts";
import { buildPacks } from "../build/packs.ts";
import { NATIVE_FACTOR } from "./measure.ts";

/** What the platform's watchdog asks of an average tick. */
const WATCHDOG_MILLISECONDS = 2;

export async function inTemporaryFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "achievements-bench-"));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface BenchPackOptions {
  readonly settings?: Partial<Settings>;
  /** Source of an extension in JavaScript. */
  readonly extension?: string;
}

/** Goals that nobody reaches in a benchmark: of kills, and of stacks, of which more would fit into no inventory. */
export const NEVER_KILLED = 1_000_000_000;
export const NEVER_CARRIED = 36 * 64;

/** Builds both packs below `place` as an author would, and says where they are. */
export async function buildBenchPacks(
  place: string,
  nodes: readonly NodeJson[],
  { settings, extension }: BenchPackOptions = {},
): Promise<{ readonly world: string; readonly server: string }> {
  const achievementsDir = join(place, "achievements");
  mkdirSync(achievementsDir, { recursive: true });
  for (const node of nodes) writeFileSync(join(achievementsDir, `${node.node_ID}.json`), JSON.stringify(node));
  if (settings) writeFileSync(join(achievementsDir, "settings.json"), JSON.stringify(settings));
  const extensions: string[] = [];
  if (extension !== undefined) {
    extensions.push(join(place, "extension.js"));
    writeFileSync(extensions[0]!, extension);
  }
  const built = await buildPacks({ achievementsDir, extensions });
  if (!built.ok) throw new Error(built.problems.join("\n"));
  const out = join(place, "dist");
  writePacks(out, built.packs);
  return { world: join(out, "world"), server: join(out, "server") };
}

/** Their ids, once they are in the world and the first haste is over. */
export function joinAll(world: Simulator, count: number): string[] {
  // The world must have loaded: before that nobody can join.
  world.tick();
  const players = Array.from({ length: count }, (_, index) => world.join({ name: `Player${index}` }));
  world.tick(40);
  return players;
}

export function printTickCost(what: string, milliseconds: number): void {
  const share = milliseconds / NATIVE_FACTOR / WATCHDOG_MILLISECONDS;
  console.log(
    `  ${what}: ${milliseconds.toFixed(2)} ms (in the native engine about ${share.toFixed(2)} of the watchdog's ${WATCHDOG_MILLISECONDS} ms)`,
  );
}
