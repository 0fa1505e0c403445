/**
 * A deed for which a goal's tests and conditions held: what is left to be done with it, now or when its player can be
 * reached. A shape only.
 */

import type { Watcher } from "../../core/goals/goal-index.ts";

/** A deed that counts for one goal of a node. */
export interface Hit {
  readonly watcher: Watcher;
  /** As the signal says it. */
  readonly amount: number;
  /** What each `distinct` above tells it apart by. */
  readonly values: readonly (string | undefined)[];
  /** What tells the deed apart from others. */
  deed: unknown;
  /** The type of the item that it is about. */
  readonly item: string | undefined;
}
