/**
 * Trees of other packs: how long ten packs with five hundred nodes each take to be there, what the worst tick costs meanwhile,
 * and that of the same nodes built in.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { startWorld } from "../../simulator/index.ts";
import { uuidOf, writePack } from "../../simulator/node/testing.ts";
import { NO_TEXTS } from "../../scripts/core/text/tree-texts.ts";
import type { NodeJson } from "../../scripts/core/tree/node.ts";
import { bigTree } from "../../tests/support/big-tree.ts";
import { root } from "../../tests/support/nodes.ts";
import { providedScript, providedTrees } from "../packing/provided-trees.ts";
import { PROJECT_DIR } from "../project-dir.ts";
import { cpuMilliseconds, HANG_MILLISECONDS, printMilliseconds } from "./measure.ts";
import { buildBenchPacks, inTemporaryFolder } from "./world.ts";

const PACKS = 10;
const NODES = 500;
const MOST_TICKS = 400;
const TARGET_TICKS = 100;
const CLIENT = "bedrock-achievements-client.js";

/** Ids of their own. */
function nodesOf(pack: number): NodeJson[] {
  const named = (id: string): string => `pack${pack}.${id}`;
  return bigTree(NODES, 5).map((node) => ({
    ...node,
    node_ID: named(node.node_ID),
    ...(node.parent_node === undefined ? {} : { parent_node: named(node.parent_node) }),
  }));
}

function writeProvider(pack: number): { readonly directory: string; remove(): void } {
  const name = `pack${pack}`;
  const trees = providedTrees({ nodes: nodesOf(pack), texts: NO_TEXTS, name, uuid: uuidOf(name) });
  return writePack({
    name,
    script: `
      import { connect } from "./${CLIENT}";
      import trees from "./trees.js";
      connect({ namespace: "${name}" }).provideTrees(trees).then(({ added }) => console.log("there " + added));`,
    dependencies: { "@minecraft/server": "2.10.0" },
    files: {
      [`scripts/${CLIENT}`]: readFileSync(join(PROJECT_DIR, "client", CLIENT), "utf8"),
      "scripts/trees.js": providedScript(trees),
    },
  });
}

export async function benchProvided(): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const { world: packDirectory } = await buildBenchPacks(folder, [root("Root")]);
    const packs = Array.from({ length: PACKS }, (_, pack) => writeProvider(pack));
    try {
      const otherPacks = packs.map(({ directory }) => directory);
      const world = await startWorld({ packDirectory, otherPacks, hangMilliseconds: HANG_MILLISECONDS });
      world.join({ name: "Ada" });
      const costs: number[] = [];
      const there = (): number => world.contentLog().filter(({ text }) => text === `there ${NODES}`).length;
      while (there() < PACKS && costs.length < MOST_TICKS) costs.push(cpuMilliseconds(() => world.tick()));
      console.log(
        `  ${there()} packs with ${NODES} nodes each are there after ${costs.length} ticks (target: ${TARGET_TICKS})`,
      );
      printMilliseconds("worst tick, all packs together", Math.max(...costs));
      printMilliseconds("average tick meanwhile", costs.reduce((sum, cost) => sum + cost, 0) / costs.length);
      world.dispose();
    } finally {
      for (const pack of packs) pack.remove();
    }
  });
}
