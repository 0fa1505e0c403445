/** What is known of one player as a whole: how far they are, what they are owed, their account and their state in the cloud. */

import type { AchievementNode } from "../../core/tree/tree.ts";
import type { NotCovered } from "../cloud/cloud.ts";
import type { PlayerSession, UnreadablePage } from "../records/player-records.ts";
import type { OperationContext } from "./operation.ts";

export interface PlayerState {
  readonly done: number;
  readonly started: number;
  readonly total: number;
  readonly owing: readonly AchievementNode[];
  readonly account: string | undefined;
  /** Undefined where the world has no cloud. */
  readonly cloud: { readonly whyNot: NotCovered | undefined; readonly pending: number } | undefined;
  readonly unreadable: readonly UnreadablePage[];
}

export function playerState(
  { tree, completions, cloud, players }: OperationContext,
  session: PlayerSession,
): PlayerState {
  const { playerId } = session;
  const summaries = tree.pages.flatMap((page) => session.summary(page.id) ?? []);
  const { absent, pending } = cloud.status();
  return {
    done: summaries.reduce((sum, summary) => sum + summary.done, 0),
    started: summaries.reduce((sum, summary) => sum + summary.begun, 0),
    total: tree.nodes.length,
    owing: completions.owing(session),
    account: cloud.accountId(playerId) ?? players.persistentId(playerId) ?? undefined,
    cloud:
      absent === undefined ? { whyNot: cloud.whyNotCovered(playerId), pending: pending.get(playerId) ?? 0 } : undefined,
    unreadable: session.unreadable,
  };
}
