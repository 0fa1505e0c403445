/**
 * A node of every day in a network, by hundreds of seeds. A failing seed prints what went wrong; its command runs it alone
 * and prints all that happened in it.
 */

import { expect, it } from "vitest";
import { RoundsTrial } from "./rounds-trial.ts";
import { shortOrLong } from "../support/long.ts";
import { howToRepeat, isAlone, isWhole, seeds } from "../support/seed.ts";

const SEEDS = shortOrLong(200, 5_000);

it(
  `completes and pays each round once, and no more than one a day, for ${SEEDS} seeds`,
  () => {
    const failures: string[] = [];
    let completions = 0;
    let days = 0;
    for (const seed of seeds(SEEDS)) {
      const result = new RoundsTrial(seed, isAlone).run();
      if (isAlone) console.log(result.trace.join("\n"));
      completions += result.completions;
      days += result.days;
      if (result.problems.length > 0) failures.push([howToRepeat(seed, 1), ...result.problems].join("\n  "));
      if (failures.length === 3) break;
    }
    expect(failures.join("\n")).toBe("");
    // What was not met was not tested.
    if (isWhole) expect([completions > SEEDS, days > SEEDS * 2]).toEqual([true, true]);
  },
  SEEDS * 2_000,
);
