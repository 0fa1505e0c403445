/**
 * `npm run check`: all that must hold before a change goes in, one npm script after the other, without a shell.
 * Stops at the first that fails, with its exit status.
 */
import { spawnSync } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const STEPS = ["format:check", "lint", "borders", "types", "test", "build", "validate"];

const projectDir = dirname(dirname(fileURLToPath(import.meta.url)));
// npm names its own program here when it runs a script; there is no other way to it that works on every system.
const npm = process.env["npm_execpath"];
if (npm === undefined) {
  console.error("tools/check-all.mjs was started without npm; expected: npm run check");
  process.exit(1);
}

for (const step of STEPS) {
  console.log(`\n== npm run ${step}`);
  const started = Date.now();
  const run = spawnSync(process.execPath, [npm, "run", "--silent", step], { stdio: "inherit", cwd: projectDir });
  const seconds = Math.round((Date.now() - started) / 1_000);
  if (run.status !== 0) {
    console.error(`\n${step} failed after ${seconds} s`);
    process.exit(run.status ?? 1);
  }
  console.log(`${step}: ${seconds} s`);
}
