/**
 * One file of JSON, opened for checks: its value, and a scope that puts line and column to whatever is said about it. What is
 * wrong with the text itself is said here; what the values must be is the checks' business.
 */
import { createScope, type Issue, type Scope } from "../../core/checks/issue.ts";
import { readJson } from "./read-json.ts";

/** One file below the achievements folder, as text. */
export interface SourceFile {
  /** Relative to the achievements folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

export interface OpenedFile {
  /** Undefined when the text could not be understood; that has been said then. */
  readonly value: unknown;
  readonly isReadable: boolean;
  /** The brackets do not match: the value may lack what the text has. */
  readonly isIncomplete: boolean;
  readonly scope: Scope;
  readonly issues: Issue[];
  readonly warnings: Issue[];
}

export function openFile(file: SourceFile): OpenedFile {
  const issues: Issue[] = [];
  const warnings: Issue[] = [];
  const reading = readJson(file.text);
  for (const { code, path, problem, expected, at, isWarning, more } of reading.slips) {
    const place = reading.positionAt(at);
    const others = more === 0 ? "" : ` (and ${more} more in this file)`;
    (isWarning ? warnings : issues).push({
      file: file.path,
      ...place,
      path,
      code,
      problem: problem + others,
      expected,
    });
  }
  return {
    value: reading.value,
    isReadable: reading.isReadable,
    isIncomplete: reading.isIncomplete,
    scope: createScope(file.path, issues, warnings, reading),
    issues,
    warnings,
  };
}

/** In the order of the text. */
export function inOrderOfText(issues: readonly Issue[]): Issue[] {
  return Array.from(issues).sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}
