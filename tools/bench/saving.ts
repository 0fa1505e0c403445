/**
 * What saved progress costs, in QuickJS: players who have all of 1,100 nodes join, at once and after a restart; steps
 * on a page of 1,100; the menu of small and large trees, compared with each other.
 */

import { join } from "node:path";
import { startWorld, type Simulator, type WorldSave } from "../../simulator/index.ts";
import { bigTree } from "../../tests/support/big-tree.ts";
import type { NodeJson } from "../../scripts/core/tree/node.ts";
import { buildBenchPacks, inTemporaryFolder, joinAll, printTickCost } from "./world.ts";

const PLAYERS = 100;
const NODES = 1_100;
/** Nodes on which is counted, and the one above all others. */
const COUNTED = 6;
const TICKS = 200;
const MENUS = 40;

const EXTENSION = `
import { system, world } from "@minecraft/server";
import { achievements } from "bedrock-achievements";
let work = "idle";
let made = 0;
system.runInterval(() => {
  if (work !== "count") return;
  made += 1;
  world.getAllPlayers().forEach((player, index) => {
    achievements.addNodeProgress(player.id, "counted" + ((index + made) % ${COUNTED - 1}), 1);
  });
}, 1);
system.afterEvents.scriptEventReceive.subscribe(({ id, message }) => {
  if (id === "bench:work") work = message;
});
`;

export async function benchSaving(): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const packs = await buildBenchPacks(join(folder, "all"), tree(), {
      settings: { give_book_on_first_join: false },
      extension: EXTENSION,
    });
    const save = await completeSave(packs.world);
    const bytes = Object.entries(save.players[0]!.dynamicProperties)
      .filter(([key]) => key.startsWith("ach:page/"))
      .reduce((sum, [, value]) => sum + (value as string).length, 0);
    console.log(`  ${NODES} complete nodes are saved in ${(bytes / 1024).toFixed(1)} KiB (24 wanted)`);
    await benchJoins(packs.world, save);
    await benchSteps(packs.world, save);
    await benchMenus(folder);
  });
}

/** One page: nodes below `all`, which are completed together, and the few beside it on which is counted. */
function tree(): NodeJson[] {
  const nodes = bigTree(NODES - COUNTED, 1).map((node) =>
    node.parent_node === undefined ? node : { ...node, parent_node: "all", depend_parent: false },
  );
  const page = nodes[0]!.node_ID;
  const beside = ["all", ...Array.from({ length: COUNTED - 1 }, (_, index) => `counted${index}`)];
  return [
    ...nodes,
    ...beside.map((id) => ({ ...nodes[1]!, node_ID: id, parent_node: page, goal_details: {}, goal_number: 1_000_000 })),
  ];
}

/** A world that a hundred players have left, each with all nodes complete. */
async function completeSave(packDirectory: string): Promise<WorldSave> {
  const world = await startWorld({ packDirectory });
  world.tick();
  const first = world.join({ name: "Player0" });
  world.tick(2);
  world.command("console", "ach:grant Player0 from all");
  let told = 0;
  while (told < NODES - COUNTED) {
    world.tick(20);
    told = world.sentScriptEvents().filter((event) => event.id === "ach:complete").length;
  }
  world.tick(40);
  world.leave(first);
  const players = Array.from({ length: PLAYERS - 1 }, (_, index) => world.join({ name: `Player${index + 1}` }));
  world.tick(120);
  for (const player of players) world.leave(player);
  const save = world.shutdown();
  world.dispose();
  const { dynamicProperties } = save.players.find((player) => player.name === "Player0")!;
  return {
    ...save,
    players: save.players.map((player) => ({ ...player, dynamicProperties: { ...dynamicProperties } })),
  };
}

async function benchJoins(packDirectory: string, save: WorldSave): Promise<void> {
  const world = await startWorld({ packDirectory, save });
  world.tick(2);
  const before = world.memory().usedBytes;
  for (let index = 0; index < PLAYERS; index++) world.join({ name: `Player${index}` });
  const costs = ticks(world, PLAYERS + 40);
  const after = world.memory().usedBytes;
  printTickCost(`worst tick while ${PLAYERS} players with ${NODES} complete nodes join at once`, Math.max(...costs));
  printTickCost("  average of those ticks", sum(costs) / costs.length);
  console.log(`  memory for them: ${((after - before) / 1e6).toFixed(1)} MB`);
  world.dispose();
}

async function benchSteps(packDirectory: string, save: WorldSave): Promise<void> {
  const averages: number[] = [];
  for (const work of ["idle", "count"]) {
    const world = await startWorld({ packDirectory, save });
    world.tick();
    for (let index = 0; index < PLAYERS; index++) world.join({ name: `Player${index}` });
    world.tick(PLAYERS + 20);
    world.scriptEventFromPack("bench:work", work);
    world.tick(100);
    const costs = ticks(world, TICKS);
    averages.push(sum(costs) / costs.length);
    if (work === "count") {
      printTickCost(
        `average tick of ${PLAYERS} players who make 20 steps a second on a page of ${NODES}`,
        averages[1]!,
      );
      console.log(`  ${(averages[1]! / averages[0]!).toFixed(1)} times what the same players cost who do nothing`);
    }
    world.dispose();
  }
}

async function benchMenus(folder: string): Promise<void> {
  const averages: number[] = [];
  for (const count of [161, NODES, 5_000]) {
    const packs = await buildBenchPacks(join(folder, `menu-${count}`), bigTree(count, 6), {
      settings: { give_book_on_first_join: false },
    });
    const world = await startWorld({ packDirectory: packs.world });
    const [player] = joinAll(world, 1);
    world.command("console", "ach:grant Player0 everything");
    world.tick(400);
    let total = 0;
    for (let index = 0; index < MENUS; index++) {
      world.command({ playerId: player! }, "ach:menu");
      total += sum(ticks(world, 2));
      world.closeForm(player!);
      world.tick();
    }
    averages.push(total / MENUS);
    printTickCost(`a list of pages, ${count} nodes`, total / MENUS);
    world.dispose();
  }
  console.log(`  5,000 nodes cost ${(averages[2]! / averages[0]!).toFixed(1)} times what 161 do (at most 2 wanted)`);
}

/** What each of some ticks took of the processor, however busy the machine is with other things. */
function ticks(world: Simulator, count: number): number[] {
  return Array.from({ length: count }, () => {
    const before = process.cpuUsage();
    world.tick();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
