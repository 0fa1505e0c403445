/**
 * Reads command lines: words, quoted texts, and whom a selector or a name means.
 * Does not know which commands there are.
 */
import type { EntityState, Host, PlayerState } from "../host.ts";

/** A refusal in the platform's manner; the text goes to whoever typed the line. */
export class CommandRefusal extends Error {}

export interface Word {
  text: string;
  quoted: boolean;
  /** Where the word begins in the line, for arguments that take all the rest. */
  start: number;
}

export function wordsOf(line: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < line.length) {
    if (line[at] === " ") {
      at += 1;
      continue;
    }
    const start = at;
    if (line[at] === '"') {
      const end = closingQuote(line, at);
      words.push({ text: line.slice(at + 1, end).replace(/\\(["\\])/g, "$1"), quoted: true, start });
      at = end + 1;
      continue;
    }
    let depth = 0;
    // Selector filters and JSON may hold spaces inside their brackets.
    while (at < line.length && (line[at] !== " " || depth > 0)) {
      if (line[at] === "[" || line[at] === "{") depth += 1;
      if (line[at] === "]" || line[at] === "}") depth -= 1;
      at += 1;
    }
    words.push({ text: line.slice(start, at), quoted: false, start });
  }
  return words;
}

function closingQuote(line: string, opening: number): number {
  for (let at = opening + 1; at < line.length; at += 1) {
    if (line[at] === "\\") at += 1;
    else if (line[at] === '"') return at;
  }
  throw new CommandRefusal("Syntax error: a quotation mark is not closed");
}

/** Players a selector or a name means; nobody is an empty list. */
export function selectPlayers({ world }: Host, word: Word, runner: EntityState | undefined): PlayerState[] {
  const all = [...world.online.values()];
  if (word.quoted || !word.text.startsWith("@")) return all.filter((player) => player.name === word.text);
  const match = /^@(s|a|p|r|e|initiator)(?:\[(.*)\])?$/.exec(word.text);
  if (!match) throw new CommandRefusal(`Syntax error: ${word.text} is not a selector`);
  const kind = match[1]!;
  const filters = (match[2] ?? "").split(",").filter((filter) => filter.trim() !== "");
  const self = runner?.player && runner.valid ? [runner.player] : [];
  const base = kind === "s" || kind === "initiator" ? self : kind === "p" && self.length > 0 ? self : all;
  const fitting = base.filter((player) => filters.every((filter) => passesFilter(player, filter)));
  return kind === "p" || kind === "r" ? fitting.slice(0, 1) : fitting;
}

function passesFilter(player: PlayerState, filter: string): boolean {
  const match = /^\s*(name|tag|type|m)\s*=\s*(!?)\s*(.*?)\s*$/.exec(filter);
  if (!match) throw new Error(`the simulator does not imitate the selector filter "${filter}" yet`);
  const [, key, negation, written] = match as unknown as [string, string, string, string];
  const value = written.replace(/^"(.*)"$/, "$1");
  const holds =
    key === "name"
      ? player.name === value
      : key === "tag"
        ? player.tags.has(value)
        : key === "type"
          ? value.replace(/^minecraft:/, "") === "player"
          : player.gameMode.toLowerCase() === value.toLowerCase();
  return holds !== (negation === "!");
}

export function integerOf(word: Word): number {
  if (word.quoted || !/^[+-]?\d+$/.test(word.text)) {
    throw new CommandRefusal(`Syntax error: Unexpected "${word.text}": an integer is needed`);
  }
  const value = Number(word.text);
  if (value < -2_147_483_648 || value > 2_147_483_647) throw new CommandRefusal(`The number ${word.text} is too big`);
  return value;
}
