/** The chunk of a place is not loaded: nothing in it can be read. */
import { chunkOf } from "../terrain/dimension-state.ts";
import { dimensionNamed } from "./dimension-named.ts";
import type { DeedRun } from "./tools.ts";

export const unloadChunk: DeedRun<"unloadChunk"> = (tools, who, { at, dimension }) => {
  dimensionNamed(tools, who, dimension).unloaded.add(chunkOf(at));
};
