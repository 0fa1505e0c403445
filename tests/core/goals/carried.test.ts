import { describe, expect, it } from "vitest";
import { mostCarried, type Counting } from "../../../scripts/core/goals/told/carried.ts";
import type { CarriedItem, SlotChange } from "../../../scripts/core/goals/told/fact.ts";
import { carriedItem } from "../../support/views.ts";

const apples: Counting = { test: ({ type }) => type === "minecraft:apple", place: undefined };
const apple = (amount: number): CarriedItem | undefined =>
  amount === 0 ? undefined : carriedItem("minecraft:apple", amount);
const change = (slot: string, before: number, after: number): SlotChange => ({
  slot,
  before: apple(before),
  after: apple(after),
});
const most = (now: readonly number[], changes: readonly SlotChange[]): number =>
  mostCarried(
    apples,
    now.flatMap((amount) => apple(amount) ?? []),
    changes,
  );

describe("the most that was carried at one moment", () => {
  it.each<[string, number[], SlotChange[], number]>([
    ["nothing changed: what is there", [4, 3], [], 7],
    ["a stack that came", [4, 3], [change("b", 0, 3)], 7],
    ["a stack that came and went beside one that stayed", [4], [change("b", 0, 3), change("b", 3, 0)], 7],
    ["a stack that grew and shrank", [4], [change("a", 4, 9), change("a", 9, 4)], 9],
    [
      "two stacks that came and went",
      [],
      [change("a", 0, 64), change("b", 0, 36), change("a", 64, 0), change("b", 36, 0)],
      100,
    ],
    [
      "one after the other in one slot",
      [],
      [change("a", 0, 5), change("a", 5, 0), change("a", 0, 7), change("a", 7, 0)],
      7,
    ],
    ["a stack that grew and went altogether", [], [change("a", 3, 8), change("a", 8, 0)], 8],
    ["the same beside another", [4], [change("a", 3, 8), change("a", 8, 0)], 12],
    ["a stack that was moved, told leaving first", [64], [change("a", 64, 0), change("b", 0, 64)], 64],
    ["a stack that was moved, told arriving first", [64], [change("b", 0, 64), change("a", 64, 0)], 64],
    ["a stack that was split", [32, 32], [change("b", 0, 32), change("a", 64, 32)], 64],
    ["two stacks that changed places", [5, 9], [change("a", 5, 9), change("b", 9, 5)], 14],
    [
      "a stack that was moved, with another pickup",
      [64, 3],
      [change("b", 0, 64), change("a", 64, 0), change("a", 0, 3)],
      67,
    ],
    ["what is carried elsewhere, read after all had left", [], [change("a", 0, 8)], 8],
  ])("%s", (_name, now, changes, expected) => {
    expect(most(now, changes)).toBe(expected);
  });

  it("is of stacks with the wanted enchantments only", () => {
    const sharp: Counting = { test: (item) => item.enchantments()["sharpness"] === 1, place: undefined };
    const sword = (level?: number): CarriedItem =>
      carriedItem("minecraft:iron_sword", 1, level === undefined ? {} : { sharpness: level });
    expect(mostCarried(sharp, [sword(), sword(2)], [{ slot: "a", before: sword(), after: sword(1) }])).toBe(1);
    expect(mostCarried(sharp, [sword(), sword(2)], [{ slot: "a", before: undefined, after: sword(2) }])).toBe(0);
  });
});
