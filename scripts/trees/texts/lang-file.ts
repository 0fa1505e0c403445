/**
 * Reads a file of texts in the form of the game's own language files: `key=value` lines, comments that begin with `##`. Knows
 * nothing of which keys there are.
 */
import type { Issue, IssueCode, Position } from "../../core/checks/issue.ts";
import { quote } from "../../core/checks/issue.ts";
import type { SourceFile } from "../json/open-file.ts";

export interface LangEntry {
  readonly key: string;
  /** With line breaks where `\n` was written. */
  readonly value: string;
  readonly keyAt: Position;
  readonly valueAt: Position;
}

/** Line breaks of other systems, and what turns the direction of a line's text round, are none of a text either. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;
/** As the game's own files have it behind values. */
const TRAILING_COMMENT = /\t+#.*$/;

export function readLangFile({ path: file, text }: SourceFile): {
  readonly entries: readonly LangEntry[];
  readonly issues: readonly Issue[];
} {
  const issues: Issue[] = [];
  const seen = new Map<string, number>();
  const entries: LangEntry[] = [];
  text.split(/\r\n|\r|\n/).forEach((whole, index) => {
    const line = index + 1;
    const say = (column: number, path: string, code: IssueCode, problem: string, expected: string): number =>
      issues.push({ file, line, column, path, code, problem, expected });
    if (whole.trim() === "" || whole.trimStart().startsWith("##")) return;
    const content = whole.replace(TRAILING_COMMENT, "").trimEnd();
    const start = content.length - content.trimStart().length;
    const equals = content.indexOf("=");
    const key = content.slice(start, equals === -1 ? undefined : equals).trim();
    const shown = key === "" ? "$" : key.length > 60 ? `${key.slice(0, 60)}…` : key;
    const control = CONTROL.exec(content);
    if (control) {
      const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
      const problem = `there is a control character, U+${code}, which nobody sees`;
      say(control.index + 1, printable(shown), "control-character", problem, "none; a line break is written \\n");
      return;
    }
    if (equals === -1 || key === "") {
      const problem = key === "" ? "there is no key before the =" : "the line has no =";
      say(start + 1, shown, "no-equals-sign", problem, "key=value, or a comment that begins with ##");
      return;
    }
    const before = seen.get(key);
    if (before !== undefined) {
      say(start + 1, shown, "duplicate-key", `${quote(key)} was said in line ${before} already`, "each key once");
      return;
    }
    seen.set(key, line);
    const value = content.slice(equals + 1).replace(/\\n/g, "\n");
    entries.push({ key, value, keyAt: { line, column: start + 1 }, valueAt: { line, column: equals + 2 } });
  });
  return { entries, issues };
}

const printable = (shown: string): string => shown.replace(new RegExp(CONTROL, "g"), "?");
