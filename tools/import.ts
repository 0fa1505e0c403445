/**
 * `bedrock-achievements import`: trees of other systems become a folder of trees. Flags in, files and sentences out; what is made of a
 * source is said in `import/`.
 */
import { readFileSync, realpathSync, existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { nearest } from "../scripts/core/text/nearest.ts";
import type { NodeSchema } from "../playground/editing/schema/parts.ts";
import { callerDir, lostFlags, unknownArgument } from "./command-line/arguments.ts";
import { readVanillaIds } from "./build/vanilla-ids.ts";
import type { Importer, ImportedTrees } from "./import/imported.ts";
import { IMPORTERS } from "./import/importers.ts";
import { countsInWords, REPORT_TEXT, type Report } from "./import/output/report.ts";
import { planImport } from "./import/run-import.ts";
import { reasonOf } from "./import/source/archive.ts";
import { openSource, type OpenSource } from "./import/source/open-source.ts";
import { finishInterrupted, isInterrupted } from "./import/writing/interrupted.ts";
import { readTarget } from "./import/writing/target.ts";
import { writeChanges } from "./import/writing/write-changes.ts";
import { PROJECT_DIR, spoken } from "./project-dir.ts";
import { processTerminal, type Terminal } from "./command-line/terminal.ts";

const FORMATS = IMPORTERS.map(({ format }) => format);
const longest = Math.max(...FORMATS.map(({ length }) => length));

const USAGE = `Usage: ${spoken("import")} FORMAT SOURCE --out DIR [--dry-run]

Makes a folder of trees from what is written for another system, with a report of what could be kept.

  FORMAT              what it is written for:
${IMPORTERS.map(({ format, says }) => `                        ${format.padEnd(longest)}  ${says}\n`).join("")}
  SOURCE              a folder or a zip archive, or the one file that holds a whole tree, such as config.yml
  --out DIR           the folder of the trees: a new or empty one, or that of an earlier import of the same source; what you
                      changed there stays
  --achievements DIR  the same, where --out is not given
  --dry-run           say what would be done, and write nothing
  --help              show this text
`;
const VALUE_FLAGS: readonly string[] = ["--out", "--achievements"];
const FLAGS: readonly string[] = [...VALUE_FLAGS, "--dry-run", "--help"];
const SHOWN_CHANGES = 40;

interface Options {
  readonly importer: Importer;
  readonly source: string;
  /** As the author wrote it. */
  readonly given: string;
  readonly out: string;
  readonly isDry: boolean;
}

/** The exit status: 1 when nothing could be imported. */
export function main(args: readonly string[], terminal: Terminal = processTerminal): number {
  if (args.includes("--help") || args.includes("-h")) {
    terminal.out(USAGE);
    return 0;
  }
  const baseDir = callerDir(terminal.environment, terminal.cwd, PROJECT_DIR);
  const options = lostFlags(args, FLAGS, terminal.environment) ?? readOptions(args, baseDir);
  if (typeof options === "string") {
    terminal.err(`${options}\n\n${USAGE}`);
    return 1;
  }
  const problem = runImport(options, terminal);
  if (problem === undefined) return 0;
  terminal.err(`${problem}\n`);
  return 1;
}

/** @returns a text that says what is wrong with them, where something is */
function readOptions(args: readonly string[], baseDir: string): Options | string {
  const values = new Map<string, string>();
  const words: string[] = [];
  let isDry = false;
  for (let index = 0; index < args.length; index++) {
    const argument = args[index]!;
    const [flag, joined] = argument.split(/=(.*)/s, 2) as [string, string?];
    if (!argument.startsWith("-")) words.push(argument);
    else if (argument === "--dry-run") isDry = true;
    else if (!VALUE_FLAGS.includes(flag)) return unknownArgument(argument, FLAGS);
    else {
      const value = joined ?? args[++index];
      if (value === undefined || value === "" || (joined === undefined && value.startsWith("--")))
        return `${flag} has no value; expected a folder after it`;
      if (values.has(flag)) return `${flag} is given twice; expected it once`;
      values.set(flag, value);
    }
  }
  const [format, source, tooMany] = words;
  if (format === undefined) return `it is not said from what; expected one of ${FORMATS.join(", ")}`;
  const importer = IMPORTERS.find((each) => each.format === format);
  if (importer === undefined) {
    const near = nearest(format, FORMATS);
    return `there is no format "${format}"; expected ${near === undefined ? `one of ${FORMATS.join(", ")}` : `"${near}"`}`;
  }
  if (source === undefined) return "no source is given; expected a folder or a zip archive after the format";
  if (tooMany !== undefined) return `"${source}" and "${tooMany}" are given; expected one folder or zip archive`;
  const out = values.get("--out") ?? values.get("--achievements");
  if (out === undefined) return "it is not said where to; expected --out DIR, a folder for the trees";
  return { importer, source: resolve(baseDir, source), given: source, out: resolve(baseDir, out), isDry };
}

/** @returns why nothing was imported */
function runImport({ importer, source, given, out, isDry }: Options, terminal: Terminal): string | undefined {
  const unfinished = mendInterrupted(out, isDry, terminal);
  if (unfinished !== undefined) return unfinished;
  const target = readTarget(out, importer.format);
  if (typeof target === "string") return target;
  const opened = openSource(source, existsSync(out) ? realpathSync(out) : out);
  if (typeof opened === "string") return opened;
  const read = readWith(importer, opened);
  if ("refused" in read) return refusal(importer, read.refused, opened, given);
  const trees: ImportedTrees = { ...read, unread: [...opened.unread, ...read.unread] };
  if (trees.pages.every(({ nodes }) => nodes.length === 0)) {
    const unread = trees.unread.slice(0, 20).map(({ path, why }) => `${path}: ${why}\n`);
    return `${unread.join("")}no node could be read from ${given}; expected at least one`;
  }
  const schema = JSON.parse(readFileSync(join(PROJECT_DIR, "achievements/node.schema.json"), "utf8")) as NodeSchema;
  const plan = planImport({ format: importer.format, from: given, trees, target, vanilla: readVanillaIds(), schema });
  if (typeof plan === "string") return plan;
  tell(plan.report, terminal);
  if (isDry) {
    for (const [path, content] of plan.writes) {
      const what = content === undefined ? "remove" : target.bytes(path) === undefined ? "write" : "change";
      terminal.out(`would ${what} ${join(out, path)}\n`);
    }
    terminal.out("nothing was written\n");
    return undefined;
  }
  try {
    writeChanges(out, plan.writes);
  } catch (error) {
    return `${out} cannot be written (${reasonOf(error)}); expected a folder that may be written to`;
  }
  terminal.out(`wrote ${out}; what differs is in ${join(out, REPORT_TEXT)}\n`);
  return undefined;
}

/**
 * An import that was killed on its way is finished before the next one looks at the folder.
 * @returns why the next one cannot be
 */
function mendInterrupted(out: string, isDry: boolean, terminal: Terminal): string | undefined {
  try {
    const wasOnItsWay = isInterrupted(out);
    if (wasOnItsWay && isDry) {
      return `the last import into ${out} was interrupted; run it without --dry-run, which finishes that one first`;
    }
    if (!isDry) finishInterrupted(out);
    if (wasOnItsWay) terminal.out(`the last import into ${out} was interrupted, and is finished now\n`);
    return undefined;
  } catch (error) {
    return `${out} cannot be written (${reasonOf(error)}); expected a folder that may be written to`;
  }
}

/** A reader that fails has met something that it does not know, which is no reason for a stack trace. */
function readWith(importer: Importer, source: OpenSource): ReturnType<Importer["read"]> {
  try {
    return importer.read(source);
  } catch (error) {
    return { refused: `the importer "${importer.format}" failed on it (${reasonOf(error)}); please report this` };
  }
}

function refusal(importer: Importer, why: string, source: OpenSource, given: string): string {
  const others = IMPORTERS.filter((each) => each !== importer && !("refused" in readWith(each, source)));
  const meant =
    others.length === 0
      ? ""
      : `\nit can be imported as ${others.map(({ format }) => `"${format}"`).join(" or ")}: ${spoken("import")} ${others[0]!.format} ${given} --out DIR`;
  return `${given} cannot be imported as "${importer.format}": ${why}${meant}`;
}

function tell(report: Report, terminal: Terminal): void {
  const changes = report.changes ?? [];
  for (const { of, says } of changes.slice(0, SHOWN_CHANGES)) terminal.out(`${of}: ${says}\n`);
  if (changes.length > SHOWN_CHANGES) terminal.out(`and ${changes.length - SHOWN_CHANGES} more\n`);
  if (report.unread.length > 0) {
    terminal.err(
      `${report.unread.length} ${report.unread.length === 1 ? "thing is no node" : "things are no nodes"} or could not be read; the report names them\n`,
    );
  }
  terminal.out(countsInWords(report.counts));
}
