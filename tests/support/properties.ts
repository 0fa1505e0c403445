/** How properties of fast-check are tried: from the seed of all randomised tests on, and saying how to see a failure again. */
import fc from "fast-check";
import { countTrials, FIRST_SEED, howToRepeat, SOAK_SECONDS, TRIALS } from "./seed.ts";

const WITHOUT_END = 2 ** 31 - 1;

export function checkProperty<Values>(property: fc.IProperty<Values>, trials = 100): void {
  fc.assert(property, {
    seed: FIRST_SEED,
    ...(SOAK_SECONDS === undefined
      ? { numRuns: TRIALS ?? trials }
      : { numRuns: WITHOUT_END, interruptAfterTimeLimit: SOAK_SECONDS * 1_000 }),
    reporter(details) {
      countTrials(details.numRuns);
      if (!details.failed) return;
      const told = fc.defaultReportMessage(details as Parameters<typeof fc.defaultReportMessage>[0]);
      throw new Error(`${told}\n${howToRepeat(details.seed, details.numRuns)}`, { cause: details.errorInstance });
    },
  });
}
