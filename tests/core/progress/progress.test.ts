import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advance, isComplete, readProgress, revoke } from "../../../scripts/core/progress/progress.ts";
import { EMPTY_RECORD, type NodeRecord } from "../../../scripts/core/progress/record.ts";
import { checkProperty } from "../../support/properties.ts";

describe("progress", () => {
  it("crosses the goal exactly once, whatever is added in whatever portions and however the goal is edited", () => {
    checkProperty(
      fc.property(
        fc.array(fc.record({ goal: fc.integer({ min: 1, max: 20 }), delta: fc.integer({ min: 0, max: 8 }) })),
        (steps) => {
          let record: NodeRecord = EMPTY_RECORD;
          let crossings = 0;
          for (const { goal, delta } of steps) {
            const step = advance(record, goal, delta, 1000);
            if (step.crossed) crossings++;
            record = step.record;
            expect(readProgress(record, goal)).toBeLessThanOrEqual(goal);
            if (isComplete(record)) expect(readProgress(record, goal)).toBe(goal);
          }
          expect(crossings).toBe(isComplete(record) ? 1 : 0);
        },
      ),
    );
  });

  it("keeps progress that is above a lowered goal until it is settled, then completes", () => {
    const before = advance(EMPTY_RECORD, 10, 7, 1).record;
    expect(isComplete(before)).toBe(false);
    expect(advance(before, 5, 0, 2)).toMatchObject({ crossed: true, record: { progress: 5, completedAt: 2 } });
    expect(advance(before, 8, 0, 2)).toMatchObject({ crossed: false, changed: false });
  });

  it("is taken back with the completion, while what was paid or is owed stays so", () => {
    const complete: NodeRecord = { progress: 3, completedAt: 9, paid: true, unannounced: true };
    expect(revoke(complete)).toEqual({ progress: 0, paid: true });
    expect(revoke({ progress: 3, completedAt: 9, owed: { "0": 5 } })).toEqual({ progress: 0, owed: { "0": 5 } });
  });
});
