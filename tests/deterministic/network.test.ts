/**
 * The network by thousands of seeds. A failing seed prints what went wrong; `SEED=<seed>` runs it alone and prints all
 * that happened in it.
 */

import { expect, it } from "vitest";
import { runTrial, type TrialResult } from "./trial.ts";

const SEEDS = process.env["LONG"] === "1" ? 10_000 : 300;
const MAX_FAILURES = 3;
/** Generous: a stuck run shows, a slow machine does not. */
const LIMIT_MILLISECONDS = SEEDS * 400;

const given = process.env["SEED"];
const seeds = given === undefined ? Array.from({ length: SEEDS }, (_, index) => index + 1) : [Number(given)];

it(
  `agrees with the cloud in every world, counts each increment once and pays each reward once, for ${seeds.length} seeds`,
  () => {
    const failures: string[] = [];
    const sums: Record<string, number> = {};
    for (const seed of seeds) {
      const result = runTrial(seed, { trace: given !== undefined });
      if (given !== undefined) console.log(result.trace.join("\n"));
      count(sums, result);
      if (result.problems.length > 0) failures.push([`SEED=${seed}`, ...result.problems].join("\n  "));
      if (failures.length === MAX_FAILURES) break;
    }
    expect(failures.join("\n")).toBe("");
    if (given !== undefined) return;
    // What was not met was not tested.
    for (const [what, sum] of Object.entries(sums)) expect(sum, what).toBeGreaterThan(SEEDS / 100);
  },
  LIMIT_MILLISECONDS,
);

it("gives the same run for the same seed", () => {
  const once = runTrial(7, { trace: true });
  expect(once.trace.length).toBeGreaterThan(50);
  expect(runTrial(7, { trace: true })).toEqual(once);
});

function count(
  sums: Record<string, number>,
  { told, stored, payments, crashes, repeats, otherwise }: TrialResult,
): void {
  const { stored: toldStored, conflict, failed } = told;
  const counts = { stored, payments, crashes, repeats, otherwise, toldStored, conflict, failed };
  for (const [what, value] of Object.entries(counts)) sums[what] = (sums[what] ?? 0) + value;
}
