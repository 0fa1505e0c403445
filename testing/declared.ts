/** What the types of `"bedrock-achievements/testing"` are made of: the door's own types, and nothing of what is behind it. */
import type { TestWorld, TestWorldOptions } from "./types.ts";

export type * from "./types.ts";

/**
 * Starts a world. Paths are relative to the working directory.
 * @throws Error with all problems, when the trees or extensions are wrong
 */
export declare function startTestWorld(options: TestWorldOptions): Promise<TestWorld>;
