/** The search for new seeds on a project of three test files: one with a fault that few seeds meet, one without, one not randomised. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { createRandom } from "../../simulator/deterministic/random.ts";
import { randomisedTests } from "../../tools/soak/randomised-tests.ts";
import { soak } from "../../tools/soak/soak.ts";

const SEEDS_FROM = {
  here: 'import { seeds, withSeed } from "./support/seed.ts";',
  far: 'import { each } from "./each.ts";',
};

function projectWith(files: Readonly<Record<string, string>>): string {
  const projectDir = mkdtempSync(join(tmpdir(), "achievements-soak-"));
  onTestFinished(() => rmSync(projectDir, { recursive: true, force: true, maxRetries: 5 }));
  mkdirSync(join(projectDir, "tests", "support"), { recursive: true });
  for (const name of ["seed.ts", "long.ts"]) {
    cpSync(join("tests", "support", name), join(projectDir, "tests", "support", name));
  }
  symlinkSync(resolve("node_modules"), join(projectDir, "node_modules"), "junction");
  for (const [name, lines] of Object.entries(files)) writeFileSync(join(projectDir, "tests", name), lines);
  return projectDir;
}

it("finds a fault that one seed of a hundred meets, says how to see it, and counts what it tried", async () => {
  const test = 'import { expect, it } from "vitest";\n';
  const projectDir = projectWith({
    "faulty.test.ts": `${test}${SEEDS_FROM.here}
      it("is so", () => { for (const seed of seeds(3)) withSeed(seed, () => expect(seed % 100).not.toBe(42)); });`,
    "each.ts": `${SEEDS_FROM.here}
      export const each = async (trial: (seed: number) => Promise<void>) => {
        for (const seed of seeds(3)) await withSeed(seed, () => trial(seed));
      };`,
    "sound.test.ts": `${test}${SEEDS_FROM.far}
      it("is so", () => each(async (seed) => { await new Promise((now) => setTimeout(now, 100)); expect(seed).toBeGreaterThan(0); }));`,
    "other.test.ts": `${test} it("is not so", () => expect(1).toBe(2));`,
  });
  const files = randomisedTests(projectDir);
  expect(files).toEqual(["tests/faulty.test.ts", "tests/sound.test.ts"]);
  const printed: string[] = [];
  const isOver = (): boolean => printed.filter((line) => /^(good|FAILED):/.test(line)).length === 2;
  const how = { searchSeconds: 1, isOver, random: createRandom(1).fraction };
  const [faulty, sound] = await soak({ projectDir, files, ...how, print: (line) => void printed.push(line) });
  expect(faulty!.failures).toEqual([
    expect.stringMatching(/^SEED=\d*42 TRIALS=1 npx vitest run tests\/faulty\.test\.ts$/),
  ]);
  expect(printed.join("\n")).toContain(faulty!.failures[0]);
  expect(sound!.failures).toEqual([]);
  expect(sound!.trials).toBeGreaterThan(0);
});
