/**
 * A block as goals ask about it: of what type and state it was at the deed, read as it is asked.
 */

import type { Block, BlockPermutation } from "@minecraft/server";
import type { BlockView, Place } from "../../core/goals/views.ts";

class Permutation implements BlockView {
  readonly type: string;

  constructor(private readonly permutation: BlockPermutation) {
    this.type = permutation.type.id;
  }

  hasTag(tag: string): boolean {
    return this.permutation.hasTag(tag);
  }

  state(name: string): string | number | boolean | undefined {
    return this.permutation.getAllStates()[name];
  }
}

export function permutationView(permutation: BlockPermutation): BlockView {
  return new Permutation(permutation);
}

/** The block as it is now; undefined when it cannot be read. */
export function blockView(block: Block | undefined): BlockView | undefined {
  try {
    return block && new Permutation(block.permutation);
  } catch {
    return undefined;
  }
}

export function placeOfBlock(block: Block): Place | undefined {
  try {
    const { x, y, z, dimension } = block;
    return { x, y, z, dimension: dimension.id };
  } catch {
    return undefined;
  }
}
