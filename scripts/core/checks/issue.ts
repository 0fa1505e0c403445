/**
 * What is said about bad input: where it is, what is wrong, and what would be right.
 * Knows nothing of nodes or settings; those decide what counts as wrong.
 */

/** One name per kind of problem. Stable: tests and tools rely on it, while the wording may change. */
export type IssueCode =
  // the file as such
  | "unreadable"
  | "not-utf8"
  | "no-nodes"
  | "not-json"
  | "too-deep"
  | "duplicate-key"
  | "number-too-large"
  // the shape of a value
  | "not-an-object"
  | "missing-key"
  | "unknown-key"
  | "refused-key"
  | "forbidden-key"
  | "wrong-type"
  | "out-of-range"
  | "bad-length"
  | "not-a-choice"
  | "bad-id"
  | "forbidden-id"
  | "bad-identifier"
  | "bad-texture-path"
  | "bad-locale"
  | "bad-name-space"
  | "unsupported-aux-value"
  | "unknown-enchantment-number"
  | "unknown-goal-type"
  | "unknown-reward-type"
  | "reward-kind"
  | "bad-uuid"
  | "bad-icon"
  // what the game knows
  | "unknown-item"
  | "unknown-entity"
  | "unknown-effect"
  | "unknown-enchantment"
  // the nodes together
  | "duplicate-node"
  | "colliding-ids"
  | "dangling-parent"
  | "parent-cycle"
  // warnings only
  | "misspelled-key"
  | "level-too-high"
  | "reserved-key";

export interface Issue {
  /** Relative to the achievements folder, with `/`. */
  readonly file: string;
  /** As in `goal_details.item_dict.newItemName` or `reward[0].count`; `$` stands for the whole file. */
  readonly path: string;
  readonly code: IssueCode;
  /** What is wrong, as a clause without a full stop. */
  readonly problem: string;
  /** What would be right, as the rest of a sentence that starts with "expected". */
  readonly expected: string;
}

export function formatIssue(issue: Issue): string {
  return `${issue.file}:${issue.path}: ${issue.problem}; expected ${issue.expected}`;
}

/** A place inside one file, with the means to say something about it. */
export interface Scope {
  readonly path: string;
  at(keyOrIndex: string | number): Scope;
  refuse(code: IssueCode, problem: string, expected: string): void;
  warn(code: IssueCode, problem: string, expected: string): void;
}

export function createScope(file: string, issues: Issue[], warnings: Issue[], path = "$"): Scope {
  return {
    path,
    at: (keyOrIndex) => createScope(file, issues, warnings, joinPath(path, keyOrIndex)),
    refuse: (code, problem, expected) => void issues.push({ file, path, code, problem, expected }),
    warn: (code, problem, expected) => void warnings.push({ file, path, code, problem, expected }),
  };
}

/** `$` is dropped as soon as there is something to name: authors read `title`, not `$.title`. */
export function joinPath(path: string, keyOrIndex: string | number): string {
  const base = path === "$" ? "" : path;
  if (typeof keyOrIndex === "number") return `${base}[${keyOrIndex}]`;
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(keyOrIndex)) return `${base}[${quote(keyOrIndex)}]`;
  return base === "" ? keyOrIndex : `${base}.${keyOrIndex}`;
}

/** Longer texts are cut: a message must stay readable in a terminal and a content log. */
const SHOWN_CHARACTERS = 60;

export function quote(text: string): string {
  return JSON.stringify(text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text);
}

/** A value as it is named in a message. */
export function describe(value: unknown): string {
  if (typeof value === "string") return `the text ${quote(value)}`;
  if (typeof value === "number") return `the number ${value}`;
  if (Array.isArray(value)) return "a list";
  if (value === null || typeof value !== "object") return String(value);
  return "an object";
}

/** `"a", "b" or "c"`. */
export function quoteChoices(choices: readonly string[]): string {
  const quoted = choices.map(quote);
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : `${quoted.join(", ")} or ${last}`;
}
