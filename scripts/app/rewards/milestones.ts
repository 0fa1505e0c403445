/**
 * Completes the milestones of a page when as many of its nodes are complete, and when their number was lowered below that. What
 * they pay is then owed as a node's reward is. How one is known after its author edited it is said by core/tree/milestones.
 */

import { isComplete } from "../../core/progress/progress.ts";
import type { AchievementNode, Milestone, Tree } from "../../core/tree/tree.ts";
import type { Clock } from "../ports.ts";
import type { PlayerSession } from "../records/player-records.ts";
import type { Progression } from "../progress/progression.ts";
import { following } from "../work/following.ts";

export interface Milestones {
  /** To be called when a node of the page was completed. */
  turned(session: PlayerSession, pageId: string): void;
  /** To be called when the player is here. */
  joined(session: PlayerSession): void;
}

export function createMilestones(tree: Tree, progression: Progression, clock: Clock): Milestones {
  const pages = following(
    () => tree.pages,
    (all) => all.filter((page) => tree.milestones(page.id).length > 0),
  );

  /** How many milestones of each page need no look any more: every completion of a node asks. */
  const past = new WeakMap<PlayerSession, Map<string, number>>();

  const wasReached = (session: PlayerSession, node: AchievementNode): boolean => {
    const record = session.read(node);
    return record !== undefined && isComplete(record);
  };

  /** Notes that it was reached, without a reward: it was paid when it was known otherwise. */
  function note(session: PlayerSession, node: AchievementNode): void {
    session.write(node, { progress: 1, completedAt: clock.nowSeconds() }, "now");
  }

  /** @returns whether all is noted, so that nobody need look at it again */
  function reach(session: PlayerSession, { node, twin }: Milestone): boolean {
    const [byReward, byNumber] = [wasReached(session, node), wasReached(session, twin)];
    if (byReward && byNumber) return true;
    session.batch(() => {
      if (byNumber) note(session, node);
      else if (!byReward) progression.grant(session, node);
      // One whose root is a cloud node is reached when the cloud says so.
      if (!byNumber && wasReached(session, node)) note(session, twin);
    });
    return wasReached(session, twin);
  }

  function turned(session: PlayerSession, pageId: string): void {
    const milestones = tree.milestones(pageId);
    if (milestones.length === 0) return;
    const done = session.doneOn(pageId) ?? 0;
    const pagesPast = past.get(session) ?? new Map<string, number>();
    past.set(session, pagesPast);
    let index = pagesPast.get(pageId) ?? 0;
    // A page that was set aside begins anew.
    if (index > 0 && milestones[index - 1]!.at > done) index = 0;
    let isPast = true;
    for (let next = index; next < milestones.length && milestones[next]!.at <= done; next++) {
      isPast = reach(session, milestones[next]!) && isPast;
      if (isPast) pagesPast.set(pageId, next + 1);
    }
  }

  return {
    turned,
    joined(session) {
      for (const page of pages()) turned(session, page.id);
    },
  };
}
