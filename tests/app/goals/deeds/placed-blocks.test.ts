/** Who placed the block that is broken now. */
import { describe, expect, it } from "vitest";
import { createPlacedBlocks } from "../../../../scripts/app/goals/deeds/placed-blocks.ts";
import type { BlockView } from "../../../../scripts/core/goals/told/views.ts";

const at = (x: number, y = 64, z = 0, dimension = "minecraft:overworld") => ({ x, y, z, dimension });
const block = (type: string, states: Record<string, string | number | boolean> = {}): BlockView => ({
  type: `minecraft:${type}`,
  hasTag: () => false,
  state: (name) => states[name],
});

describe("a block that is broken", () => {
  it("is the player's own where they placed it, once, and nobody else's", () => {
    const placed = createPlacedBlocks();
    placed.placed("ann", "minecraft:stone", at(1));
    placed.placed("ann", "minecraft:stone", at(2));
    expect(placed.broken("ann", block("stone"), at(1))).toBe(true);
    expect(placed.broken("ann", block("stone"), at(1))).toBe(false);
    expect(placed.broken("bob", block("stone"), at(2))).toBe(false);
    expect(placed.broken("ann", block("stone"), at(2))).toBe(false);
  });

  it("is another one in another dimension, or where something else stands by now", () => {
    const placed = createPlacedBlocks();
    placed.placed("ann", "minecraft:oak_sapling", at(1));
    placed.placed("ann", "minecraft:stone", at(2));
    expect(placed.broken("ann", block("oak_log"), at(1))).toBe(false);
    expect(placed.broken("ann", block("stone"), at(2, 64, 0, "minecraft:nether"))).toBe(false);
  });

  it.each([
    ["redstone_ore", "lit_redstone_ore"],
    ["oak_log", "stripped_oak_log"],
    ["copper_block", "waxed_oxidized_copper_block"],
    ["dirt", "grass_block"],
  ])("is the same when %s is %s by now", (before, now) => {
    const placed = createPlacedBlocks();
    placed.placed("ann", `minecraft:${before}`, at(1));
    expect(placed.broken("ann", block(now), at(1))).toBe(true);
  });

  it("is found by its other half", () => {
    const placed = createPlacedBlocks();
    placed.placed("ann", "minecraft:wooden_door", at(1));
    expect(placed.broken("ann", block("wooden_door", { upper_block_bit: true }), at(1, 65))).toBe(true);
    placed.placed("ann", "minecraft:bed", at(1));
    expect(placed.broken("ann", block("bed", { head_piece_bit: true, direction: 3 }), at(2))).toBe(true);
  });

  it("is forgotten when more were placed since than are remembered", () => {
    const placed = createPlacedBlocks(2);
    for (const x of [1, 2, 3]) placed.placed("ann", "minecraft:stone", at(x));
    expect([1, 2, 3].map((x) => placed.broken("ann", block("stone"), at(x)))).toEqual([false, true, true]);
  });
});
