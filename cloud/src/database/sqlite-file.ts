/**
 * The database as a file: made so that only the service's own user can read it, recognised again while it is open, and
 * looked over for damage. Knows nothing of transactions.
 */
import fs from "node:fs";
import path from "node:path";
import type LibsqlDatabase from "libsql";
import type { DatabaseUnavailable } from "./database.ts";
import { fileTrouble, toFileTrouble } from "./sqlite-trouble.ts";

type Connection = InstanceType<typeof LibsqlDatabase>;

/** Looking over takes about three seconds a gigabyte, and a start must be quick: a larger file is trusted. */
const MAX_CHECKED_BYTES = 64 * 1024 * 1024;

/** Makes folder and file where they are missing. */
export function prepareFile(file: string): void {
  try {
    fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    fs.closeSync(fs.openSync(file, "a", 0o600));
  } catch (error) {
    throw toFileTrouble(error, file);
  }
}

/** Throws once another file, or none, lies where `file` was: what is written then would be gone with the process. */
export function createPlaceGuard(file: string): () => void {
  const opened = fs.statSync(file, { bigint: true });
  return () => {
    const present = fs.statSync(file, { bigint: true, throwIfNoEntry: false });
    if (present?.ino !== opened.ino || present.dev !== opened.dev) throw fileTrouble("moved", file);
  };
}

/** What is wrong inside, as far as the structure tells; undefined where nothing is, or the file is too large to look. */
export function findDamage(connection: Connection, file: string): DatabaseUnavailable | undefined {
  if (fs.statSync(file).size > MAX_CHECKED_BYTES) return undefined;
  const row = connection.prepare("PRAGMA quick_check(1)").raw(true).get([]) as unknown[] | undefined;
  const found = String(row?.[0]);
  return found === "ok" ? undefined : fileTrouble("damaged", file, found.replaceAll(/\s*\n\s*/g, " "));
}
