/**
 * Who placed which block, for goals that leave out what players placed themselves. Remembered while the scripts run, and of
 * so many blocks as have a place; whoever breaks a block ends what is known of it.
 */

import { isSameBlock } from "../../../core/goals/told/same-block.ts";
import type { BlockView, Place } from "../../../core/goals/told/views.ts";

/** About 10 MB. A player who does nothing else places as many in an hour. */
const MAX_BLOCKS = 65_536;

export interface PlacedBlocks {
  placed(playerId: string, type: string, at: Place): void;
  /** @returns whether the player who breaks it placed it */
  broken(playerId: string, block: BlockView, at: Place): boolean;
}

interface Mark {
  readonly playerId: string;
  readonly type: string;
}

export function createPlacedBlocks(maxBlocks = MAX_BLOCKS): PlacedBlocks {
  /** The oldest first. */
  const marks = new Map<string, Mark>();
  /** Most blocks of a player are of few types: each pair is one object. */
  const known = new Map<string, Mark>();

  function markOf(playerId: string, type: string): Mark {
    const key = `${playerId} ${type}`;
    let mark = known.get(key);
    if (!mark) known.set(key, (mark = { playerId, type }));
    return mark;
  }

  function take(place: string): Mark | undefined {
    const mark = marks.get(place);
    if (mark) marks.delete(place);
    return mark;
  }

  return {
    placed(playerId, type, at) {
      const place = keyOf(at);
      marks.delete(place);
      marks.set(place, markOf(playerId, type));
      if (marks.size <= maxBlocks) return;
      for (const oldest of marks.keys()) {
        marks.delete(oldest);
        break;
      }
    },
    broken(playerId, block, at) {
      let isOwn = false;
      for (const one of [at, ...otherHalf(block, at)]) {
        const mark = take(keyOf(one));
        if (mark?.playerId === playerId && isSameBlock(mark.type, block.type)) isOwn = true;
      }
      return isOwn;
    },
  };
}

const keyOf = ({ x, y, z, dimension }: Place): string => `${x} ${y} ${z} ${dimension}`;

/** Of a door, a tall plant or a bed the game tells one half as placed, and it can be broken by the other. */
function otherHalf(block: BlockView, at: Place): readonly Place[] {
  const isUpper = block.state("upper_block_bit");
  if (isUpper !== undefined) return [{ ...at, y: at.y + (isUpper === true ? -1 : 1) }];
  const isHead = block.state("head_piece_bit");
  const direction = isHead === undefined ? undefined : BED_DIRECTIONS[block.state("direction") as number];
  if (!direction) return [];
  const sign = isHead === true ? -1 : 1;
  return [{ ...at, x: at.x + sign * direction.x, z: at.z + sign * direction.z }];
}

/** From the foot of a bed to its head, by the value of the state: south, west, north, east. */
const BED_DIRECTIONS = [
  { x: 0, z: 1 },
  { x: -1, z: 0 },
  { x: 0, z: -1 },
  { x: 1, z: 0 },
] as const;
