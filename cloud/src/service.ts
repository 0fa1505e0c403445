/**
 * The parts of a running service put together on an open database. No command line, no signals, no logic.
 */
import type { Server as HttpsServer } from "node:https";
import type { FastifyBaseLogger } from "fastify";
import { DatabaseUnavailable, type Database } from "./database/database.ts";
import { watchDatabase } from "./database/watched-database.ts";
import { createMetrics } from "./http/metrics.ts";
import { createServer } from "./http/server.ts";
import { keepTlsFresh } from "./http/tls.ts";
import { createKeyCheck } from "./keys/access-keys.ts";
import { createKeyUse } from "./keys/key-use.ts";
import { createLedger, type Ledger } from "./ledger/ledger.ts";
import { createReportQueue, type ReportQueue } from "./ledger/report-queue.ts";
import { createQuietLog } from "./log/quiet-log.ts";
import { startCleaning } from "./operations/clean-operations.ts";
import { startRunningTime } from "./operations/running-time.ts";
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
  const { settings, logger, nowMs = Date.now } = options;
  const quietLog = createQuietLog(logger);
  const database = watchDatabase(options.database, {
    onTrouble: ({ trouble, message }) => quietLog.say(`database ${trouble}`, "error", { trouble }, message),
    onEnd: () => quietLog.say("database well", "info", {}, "the database can be written again"),
  });
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
  const keyUse = createKeyUse(database);
  const { app, tls } = await createServer({
    settings,
    database,
    ledger,
    queue,
    metrics,
    checkKey: createKeyCheck(database),
    onUse: keyUse.note,
    logger,
    quietLog,
  });
  const tlsReloading = tls && keepTlsFresh(app.server as unknown as HttpsServer, tls.files, tls.pair, logger);
  const onBackgroundError = (error: unknown) => {
    // The watched database has told of it.
    if (error instanceof DatabaseUnavailable) return;
    quietLog.say("background", "error", { err: error }, "old operation ids could not be removed; tried again later");
  };
  const stopRunningTime = startRunningTime(database, onBackgroundError);
  const stopCleaning = startCleaning(database, {
    days: settings["operation-days"],
    intervalSeconds: settings["cleanup-interval"],
    onRemoved: (count) => metrics.operationsRemoved.inc(count),
    onError: onBackgroundError,
  });

  return {
    app,
    /** Listens; the address it listens on. */
    listen: () => app.listen({ host: settings.host, port: settings.port, backlog: 1024 }),
    /** Takes a renewed certificate at once; without TLS there is nothing to take. */
    reload: () => tlsReloading?.reload(),
    /** Answers what is under way, then lets go of everything but the database. */
    close: async () => {
      tlsReloading?.stop();
      await stopCleaning();
      await app.close();
      await keyUse.stop();
      await stopRunningTime();
      database.stopWatching();
    },
  };
}
