/**
 * Reads functions of Java Edition: their commands as words, and what `execute` puts in front of one. Knows only few of the commands.
 */

export interface Command {
  /** The first word of what is run in the end. */
  readonly word: string;
  /** Of what is run in the end. */
  readonly words: readonly string[];
  /** What is run in the end, as it is written. */
  readonly text: string;
  /** What `execute` says before, in its order. */
  readonly conditions: readonly Condition[];
}

export interface Condition {
  /** `as`, `at`, `if`, `unless`, `store` and so on. */
  readonly kind: string;
  readonly words: readonly string[];
}

const MAX_LINES = 20_000;
const SUBCOMMANDS = [
  "as",
  "at",
  "if",
  "unless",
  "in",
  "store",
  "positioned",
  "rotated",
  "facing",
  "align",
  "anchored",
  "on",
  "summon",
];

export function readCommands(text: string): readonly Command[] {
  return text
    .replace(/\\\r?\n[ \t]*/g, " ")
    .split(/\r\n|\r|\n/)
    .slice(0, MAX_LINES)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map(readCommand);
}

function readCommand(line: string): Command {
  const words = wordsOf(line.replace(/^[/$]/, ""));
  const conditions: Condition[] = [];
  let rest = words;
  while (rest[0] === "execute") {
    let at = 1;
    for (;;) {
      const kind = rest[at];
      if (kind === undefined || kind === "run") break;
      let end = at + 1;
      while (end < rest.length && rest[end] !== "run" && !isSubcommand(rest, end, kind)) end++;
      conditions.push({ kind, words: rest.slice(at + 1, end) });
      at = end;
    }
    rest = rest[at] === "run" ? rest.slice(at + 1) : [];
  }
  return { word: rest[0] ?? "", words: rest, text: rest.join(" "), conditions };
}

/** A word that begins the next part; after some words any may stand. */
function isSubcommand(words: readonly string[], at: number, kind: string): boolean {
  if (!SUBCOMMANDS.includes(words[at]!)) return false;
  return (
    !(kind === "positioned" || kind === "rotated" || kind === "facing") ||
    !["as", "entity", "over"].includes(words[at]!)
  );
}

/** By blanks, but for those in brackets and quotation marks. */
export function wordsOf(line: string): readonly string[] {
  const words: string[] = [];
  let word = "";
  let depth = 0;
  let quote = "";
  for (let index = 0; index < line.length; index++) {
    const character = line[index]!;
    if (quote !== "") {
      if (character === "\\") word += character + (line[++index] ?? "");
      else word += character;
      if (character === quote) quote = "";
      continue;
    }
    if ((character === '"' || character === "'") && (depth > 0 || word === "")) quote = character;
    if (character === "[" || character === "{") depth++;
    else if (character === "]" || character === "}") depth = Math.max(0, depth - 1);
    if (/\s/.test(character) && depth === 0) {
      if (word !== "") words.push(word);
      word = "";
    } else word += character;
  }
  if (word !== "") words.push(word);
  return words;
}
