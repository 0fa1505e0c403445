/**
 * Puts files into a folder so that none is ever half there: all are written beside it first, and then moved to their places. Knows
 * nothing of what is in them.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { hashOfFile, keepMoves, moveAll, WAITING, type Move } from "./interrupted.ts";
import { placeIn } from "./place-in.ts";

/** Path below the folder, with `/` → its content; undefined where it is to go. */
export type Changes = ReadonlyMap<string, Uint8Array | string | undefined>;

export function writeChanges(dir: string, changes: Changes): void {
  // In the folder itself, for only within a file system is a move at once.
  const made = firstMissing(dir);
  mkdirSync(dir, { recursive: true });
  const beside = mkdtempSync(join(dir, WAITING));
  let isWritten = false;
  try {
    const moves = [...changes].map(([path, content], index): Move => {
      const was = hashOfFile(placeIn(dir, path));
      const before = was === undefined ? {} : { was };
      if (content === undefined) return { path, ...before };
      writeFileSync(join(beside, String(index)), content);
      return { path, waiting: String(index), ...before };
    });
    keepMoves(beside, moves);
    isWritten = true;
    moveAll(dir, beside, moves);
  } finally {
    // What was on its way stays for the next import.
    if (!isWritten) rmSync(beside, { recursive: true, force: true });
    if (!isWritten && made !== undefined) rmSync(made, { recursive: true, force: true });
  }
}

/** What has to be made for a folder to be there. */
function firstMissing(dir: string): string | undefined {
  let missing: string | undefined;
  for (let at = dir; !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing = at;
  return missing;
}
