/** `bedrock-achievements watch`: the build, again whenever something changes. */
import { main as build } from "./build.ts";
import { processTerminal, type Terminal } from "./command-line/terminal.ts";

export function main(args: readonly string[], terminal: Terminal = processTerminal): Promise<number> {
  return build([...args, "--watch"], terminal, "watch");
}
