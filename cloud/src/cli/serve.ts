/**
 * `serve`: from settings to a listening service, and back down on a signal.
 *
 *   open database (waits) → listen ──SIGTERM, SIGINT, npm gone──▶ answer what is under way → close → exit 0
 *                             └──SIGHUP──▶ take a renewed certificate
 */
import fs from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { DatabaseUnavailable, type Database } from "../database/database.ts";
import { describePlace, isPostgresPlace, openDatabase } from "../database/open-database.ts";
import { createLogger } from "../log/create-logger.ts";
import { createQuietLog } from "../log/quiet-log.ts";
import { createService } from "../service.ts";
import type { Settings } from "../settings.ts";

const RETRY_OPEN_MS = 500;
/** A service that was killed a moment ago may still hold the port. */
const PORT_WAIT_MS = 3_000;
const PORT_RETRY_MS = 50;
const PARENT_CHECK_MS = 20;
/** After the time to answer is over: time to close what is left. */
const LAST_EXIT_MS = 1_000;

export async function serve(settings: Settings): Promise<number> {
  const logger = await createLogger(settings);
  const signal = waitForSignal();
  let isListening = false;
  // Nothing is under way yet, so there is nothing to wait for.
  void signal.then(() => isListening || process.exit(0));
  const database = await openWhenReachable(settings, logger);
  const service = await createService({ database, settings, logger });
  process.on("SIGHUP", service.reload);
  const isEncrypted = settings["tls-cert"] !== "";
  if (!isEncrypted && !isLoopback(settings.host)) warnAboutPlainHttp(settings.host, logger);
  const address = await listenWhenFree(service.listen, settings, logger);
  isListening = true;
  logger.info({ address, database: describePlace(settings.database) }, "ready");

  const reason = await signal;
  logger.info({ reason }, "stopping: answering what is under way");
  const hurry = setTimeout(() => service.app.server.closeAllConnections(), settings["shutdown-timeout"] * 1000);
  const giveUp = setTimeout(() => process.exit(0), settings["shutdown-timeout"] * 1000 + LAST_EXIT_MS);
  await service.close();
  await database.close();
  clearTimeout(hurry);
  clearTimeout(giveUp);
  warnAboutWriteAheadLog(settings.database, logger);
  logger.info("stopped");
  // Whatever still holds the event loop has nothing left to do.
  process.exit(0);
}

async function openWhenReachable(settings: Settings, logger: Logger): Promise<Database> {
  const quietLog = createQuietLog(logger);
  const giveUpAt = performance.now() + settings["database-wait"] * 1000;
  for (;;) {
    try {
      return await openDatabase(settings.database, { poolSize: settings["postgres-connections"], isChecked: true });
    } catch (error) {
      const isWorthWaiting = error instanceof DatabaseUnavailable && error.mayPass;
      if (!isWorthWaiting || performance.now() > giveUpAt) throw error;
      const place = describePlace(settings.database);
      quietLog.say(error.trouble, "warn", { database: place }, `waiting for the database: ${error.message}`);
    }
    await sleep(RETRY_OPEN_MS);
  }
}

async function listenWhenFree(listen: () => Promise<string>, settings: Settings, logger: Logger): Promise<string> {
  const giveUpAt = performance.now() + PORT_WAIT_MS;
  for (let isFirst = true; ; isFirst = false) {
    try {
      return await listen();
    } catch (error) {
      const { code = "" } = error as NodeJS.ErrnoException;
      const isInUse = code === "EADDRINUSE";
      if (!isInUse || performance.now() > giveUpAt) {
        const hint = isInUse
          ? "another program listens there; expected a free --port"
          : "expected another --host or --port";
        throw new Error(`cannot listen on ${settings.host}, port ${settings.port} (${code}): ${hint}`, {
          cause: error,
        });
      }
      if (isFirst) logger.warn("the port is in use; waiting for it to become free");
    }
    await sleep(PORT_RETRY_MS);
  }
}

/** Resolves with the reason to stop. A second signal ends the process at once. */
function waitForSignal(): Promise<string> {
  return new Promise((resolve) => {
    let isStopping = false;
    const stop = (reason: string) => {
      if (isStopping && reason !== "parent") process.exit(1);
      isStopping = true;
      resolve(reason);
    };
    process.on("SIGTERM", () => stop("SIGTERM"));
    process.on("SIGINT", () => stop("SIGINT"));
    if (process.env["npm_lifecycle_event"] === undefined) return;
    // Under `npm run`, a killed npm cannot pass anything on: without it the service would stay behind, holding the port.
    const parent = process.ppid;
    setInterval(() => process.ppid === parent || stop("parent"), PARENT_CHECK_MS).unref();
  });
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host.startsWith("127.");
}

function warnAboutPlainHttp(host: string, logger: Logger): void {
  logger.warn({ host }, "NOT ENCRYPTED: keys and players' progress can be read by anyone on the way to this address");
  process.stderr.write(
    `\n  WARNING: listening on ${host} without TLS.\n` +
      "  Keys and players' progress travel in the clear. Use --tls-cert and --tls-key, or put a TLS proxy in front\n" +
      "  and listen on 127.0.0.1.\n\n",
  );
}

/** After a clean stop the database file is whole by itself, unless something was in the way. */
function warnAboutWriteAheadLog(place: string, logger: Logger): void {
  if (isPostgresPlace(place)) return;
  const log = `${place}-wal`;
  if ((fs.statSync(log, { throwIfNoEntry: false })?.size ?? 0) === 0) return;
  logger.warn(`${log} holds the newest changes; whoever copies ${place} must copy it, too`);
}
