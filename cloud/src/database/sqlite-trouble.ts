/**
 * What goes wrong with a database file, in words for whoever runs the service: which file, what is wrong, what to do.
 * Errors that are no trouble of the file (a wrong statement, a broken constraint) are handed on as they are.
 */
import { DatabaseUnavailable, type DatabaseTrouble } from "./database.ts";

const REPAIR = "stop the service and put a backup in its place (docs/cloud.md tells how)";

const SENTENCES: Readonly<Record<DatabaseTrouble, string>> = {
  away: "cannot be reached; it is tried again",
  busy: "is locked by another process; end that process if it does not go on",
  full: "cannot grow: the disk is full; make room, the service goes on by itself",
  failing:
    "the disk refuses to write or read: it is full, limited or failing; the service goes on by itself once it works",
  "read-only":
    "can be read but not written; expected a file, beside it -wal and -shm, and a disk that this user may write",
  "not-allowed": "cannot be opened; expected a file, in a folder, that this user may read and write",
  moved: "was moved, deleted or replaced while the service ran; put the same file back, or start the service again",
  damaged: `is damaged; nothing is stored any more: ${REPAIR}`,
  "not-a-database": `is not a database; expected one that this service made, or a new file's name: ${REPAIR}`,
};

/** By SQLite's primary result code: the driver has names for few of the extended ones. */
const SQLITE_TROUBLES: Readonly<Record<number, DatabaseTrouble>> = {
  3: "not-allowed",
  5: "busy",
  6: "busy",
  7: "failing",
  8: "read-only",
  10: "failing",
  11: "damaged",
  13: "full",
  14: "not-allowed",
  15: "failing",
  26: "not-a-database",
};

const SYSTEM_TROUBLES: Readonly<Record<string, DatabaseTrouble>> = {
  EACCES: "not-allowed",
  EPERM: "not-allowed",
  EISDIR: "not-allowed",
  ENOTDIR: "not-allowed",
  EEXIST: "not-allowed",
  ENOENT: "not-allowed",
  ELOOP: "not-allowed",
  ENAMETOOLONG: "not-allowed",
  EROFS: "read-only",
  ENOSPC: "full",
  EDQUOT: "full",
  EFBIG: "failing",
  EIO: "failing",
};

export function fileTrouble(trouble: DatabaseTrouble, file: string, detail = "", cause?: unknown): DatabaseUnavailable {
  const sentence = `${file}: ${SENTENCES[trouble]}${detail === "" ? "" : ` (${detail})`}`;
  return new DatabaseUnavailable(trouble, sentence, cause === undefined ? undefined : { cause });
}

/** The driver's or the system's error as trouble with `file`; any other error as it is. */
export function toFileTrouble(error: unknown, file: string): unknown {
  if (error instanceof DatabaseUnavailable) return error;
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code !== "string") return error;
  const primary = primaryCode(error);
  const trouble = primary === undefined ? SYSTEM_TROUBLES[code] : SQLITE_TROUBLES[primary];
  if (trouble === undefined) return error;
  return fileTrouble(trouble, file, primary === undefined ? code : `${code}: ${String(message)}`, error);
}

/** Whether another process holds the file right now. */
export function isBusy(error: unknown): boolean {
  const primary = primaryCode(error);
  return primary !== undefined && SQLITE_TROUBLES[primary] === "busy";
}

/** Undefined where the error is not SQLite's. */
function primaryCode(error: unknown): number | undefined {
  const { name, rawCode } = (error ?? {}) as { name?: unknown; rawCode?: unknown };
  return name === "SqliteError" && typeof rawCode === "number" ? rawCode & 0xff : undefined;
}
