/**
 * The parts of a running service put together on an open database. No command line, no signals, no logic.
 */
import type { FastifyBaseLogger } from "fastify";
import type { Database } from "./database/database.ts";
import { createMetrics } from "./http/metrics.ts";
import { createServer } from "./http/server.ts";
import { createKeyCheck } from "./keys/access-keys.ts";
import { createLedger, type Ledger } from "./ledger/ledger.ts";
import { createReportQueue, type ReportQueue } from "./ledger/report-queue.ts";
import { startCleaning } from "./operations/clean-operations.ts";
import type { Settings } from "./settings.ts";

export interface ServiceOptions {
  readonly database: Database;
  readonly settings: Settings;
  readonly logger: FastifyBaseLogger;
  readonly nowMs?: () => number;
  /** Another ledger on the same database; for tests that plant faults. */
  readonly ledger?: Ledger;
}

export async function createService(options: ServiceOptions) {
  const { database, settings, logger, nowMs = Date.now } = options;
  const ledger = options.ledger ?? createLedger(database, nowMs);
  const metrics = createMetrics((): number => queue.waitingReports);
  const queue: ReportQueue = createReportQueue(ledger, {
    maxWaitingReports: settings["max-waiting-reports"],
    maxReportsPerTransaction: settings["transaction-reports"],
    concurrentTransactions: database.concurrentTransactions,
    onTransaction: (reports, seconds) => {
      metrics.transactionReports.observe(reports);
      metrics.transactionSeconds.observe(seconds);
    },
  });
  const checkKey = createKeyCheck(database);
  const app = await createServer({ settings, database, ledger, queue, metrics, checkKey, logger });
  const stopCleaning = startCleaning(database, {
    days: settings["operation-days"],
    intervalSeconds: settings["cleanup-interval"],
    onRemoved: (count) => metrics.operationsRemoved.inc(count),
    onError: (error) => logger.warn({ err: error }, "old operation ids could not be removed; trying again later"),
  });

  return {
    app,
    /** Listens; the address it listens on. */
    listen: () => app.listen({ host: settings.host, port: settings.port, backlog: 1024 }),
    /** Answers what is under way, then lets go of everything but the database. */
    close: async () => {
      await stopCleaning();
      await app.close();
    },
  };
}
