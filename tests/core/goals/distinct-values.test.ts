/** The values that an author lists under a `distinct` are those that deeds bring. */
import { describe, expect, it } from "vitest";
import { distinctValueOf } from "../../../scripts/core/goals/members/distinct-value.ts";
import { planOf, type Combination } from "../../../scripts/core/goals/plan.ts";
import type { DistinctBy } from "../../../scripts/core/goals/goal-type.ts";
import type { Signal } from "../../../scripts/core/goals/told/signal.ts";
import { dayAt } from "../../../scripts/core/time/calendar.ts";

const of = (by: DistinctBy, ...values: string[]): Combination =>
  planOf({ goal_type: "distinct", goal: { goal_type: "kill" }, by, of: values }).root as Combination;

const at = { x: 10.7, y: 64.1, z: -4.2, dimension: "minecraft:overworld" };
const deed = { kind: "kill", playerId: "1", amount: 1, at } as Signal;
const unixSeconds = Date.UTC(2026, 11, 24, 13) / 1000;

describe("listed values", () => {
  it.each([
    ["day", "2026-12-24", "2026-12-25"],
    ["position", "overworld 10 64 -5", "overworld 10 64 -4"],
    ["position", "minecraft:overworld 10 64 -5", "nether 10 64 -5"],
  ] as const)("by %s: %s is what the deed brings, %s is not", (by, right, wrong) => {
    const combination = of(by, right, wrong);
    const value = distinctValueOf(combination, deed, undefined, () => dayAt(unixSeconds, 0));
    expect(combination.values!.has(value!)).toBe(true);
    expect(of(by, wrong).values!.has(value!)).toBe(false);
  });
});
