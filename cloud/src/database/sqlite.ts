/**
 * The database port on an SQLite file: one connection that writes, one that reads beside it (WAL), every commit flushed.
 * Other processes may use the same file. Knows nothing of what is stored.
 */
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import LibsqlDatabase from "libsql";
import {
  DatabaseUnavailable,
  RunAgain,
  type Database,
  type Reader,
  type SqlRow,
  type Transaction,
} from "./database.ts";

type Connection = InstanceType<typeof LibsqlDatabase>;

export interface SqliteOptions {
  /** How long a transaction waits for another process that is writing. */
  readonly busyTimeoutMs?: number;
}

const DEFAULT_BUSY_TIMEOUT_MS = 5_000;
const BUSY_PAUSE_MS = 5;

export async function openSqlite(file: string, options: SqliteOptions = {}): Promise<Database> {
  const busyTimeoutMs = options.busyTimeoutMs ?? DEFAULT_BUSY_TIMEOUT_MS;
  fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  // Created by us, so that only the service's own user can read players' data and key hashes.
  fs.closeSync(fs.openSync(file, "a", 0o600));

  const writer = await connect(file, busyTimeoutMs);
  const reader = await connect(file, busyTimeoutMs);
  const onWriter = createReader(writer);
  const onReader = createReader(reader);
  const changes = createStatementCache(writer);
  let lastTransaction: Promise<unknown> = Promise.resolve();

  const tx: Transaction = {
    ...onWriter,
    run: (sql, parameterLists) =>
      promise(() => {
        const statement = changes(sql);
        return parameterLists.reduce((sum, parameters) => sum + statement.run(parameters as unknown[]).changes, 0);
      }),
    script: (sql) => promise(() => void writer.exec(sql)),
    // BEGIN IMMEDIATE has already shut out every other writer.
    lock: () => Promise.resolve(),
  };

  async function transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (;;) {
      await whenNotBusy(() => writer.exec("BEGIN IMMEDIATE"), busyTimeoutMs);
      try {
        const result = await work(tx);
        await whenNotBusy(() => writer.exec("COMMIT"), busyTimeoutMs);
        return result;
      } catch (error) {
        if (writer.inTransaction) writer.exec("ROLLBACK");
        if (!(error instanceof RunAgain)) throw error;
      }
    }
  }

  return {
    kind: "sqlite",
    concurrentTransactions: 1,
    counterShard: 0,
    ...onReader,
    transaction: (work) => {
      const result = lastTransaction.then(() => transact(work));
      lastTransaction = result.catch(() => undefined);
      return result;
    },
    snapshot: async (work) => {
      const connection = await connect(file, busyTimeoutMs);
      try {
        connection.exec("BEGIN");
        return await work(createReader(connection));
      } finally {
        connection.close();
      }
    },
    close: async () => {
      await lastTransaction;
      reader.close();
      writer.close();
    },
  };
}

async function connect(file: string, busyTimeoutMs: number): Promise<Connection> {
  const connection = new LibsqlDatabase(file);
  // Waiting inside SQLite would stop the whole service, so it gives up at once and whenNotBusy waits.
  connection.exec("PRAGMA busy_timeout = 0");
  await whenNotBusy(() => {
    connection.exec("PRAGMA journal_mode = WAL");
    // Overwrites what is deleted with zeros where that costs no extra writing: an erased player is to be gone.
    connection.exec("PRAGMA synchronous = FULL; PRAGMA secure_delete = FAST");
  }, busyTimeoutMs);
  return connection;
}

function createReader(connection: Connection): Reader {
  const statements = createStatementCache(connection);
  const reading = (sql: string) => statements(sql).raw(true);
  return {
    lookup: (sql, parameterLists) =>
      promise(() => {
        const statement = reading(sql);
        return parameterLists.map((parameters) => statement.get(parameters as unknown[]) as SqlRow | undefined);
      }),
    all: (sql, parameters = []) => promise(() => reading(sql).all(parameters as unknown[]) as SqlRow[]),
  };
}

/** The driver works at once; its errors become rejections, as the port promises. */
function promise<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => resolve(work()));
}

function createStatementCache(connection: Connection) {
  const statements = new Map<string, ReturnType<Connection["prepare"]>>();
  return (sql: string): ReturnType<Connection["prepare"]> => {
    let statement = statements.get(sql);
    if (statement === undefined) {
      statement = connection.prepare(sql);
      statements.set(sql, statement);
    }
    return statement;
  };
}

/** Runs `action`, again and again while another process holds the file, without stopping this one. */
async function whenNotBusy(action: () => void, timeoutMs: number): Promise<void> {
  const giveUpAt = performance.now() + timeoutMs;
  for (;;) {
    try {
      return action();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (performance.now() > giveUpAt) {
        throw new DatabaseUnavailable(`the database file was locked by another process for ${timeoutMs} ms`);
      }
    }
    await sleep(BUSY_PAUSE_MS);
  }
}

function isBusy(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" && (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED"));
}
