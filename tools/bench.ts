/**
 * `npm run bench [-- NAME…]`: runs the benchmarks and prints their figures. Each benchmark compares things measured in
 * the same run, because a figure in milliseconds says more about the machine than about the code.
 */

import { runCloudBench } from "../cloud/bench/cloud-bench.ts";
import { benchCloudNodes } from "./bench/cloud/cloud-nodes.ts";
import { benchCloudOutage } from "./bench/cloud/cloud-outage.ts";
import { benchEvents } from "./bench/events.ts";
import { benchGoals } from "./bench/goals.ts";
import { benchGrant } from "./bench/grant.ts";
import { benchJoin } from "./bench/join.ts";
import { benchMenu } from "./bench/menu.ts";
import { benchPack } from "./bench/pack.ts";
import { benchProvided } from "./bench/provided.ts";
import { benchPage } from "./bench/page/page.ts";
import { benchSave } from "./bench/save.ts";
import { benchTree } from "./bench/tree.ts";

const BENCHMARKS: Readonly<Record<string, () => Promise<void>>> = {
  pack: benchPack,
  events: benchEvents,
  menu: benchMenu,
  join: benchJoin,
  save: benchSave,
  provided: benchProvided,
  goals: benchGoals,
  grant: benchGrant,
  tree: benchTree,
  page: benchPage,
  "cloud-nodes": async () => {
    await benchCloudNodes();
    await benchCloudOutage();
  },
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
