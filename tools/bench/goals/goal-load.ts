/**
 * What the largest tree of goals costs to have: its load and its memory beside those of the bare JSON, the ticks till the
 * first player is in it, a step in its largest node beside one in a node of one member, and what is saved of it.
 */

import { join } from "node:path";
import { startWorld } from "../../../simulator/index.ts";
import { writePack } from "../../../simulator/node/testing.ts";
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import { child, root } from "../../../tests/support/nodes.ts";
import { pageBytes } from "./goal-saved.ts";
import { LARGEST, largestTree, NEVER, placed } from "./goal-trees.ts";
import { cpuMilliseconds, HANG_MILLISECONDS, measureTicks, median, NATIVE_FACTOR } from "../measure.ts";
import type { Figure } from "../performance-page.ts";
import { buildBenchPacks } from "../world.ts";

const RUNS = 15;
/** How often the bare JSON is read in one run: once alone would be lost in what starting an engine takes. */
const READINGS = 10;
const FIRST_TICKS = 40;
const STEPS_A_TICK = 100;
const STEP_TICKS = 21;

interface Load {
  /** Till the script has run and the world is there. */
  readonly milliseconds: number;
  readonly worstTick: number;
  readonly bytes: number;
}

export async function benchGoalLoad(folder: string): Promise<Figure[]> {
  const nodes = largestTree();
  const text = JSON.stringify(JSON.stringify({ nodes }));
  const pack = await buildBenchPacks(join(folder, "largest"), nodes);
  const without = await buildBenchPacks(join(folder, "none"), [root("p")]);
  // Each with its own text: to read the script's source is a part of what the tree costs.
  const reading = `globalThis.kept = JSON.parse(${text});`;
  const bare = writePack({ script: reading });
  const often = writePack({ script: Array.from({ length: READINGS }, () => reading).join("\n") });
  const empty = writePack({ script: "" });
  const directories = {
    pack: pack.world,
    without: without.world,
    bare: bare.directory,
    often: often.directory,
    empty: empty.directory,
  };
  try {
    const loads = await loadAll(directories);
    // The least of some runs: whatever else a machine does only adds.
    const least = (name: keyof typeof directories, value: keyof Load): number =>
      Math.min(...loads[name].map((each) => each[value]));
    const bareLoad = (least("often", "milliseconds") - least("bare", "milliseconds")) / (READINGS - 1);
    const load = least("pack", "milliseconds") - least("without", "milliseconds");
    const heap = least("pack", "bytes") - least("without", "bytes");
    return [
      {
        what: "Load of 1,100 nodes with 9,576 criteria, in readings of the bare JSON",
        value: load / bareLoad,
        most: 3,
      },
      {
        what: "Its worst tick, the first player's join included, in the native engine",
        value: median(loads.pack.map(({ worstTick }) => worstTick)) / NATIVE_FACTOR,
        unit: "ms",
        most: 50,
      },
      {
        what: "Its heap with one player, in heaps of the bare JSON",
        value: heap / (least("bare", "bytes") - least("empty", "bytes")),
        most: 4,
      },
      ...(await benchSteps(folder)),
    ];
  } finally {
    for (const each of [bare, often, empty]) each.remove();
  }
}

async function loadAll<Name extends string>(
  directories: Readonly<Record<Name, string>>,
): Promise<Record<Name, Load[]>> {
  const names = Object.keys(directories) as Name[];
  const loads = Object.fromEntries(names.map((name) => [name, [] as Load[]])) as Record<Name, Load[]>;
  // In turns, so that what the machine does meanwhile falls on all of them.
  for (let run = 0; run < RUNS; run++) for (const name of names) loads[name].push(await load(directories[name]));
  return loads;
}

async function load(packDirectory: string): Promise<Load> {
  const before = process.cpuUsage();
  const world = await startWorld({ packDirectory, hangMilliseconds: HANG_MILLISECONDS });
  const { user, system } = process.cpuUsage(before);
  const first = cpuMilliseconds(() => world.tick());
  world.join({ name: "Ada" });
  const ticks = measureTicks(world, FIRST_TICKS);
  const { usedBytes } = world.memory();
  world.dispose();
  return {
    milliseconds: (user + system) / 1_000 + first,
    worstTick: Math.max(first, ...ticks),
    bytes: usedBytes,
  };
}

async function benchSteps(folder: string): Promise<Figure[]> {
  const many = await steppingWorld(join(folder, "many"), [
    root("p"),
    child("many", "p", { goal_number: LARGEST, goal_details: placed(LARGEST) }),
  ]);
  const one = await steppingWorld(join(folder, "one"), [
    root("p"),
    child("one", "p", {
      goal_number: 1,
      goal_details: {
        goal_type: "all_of",
        goals: [{ goal_type: "place_block", block: "demo:of_many_0", count: NEVER }],
      },
    }),
  ]);
  // Each step is that of every other member, so that none is done before, and half of all in the end.
  let next = 0;
  const inMany = many.cost(() => `demo:of_many_${(next += 2)}`);
  const inOne = one.cost(() => "demo:of_many_0");
  const bytes = pageBytes(many.world);
  one.world.dispose();
  return [
    { what: "A step in a node of 1,046 members, in steps in a node of one", value: inMany / inOne, most: 1.5 },
    { what: "A node of 1,046 members that is half done, saved", value: bytes, unit: "bytes", most: 400 },
  ];
}

const DONE = Math.floor(LARGEST / 2);
/** They leave half of the members to be done. */
const MEASURED_TICKS = Math.floor(DONE / STEPS_A_TICK);

async function steppingWorld(place: string, nodes: readonly NodeJson[]) {
  const { world: packDirectory } = await buildBenchPacks(place, nodes);
  const world = await startWorld({ packDirectory, hangMilliseconds: HANG_MILLISECONDS });
  world.tick();
  const player = world.join({ name: "Ada" });
  world.tick(40);
  const spend = (block: () => string): void => {
    for (let step = 0; step < STEPS_A_TICK; step++) world.deed(player, { do: "place", block: block() });
  };
  return {
    world,
    cost(block: () => string): number {
      const host = median(measureTicks(world, STEP_TICKS, () => spend(() => "demo:of_nobody")));
      const busy = median(measureTicks(world, MEASURED_TICKS, () => spend(block)));
      return Math.max(busy - host, 0.001);
    },
  };
}
