/**
 * What the pack costs a tick, in QuickJS: 100 players who kill and collect. Like is measured with like: every tree has
 * the same watchers beside more and more nodes that nothing moves, nobody completes anything or joins inside the
 * measure, and the host alone is a pack with the same two subscriptions that does nothing.
 */

import { join } from "node:path";
import { startWorld, type Simulator } from "../../simulator/index.ts";
import { writePack } from "../../simulator/node/testing.ts";
import type { NodeJson } from "../../scripts/core/tree/node.ts";
import { BIG_TREE_ENTITIES, BIG_TREE_ITEMS } from "../../tests/support/big-tree.ts";
import { child, root } from "../../tests/support/nodes.ts";
import { measureTicks, median, printRatio } from "./measure.ts";
import { NEVER_CARRIED, NEVER_KILLED, buildBenchPacks, inTemporaryFolder, joinAll, printTickCost } from "./world.ts";

const PLAYERS = 100;
const WARM_UP_TICKS = 60;
/** Whole seconds: what is done once a second is in each of them. */
const SECONDS = 15;
const TICKS_PER_SECOND = 20;
const WATCHERS = 10;
const SIZES = [11, 161, 1_100];

interface Cost {
  readonly busy: number;
  readonly idle: number;
  readonly worst: number;
  readonly bytes: number;
}

export async function benchPack(): Promise<void> {
  const alone = writePack({
    script: `import { world } from "@minecraft/server";
      world.afterEvents.entityDie.subscribe(() => undefined);
      world.afterEvents.playerInventoryItemChange.subscribe(() => undefined);`,
  });
  try {
    await inTemporaryFolder(async (folder) => {
      const host = await measure(alone.directory);
      printTickCost("average tick of 100 players who kill and collect, empty subscribers", host.busy);
      const costs: Cost[] = [];
      for (const size of SIZES) {
        const packs = await buildBenchPacks(join(folder, String(size)), treeOf(size));
        const cost = await measure(packs.world);
        costs.push(cost);
        printTickCost(`the same with a tree of ${size} nodes, ${WATCHERS} of them watching`, cost.busy);
        printTickCost("  nobody does anything", cost.idle);
        console.log(`    worst tick ${cost.worst.toFixed(1)} ms; ${(cost.bytes / 1e6).toFixed(1)} MB with the host`);
      }
      const [small, big] = [costs[0]!, costs.at(-1)!];
      printRatio("a tree a hundred times larger, in the smaller one's ticks", big.busy / small.busy);
      printRatio("the tree of 1,100 nodes, in ticks of empty subscribers", big.busy / host.busy);
    });
  } finally {
    alone.remove();
  }
}

/** The same watchers in every tree; the other nodes are completed by hand only. */
function treeOf(size: number): NodeJson[] {
  const watchers = Array.from({ length: WATCHERS }, (_, index) =>
    child(`watcher${index}`, "r", {
      goal_number: index % 2 === 0 ? NEVER_KILLED : NEVER_CARRIED,
      goal_details:
        index % 2 === 0
          ? { goal_type: "default_kill", entity_identifier: BIG_TREE_ENTITIES[index]! }
          : { goal_type: "default_get", item_dict: { newItemName: BIG_TREE_ITEMS[index]! } },
    }),
  );
  const others = Array.from({ length: size - 1 - WATCHERS }, (_, index) => child(`n${index}`, "r"));
  return [root("r"), ...watchers, ...others];
}

/** The imitated host, which checks every call, is part of every figure. */
async function measure(packDirectory: string): Promise<Cost> {
  const world = await startWorld({ packDirectory });
  const players = joinAll(world, PLAYERS);
  const second = (act?: (tick: number) => void): number[] => measureTicks(world, TICKS_PER_SECOND, act);
  const average = (ticks: readonly number[]): number => ticks.reduce((sum, tick) => sum + tick, 0) / ticks.length;
  let tick = 0;
  const play = (): void => act(world, players, tick++);
  measureTicks(world, WARM_UP_TICKS, play);
  const busy = Array.from({ length: SECONDS }, () => second(play));
  measureTicks(world, WARM_UP_TICKS);
  const idle = Array.from({ length: SECONDS }, () => second());
  const bytes = world.memory().usedBytes;
  world.dispose();
  return {
    busy: median(busy.map(average)),
    idle: median(idle.map(average)),
    worst: Math.max(...busy.flat()),
    bytes,
  };
}

/** Each player kills something and picks something up every second, spread over the ticks. */
function act(world: Simulator, players: readonly string[], tick: number): void {
  for (let index = tick % TICKS_PER_SECOND; index < players.length; index += TICKS_PER_SECOND) {
    const kind = (index + Math.floor(tick / TICKS_PER_SECOND)) % WATCHERS;
    world.kill(players[index]!, BIG_TREE_ENTITIES[kind]!);
    world.setSlot(players[index]!, kind, { typeId: BIG_TREE_ITEMS[kind]!, amount: 1 + (tick % 7) });
  }
}
