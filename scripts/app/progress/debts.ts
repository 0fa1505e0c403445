/**
 * What a completion leaves to be paid and told, and whether it is this world's to pay. How it is paid and told is the
 * completions' business.
 */

import { followed } from "../../core/goals/members/held-values.ts";
import { untoldAgain } from "../../core/progress/progress.ts";
import type { NodeRecord } from "../../core/progress/record.ts";
import { drawOwed, owe, oweRound, wasRoundPaid } from "../../core/rewards/ledger.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { Crossing } from "../cloud/cloud.ts";

/** What stays in the record of a completion. */
export interface Debts {
  /** The record with its reward owed and drawn, if it was not paid yet; what an operator allowed is used up by that. */
  owed(node: AchievementNode, record: NodeRecord, round?: number): NodeRecord;
  /** The record with one more completion to tell. */
  untold(record: NodeRecord): NodeRecord;
}

/**
 * @param dice draws what rewards leave to chance: from 0 up to, not including, 1
 * @param hasHeldValues whether the goal of a node has values that hold on from one round to the next
 */
export function createDebts(dice: () => number, hasHeldValues: (node: AchievementNode) => boolean): Debts {
  return {
    owed(node, before, round) {
      const isAtOnce = node.repeat?.every === "completion";
      const record = followed(before, isAtOnce && (before.held !== undefined || hasHeldValues(node)));
      const owing = node.repeat ? oweRound(record, node.rewards, round) : owe(record, node.rewards);
      const { payAgain: _used, ...rest } = drawOwed(owing, node.rewards, dice);
      return rest;
    },
    untold: untoldAgain,
  };
}

/** Of what is nobody's own: whoever has a share in it is paid and told for themselves. */
export const NO_DEBTS: Debts = { owed: (_node, record) => record, untold: (record) => record };

/** Whether a completion by a report of ours is this world's to pay. */
export function isOwedFor(node: AchievementNode, record: NodeRecord, crossing: Crossing): boolean {
  if (record.payAgain === true) return true;
  return node.repeat ? !wasRoundPaid(record) : crossing === "first" && !record.paid && !record.owed;
}
