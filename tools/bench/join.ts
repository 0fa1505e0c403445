/**
 * What the join of a player costs who has completed 1,100 nodes, against reading as much JSON; and the worst tick when
 * many such players are there at once, at a start of the scripts or joining together.
 */

import { startWorld, type WorldSave } from "../../simulator/index.ts";
import { writePack } from "../../simulator/node/testing.ts";
import { bigTree } from "../../tests/support/big-tree.ts";
import { namesOf, saveOfCompletePlayers } from "./complete-players.ts";
import { HANG_MILLISECONDS, measureTicks, median, printMilliseconds, printRatio } from "./measure.ts";
import { buildBenchPacks, inTemporaryFolder } from "./world.ts";

const NODES = 1_100;
const CROWDS = [20, 100];
const JOINS = 9;
const TICKS_OF_A_JOIN = 20;
const TICKS_OF_A_CROWD = 300;

export async function benchJoin(): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const nodes = bigTree(NODES, 5).map((node) => ({ ...node, is_hidden: false }));
    const { world: packDirectory } = await buildBenchPacks(folder, nodes);
    const save = await saveOfCompletePlayers(packDirectory, NODES, Math.max(...CROWDS));
    const json = await costOfJson();
    const join = await costOfJoin(packDirectory, save);
    printMilliseconds(`a join with ${NODES} complete nodes`, join);
    printMilliseconds("JSON.parse of these records as version 1 saves them", json);
    printRatio("  the join, in readings of that JSON", join / json);
    for (const count of CROWDS) {
      const crowd = { ...save, players: save.players.slice(0, count) };
      printMilliseconds(
        `worst tick, ${count} present when the scripts load`,
        await worstTick(packDirectory, crowd, true),
      );
      printMilliseconds(`worst tick, ${count} joining at once`, await worstTick(packDirectory, crowd, false));
    }
  });
}

async function costOfJson(): Promise<number> {
  const times = 50;
  const record = { progress: 40, completedAt: 1_700_000_000, paid: true };
  const text = JSON.stringify(Object.fromEntries(Array.from({ length: NODES }, (_, index) => [`n${index}`, record])));
  const pack = writePack({
    script: `import { system } from "@minecraft/server";
      const text = ${JSON.stringify(text)};
      system.runInterval(() => { for (let count = 0; count < ${times}; count++) JSON.parse(text); });`,
  });
  try {
    const world = await startWorld({ packDirectory: pack.directory });
    world.tick(2);
    const milliseconds = median(measureTicks(world, 5)) / times;
    world.dispose();
    return milliseconds;
  } finally {
    pack.remove();
  }
}

async function costOfJoin(packDirectory: string, save: WorldSave): Promise<number> {
  const world = await startWorld({ packDirectory, save });
  world.tick(5);
  const costs = Array.from({ length: JOINS }, (_, index) => {
    const idle = median(measureTicks(world, TICKS_OF_A_JOIN));
    world.join({ name: `Player${index}` });
    return measureTicks(world, TICKS_OF_A_JOIN).reduce((sum, tick) => sum + tick - idle, 0);
  });
  world.dispose();
  return median(costs);
}

async function worstTick(packDirectory: string, save: WorldSave, arePresent: boolean): Promise<number> {
  const world = await startWorld({
    packDirectory,
    save,
    hangMilliseconds: HANG_MILLISECONDS,
    ...(arePresent ? { present: namesOf(save) } : {}),
  });
  if (!arePresent) {
    world.tick(5);
    for (const player of namesOf(save)) world.join(player);
  }
  const worst = Math.max(...measureTicks(world, TICKS_OF_A_CROWD));
  world.dispose();
  return worst;
}
