/**
 * Puts files into a folder so that none is ever half there: all are written beside it first, and then moved to their places. Knows
 * nothing of what is in them.
 */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, sep } from "node:path";

/** Path below the folder, with `/` → its content; undefined where it is to go. The last one is moved last. */
export type Changes = ReadonlyMap<string, Uint8Array | string | undefined>;

export function writeChanges(dir: string, changes: Changes): void {
  // In the folder itself, for only within a file system is a move at once.
  const made = firstMissing(dir);
  mkdirSync(dir, { recursive: true });
  const beside = mkdtempSync(join(dir, ".import-"));
  let isWritten = false;
  try {
    const entries = [...changes].map(([path, content], index) => ({ place: placeIn(dir, path), content, index }));
    for (const { content, index } of entries) {
      if (content !== undefined) writeFileSync(join(beside, String(index)), content);
    }
    isWritten = true;
    for (const { place, content, index } of entries) {
      if (content === undefined) {
        rmSync(place, { force: true });
        removeEmpty(dirname(place), dir);
      } else {
        mkdirSync(dirname(place), { recursive: true });
        renameSync(join(beside, String(index)), place);
      }
    }
  } finally {
    rmSync(beside, { recursive: true, force: true });
    if (!isWritten && made !== undefined) rmSync(made, { recursive: true, force: true });
  }
}

/** What has to be made for a folder to be there. */
function firstMissing(dir: string): string | undefined {
  let missing: string | undefined;
  for (let at = dir; !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing = at;
  return missing;
}

/** Throws where a link leads out of the folder. */
function placeIn(dir: string, path: string): string {
  const parts = path.split("/");
  for (let depth = 1; depth < parts.length; depth++) {
    const folder = join(dir, ...parts.slice(0, depth));
    if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() === true)
      throw new Error(`${folder} is a link; expected a folder`);
  }
  return join(dir, parts.join(sep));
}

function removeEmpty(folder: string, dir: string): void {
  for (let at = folder; at !== dir && at.startsWith(dir) && readdirSync(at).length === 0; at = dirname(at))
    rmdirSync(at);
}
