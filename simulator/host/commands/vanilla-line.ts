/** A typed line of a vanilla command, read place by place; what is missing or wrong in it refuses the command. */
import type { EntityState, Host, PlayerState } from "../host.ts";
import { shownText } from "../text.ts";
import { CommandRefusal, integerOf, selectPlayers, type Word } from "./command-line.ts";

export interface Line {
  readonly text: string;
  readonly words: readonly Word[];
  readonly runner: EntityState | undefined;
}

export function word(line: Line, index: number): Word {
  const found = line.words[index];
  if (!found) throw new CommandRefusal(`Syntax error: an argument is missing at the end of "${line.text}"`);
  return found;
}

export function targets(host: Host, line: Line, index: number): PlayerState[] {
  return selectPlayers(host, word(line, index), line.runner);
}

/** Those who are named, or else whoever runs the command. */
export function targetsOrRunner(host: Host, line: Line, index: number): PlayerState[] {
  if (line.words[index]) return targets(host, line, index);
  return line.runner?.player ? [line.runner.player] : [];
}

export function restFrom(line: Line, index: number): string {
  return line.text.slice(word(line, index).start);
}

export function optionalInteger(line: Line, index: number, otherwise: number): number {
  const found = line.words[index];
  return found ? integerOf(found) : otherwise;
}

export function rawText(line: Line, index: number): string {
  try {
    return shownText(JSON.parse(restFrom(line, index)));
  } catch {
    throw new CommandRefusal(`Syntax error: raw text is no JSON: ${restFrom(line, index)}`);
  }
}

export function oneOf(line: Line, index: number, ...allowed: string[]): string {
  const { text } = word(line, index);
  if (!allowed.includes(text)) {
    throw new CommandRefusal(`Syntax error: Unexpected "${text}": one of ${allowed.join(", ")} is needed`);
  }
  return text;
}
