/**
 * `npm run check`: all that must hold before a change goes in, npm scripts without a shell. What only reads the sources runs
 * two at a time, for each of it keeps one core busy; then the rest follows, one after the other. Stops after the first
 * step that fails, with its exit status; those that run beside it are waited for, and tell of what they found, too.
 */
import { spawn } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** Both rows take about the same time. */
const READING = [["lint"], ["types", "format:check", "borders"]];
const RUNNING = ["test", "build", "validate"];

const projectDir = dirname(dirname(fileURLToPath(import.meta.url)));
// npm names its own program here when it runs a script; there is no other way to it that works on every system.
const npm = process.env["npm_execpath"];
if (npm === undefined) {
  console.error("tools/check-all.mjs was started without npm; expected: npm run check");
  process.exit(1);
}

/** The status of the first step that failed, or 0. */
let failed = 0;

await Promise.all(READING.map((steps) => runSteps(steps, false)));
await runSteps(RUNNING, true);
process.exitCode = failed;

/**
 * @param {readonly string[]} steps
 * @param {boolean} isAlone whether it is seen at once what they print, and not only at their end
 */
async function runSteps(steps, isAlone) {
  for (const step of steps) {
    if (failed !== 0) return;
    const started = Date.now();
    if (isAlone) console.log(`\n== npm run ${step}`);
    const { status, printed } = await runStep(step, isAlone);
    const seconds = Math.round((Date.now() - started) / 1_000);
    if (!isAlone) process.stdout.write(`\n== npm run ${step}\n${printed}`);
    if (status === 0) console.log(`${step}: ${seconds} s`);
    else {
      console.error(`\n${step} failed after ${seconds} s`);
      failed ||= status;
    }
  }
}

/**
 * @param {string} step
 * @param {boolean} isAlone
 * @returns {Promise<{ status: number, printed: string }>}
 */
function runStep(step, isAlone) {
  return new Promise((resolve, reject) => {
    const output = isAlone ? "inherit" : "pipe";
    const child = spawn(process.execPath, [npm, "run", "--silent", step], {
      stdio: ["inherit", output, output],
      cwd: projectDir,
    });
    let printed = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (/** @type {string} */ text) => (printed += text));
    }
    child.on("error", reject).on("close", (status) => resolve({ status: status ?? 1, printed }));
  });
}
