/**
 * A list of what is moved where, kept beside the files until all are in their places: an import that was killed on its way is finished
 * by the next one from it, so that a folder is never between two imports. Knows nothing of what is in the files.
 */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { placeIn } from "./place-in.ts";

/** How folders begin in which files wait to be moved. */
export const WAITING = ".import-";
const LIST = "moves";
const FORMAT = 1;

/** One file's way. */
export interface Move {
  /** Below the output's folder, with `/`. */
  readonly path: string;
  /** Its name among those that wait; undefined where the file is to go. */
  readonly waiting?: string;
  /** A hash of what lay there; undefined where nothing did. */
  readonly was?: string;
}

/** From here on, the import counts as done. */
export function keepMoves(waitingDir: string, moves: readonly Move[]): void {
  const list = join(waitingDir, LIST);
  writeFileSync(`${list}~`, JSON.stringify({ format: FORMAT, moves }));
  renameSync(`${list}~`, list);
}

export function moveAll(dir: string, waitingDir: string, moves: readonly Move[]): void {
  for (const { path, waiting, was } of moves) {
    const place = placeIn(dir, path);
    const from = waiting === undefined ? undefined : join(waitingDir, waiting);
    if (from !== undefined && !existsSync(from)) continue;
    // Whoever wrote it since then is not overwritten.
    if (hashOfFile(place) !== was) continue;
    if (from === undefined) {
      rmSync(place, { force: true });
      removeEmpty(dirname(place), dir);
    } else {
      mkdirSync(dirname(place), { recursive: true });
      renameSync(from, place);
    }
  }
  rmSync(waitingDir, { recursive: true, force: true });
}

/** Whether an import into the folder was killed when its files were on their way. */
export function isInterrupted(dir: string): boolean {
  return waitingDirs(dir).some((waitingDir) => readMoves(waitingDir) !== undefined);
}

/** Finishes what was on its way, and takes away what was not yet. */
export function finishInterrupted(dir: string): void {
  for (const waitingDir of waitingDirs(dir)) {
    const moves = readMoves(waitingDir);
    if (moves !== undefined) moveAll(dir, waitingDir, moves);
    else if (readdirSync(waitingDir).every((name) => /^\d+$|^moves/.test(name))) {
      rmSync(waitingDir, { recursive: true, force: true });
    }
  }
}

export function hashOfFile(place: string): string | undefined {
  return existsSync(place) ? createHash("sha256").update(readFileSync(place)).digest("hex") : undefined;
}

function waitingDirs(dir: string): string[] {
  if (statSync(dir, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  const entries = readdirSync(dir, { withFileTypes: true });
  return entries
    .filter((each) => each.isDirectory() && each.name.startsWith(WAITING))
    .map(({ name }) => join(dir, name));
}

function readMoves(waitingDir: string): readonly Move[] | undefined {
  try {
    const list = JSON.parse(readFileSync(join(waitingDir, LIST), "utf8")) as {
      format: unknown;
      moves: readonly Move[];
    };
    return list.format === FORMAT && Array.isArray(list.moves) ? list.moves : undefined;
  } catch {
    return undefined;
  }
}

function removeEmpty(folder: string, dir: string): void {
  for (
    let at = folder;
    at !== dir && at.startsWith(dir) && existsSync(at) && readdirSync(at).length === 0;
    at = dirname(at)
  )
    rmdirSync(at);
}
