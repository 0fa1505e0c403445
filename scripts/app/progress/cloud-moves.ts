/**
 * How the record of a cloud node moves when a deed or a command moves it, with a cloud and without one: what is pending, under
 * which operation, in which round. Gives records; who keeps them and who is told is progression's business.
 */

import { addPending, advanceWithoutCloud, askFor } from "../../core/cloud/cloud-node.ts";
import {
  closeNext,
  closeNextWithoutCloud,
  countOrElse,
  dropReport,
  nameNext,
  resetCloud,
  storedWhileAway,
} from "../../core/cloud/report-steps.ts";
import { addSpare, noteClaims } from "../../core/cloud/claims.ts";
import { alternativeRound, askAgain } from "../../core/cloud/cloud-rounds.ts";
import { cloudOf, isUnknownToCloud } from "../../core/cloud/cloud-record.ts";
import { noteRisen } from "../../core/cloud/risen.ts";
import { isComplete, type Advance } from "../../core/progress/progress.ts";
import type { NodeRecord } from "../../core/progress/record.ts";
import { completionTime } from "../../core/progress/rounds.ts";
import type { Letter } from "../../core/saving/mail.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import { crossingOfLetter, type Cloud, type Crossing } from "../cloud/cloud.ts";
import type { Clock } from "../ports.ts";

export interface CloudMoves {
  /**
   * Progress of a cloud node is pending until the cloud has it, and only the cloud completes it.
   */
  pending(node: AchievementNode, before: NodeRecord, step: PendingStep): PendingMove;
  /** What a cloud may be told one day has its operation from the first increment on: copies of the world share it. */
  withoutCloud(node: AchievementNode, before: NodeRecord, delta: number, hasRisen: boolean): Advance;
  /** The increments that follow are of their own day, should another server have completed the round that they are made in. */
  inRound(node: AchievementNode, record: NodeRecord): NodeRecord;
  /** @param inCloud whether the cloud can be told now */
  reset(node: AchievementNode, record: NodeRecord, inCloud: boolean): NodeRecord;
  /** What a letter says of a report that was answered while its player was away. */
  settledBy(letter: Letter, node: AchievementNode, record: NodeRecord): SettledMove | undefined;
}

export interface PendingStep {
  readonly delta: number;
  /** Nobody else asks for what is not sent automatically. */
  readonly isAsked: boolean;
  /** It is by how much a value rose. */
  readonly hasRisen: boolean;
  /** The members behind it, of which each counts once in the network. */
  readonly claims: readonly string[] | undefined;
}

export interface PendingMove {
  readonly record: NodeRecord;
  /** By how much it moved; more may be pending all the same. */
  readonly added: number;
}

export interface SettledMove {
  readonly record: NodeRecord;
  readonly crossing: Crossing | undefined;
}

export function createCloudMoves(clock: Clock, cloud: () => Pick<Cloud, "operations">): CloudMoves {
  function inRound(node: AchievementNode, record: NodeRecord): NodeRecord {
    if (!node.repeat || isComplete(record)) return record;
    const seconds = clock.nowSeconds();
    const orRound = alternativeRound(node.repeat, record, seconds);
    const marked = countOrElse(record, node.goalNumber, node.autoSentCloud, orRound);
    return { ...marked, since: completionTime(marked, seconds) };
  }

  return {
    pending(node, before, { delta, isAsked, hasRisen, claims = [] }) {
      const { goalNumber, autoSentCloud } = node;
      const sum = addPending(before, goalNumber, delta);
      const added = sum.progress - before.progress;
      const counted = noteClaims(hasRisen && added > 0 ? noteRisen(sum, added) : sum, claims.slice(0, added));
      const grown = addSpare(counted, claims.slice(added));
      if (grown === before) return { record: before, added };
      const { pending = 0 } = grown.cloud ?? {};
      const more = pending - cloudOf(before, goalNumber).pending;
      const asked = isAsked && !autoSentCloud ? askFor(grown, Math.max(goalNumber, pending), more) : grown;
      const record = nameNext(asked, goalNumber, autoSentCloud, cloud().operations.next);
      return { record, added };
    },
    withoutCloud(node, before, delta, hasRisen) {
      const { goalNumber, autoSentCloud } = node;
      const { operations } = cloud();
      const isOwn = before.cloud?.nextOp === undefined || operations.isOwn(before.cloud.nextOp);
      const closed = isOwn ? before : closeNextWithoutCloud(before, goalNumber, autoSentCloud);
      const step = advanceWithoutCloud(inRound(node, closed), goalNumber, delta, clock.nowSeconds());
      if (!step.changed) return step;
      const moved = hasRisen
        ? noteRisen(step.record, Math.max(0, step.record.progress - before.progress))
        : step.record;
      return { ...step, record: nameNext(moved, goalNumber, autoSentCloud, operations.nextLocal) };
    },
    inRound,
    reset(node, record, inCloud) {
      // What an earlier session named may have been sent; here and now nothing was that is not among the reports.
      const closed = inCloud ? record : closeNext(record, node.goalNumber, node.autoSentCloud);
      return resetCloud(closed, inCloud ? cloud().operations.next() : cloud().operations.nextLocal());
    },
    settledBy({ kind, op, delta }, node, record) {
      if (op === undefined) return undefined;
      if (kind === "cloud_late") return { record: askAgain(record, op), crossing: undefined };
      const crossing = kind === "cloud_stored" ? crossingOfLetter(delta) : undefined;
      const settled =
        kind === "cloud_stored"
          ? storedWhileAway(record, node.goalNumber, op, crossing ? clock.nowSeconds() : undefined)
          : dropReport(record, node.goalNumber, op);
      return settled === record ? undefined : { record: settled, crossing };
    },
  };
}

/** Whether the cloud has, or may have, something of the node. */
export function isKnownToCloud(node: AchievementNode, { cloud: known }: NodeRecord): boolean {
  return node.cloud && known !== undefined && !isUnknownToCloud(known);
}
