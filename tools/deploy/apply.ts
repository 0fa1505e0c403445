/**
 * Carries out a plan's changes: each file beside its place first and then renamed, all of them or none.
 * Knows bytes and places only. After a crash in between, running the same command again finishes the work.
 */
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { STAGING_FOLDER, TEMPORARY_SUFFIX, type Change, type FileChange, type FolderChange } from "./draft.ts";

export type Applying = { readonly ok: true } | { readonly ok: false; readonly problem: string };

const SECRET_MODE = 0o600;
const OPEN_MODE = 0o644;

export function applyChanges(serverDir: string, changes: readonly Change[]): Applying {
  const owner = ownerFor(serverDir);
  const undo: (() => void)[] = [];
  const cleanUp: (() => void)[] = [];
  let path = "";
  try {
    for (const change of changes) {
      path = change.path;
      if (change.kind === "file") applyFile(change, serverDir, owner, undo);
      else applyFolder(change, owner, undo, cleanUp);
    }
  } catch (error) {
    const failures = undoAll(undo);
    for (const step of cleanUp) step();
    const after = failures.length === 0 ? "everything is as it was" : `could not be put back: ${failures.join("; ")}`;
    return { ok: false, problem: `${path}: ${messageOf(error)}; expected to be able to change it; ${after}` };
  }
  for (const step of cleanUp) step();
  return { ok: true };
}

function undoAll(undo: readonly (() => void)[]): readonly string[] {
  return [...undo].reverse().flatMap((step) => {
    try {
      step();
      return [];
    } catch (error) {
      return [messageOf(error)];
    }
  });
}

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** Whom new files are to belong to: a server that runs as its own user must be able to read what root deployed. */
function ownerFor(place: string): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const { uid, gid } = statSync(place);
  return { uid, gid };
}

function applyFile(change: FileChange, serverDir: string, owner: Owner | undefined, undo: (() => void)[]): void {
  const exists = existsSync(change.path);
  // Through a link, so that it stays one.
  const path = exists ? realpathSync(change.path) : change.path;
  const before = exists ? { bytes: readFileSync(path), mode: statSync(path).mode & 0o777 } : undefined;
  const itsOwner = exists ? ownerFor(path) : owner;
  if (change.after === undefined) {
    if (before !== undefined) {
      undo.push(() => writeSafely(path, before.bytes, before.mode, itsOwner));
      rmSync(path);
    }
    // By the path that was typed: a link to a folder is none itself, and what is beyond it is not ours to clear.
    for (let dir = dirname(change.path); dir !== serverDir && removeEmptyFolder(dir); dir = dirname(dir)) {
      const gone = dir;
      undo.push(() => makeFolder(gone, owner, []));
    }
    return;
  }
  makeFolder(dirname(path), owner, undo);
  undo.push(() => {
    if (before === undefined) rmSync(path, { force: true });
    else writeSafely(path, before.bytes, before.mode, itsOwner);
  });
  writeSafely(path, change.after, change.secret ? SECRET_MODE : (before?.mode ?? OPEN_MODE), itsOwner);
}

/** A reader, or a crash, finds the old content or the new one, never a part. */
function writeSafely(path: string, bytes: Uint8Array, mode: number, owner: Owner | undefined): void {
  const temporary = path + TEMPORARY_SUFFIX;
  try {
    rmSync(temporary, { force: true });
    const file = openSync(temporary, "wx", mode);
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    // The mode given when opening is narrowed by the process's mask.
    chmodSync(temporary, mode);
    own(temporary, owner);
    renameSync(temporary, path);
  } catch (error) {
    if (statSync(temporary, { throwIfNoEntry: false })?.isFile()) rmSync(temporary);
    throw error;
  }
}

function applyFolder(
  change: FolderChange,
  owner: Owner | undefined,
  undo: (() => void)[],
  cleanUp: (() => void)[],
): void {
  const { path, after } = change;
  const staging = join(dirname(path), STAGING_FOLDER);
  const fresh = join(staging, "new");
  const old = join(staging, "old");
  // A crash may have left one.
  rmSync(staging, { recursive: true, force: true, maxRetries: 5 });
  cleanUp.push(() => rmSync(staging, { recursive: true, force: true, maxRetries: 5 }));
  makeFolder(staging, owner, []);
  for (const [name, bytes] of after ?? []) {
    const file = join(fresh, name);
    makeFolder(dirname(file), owner, []);
    writeSafely(file, bytes, OPEN_MODE, owner);
  }
  if (existsSync(path)) {
    renameSync(path, old);
    undo.push(() => renameSync(old, path));
  }
  if (after === undefined) return;
  renameSync(fresh, path);
  undo.push(() => rmSync(path, { recursive: true, force: true, maxRetries: 5 }));
}

/** With all folders above it that are missing. */
function makeFolder(dir: string, owner: Owner | undefined, undo: (() => void)[]): void {
  if (existsSync(dir)) return;
  makeFolder(dirname(dir), owner, undo);
  mkdirSync(dir);
  undo.push(() => void removeEmptyFolder(dir));
  own(dir, owner);
}

function own(path: string, owner: Owner | undefined): void {
  if (owner !== undefined) chownSync(path, owner.uid, owner.gid);
}

function removeEmptyFolder(dir: string): boolean {
  try {
    rmdirSync(dir);
    return true;
  } catch {
    // Something else is in it.
    return false;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
