/**
 * A copy of a live SQLite database in one file. Complete or not there: it is written under another name, flushed,
 * checked and only then renamed.
 */
import fs from "node:fs";
import path from "node:path";
import LibsqlDatabase from "libsql";
import { DatabaseUnavailable, type DatabaseTrouble } from "../database/database.ts";
import { toFileTrouble } from "../database/sqlite-trouble.ts";

/** What goes wrong where something is written; all else is wrong with what is read. */
const OF_THE_COPY: readonly DatabaseTrouble[] = ["full", "failing", "not-allowed", "read-only"];

/** Returns the copy's size in bytes. */
export function backUpSqlite(source: string, target: string): number {
  if (!fs.existsSync(source)) throw new Error(`${source}: there is no such database`);
  if (fs.existsSync(target)) throw new Error(`${target} exists already; expected a new file's name`);
  const partial = `${target}.partial-${process.pid}`;
  try {
    fs.closeSync(fs.openSync(partial, "wx", 0o600));
    copyLive(source, partial);
    check(partial);
    flush(partial);
    // Unlike a rename, a link never replaces a file that appeared meanwhile.
    fs.linkSync(partial, target);
    flush(path.dirname(path.resolve(target)));
    return fs.statSync(target).size;
  } catch (error) {
    throw toFileTrouble(error, target);
  } finally {
    for (const suffix of ["", "-wal", "-shm"]) fs.rmSync(partial + suffix, { force: true });
  }
}

function copyLive(source: string, partial: string): void {
  const live = new LibsqlDatabase(source);
  try {
    live.exec("PRAGMA busy_timeout = 5000");
    live.prepare("VACUUM INTO ?").run([partial]);
  } catch (error) {
    const trouble = toFileTrouble(error, source);
    const isOfSource = trouble instanceof DatabaseUnavailable && !OF_THE_COPY.includes(trouble.trouble);
    throw isOfSource ? trouble : error;
  } finally {
    live.close();
  }
}

function check(file: string): void {
  const copy = new LibsqlDatabase(file);
  try {
    const row = copy.prepare("PRAGMA integrity_check").raw(true).get([]) as unknown[] | undefined;
    if (row?.[0] !== "ok") throw new Error(`the copy is damaged: ${String(row?.[0])}`);
  } finally {
    copy.close();
  }
}

function flush(file: string): void {
  // Directories cannot be opened for this everywhere.
  const isDirectory = fs.statSync(file).isDirectory();
  if (isDirectory && process.platform === "win32") return;
  const handle = fs.openSync(file, isDirectory ? "r" : "r+");
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}
