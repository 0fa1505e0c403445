/**
 * A block as goals ask about it: of what type and state it was at the deed, read as it is asked.
 */

import type { Block, BlockPermutation } from "@minecraft/server";
import type { BlockView, Place } from "../../core/goals/told/views.ts";
import { dimensionId } from "./entity.ts";

class Permutation implements BlockView {
  private known: string | undefined;

  constructor(
    private readonly permutation: BlockPermutation,
    type: string | undefined,
  ) {
    this.known = type;
  }

  get type(): string {
    return (this.known ??= this.permutation.type.id);
  }

  hasTag(tag: string): boolean {
    return this.permutation.hasTag(tag);
  }

  state(name: string): string | number | boolean | undefined {
    return this.permutation.getAllStates()[name];
  }
}

/** @param type where it is known already: each question to the game costs */
export function permutationView(permutation: BlockPermutation, type?: string): BlockView {
  return new Permutation(permutation, type);
}

/** The block as it is now; undefined when it cannot be read. */
export function blockView(block: Block | undefined, type?: string): BlockView | undefined {
  try {
    return block && new Permutation(block.permutation, type);
  } catch {
    return undefined;
  }
}

/** Undefined where it cannot be read, as in a chunk that was unloaded meanwhile. */
export function typeOfBlock(block: Block): string | undefined {
  try {
    return block.typeId;
  } catch {
    return undefined;
  }
}

export function placeOfBlock(block: Block): Place | undefined {
  try {
    const { x, y, z } = block.location;
    return { x, y, z, dimension: dimensionId(block.dimension) };
  } catch {
    return undefined;
  }
}
