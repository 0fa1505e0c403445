/**
 * A cloud that is away for half an hour while 100 players each make 20 calls per second with callbacks: how far memory
 * rises, and how long the worst tick is when the cloud is back. `BENCH_OUTAGE_MINUTES` makes it shorter.
 */

import { answerRequest } from "../../../simulator/deterministic/cloud-http.ts";
import { createCloudModel } from "../../../simulator/deterministic/cloud-model.ts";
import { startWorld, type HttpRequestSeen, type HttpResponseGiven } from "../../../simulator/index.ts";
import { bigTree } from "../../../tests/support/big-tree.ts";
import { HANG_MILLISECONDS, measureTicks, median, printMilliseconds } from "../measure.ts";
import { buildBenchPacks, inTemporaryFolder, joinAll } from "../world.ts";

const PLAYERS = 100;
const PAGES = 5;
const NODES = 1_100;
const MINUTES = Number(process.env["BENCH_OUTAGE_MINUTES"] ?? 30);
const TICKS_PER_MINUTE = 1_200;
const SETTLING_TICKS = 600;
const TICKS_AFTERWARDS = 1_200;
const CLOUD_URL = "http://127.0.0.1:8787";

/** A new closure for each call, which keeps something of its own. */
const EXTENSION = `
import { system, world } from "@minecraft/server";
import { achievements } from "bedrock-achievements";
let told = 0;
system.runInterval(() => {
  const tick = system.currentTick;
  world.getAllPlayers().forEach((player, index) => {
    const node = "n" + (${PAGES} + ((index * 7 + (tick % 5) * ${PAGES}) % ${NODES - PAGES}));
    achievements.addNodeProgress(player.id, node, 1, (...answer) => { told += answer.length + tick; });
  });
}, 1);
`;

export async function benchCloudOutage(): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const nodes = bigTree(NODES, PAGES).map((node) =>
      node.parent_node === undefined
        ? node
        : { ...node, is_cloud: true, goal_number: 1_000_000, depend_parent: false, goal_details: {} },
    );
    const packs = await buildBenchPacks(folder, nodes, {
      settings: { give_book_on_first_join: false },
      extension: EXTENSION,
    });
    const model = createCloudModel(() => 1_735_689_600);
    let isAway = false;
    const world = await startWorld({
      packDirectory: packs.server,
      hangMilliseconds: HANG_MILLISECONDS,
      dedicatedServer: { variables: { cloud_url: CLOUD_URL }, secrets: { cloud_authorization: "Bearer bench" } },
      http({ method, uri, body }: HttpRequestSeen): HttpResponseGiven {
        if (isAway) throw new Error("the cloud is away");
        return answerRequest(model, {
          method: method === "Post" ? "POST" : method === "Delete" ? "DELETE" : "GET",
          path: uri.slice(CLOUD_URL.length),
          ...(body === "" ? {} : { body }),
        });
      },
    });
    joinAll(world, PLAYERS);
    world.tick(SETTLING_TICKS);
    const before = world.memory().usedBytes;
    isAway = true;
    const minutes = Array.from({ length: MINUTES }, () => median(measureTicks(world, TICKS_PER_MINUTE)));
    const risen = world.memory().usedBytes - before;
    isAway = false;
    const afterwards = measureTicks(world, TICKS_AFTERWARDS);
    world.dispose();
    console.log(`  memory rises by ${(risen / 1e6).toFixed(2)} MB in ${MINUTES} minutes (target: at most 2 MB)`);
    printMilliseconds("median tick in the outage's first minute", minutes[0]!);
    printMilliseconds("median tick in its last minute", minutes.at(-1)!);
    printMilliseconds("worst tick when the cloud is back (target: 50 ms native)", Math.max(...afterwards));
  });
}
