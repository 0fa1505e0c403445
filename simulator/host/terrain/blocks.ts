/**
 * `Block` and `BlockPermutation` as the pack sees them: a block is a place, and always what is there now; a permutation
 * is a value and stays what it was.
 */
import type { BlockStateValue, Place } from "../../deeds/written.ts";
import type { Blocks, Host } from "../host.ts";
import { isVanilla } from "../host.ts";
import { fullId } from "../items/items.ts";
import { blockTags, isLiquid } from "./block-rules.ts";
import type { BlockState, DimensionState } from "./dimension-state.ts";
import { AIR, blockAt, isInWorld, isLoaded, plainBlock, putBlock, wholeBlock } from "./dimension-state.ts";

/** What stands behind a `Block`. */
export interface BlockHandle {
  dimension: DimensionState;
  at: Place;
}

export function defineBlocks(host: Pick<Host, "guard" | "vanilla">): Blocks {
  const { guard, vanilla } = host;

  const wrapPermutation = (block: BlockState): object => guard.wrap("BlockPermutation", block);
  const wrapBlock = (dimension: DimensionState, at: Place): object =>
    guard.wrap("Block", { dimension, at: wholeBlock(at) } satisfies BlockHandle);
  const wrapType = (typeId: string): object => guard.record("BlockType", { id: typeId });

  function read(dimension: DimensionState, at: Place): BlockState {
    if (!isInWorld(dimension, at)) {
      throw guard.error(
        "LocationOutOfWorldBoundariesError",
        `Trying to access location (${at.x}, ${at.y}, ${at.z}) which is outside of the world boundaries.`,
      );
    }
    if (!isLoaded(dimension, at)) {
      throw guard.error(
        "LocationInUnloadedChunkError",
        `Trying to access location (${at.x}, ${at.y}, ${at.z}) which is not in a chunk currently loaded and ticking.`,
      );
    }
    return blockAt(dimension, at);
  }
  const now = ({ dimension, at }: BlockHandle): BlockState => read(dimension, at);

  function resolved(name: string, states: Record<string, BlockStateValue> = {}): BlockState {
    const typeId = fullId(name);
    if (typeId.startsWith("minecraft:") && !isVanilla(vanilla, "blocks", typeId)) {
      throw new Error(`Failed to resolve block "${name}"`);
    }
    return { ...plainBlock(typeId), states: { ...states } };
  }
  const fits = (block: BlockState, name: string, states: Record<string, BlockStateValue> = {}): boolean =>
    block.typeId === fullId(name) && Object.entries(states).every(([key, value]) => block.states[key] === value);
  const blockOf = (value: unknown): BlockState =>
    guard.isInstance(value, "BlockPermutation")
      ? guard.unwrap<BlockState>(value, "BlockPermutation")
      : resolved(typeof value === "string" ? value : (value as { id: string }).id);

  const neighbour =
    (x: number, y: number, z: number) =>
    ({ dimension, at }: BlockHandle, steps = 1): object => {
      const there = { x: at.x + x * steps, y: at.y + y * steps, z: at.z + z * steps };
      read(dimension, there);
      return wrapBlock(dimension, there);
    };

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
      matches: fits,
      withState: (block: BlockState, name: string, value: BlockStateValue) =>
        wrapPermutation({ ...block, states: { ...block.states, [name]: value } }),
    },
    staticCall: {
      resolve: (name: string, states?: Record<string, BlockStateValue>) => wrapPermutation(resolved(name, states)),
    },
  });

  guard.define("Block", {
    get: {
      dimension: ({ dimension }: BlockHandle) => guard.wrap("Dimension", dimension),
      location: ({ at }: BlockHandle) => ({ ...at }),
      x: ({ at }: BlockHandle) => at.x,
      y: ({ at }: BlockHandle) => at.y,
      z: ({ at }: BlockHandle) => at.z,
      isValid: ({ dimension, at }: BlockHandle) => isLoaded(dimension, at),
      typeId: (handle: BlockHandle) => now(handle).typeId,
      type: (handle: BlockHandle) => wrapType(now(handle).typeId),
      isAir: (handle: BlockHandle) => now(handle).typeId === AIR.typeId,
      isLiquid: (handle: BlockHandle) => isLiquid(now(handle).typeId),
      permutation: (handle: BlockHandle) => wrapPermutation(now(handle)),
    },
    call: {
      getTags: (handle: BlockHandle) => blockTags(now(handle)),
      hasTag: (handle: BlockHandle, tag: string) => blockTags(now(handle)).includes(tag),
      matches: (handle: BlockHandle, name: string, states?: Record<string, BlockStateValue>) =>
        fits(now(handle), name, states),
      center: ({ at }: BlockHandle) => ({ x: at.x + 0.5, y: at.y + 0.5, z: at.z + 0.5 }),
      bottomCenter: ({ at }: BlockHandle) => ({ x: at.x + 0.5, y: at.y, z: at.z + 0.5 }),
      above: neighbour(0, 1, 0),
      below: neighbour(0, -1, 0),
      east: neighbour(1, 0, 0),
      west: neighbour(-1, 0, 0),
      south: neighbour(0, 0, 1),
      north: neighbour(0, 0, -1),
      offset: (handle: BlockHandle, { x, y, z }: Place) => neighbour(x, y, z)(handle),
      setPermutation(handle: BlockHandle, permutation: object) {
        now(handle);
        putBlock(handle.dimension, handle.at, blockOf(permutation));
      },
      setType(handle: BlockHandle, type: unknown) {
        now(handle);
        putBlock(handle.dimension, handle.at, blockOf(type));
      },
    },
  });

  function passesFilter(filter: object, block: BlockState): boolean {
    const lists = filter as Record<string, unknown[] | undefined>;
    const isOne = (list: unknown[] | undefined): boolean | undefined =>
      list?.some((one) => {
        const { typeId, states } = blockOf(one);
        return fits(block, typeId, states);
      });
    const isTagged = (list: unknown[] | undefined): boolean | undefined =>
      list?.some((tag) => blockTags(block).includes(tag as string));
    const { includeTypes, includePermutations, includeTags, excludeTypes, excludePermutations, excludeTags } = lists;
    const included = [isOne(includeTypes), isOne(includePermutations), isTagged(includeTags)];
    const excluded = [isOne(excludeTypes), isOne(excludePermutations), isTagged(excludeTags)];
    return !excluded.includes(true) && (!included.includes(false) || included.includes(true));
  }

  return { wrapBlock, wrapPermutation, read, passesFilter };
}
