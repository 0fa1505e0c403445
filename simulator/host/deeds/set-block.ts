/** A block is there, as if it had always been. */
import { UsageError } from "../host.ts";
import { readBlock } from "../terrain/block-rules.ts";
import { isInWorld, putBlock } from "../terrain/dimension-state.ts";
import { dimensionNamed } from "./dimension-named.ts";
import type { DeedRun } from "./tools.ts";

export const setBlock: DeedRun<"setBlock"> = (tools, who, { at, block, dimension }) => {
  const where = dimensionNamed(tools, who, dimension);
  if (!isInWorld(where, at)) throw new UsageError(`${where.id} has no block at the height ${at.y}`);
  putBlock(where, at, readBlock(tools.host, block));
};
