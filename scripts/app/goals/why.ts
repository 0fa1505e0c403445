/**
 * What operators are told of a node's last deeds: which counted, which did not and why, and what of a goal that is looked
 * at does not hold right now. Reads what is remembered and moves nothing.
 */

import type { GoalIndex } from "../../core/goals/goal-index.ts";
import type { Leaf } from "../../core/goals/parts.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { Clock, PlayerViews } from "../ports.ts";
import type { Tracker } from "./tracker.ts";

export interface Why {
  /** Undefined: none since the player joined. */
  readonly countedTicksAgo: number | undefined;
  /** The newest first. */
  readonly refused: readonly { readonly ticksAgo: number; readonly leaf: Leaf; readonly reason: string }[];
  /** Of each goal that is looked at, the first thing that does not hold now. */
  readonly missing: readonly { readonly leaf: Leaf; readonly reason: string }[];
}

/** Also has the node's refusals kept from now on. */
export type WhyOf = (playerId: string, node: AchievementNode) => Why;

export function createWhy(index: GoalIndex, tracker: Tracker, views: PlayerViews, clock: Clock): WhyOf {
  function missingOf(playerId: string, node: AchievementNode): Why["missing"] {
    const looked = (index.planOf(node)?.leaves ?? []).filter(({ type }) => type.signal === "look");
    const view = looked.length > 0 ? views.of(playerId) : undefined;
    if (!view) return [];
    return looked.flatMap((leaf) => {
      const missing = [...leaf.holds, ...leaf.conditions].find(({ test }) => !test(view));
      return missing ? [{ leaf, reason: missing.name }] : [];
    });
  }

  return (playerId, node) => {
    const track = tracker.trackOf(playerId);
    const now = clock.tick();
    const counted = track.counted(node);
    return {
      countedTicksAgo: counted === undefined ? undefined : now - counted,
      refused: track.refusals(node).map(({ tick, watcher, reason }) => ({
        ticksAgo: now - tick,
        leaf: watcher.leaf,
        reason,
      })),
      missing: missingOf(playerId, node),
    };
  };
}
