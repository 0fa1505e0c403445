/**
 * What is looked for in the Python files of a NetEase pack: functions by name, and which nodes scripts move themselves. Python is
 * not understood: names, indentation and quotation marks are all that is looked at.
 */
import type { SourceFiles } from "../../imported.ts";
import { textOf } from "../../reading/text.ts";

export interface PythonFunction {
  readonly path: string;
  /** Its lines as they are written, without the indentation that all of them have. */
  readonly lines: readonly string[];
}

export interface Python {
  /** By name; the first of those that share one. */
  readonly functions: ReadonlyMap<string, PythonFunction>;
  /** The first file that calls for progress and has this text in quotation marks. */
  moverOf(node: string): string | undefined;
}

const CALLS = /\b(?:AddNodeProgress|SetNodeFinish|SetCloudStorage)\b/;

export function readPython(source: SourceFiles): Python {
  const functions = new Map<string, PythonFunction>();
  const movers: { path: string; quoted: ReadonlySet<string> }[] = [];
  for (const path of source.paths) {
    if (!/\.py$/i.test(path)) continue;
    const bytes = source.bytes(path);
    if (bytes === undefined) continue;
    const text = textOf(bytes);
    const lines = text.split(/\r\n|\r|\n/);
    lines.forEach((line, index) => {
      const name = /^\s*def\s+(\w+)\s*\(/.exec(line)?.[1];
      if (name !== undefined && !functions.has(name)) functions.set(name, { path, lines: functionAt(lines, index) });
    });
    if (CALLS.test(text))
      movers.push({ path, quoted: new Set(Array.from(text.matchAll(/(["'])(.*?)\1/g), (found) => found[2]!)) });
  }
  return { functions, moverOf: (node) => movers.find(({ quoted }) => quoted.has(node))?.path };
}

const indentOf = (line: string): number => /^\s*/.exec(line.replaceAll("\t", "    "))![0].length;

const MAX_LINES = 60;

function functionAt(lines: readonly string[], start: number): readonly string[] {
  const indent = indentOf(lines[start]!);
  let end = start + 1;
  while (end < lines.length && (lines[end]!.trim() === "" || indentOf(lines[end]!) > indent)) end++;
  while (lines[end - 1]!.trim() === "") end--;
  const own = lines.slice(start, Math.min(end, start + MAX_LINES)).map((line) => line.replaceAll("\t", "    "));
  return own.map((line) => line.slice(Math.min(indent, indentOf(line))).trimEnd());
}
