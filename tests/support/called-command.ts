/** Calls a command of the authors as their terminal would, and gives back what it said. */
import type { Terminal } from "../../tools/command-line/terminal.ts";

type Main = (args: readonly string[], terminal: Terminal) => number | Promise<number>;

export interface Called {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export async function called(main: Main, cwd: string, args: readonly string[]): Promise<Called> {
  let out = "";
  let err = "";
  const status = await main(args, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    environment: {},
    cwd,
  });
  return { status, out, err };
}
