/**
 * The command line's entry: finds the command, runs it, turns failures into one clear line and an exit status.
 * 0 = done, 1 = failed, 2 = called wrongly.
 */
import { UsageProblem } from "./cli/command.ts";
import { COMMANDS } from "./cli/commands.ts";
import { helpText } from "./cli/help.ts";
import { parseCommandLine } from "./cli/parse-command-line.ts";
import { SettingProblem } from "./settings.ts";

async function main(words: readonly string[]): Promise<number> {
  try {
    const parsed = parseCommandLine(words, process.env);
    if (parsed.kind === "help") {
      process.stdout.write(helpText(parsed.command));
      return 0;
    }
    // It means "look at your files again", at any time; left alone it would end the process.
    if (parsed.command === "serve") process.on("SIGHUP", () => undefined);
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

main(process.argv.slice(2)).then(
  (status) => {
    // Not process.exit: what was written to a pipe must arrive first.
    process.exitCode = status;
  },
  (error: unknown) => {
    throw error;
  },
);
