import { describe, expect, it } from "vitest";
import type { NodeRecord } from "../../../scripts/core/progress/record.ts";
import {
  dropRemovedEntries,
  nameOwed,
  owe,
  owedEntries,
  resetReward,
  settle,
} from "../../../scripts/core/rewards/ledger.ts";
import type { RewardJson } from "../../../scripts/core/rewards/rewards.ts";

const apples: RewardJson = { type: "item", item: "minecraft:apple", count: 5 };
const xp: RewardJson = { type: "xp", amount: 7 };
const cake: RewardJson = { type: "item", item: "minecraft:cake" };
const complete: NodeRecord = { progress: 1, completedAt: 1 };

/** What is owed today, as pairs of reward and how much of it is left. */
const owedOf = (record: NodeRecord, rewards: readonly RewardJson[]): [RewardJson, number][] =>
  owedEntries(record, rewards).map(({ reward, left }) => [reward, left]);

/** Gives the entry that stands at `index` up to `left`. */
function give(record: NodeRecord, rewards: readonly RewardJson[], index: number, left = 0): NodeRecord {
  const entry = owedEntries(record, rewards).find((each) => each.index === index)!;
  return settle(record, entry.name, left);
}

describe("the ledger", () => {
  it("owes every entry of a reward, pays them one by one, and is paid with the last", () => {
    const rewards = [apples, xp];
    const owed = owe(complete, rewards);
    expect(owedOf(owed, rewards)).toEqual([
      [apples, 5],
      [xp, 1],
    ]);
    const partly = give(give(owed, rewards, 0, 2), rewards, 1);
    expect(owedOf(partly, rewards)).toEqual([[apples, 2]]);
    expect(partly.paid).toBeUndefined();
    expect(give(partly, rewards, 0)).toEqual({ ...complete, paid: true });
  });

  it("never owes twice: not when paid, and not on top of what is owed", () => {
    const owed = owe(complete, [apples]);
    expect(owe({ ...complete, paid: true }, [apples])).toEqual({ ...complete, paid: true });
    expect(owe(owed, [apples, xp])).toBe(owed);
    expect(owedOf(owe(resetReward({ ...complete, paid: true }), [apples]), [apples])).toEqual([[apples, 5]]);
  });

  it("keeps what is still owed when an operator lets the node pay again", () => {
    const owed = owe(complete, [apples, xp]);
    expect(owedOf(resetReward(owed), [apples, xp])).toEqual(owedOf(owed, [apples, xp]));
  });

  it("does not count a reward as paid that the node did not have when it was completed", () => {
    expect(owe(complete, []).paid).toBeUndefined();
  });
});

describe("what is owed while the author edits the reward", () => {
  const sword = (name: string): RewardJson => ({ type: "item", item: "minecraft:iron_sword", name });
  const call = (data: Record<string, unknown>): RewardJson => ({ name_space: "my:pack", function_name: "give", data });

  it.each<[string, RewardJson[], RewardJson[], [RewardJson, number][]]>([
    [
      "put in front",
      [apples, xp],
      [cake, apples, xp],
      [
        [apples, 5],
        [xp, 1],
      ],
    ],
    ["put in front, and is of the same item", [sword("B")], [sword("A"), sword("B")], [[sword("B"), 1]]],
    [
      "put in front, and calls the same function",
      [call({ a: 1 })],
      [call({ b: 2 }), call({ a: 1 })],
      [[call({ a: 1 }), 1]],
    ],
    [
      "put between two",
      [apples, xp],
      [apples, cake, xp],
      [
        [apples, 5],
        [xp, 1],
      ],
    ],
    [
      "moved",
      [apples, xp],
      [xp, apples],
      [
        [xp, 1],
        [apples, 5],
      ],
    ],
    [
      "removed",
      [apples, cake, xp],
      [apples, xp],
      [
        [apples, 5],
        [xp, 1],
      ],
    ],
    [
      "one of two equal ones, and is removed",
      [xp, apples, xp],
      [xp, apples],
      [
        [xp, 1],
        [apples, 5],
      ],
    ],
    [
      "edited in its count",
      [cake, apples],
      [cake, { ...apples, count: 2 }],
      [
        [cake, 1],
        [{ ...apples, count: 2 }, 2],
      ],
    ],
    [
      "edited in its amount",
      [{ type: "xp", amount: 1 }, xp],
      [
        { type: "xp", amount: 1 },
        { type: "xp", amount: 9 },
      ],
      [
        [{ type: "xp", amount: 1 }, 1],
        [{ type: "xp", amount: 9 }, 1],
      ],
    ],
    [
      "edited in its name",
      [sword("A"), sword("B")],
      [sword("A"), sword("C")],
      [
        [sword("A"), 1],
        [sword("C"), 1],
      ],
    ],
    [
      "written with its keys in another order",
      [{ type: "item", item: "minecraft:cake", count: 3 }],
      [{ count: 3, item: "minecraft:cake", type: "item" }],
      [[{ type: "item", item: "minecraft:cake", count: 3 }, 3]],
    ],
    ["replaced by one of another kind", [apples], [cake], []],
  ])("stays what it is when an entry is %s", (_what, before, after, expected) => {
    const owed = owe(complete, before);
    expect(owedOf(owed, after)).toEqual(expected);
    const dropped = dropRemovedEntries(owed, after);
    expect(owedOf(dropped, after)).toEqual(expected);
    expect(dropped.paid).toBe(expected.length === 0 ? true : undefined);
  });

  it("is never an entry that was given already", () => {
    const before = [sword("A"), sword("B")];
    const partly = give(owe(complete, before), before, 1);
    expect(owedOf(partly, [sword("B")])).toEqual([]);
    expect(dropRemovedEntries(partly, [sword("B")]).paid).toBe(true);
    expect(owedOf(partly, [sword("B"), sword("A")])).toEqual([[sword("A"), 1]]);
  });

  it("is taken over from saves that counted by place", () => {
    const old: NodeRecord = { ...complete, owed: { "#0": 3, "#2": 1 } };
    const rewards = [apples, cake, xp];
    expect(owedOf(old, rewards)).toEqual([
      [apples, 3],
      [xp, 1],
    ]);
    const named = nameOwed(old, rewards);
    expect(owedOf(named, [cake, ...rewards])).toEqual([
      [apples, 3],
      [xp, 1],
    ]);
    expect(nameOwed(named, rewards)).toBe(named);
    expect(nameOwed(old, []).paid).toBe(true);
  });
});
