#!/usr/bin/env node
/**
 * `exec` for shells that have none (Windows). The npm script starts with `exec`, so that in a Unix shell the service
 * takes the shell's place and gets npm's SIGTERM itself; elsewhere this file is found under that name and runs the command.
 */
import { spawn } from "node:child_process";

const [command, ...words] = process.argv.slice(2);
const child = spawn(command === "node" ? process.execPath : command, words, { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (status) => process.exit(status ?? 1));
