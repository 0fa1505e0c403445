/** Entry of `npm run deploy`. */
import { deployCommand } from "./deploy/command.ts";
import { processTerminal } from "./terminal.ts";

process.exitCode = await deployCommand(process.argv.slice(2), processTerminal);
