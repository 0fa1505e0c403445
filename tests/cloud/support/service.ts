/**
 * A real service for tests, in this process: own database, free port, a clock the test can move, and a small client.
 */
import fs from "node:fs";
import path from "node:path";
import { pino } from "pino";
import { temporaryFolder } from "../../../cloud/bench/local-service.ts";
import type { CloudEntity, CloudReport, CloudReportResult, CloudReset } from "../../../scripts/core/cloud/protocol.ts";
import type { Database } from "../../../cloud/src/database/database.ts";
import { openDatabase } from "../../../cloud/src/database/open-database.ts";
import { createKey } from "../../../cloud/src/keys/access-keys.ts";
import type { Ledger } from "../../../cloud/src/ledger/ledger.ts";
import { createService } from "../../../cloud/src/service.ts";
import { defaultSettings, type Settings } from "../../../cloud/src/settings.ts";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // Tests look into answers freely.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

export interface Call {
  readonly key?: string | undefined;
  readonly body?: unknown;
  /** Sent as it is. */
  readonly rawBody?: string | Uint8Array;
  readonly headers?: Record<string, string>;
}

export interface Client {
  readonly url: string;
  call(method: string, path: string, call?: Call): Promise<Answer>;
  report(key: string, ...reports: (Partial<CloudReport> | CloudReset)[]): Promise<CloudReportResult[]>;
  nodes(key: string, player: string): Promise<CloudEntity[]>;
}

export function createClient(url: string): Client {
  const call = async (method: string, target: string, { key, body, rawBody, headers }: Call = {}): Promise<Answer> => {
    const sent = rawBody ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await fetch(url + target, {
      method,
      headers: { ...(key !== undefined && { authorization: `Bearer ${key}` }), ...headers },
      ...(sent !== undefined && { body: sent as RequestInit["body"] & {} }),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.startsWith("application/json") === true;
    return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : undefined };
  };
  return {
    url,
    call,
    report: async (key, ...reports) => {
      const answer = await call("POST", "/v1/reports", { key, body: { reports } });
      if (answer.status !== 200) throw new Error(`reports were answered ${answer.status}: ${answer.text}`);
      return answer.body.results as CloudReportResult[];
    },
    nodes: async (key, player) => {
      const answer = await call("GET", `/v1/players/${encodeURIComponent(player)}/nodes`, { key });
      if (answer.status !== 200) throw new Error(`nodes were answered ${answer.status}: ${answer.text}`);
      return answer.body.entity as CloudEntity[];
    },
  };
}

export interface TestService extends Client {
  readonly database: Database;
  readonly place: string;
  /** A clock in milliseconds, which stands still unless moved. */
  readonly clock: { nowMs: number };
  newKey(network: string): Promise<string>;
  stop(): Promise<void>;
}

export interface TestServiceOptions {
  readonly place?: string;
  readonly settings?: Partial<Settings>;
  readonly ledger?: (database: Database, nowMs: () => number) => Ledger;
  readonly logLines?: string[];
}

export const TEST_TIME_MS = 1_800_000_000_000;

export async function startService(options: TestServiceOptions = {}): Promise<TestService> {
  const folder = temporaryFolder();
  const place = options.place ?? path.join(folder, "cloud.db");
  const database = await openDatabase(place);
  const clock = { nowMs: TEST_TIME_MS };
  const nowMs = () => clock.nowMs;
  const { logLines } = options;
  const logger =
    logLines === undefined
      ? pino({ level: "silent" })
      : pino({ level: "trace" }, { write: (line: string) => void logLines.push(line) });
  const service = await createService({
    database,
    nowMs,
    logger,
    // No load shedding: tests share the processor with others, and the service shares theirs.
    settings: defaultSettings({ port: 0, "rate-limit": 0, "max-event-loop-delay": 0, ...options.settings }),
    ...(options.ledger && { ledger: options.ledger(database, nowMs) }),
  });
  const url = await service.listen();
  return {
    ...createClient(url),
    database,
    place,
    clock,
    newKey: async (network) => {
      const creation = await createKey(database, network, { mayFound: true });
      if (creation.kind !== "created") throw new Error(creation.kind);
      return creation.key;
    },
    stop: async () => {
      await service.close();
      await database.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

let lastOperation = 0;

/** A report that is right, with an operation id of its own. */
export function aReport(changes: Partial<CloudReport> = {}): CloudReport {
  lastOperation += 1;
  return { op: `op-${lastOperation}`, player: "alice", node: "Node1", delta: 1, goal: 10, ...changes };
}

/** A reset that is right, with an operation id of its own. */
export function aReset(changes: Partial<CloudReset> = {}): CloudReset {
  return { op: aReport().op, player: "alice", node: "Node1", reset: true, ...changes };
}
