/**
 * What an event costs that nobody watches, and one that a local node watches, in empty subscribers: a pack that
 * subscribes to the same event and does nothing. The imitated host's own part, a world without subscribers, is taken off.
 */

import type { GoalJson } from "../../scripts/core/tree/node.ts";
import { startWorld, type Simulator } from "../../simulator/index.ts";
import { writePack } from "../../simulator/node/testing.ts";
import { child, root } from "../../tests/support/nodes.ts";
import { measureTicks, median, printRatio } from "./measure.ts";
import { buildBenchPacks, inTemporaryFolder, NEVER_CARRIED, NEVER_KILLED } from "./world.ts";

const EVENTS_A_TICK = 500;
const TICKS = 21;
const ENTITY = "minecraft:cow";

type Deed = (world: Simulator, player: string, index: number) => void;
const kill =
  (entity: string): Deed =>
  (world, player) =>
    world.kill(player, entity);
/** Another amount each time, so that each is a change. */
const carry: Deed = (world, player, index) =>
  world.setSlot(player, 0, { typeId: "minecraft:dirt", amount: (index % 2) + 1 });

export async function benchEvents(): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const others = Array.from({ length: 1_098 }, (_, index) =>
      child(`n${index}`, "r", {
        goal_number: index % 2 === 0 ? NEVER_KILLED : NEVER_CARRIED,
        goal_details: goalOf(index),
      }),
    );
    const watching = child("watching", "r", {
      goal_number: NEVER_KILLED,
      goal_details: { goal_type: "default_kill", entity_identifier: ENTITY },
    });
    const packs = await buildBenchPacks(folder, [root("r"), watching, ...others]);
    const nobody = writePack({ script: "" });
    const empty = writePack({
      script: `import { world } from "@minecraft/server";
        world.afterEvents.entityDie.subscribe(() => undefined);
        world.afterEvents.playerInventoryItemChange.subscribe(() => undefined);`,
    });
    try {
      const cost = async (directory: string, deed: Deed): Promise<number> => measure(directory, deed);
      for (const [what, deed, emptyDeed, target] of [
        ["a kill that nobody watches", kill("minecraft:pig"), kill("minecraft:pig"), "1.5"],
        ["a kill that one local node watches", kill(ENTITY), kill(ENTITY), undefined],
        ["an inventory change that nobody watches", carry, carry, undefined],
      ] as const) {
        const host = await cost(nobody.directory, emptyDeed);
        const subscriber = (await cost(empty.directory, emptyDeed)) - host;
        const pack = (await cost(packs.world, deed)) - host;
        printRatio(`${what}, in empty subscribers`, pack / subscriber, target);
        console.log(`    ${((pack * 1_000) / EVENTS_A_TICK).toFixed(1)} µs each`);
      }
    } finally {
      nobody.remove();
      empty.remove();
    }
  });
}

/** Goals of both kinds, so that the pack subscribes to both events; none of them is the one that is measured. */
function goalOf(index: number): GoalJson {
  return index % 2 === 0
    ? { goal_type: "default_kill", entity_identifier: "minecraft:zombie" }
    : { goal_type: "default_get", item_dict: { newItemName: "minecraft:emerald" } };
}

/** Milliseconds of a tick with the events in it, less those of one without. */
async function measure(packDirectory: string, deed: Deed): Promise<number> {
  const world = await startWorld({ packDirectory });
  world.tick();
  const player = world.join({ name: "Ada" });
  world.tick(40);
  const idle = median(measureTicks(world, TICKS));
  const busy = measureTicks(world, TICKS, () => {
    for (let index = 0; index < EVENTS_A_TICK; index++) deed(world, player, index);
  });
  world.dispose();
  return median(busy) - idle;
}
