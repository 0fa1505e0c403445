/** The chunk of a place is loaded again. */
import { chunkOf } from "../terrain/dimension-state.ts";
import { dimensionNamed } from "./dimension-named.ts";
import type { DeedRun } from "./tools.ts";

export const loadChunk: DeedRun<"loadChunk"> = (tools, who, { at, dimension }) => {
  dimensionNamed(tools, who, dimension).unloaded.delete(chunkOf(at));
};
