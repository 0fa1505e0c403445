/**
 * `build --for-pack`: checked trees become a script module for a pack that brings them at run time. Writes that module and its
 * types into the output folder and touches nothing else there.
 */
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { HEADER_UUID } from "../../behavior_pack/manifest.ts";
import {
  nodesElsewhere,
  problemOfProvided,
  PROVIDED_TYPES,
  providedScript,
  providedTrees,
} from "../packing/provided-trees.ts";
import { drawUuids } from "../packing/pack-file.ts";
import type { Terminal } from "../command-line/terminal.ts";
import type { BuildOptions } from "./options.ts";
import { outputProblem } from "./output.ts";
import { readVersion } from "./packs.ts";
import { refused, shown, tellWarnings, type BuildRun } from "./said.ts";
import { loadTrees, type TreesLoading } from "./trees.ts";

const SCRIPT = "trees.js";
const TYPES = "trees.d.ts";
/** What is named at most of what is elsewhere. */
const MAX_NAMED = 10;

export function buildForPack(options: BuildOptions, baseDir: string, terminal: Terminal): BuildRun {
  const { achievementsDir, outDir } = options;
  // The functions of its rewards are the pack's own.
  const load = (): TreesLoading => loadTrees(achievementsDir, readVersion(), true, true);
  const loading = withDrawnUuid(load(), achievementsDir, load);
  tellWarnings(loading, terminal);
  const { nodes, texts } = loading.trees;
  const trees = providedTrees({ nodes, texts, ...providerOf(loading, achievementsDir) });
  const problems = [
    ...loading.problems,
    ...[outputProblem(outDir, achievementsDir), problemOfProvided(nodes, trees)].filter((one) => one !== undefined),
  ];
  const place = shown(outDir, baseDir);
  if (problems.length > 0) {
    return { status: refused(terminal, problems, loading.kinds, `; nothing was written to ${place}`), inputs: [] };
  }
  mkdirSync(outDir, { recursive: true });
  write(join(outDir, SCRIPT), providedScript(trees));
  write(join(outDir, TYPES), PROVIDED_TYPES);
  const count = nodes.length === 1 ? "1 node" : `${nodes.length} nodes`;
  terminal.out(`${count} of ${trees.name} (${trees.uuid}) are in ${shown(join(outDir, SCRIPT), baseDir)}\n`);
  const elsewhere = nodesElsewhere(nodes);
  if (elsewhere.length > 0) {
    const more = elsewhere.length > MAX_NAMED ? ", …" : "";
    terminal.out(`they hang on nodes of other packs: ${elsewhere.slice(0, MAX_NAMED).join(", ")}${more}\n`);
  }
  return { status: 0, inputs: [] };
}

/** `"uuid": "own"` in pack.json has one drawn and written in, as by any build. */
function withDrawnUuid(loading: TreesLoading, achievementsDir: string, again: () => TreesLoading): TreesLoading {
  const { source } = loading.own;
  if (loading.problems.length > 0 || source?.json.uuid !== "own") return loading;
  write(join(achievementsDir, source.file.path), drawUuids(source.file.text, source.json));
  return again();
}

function providerOf({ own }: TreesLoading, achievementsDir: string): { name: string; uuid: string | undefined } {
  const { source, identity } = own;
  if (source) return { name: identity.name, uuid: identity.uuid === HEADER_UUID ? undefined : identity.uuid };
  const folder = basename(achievementsDir);
  return { name: folder === "achievements" ? basename(dirname(achievementsDir)) : folder, uuid: undefined };
}

/** The file is replaced whole or not at all. */
function write(file: string, text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}
