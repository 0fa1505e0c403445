/**
 * Collects what a deployment, or its removal, is to change on disk, and what to print. Nothing is written here.
 * Decides which files are backed up and what counts as a file's original: what it was before the first deployment.
 * Does not know what the files mean.
 *
 * A file that was there before is kept once as `<file>.before-achievements`. A file that was not is listed in the
 * server's achievements-deploy.json, so that a later run does not take our own content for the owner's.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { readPackDir } from "../pack/pack-dir.ts";
import type { PackFiles } from "../packing/pack-files.ts";
import { formatRecord, readRecord, RECORD_FILE } from "./record.ts";

export interface FileChange {
  readonly kind: "file";
  readonly path: string;
  /** undefined = the file goes, and its folder with it when that is empty then. */
  readonly after: Uint8Array | undefined;
  /** Only for the eyes of the server's user. */
  readonly secret: boolean;
}

export interface FolderChange {
  readonly kind: "folder";
  readonly path: string;
  /** undefined = the folder goes. */
  readonly after: PackFiles | undefined;
}

export type Change = FileChange | FolderChange;

export interface Plan {
  readonly changes: readonly Change[];
  /** What is done and what is so already, in order. */
  readonly lines: readonly string[];
  readonly warnings: readonly string[];
  /** Any of these, and nothing may be changed. */
  readonly problems: readonly string[];
}

export type Original =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  /** The file was not there, or nothing of ours ever changed it. */
  | { readonly kind: "none" };

export interface WriteOptions {
  readonly secret?: boolean;
}

export type Draft = ReturnType<typeof createDraft>;

/** Of a file that is written beside its place before it is renamed. */
export const TEMPORARY_SUFFIX = ".achievements-new";
/** Where a pack is gathered: below the packs' own folder, for a rename must not cross file systems; the game sees no pack in it. */
export const STAGING_FOLDER = ".achievements-deploy";
const BACKUP_SUFFIX = ".before-achievements";
const OTHERS_MAY_READ = 0o077;

export function createDraft(serverDir: string) {
  const changes: Change[] = [];
  const lines: string[] = [];
  const warnings: string[] = [];
  const problems: string[] = [];
  const recordPath = join(serverDir, RECORD_FILE);
  const reading = readRecord(serverDir);
  if (!reading.ok) problems.push(reading.problem);
  const recordBytes = reading.ok ? reading.bytes : undefined;
  const recordBefore = reading.ok ? reading.record : { created: [] };
  const created = new Set(recordBefore.created);
  let pack = recordBefore.pack;
  const swept = new Set<string>();

  /** As the owner would write it: relative to the server's folder. */
  function shown(path: string): string {
    return relative(serverDir, path).split(sep).join("/");
  }

  function current(path: string): Buffer | undefined {
    return existsSync(path) ? readFileSync(path) : undefined;
  }

  function refuse(problem: string): void {
    problems.push(problem);
  }

  /** Takes away what a killed run left beside a file: half of it, or a whole one with a key in it. */
  function sweep(path: string): void {
    for (const temporary of [path, path + BACKUP_SUFFIX].map((file) => file + TEMPORARY_SUFFIX)) {
      if (swept.has(temporary) || !existsSync(temporary)) continue;
      swept.add(temporary);
      changes.push({ kind: "file", path: temporary, after: undefined, secret: true });
      lines.push(`${shown(temporary)}: deleted, left by an interrupted run`);
    }
  }

  /** `what` names the content, not the file. */
  function write(path: string, after: Uint8Array, what: string, { secret = false }: WriteOptions = {}): void {
    sweep(path);
    const before = current(path);
    const isOpen = secret && before !== undefined && isReadableByOthers(path);
    if (before !== undefined && !isOpen && before.equals(after)) {
      lines.push(`already so: ${shown(path)}: ${what}`);
      return;
    }
    if (before === undefined) {
      created.add(shown(path));
    } else if (!created.has(shown(path)) && !existsSync(path + BACKUP_SUFFIX)) {
      changes.push({ kind: "file", path: path + BACKUP_SUFFIX, after: before, secret });
      lines.push(`${shown(path)}${BACKUP_SUFFIX}: the file as it was`);
    }
    changes.push({ kind: "file", path, after, secret });
    lines.push(`${shown(path)}: ${what}`);
  }

  /** Gives a file its last form and forgets its original. */
  function restore(path: string, after: Uint8Array | undefined, what: string, options: WriteOptions = {}): void {
    sweep(path);
    const before = current(path);
    const isSame = before === undefined ? after === undefined : after !== undefined && before.equals(after);
    if (after === undefined && created.has(shown(path)) && isEmptyFolder(dirname(path))) {
      // A run was killed before the file was in its new folder.
      changes.push({ kind: "file", path, after, secret: false });
      lines.push(`${shown(dirname(path))}: deleted, left by an interrupted run`);
    }
    if (!isSame) {
      changes.push({ kind: "file", path, after, secret: options.secret ?? false });
      lines.push(`${shown(path)}: ${what}`);
    }
    if (existsSync(path + BACKUP_SUFFIX)) {
      changes.push({ kind: "file", path: path + BACKUP_SUFFIX, after: undefined, secret: false });
      lines.push(`${shown(path)}${BACKUP_SUFFIX}: deleted, as it is not needed any more`);
    }
    created.delete(shown(path));
  }

  /** What a file was before the first deployment. */
  function original(path: string): Original {
    const bytes = current(path + BACKUP_SUFFIX);
    return bytes === undefined ? { kind: "none" } : { kind: "bytes", bytes };
  }

  /** Whether a deployment changed it. One that only found it as it should be did not. */
  function isTouched(path: string): boolean {
    return created.has(shown(path)) || existsSync(path + BACKUP_SUFFIX);
  }

  function folder(path: string, after: PackFiles | undefined, what: string): void {
    const before = existsSync(path) ? readPackDir(path) : undefined;
    const isSame = after === undefined ? before === undefined : before !== undefined && hasSameFiles(before, after);
    const staging = join(dirname(path), STAGING_FOLDER);
    if (existsSync(staging)) {
      // Doing the same once more also takes away what a killed run left.
      lines.push(`${shown(staging)}: deleted, left by an interrupted run`);
    } else if (isSame) {
      if (after !== undefined) lines.push(`already so: ${shown(path)}: ${what}`);
      return;
    }
    changes.push({ kind: "folder", path, after });
    if (!isSame) lines.push(`${shown(path)}: ${what}`);
  }

  function finish(): Plan {
    sweep(recordPath);
    const written = new Set(changes.map((change) => shown(change.path)));
    // A world that was deleted took its files along.
    const list = [...created].filter((entry) => written.has(entry) || existsSync(join(serverDir, entry))).sort();
    const isSameList =
      list.length === recordBefore.created.length && list.every((entry) => recordBefore.created.includes(entry));
    const isSame = isSameList && pack === recordBefore.pack;
    if (isSame) return { changes, lines, warnings, problems };
    const after = formatRecord({ created: list, ...(pack === undefined ? {} : { pack }) }, recordBytes);
    const record: FileChange = { kind: "file", path: recordPath, after, secret: false };
    // A stop in between must leave a record of too much rather than of too little: what is not there needs no removal.
    const grows = list.some((entry) => !recordBefore.created.includes(entry));
    const remembered = pack === undefined ? "" : `, and the pack ${pack}`;
    lines.push(
      `${RECORD_FILE}: ${after === undefined ? "deleted" : `the ${list.length} files that were not there before${remembered}`}`,
    );
    return { changes: grows ? [record, ...changes] : [...changes, record], lines, warnings, problems };
  }

  return {
    current,
    original,
    isTouched,
    shown,
    sweep,
    write,
    restore,
    folder,
    finish,
    refuse,
    /** Has the next deployment take this pack when it is told no other; undefined = the project's own. */
    rememberPack: (dir: string | undefined): void => void (pack = dir),
    say: (line: string): void => void lines.push(line),
    warn: (warning: string): void => void warnings.push(warning),
  };
}

function isReadableByOthers(path: string): boolean {
  // Windows has no such modes; what it reports there means nothing.
  return process.platform !== "win32" && (statSync(path).mode & OTHERS_MAY_READ) !== 0;
}

function isEmptyFolder(path: string): boolean {
  return existsSync(path) && readdirSync(path).length === 0;
}

function hasSameFiles(a: PackFiles, b: PackFiles): boolean {
  return a.size === b.size && [...a].every(([path, bytes]) => Buffer.from(bytes).equals(b.get(path) ?? Buffer.of()));
}
