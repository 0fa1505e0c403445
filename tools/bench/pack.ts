/**
 * What the pack costs a tick, in QuickJS: a server of 100 players with trees of 11 and of 1,100 nodes, against the same
 * deeds in a world whose tree watches none of them. The platform's watchdog asks for 2 ms a tick on average; here the
 * imitated host, which checks every call, is part of every figure.
 */

import { join } from "node:path";
import { startWorld, type Simulator } from "../../simulator/index.ts";
import { BIG_TREE_ENTITIES, BIG_TREE_ITEMS, bigTree } from "../../tests/support/big-tree.ts";
import { buildBenchPacks, inTemporaryFolder, joinAll, printTickCost } from "./world.ts";

const PLAYERS = 100;
const TICKS = 400;

export async function benchPack(): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const host = await measure(folder, 1, 1);
    const small = await measure(folder, 11, 1);
    const big = await measure(folder, 1100, 5);
    const empty = await measureIdle(folder);
    printTickCost("average tick of 100 players who kill and collect, no goals: the imitated host alone", host.tick);
    printTickCost("the same with 11 nodes", small.tick);
    printTickCost("the same with 1,100 nodes", big.tick);
    printTickCost("average tick of 100 players who do nothing, 1,100 nodes", empty);
    printTickCost("worst tick, 1,100 nodes", big.worst);
    console.log(`  a tree a hundred times larger costs ${(big.tick / small.tick).toFixed(1)} times as much a tick`);
    console.log(`  watching 1,100 nodes costs ${(big.tick / host.tick).toFixed(1)} times what the host alone does`);
    console.log(
      `  memory of the pack and its host: ${(big.bytes / 1e6).toFixed(1)} MB with 1,100 nodes and 100 players`,
    );
  });
}

/** Costs of a busy world, the imitated host included. */
async function measure(
  folder: string,
  nodeCount: number,
  pageCount: number,
): Promise<{ tick: number; worst: number; bytes: number }> {
  const world = await worldWith(folder, nodeCount, pageCount);
  const players = joinAll(world, PLAYERS);
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
  joinAll(world, PLAYERS);
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

async function worldWith(folder: string, nodeCount: number, pageCount: number): Promise<Simulator> {
  const packs = await buildBenchPacks(join(folder, String(nodeCount)), bigTree(nodeCount, pageCount));
  return startWorld({ packDirectory: packs.world });
}
