/**
 * Builds both packs in memory: all problems of trees, extensions and scripts at once, or the packs' files.
 * Decides nothing about flags and writes nothing; the command line and tests both start here.
 */
import { PROJECT_DIR } from "../project-dir.ts";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { PACK_NAMES, type PackName } from "../../behavior_pack/manifest.ts";
import type { bundleScript, BundleResult } from "./code/bundle.ts";
import { checkExtensionTypes } from "./code/extension-types.ts";
import { packTrees, type BuiltPacks } from "../packing/pack-files.ts";
import type { OwnPack } from "../packing/pack-identity.ts";
import { codeOf } from "./code/prebuilt.ts";
import type { Trees } from "../packing/trees-script.ts";
import { loadTrees } from "./trees.ts";
import { readPackDir } from "../pack/pack-dir.ts";

export interface PacksInput {
  readonly achievementsDir: string;
  readonly extensions: readonly string[];
  /** How the code is bundled, for who makes many packs of the same code. */
  readonly bundle?: typeof bundleScript;
}

export type PacksResult = {
  readonly warnings: readonly string[];
  /** What kind of problem or warning a line tells of, where that is known. */
  readonly kinds: ReadonlyMap<string, string>;
} & (
  | {
      readonly ok: true;
      readonly packs: BuiltPacks;
      readonly own: OwnPack;
      readonly trees: Trees;
      readonly nodeCount: number;
      /** Every script file that went in, for the watcher. */
      readonly inputs: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly string[] }
);

export async function buildPacks(input: PacksInput): Promise<PacksResult> {
  const version = readVersion();
  const loading = loadTrees(input.achievementsDir, version, input.extensions.length > 0);
  const extensionProblems = input.extensions.flatMap(extensionProblem);
  const bundleCode = input.bundle ?? codeOf;
  const bundles = await Promise.all(
    PACK_NAMES.map((pack) =>
      bundleCode({
        pack,
        projectDir: PROJECT_DIR,
        extensions: extensionProblems.length > 0 ? [] : input.extensions,
      }),
    ),
  );
  const typeProblems = extensionProblems.length > 0 ? [] : await checkExtensionTypes(input.extensions);
  // Most of what is wrong with a script is wrong in both packs.
  const bundleProblems = bundles.flatMap(problemsOf);
  const problems = unique([
    ...loading.problems,
    ...extensionProblems,
    ...bundleProblems,
    ...(bundleProblems.length > 0 ? [] : typeProblems),
  ]);
  const warnings = unique([...loading.warnings, ...bundles.flatMap((bundle) => bundle.warnings)]);
  if (problems.length > 0) return { ok: false, problems, warnings, kinds: loading.kinds };

  const code = Object.fromEntries(
    PACK_NAMES.map((pack, index) => {
      const bundle = bundles[index];
      if (bundle?.ok !== true) throw new Error(`the ${pack} pack has neither a script nor a problem`);
      return [pack, bundle.script];
    }),
  ) as Record<PackName, string>;
  const { trees, own } = loading;
  const packs = packTrees({ trees, own, statics: readPackDir(join(PROJECT_DIR, "behavior_pack")), code });
  const inputs = unique(bundles.flatMap((bundle) => (bundle.ok ? bundle.inputs : [])));
  return {
    ok: true,
    packs,
    own,
    warnings,
    kinds: loading.kinds,
    inputs,
    trees,
    nodeCount: trees.nodes.length,
  };
}

export function readVersion(): string {
  const manifest = JSON.parse(readFileSync(join(PROJECT_DIR, "package.json"), "utf8")) as { version: string };
  return manifest.version;
}

function problemsOf(bundle: BundleResult): readonly string[] {
  return bundle.ok ? [] : bundle.problems;
}

function extensionProblem(file: string): string[] {
  if (!existsSync(file))
    return [`--extension ${file}: there is no such file; expected a TypeScript or JavaScript module`];
  if (statSync(file).isFile() && /\.[cm]?[jt]s$/.test(file)) return [];
  return [`--extension ${file}: this is not a script; expected a file that ends in .ts, .js or .mjs`];
}

function unique(lines: readonly string[]): string[] {
  return [...new Set(lines)];
}
