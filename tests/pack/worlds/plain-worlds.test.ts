/** Whole random worlds in the built pack, over leaves, restarts, crashes and edits, held to a plain reading of the specification. */
import { it } from "vitest";
import { createRandom } from "../../../simulator/deterministic/random.ts";
import { shortOrLong } from "../../support/long.ts";
import { isAlone, seeds, withSeed } from "../../support/seed.ts";
import { RandomWorld } from "./random-world.ts";

const WORLDS = shortOrLong(3, 300);
const STEPS = 100;
/** Generous: what hangs shows, a slow machine does not. */
const LIMIT_MILLISECONDS = WORLDS * 60_000;

it(
  "limits, rewards, rounds and mail are in the built pack what a plain reading of the specification says, whatever happens",
  { timeout: LIMIT_MILLISECONDS },
  async () => {
    for (const seed of seeds(WORLDS)) await withSeed(seed, () => play(new RandomWorld(createRandom(seed))));
  },
);

async function play(played: RandomWorld): Promise<void> {
  try {
    await played.start();
    for (let step = 0; step < STEPS; step++) await played.step();
    played.settle();
  } catch (error) {
    // What led to it is long.
    if (isAlone) console.log([JSON.stringify(played.trees), ...played.story].join("\n"));
    throw error;
  } finally {
    played.dispose();
  }
}
