/**
 * Nodes of teams in a network, by seeds. A failing seed prints what went wrong; `SEED=<seed>` runs it alone and
 * prints all that happened in it.
 */

import { expect, it } from "vitest";
import { TeamsTrial } from "./teams-trial.ts";

const SEEDS = process.env["LONG"] === "1" ? 2_000 : 24;
const given = process.env["SEED"];
const seeds = given === undefined ? Array.from({ length: SEEDS }, (_, index) => index + 1) : [Number(given)];

it(
  `teams have each increment once, and their members are paid once for each completion, for ${seeds.length} seeds`,
  () => {
    const failures: string[] = [];
    const sums = { completions: 0, rounds: 0, payments: 0 };
    for (const seed of seeds) {
      const { problems, trace, completions, rounds, payments } = new TeamsTrial(seed, given !== undefined).run();
      if (given !== undefined) console.log(trace.join("\n"));
      sums.completions += completions;
      sums.rounds += rounds;
      sums.payments += payments;
      if (problems.length > 0) failures.push([`SEED=${seed}`, ...problems].join("\n  "));
      if (failures.length === 3) break;
    }
    expect(failures.join("\n")).toBe("");
    // What was not met was not tested.
    if (given === undefined) {
      expect([sums.completions > SEEDS / 8, sums.rounds > SEEDS / 4, sums.payments > SEEDS]).toEqual([
        true,
        true,
        true,
      ]);
    }
  },
  SEEDS * 4_000,
);
