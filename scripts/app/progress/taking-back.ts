/**
 * Takes progress, completions and payments back: for operators, and for what is handed on to a team. What of it the cloud
 * must be told lies in the record till it is.
 */

import { revoke } from "../../core/progress/progress.ts";
import type { NodeRecord } from "../../core/progress/record.ts";
import { wasCompleted } from "../../core/progress/rounds.ts";
import { isPaid, resetReward } from "../../core/rewards/ledger.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { RecordSession } from "../records/record-session.ts";
import { isKnownToCloud, type CloudMoves } from "./cloud-moves.ts";
import type { Moving } from "./moving.ts";
import type { Telling } from "./telling.ts";

export interface TakingBack<Session> {
  /** Takes progress and completion back. */
  revoke(session: Session, node: AchievementNode): boolean;
  /** Takes progress away that was handed on to a team, here and in the cloud: what was complete before stays so. */
  handOver(session: Session, node: AchievementNode): void;
  /** Lets a node that paid pay again at its next completion; what it owes stays owed. */
  resetReward(session: Session, node: AchievementNode): boolean;
}

export function createTakingBack<Session extends RecordSession>(
  isInCloud: Moving<Session>["isInCloud"],
  moves: CloudMoves,
  { advanced, turned, revoked, takenBack }: Telling<Session>,
): TakingBack<Session> {
  /** Also where the cloud cannot be told now: it is, before anything else of the node is reported. */
  const withoutProgress = (node: AchievementNode, record: NodeRecord, inCloud: boolean): NodeRecord =>
    inCloud || isKnownToCloud(node, record) ? moves.reset(node, record, inCloud) : revoke(record);

  /** Of a node without progress, members can be begun all the same. @returns whether there were any */
  function takeBegun(session: Session, node: AchievementNode, record: NodeRecord): boolean {
    const { members, kept, ...rest } = record;
    const isBegun = members !== undefined || kept !== undefined;
    if (isBegun) session.write(node, rest, "now");
    takenBack(session, node);
    turned(session, node);
    return isBegun;
  }

  return {
    revoke(session, node) {
      const record = session.read(node);
      if (!record) return false;
      if (record.progress === 0 && !wasCompleted(record)) return takeBegun(session, node, record);
      const inCloud = isInCloud(session, node);
      const taken = withoutProgress(node, record, inCloud);
      session.write(node, taken, "now");
      revoked(session, node, inCloud);
      takenBack(session, node);
      turned(session, node);
      advanced(session, node, taken);
      return true;
    },
    handOver(session, node) {
      const record = session.read(node);
      if (!record) return;
      const inCloud = isInCloud(session, node);
      const given = withoutProgress(node, record, inCloud);
      session.write(node, record.done === undefined ? given : { ...given, done: record.done }, "now");
      revoked(session, node, inCloud);
    },
    resetReward(session, node) {
      const record = session.read(node);
      // Of a cloud node another server may have paid, which is not known here.
      const mayPayAgain = node.cloud && record?.cloud !== undefined && !record.payAgain;
      const hasPaid = record && isPaid(record, node.repeat !== undefined);
      if (!record || (!hasPaid && !mayPayAgain)) return false;
      const reset = resetReward(record);
      session.write(node, node.cloud ? { ...reset, payAgain: true } : reset, "now");
      return true;
    },
  };
}
