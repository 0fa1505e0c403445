import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dropRemovedEntries, owe, owedEntries, resetReward, settle } from "../../../scripts/core/rewards/ledger.ts";
import type { RewardJson } from "../../../scripts/core/tree/node.ts";
import { advance, isComplete, readProgress, revoke } from "../../../scripts/core/progress/progress.ts";
import { EMPTY_RECORD, type NodeRecord } from "../../../scripts/core/progress/record.ts";

const apples: RewardJson = { type: "item", item: "minecraft:apple", count: 5 };
const xp: RewardJson = { type: "xp", amount: 10 };

describe("progress", () => {
  it("crosses the goal exactly once, whatever is added in whatever portions and however the goal is edited", () => {
    fc.assert(
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

describe("the ledger", () => {
  const complete: NodeRecord = { progress: 1, completedAt: 1 };

  it("owes every entry of a reward, pays them one by one, and is paid with the last", () => {
    const owed = owe(complete, [apples, xp]);
    expect(owedEntries(owed, [apples, xp])).toEqual([
      { index: 0, reward: apples, left: 5 },
      { index: 1, reward: xp, left: 1 },
    ]);
    const partly = settle(settle(owed, 0, 2), 1, 0);
    expect(owedEntries(partly, [apples, xp])).toEqual([{ index: 0, reward: apples, left: 2 }]);
    expect(partly.paid).toBeUndefined();
    const paid = settle(partly, 0, 0);
    expect(paid).toEqual({ ...complete, paid: true });
  });

  it("never owes twice: not when paid, and not on top of what is owed", () => {
    expect(owe({ ...complete, paid: true }, [apples])).toEqual({ ...complete, paid: true });
    expect(owe({ ...complete, owed: { "0": 1 } }, [apples])).toEqual({ ...complete, owed: { "0": 1 } });
    expect(owe(resetReward({ ...complete, paid: true }), [apples]).owed).toEqual({ "0": 5 });
  });

  it("does not count a reward as paid that the node did not have when it was completed", () => {
    expect(owe(complete, []).paid).toBeUndefined();
  });

  it("owes nothing for entries that the author removed, and no more items than he left", () => {
    const owed = owe(complete, [apples, xp]);
    const fewer: RewardJson = { type: "item", item: "minecraft:apple", count: 2 };
    expect(owedEntries(dropRemovedEntries(owed, [fewer]), [fewer])).toEqual([{ index: 0, reward: fewer, left: 2 }]);
    expect(dropRemovedEntries(owed, []).paid).toBe(true);
  });
});
