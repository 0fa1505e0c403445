/**
 * `npm run bench [-- NAME…]`: runs the benchmarks and prints their figures. Each benchmark compares things measured in
 * the same run, because a figure in milliseconds says more about the machine than about the code.
 */

import { runCloudBench } from "../cloud/bench/cloud-bench.ts";
import { benchCloudNodes } from "./bench/cloud-nodes.ts";
import { benchPack } from "./bench/pack.ts";
import { benchSaving } from "./bench/saving.ts";

const BENCHMARKS: Readonly<Record<string, () => Promise<void>>> = {
  pack: benchPack,
  saving: benchSaving,
  "cloud-nodes": benchCloudNodes,
  cloud: runCloudBench,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(BENCHMARKS, name));
if (unknown.length > 0) {
  console.error(`there is no benchmark ${unknown.join(", ")}; expected ${Object.keys(BENCHMARKS).join(", ")}`);
  process.exit(1);
}
for (const name of asked.length > 0 ? asked : Object.keys(BENCHMARKS)) {
  console.log(`\n== ${name}`);
  await BENCHMARKS[name]!();
}
