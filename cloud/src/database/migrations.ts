/**
 * The schema, as numbered steps that are applied in order and never edited once released.
 * All missing steps are applied in one transaction; any number of processes may try at once.
 */
import type { Database, Reader } from "./database.ts";

interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** Number = position + 1. */
const MIGRATIONS: readonly Migration[] = [
  {
    name: "keys, nodes, operations, counters",
    sql: `
      CREATE TABLE access_keys (
        id TEXT PRIMARY KEY,
        network TEXT NOT NULL,
        secret_hash TEXT NOT NULL,
        created_at BIGINT NOT NULL
      );
      CREATE TABLE player_nodes (
        network TEXT NOT NULL,
        player TEXT NOT NULL,
        node TEXT NOT NULL,
        progress BIGINT NOT NULL,
        goal BIGINT NOT NULL,
        completed_at BIGINT NOT NULL,
        extra TEXT NOT NULL,
        version BIGINT NOT NULL,
        PRIMARY KEY (network, player, node)
      );
      CREATE TABLE operations (
        network TEXT NOT NULL,
        op TEXT NOT NULL,
        player TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        answer TEXT NOT NULL,
        stored_at BIGINT NOT NULL,
        PRIMARY KEY (network, op)
      );
      CREATE INDEX operations_by_player ON operations (network, player);
      CREATE INDEX operations_by_age ON operations (stored_at);
      CREATE TABLE counters (
        network TEXT NOT NULL,
        name TEXT NOT NULL,
        shard BIGINT NOT NULL,
        value BIGINT NOT NULL,
        PRIMARY KEY (network, name, shard)
      );`,
  },
  {
    // What was completed before is told by the nodes that still are and by the operations that are still known. 29 is
    // the length of the text that their answers begin with, before the node's id.
    name: "completions, rounds, names",
    sql: `
      ALTER TABLE player_nodes ADD COLUMN completions BIGINT NOT NULL DEFAULT 0;
      ALTER TABLE player_nodes ADD COLUMN round BIGINT NOT NULL DEFAULT 0;
      ALTER TABLE player_nodes ADD COLUMN counted BIGINT NOT NULL DEFAULT 0;
      CREATE TABLE completing_operations AS
        SELECT network, player, substr(answer, 30) AS node_and_more FROM operations
        WHERE answer LIKE '{"entity":{"achievement_id":"%"completed_now":true}';
      CREATE INDEX completing_operations_by_player ON completing_operations (network, player);
      UPDATE player_nodes SET completions = (
        SELECT count(*) FROM completing_operations
        WHERE completing_operations.network = player_nodes.network
          AND completing_operations.player = player_nodes.player
          AND substr(node_and_more, 1, length(player_nodes.node) + 1) = player_nodes.node || '"');
      UPDATE player_nodes SET completions = 1 WHERE completed_at > 0 AND completions = 0;
      UPDATE player_nodes SET counted = 1 WHERE completed_at > 0;
      DROP TABLE completing_operations;
      CREATE TABLE player_names (
        network TEXT NOT NULL,
        player TEXT NOT NULL,
        name TEXT NOT NULL,
        PRIMARY KEY (network, player)
      );
      CREATE INDEX player_names_by_name ON player_names (network, name);`,
  },
  {
    // operations.stored_at is a moment of running_time from here on. It begins at the oldest of them, so that each is
    // remembered its full time from now, whatever the clock said when it was stored.
    name: "labels and last use of keys, a clock that nobody can set, room for a trial write",
    sql: `
      ALTER TABLE access_keys ADD COLUMN label TEXT NOT NULL DEFAULT '';
      ALTER TABLE access_keys ADD COLUMN last_used_at BIGINT NOT NULL DEFAULT 0;
      ALTER TABLE access_keys ADD COLUMN revoked_at BIGINT NOT NULL DEFAULT 0;
      CREATE TABLE running_time (id BIGINT PRIMARY KEY, seconds BIGINT NOT NULL);
      INSERT INTO running_time (id, seconds) SELECT 1, coalesce(min(stored_at), 0) FROM operations;
      CREATE TABLE trial_writes (id BIGINT PRIMARY KEY, filler TEXT NOT NULL);`,
  },
];

export const NEWEST_SCHEMA = MIGRATIONS.length;

/** The database was made by a newer service: using it could lose what this one does not know. */
export class DatabaseTooNew extends Error {
  constructor(found: number) {
    super(
      `the database has schema ${found}, but this service knows only up to ${NEWEST_SCHEMA}; ` +
        "start the newer service again, or restore a backup made before the update",
    );
  }
}

export async function migrate(database: Database): Promise<void> {
  if ((await presentSchema(database)) === NEWEST_SCHEMA) return;
  await database.transaction(async (tx) => {
    // A large database takes its time, and so does waiting for another process that migrates it.
    if (database.kind === "postgres") await tx.script("SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0");
    await tx.lock(["migrations"]);
    await tx.script(
      "CREATE TABLE IF NOT EXISTS migrations (number BIGINT PRIMARY KEY, name TEXT NOT NULL, applied_at BIGINT NOT NULL)",
    );
    const present = await schemaOf(tx);
    if (present > NEWEST_SCHEMA) throw new DatabaseTooNew(present);
    for (const [index, migration] of MIGRATIONS.entries()) {
      if (index < present) continue;
      await tx.script(migration.sql);
      const appliedAt = Math.floor(Date.now() / 1000);
      await tx.run("INSERT INTO migrations (number, name, applied_at) VALUES (?, ?, ?)", [
        [index + 1, migration.name, appliedAt],
      ]);
    }
  });
}

/** The schema's number; 0 for an empty database. Fails where the database cannot be reached or is none. */
export async function presentSchema(database: Database): Promise<number> {
  const table =
    database.kind === "sqlite"
      ? "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'migrations'"
      : "SELECT count(*) FROM pg_catalog.pg_class WHERE oid = to_regclass('migrations')";
  const [row] = await database.all(table);
  if (row?.[0] !== 1) return 0;
  const present = await schemaOf(database);
  if (present > NEWEST_SCHEMA) throw new DatabaseTooNew(present);
  return present;
}

async function schemaOf(reader: Reader): Promise<number> {
  const [row] = await reader.all("SELECT coalesce(max(number), 0) FROM migrations");
  return Number(row?.[0] ?? 0);
}
