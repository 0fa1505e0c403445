/**
 * `npm run soak [-- MINUTES] [PART OF A PATH…]`: searches faults with seeds that nobody tried, in all randomised tests or in
 * those whose paths have such a part. Prints each failing file with the command that shows it again, then the trials of
 * each; exits 1 if any failed.
 */
import { PROJECT_DIR } from "./project-dir.ts";
import { randomisedTests } from "./soak/randomised-tests.ts";
import { soak } from "./soak/soak.ts";

const MINUTES = 10;
/** So that each file has its turn soon. */
const SEARCH_SECONDS = 10;

const asked = process.argv.slice(2);
const isNumber = (text: string): boolean => /^\d+(\.\d+)?$/.test(text);
const minutes = Number(asked.find(isNumber) ?? MINUTES);
const parts = asked.filter((text) => !isNumber(text));
const known = randomisedTests(PROJECT_DIR);
const files = known.filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)));
if (files.length === 0) {
  console.error(`no randomised test is called ${parts.join(" or ")}; there are:\n${known.join("\n")}`);
  process.exit(1);
}

console.log(`${files.length} randomised test files for ${minutes} minutes`);
const print = (line: string): void => console.log(line);
const until = performance.now() + minutes * 60_000;
const isOver = (): boolean => performance.now() >= until;
const how = { searchSeconds: SEARCH_SECONDS, isOver, print, random: Math.random };
const all = await soak({ projectDir: PROJECT_DIR, files, ...how });
console.log("");
for (const { file, trials, failures } of all) console.log(`${trials} trials, ${failures.length} failed: ${file}`);
const failures = all.flatMap((soaked) => soaked.failures);
if (failures.length > 0) {
  console.error(`\nsee again what failed:\n${failures.join("\n")}`);
  process.exitCode = 1;
}
