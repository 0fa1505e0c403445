/**
 * Remembers what the pack's own code was bundled to, as long as every file that went in says the same: whoever watches
 * trees builds again and again, and the code hardly ever changes meanwhile. Not for extensions, whose imports may lead
 * to another file although each of those that went in is as it was. Decides nothing about bundling.
 */
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import type { BundleInput, BundleResult } from "./bundle.ts";

type Bundle = (input: BundleInput) => Promise<BundleResult>;

/** The clocks of file systems go in steps, the longest of two seconds. */
const CLOCK_MS = 2_000;

interface Remembered {
  readonly result: BundleResult;
  /** What its inputs said, each by its hash. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** For inputs without extensions. */
export function remembered(bundle: Bundle): Bundle {
  const known = new Map<string, Remembered>();
  return async (input) => {
    const key = JSON.stringify([input.pack, input.projectDir]);
    const before = known.get(key);
    if (before !== undefined && [...before.hashes].every(([file, hash]) => hashOf(file) === hash)) return before.result;
    const startedAt = Date.now();
    const result = await bundle(input);
    known.delete(key);
    // Nobody knows whether a file that changes meanwhile went in as it was or as it is.
    if (result.ok && result.inputs.every((file) => changedAt(file) < startedAt - CLOCK_MS)) {
      known.set(key, { result, hashes: new Map(result.inputs.map((file) => [file, hashOf(file)])) });
    }
    return result;
  };
}

function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
}

/** Empty when it is gone, which no file's is. */
function hashOf(file: string): string {
  if (statSync(file, { throwIfNoEntry: false }) === undefined) return "";
  return createHash("sha1").update(readFileSync(file)).digest("base64");
}
