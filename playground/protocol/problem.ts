/** A line of the build → the place that it speaks of, and what it says. */
import type { Problem } from "./server.ts";

const PLACE = /^(.+?):(\d+):(\d+): ([\s\S]*)$/;

export function problemOf(line: string): Problem {
  const [, file, lineNumber, column, text] = PLACE.exec(line) ?? [];
  if (file === undefined || text === undefined) return { line, text: line };
  return { line, file, lineNumber: Number(lineNumber), column: Number(column), text };
}
