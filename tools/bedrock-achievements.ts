/**
 * The command `bedrock-achievements`: finds what its first word asks for and hands it the rest. Knows no command's flags.
 */
import { nearest } from "../scripts/core/text/nearest.ts";
import { readVersion } from "./build/packs.ts";
import { COMMANDS } from "./command-line/commands.ts";
import { refusalOf } from "./command-line/system-error.ts";
import { processTerminal, type Terminal } from "./command-line/terminal.ts";

const NAME = "bedrock-achievements";

/** The exit status. A command that runs until it is ended settles then, or never. */
export async function main(args: readonly string[], terminal: Terminal = processTerminal): Promise<number> {
  const [word, ...rest] = args;
  if (word === undefined) {
    terminal.err(usage());
    return 1;
  }
  if (word === "--help" || word === "-h" || word === "help") {
    const [asked] = rest;
    if (asked !== undefined && Object.hasOwn(COMMANDS, asked)) return run(asked, ["--help"], terminal);
    terminal.out(usage());
    return 0;
  }
  if (word === "--version" || word === "-v") {
    terminal.out(`${readVersion()}\n`);
    return 0;
  }
  if (Object.hasOwn(COMMANDS, word)) return run(word, rest, terminal);
  terminal.err(`${unknownWord(word)}\n\n${usage()}`);
  return 1;
}

async function run(word: string, args: readonly string[], terminal: Terminal): Promise<number> {
  const command = await COMMANDS[word]!.load();
  try {
    return await command.main(args, terminal);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    terminal.err(`${refusal}\n`);
    return 1;
  }
}

function unknownWord(word: string): string {
  const words = Object.keys(COMMANDS);
  const near = nearest(word, words);
  const what = word.startsWith("-") ? `"${word}" stands where the command belongs` : `there is no command "${word}"`;
  return `${what}; expected ${near === undefined ? `one of ${words.join(", ")}` : `"${near}"`}`;
}

function usage(): string {
  const longest = Math.max(...Object.keys(COMMANDS).map((word) => word.length));
  const lines = Object.entries(COMMANDS).map(([word, { says }]) => `  ${word.padEnd(longest)}  ${says}`);
  return `Usage: ${NAME} COMMAND [FLAGS]\n\n${lines.join("\n")}\n\n${NAME} COMMAND --help tells a command's flags.\n`;
}
