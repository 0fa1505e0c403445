/**
 * A node of every day in a network, by hundreds of seeds. A failing seed prints what went wrong; `SEED=<seed>` runs it alone
 * and prints all that happened in it.
 */

import { expect, it } from "vitest";
import { RoundsTrial } from "./rounds-trial.ts";

const SEEDS = process.env["LONG"] === "1" ? 5_000 : 200;
const given = process.env["SEED"];
const seeds = given === undefined ? Array.from({ length: SEEDS }, (_, index) => index + 1) : [Number(given)];

it(
  `completes and pays each round once, and no more than one a day, for ${seeds.length} seeds`,
  () => {
    const failures: string[] = [];
    let completions = 0;
    let days = 0;
    for (const seed of seeds) {
      const result = new RoundsTrial(seed, given !== undefined).run();
      if (given !== undefined) console.log(result.trace.join("\n"));
      completions += result.completions;
      days += result.days;
      if (result.problems.length > 0) failures.push([`SEED=${seed}`, ...result.problems].join("\n  "));
      if (failures.length === 3) break;
    }
    expect(failures.join("\n")).toBe("");
    // What was not met was not tested.
    if (given === undefined) expect([completions > SEEDS, days > SEEDS * 2]).toEqual([true, true]);
  },
  SEEDS * 400,
);
