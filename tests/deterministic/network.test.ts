/**
 * The network by thousands of seeds. A failing seed prints what went wrong; its command runs it alone and prints all
 * that happened in it.
 */

import { expect, it } from "vitest";
import { runTrial, type TrialResult } from "./stage/trial.ts";
import { shortOrLong } from "../support/long.ts";
import { howToRepeat, isAlone, isWhole, seeds } from "../support/seed.ts";

const SEEDS = shortOrLong(300, 10_000);
const MAX_FAILURES = 3;
/** Generous: a stuck run shows, a slow machine does not. */
const LIMIT_MILLISECONDS = SEEDS * 2_000;

it(
  `agrees with the cloud in every world, counts each increment once and pays each reward once, for ${SEEDS} seeds`,
  () => {
    const failures: string[] = [];
    const sums: Record<string, number> = {};
    for (const seed of seeds(SEEDS)) {
      const result = runTrial(seed, { trace: isAlone });
      if (isAlone) console.log(result.trace.join("\n"));
      count(sums, result);
      if (result.problems.length > 0) failures.push([howToRepeat(seed, 1), ...result.problems].join("\n  "));
      if (failures.length === MAX_FAILURES) break;
    }
    expect(failures.join("\n")).toBe("");
    if (!isWhole) return;
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
