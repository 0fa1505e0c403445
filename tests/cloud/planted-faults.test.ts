/** The checker finds nothing in the real ledger, and something in each with a planted fault. */
import { afterEach, describe, expect, it } from "vitest";
import type { Database } from "../../cloud/src/database/database.ts";
import { openDatabase } from "../../cloud/src/database/open-database.ts";
import { createLedger, type Ledger } from "../../cloud/src/ledger/ledger.ts";
import { createReportQueue } from "../../cloud/src/ledger/report-queue.ts";
import { judgeReport } from "../../cloud/src/protocol/judge-report.ts";
import fs from "node:fs";
import path from "node:path";
import { temporaryFolder } from "../../cloud/bench/local-service.ts";
import { createHistory, type History } from "./support/history.ts";
import { PLANTED_FAULTS } from "./support/planted-faults.ts";
import { seeded } from "../support/seed.ts";
import { runWorkload, type Send } from "./support/workload.ts";

const NETWORK = "net";
const OPERATIONS = 1_500;

const cleanUps: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp();
});

async function runOn(
  seed: number,
  createFor: (database: Database) => Ledger,
): Promise<{ history: History; problems: string[] }> {
  const folder = temporaryFolder();
  const database = await openDatabase(path.join(folder, "cloud.db"));
  cleanUps.push(async () => {
    await database.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });
  const ledger = createFor(database);
  const queue = createReportQueue(ledger, {
    maxWaitingReports: 100_000,
    maxReportsPerTransaction: 100,
    concurrentTransactions: 1,
  });
  const send: Send = async (reports) =>
    (await queue.submit({ network: NETWORK, reports: reports.map((report) => judgeReport(report)) })).results;
  const history = createHistory();
  await runWorkload({ seed, workers: 16, operations: OPERATIONS, maxBatch: 5, connect: () => send, history });
  return { history, problems: await history.check((player) => ledger.readPlayer(NETWORK, player)) };
}

describe("the checker", () => {
  it(
    "finds nothing wrong with the real ledger, and saw every kind of answer",
    seeded(async (seed) => {
      const { history, problems } = await runOn(seed, (database) => createLedger(database));
      expect(problems).toEqual([]);
      expect(history.storedCount).toBeGreaterThan(OPERATIONS / 2);
      expect(history.conflictCount).toBeGreaterThan(0);
      expect(history.completionCount).toBeGreaterThan(0);
    }),
  );

  it.each(Object.entries(PLANTED_FAULTS))("finds out when %s", (_fault, createFor) =>
    seeded(async (seed) => {
      const { problems } = await runOn(seed, createFor);
      expect(problems).not.toEqual([]);
    })(),
  );
});
