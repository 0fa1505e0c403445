/**
 * The commands, their arguments and which settings each takes. Parses words into a command; does none of the work.
 */
import { parseArgs } from "node:util";
import { readSettings, SETTINGS, type SettingName, type Settings } from "../settings.ts";

export type CommandName = "serve" | "key create" | "key list" | "key revoke" | "backup" | "export" | "import";

export interface CommandCall {
  readonly command: CommandName;
  readonly operands: readonly string[];
  readonly settings: Settings;
}

export interface Command {
  /** As shown in help; brackets mark what may be left out. */
  readonly operands: readonly string[];
  readonly meaning: string;
  readonly settings: readonly SettingName[];
  /** The exit status. */
  run(call: CommandCall): Promise<number>;
}

/** The command line makes no sense. */
export class UsageProblem extends Error {}

const DATABASE_SETTINGS: readonly SettingName[] = ["database"];

// Each command is loaded only when it runs: `serve` is to be ready soon after a crash.
export const COMMANDS: Readonly<Record<CommandName, Command>> = {
  serve: {
    operands: [],
    meaning: "run the service until SIGTERM",
    settings: Object.keys(SETTINGS) as SettingName[],
    run: async (call) => (await import("./serve.ts")).serve(call.settings),
  },
  "key create": {
    operands: ["NETWORK"],
    meaning: "make a key for a network and print it as the last line; it cannot be shown again",
    settings: DATABASE_SETTINGS,
    run: async (call) => (await import("./key-commands.ts")).keyCreate(call),
  },
  "key list": {
    operands: [],
    meaning: "show each key's id, network and age",
    settings: DATABASE_SETTINGS,
    run: async (call) => (await import("./key-commands.ts")).keyList(call),
  },
  "key revoke": {
    operands: ["ID"],
    meaning: "make a key useless from now on",
    settings: DATABASE_SETTINGS,
    run: async (call) => (await import("./key-commands.ts")).keyRevoke(call),
  },
  backup: {
    operands: ["FILE"],
    meaning: "copy the SQLite database into a new file, also while the service runs",
    settings: DATABASE_SETTINGS,
    run: async (call) => (await import("./data-commands.ts")).backup(call),
  },
  export: {
    operands: ["NETWORK", "[FILE]"],
    meaning: "write a network's progress and operation ids as JSON Lines, to FILE or standard output",
    settings: DATABASE_SETTINGS,
    run: async (call) => (await import("./data-commands.ts")).exportCommand(call),
  },
  import: {
    operands: ["NETWORK", "[FILE]"],
    meaning: "read an export, from FILE or standard input, into a network that has no progress yet",
    settings: DATABASE_SETTINGS,
    run: async (call) => (await import("./data-commands.ts")).importCommand(call),
  },
};

export type ParsedCommandLine =
  ({ readonly kind: "run" } & CommandCall) | { readonly kind: "help"; readonly command: CommandName | undefined };

export function parseCommandLine(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): ParsedCommandLine {
  const { values, positionals } = parseWords(words);
  const command = findCommand(positionals);
  if (values["help"] === true || (words.length === 1 && words[0] === "help")) return { kind: "help", command };
  if (command === undefined) {
    const given = positionals.length === 0 ? "no command" : `unknown command ${JSON.stringify(positionals.join(" "))}`;
    throw new UsageProblem(`${given}; expected one of ${Object.keys(COMMANDS).join(", ")}`);
  }
  const { operands: expected, settings: taken } = COMMANDS[command];
  const operands = positionals.slice(command.split(" ").length);
  const needed = expected.filter((operand) => !operand.startsWith("["));
  if (operands.length < needed.length || operands.length > expected.length) {
    throw new UsageProblem(`expected: ${[command, ...expected].join(" ")}`);
  }
  const flags: Partial<Record<SettingName, string>> = {};
  for (const [name, value] of Object.entries(values)) {
    if (!taken.includes(name as SettingName)) throw new UsageProblem(`${command} takes no --${name}`);
    flags[name as SettingName] = value as string;
  }
  return { kind: "run", command, operands, settings: readSettings(flags, environment) };
}

function parseWords(words: readonly string[]) {
  const options: Record<string, { type: "string" } | { type: "boolean"; short: string }> = {
    help: { type: "boolean", short: "h" },
  };
  for (const name of Object.keys(SETTINGS)) options[name] = { type: "string" };
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    // The first sentence says what is wrong; the rest is advice for programmers.
    throw new UsageProblem((error as Error).message.split(/\. |\n/, 1)[0]);
  }
}

function findCommand(positionals: readonly string[]): CommandName | undefined {
  const names = Object.keys(COMMANDS) as CommandName[];
  return names.find((name) => name.split(" ").every((word, index) => positionals[index] === word));
}
