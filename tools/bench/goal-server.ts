/**
 * What a full server pays a tick: 100 players on a tree of 5,000 nodes of all types, who do 2,000 things a second and are
 * looked at and polled. The imitated host's own part is taken off: what the same deeds take in a world whose pack subscribes to
 * their events and does nothing, and what the host's answers to the pack take, which is found by having each given twice.
 */

import { join } from "node:path";
import { startWorld, type Deed, type Simulator } from "../../simulator/index.ts";
import { writePack } from "../../simulator/node/testing.ts";
import { BIG_TREE_ENTITIES, BIG_TREE_ITEMS } from "../../tests/support/big-tree.ts";
import { BLOCKS, treeOfAllTypes } from "./goal-trees.ts";
import { HANG_MILLISECONDS, measureTicks, median, NATIVE_FACTOR } from "./measure.ts";
import type { Figure } from "./performance-page.ts";
import { buildBenchPacks, joinAll } from "./world.ts";

const PLAYERS = 100;
const NODES = 5_000;
const EVENTS_A_TICK = 100;
const TICKS_PER_SECOND = 20;
const WARM_UP_TICKS = 60;
const SECONDS = 5;

/** Each with another of many ids, most of which some node watches. */
const DEEDS: readonly ((index: number) => Deed)[] = [
  (index) => ({ do: "kill", entity: BIG_TREE_ENTITIES[index % BIG_TREE_ENTITIES.length]! }),
  (index) => ({ do: "mine", block: `demo:block_${(index * 13) % BLOCKS}` }),
  (index) => ({ do: "place", block: `demo:block_${(index * 13) % BLOCKS}` }),
  (index) => ({ do: "hit", entity: BIG_TREE_ENTITIES[index % BIG_TREE_ENTITIES.length]!, damage: 1 }),
  (index) => ({ do: "useBlock", block: `demo:block_${(index * 13) % BLOCKS}` }),
  (index) => ({ do: "useEntity", entity: BIG_TREE_ENTITIES[index % BIG_TREE_ENTITIES.length]! }),
  (index) => ({ do: "useItem", item: BIG_TREE_ITEMS[index % BIG_TREE_ITEMS.length]! }),
  () => ({ do: "jump" }),
];

/** What the deeds are told by. */
const EVENTS = [
  "entityDie",
  "entityHurt",
  "playerBreakBlock",
  "playerPlaceBlock",
  "playerInteractWithBlock",
  "playerInteractWithEntity",
  "itemUse",
  "playerButtonInput",
];
const EMPTY = `import { world } from "@minecraft/server";
for (const name of ${JSON.stringify(EVENTS)}) world.afterEvents[name].subscribe(() => undefined);`;

interface Cost {
  readonly busy: number;
  readonly idle: number;
}

export async function benchGoalServer(folder: string): Promise<Figure[]> {
  const pack = await buildBenchPacks(join(folder, "server"), treeOfAllTypes(NODES), {
    settings: { give_book_on_first_join: false },
  });
  const empty = writePack({ script: EMPTY });
  try {
    const host = await measure(empty.directory);
    const ours = await measure(pack.world);
    const [once, twice] = [await measure(pack.world, 1), await measure(pack.world, 2)];
    const answers = (name: keyof Cost): number => Math.max(0, twice[name] - once[name]) / NATIVE_FACTOR;
    const own = (name: keyof Cost): number => Math.max(0, (ours[name] - host[name]) / NATIVE_FACTOR - answers(name));
    return [
      {
        what: "An average tick of 100 players on 5,000 nodes of all types with 2,000 events a second, in the native engine",
        value: own("busy"),
        unit: "ms",
        most: 2,
      },
      { what: "What the imitated game's answers take beside that", value: answers("busy"), unit: "ms" },
      { what: "The same tick while nobody does anything", value: own("idle"), unit: "ms", most: 0.1 },
      { what: "What the imitated game's answers take beside that", value: answers("idle"), unit: "ms" },
    ];
  } finally {
    empty.remove();
  }
}

async function measure(packDirectory: string, timesOfReads?: number): Promise<Cost> {
  const world = await startWorld({
    packDirectory,
    hangMilliseconds: HANG_MILLISECONDS,
    ...(timesOfReads === undefined ? {} : { timesOfReads }),
  });
  const players = joinAll(world, PLAYERS);
  world.tick(PLAYERS);
  let done = 0;
  const play = (): void => {
    done = act(world, players, done);
  };
  measureTicks(world, WARM_UP_TICKS, play);
  const busy = averageOfSeconds(world, play);
  measureTicks(world, WARM_UP_TICKS);
  const idle = averageOfSeconds(world);
  world.dispose();
  return { busy, idle };
}

/** Whole seconds, since some things are done once in each; the middle one, since saves and garbage are not in each. */
function averageOfSeconds(world: Simulator, act?: () => void): number {
  const seconds = Array.from({ length: SECONDS }, () => measureTicks(world, TICKS_PER_SECOND, act));
  return median(seconds.map((ticks) => ticks.reduce((sum, tick) => sum + tick, 0) / ticks.length));
}

function act(world: Simulator, players: readonly string[], before: number): number {
  for (let event = 0; event < EVENTS_A_TICK; event++) {
    const index = before + event;
    world.deed(players[index % players.length]!, DEEDS[(index * 7 + (index >> 7)) % DEEDS.length]!(index >> 3));
  }
  return before + EVENTS_A_TICK;
}
