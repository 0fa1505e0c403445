/** What the world is told of a completion that was recorded and paid: listeners, other packs, the player, everybody. */

import type { AchievementNode } from "../../../core/tree/tree.ts";
import type { Notices } from "../../players/notices.ts";
import type { PlayerSession } from "../../records/player-records.ts";
import type { Payments } from "../../rewards/payments.ts";
import type { CompletionEvent, Listeners } from "../listeners.ts";

export interface AnnouncingOptions {
  readonly listeners: Listeners<CompletionEvent>;
  readonly notices: Notices;
  readonly payments: Pick<Payments, "isAsked">;
}

/** @param isDead they are paid when they live again, without their doing anything */
export function announce(
  session: PlayerSession,
  node: AchievementNode,
  isDead: boolean,
  options: AnnouncingOptions,
): void {
  const { playerId } = session;
  const { notices, payments } = options;
  if (node.milestoneAt === undefined) tellCompleted(playerId, node, options);
  else notices.milestone(playerId, node, node.milestoneAt);
  const isWaiting = session.read(node)?.owed !== undefined && !payments.isAsked(session, node);
  if (isWaiting && !isDead) notices.waiting(playerId, node);
}

function tellCompleted(playerId: string, node: AchievementNode, { listeners, notices }: AnnouncingOptions): void {
  const { title, node_description, node_descriptrion } = node.json;
  listeners.emit({
    playerId,
    rootNodeId: node.pageId,
    achievementId: node.id,
    title,
    description: node_description ?? node_descriptrion ?? "",
  });
  notices.completed(playerId, node);
}
