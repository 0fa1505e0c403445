/** Which presses, releases and ends of the use button are a use, and which a meal. */
import { describe, expect, it } from "vitest";
import { createItemUses } from "../../../../scripts/app/goals/deeds/item-uses.ts";
import type { ItemUse } from "../../../../scripts/core/goals/told/fact.ts";
import { createGoalIndex } from "../../../../scripts/core/goals/goal-index.ts";
import { plainItem } from "../../../../scripts/core/goals/told/plain-item.ts";
import { createTree } from "../../../../scripts/core/tree/tree.ts";
import { child, root } from "../../../support/nodes.ts";

const index = createGoalIndex(
  createTree([
    root("r"),
    child("uses", "r", { goal_number: 9, goal_details: { goal_type: "use_item" } }),
    child("meals", "r", { goal_number: 9, goal_details: { goal_type: "consume_item" } }),
  ]),
);

type Step = ItemUse["phase"] | "tick" | "left";

/** What the steps make: the kinds of the signals in their order. */
function told(type: string, steps: readonly Step[], { isFood = false, withoutItem = false } = {}): string[] {
  let tick = 0;
  const signals: string[] = [];
  const uses = createItemUses({
    index,
    tracker: { tally: (_playerId, { all }) => all, offer: (_watchers, { kind }) => void signals.push(kind) },
    clock: { tick: () => tick, nowSeconds: () => 0, nowMilliseconds: () => 0 },
  });
  const advance = (): void => {
    tick += 1;
    uses.tick();
  };
  for (const phase of steps) {
    if (phase === "tick") advance();
    else if (phase === "left") uses.left("ann");
    else {
      const item = phase === "released" && withoutItem ? undefined : plainItem(type);
      uses.see({ playerId: "ann", phase, item, isFood });
    }
  }
  advance();
  return signals;
}

describe("a use is", () => {
  it("the press of a plain item, at once", () => {
    expect(told("minecraft:ender_pearl", ["pressed"])).toEqual(["use_item"]);
    expect(told("minecraft:fishing_rod", ["pressed", "tick", "pressed"])).toEqual(["use_item", "use_item"]);
  });

  it("the release of a bow or a trident, though the hand is empty by then", () => {
    for (const type of ["minecraft:bow", "minecraft:trident"]) {
      expect(told(type, ["pressed", "started", "tick", "released"])).toEqual(["use_item"]);
      expect(told(type, ["started", "tick", "released"], { withoutItem: true })).toEqual(["use_item"]);
      expect(told(type, ["pressed", "started", "tick"])).toEqual([]);
    }
  });

  it("one for what is held down, whatever the game tells of it and in whichever order", () => {
    for (const type of ["minecraft:spyglass", "minecraft:goat_horn", "minecraft:shield", "castle:wand"]) {
      for (const end of ["released", "completed"] as const) {
        const uses = (steps: readonly Step[]): string[] => told(type, steps).filter((kind) => kind === "use_item");
        expect(uses(["pressed", "started", "tick", end])).toEqual(["use_item"]);
        expect(uses(["started", "pressed", "tick", end])).toEqual(["use_item"]);
        expect(uses(["started", "tick", end])).toEqual(["use_item"]);
        expect(uses(["pressed", "tick", "tick", end])).toEqual(["use_item"]);
      }
    }
  });

  it("the shot of a crossbow and not its loading", () => {
    const loading: Step[] = ["pressed", "started", "tick", "completed"];
    expect(told("minecraft:crossbow", loading)).toEqual([]);
    expect(told("minecraft:crossbow", ["started", "pressed", "tick", "completed"])).toEqual([]);
    expect(told("minecraft:crossbow", ["pressed", "started", "tick", "released"])).toEqual([]);
    expect(told("minecraft:crossbow", [...loading, "tick", "pressed"])).toEqual(["use_item"]);
  });

  it("a click with another pack's item, which nothing tells to be held down, though the player leaves at once", () => {
    expect(told("castle:wand", ["pressed", "left"])).toEqual(["use_item"]);
    expect(told("castle:wand", ["pressed"])).toEqual(["use_item"]);
  });
});

describe("what is eaten or drunk", () => {
  it("is one use and one meal", () => {
    for (const type of ["minecraft:apple", "minecraft:potion", "minecraft:milk_bucket"]) {
      expect(told(type, ["pressed", "started", "tick", "completed"])).toEqual(["use_item", "consume_item"]);
      expect(told(type, ["started", "tick", "completed"])).toEqual(["use_item", "consume_item"]);
    }
    for (const isFood of [true, false]) {
      const steps: Step[] = ["pressed", "started", "tick", "completed"];
      expect(told("castle:stew", steps, { isFood })).toEqual(["use_item", "consume_item"]);
    }
  });

  it("is nothing when it is begun and let go, or when the player is not hungry", () => {
    expect(told("minecraft:apple", ["pressed", "started", "tick", "released"])).toEqual([]);
    expect(told("minecraft:apple", ["pressed"])).toEqual([]);
    expect(told("castle:stew", ["pressed", "started", "tick", "released"], { isFood: true })).toEqual([]);
  });

  it("is no loaded crossbow, no blown horn", () => {
    for (const type of ["minecraft:crossbow", "minecraft:goat_horn", "minecraft:spyglass"]) {
      expect(told(type, ["pressed", "started", "tick", "completed"])).not.toContain("consume_item");
    }
  });
});
