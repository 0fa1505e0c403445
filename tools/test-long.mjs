/** `npm run test:long`: the tests with their full numbers. Sets LONG=1 without a shell; arguments go on to vitest. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const vitest = fileURLToPath(new URL("../node_modules/vitest/vitest.mjs", import.meta.url));
const run = spawnSync(process.execPath, [vitest, "run", ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { ...process.env, LONG: "1" },
});
process.exitCode = run.status ?? 1;
