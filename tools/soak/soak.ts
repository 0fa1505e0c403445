/**
 * Runs randomised tests again and again, each time from a new first seed, one process at a time, until whoever asked says that the time is over. It
 * decides nothing about what a test does with its seeds (tests/support/seed.ts), and reads only two lines of what one prints.
 */
import { spawn } from "node:child_process";
import { join } from "node:path";

const SEEDS = 2 ** 31 - 1;
const TRIALS = /soaked with (\d+) trials/g;
const HOW_TO_REPEAT = /(?:LONG=1 )?SEED=\d+ TRIALS=\d+ npx vitest run \S+/g;

export interface Soak {
  readonly projectDir: string;
  /** Test files, as paths from the project's folder. */
  readonly files: readonly string[];
  /** How long one search of a file lasts; a file may have several. */
  readonly searchSeconds: number;
  /** Asked before each run. */
  readonly isOver: () => boolean;
  readonly print: (line: string) => void;
  /** From 0 up to but not including 1. */
  readonly random: () => number;
}

/** What came of one file in all its runs. */
export interface Soaked {
  readonly file: string;
  trials: number;
  /** Commands that show a failure again. */
  readonly failures: string[];
}

export async function soak({ projectDir, files, searchSeconds, isOver, print, random }: Soak): Promise<Soaked[]> {
  const all = files.map((file): Soaked => ({ file, trials: 0, failures: [] }));
  while (!isOver()) {
    for (const soaked of shuffled(all, random)) {
      if (isOver()) break;
      const seed = 1 + Math.floor(random() * SEEDS);
      const { isGood, printed } = await run(projectDir, soaked.file, {
        SEED: `${seed}`,
        SOAK_SECONDS: `${searchSeconds}`,
      });
      const trials = [...printed.matchAll(TRIALS)].reduce((sum, [, count]) => sum + Number(count), 0);
      soaked.trials += trials;
      print(`${isGood ? "good" : "FAILED"}: ${soaked.file}, ${trials} trials from seed ${seed} on`);
      if (isGood) continue;
      const again = new Set(printed.match(HOW_TO_REPEAT) ?? [`SEED=${seed} npx vitest run ${soaked.file}`]);
      soaked.failures.push(...again);
      print([printed, ...again].join("\n"));
    }
  }
  return all;
}

function shuffled<Value>(values: readonly Value[], random: () => number): Value[] {
  return values
    .map((value) => ({ value, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);
}

function run(
  projectDir: string,
  file: string,
  asked: Readonly<Record<string, string>>,
): Promise<{ isGood: boolean; printed: string }> {
  const vitest = join(projectDir, "node_modules", "vitest", "vitest.mjs");
  const { TRIALS: _fewer, LONG: _longer, ...env } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vitest, "run", file, "--maxWorkers=1"], {
      cwd: projectDir,
      env: { ...env, ...asked, NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let printed = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => (printed += text));
    }
    child.on("error", reject).on("close", (status) => resolve({ isGood: status === 0, printed }));
  });
}
