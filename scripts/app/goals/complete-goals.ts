/**
 * Goals of other nodes' completion: how many of those that are named, of a page or of the whole tree are complete, never
 * the node itself. Counted when the player joins, since trees are edited in between, and in the tick after something was
 * completed or opened.
 */

import type { GoalIndex, Watcher } from "../../core/goals/goal-index.ts";
import { wasCompleted as wasEverCompleted } from "../../core/progress/rounds.ts";
import type { AchievementNode, Tree } from "../../core/tree/tree.ts";
import type { PlayerRecords, PlayerSession } from "../records/player-records.ts";
import { following } from "../work/following.ts";
import type { Tracker } from "./tracker.ts";

export interface CompleteGoals {
  /** A player joined, or something of theirs was completed or taken back. */
  turned(playerId: string): void;
  /** To be called every tick. */
  tick(): void;
  left(playerId: string): void;
}

export interface CompleteGoalsOptions {
  readonly tree: Tree;
  readonly index: GoalIndex;
  readonly records: PlayerRecords;
  readonly tracker: Tracker;
  readonly isOver: (session: PlayerSession, watcher: Watcher) => boolean;
}

export function createCompleteGoals(options: CompleteGoalsOptions): CompleteGoals {
  const { tree, index, records, tracker, isOver } = options;
  // Of the nodes that a goal names some may come later.
  const named = following(
    () => tree.nodes,
    () => new Map(index.all("complete").map((watcher) => [watcher, nodesOf(tree, watcher)])),
  );
  const waiting = new Set<string>();

  function count(playerId: string): void {
    const session = records.isOpen(playerId) ? records.open(playerId) : undefined;
    if (!session) return;
    const watchers = index.all("complete").filter((watcher) => !isOver(session, watcher));
    // Kept up to date by each change of a record, so that nobody walks a page for it; what repeats is in it for good.
    const countOfPage = (pageId: string): number => session.doneOn(pageId) ?? 0;

    const made = (watcher: Watcher): number => {
      const { node } = watcher;
      const nodes = named().get(watcher);
      if (nodes) return nodes.filter((one) => wasCompleted(session, one)).length;
      const page = watcher.leaf.json["page"] as string | undefined;
      const pageIds = page === undefined ? tree.pages.map(({ id }) => id) : [page];
      const sum = pageIds.reduce((total, id) => total + countOfPage(id), 0);
      return pageIds.includes(node.pageId) && wasCompleted(session, node) ? sum - 1 : sum;
    };

    for (const watcher of watchers) {
      const amount = made(watcher);
      // Less than before is news only where the next round counts from there.
      const isNews = amount > 0 || watcher.node.repeat?.every === "completion";
      if (isNews) tracker.offer([watcher], { kind: "complete", playerId, amount });
    }
  }

  return {
    turned(playerId) {
      if (index.watches("complete")) waiting.add(playerId);
    },
    tick() {
      if (waiting.size === 0) return;
      for (const playerId of [...waiting]) {
        // Taken off first: what is completed by this is counted in the next tick.
        waiting.delete(playerId);
        count(playerId);
      }
    },
    left(playerId) {
      if (waiting.delete(playerId)) count(playerId);
    },
  };
}

/** Of a node that repeats: whether it ever was. */
function wasCompleted(session: PlayerSession, node: AchievementNode): boolean {
  const record = session.read(node);
  return record !== undefined && wasEverCompleted(record);
}

/** The nodes that are named, each once; undefined where a page or all are meant. */
function nodesOf(tree: Tree, { node, leaf }: Watcher): readonly AchievementNode[] | undefined {
  const ids = leaf.json["nodes"] as string | readonly string[] | undefined;
  if (ids === undefined) return undefined;
  const nodes = new Set((typeof ids === "string" ? [ids] : ids).map((id) => tree.node(id)));
  return [...nodes].filter((one): one is AchievementNode => one !== undefined && one !== node);
}
