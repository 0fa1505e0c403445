/**
 * Words and environment variables into a call of a command, or into what is wrong with them. Runs nothing.
 */
import { parseArgs } from "node:util";
import { nearest } from "./nearest.ts";
import { environmentName, readSettings, SETTINGS, type SettingName } from "../settings.ts";
import { COMMAND_FLAGS, UsageProblem, type CommandCall, type CommandFlagName, type CommandFlags } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { findSwallowedFlag, suggestFlag } from "./swallowed-flags.ts";

type Environment = Readonly<Record<string, string | undefined>>;

export type ParsedCommandLine =
  ({ readonly kind: "run" } & CommandCall) | { readonly kind: "help"; readonly command: string | undefined };

export function parseCommandLine(words: readonly string[], environment: Environment): ParsedCommandLine {
  const { values, positionals } = parseWords(words);
  const command = findCommand(positionals);
  if (values["help"] === true || (words.length === 1 && words[0] === "help")) return { kind: "help", command };
  if (command === undefined) throw new UsageProblem(describeUnknownCommand(positionals));
  const { settings: taken, flags: takenFlags = [] } = COMMANDS[command]!;
  const swallowed = findSwallowedFlag([...taken, ...takenFlags], environment);
  if (swallowed !== undefined) throw new UsageProblem(swallowed);
  const operands = positionals.slice(command.split(" ").length);
  expectOperands(command, operands);
  const settings: Partial<Record<SettingName, string>> = {};
  const flags: Partial<Record<CommandFlagName, string | true>> = {};
  for (const [name, value] of Object.entries(values)) {
    if (takenFlags.includes(name as CommandFlagName)) flags[name as CommandFlagName] = value as string | true;
    else if (taken.includes(name as SettingName)) settings[name as SettingName] = value as string;
    else throw new UsageProblem(`${command} takes no --${name}`);
  }
  return {
    kind: "run",
    command,
    operands,
    settings: readSettings(settings, environment),
    flags: readFlags(flags, takenFlags, environment),
  };
}

function parseWords(words: readonly string[]) {
  const options: Record<string, { type: "string" } | { type: "boolean"; short?: string }> = {
    help: { type: "boolean", short: "h" },
  };
  for (const name of Object.keys(SETTINGS)) options[name] = { type: "string" };
  for (const [name, { type }] of Object.entries(COMMAND_FLAGS)) options[name] = { type };
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    const unknown = code === "ERR_PARSE_ARGS_UNKNOWN_OPTION" ? /'--?([^']+)'/.exec(message)?.[1] : undefined;
    const near = unknown === undefined ? undefined : nearest(unknown, Object.keys(options));
    // The first sentence says what is wrong; the rest is advice for programmers.
    const sentence = message.split(/\. |\n/, 1)[0]!;
    throw new UsageProblem(near === undefined ? sentence : `${sentence}; did you mean --${near}?`);
  }
}

function findCommand(positionals: readonly string[]): string | undefined {
  return Object.keys(COMMANDS).find((name) => name.split(" ").every((word, index) => positionals[index] === word));
}

function describeUnknownCommand(positionals: readonly string[]): string {
  const names = Object.keys(COMMANDS);
  if (positionals.length === 0) return `no command; expected one of ${names.join(", ")}`;
  const group = names.filter((name) => name.startsWith(`${positionals[0]} `));
  const given = positionals.slice(0, 2).join(" ");
  if (group.length > 0) return `unknown command ${JSON.stringify(given)}; expected one of ${group.join(", ")}`;
  const near = nearest(given, names) ?? nearest(positionals[0]!, names);
  const hint = near === undefined ? `expected one of ${names.join(", ")}` : `did you mean ${near}?`;
  return `unknown command ${JSON.stringify(positionals[0])}; ${hint}`;
}

function expectOperands(command: string, operands: readonly string[]): void {
  const { operands: expected, settings, flags = [] } = COMMANDS[command]!;
  const needed = expected.filter((operand) => !operand.startsWith("["));
  const form = [command, ...expected].join(" ");
  if (operands.length < needed.length) {
    throw new UsageProblem(`${needed[operands.length]} is missing; expected: ${form}`);
  }
  const tooMany = operands[expected.length];
  if (tooMany === undefined) return;
  const flag = suggestFlag(tooMany, [...settings, ...flags]);
  const hint = flag === undefined ? "" : `; a setting is written with its flag: ${flag}`;
  throw new UsageProblem(`${JSON.stringify(tooMany)} is one word too many${hint}; expected: ${form}`);
}

function readFlags(
  given: Readonly<Partial<Record<CommandFlagName, string | true>>>,
  taken: readonly CommandFlagName[],
  environment: Environment,
): CommandFlags {
  const fromEnvironment = (name: CommandFlagName) =>
    (taken.includes(name) ? environment[environmentName(name)] : undefined) ?? "";
  const isOn = fromEnvironment("new");
  if (!["", "0", "1", "false", "true"].includes(isOn)) {
    throw new UsageProblem(`${environmentName("new")} is ${JSON.stringify(isOn)}; expected 1 or 0`);
  }
  return {
    label: typeof given.label === "string" ? given.label : fromEnvironment("label"),
    new: given.new === true || isOn === "1" || isOn === "true",
  };
}
