/** `bedrock-achievements start`: flags in, the playground's address out; runs until it is ended. Every rule is elsewhere. */
import { callerDir, lostFlags } from "./command-line/arguments.ts";
import { HOME_DIR, PROJECT_DIR } from "./project-dir.ts";
import { parseStartOptions, START_FLAGS, START_USAGE } from "./start/options.ts";
import { startPlayground } from "./start/start-playground.ts";
import { processTerminal, type Terminal } from "./command-line/terminal.ts";

/** The exit status, once it was ended. */
export async function main(args: readonly string[], terminal: Terminal = processTerminal): Promise<number> {
  const baseDir = callerDir(terminal.environment, terminal.cwd, PROJECT_DIR);
  const lost = lostFlags(args, START_FLAGS, terminal.environment);
  const parsed =
    lost === undefined ? parseStartOptions(args, baseDir, HOME_DIR) : { kind: "wrong" as const, problem: lost };
  switch (parsed.kind) {
    case "help":
      terminal.out(START_USAGE);
      return 0;
    case "wrong":
      terminal.err(`${parsed.problem}\n\n${START_USAGE}`);
      return 1;
    case "options": {
      const running = await startPlayground(parsed.options, baseDir, terminal);
      terminal.out(`The playground is open at\n${running.address}\nCtrl+C ends it.\n`);
      await new Promise<void>((resolve) => {
        for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, resolve);
      });
      await running.close();
      return 0;
    }
  }
}
