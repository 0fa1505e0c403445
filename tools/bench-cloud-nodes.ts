/**
 * What cloud nodes cost a tick, in QuickJS: a dedicated server of 100 players with 1,100 nodes, each player making 20
 * increments a second on cloud nodes through an extension, compared with the same world where nothing is counted. The
 * cloud answers in process, so that only the pack is measured.
 */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answerRequest } from "../simulator/deterministic/cloud-http.ts";
import { createCloudModel } from "../simulator/deterministic/cloud-model.ts";
import { startWorld, type HttpRequestSeen, type Simulator } from "../simulator/index.ts";
import { bigTree } from "../tests/support/big-tree.ts";
import { writePacks } from "./build-output.ts";
import { buildPacks } from "./build-packs.ts";

const PLAYERS = 100;
const NODES = 1_100;
const PAGES = 5;
const TICKS_PER_SECOND = 20;
const WARM_UP_TICKS = 200;
const TICKS = 600;
const WATCHDOG_MILLISECONDS = 2;
/** So many that nobody completes one while it is measured: a complete node costs nothing more. */
const GOAL = 1_000_000;
/** A player advances a handful of nodes of one page for a while, as with goals of several kinds of kills. */
const NODES_OF_A_PLAYER = 5;
const CLOUD_URL = "http://127.0.0.1:8787";

/** Adds 1 for every player in every tick while the dynamic property `bench:on` of the world is set. */
const EXTENSION = `
import { system, world } from "@minecraft/server";
import { achievements } from "bedrock-achievements";
const callback = () => undefined;
system.runInterval(() => {
  if (world.getDynamicProperty("bench:on") !== true) return;
  const tick = system.currentTick;
  world.getAllPlayers().forEach((player, index) => {
    const node = "n" + (${PAGES} + ((index * 7 + (tick % ${NODES_OF_A_PLAYER}) * ${PAGES}) % ${NODES - PAGES}));
    achievements.addNodeProgress(player.id, node, 1, callback);
  });
}, 1);
system.afterEvents.scriptEventReceive.subscribe(({ id }) => {
  if (id === "bench:start") world.setDynamicProperty("bench:on", true);
});
`;

interface Figures {
  readonly averageMilliseconds: number;
  readonly worstMilliseconds: number;
  readonly requestsPerSecond: number;
  readonly reportsPerRequest: number;
}

export async function benchCloudNodes(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "achievements-bench-cloud-"));
  try {
    const packDirectory = await build(folder);
    const quiet = await measure(packDirectory, false);
    const busy = await measure(packDirectory, true);
    const { averageMilliseconds, worstMilliseconds, requestsPerSecond, reportsPerRequest } = busy;
    const ofWatchdog = (averageMilliseconds / WATCHDOG_MILLISECONDS).toFixed(2);
    console.log(`  ${PLAYERS} players, ${NODES} nodes, 20 increments a second each on cloud nodes:`);
    console.log(`  average tick: ${averageMilliseconds.toFixed(2)} ms (${ofWatchdog} of the watchdog's 2 ms)`);
    console.log(`  the same world without increments: ${quiet.averageMilliseconds.toFixed(2)} ms`);
    console.log(`  ratio: ${(averageMilliseconds / quiet.averageMilliseconds).toFixed(1)}`);
    console.log(`  worst tick: ${worstMilliseconds.toFixed(1)} ms`);
    console.log(
      `  requests: ${requestsPerSecond.toFixed(2)} a second (2 allowed), ${reportsPerRequest.toFixed(1)} reports each`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function build(folder: string): Promise<string> {
  const achievementsDir = join(folder, "achievements");
  mkdirSync(achievementsDir, { recursive: true });
  for (const node of bigTree(NODES, PAGES)) {
    // Roots have no goal; nothing depends on a parent, which would never be complete.
    const cloud = node.parent_node === undefined ? {} : { is_cloud: true, goal_number: GOAL, depend_parent: false };
    writeFileSync(join(achievementsDir, `${node.node_ID}.json`), JSON.stringify({ ...node, ...cloud }));
  }
  writeFileSync(join(achievementsDir, "settings.json"), JSON.stringify({ give_book_on_first_join: false }));
  const extension = join(folder, "extension.js");
  writeFileSync(extension, EXTENSION);
  const built = await buildPacks({ achievementsDir, extensions: [extension] });
  if (!built.ok) throw new Error(built.problems.join("\n"));
  writePacks(join(folder, "dist"), built.packs);
  return join(folder, "dist", "server");
}

async function measure(packDirectory: string, isCounting: boolean): Promise<Figures> {
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
    joinAll(world);
    if (isCounting) world.scriptEventFromPack("bench:start", "");
    world.tick(WARM_UP_TICKS);
    requests = 0;
    reports = 0;
    const before = world.tickCosts();
    let worstMilliseconds = 0;
    for (let tick = 0; tick < TICKS; tick++) {
      world.tick();
      worstMilliseconds = Math.max(worstMilliseconds, world.tickCosts().lastMilliseconds);
    }
    const spent = world.tickCosts().totalMilliseconds - before.totalMilliseconds;
    if (isCounting && reports === 0)
      throw new Error(`nothing was reported: ${JSON.stringify(world.contentLog().slice(-3))}`);
    return {
      averageMilliseconds: spent / TICKS,
      worstMilliseconds,
      requestsPerSecond: requests / (TICKS / TICKS_PER_SECOND),
      reportsPerRequest: requests === 0 ? 0 : reports / requests,
    };
  } finally {
    world.dispose();
  }
}

function joinAll(world: Simulator): void {
  // The world must have loaded: before that nobody can join.
  world.tick();
  for (let index = 0; index < PLAYERS; index++) world.join({ name: `Player${index}` });
  world.tick(40);
}
