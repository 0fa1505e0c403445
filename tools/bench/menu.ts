/** What a screen of the menu costs in trees of three sizes: the list of pages, and one page. */

import { startWorld } from "../../simulator/index.ts";
import { bigTree } from "../../tests/support/big-tree.ts";
import { cpuMilliseconds, measureTicks, median, printMilliseconds, printRatio } from "./measure.ts";
import { buildBenchPacks, inTemporaryFolder } from "./world.ts";

const SIZES = [161, 1_100, 5_000];
const PAGES = 5;
const SCREENS = 15;
/** From the command or the press to the form. */
const TICKS_OF_A_SCREEN = 2;

export async function benchMenu(): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const lists: number[] = [];
    for (const size of SIZES) {
      const { list, page } = await measure(`${folder}/${size}`, size);
      lists.push(list);
      printMilliseconds(`the list of pages, ${size} nodes`, list);
      printMilliseconds(`a page, ${size} nodes`, page);
    }
    printRatio(`the list at ${SIZES[2]} nodes, in lists at ${SIZES[0]}`, lists[2]! / lists[0]!, "at most 2");
  });
}

async function measure(folder: string, size: number): Promise<{ list: number; page: number }> {
  const { world: packDirectory } = await buildBenchPacks(folder, bigTree(size, PAGES));
  const world = await startWorld({ packDirectory });
  world.tick();
  const ada = world.join({ name: "Ada" });
  world.tick(40);
  const idle = median(measureTicks(world, SCREENS)) * TICKS_OF_A_SCREEN;
  const shown = (act: () => void): number => {
    const cost = cpuMilliseconds(() => {
      act();
      world.tick(TICKS_OF_A_SCREEN);
    });
    if (!world.form(ada)) throw new Error("no form was shown");
    return cost - idle;
  };
  const lists: number[] = [];
  const pages: number[] = [];
  for (let count = 0; count < SCREENS; count++) {
    lists.push(shown(() => world.command({ playerId: ada }, "ach:menu")));
    pages.push(shown(() => world.press(ada, 0)));
    world.closeForm(ada);
    world.tick(TICKS_OF_A_SCREEN);
  }
  world.dispose();
  return { list: median(lists), page: median(pages) };
}
