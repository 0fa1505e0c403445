/**
 * A deed that counts for one goal of a node, on its way from the tests to what it moves. What tells it apart from other deeds
 * is read of the signal only where somebody asks: for most goals it makes no difference, and the game is slow to tell.
 */

import type { Step } from "../../core/goals/members/combine.ts";
import type { Watcher } from "../../core/goals/goal-index.ts";
import type { Leaf } from "../../core/goals/parts.ts";
import type { Signal } from "../../core/goals/told/signal.ts";

export class Hit implements Step {
  private known: unknown;

  /**
   * @param amount as the signal says it
   * @param values what each `distinct` above the goal tells the deed apart by
   */
  constructor(
    readonly watcher: Watcher,
    private readonly signal: Signal,
    readonly amount: number,
    readonly values: readonly (string | undefined)[],
  ) {}

  get leaf(): Leaf {
    return this.watcher.leaf;
  }

  /** What tells the deed apart from others. */
  get deed(): unknown {
    return (this.known ??= this.signal.deed ?? this.signal);
  }

  /** The same, to be kept for a time when the game cannot tell any more. */
  settled(): this {
    this.known = this.deed;
    return this;
  }

  /** The type of the item that it is about. */
  get item(): string | undefined {
    return this.signal.item?.type;
  }
}
