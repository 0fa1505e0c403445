/**
 * The trees as they are now → what the page is told: a pack, or problems. The code is bundled once and again when one of its
 * sources has changed, so that a change of a node is built in a moment. Serves nobody and watches nothing.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { PackGiven } from "../../playground/protocol/given.ts";
import { isNeeded, packGiven, textsOf } from "../../playground/protocol/pack-given.ts";
import { problemOf } from "../../playground/protocol/problem.ts";
import type { ServerEvent } from "../../playground/protocol/server.ts";
import type { BundleInput, BundleResult } from "../build/code/bundle.ts";
import { outputProblem, writePacks } from "../build/output.ts";
import { buildPacks } from "../build/packs.ts";
import { codeOf } from "../build/code/prebuilt.ts";
import { refusalOf } from "../command-line/system-error.ts";
import type { StartOptions } from "./options.ts";

export type BuildEvent = Extract<ServerEvent, { readonly kind: "built" | "wrong" }>;

export interface BuildNews {
  readonly event: BuildEvent;
  /** Every script file that went in, for the watcher. */
  readonly inputs: readonly string[];
}

export type Builds = () => Promise<BuildNews>;

export function createBuilds({ achievementsDir, extensions, packs, outDir }: StartOptions): Builds {
  return async () => {
    const result = await buildPacks({ achievementsDir, extensions, bundle: rememberedCode });
    const others = packs.map(readOther);
    const outProblem = outDir === undefined ? undefined : outputProblem(outDir, achievementsDir);
    const problems = [
      ...(result.ok ? [] : result.problems),
      ...others.flatMap((other) => ("problem" in other ? [other.problem] : [])),
      ...(outProblem === undefined ? [] : [outProblem]),
    ];
    if (!result.ok || problems.length > 0) {
      return { event: { kind: "wrong", problems: problems.map(problemOf) }, inputs: [] };
    }
    const refusal = outDir === undefined ? undefined : refusedOutput(outDir, result.packs);
    if (refusal !== undefined)
      return { event: { kind: "wrong", problems: [problemOf(refusal)] }, inputs: result.inputs };
    const otherPacks = others.flatMap((other) => ("problem" in other ? [] : [other]));
    const pack = packGiven(result, otherPacks);
    return { event: { kind: "built", pack, warnings: result.warnings.map(problemOf) }, inputs: result.inputs };
  };
}

/** The worlds do without what is written elsewhere, but whoever asked for it must hear that it is missing. */
function refusedOutput(outDir: string, packs: Parameters<typeof writePacks>[1]): string | undefined {
  try {
    writePacks(outDir, packs);
    return undefined;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    return `--out ${refusal}`;
  }
}

function readOther(directory: string): PackGiven["otherPacks"][number] | { readonly problem: string } {
  try {
    const all = readdirSync(directory, { recursive: true, encoding: "utf8" });
    const paths = all.map((path) => path.replaceAll("\\", "/"));
    if (!paths.includes("manifest.json")) {
      return {
        problem: `--pack ${directory}: there is no manifest.json in it; expected the folder of a behavior pack`,
      };
    }
    const manifest = readFileSync(join(directory, "manifest.json"), "utf8");
    const notJson = jsonProblem(manifest);
    if (notJson !== undefined) return { problem: `--pack ${directory}: manifest.json is no JSON (${notJson})` };
    const files = paths.filter((path) => isNeeded(path) && statSync(join(directory, path)).isFile());
    const texts = files.map((path): [string, Uint8Array] => [path, readFileSync(join(directory, path))]);
    return { name: basename(directory), files: textsOf(texts) };
  } catch (error) {
    return { problem: `--pack ${refusalOf(error) ?? `${directory}: it cannot be read (${(error as Error).message})`}` };
  }
}

function jsonProblem(text: string): string | undefined {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ""));
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

interface Bundled {
  readonly startedAt: number;
  readonly result: BundleResult;
}

/** By what was asked for. */
const bundled = new Map<string, Bundled>();

/** Of an extension, too, all that went in is looked at. */
async function rememberedCode(input: BundleInput): Promise<BundleResult> {
  const key = JSON.stringify(input);
  const before = bundled.get(key);
  if (before && isUpToDate(before)) return before.result;
  const startedAt = Date.now();
  const result = await codeOf(input);
  bundled.set(key, { startedAt, result });
  return result;
}

function isUpToDate({ result, startedAt }: Bundled): boolean {
  if (!result.ok) return false;
  return result.inputs.every((file) => (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) < startedAt);
}
