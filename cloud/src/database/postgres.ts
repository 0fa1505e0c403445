/**
 * The database port on PostgreSQL, for several service processes on one database. Statements of one step are sent
 * without waiting for each other's answers. Knows nothing of what is stored.
 */
import { createHash, randomInt } from "node:crypto";
import pg from "pg";
import {
  DatabaseUnavailable,
  RunAgain,
  type Database,
  type Reader,
  type SqlRow,
  type SqlValue,
  type Transaction,
} from "./database.ts";

export interface PostgresOptions {
  /** Connections this process holds at most. */
  readonly poolSize?: number;
  /** Longest a single statement or the wait for a lock may take; 0 = no limit, for long offline work. */
  readonly statementTimeoutMs?: number;
}

const DEFAULT_POOL_SIZE = 8;
const DEFAULT_STATEMENT_TIMEOUT_MS = 5_000;
const CONNECT_TIMEOUT_MS = 3_000;
const MAX_RUNS = 8;
/** Counters are spread over this many rows each. */
const COUNTER_SHARDS = 64;

/** SQLSTATE: serialization failure, deadlock. Both mean "as if nothing happened, try again". */
const RUN_AGAIN_STATES = new Set(["40001", "40P01"]);
const DISK_FULL = "53100";
const INT8_TYPE = 20;

export function openPostgres(url: string, options: PostgresOptions = {}): Database {
  const types = new pg.TypeOverrides();
  // Versions and times stay far below 2^53, so plain numbers hold them.
  types.setTypeParser(INT8_TYPE, Number);
  const statementTimeoutMs = options.statementTimeoutMs ?? DEFAULT_STATEMENT_TIMEOUT_MS;
  const pool = new pg.Pool({
    connectionString: url,
    max: options.poolSize ?? DEFAULT_POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: "bedrock-achievements-cloud",
    options: serverOptions(statementTimeoutMs),
    types,
    keepAlive: true,
    pipeline: true,
  });
  // A connection that breaks is replaced by the pool, and whoever used it gets the error from the statement under way.
  // Without a listener it would end the process.
  const ignore = () => undefined;
  pool.on("error", ignore);
  pool.on("connect", (client) => void client.on("error", ignore));

  async function withClient<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await pool.connect().catch((error: unknown) => {
      throw unavailable(error);
    });
    let broken = true;
    try {
      const result = await work(client);
      broken = false;
      return result;
    } catch (error) {
      // The server answered, so the connection itself is sound.
      broken = !(error instanceof pg.DatabaseError || error instanceof RunAgain);
      throw isConnectionError(error) ? unavailable(error) : error;
    } finally {
      client.release(broken);
    }
  }

  async function transact<T>(begin: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let run = 1; ; run += 1) {
      try {
        return await withClient(async (client) => {
          try {
            await client.query(begin);
            const result = await work(createTransaction(client));
            await client.query("COMMIT");
            return result;
          } catch (error) {
            await client.query("ROLLBACK");
            throw error;
          }
        });
      } catch (error) {
        if (run >= MAX_RUNS || !wantsAnotherRun(error)) throw error;
      }
    }
  }

  return {
    kind: "postgres",
    concurrentTransactions: 2,
    counterShard: randomInt(COUNTER_SHARDS),
    lookup: (sql, parameterLists) => withClient((client) => createReader(client).lookup(sql, parameterLists)),
    all: (sql, parameters) => withClient((client) => createReader(client).all(sql, parameters)),
    transaction: (work) => transact("BEGIN", work),
    snapshot: (work) => transact("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", work),
    close: () => pool.end(),
  };
}

function serverOptions(statementTimeoutMs: number): string {
  const settings = {
    // An answer may only leave once the commit is on disk, whatever the server's own default is.
    synchronous_commit: "on",
    statement_timeout: statementTimeoutMs,
    lock_timeout: statementTimeoutMs,
    // Every statement goes by key. Plans are made once for each connection; made while the tables are still small,
    // they would read whole tables, and go on doing so when those have grown.
    enable_seqscan: "off",
    enable_hashjoin: "off",
    enable_mergejoin: "off",
  };
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(" ");
}

function createReader(client: pg.PoolClient): Reader {
  return {
    lookup: async (sql, parameterLists) => {
      const found = new Array<SqlRow | undefined>(parameterLists.length).fill(undefined);
      if (parameterLists.length === 0) return found;
      const { rows } = await sendBulk(client, bulkLookup(sql, parameterLists), parameterLists);
      for (const [position, ...row] of rows) found[Number(position) - 1] ??= row;
      return found;
    },
    all: async (sql, parameters = []) => (await send(client, sql, parameters)).rows,
  };
}

function createTransaction(client: pg.PoolClient): Transaction {
  return {
    ...createReader(client),
    run: async (sql, parameterLists) => {
      const [only, ...more] = parameterLists;
      if (only === undefined) return 0;
      const result =
        more.length === 0
          ? await send(client, sql, only)
          : await sendBulk(client, bulkInsert(sql, parameterLists), parameterLists);
      return result.rowCount ?? 0;
    },
    script: async (sql) => {
      await client.query(sql);
    },
    lock: async (names, sharedNames = []) => {
      await Promise.all([
        sendLocks(client, "pg_advisory_xact_lock_shared", sharedNames),
        sendLocks(client, "pg_advisory_xact_lock", names),
      ]);
    },
  };
}

async function sendLocks(client: pg.PoolClient, lock: string, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  // In one order everywhere, so that two transactions never wait for each other.
  const keys = [...new Set(names.map(lockKey))].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  await query(client, `SELECT ${lock}(key) FROM unnest($1::bigint[]) AS keys(key)`, [keys.map(String)]);
}

/*
 * Many lists of values go to the server as one array for each column and are one statement there. Such a statement
 * costs about as much as a single one, and it is prepared once for any number of lists.
 */

function bulkLookup(select: string, parameterLists: readonly SqlRow[]): string {
  return (
    `SELECT given.position, found.* FROM ${givenRows(parameterLists)} ` +
    `CROSS JOIN LATERAL (${nameParameters(select)}) AS found`
  );
}

function bulkInsert(insert: string, parameterLists: readonly SqlRow[]): string {
  const bulk = insert.replace(
    /VALUES \(([^)]*)\)/,
    (_values, row: string) => `SELECT ${row} FROM ${givenRows(parameterLists)}`,
  );
  if (bulk === insert) throw new Error(`only INSERT … VALUES can be run for many lists of values at once: ${insert}`);
  return nameParameters(bulk);
}

function givenRows(parameterLists: readonly SqlRow[]): string {
  const columns = (parameterLists[0] ?? []).map((_value, column) => `p${column + 1}`);
  const arrays = (parameterLists[0] ?? []).map(
    (value, column) => `$${column + 1}::${typeof value === "number" ? "bigint" : "text"}[]`,
  );
  return `unnest(${arrays.join(", ")}) WITH ORDINALITY AS given(${columns.join(", ")}, position)`;
}

function nameParameters(sql: string): string {
  let count = 0;
  return sql.replaceAll("?", () => `given.p${(count += 1)}`);
}

function sendBulk(client: pg.PoolClient, sql: string, parameterLists: readonly SqlRow[]) {
  const columns = (parameterLists[0] ?? []).map((_value, column) => parameterLists.map((list) => list[column] ?? null));
  return query(client, sql, columns);
}

function send(client: pg.PoolClient, sql: string, parameters: SqlRow) {
  return query(client, sql, parameters as SqlValue[]);
}

function query(client: pg.PoolClient, sql: string, values: unknown[]) {
  const { name, text } = prepared(sql);
  return client.query<SqlValue[]>({ name, text, values, rowMode: "array" });
}

const preparedStatements = new Map<string, { name: string; text: string }>();

function prepared(sql: string): { name: string; text: string } {
  let statement = preparedStatements.get(sql);
  if (statement === undefined) {
    let count = 0;
    statement = { name: `s${preparedStatements.size + 1}`, text: sql.replaceAll("?", () => `$${(count += 1)}`) };
    preparedStatements.set(sql, statement);
  }
  return statement;
}

function lockKey(name: string): bigint {
  return createHash("sha256").update(name).digest().readBigInt64BE();
}

function wantsAnotherRun(error: unknown): boolean {
  if (error instanceof RunAgain) return true;
  return error instanceof pg.DatabaseError && error.code !== undefined && RUN_AGAIN_STATES.has(error.code);
}

/** Whether nothing is known but that the server did not do its work: gone, full, shutting down, too slow. */
function isConnectionError(error: unknown): boolean {
  if (error instanceof RunAgain) return false;
  if (!(error instanceof pg.DatabaseError)) return isSystemError(error);
  const state = error.code ?? "";
  return state.startsWith("08") || state.startsWith("53") || state.startsWith("57") || state === "55P03";
}

function isSystemError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return "code" in error || /connection|timeout|not queryable|terminated/i.test(error.message);
}

function unavailable(error: unknown): DatabaseUnavailable {
  const reason = error instanceof Error ? error.message : String(error);
  const isFull = error instanceof pg.DatabaseError && error.code === DISK_FULL;
  return new DatabaseUnavailable(isFull ? "full" : "away", `PostgreSQL cannot be used now: ${reason}`, {
    cause: error,
  });
}
