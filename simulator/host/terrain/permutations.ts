/**
 * `BlockPermutation` and `BlockType` as the pack sees them: a permutation is a value and stays what it was. Also which blocks are
 * meant by what packs give for one: a name, a type, a permutation or a filter of these.
 */
import type { BlockStateValue } from "../../deeds/written.ts";
import type { Host } from "../host.ts";
import { isVanilla } from "../host.ts";
import { fullId } from "../items/items.ts";
import { blockTags } from "./block-rules.ts";
import type { BlockState } from "./dimension-state.ts";
import { plainBlock } from "./dimension-state.ts";

export interface Permutations {
  wrapPermutation(block: BlockState): object;
  wrapType(typeId: string): object;
  /** @param value a name, a type or a permutation */
  blockOf(value: unknown): BlockState;
  passesFilter(filter: object, block: BlockState): boolean;
}

export function definePermutations({ guard, vanilla }: Pick<Host, "guard" | "vanilla">): Permutations {
  const wrapPermutation = (block: BlockState): object => guard.wrap("BlockPermutation", block);
  const wrapType = (typeId: string): object => guard.record("BlockType", { id: typeId });

  function resolved(name: string, states: Record<string, BlockStateValue> = {}): BlockState {
    const typeId = fullId(name);
    if (typeId.startsWith("minecraft:") && !isVanilla(vanilla, "blocks", typeId)) {
      throw new Error(`Failed to resolve block "${name}"`);
    }
    return { ...plainBlock(typeId), states: { ...states } };
  }
  const blockOf = (value: unknown): BlockState =>
    guard.isInstance(value, "BlockPermutation")
      ? guard.unwrap<BlockState>(value, "BlockPermutation")
      : resolved(typeof value === "string" ? value : (value as { id: string }).id);

  guard.define("BlockType", {});
  guard.define("BlockTypes", {
    staticCall: {
      get: (id: string) => (isVanilla(vanilla, "blocks", fullId(id)) ? wrapType(fullId(id)) : undefined),
    },
  });
  guard.define("BlockPermutation", {
    get: { type: ({ typeId }: BlockState) => wrapType(typeId) },
    call: {
      getAllStates: ({ states }: BlockState) => ({ ...states }),
      getState: ({ states }: BlockState, name: string) => states[name],
      getTags: blockTags,
      hasTag: (block: BlockState, tag: string) => blockTags(block).includes(tag),
      matches: isBlock,
      withState: (block: BlockState, name: string, value: BlockStateValue) =>
        wrapPermutation({ ...block, states: { ...block.states, [name]: value } }),
    },
    staticCall: {
      resolve: (name: string, states?: Record<string, BlockStateValue>) => wrapPermutation(resolved(name, states)),
    },
  });

  function passesFilter(filter: object, block: BlockState): boolean {
    const lists = filter as Record<string, unknown[] | undefined>;
    const isOne = (list: unknown[] | undefined): boolean | undefined =>
      list?.some((one) => {
        const { typeId, states } = blockOf(one);
        return isBlock(block, typeId, states);
      });
    const isTagged = (list: unknown[] | undefined): boolean | undefined =>
      list?.some((tag) => blockTags(block).includes(tag as string));
    const { includeTypes, includePermutations, includeTags, excludeTypes, excludePermutations, excludeTags } = lists;
    const included = [isOne(includeTypes), isOne(includePermutations), isTagged(includeTags)];
    const excluded = [isOne(excludeTypes), isOne(excludePermutations), isTagged(excludeTags)];
    return !excluded.includes(true) && (!included.includes(false) || included.includes(true));
  }

  return { wrapPermutation, wrapType, blockOf, passesFilter };
}

/** Whether it is of this name and has these states, whatever others it has. */
export function isBlock(block: BlockState, name: string, states: Record<string, BlockStateValue> = {}): boolean {
  return block.typeId === fullId(name) && Object.entries(states).every(([key, value]) => block.states[key] === value);
}
