/**
 * Bundles the code of a pack once for all tests of a process, since packs of tests differ in their trees and hardly ever in
 * their code. Bundled anew when a file that went in has changed since, as it does while tests are watched.
 */
import { readFileSync, statSync } from "node:fs";
import { bundleScript, type BundleInput, type BundleResult } from "../../tools/build/code/bundle.ts";
import { PROJECT_DIR } from "../../tools/project-dir.ts";

interface Bundled {
  readonly startedAt: number;
  readonly result: Promise<BundleResult>;
}

const known = new Map<string, Bundled>();

/** Extensions count by what they say, not by where they lie. */
export async function rememberedBundle(input: BundleInput): Promise<BundleResult> {
  const texts = input.extensions.map((file) => readFileSync(file, "utf8"));
  const key = JSON.stringify([input.pack, input.projectDir, ...texts]);
  const before = known.get(key);
  if (before !== undefined && isUpToDate(await before.result, before.startedAt)) return before.result;
  const bundled = { startedAt: Date.now(), result: bundleScript(input) };
  known.set(key, bundled);
  return bundled.result;
}

function isUpToDate(result: BundleResult, startedAt: number): boolean {
  if (!result.ok) return false;
  const sources = result.inputs.filter((file) => file.startsWith(PROJECT_DIR));
  return sources.every((file) => (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) < startedAt);
}
