/** What every build says, and how: warnings, problems, where things lie. */
import { relative } from "node:path";
import type { Terminal } from "../command-line/terminal.ts";
import { shownLines } from "./shown-lines.ts";

export interface BuildRun {
  /** The exit status. */
  readonly status: number;
  /** Every script file that went in, for the watcher. */
  readonly inputs: readonly string[];
}

export interface Warnings {
  readonly warnings: readonly string[];
  /** What kind of problem or warning a line tells of. */
  readonly kinds: ReadonlyMap<string, string>;
}

export function tellWarnings({ warnings, kinds }: Warnings, terminal: Terminal): void {
  for (const line of shownLines(warnings, kinds)) terminal.err(`warning: ${line}\n`);
}

/** Says the problems. @returns the exit status */
export function refused(
  terminal: Terminal,
  problems: readonly string[],
  kinds: ReadonlyMap<string, string>,
  after = "",
): number {
  for (const line of shownLines(problems, kinds)) terminal.err(`${line}\n`);
  terminal.err(`\n${problems.length === 1 ? "1 problem" : `${problems.length} problems`}${after}\n`);
  return 1;
}

export function shown(path: string, baseDir: string): string {
  const short = relative(baseDir, path);
  return short === "" ? "." : short.startsWith("..") ? path : short;
}
