/**
 * Opens the database that a PLACE names and brings its schema up to date. The only place that tells SQLite from
 * PostgreSQL by name.
 */
import type { Database } from "./database.ts";
import { migrate } from "./migrations.ts";
import type { PostgresOptions } from "./postgres.ts";
import type { SqliteOptions } from "./sqlite.ts";

export function isPostgresPlace(place: string): boolean {
  return /^postgres(ql)?:\/\//.test(place);
}

/** `place` as it may be printed: without a password. */
export function describePlace(place: string): string {
  if (!isPostgresPlace(place)) return place;
  try {
    const url = new URL(place);
    return `${url.protocol}//${url.host}${url.pathname}`;
  } catch {
    return "postgres://…";
  }
}

/** Opens without looking at the schema. */
export async function connectDatabase(place: string, options: PostgresOptions & SqliteOptions = {}): Promise<Database> {
  // Each driver is loaded only where it is used: starting fast after a crash matters more than a plain import.
  if (isPostgresPlace(place)) return (await import("./postgres.ts")).openPostgres(place, options);
  return (await import("./sqlite.ts")).openSqlite(place, options);
}

export async function openDatabase(place: string, options: PostgresOptions & SqliteOptions = {}): Promise<Database> {
  const database = await connectDatabase(place, options);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}
