/**
 * `bedrock-achievements export`: trees as what other programs and systems read, or players' progress. Flags in, files and sentences
 * out; what a format looks like is said in `export/`.
 */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createTree } from "../scripts/core/tree/tree.ts";
import { callerDir } from "./command-line/arguments.ts";
import { loadTrees, type TreesLoading } from "./build/trees.ts";
import { readCloud } from "./deploy/cloud/cloud.ts";
import { EXPORTERS } from "./export/exporters.ts";
import { EXPORT_USAGE, readExportOptions, type ExportOptions, type ProgressSource } from "./export/options.ts";
import { askCloud } from "./export/progress/ask-cloud.ts";
import { readNetworkFile } from "./export/progress/network-file.ts";
import { progressCsv, progressJson, type PlayerProgress } from "./export/progress/progress.ts";
import { isInside, writeFiles } from "./export/write-files.ts";
import { reasonOf } from "./import/source/archive.ts";
import { HOME_DIR, PROJECT_DIR } from "./project-dir.ts";
import { processTerminal, type Terminal } from "./command-line/terminal.ts";

/** The exit status. */
export async function main(args: readonly string[], terminal: Terminal = processTerminal): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    terminal.out(EXPORT_USAGE);
    return 0;
  }
  const options = readExportOptions(args, terminal.environment);
  if (typeof options === "string") {
    terminal.err(`${options}\n\n${EXPORT_USAGE}`);
    return 1;
  }
  const problem = await runExport(options, terminal, callerDir(terminal.environment, terminal.cwd, PROJECT_DIR));
  if (problem === undefined) return 0;
  terminal.err(`${problem}\n`);
  return 1;
}

/** @returns why nothing was exported */
async function runExport(options: ExportOptions, terminal: Terminal, baseDir: string): Promise<string | undefined> {
  const { achievements, format, locale, progress } = options;
  const folder = achievements === undefined ? join(HOME_DIR, "achievements") : resolve(baseDir, achievements);
  const out = resolve(baseDir, options.out);
  // What is written there would be read as trees by the next build.
  if (out === folder || isInside(folder, out))
    return `${out} is in the folder of the trees; expected another folder, for all JSON files there are nodes`;
  const { trees, own, problems }: TreesLoading = loadTrees(folder, "0.0.0");
  if (problems.length > 0) return `${problems.join("\n")}\n\nnothing was exported; the trees must be right first`;
  const tree = createTree(trees.nodes, trees.settings.time_zone, trees.texts);
  if (progress !== undefined) {
    const players = await readPlayers(progress, terminal, baseDir);
    if (typeof players === "string") return players;
    const content = format === "csv" ? progressCsv(players, tree) : progressJson(players, tree);
    const failed = writeFiles(out, new Map([[`progress.${format}`, content]]));
    if (failed !== undefined) return failed;
    const count = `${players.length} ${players.length === 1 ? "player" : "players"}`;
    terminal.out(`wrote the progress of ${count} into ${join(out, `progress.${format}`)}\n`);
    return undefined;
  }
  const name = own.source?.json.name ?? "Achievements";
  const { files, says } = EXPORTERS[format]!.run({ tree, name, settings: trees.settings, locale });
  const failed = writeFiles(out, files);
  if (failed !== undefined) return failed;
  for (const sentence of says) terminal.out(`${sentence}\n`);
  terminal.out(`exported ${tree.nodes.length} ${tree.nodes.length === 1 ? "node" : "nodes"} into ${out}\n`);
  return undefined;
}

/** @returns a text that says what went wrong, where something did */
async function readPlayers(
  source: ProgressSource,
  terminal: Terminal,
  baseDir: string,
): Promise<readonly PlayerProgress[] | string> {
  if ("file" in source) {
    const path = resolve(baseDir, source.file);
    let text: string;
    try {
      text = readFileSync(path, "utf8");
    } catch (error) {
      return `${path} cannot be read (${reasonOf(error)}); expected a file of \`npm run cloud -- export NETWORK FILE\``;
    }
    const players = readNetworkFile(text);
    return typeof players === "string" ? `${path}: ${players}` : players;
  }
  const access = readCloud(source);
  if (!access.ok) return access.problems.join("\n");
  for (const warning of access.warnings) terminal.err(`${warning}\n`);
  return askCloud(access.cloud, source.players);
}
