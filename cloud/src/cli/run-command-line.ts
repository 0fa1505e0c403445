/**
 * One command line from its words to an exit status: finds the command, runs it, turns failures into one clear line.
 * 0 = done, 1 = failed, 2 = called wrongly.
 */
import { SettingProblem } from "../settings.ts";
import { UsageProblem } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { helpText } from "./help.ts";
import { parseCommandLine } from "./parse-command-line.ts";

export async function runCommandLine(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  try {
    const parsed = parseCommandLine(words, environment);
    if (parsed.kind === "help") {
      process.stdout.write(helpText(parsed.command));
      return 0;
    }
    return await COMMANDS[parsed.command]!.run(parsed);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`cloud: ${message}\n`);
    if (error instanceof UsageProblem || error instanceof SettingProblem) {
      process.stderr.write("cloud: `npm run cloud -- --help` shows every command and setting\n");
      return 2;
    }
    return 1;
  }
}
