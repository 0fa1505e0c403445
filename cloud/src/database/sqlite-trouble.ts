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

/** By the beginning of the driver's code. */
const SQLITE_TROUBLES: readonly (readonly [string, DatabaseTrouble])[] = [
  ["SQLITE_FULL", "full"],
  ["SQLITE_IOERR_CORRUPTFS", "damaged"],
  ["SQLITE_IOERR", "failing"],
  ["SQLITE_READONLY", "read-only"],
  ["SQLITE_CORRUPT", "damaged"],
  ["SQLITE_NOTADB", "not-a-database"],
  ["SQLITE_CANTOPEN", "not-allowed"],
  ["SQLITE_PERM", "not-allowed"],
  ["SQLITE_PROTOCOL", "failing"],
  ["SQLITE_NOMEM", "failing"],
];

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
  const trouble =
    SQLITE_TROUBLES.find(([start]) => code === start || code.startsWith(`${start}_`))?.[1] ?? SYSTEM_TROUBLES[code];
  if (trouble === undefined) return error;
  return fileTrouble(trouble, file, code.startsWith("SQLITE_") ? `${code}: ${String(message)}` : code, error);
}
