/** A database opened for one command and closed after it. */
import fs from "node:fs";
import type { Database } from "../database/database.ts";
import { isPostgresPlace, openDatabase } from "../database/open-database.ts";

/** Opens what is there; a file that is not there is a typing mistake and is not made. */
export async function withExistingDatabase<T>(place: string, work: (database: Database) => Promise<T>): Promise<T> {
  if (!isPostgresPlace(place) && !fs.existsSync(place)) {
    throw new Error(`${place}: there is no such database; expected the one that the service uses (--database PLACE)`);
  }
  return withDatabase(place, work);
}

/** Makes the database where there is none. */
export async function withDatabase<T>(place: string, work: (database: Database) => Promise<T>): Promise<T> {
  // Commands may read and write much in one transaction, and nobody waits behind them.
  const database = await openDatabase(place, { statementTimeoutMs: 0 });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
