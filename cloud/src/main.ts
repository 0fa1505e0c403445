/** The process's entry: hands its words and its environment to the command line, and ends with its status. */
import { runCommandLine } from "./cli/run-command-line.ts";

const words = process.argv.slice(2);
// It means "look at your files again", at any time; left alone it would end the process.
if (words[0] === "serve") process.on("SIGHUP", () => undefined);

runCommandLine(words, process.env).then(
  (status) => {
    // Not process.exit: what was written to a pipe must arrive first.
    process.exitCode = status;
  },
  (error: unknown) => {
    throw error;
  },
);
