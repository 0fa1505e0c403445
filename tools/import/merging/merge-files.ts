/** Other files of an import, three-way as wholes. */
import type { Change } from "../output/report.ts";
import { hashOfBytes, type Base } from "./base.ts";
import { threeWays } from "./three-ways.ts";

/**
 * @param read what lies at a path now
 * @returns by path what is to lie there; undefined where it is to go
 */
export function mergeFiles(
  base: Base["files"],
  ours: ReadonlyMap<string, Uint8Array>,
  read: (path: string) => Uint8Array | undefined,
): { readonly files: ReadonlyMap<string, Uint8Array | undefined>; readonly changes: readonly Change[] } {
  const files = new Map<string, Uint8Array | undefined>();
  const changes: Change[] = [];
  for (const path of new Set([...base.keys(), ...ours.keys()])) {
    const outcome = threeWays(base.get(path), read(path), ours.get(path), hashOfBytes);
    if (outcome.take === "ours" && outcome.isNew) files.set(path, outcome.value);
    if (outcome.take === "theirs" && outcome.isTold) {
      changes.push({ of: path, what: "kept", says: "as you have it, though the source has changed it" });
    }
  }
  return { files, changes };
}
