/**
 * What the screens of the menu cost in trees of three sizes, and what a search, which looks at every node, costs the worst
 * of its ticks.
 */

import { startWorld, type Simulator } from "../../simulator/index.ts";
import { bigTree } from "../../tests/support/big-tree.ts";
import { cpuMilliseconds, measureTicks, median, NATIVE_FACTOR, printMilliseconds, printRatio } from "./measure.ts";
import { buildBenchPacks, inTemporaryFolder } from "./world.ts";

const SIZES = [161, 1_100, 5_000];
const PAGES = 5;
const ROUNDS = 15;
/** From the command or the press to the form. */
const TICKS_OF_A_SCREEN = 2;
const TICKS_OF_A_SEARCH = 60;

type Costs = Readonly<Record<"home" | "page" | "page, first time" | "another part" | "node" | "search", number>>;

export async function benchMenu(): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const all: Costs[] = [];
    for (const size of SIZES) {
      const costs = await measure(`${folder}/${size}`, size);
      all.push(costs);
      for (const [what, cost] of Object.entries(costs)) {
        const isSearch = what === "search";
        printMilliseconds(isSearch ? `worst tick of a search, ${size} nodes` : `${what}, ${size} nodes`, cost);
      }
    }
    const [small, middle, big] = [all[0]!, all[1]!, all[2]!];
    for (const what of ["home", "page", "another part", "node"] as const) {
      printRatio(`${what} at ${SIZES[1]} nodes, in native milliseconds`, middle[what] / NATIVE_FACTOR, "at most 1");
      printRatio(`${what} at ${SIZES[2]} nodes, in those at ${SIZES[0]}`, big[what] / small[what], "at most 2");
    }
    printRatio(
      `worst tick of a search at ${SIZES[2]}, in native milliseconds`,
      big.search / NATIVE_FACTOR,
      "at most 10",
    );
  });
}

async function measure(folder: string, size: number): Promise<Costs> {
  const { world: packDirectory } = await buildBenchPacks(folder, bigTree(size, PAGES), {
    settings: { menu_style: "classic" },
  });
  const world = await startWorld({ packDirectory });
  world.tick();
  const ada = world.join({ name: "Ada" });
  world.tick(40);
  const idle = median(measureTicks(world, ROUNDS));
  const shown = (act: () => void): number => {
    const cost = cpuMilliseconds(() => {
      act();
      world.tick(TICKS_OF_A_SCREEN);
    });
    if (!world.form(ada)) throw new Error("no form was shown");
    return cost - idle * TICKS_OF_A_SCREEN;
  };
  const rounds = Array.from({ length: ROUNDS }, () => {
    const home = shown(() => world.command({ playerId: ada }, "ach:menu"));
    const page = shown(() => world.press(ada, "Title of p0"));
    const part = shown(() => world.press(ada, "Next ("));
    const node = shown(() => world.press(ada, 3));
    world.closeForm(ada);
    world.tick(TICKS_OF_A_SCREEN);
    return { home, page, "another part": part, node, search: worstOfSearch(world, ada, idle) };
  });
  world.dispose();
  const middle = (what: keyof (typeof rounds)[number]): number => median(rounds.map((round) => round[what]));
  return {
    home: middle("home"),
    page: middle("page"),
    "page, first time": rounds[0]!.page,
    "another part": middle("another part"),
    node: middle("node"),
    search: middle("search"),
  };
}

/** Finds every node, so that all of them are sorted, too. */
function worstOfSearch(world: Simulator, player: string, idle: number): number {
  world.command({ playerId: player }, "ach:menu");
  world.tick(TICKS_OF_A_SCREEN);
  world.press(player, "Search");
  world.tick(TICKS_OF_A_SCREEN);
  world.submitForm(player, ["title"]);
  const ticks = [idle];
  for (let tick = 0; tick < TICKS_OF_A_SEARCH && !world.form(player); tick++) ticks.push(...measureTicks(world, 1));
  if (!world.form(player)) throw new Error("nothing was found");
  world.closeForm(player);
  world.tick(TICKS_OF_A_SCREEN);
  return Math.max(...ticks) - idle;
}
