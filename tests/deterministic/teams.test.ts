/**
 * Nodes of teams in a network, by seeds. A failing seed prints what went wrong; its command runs it alone and
 * prints all that happened in it.
 */

import { expect, it } from "vitest";
import { TeamsTrial } from "./teams-trial.ts";
import { shortOrLong } from "../support/long.ts";
import { howToRepeat, isAlone, isWhole, seeds } from "../support/seed.ts";

const SEEDS = shortOrLong(24, 2_000);

it(
  `teams have each increment once, and their members are paid once for each completion, for ${SEEDS} seeds`,
  () => {
    const failures: string[] = [];
    const sums = { completions: 0, rounds: 0, payments: 0 };
    for (const seed of seeds(SEEDS)) {
      const { problems, trace, completions, rounds, payments } = new TeamsTrial(seed, isAlone).run();
      if (isAlone) console.log(trace.join("\n"));
      sums.completions += completions;
      sums.rounds += rounds;
      sums.payments += payments;
      if (problems.length > 0) failures.push([howToRepeat(seed, 1), ...problems].join("\n  "));
      if (failures.length === 3) break;
    }
    expect(failures.join("\n")).toBe("");
    // What was not met was not tested.
    if (isWhole) {
      expect([sums.completions > SEEDS / 8, sums.rounds > SEEDS / 4, sums.payments > SEEDS]).toEqual([
        true,
        true,
        true,
      ]);
    }
  },
  SEEDS * 20_000,
);
