/**
 * The database port on an SQLite file: one connection that writes, one that reads beside it (WAL), every commit flushed.
 * Other processes may use the same file. Knows nothing of what is stored.
 */
import { setTimeout as sleep } from "node:timers/promises";
import LibsqlDatabase from "libsql";
import { RunAgain, type Database, type Reader, type SqlRow, type Transaction } from "./database.ts";
import { createPlaceGuard, findDamage, prepareFile } from "./sqlite-file.ts";
import { fileTrouble, isBusy, toFileTrouble } from "./sqlite-trouble.ts";

type Connection = InstanceType<typeof LibsqlDatabase>;

export interface SqliteOptions {
  /** How long a transaction waits for another process that is writing. */
  readonly busyTimeoutMs?: number;
  /** Whether to look the file over for damage, which takes a moment. */
  readonly isChecked?: boolean;
}

const DEFAULT_BUSY_TIMEOUT_MS = 5_000;
const BUSY_PAUSE_MS = 5;

export async function openSqlite(file: string, options: SqliteOptions = {}): Promise<Database> {
  prepareFile(file);
  try {
    return await openPrepared(file, options);
  } catch (error) {
    throw toFileTrouble(error, file);
  }
}

async function openPrepared(file: string, options: SqliteOptions): Promise<Database> {
  const busyTimeoutMs = options.busyTimeoutMs ?? DEFAULT_BUSY_TIMEOUT_MS;
  const waitWhileBusy = (action: () => void) => whenNotBusy(action, busyTimeoutMs, file);
  const writer = await connect(file, waitWhileBusy);
  const reader = await connect(file, waitWhileBusy);
  const damage = options.isChecked === true ? findDamage(reader, file) : undefined;
  const expectSameFile = createPlaceGuard(file);
  const onReader = createReader(reader, file);
  const tx = createTransaction(writer, file);
  let lastTransaction: Promise<unknown> = Promise.resolve();

  async function transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (;;) {
      expectSameFile();
      await waitWhileBusy(() => writer.exec("BEGIN IMMEDIATE"));
      try {
        const result = await work(tx);
        await waitWhileBusy(() => writer.exec("COMMIT"));
        return result;
      } catch (error) {
        rollBack(writer);
        if (!(error instanceof RunAgain)) throw error;
      }
    }
  }

  return {
    kind: "sqlite",
    concurrentTransactions: 1,
    counterShard: 0,
    ...(damage && { damage }),
    ...onReader,
    transaction: (work) => {
      const result = lastTransaction.then(() => inWords(file, () => transact(work)));
      lastTransaction = result.catch(() => undefined);
      return result;
    },
    snapshot: (work) =>
      inWords(file, async () => {
        const connection = await connect(file, waitWhileBusy);
        try {
          connection.exec("BEGIN");
          return await work(createReader(connection, file));
        } finally {
          connection.close();
        }
      }),
    close: async () => {
      await lastTransaction;
      reader.close();
      emptyWriteAheadLog(writer);
      writer.close();
    },
  };
}

async function connect(file: string, waitWhileBusy: (action: () => void) => Promise<void>): Promise<Connection> {
  const connection = new LibsqlDatabase(file);
  // Waiting inside SQLite would stop the whole service, so it gives up at once and whenNotBusy waits.
  connection.exec("PRAGMA busy_timeout = 0");
  await waitWhileBusy(() => {
    connection.exec("PRAGMA journal_mode = WAL");
    // Overwrites what is deleted with zeros where that costs no extra writing: an erased player is to be gone.
    connection.exec("PRAGMA synchronous = FULL; PRAGMA secure_delete = FAST");
  });
  return connection;
}

function createTransaction(writer: Connection, file: string): Transaction {
  const changes = createStatementCache(writer);
  return {
    ...createReader(writer, file),
    run: (sql, parameterLists) =>
      inWords(file, () => {
        const statement = changes(sql);
        return parameterLists.reduce((sum, parameters) => sum + statement.run(parameters as unknown[]).changes, 0);
      }),
    script: (sql) => inWords(file, () => void writer.exec(sql)),
    // BEGIN IMMEDIATE has already shut out every other writer.
    lock: () => Promise.resolve(),
  };
}

function createReader(connection: Connection, file: string): Reader {
  const statements = createStatementCache(connection);
  const reading = (sql: string) => statements(sql).raw(true);
  return {
    lookup: (sql, parameterLists) =>
      inWords(file, () => {
        const statement = reading(sql);
        return parameterLists.map((parameters) => statement.get(parameters as unknown[]) as SqlRow | undefined);
      }),
    all: (sql, parameters = []) => inWords(file, () => reading(sql).all(parameters as unknown[]) as SqlRow[]),
  };
}

/** The driver works at once; its errors become rejections, as the port promises, that say which file has which trouble. */
async function inWords<T>(file: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toFileTrouble(error, file);
  }
}

/** The driver may have rolled back by itself; and when even that fails, the error that led here says more. */
function rollBack(writer: Connection): void {
  try {
    if (writer.inTransaction) writer.exec("ROLLBACK");
  } catch {
    return;
  }
}

/**
 * So that the database file alone is whole after a clean stop. Where that cannot be (another process reads, the disk is
 * full), the -wal file beside it keeps the newest changes, and whoever opens the database next finds them there.
 */
function emptyWriteAheadLog(writer: Connection): void {
  try {
    writer.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  } catch {
    return;
  }
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
async function whenNotBusy(action: () => void, timeoutMs: number, file: string): Promise<void> {
  const giveUpAt = performance.now() + timeoutMs;
  for (;;) {
    try {
      return action();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (performance.now() > giveUpAt) throw fileTrouble("busy", file, `for ${timeoutMs} ms`, error);
    }
    await sleep(BUSY_PAUSE_MS);
  }
}
