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
const INT8_TYPE = 20;

export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<Database> {
  const types = new pg.TypeOverrides();
  // Versions and times stay far below 2^53, so plain numbers hold them.
  types.setTypeParser(INT8_TYPE, Number);
  const statementTimeoutMs = options.statementTimeoutMs ?? DEFAULT_STATEMENT_TIMEOUT_MS;
  const pool = new pg.Pool({
    connectionString: url,
    max: options.poolSize ?? DEFAULT_POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: "bedrock-achievements-cloud",
    // An answer may only leave once the commit is on disk, whatever the server's own default is.
    options: `-c synchronous_commit=on -c statement_timeout=${statementTimeoutMs} -c lock_timeout=${statementTimeoutMs}`,
    types,
    keepAlive: true,
    pipeline: true,
  } as pg.PoolConfig);
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => undefined);

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

function createReader(client: pg.PoolClient): Reader {
  return {
    lookup: async (sql, parameterLists) => {
      const results = await sendAll(client, sql, parameterLists);
      return results.map((result) => result.rows[0]);
    },
    all: async (sql, parameters = []) => (await send(client, sql, parameters)).rows,
  };
}

function createTransaction(client: pg.PoolClient): Transaction {
  return {
    ...createReader(client),
    run: async (sql, parameterLists) => {
      const results = await sendAll(client, sql, parameterLists);
      return results.map((result) => result.rowCount ?? 0);
    },
    script: async (sql) => void (await client.query(sql)),
    lock: async (names) => {
      // In one order everywhere, so that two transactions never wait for each other.
      const keys = [...new Set(names.map(lockKey))].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      await client.query({
        name: "lock",
        text: "SELECT pg_advisory_xact_lock(key) FROM unnest($1::bigint[]) AS keys(key)",
        values: [keys.map(String)],
      });
    },
  };
}

/** Sends all before the first answer is awaited, and awaits all answers even when one is an error. */
async function sendAll(client: pg.PoolClient, sql: string, parameterLists: readonly SqlRow[]) {
  const answers = await Promise.allSettled(parameterLists.map((parameters) => send(client, sql, parameters)));
  return answers.map((answer) => {
    if (answer.status === "rejected") throw answer.reason;
    return answer.value;
  });
}

function send(client: pg.PoolClient, sql: string, parameters: SqlRow) {
  const { name, text } = prepared(sql);
  return client.query<SqlValue[]>({ name, text, values: parameters as SqlValue[], rowMode: "array" });
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
  return new DatabaseUnavailable(`PostgreSQL cannot be used now: ${reason}`, { cause: error });
}
