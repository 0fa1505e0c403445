/**
 * The ground of a dimension: flat, with what was set on it. Blocks that were never set are the dimension's own rock up to
 * the height where players stand, and air above. Knows nothing of the classes that the pack sees.
 */
import type { BlockStateValue, Place } from "../../deeds/written.ts";

export interface BlockState {
  readonly typeId: string;
  readonly states: Readonly<Record<string, BlockStateValue>>;
  /** Besides those that blocks of its type have. */
  readonly tags: readonly string[];
}

interface BiomeArea {
  biome: string;
  from: Place;
  to: Place;
}

export interface DimensionState {
  readonly id: string;
  readonly ground: BlockState;
  readonly heights: { readonly min: number; readonly max: number };
  biome: string;
  /** The last one that fits counts. */
  biomeAreas: BiomeArea[];
  blocks: Map<string, BlockState>;
  /** Chunks that are not loaded, as `x,z` of the chunk. */
  unloaded: Set<string>;
}

const GROUND_TOP = 63;

export const plainBlock = (typeId: string): BlockState => ({ typeId, states: {}, tags: [] });

export const AIR = plainBlock("minecraft:air");

export function createDimensions(): Map<string, DimensionState> {
  const make = (name: string, ground: string, biome: string, min: number, max: number): [string, DimensionState] => {
    const id = `minecraft:${name}`;
    const state: DimensionState = {
      id,
      ground: plainBlock(`minecraft:${ground}`),
      heights: { min, max },
      biome: `minecraft:${biome}`,
      biomeAreas: [],
      blocks: new Map(),
      unloaded: new Set(),
    };
    return [id, state];
  };
  return new Map([
    make("overworld", "grass_block", "plains", -64, 320),
    make("nether", "netherrack", "hell", 0, 128),
    make("the_end", "end_stone", "the_end", 0, 256),
  ]);
}

export const wholeBlock = ({ x, y, z }: Place): Place => ({ x: Math.floor(x), y: Math.floor(y), z: Math.floor(z) });

const keyOf = (place: Place): string => `${Math.floor(place.x)},${Math.floor(place.y)},${Math.floor(place.z)}`;

export const chunkOf = ({ x, z }: Place): string => `${Math.floor(x / 16)},${Math.floor(z / 16)}`;

export const isLoaded = (dimension: DimensionState, place: Place): boolean =>
  dimension.unloaded.size === 0 || !dimension.unloaded.has(chunkOf(place));

export const isInWorld = ({ heights }: DimensionState, { y }: Place): boolean =>
  Math.floor(y) >= heights.min && Math.floor(y) < heights.max;

export function blockAt(dimension: DimensionState, place: Place): BlockState {
  return dimension.blocks.get(keyOf(place)) ?? (Math.floor(place.y) > GROUND_TOP ? AIR : dimension.ground);
}

export function putBlock(dimension: DimensionState, place: Place, block: BlockState): void {
  dimension.blocks.set(keyOf(place), block);
}

export function biomeAt({ biome, biomeAreas }: DimensionState, place: Place): string {
  for (let index = biomeAreas.length - 1; index >= 0; index -= 1) {
    const { from, to, biome: found } = biomeAreas[index]!;
    const { x, y, z } = wholeBlock(place);
    if (isBetween(x, from.x, to.x) && isBetween(y, from.y, to.y) && isBetween(z, from.z, to.z)) return found;
  }
  return biome;
}

function isBetween(value: number, first: number, second: number): boolean {
  return value >= Math.min(first, second) && value <= Math.max(first, second);
}
