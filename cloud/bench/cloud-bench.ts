/**
 * `npm run bench -- cloud`: what the service reaches on this machine, as ratios that mean the same on another one.
 */
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { startPostgres } from "./local-postgres.ts";
import { createKeyFor, startLocalService, temporaryFolder, type LocalService } from "./local-service.ts";
import { measureInProcess, measureOpenLoop, measureThroughput } from "./measure.ts";

const SECONDS = Number(process.env["BENCH_SECONDS"] ?? 5);
const BATCH = 50;
const BATCH_CONNECTIONS = 8;
const SINGLE_CONNECTIONS = 32;
const SINGLE_TARGET_PER_SECOND = 1_000;
const OPEN_LOOP_PER_SECOND = 500;
const P99_TARGET_MS = 50;
/** Measures the service, not its limits. */
const UNLIMITED = ["--rate-limit", "0", "--max-event-loop-delay", "0", "--log-level", "warn"];

export async function runCloudBench(): Promise<void> {
  const folder = temporaryFolder();
  try {
    await benchSqlite(path.join(folder, "bench.db"));
    await benchPostgres();
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function benchSqlite(place: string): Promise<void> {
  const key = await createKeyFor(place, "bench");
  const inProcess = await measureInProcess(place, BATCH, SECONDS);
  const service = await startLocalService(place, { flags: UNLIMITED });
  const target = { urls: [service.url], key };
  try {
    await measureThroughput(target, SINGLE_CONNECTIONS, 1, 1);
    const batches = await measureThroughput(target, BATCH_CONNECTIONS, BATCH, SECONDS);
    const singles = await measureThroughput(target, SINGLE_CONNECTIONS, 1, SECONDS);
    const open = await measureOpenLoop(target, OPEN_LOOP_PER_SECOND, SECONDS);
    line("SQLite: start until ready", `${service.startSeconds.toFixed(2)} s`, service.startSeconds / 2, "of 2 s");
    line(`SQLite: batches of ${BATCH} over HTTP`, `${perSecond(batches)} (in process ${perSecond(inProcess)})`);
    line("", "", batches / inProcess, "of the in-process rate; at least 0.30 is wanted");
    line(
      `SQLite: single reports, ${SINGLE_CONNECTIONS} connections`,
      perSecond(singles),
      singles / SINGLE_TARGET_PER_SECOND,
      `of ${SINGLE_TARGET_PER_SECOND}/s`,
    );
    line(
      `SQLite: open loop at ${OPEN_LOOP_PER_SECOND}/s`,
      `p50 ${open.p50Ms.toFixed(1)} ms, p99 ${open.p99Ms.toFixed(1)} ms`,
      open.p99Ms / P99_TARGET_MS,
      `of ${P99_TARGET_MS} ms (p99)`,
    );
  } finally {
    await service.end("SIGTERM");
  }
}

async function benchPostgres(): Promise<void> {
  const server = await startPostgres();
  const services: LocalService[] = [];
  try {
    const place = await server.newDatabase();
    const key = await createKeyFor(place, "bench");
    services.push(await startLocalService(place, { flags: UNLIMITED }));
    services.push(await startLocalService(place, { flags: UNLIMITED }));
    const both = { urls: services.map(({ url }) => url), key };
    const alone = { urls: [services[0]?.url as string], key };
    await measureThroughput(both, SINGLE_CONNECTIONS, 1, 1);
    const one = await measureThroughput(alone, SINGLE_CONNECTIONS, 1, SECONDS);
    const two = await measureThroughput(both, SINGLE_CONNECTIONS, 1, SECONDS);
    line("PostgreSQL: single reports, one process", perSecond(one), one / SINGLE_TARGET_PER_SECOND, "of 1000/s");
    line("PostgreSQL: the same, two processes", perSecond(two), two / one, "of one process");
    const oneBatch = await measureThroughput(alone, BATCH_CONNECTIONS, BATCH, SECONDS);
    const twoBatch = await measureThroughput(both, BATCH_CONNECTIONS, BATCH, SECONDS);
    line(`PostgreSQL: batches of ${BATCH}, one process`, perSecond(oneBatch));
    line("PostgreSQL: the same, two processes", perSecond(twoBatch), twoBatch / oneBatch, "of one process");
  } finally {
    for (const service of services) await service.end("SIGTERM");
    await server.stop();
  }
}

function perSecond(rate: number): string {
  return `${Math.round(rate)} reports/s`;
}

function line(what: string, value: string, ratio?: number, meaning = ""): void {
  const shown = ratio === undefined ? "" : `   ratio ${ratio.toFixed(2)} ${meaning}`;
  process.stdout.write(`${what.padEnd(46)} ${value}${shown}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runCloudBench();
