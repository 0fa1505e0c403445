/**
 * The seeds of all randomised tests, and how each tells which one failed. The first is the same for everybody: a commit has
 * the same verdict on every machine. New ones are searched on purpose, by `npm run soak`, which finds the files that import
 * this one. `SEED` gives another first seed, `TRIALS` how many follow it; with `SOAK_SECONDS` each search lasts that long.
 */
import { relative } from "node:path";
import { expect } from "vitest";
import { isLong } from "./long.ts";

export const FIRST_SEED = given("SEED") ?? 1;
export const TRIALS = given("TRIALS");
export const SOAK_SECONDS = given("SOAK_SECONDS");

/** Whether there are as many trials as a test wants. Only then it can say that what was not met was not tested. */
export const isWhole = TRIALS === undefined && SOAK_SECONDS === undefined;

/** Whether somebody looks at one seed: then a test may print all that happens. */
export const isAlone = TRIALS === 1;

function given(name: string): number | undefined {
  const text = process.env[name];
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw new Error(`${name} is ${text}; expected a whole number`);
  return Number(text);
}

/** One seed for each trial. */
export function* seeds(trials: number): Generator<number, void> {
  const begun = performance.now();
  const isOver = (made: number): boolean =>
    SOAK_SECONDS === undefined
      ? made >= (TRIALS ?? trials)
      : made > 0 && performance.now() - begun >= SOAK_SECONDS * 1_000;
  let made = 0;
  try {
    for (; !isOver(made); made++) yield FIRST_SEED + made;
  } finally {
    countTrials(made);
  }
}

/** `npm run soak` sums up what it reads of these. */
export function countTrials(made: number): void {
  if (SOAK_SECONDS !== undefined) console.log(`soaked with ${made} trials`);
}

/** One trial, sync or async. What it throws says how to see it again. */
export function withSeed<Result>(seed: number, trial: () => Result): Result {
  const fail = (error: unknown): never => {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${howToRepeat(seed, 1)}`, {
      cause: error,
    });
  };
  try {
    const result = trial();
    return result instanceof Promise ? (result.catch(fail) as Result) : result;
  } catch (error) {
    return fail(error);
  }
}

/** A test that is one trial: only `npm run soak` makes more of them. */
export function seeded(trial: (seed: number) => Promise<void>): () => Promise<void> {
  return async () => {
    for (const seed of seeds(1)) await withSeed(seed, () => trial(seed));
  };
}

/** The one wording of it; `npm run soak` looks for the command in what a test prints. */
export function howToRepeat(seed: number, trials: number): string {
  const file = relative(process.cwd(), expect.getState().testPath ?? "").replaceAll("\\", "/");
  const long = isLong ? "LONG=1 " : "";
  return `see it again with: ${long}SEED=${seed} TRIALS=${trials} npx vitest run ${file}`;
}
