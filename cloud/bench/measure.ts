/**
 * The measurements themselves: how many reports per second, how late, under which load. Prints nothing.
 */
import type { CloudReport } from "../../scripts/core/cloud/protocol.ts";
import { openDatabase } from "../src/database/open-database.ts";
import { createLedger } from "../src/ledger/ledger.ts";
import { judgeReport } from "../src/protocol/judge-report.ts";
import { createLoadConnection, type LoadAnswer, type LoadConnection } from "./load-client.ts";

const REPORTS_PATH = "/v1/reports";
const PLAYERS = 10_000;
const NODES = 50;
/** More requests than this wait for a connection; the time they wait counts as theirs. */
const MAX_OPEN_LOOP_CONNECTIONS = 256;

/** Different reports without end; `run` keeps the operation ids of two measurements apart. */
export function createReportSource(run: string): () => CloudReport {
  let count = 0;
  return () => {
    count += 1;
    return {
      op: `${run}-${count.toString(36)}`,
      player: `player-${(count * 7919) % PLAYERS}`,
      node: `Node${(count * 104_729) % NODES}`,
      delta: 1,
      goal: 1_000_000,
    };
  };
}

/** Reports per second of the same transactions without HTTP, one after the other. */
export async function measureInProcess(place: string, batch: number, seconds: number): Promise<number> {
  const database = await openDatabase(place);
  try {
    const ledger = createLedger(database);
    const next = createReportSource(`in-process-${process.hrtime.bigint()}`);
    const startedAt = performance.now();
    let stored = 0;
    while (performance.now() - startedAt < seconds * 1000) {
      const reports = Array.from({ length: batch }, () => judgeReport(next()));
      await ledger.storeReports([{ network: "bench", reports }]);
      stored += batch;
    }
    return stored / ((performance.now() - startedAt) / 1000);
  } finally {
    await database.close();
  }
}

export interface LoadTarget {
  readonly urls: readonly string[];
  readonly key: string;
}

/** Closed loop: each connection sends its next request when it has the answer. Stored reports per second. */
export async function measureThroughput(
  { urls, key }: LoadTarget,
  connections: number,
  batch: number,
  seconds: number,
): Promise<number> {
  const next = createReportSource(`closed-${process.hrtime.bigint()}`);
  const startedAt = performance.now();
  const endAt = startedAt + seconds * 1000;
  let stored = 0;
  await Promise.all(
    Array.from({ length: connections }, async (_, index) => {
      const connection = createLoadConnection(urls[index % urls.length] as string, key);
      while (performance.now() < endAt) {
        const body = JSON.stringify({ reports: Array.from({ length: batch }, next) });
        const answer = await connection.post(REPORTS_PATH, body);
        if (answer.status !== 200) throw new Error(`answered ${answer.status}: ${answer.body}`);
        stored += batch;
      }
      connection.close();
    }),
  );
  return stored / ((performance.now() - startedAt) / 1000);
}

export interface OpenLoopResult {
  readonly statuses: ReadonlyMap<number, number>;
  /** Of answers 200, from the moment the request was due. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Connections that broke without an answer. */
  readonly broken: number;
  readonly withoutRetryAfter: number;
}

/**
 * Open loop: requests are due at fixed times whether or not earlier ones were answered, so that a slow answer delays
 * no later request and hides nothing.
 */
export async function measureOpenLoop(
  { urls, key }: LoadTarget,
  requestsPerSecond: number,
  seconds: number,
): Promise<OpenLoopResult> {
  const next = createReportSource(`open-${process.hrtime.bigint()}`);
  const free: LoadConnection[] = [];
  const all: LoadConnection[] = [];
  const waitingForOne: ((connection: LoadConnection) => void)[] = [];
  const latenciesMs: number[] = [];
  const statuses = new Map<number, number>();
  let broken = 0;
  let withoutRetryAfter = 0;

  const takeConnection = async (): Promise<LoadConnection> => {
    const idle = free.pop();
    if (idle !== undefined) return idle;
    if (all.length >= MAX_OPEN_LOOP_CONNECTIONS) return new Promise((resolve) => waitingForOne.push(resolve));
    const opened = createLoadConnection(urls[all.length % urls.length] as string, key);
    all.push(opened);
    return opened;
  };

  const sendOne = async (dueAt: number) => {
    const connection = await takeConnection();
    try {
      const answer: LoadAnswer = await connection.post(REPORTS_PATH, JSON.stringify({ reports: [next()] }));
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      if (answer.status === 200) latenciesMs.push(performance.now() - dueAt);
      else if (answer.retryAfterSeconds === undefined || answer.retryAfterSeconds < 1) withoutRetryAfter += 1;
    } catch {
      broken += 1;
    }
    const nextInLine = waitingForOne.shift();
    if (nextInLine === undefined) free.push(connection);
    else nextInLine(connection);
  };

  const startedAt = performance.now();
  const total = Math.round(requestsPerSecond * seconds);
  const underWay: Promise<void>[] = [];
  for (let sent = 0; sent < total;) {
    const due = Math.min(total, Math.floor(((performance.now() - startedAt) / 1000) * requestsPerSecond));
    for (; sent < due; sent += 1) underWay.push(sendOne(startedAt + (sent / requestsPerSecond) * 1000));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(underWay);
  for (const connection of all) connection.close();
  return {
    statuses,
    p50Ms: percentile(latenciesMs, 0.5),
    p99Ms: percentile(latenciesMs, 0.99),
    broken,
    withoutRetryAfter,
  };
}

function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
