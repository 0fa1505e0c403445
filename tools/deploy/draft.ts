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
import { formatRecord, readRecord, RECORD_FILE, type DeployRecord } from "./record.ts";

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

/** What is gathered so far. */
interface Gathered {
  readonly serverDir: string;
  readonly changes: Change[];
  readonly lines: string[];
  /** Files that were not there before the first deployment, as the owner would write them. */
  readonly created: Set<string>;
  /** What was left by a killed run and is taken away already. */
  readonly swept: Set<string>;
}

export function createDraft(serverDir: string) {
  const reading = readRecord(serverDir);
  const before = reading.ok ? reading.record : { created: [] };
  const draft: Gathered = {
    serverDir,
    changes: [],
    lines: [],
    created: new Set(before.created),
    swept: new Set(),
  };
  const warnings: string[] = [];
  const problems: string[] = reading.ok ? [] : [reading.problem];
  let pack = before.pack;

  return {
    current,
    original,
    isTouched: (path: string): boolean => isTouched(draft, path),
    shown: (path: string): string => shown(draft, path),
    sweep: (path: string): void => sweep(draft, path),
    write: (path: string, after: Uint8Array, what: string, options: WriteOptions = {}): void =>
      write(draft, path, after, what, options),
    restore: (path: string, after: Uint8Array | undefined, what: string, options: WriteOptions = {}): void =>
      restore(draft, path, after, what, options),
    folder: (path: string, after: PackFiles | undefined, what: string): void => folder(draft, path, after, what),
    finish(): Plan {
      const changes = withRecord(draft, pack, before, reading.ok ? reading.bytes : undefined);
      return { changes, lines: draft.lines, warnings, problems };
    },
    refuse: (problem: string): void => void problems.push(problem),
    /** Has the next deployment take this pack when it is told no other; undefined = the project's own. */
    rememberPack: (dir: string | undefined): void => void (pack = dir),
    say: (line: string): void => void draft.lines.push(line),
    warn: (warning: string): void => void warnings.push(warning),
  };
}

/** As the owner would write it: relative to the server's folder. */
function shown({ serverDir }: Gathered, path: string): string {
  return relative(serverDir, path).split(sep).join("/");
}

function current(path: string): Buffer | undefined {
  return existsSync(path) ? readFileSync(path) : undefined;
}

/** Takes away what a killed run left beside a file: half of it, or a whole one with a key in it. */
function sweep(draft: Gathered, path: string): void {
  const { changes, lines, swept } = draft;
  for (const temporary of [path, path + BACKUP_SUFFIX].map((file) => file + TEMPORARY_SUFFIX)) {
    if (swept.has(temporary) || !existsSync(temporary)) continue;
    swept.add(temporary);
    changes.push({ kind: "file", path: temporary, after: undefined, secret: true });
    lines.push(`${shown(draft, temporary)}: deleted, left by an interrupted run`);
  }
}

/** `what` names the content, not the file. */
function write(draft: Gathered, path: string, after: Uint8Array, what: string, { secret = false }: WriteOptions): void {
  const { changes, lines, created } = draft;
  sweep(draft, path);
  const before = current(path);
  const isOpen = secret && before !== undefined && isReadableByOthers(path);
  if (before !== undefined && !isOpen && before.equals(after)) {
    lines.push(`already so: ${shown(draft, path)}: ${what}`);
    return;
  }
  if (before === undefined) {
    created.add(shown(draft, path));
  } else if (!created.has(shown(draft, path)) && !existsSync(path + BACKUP_SUFFIX)) {
    changes.push({ kind: "file", path: path + BACKUP_SUFFIX, after: before, secret });
    lines.push(`${shown(draft, path)}${BACKUP_SUFFIX}: the file as it was`);
  }
  changes.push({ kind: "file", path, after, secret });
  lines.push(`${shown(draft, path)}: ${what}`);
}

/** Gives a file its last form and forgets its original. */
function restore(
  draft: Gathered,
  path: string,
  after: Uint8Array | undefined,
  what: string,
  options: WriteOptions,
): void {
  const { changes, lines, created } = draft;
  sweep(draft, path);
  const before = current(path);
  const isSame = before === undefined ? after === undefined : after !== undefined && before.equals(after);
  if (after === undefined && created.has(shown(draft, path)) && isEmptyFolder(dirname(path))) {
    // A run was killed before the file was in its new folder.
    changes.push({ kind: "file", path, after, secret: false });
    lines.push(`${shown(draft, dirname(path))}: deleted, left by an interrupted run`);
  }
  if (!isSame) {
    changes.push({ kind: "file", path, after, secret: options.secret ?? false });
    lines.push(`${shown(draft, path)}: ${what}`);
  }
  if (existsSync(path + BACKUP_SUFFIX)) {
    changes.push({ kind: "file", path: path + BACKUP_SUFFIX, after: undefined, secret: false });
    lines.push(`${shown(draft, path)}${BACKUP_SUFFIX}: deleted, as it is not needed any more`);
  }
  created.delete(shown(draft, path));
}

/** What a file was before the first deployment. */
function original(path: string): Original {
  const bytes = current(path + BACKUP_SUFFIX);
  return bytes === undefined ? { kind: "none" } : { kind: "bytes", bytes };
}

/** Whether a deployment changed it. One that only found it as it should be did not. */
function isTouched(draft: Gathered, path: string): boolean {
  return draft.created.has(shown(draft, path)) || existsSync(path + BACKUP_SUFFIX);
}

function folder(draft: Gathered, path: string, after: PackFiles | undefined, what: string): void {
  const { changes, lines } = draft;
  const before = existsSync(path) ? readPackDir(path) : undefined;
  const isSame = after === undefined ? before === undefined : before !== undefined && hasSameFiles(before, after);
  const staging = join(dirname(path), STAGING_FOLDER);
  if (existsSync(staging)) {
    // Doing the same once more also takes away what a killed run left.
    lines.push(`${shown(draft, staging)}: deleted, left by an interrupted run`);
  } else if (isSame) {
    if (after !== undefined) lines.push(`already so: ${shown(draft, path)}: ${what}`);
    return;
  }
  changes.push({ kind: "folder", path, after });
  if (!isSame) lines.push(`${shown(draft, path)}: ${what}`);
}

/** All changes, with that of the record where it says something else now. */
function withRecord(
  draft: Gathered,
  pack: string | undefined,
  before: DeployRecord,
  bytesBefore: Uint8Array | undefined,
): Change[] {
  const { serverDir, changes, lines, created } = draft;
  const recordPath = join(serverDir, RECORD_FILE);
  sweep(draft, recordPath);
  const written = new Set(changes.map((change) => shown(draft, change.path)));
  // A world that was deleted took its files along.
  const list = [...created].filter((entry) => written.has(entry) || existsSync(join(serverDir, entry))).sort();
  const grows = list.some((entry) => !before.created.includes(entry));
  if (!grows && list.length === before.created.length && pack === before.pack) return changes;
  const after = formatRecord({ created: list, ...(pack === undefined ? {} : { pack }) }, bytesBefore);
  const record: FileChange = { kind: "file", path: recordPath, after, secret: false };
  const remembered = pack === undefined ? "" : `, and the pack ${pack}`;
  lines.push(
    `${RECORD_FILE}: ${after === undefined ? "deleted" : `the ${list.length} files that were not there before${remembered}`}`,
  );
  // A stop in between must leave a record of too much rather than of too little: what is not there needs no removal.
  return grows ? [record, ...changes] : [...changes, record];
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
