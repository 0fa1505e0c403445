/**
 * What is said about bad input: where it is, what is wrong, and what would be right.
 * Knows nothing of nodes or settings; those decide what counts as wrong.
 */

/** One name per kind of problem. Stable: tests and tools rely on it, while the wording may change. */
export type IssueCode =
  // the folder and its files as such
  | "unreadable"
  | "wrong-folder"
  | "file-name"
  | "not-utf8"
  | "no-nodes"
  | "not-a-node"
  | "not-json"
  | "too-deep"
  | "duplicate-key"
  | "number-too-large"
  // texts in other languages
  | "no-equals-sign"
  | "control-character"
  // the shape of a value
  | "not-an-object"
  | "missing-key"
  | "unknown-key"
  | "refused-key"
  | "misplaced-key"
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
  | "nested-reward"
  | "label-count"
  | "nothing-to-claim"
  | "bad-date"
  | "bad-time-zone"
  | "repeated-member"
  | "bad-uuid"
  | "bad-icon"
  // what the game knows
  | "unknown-item"
  | "unknown-entity"
  | "unknown-effect"
  | "unknown-enchantment"
  | "unknown-block"
  | "unknown-state"
  | "unknown-biome"
  | "unknown-dimension"
  | "unknown-potion"
  | "no-potion"
  | "no-durability"
  | "not-an-item"
  | "old-variant"
  | "wrong-enchantment"
  | "level-too-high"
  | "never-given"
  | "never-met"
  | "unknown-command"
  // goals
  | "empty-range"
  | "conflicting-keys"
  | "wrong-distinct"
  | "duplicate-value"
  | "duplicate-member"
  // the nodes together
  | "duplicate-node"
  | "colliding-ids"
  | "dangling-parent"
  | "parent-cycle"
  | "requires-cycle"
  | "no-such-day"
  | "unknown-node"
  | "goal-cycle"
  | "unlock-cycle"
  // warnings only
  | "comment"
  | "misspelled-key"
  | "education-only"
  | "long-in-bytes"
  | "odd-texture-path"
  | "no-extension"
  | "reserved-key";

export interface Issue {
  /** Relative to the achievements folder, with `/`. */
  readonly file: string;
  /** Where in the file's text, both counted from 1; absent where no text stands behind the value. */
  readonly line?: number;
  readonly column?: number;
  /** As in `goal_details.item_dict.newItemName` or `reward[0].count`; `$` stands for the whole file. */
  readonly path: string;
  readonly code: IssueCode;
  /** What is wrong, as a clause without a full stop. */
  readonly problem: string;
  /** What would be right, as the rest of a sentence that starts with "expected". */
  readonly expected: string;
}

export function formatIssue(issue: Issue): string {
  const place = issue.line === undefined ? "" : `${issue.line}:${issue.column ?? 1}: `;
  return `${issue.file}:${place}${issue.path}: ${issue.problem}; expected ${issue.expected}`;
}

/** A place inside one file, with the means to say something about it. */
export interface Scope {
  readonly path: string;
  /** The value under a key or an index. */
  at(keyOrIndex: string | number): Scope;
  /** The key itself, where it is the key that is wrong. */
  key(key: string): Scope;
  refuse(code: IssueCode, problem: string, expected: string): void;
  warn(code: IssueCode, problem: string, expected: string): void;
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What the text of a file tells about its values. */
export interface TextBehind {
  locate(path: string, part: "key" | "value"): Position;
  /** Whether it only follows from a mistake that has been told already. */
  isFollower(path: string, code: IssueCode): boolean;
}

export function createScope(
  file: string,
  issues: Issue[],
  warnings: Issue[],
  text?: TextBehind,
  path = "$",
  part: "key" | "value" = "value",
): Scope {
  const say = (into: Issue[], code: IssueCode, problem: string, expected: string): void => {
    if (text?.isFollower(path, code)) return;
    into.push({ file, ...text?.locate(path, part), path, code, problem, expected });
  };
  return {
    path,
    at: (keyOrIndex) => createScope(file, issues, warnings, text, joinPath(path, keyOrIndex)),
    key: (key) => createScope(file, issues, warnings, text, joinPath(path, key), "key"),
    refuse: (code, problem, expected) => say(issues, code, problem, expected),
    warn: (code, problem, expected) => say(warnings, code, problem, expected),
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

/** Copied along from pages on the web, and seen by nobody: shown as escapes. Those that hold emojis together are not among them. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]/g;

export function quote(text: string): string {
  const shown = text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
  return JSON.stringify(shown).replace(INVISIBLE, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);
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
