/**
 * What the cloud says of a node, put into the player's record: whether it is complete by that, and whether this world owes
 * its reward. Who asks the cloud, and what its answers mean, is the business of `cloud/`.
 */

import { byOwnClock } from "../../core/cloud/cloud-rounds.ts";
import { isComplete, readProgress } from "../../core/progress/progress.ts";
import type { NodeRecord } from "../../core/progress/record.ts";
import { roundOf } from "../../core/progress/rounds.ts";
import { wasRoundPaid } from "../../core/rewards/ledger.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { ApplyCloud } from "../cloud/cloud.ts";
import type { Clock } from "../ports.ts";
import type { RecordSession } from "../records/record-session.ts";
import { isOwedFor, type Debts } from "./debts.ts";
import type { Moving } from "./moving.ts";
import type { Telling } from "./telling.ts";

export function createCloudOutcomes<Session extends RecordSession>(
  { clock, debts }: { readonly clock: Clock; readonly debts: Debts },
  complete: Moving<Session>["complete"],
  { advanced, completed, turned }: Telling<Session>,
): ApplyCloud<Session> {
  /** That a report of ours completed a round is told when the next one has begun. */
  function applyEarlierRound(session: Session, node: AchievementNode, record: NodeRecord, round: number): void {
    const isUnpaid = record.payAgain === true || !wasRoundPaid(record, round);
    session.write(node, isUnpaid ? debts.untold(debts.owed(node, record, round)) : record, "now");
    if (isUnpaid) completed(session, node);
  }

  return (session, node, ofCloud, crossing, round = roundOf(ofCloud)) => {
    const before = session.read(node);
    const record = node.repeat ? byOwnClock(node.repeat, before, ofCloud, clock.nowSeconds()) : ofCloud;
    if (crossing && node.repeat && round < roundOf(record)) return applyEarlierRound(session, node, record, round);
    const isNews = isComplete(record) && !(before && isComplete(before));
    const pays = crossing !== undefined && isOwedFor(node, record, crossing);
    // A fetch can have shown the node as complete before the answer came that this world completed it.
    if (crossing && isComplete(record) && (isNews || (pays && node.rewards.length > 0))) {
      complete(session, node, record, pays);
    } else if (pays && node.rewards.length > 0) {
      // Taken back since then, by an operator; what was earned before is owed all the same.
      session.write(node, debts.owed(node, record), "now");
      completed(session, node);
    } else {
      session.write(node, record, isNews ? "now" : "soon");
      if (isNews) turned(session, node);
    }
    if (before && readProgress(before, node.goalNumber) !== readProgress(record, node.goalNumber)) {
      advanced(session, node, record);
    }
  };
}
