/**
 * Which test files are randomised: those whose imports lead to the module of the seeds, over any number of files. Nobody keeps a
 * list of them.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const RELATIVE_IMPORT = /(?:from|import\(?)\s*"(\.{1,2}\/[^"]+)"/g;

/** @returns paths from the project's folder, with slashes, in the order of their names */
export function randomisedTests(projectDir: string): string[] {
  const tests = join(projectDir, "tests");
  const seedModule = join(tests, "support", "seed.ts");
  const known = new Map<string, boolean>();

  function leadsToSeeds(file: string): boolean {
    if (file === seedModule) return true;
    const before = known.get(file);
    if (before !== undefined) return before;
    // Whoever imports in a circle is asked once.
    known.set(file, false);
    const isSource = file.startsWith(tests) && /\.ts$/.test(file) && existsSync(file);
    const imports = isSource ? [...readFileSync(file, "utf8").matchAll(RELATIVE_IMPORT)] : [];
    const answer = imports.some(([, to]) => leadsToSeeds(resolve(dirname(file), to!)));
    known.set(file, answer);
    return answer;
  }

  return readdirSync(tests, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => join(tests, name))
    .filter(leadsToSeeds)
    .map((file) => relative(projectDir, file).replaceAll("\\", "/"))
    .sort();
}
