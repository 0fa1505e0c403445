/**
 * What goals cost: events, the largest tree, what is saved, a full server. Its figures are written into docs/performance.md.
 */

import { benchGoalEvents } from "./goals/goal-events.ts";
import { benchGoalLoad } from "./goals/goal-load.ts";
import { benchGoalSaved } from "./goals/goal-saved.ts";
import { benchGoalServer } from "./goals/goal-server.ts";
import { NATIVE_FACTOR } from "./measure.ts";
import { printFigures, writeFigures, type Figure } from "./performance-page.ts";
import { inTemporaryFolder } from "./world.ts";

export async function benchGoals(): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const figures: Figure[] = [];
    for (const part of [benchGoalEvents, benchGoalLoad, benchGoalSaved, benchGoalServer]) {
      const found = await part(folder);
      printFigures(found);
      figures.push(...found);
    }
    console.log(`  native milliseconds are those of the WASM engine divided by ${NATIVE_FACTOR}`);
    await writeFigures("goals", figures);
  });
}
