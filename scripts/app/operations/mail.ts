/** Changes the progress of a player who is not here, by a letter that waits for them; of one who is here, at once. */

import type { LetterKind } from "../../core/saving/mail.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { OperationContext } from "./operation.ts";

export type MailOutcome = "moved" | "not moved" | "posted" | "failed";

/** @param delta of progress; 0 for other letters */
export function mail(
  { players, records, progression, world }: OperationContext,
  playerId: string,
  kind: LetterKind,
  node: AchievementNode,
  delta: number,
): MailOutcome {
  const session = players.isOnline(playerId) ? records.open(playerId) : undefined;
  if (!session) return world()?.mailboxes.post(playerId, kind, node.id, delta) === true ? "posted" : "failed";
  const isMoved =
    kind === "grant"
      ? progression.grant(session, node)
      : kind === "finish"
        ? progression.finishAnyTime(session, node)
        : progression.addAnyTime(session, node, delta);
  return isMoved ? "moved" : "not moved";
}
