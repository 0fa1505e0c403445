/** `npm run test:long`: the same proofs as `npm test`, with the full numbers. Takes about an hour. */
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";

const vitest = path.join(path.dirname(createRequire(import.meta.url).resolve("vitest/package.json")), "vitest.mjs");
const words = [vitest, "run", ...process.argv.slice(2)];
const child = spawn(process.execPath, words, { stdio: "inherit", env: { ...process.env, LONG: "1" } });
child.on("exit", (status) => process.exit(status ?? 1));
