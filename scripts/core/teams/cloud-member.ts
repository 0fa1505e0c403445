/**
 * What follows for a member when their team has or has completed something of a cloud node. The team has an account of its
 * own; the member's record shows what the team has, and their own account says what they were paid: it is completed once for
 * each of the team's completions, on whatever server, and whose report completed it pays.
 */

import { isFinishing, ownProgress } from "../cloud/finishing.ts";
import { cloudOf } from "../cloud/cloud-record.ts";
import { isComplete } from "../progress/progress.ts";
import type { NodeRecord } from "../progress/record.ts";
import { completionsOf, roundOf } from "../progress/rounds.ts";
import type { AchievementNode } from "../tree/tree.ts";

type TeamNode = Pick<AchievementNode, "goalNumber" | "repeat">;

export type MemberStep =
  | { readonly kind: "none" }
  /** The member's own account is to complete a round. */
  | { readonly kind: "finish"; readonly round: number }
  /** The team has begun another round, in which the member may take part. */
  | { readonly kind: "open" };

const NONE: MemberStep = { kind: "none" };

export function stepOf(node: TeamNode, own: NodeRecord, team: NodeRecord): MemberStep {
  if (isFinishing(own, node.goalNumber)) return NONE;
  if (!node.repeat) return isComplete(team) && !isComplete(own) ? { kind: "finish", round: 0 } : NONE;
  const { times } = node.repeat;
  if (times !== undefined && completionsOf(own) >= times) return NONE;
  const missed = missedBy(own, team);
  const owes = isComplete(team) && !isComplete(own) ? Math.max(1, missed) : missed;
  if (owes > 0) return { kind: "finish", round: roundToFinish(own, team, owes) };
  return isComplete(own) && !isComplete(team) && missed === 0 ? { kind: "open" } : NONE;
}

/** How many of the team's completions the member has not had, since they have been one. */
function missedBy(own: NodeRecord, team: NodeRecord): number {
  const { teamDone, ownDone = 0 } = own;
  if (teamDone === undefined) return 0;
  return completionsOf(team) - teamDone - Math.max(0, completionsOf(own) - ownDone);
}

/** The same on all servers, for they see the same two accounts: the latest rounds up to the team's that were not used. */
function roundToFinish(own: NodeRecord, team: NodeRecord, owes: number): number {
  const latest = isComplete(team) ? roundOf(team) : roundOf(team) - 1;
  const used = Math.max(own.paidRound ?? -1, isComplete(own) ? roundOf(own) : -1);
  return Math.max(used + 1, latest - (owes - 1));
}

/**
 * A member's record with what it shows of the team.
 * @param isMerged otherwise what they made before they came is still to be brought along
 */
export function showing(node: TeamNode, own: NodeRecord, team: NodeRecord, isMerged: boolean): NodeRecord {
  if (isComplete(own)) return own;
  const { members: _own, ...rest } = own;
  const made = isComplete(team) ? node.goalNumber : Math.min(node.goalNumber, team.progress);
  const progress = isMerged ? made : Math.max(made, ownProgress(own, node.goalNumber));
  const members = team.members ?? (isMerged ? undefined : own.members);
  return { ...rest, progress, ...(members === undefined ? {} : { members }), cloud: cloudOf(own, node.goalNumber) };
}

/** Notes that the member has had all that the team has completed up to now, or is about to. */
export function levelled(node: TeamNode, own: NodeRecord, team: NodeRecord): NodeRecord {
  if (!node.repeat) return own;
  const isOwed = isComplete(team) && !isComplete(own);
  const isAhead = isComplete(own) && !isComplete(team);
  const teamDone = Math.max(0, completionsOf(team) + (isAhead ? 1 : 0) - (isOwed ? 1 : 0));
  return { ...own, teamDone, ownDone: completionsOf(own) };
}

/** A team's completions are counted and never taken back: members compare theirs with them. */
export function countingOn(node: TeamNode, before: NodeRecord, record: NodeRecord): NodeRecord {
  const lost = node.repeat ? completionsOf(before) - completionsOf(record) : 0;
  return lost > 0 ? { ...record, done: (record.done ?? 0) + lost } : record;
}
