/**
 * What happens when an operator grants everything to everybody: 100 players and 1,100 nodes at once. Told are the worst
 * tick, and how long another player waits for the reward of what they complete meanwhile. What nobody waits for is cut
 * off after a while and told as a share.
 */

import { startWorld, type Simulator } from "../../simulator/index.ts";
import { bigTree } from "../../tests/support/big-tree.ts";
import { child } from "../../tests/support/nodes.ts";
import { HANG_MILLISECONDS, measureTicks, printMilliseconds } from "./measure.ts";
import { buildBenchPacks, inTemporaryFolder, joinAll } from "./world.ts";

const NODES = 1_100;
const PLAYERS = 100;
const MAX_TICKS = 6_000;
const MAX_PROCESSOR_MILLISECONDS = 20_000;
const PRIZE = "minecraft:nether_star";
const ENTITY = "minecraft:allay";

const EXTENSION = `
import { system, world } from "@minecraft/server";
import { onComplete } from "bedrock-achievements";
let told = 0;
onComplete(() => { told += 1; });
system.runInterval(() => world.setDynamicProperty("bench:told", told), 20);
`;

export async function benchGrant(): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const nodes = bigTree(NODES - 1, 5);
    nodes.push(
      child("own", nodes[0]!.node_ID, {
        goal_details: { goal_type: "default_kill", entity_identifier: ENTITY },
        reward: [{ type: "item", item: PRIZE }],
      }),
    );
    const { world: packDirectory } = await buildBenchPacks(folder, nodes, { extension: EXTENSION });
    const world = await startWorld({ packDirectory, hangMilliseconds: HANG_MILLISECONDS });
    const players = joinAll(world, PLAYERS);
    const other = world.join({ name: "Other" });
    world.tick(40);
    const command = measureTicks(world, 1, () => {
      for (const name of players.keys()) world.command("console", `ach:grant Player${name} everything`);
    })[0]!;
    world.kill(other, ENTITY);
    const { ticks, untilPaid, told } = run(world, other, PLAYERS * nodes.length + 1);
    printMilliseconds("worst tick", Math.max(command, ...ticks));
    console.log(
      `  another player's own reward came after ${untilPaid === undefined ? `more than ${ticks.length}` : untilPaid} ticks (target: 20)`,
    );
    console.log(`  completions told after ${ticks.length} ticks: ${told} of ${PLAYERS * nodes.length + 1}`);
    world.dispose();
  });
}

function run(
  world: Simulator,
  other: string,
  everything: number,
): { ticks: number[]; untilPaid: number | undefined; told: number } {
  const ticks: number[] = [];
  let untilPaid: number | undefined;
  let told = 0;
  for (let spent = 0; ticks.length < MAX_TICKS && spent < MAX_PROCESSOR_MILLISECONDS && told < everything;) {
    const [cost] = measureTicks(world, 1);
    ticks.push(cost!);
    spent += cost!;
    if (untilPaid === undefined && world.player(other).inventory.some((item) => item?.typeId === PRIZE)) {
      untilPaid = ticks.length;
    }
    if (ticks.length % 20 === 0) {
      told = Number(world.world().dynamicProperties["bench:told"]);
      // What the simulator remembers for tests would weigh on its engine.
      world.clearSentScriptEvents();
    }
  }
  return { ticks, untilPaid, told };
}
