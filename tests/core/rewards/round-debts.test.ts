/** What several rounds owe, side by side: each entry of each is given once, in whatever order, and the record has an end. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { revoke } from "../../../scripts/core/progress/progress.ts";
import { EMPTY_RECORD, type NodeRecord } from "../../../scripts/core/progress/record.ts";
import {
  choicesOf,
  choose,
  countChoices,
  oweNext,
  owedEntries,
  oweRound,
  settle,
} from "../../../scripts/core/rewards/ledger.ts";
import { debtAbove, debtsOf, lastAlike, leftOf } from "../../../scripts/core/rewards/round-debts.ts";
import type { RewardJson } from "../../../scripts/core/rewards/rewards.ts";
import { readFields, writeFields } from "../../../scripts/core/saving/record-fields.ts";
import { checkProperty } from "../../support/properties.ts";

const item = (name: string, count: number): RewardJson => ({ type: "item", item: `minecraft:${name}`, count });
const rewards: readonly RewardJson[] = [
  item("bread", 3),
  {
    type: "choice",
    of: [
      { ...item("apple", 2), label: "A" },
      { type: "xp", amount: 1, label: "B" },
    ],
  },
];

const saved = (record: NodeRecord): NodeRecord => readFields(writeFields(record)) as NodeRecord;

/** The record with all rounds looked at. */
function allOwed(record: NodeRecord): NodeRecord {
  const next = oweNext(record, rewards);
  return next === record ? record : allOwed(next);
}

function afterRounds(count: number): NodeRecord {
  let record = EMPTY_RECORD;
  for (let round = 0; round < count; round++) record = oweRound({ ...record, round }, rewards);
  return allOwed(record);
}

/** Gives all that can be given without a choice. */
function giveAll(record: NodeRecord): NodeRecord {
  for (let debt = debtAbove(record, -1); debt !== undefined; debt = debtAbove(record, debt)) {
    for (const { name, reward } of owedEntries(record, rewards, debt)) {
      if ("type" in reward && reward.type !== "choice") record = settle(record, name, 0, debt);
    }
  }
  return record;
}

describe("the debts of several rounds", () => {
  it("of which the same is left are one row, and each of them is told from the others", () => {
    const record = afterRounds(500);
    expect(debtsOf(record)).toHaveLength(2);
    expect([debtAbove(record, -1), debtAbove(record, 200), debtAbove(record, 499)]).toEqual([0, 201, undefined]);
    expect(lastAlike(record, 200)).toBe(499);
    const open = giveAll(record);
    expect(countChoices(open, rewards)).toBe(500);
    expect(writeFields(open).length).toBeLessThan(200);
  });

  it("are parted by what is given of one, and are one row again when the same is left of all", () => {
    const record = afterRounds(9);
    const [bread] = owedEntries(record, rewards, 4);
    const parted = settle(record, bread!.name, 1, 4);
    expect(debtsOf(parted).map(([first, count]) => [first, count])).toEqual([
      [0, 1],
      [1, 3],
      [4, 1],
      [5, 4],
    ]);
    expect(settle(parted, bread!.name, 3, 4)).toEqual(record);
  });

  it("have numbers that none of them had before, whichever was paid first", () => {
    let record = afterRounds(4);
    const seen = new Set([0, 1, 2, 3]);
    for (const debt of [3, 2]) {
      for (const { name } of owedEntries(record, rewards, debt)) record = settle(record, name, 0, debt);
    }
    for (let round = 4; round < 12; round++) {
      record = allOwed(oweRound({ ...record, round }, rewards));
      const newest = debtsOf(record).reduce((most, [first, count]) => Math.max(most, first + count - 1), 0);
      expect(seen.has(newest)).toBe(false);
      seen.add(newest);
      for (const { name } of owedEntries(record, rewards, newest)) record = settle(record, name, 0, newest);
    }
    expect(debtsOf(record).map(([first]) => first)).toEqual([0, 1]);
  });

  it("stay what they are when the node is taken back", () => {
    const record = giveAll(afterRounds(5));
    expect(debtsOf(revoke(record))).toEqual(debtsOf(record));
  });

  it("come to each entry of each round once, in whatever order they are given, completed and chosen", () => {
    const step = fc.record({
      kind: fc.constantFrom("complete", "look", "give", "choose"),
      at: fc.nat(),
      part: fc.boolean(),
    });
    checkProperty(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let record: NodeRecord = EMPTY_RECORD;
        let rounds = 0;
        const given = { bread: 0, apple: 0, xp: 0 };
        const chosen = { apple: 0, xp: 0 };
        const give = (at: number, isPart: boolean): void => {
          const debts = debtsOf(record).flatMap(([first, count]) => Array.from({ length: count }, (_, n) => first + n));
          const debt = debts[at % debts.length];
          if (debt === undefined) return;
          const payable = owedEntries(record, rewards, debt).filter(
            ({ reward }) => "type" in reward && reward.type !== "choice",
          );
          const entry = payable[at % payable.length];
          if (!entry) return;
          const left = isPart && entry.left > 1 ? entry.left - 1 : 0;
          const what = "type" in entry.reward && entry.reward.type === "item" ? entry.reward.item.slice(10) : "xp";
          given[what as keyof typeof given] += entry.left - left;
          record = saved(settle(record, entry.name, left, debt));
        };
        const decide = (at: number): void => {
          const open = choicesOf(record, rewards);
          const choice = open[at % open.length];
          if (!choice) return;
          const option = at % 2;
          chosen[option === 0 ? "apple" : "xp"] += 1;
          record = saved(choose(record, rewards, choice.options[option]!));
        };
        for (const { kind, at, part } of steps) {
          if (kind === "complete") record = saved(oweRound({ ...record, round: rounds++ }, rewards));
          else if (kind === "look") record = saved(oweNext(record, rewards));
          else if (kind === "give") give(at, part);
          else decide(at);
          expect(record.owed !== undefined || record.waiting === undefined).toBe(true);
        }
        record = allOwed(record);
        while (choicesOf(record, rewards).length > 0) decide(0);
        for (let debt = debtAbove(record, -1); debt !== undefined; debt = debtAbove(record, -1)) give(0, false);
        expect(leftOf(record, 0)).toBeUndefined();
        expect(given).toEqual({ bread: 3 * rounds, apple: 2 * chosen.apple, xp: chosen.xp });
        expect(chosen.apple + chosen.xp).toBe(rounds);
      }),
      400,
    );
  });
});
