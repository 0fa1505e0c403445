/**
 * One step of one node, wherever its progress belongs: here, in the cloud, or with somebody else. A crossing is recorded with
 * its reward owed in the same write. Whether the node counts now is asked before.
 */

import { finishing, type RoundToFinish } from "../../core/cloud/finishing.ts";
import { isUnlimited } from "../../core/progress/plain-nodes.ts";
import { advance } from "../../core/progress/progress.ts";
import type { NodeRecord } from "../../core/progress/record.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { Cloud } from "../cloud/cloud.ts";
import type { Clock } from "../ports.ts";
import type { RecordSession } from "../records/record-session.ts";
import type { CloudMoves } from "./cloud-moves.ts";
import type { Debts } from "./debts.ts";
import type { MoveNode, Reporting } from "./reporting.ts";
import type { Telling } from "./telling.ts";

export interface Moving<Session extends RecordSession> {
  /** Adds progress whatever the node waits for. @returns by how much it moved; a completion that adds nothing counts as one */
  readonly move: MoveNode<Session, number>;
  /** Completes a round of an owner's own account, of what their team has completed. */
  finishOwn(session: Session, node: AchievementNode, which: RoundToFinish): void;
  /** @param pays otherwise another world has paid, or this one for an earlier completion */
  complete(session: Session, node: AchievementNode, record: NodeRecord, pays?: boolean): void;
  /** Whether the cloud keeps the node, and can be told now. */
  isInCloud(session: Session, node: AchievementNode): boolean;
}

export interface MovingOptions<Session> {
  readonly clock: Clock;
  /** Whether anybody wants to be told of each step; otherwise many of a cloud node are summed up. */
  readonly isEachStepWanted: () => boolean;
  readonly cloud: () => Pick<Cloud, "covers">;
  readonly debts: Debts;
  /**
   * Moves what somebody else has instead, to whom the node's progress belongs.
   * @returns by how much it moved; undefined where it is the session's own
   */
  readonly moveElsewhere?: MoveNode<Session, number | undefined>;
}

export function createMoving<Session extends RecordSession>(
  { clock, isEachStepWanted, cloud, debts, moveElsewhere }: MovingOptions<Session>,
  moves: CloudMoves,
  { advanced, completed, turned, pending }: Telling<Session>,
): Moving<Session> {
  const now = (): number => clock.nowSeconds();

  const isInCloud = (session: Session, node: AchievementNode): boolean =>
    node.cloud && cloud().covers(session.playerId);

  function moveHere(
    session: Session,
    node: AchievementNode,
    before: NodeRecord,
    delta: number,
    hasRisen = false,
  ): number {
    const step =
      node.cloud || before.cloud
        ? moves.withoutCloud(node, before, delta, hasRisen)
        : advance(before, node.goalNumber, delta, before.progress + delta < node.goalNumber ? 0 : now());
    if (!step.changed) return 0;
    if (step.crossed) complete(session, node, step.record);
    else session.write(node, step.record, "soon");
    advanced(session, node, step.record);
    return Math.max(1, step.record.progress - before.progress);
  }

  function complete(session: Session, node: AchievementNode, record: NodeRecord, pays = true): void {
    session.write(node, debts.untold(pays ? debts.owed(node, record) : record), "now");
    completed(session, node);
    turned(session, node);
  }

  function movePending(
    session: Session,
    node: AchievementNode,
    before: NodeRecord,
    ofRound: NodeRecord,
    delta: number,
    reporting: Reporting,
    claims?: readonly string[],
  ): number {
    const isAsked = reporting !== "by caller";
    const { record, added } = moves.pending(node, ofRound, {
      delta,
      isAsked,
      hasRisen: reporting === "as risen",
      claims,
    });
    if (record === ofRound) return 0;
    // A report may leave at once that was closed by this.
    session.write(node, record, ofRound.cloud?.reports === before.cloud?.reports ? "soon" : "now");
    if (!isEachStepWanted() && node.autoSentCloud && isUnlimited(node))
      session.letGrow(node, node.goalNumber - record.progress);
    if (isAsked) pending(session, node);
    if (added > 0) advanced(session, node, record);
    return added;
  }

  return {
    move(session, node, delta, reporting, claims) {
      const elsewhere = moveElsewhere?.(session, node, delta, reporting, claims);
      if (elsewhere !== undefined) return elsewhere;
      const before = session.read(node);
      if (!before) return 0;
      if (isInCloud(session, node)) {
        return movePending(session, node, before, moves.inRound(node, before), delta, reporting, claims);
      }
      return moveHere(session, node, before, delta, reporting === "as risen");
    },
    finishOwn(session, node, which) {
      const own = session.read(node);
      const before = own && finishing(own, node, which, now());
      if (!before) return;
      if (isInCloud(session, node)) movePending(session, node, own, before, node.goalNumber, "by itself");
      else moveHere(session, node, before, node.goalNumber);
    },
    complete,
    isInCloud,
  };
}
