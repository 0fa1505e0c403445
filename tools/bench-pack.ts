/**
 * What the pack costs a tick, in QuickJS: a server of 100 players with trees of 11 and of 1,100 nodes, against the same
 * deeds in a world whose tree watches none of them. The platform's watchdog asks for 2 ms a tick on average; here the
 * imitated host, which checks every call, is part of every figure.
 */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startWorld, type Simulator } from "../simulator/index.ts";
import { BIG_TREE_ENTITIES, BIG_TREE_ITEMS, bigTree } from "../tests/support/big-tree.ts";
import { writePacks } from "./build-output.ts";
import { buildPacks } from "./build-packs.ts";

const PLAYERS = 100;
const TICKS = 400;

export async function benchPack(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "achievements-bench-"));
  try {
    const host = await measure(folder, 1, 1);
    const small = await measure(folder, 11, 1);
    const big = await measure(folder, 1100, 5);
    const empty = await measureIdle(folder);
    row("average tick of 100 players who kill and collect, no goals: the imitated host alone", host.tick);
    row("the same with 11 nodes", small.tick);
    row("the same with 1,100 nodes", big.tick);
    row("average tick of 100 players who do nothing, 1,100 nodes", empty);
    row("worst tick, 1,100 nodes", big.worst);
    console.log(`  a tree a hundred times larger costs ${(big.tick / small.tick).toFixed(1)} times as much a tick`);
    console.log(`  watching 1,100 nodes costs ${(big.tick / host.tick).toFixed(1)} times what the host alone does`);
    console.log(
      `  memory of the pack and its host: ${(big.bytes / 1e6).toFixed(1)} MB with 1,100 nodes and 100 players`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function row(what: string, milliseconds: number): void {
  console.log(`  ${what}: ${milliseconds.toFixed(2)} ms (${(milliseconds / 2).toFixed(2)} of the watchdog's 2 ms)`);
}

/** Costs of a busy world, the imitated host included. */
async function measure(
  folder: string,
  nodeCount: number,
  pageCount: number,
): Promise<{ tick: number; worst: number; bytes: number }> {
  const world = await worldWith(folder, nodeCount, pageCount);
  const players = joinAll(world);
  for (let tick = 0; tick < 40; tick++) play(world, players, tick);
  const before = world.tickCosts();
  let worst = 0;
  for (let tick = 40; tick < 40 + TICKS; tick++) {
    play(world, players, tick);
    worst = Math.max(worst, world.tickCosts().lastMilliseconds);
  }
  const after = world.tickCosts();
  const bytes = world.memory().usedBytes;
  world.dispose();
  return { tick: (after.totalMilliseconds - before.totalMilliseconds) / TICKS, worst, bytes };
}

async function measureIdle(folder: string): Promise<number> {
  const world = await worldWith(folder, 1100, 5);
  joinAll(world);
  world.tick(40);
  const before = world.tickCosts();
  world.tick(TICKS);
  const after = world.tickCosts();
  world.dispose();
  return (after.totalMilliseconds - before.totalMilliseconds) / TICKS;
}

/** Each player kills something and picks something up every second, spread over the ticks. */
function play(world: Simulator, players: readonly string[], tick: number): void {
  for (let index = tick % 20; index < players.length; index += 20) {
    // Everybody has things he does again and again, and others do other things.
    const kind = index + (((tick / 20) | 0) % 5);
    world.kill(players[index]!, BIG_TREE_ENTITIES[kind % BIG_TREE_ENTITIES.length]!);
    world.giveItem(players[index]!, { typeId: BIG_TREE_ITEMS[kind % BIG_TREE_ITEMS.length]! });
  }
  world.tick();
}

function joinAll(world: Simulator): string[] {
  const players = Array.from({ length: PLAYERS }, (_, index) => world.join({ name: `Player${index}` }));
  world.tick(40);
  return players;
}

async function worldWith(folder: string, nodeCount: number, pageCount: number): Promise<Simulator> {
  const place = join(folder, String(nodeCount));
  const achievementsDir = join(place, "achievements");
  mkdirSync(achievementsDir, { recursive: true });
  for (const node of bigTree(nodeCount, pageCount)) {
    writeFileSync(join(achievementsDir, `${node.node_ID}.json`), JSON.stringify(node));
  }
  const built = await buildPacks({ achievementsDir, extensions: [] });
  if (!built.ok) throw new Error(built.problems.join("\n"));
  writePacks(join(place, "dist"), built.packs);
  const world = await startWorld({ packDirectory: join(place, "dist", "world") });
  world.tick();
  return world;
}
