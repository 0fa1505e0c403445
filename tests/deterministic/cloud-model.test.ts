/** The model of the cloud answers as the service's own ledger does, report by report, on random histories. */

import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../../cloud/bench/local-service.ts";
import type { Database } from "../../cloud/src/database/database.ts";
import { openDatabase } from "../../cloud/src/database/open-database.ts";
import { createLedger } from "../../cloud/src/ledger/ledger.ts";
import { judgeReport } from "../../cloud/src/protocol/judge-report.ts";
import { createCloudModel, type ModelReport, type ModelReset } from "../../simulator/deterministic/cloud-model.ts";
import { createRandom, type Random } from "../../simulator/deterministic/random.ts";
import { isWhole, seeded } from "../support/seed.ts";

const NETWORK = "net";
const STEPS = 600;
const PLAYERS = ["alice", "bob"];
const NODES = ["one", "two", "three"];

it(
  `answers ${STEPS} random requests as the service does`,
  seeded(async (seed) => {
    const folder = temporaryFolder();
    const database = await openDatabase(path.join(folder, "cloud.db"));
    try {
      await compareOn(database, createRandom(seed));
    } finally {
      await database.close();
      fs.rmSync(folder, { recursive: true, force: true });
    }
  }),
);

async function compareOn(database: Database, random: Random): Promise<void> {
  let now = 1_800_000_000;
  const ledger = createLedger(database, () => now * 1_000);
  const model = createCloudModel(() => now);
  const sent: (ModelReport | ModelReset)[] = [];
  const codes = new Set<string>();

  for (let step = 0; step < STEPS; step++) {
    now += random.below(3);
    const player = random.pick(PLAYERS);
    const node = random.pick(NODES);
    const action = random.weighted({ report: 20, nodes: 2, reset: 1, erase: 0.3 });
    if (action === "report") {
      const reports = Array.from({ length: random.between(1, 4) }, () => someReport(random, sent, model));
      sent.push(...reports);
      const [stored] = await ledger.storeReports([{ network: NETWORK, reports: reports.map(judgeReport) }]);
      const expected = stored!.results.map(({ message: _words, ...rest }) => rest);
      const answered = model.report(reports).map(({ message: _words, ...rest }) => rest);
      expect(answered, JSON.stringify(reports)).toEqual(expected);
      for (const { code, completed_now } of answered) codes.add(`${code}${completed_now ? " completed" : ""}`);
    } else if (action === "reset") {
      expect(model.reset(player, node)).toEqual(await ledger.resetNode(NETWORK, player, node));
    } else if (action === "erase") {
      model.erase(player);
      await ledger.erasePlayer(NETWORK, player);
    }
    expect(model.nodes(player)).toEqual(await ledger.readPlayer(NETWORK, player));
  }
  if (isWhole) expect([...codes].sort()).toEqual(["0", "0 completed", "5", "6", "6 completed"]);
}

function someReport(
  random: Random,
  sent: readonly (ModelReport | ModelReset)[],
  model: ReturnType<typeof createCloudModel>,
): ModelReport | ModelReset {
  const known = sent.length > 0 && random.chance(0.4) ? random.pick(sent) : undefined;
  if (known && random.chance(0.5)) return known;
  // The same report under a new name, and the same operation with another content, of this node and of others.
  if (known && "delta" in known && random.chance(0.3)) return { ...known, name: `renamed ${random.below(5)}` };
  if (known && "delta" in known && random.chance(0.3)) return { ...known, delta: known.delta + 1 };
  const completing = [...model.stored.values()].filter(({ answer }) => answer.completed_now);
  if (completing.length > 0 && random.chance(0.05)) {
    const { report } = random.pick(completing);
    return { ...report, goal: report.goal + 1 };
  }
  const op = known?.op ?? `op-${sent.length}-${random.below(1e6)}`;
  const player = random.pick(PLAYERS);
  const node = random.pick(NODES);
  if (random.chance(0.1)) return { op, player, node, reset: true };
  const present = model.entity(player, node);
  const withExtra = random.chance(0.5);
  return {
    op,
    player,
    node,
    delta: random.between(withExtra ? 0 : 1, 4),
    goal: random.pick([1, 5, 12, 1_000]),
    ...(withExtra && {
      extra: `extra ${random.below(5)}`,
      base_version: random.chance(0.7) ? (present?.version ?? 0) : random.below(6),
    }),
    ...(node === "three" && { round: Math.max(0, (present?.round ?? 0) + random.between(-1, 1)) }),
    ...(random.chance(0.3) && { name: `name ${random.below(5)}` }),
  };
}
