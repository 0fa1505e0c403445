/** `Block` as the pack sees it: a place, and always what is there now. */
import type { BlockStateValue, Place } from "../../deeds/written.ts";
import type { Blocks, Host } from "../host.ts";
import { blockTags, isLiquid } from "./block-rules.ts";
import type { BlockState, DimensionState } from "./dimension-state.ts";
import { AIR, blockAt, isInWorld, isLoaded, putBlock, wholeBlock } from "./dimension-state.ts";
import { definePermutations, isBlock } from "./permutations.ts";

/** What stands behind a `Block`. */
export interface BlockHandle {
  dimension: DimensionState;
  at: Place;
}

export function defineBlocks(host: Pick<Host, "guard" | "vanilla">): Blocks {
  const { guard } = host;
  const { wrapPermutation, wrapType, blockOf, passesFilter } = definePermutations(host);

  const wrapBlock = (dimension: DimensionState, at: Place): object =>
    guard.wrap("Block", { dimension, at: wholeBlock(at) } satisfies BlockHandle);

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

  const neighbour =
    (x: number, y: number, z: number) =>
    ({ dimension, at }: BlockHandle, steps = 1): object => {
      const there = { x: at.x + x * steps, y: at.y + y * steps, z: at.z + z * steps };
      read(dimension, there);
      return wrapBlock(dimension, there);
    };

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
        isBlock(now(handle), name, states),
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

  return { wrapBlock, wrapPermutation, read, passesFilter };
}
