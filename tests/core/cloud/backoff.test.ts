import fc from "fast-check";
import { expect, it } from "vitest";
import { fullJitterTicks } from "../../../scripts/core/cloud/backoff.ts";
import { checkProperty } from "../../support/properties.ts";

it.each([
  [1, 20, 1_200, 0, 1],
  [1, 20, 1_200, 0.999, 20],
  [2, 20, 1_200, 0.999, 40],
  [4, 20, 1_200, 0.5, 81],
  [10, 20, 1_200, 0.999, 1_199],
  [1_000, 20, 1_200, 0.5, 601],
])("attempt %i from %i up to %i ticks, with the die at %f, waits %i ticks", (attempt, base, cap, random, expected) => {
  expect(fullJitterTicks(attempt, base, cap, random)).toBe(expected);
});

it("waits at least a tick and at most the cap, in whole ticks, however often it failed", () => {
  checkProperty(
    fc.property(
      fc.integer({ min: 1, max: 5_000 }),
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 1, max: 5_000 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (attempt, base, cap, random) => {
        const ticks = fullJitterTicks(attempt, base, cap, random);
        expect(Number.isInteger(ticks)).toBe(true);
        expect(ticks).toBeGreaterThanOrEqual(1);
        expect(ticks).toBeLessThanOrEqual(cap);
      },
    ),
  );
});

it("uses the whole range, so that many servers do not come back in step", () => {
  const waits = new Set(Array.from({ length: 100 }, (_, index) => fullJitterTicks(3, 20, 1_200, index / 100)));
  expect(Math.min(...waits)).toBe(1);
  expect(Math.max(...waits)).toBeGreaterThan(75);
  expect(waits.size).toBeGreaterThan(70);
});
