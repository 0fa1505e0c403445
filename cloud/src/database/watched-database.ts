/**
 * A database that remembers how it is: what trouble it has, and whether it is damaged. Once it is damaged nothing is
 * written any more, for an answer "stored" would be a guess. Every trouble and its end is told to the watcher; how often that
 * is said aloud is the watcher's business.
 *
 *   well ──something fails──▶ trouble ──a trial write succeeds──▶ well
 *     └──────damage is found──▶ damaged (until the service starts again)
 */
import { randomBytes } from "node:crypto";
import { DatabaseUnavailable, type Database } from "./database.ts";

export interface WatchedDatabase extends Database {
  /** Finds out by a write whether it can be written; rejects where not. Asked often, it writes once a second. */
  tryWriting(): Promise<void>;
  /** To be called before the database is closed. */
  stopWatching(): void;
}

export interface DatabaseWatcher {
  readonly onTrouble: (trouble: DatabaseUnavailable) => void;
  readonly onEnd: () => void;
}

const TRIAL_PAUSE_MS = 1_000;
/** While there is trouble and nobody asks. */
const RETRY_MS = 3_000;
/** About what a single report writes. */
const LIGHT_TRIAL_CHARACTERS = 16 * 1024;
/** After trouble: more than the largest request needs, so that a disk with room for a single page does not pass. */
const HEAVY_TRIAL_CHARACTERS = 256 * 1024;
const WRITE_FILLER = `
  INSERT INTO trial_writes (id, filler) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET filler = excluded.filler`;

export function watchDatabase(database: Database, watcher: DatabaseWatcher): WatchedDatabase {
  let damage = database.damage;
  let trouble: DatabaseUnavailable | undefined;
  let triedAtMs = -Infinity;
  let trial: Promise<void> | undefined;
  let retry: NodeJS.Timeout | undefined;
  let isWatching = true;
  if (damage !== undefined) watcher.onTrouble(damage);

  function fail(error: unknown): never {
    if (error instanceof DatabaseUnavailable && isWatching) {
      if (error.trouble === "damaged" || error.trouble === "not-a-database") damage ??= error;
      else trouble = error;
      watcher.onTrouble(error);
      retryLater();
    }
    throw error;
  }

  function retryLater(): void {
    if (retry !== undefined || damage !== undefined) return;
    retry = setTimeout(() => {
      retry = undefined;
      // Where it fails again, `fail` comes back here.
      void tryWriting().catch(() => undefined);
    }, RETRY_MS).unref();
  }

  const transaction: Database["transaction"] = async (work) => {
    if (damage !== undefined) return fail(damage);
    return database.transaction(work).catch(fail);
  };

  /** Other text each time: SQLite writes nothing where a row stays as it was. */
  const fill = (characters: number) => {
    const filler = randomBytes(characters / 2).toString("hex");
    return transaction((tx) => tx.run(WRITE_FILLER, [[1, filler]]));
  };

  async function runTrial(): Promise<void> {
    if (trouble !== undefined) await fill(HEAVY_TRIAL_CHARACTERS);
    await fill(LIGHT_TRIAL_CHARACTERS);
    triedAtMs = performance.now();
    if (trouble === undefined) return;
    trouble = undefined;
    watcher.onEnd();
  }

  function tryWriting(): Promise<void> {
    const isFresh = trouble === undefined && damage === undefined && performance.now() - triedAtMs < TRIAL_PAUSE_MS;
    if (isFresh) return Promise.resolve();
    trial ??= runTrial().finally(() => (trial = undefined));
    return trial;
  }

  return {
    ...database,
    lookup: (sql, parameterLists) => database.lookup(sql, parameterLists).catch(fail),
    all: (sql, parameters) => database.all(sql, parameters).catch(fail),
    snapshot: (work) => database.snapshot(work).catch(fail),
    transaction,
    tryWriting,
    stopWatching: () => {
      isWatching = false;
      clearTimeout(retry);
    },
  };
}
