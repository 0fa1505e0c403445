/**
 * What cloud nodes cost a tick, in QuickJS: a dedicated server of 100 players with 1,100 nodes, each player making 20
 * increments per second on cloud nodes through an extension, compared with the same world where nothing is counted. The
 * cloud answers in process, so that only the pack is measured.
 */

import { answerRequest } from "../../../simulator/deterministic/cloud-http.ts";
import { createCloudModel } from "../../../simulator/deterministic/cloud-model.ts";
import { startWorld, type HttpRequestSeen } from "../../../simulator/index.ts";
import { bigTree } from "../../../tests/support/big-tree.ts";
import { buildBenchPacks, inTemporaryFolder, joinAll, printTickCost } from "../world.ts";

const PLAYERS = 100;
const NODES = 1_100;
const PAGES = 5;
const TICKS_PER_SECOND = 20;
const WARM_UP_TICKS = 200;
/** The measure is taken in windows, each of whole rounds of saving and reporting. */
const WINDOWS = 12;
const WINDOW_TICKS = 100;
/** So many that nobody completes one while it is measured: a complete node costs nothing more. */
const GOAL = 1_000_000;
/** A player advances a handful of nodes of one page for a while, as with goals of several kinds of kills. */
const NODES_OF_A_PLAYER = 5;
const CLOUD_URL = "http://127.0.0.1:8787";

/** What every player does in every tick: nothing, what the extension itself costs, or one increment. */
type Work = "idle" | "loop" | "count";

const EXTENSION = `
import { system, world } from "@minecraft/server";
import { achievements } from "bedrock-achievements";
const callback = () => undefined;
let work = "idle";
system.runInterval(() => {
  if (work === "idle") return;
  const tick = system.currentTick;
  world.getAllPlayers().forEach((player, index) => {
    const node = "n" + (${PAGES} + ((index * 7 + (tick % ${NODES_OF_A_PLAYER}) * ${PAGES}) % ${NODES - PAGES}));
    const { id } = player;
    if (work === "count") achievements.addNodeProgress(id, node, 1, callback);
  });
}, 1);
system.afterEvents.scriptEventReceive.subscribe(({ id, message }) => {
  if (id === "bench:work") work = message;
});
`;

interface Figures {
  /** Average processor time of a tick, in the middle one of the windows. */
  readonly averageMilliseconds: number;
  /** The same in the window in which others on the machine disturbed least. */
  readonly quietestMilliseconds: number;
  readonly worstMilliseconds: number;
  readonly requestsPerSecond: number;
  readonly reportsPerRequest: number;
}

export async function benchCloudNodes(): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const packDirectory = await build(folder);
    const idle = await measure(packDirectory, "idle");
    const loop = await measure(packDirectory, "loop");
    const count = await measure(packDirectory, "count");
    printTickCost(`average tick of ${PLAYERS} players who do nothing, ${NODES} nodes`, idle.averageMilliseconds);
    printTickCost("the same with an extension that counts nothing: host and extension alone", loop.averageMilliseconds);
    printTickCost("the same with 20 increments per second for each player on cloud nodes", count.averageMilliseconds);
    printTickCost("  in the quietest of its windows", count.quietestMilliseconds);
    printTickCost("  of it the pack's", count.quietestMilliseconds - loop.quietestMilliseconds);
    console.log(`  worst tick: ${count.worstMilliseconds.toFixed(1)} ms`);
    console.log(
      `  ${count.requestsPerSecond.toFixed(2)} requests per second (2 allowed), ${count.reportsPerRequest.toFixed(1)} reports in each`,
    );
  });
}

async function build(folder: string): Promise<string> {
  const nodes = bigTree(NODES, PAGES).map((node) =>
    // Roots have no goal; nothing depends on a parent, which would never be complete.
    node.parent_node === undefined
      ? node
      : { ...node, is_cloud: true, goal_number: GOAL, depend_parent: false, goal_details: {} },
  );
  const packs = await buildBenchPacks(folder, nodes, {
    settings: { give_book_on_first_join: false },
    extension: EXTENSION,
  });
  return packs.server;
}

async function measure(packDirectory: string, work: Work): Promise<Figures> {
  const model = createCloudModel(() => 1_735_689_600);
  let requests = 0;
  let reports = 0;
  const world = await startWorld({
    packDirectory,
    dedicatedServer: {
      variables: { cloud_url: CLOUD_URL },
      secrets: { cloud_authorization: "Bearer bench" },
    },
    http({ method, uri, body }: HttpRequestSeen) {
      const isReport = method === "Post";
      if (isReport) {
        requests += 1;
        reports += (JSON.parse(body) as { reports: unknown[] }).reports.length;
      }
      return answerRequest(model, {
        method: isReport ? "POST" : method === "Delete" ? "DELETE" : "GET",
        path: uri.slice(CLOUD_URL.length),
        ...(body === "" ? {} : { body }),
      });
    },
  });
  try {
    joinAll(world, PLAYERS);
    world.scriptEventFromPack("bench:work", work);
    world.tick(WARM_UP_TICKS);
    requests = 0;
    reports = 0;
    const windows: number[] = [];
    let worstMilliseconds = 0;
    for (let window = 0; window < WINDOWS; window++) {
      const before = process.cpuUsage();
      for (let tick = 0; tick < WINDOW_TICKS; tick++) {
        world.tick();
        worstMilliseconds = Math.max(worstMilliseconds, world.tickCosts().lastMilliseconds);
      }
      const { user, system } = process.cpuUsage(before);
      windows.push((user + system) / 1_000 / WINDOW_TICKS);
    }
    windows.sort((a, b) => a - b);
    if (work === "count" && reports === 0)
      throw new Error(`nothing was reported: ${JSON.stringify(world.contentLog().slice(-3))}`);
    return {
      averageMilliseconds: windows[Math.floor(WINDOWS / 2)]!,
      quietestMilliseconds: windows[0]!,
      worstMilliseconds,
      requestsPerSecond: requests / ((WINDOWS * WINDOW_TICKS) / TICKS_PER_SECOND),
      reportsPerRequest: requests === 0 ? 0 : reports / requests,
    };
  } finally {
    world.dispose();
  }
}
