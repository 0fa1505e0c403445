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
  /** The member's own account is to complete a round; `isHad`: it has, as far as is known, and the cloud will say so. */
  | { readonly kind: "finish"; readonly round: number; readonly isHad: boolean }
  /** The team has begun another round, in which the member may take part. */
  | { readonly kind: "open" };

const NONE: MemberStep = { kind: "none" };

export function stepOf(node: TeamNode, own: NodeRecord, team: NodeRecord): MemberStep {
  if (isFinishing(own, node.goalNumber)) return NONE;
  if (!node.repeat) return isComplete(team) && !isComplete(own) ? { kind: "finish", round: 0, isHad: false } : NONE;
  const { times } = node.repeat;
  if (times !== undefined && completionsOf(own) >= times) return NONE;
  const missed = missedBy(own, team);
  if (isComplete(team) && !isComplete(own)) {
    if (missed === undefined ? !hasHad(node, own, team) : missed > 0) return finish(own, team, missed ?? 1);
    // Had it in a round that this world has left: the cloud will say so, unless the account is further.
    const isBehind = (own.cloud?.round ?? 0) <= roundOf(team);
    return isBehind ? { kind: "finish", round: roundOf(team), isHad: true } : NONE;
  }
  if (missed !== undefined && missed > 0) return finish(own, team, missed);
  return isComplete(own) && !isComplete(team) && missed === 0 ? { kind: "open" } : NONE;
}

/** How many of the team's completions the member has not had, since they have been one; undefined when that is not known. */
function missedBy(own: NodeRecord, team: NodeRecord): number | undefined {
  const { teamDone, ownDone = 0 } = own;
  if (teamDone === undefined) return undefined;
  return completionsOf(team) - teamDone - Math.max(0, completionsOf(own) - ownDone);
}

/** The same on all servers, for they see the same two accounts: the latest rounds up to the team's that were not used. */
function finish(own: NodeRecord, team: NodeRecord, owes: number): MemberStep {
  const latest = isComplete(team) ? roundOf(team) : (team.paidRound ?? roundOf(team) - 1);
  return { kind: "finish", round: Math.max(firstUnused(own), latest - (owes - 1)), isHad: false };
}

/** Whether the own account has completed the very day that the team has; other rounds are each account's own. */
function hasHad({ repeat }: TeamNode, own: NodeRecord, team: NodeRecord): boolean {
  const isOfDays = repeat !== undefined && typeof repeat.every === "string" && repeat.every !== "completion";
  return isOfDays && firstUnused(own) > roundOf(team);
}

/** The first round that the own account may not have completed yet, as far as this world knows. */
function firstUnused(own: NodeRecord): number {
  const present = roundOf(own);
  const { round: inCloud = 0 } = own.cloud ?? {};
  const { paidRound = -1 } = own;
  if (isComplete(own)) return Math.max(present, inCloud, paidRound) + 1;
  // Taken back, the same round is completed again; and a round that the record has left was complete.
  const paid = paidRound === present ? present : paidRound + 1;
  return Math.max(paid, inCloud > 0 && inCloud < present ? inCloud + 1 : inCloud);
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

/** As {@link levelled}, where the member is known to have had all of it: what is counted from there on is little. */
export function levelledAgain(node: TeamNode, own: NodeRecord, team: NodeRecord): NodeRecord {
  const missed = node.repeat ? missedBy(own, team) : undefined;
  const isServed = missed !== undefined && missed < 0 && isComplete(own) && isComplete(team);
  if (missed !== 0 && !isServed) return own;
  const [teamDone, ownDone] = [completionsOf(team), completionsOf(own)];
  return own.teamDone === teamDone && own.ownDone === ownDone ? own : { ...own, teamDone, ownDone };
}

/** Notes that the member has had all that the team has completed up to now, or is about to. */
export function levelled(node: TeamNode, own: NodeRecord, team: NodeRecord): NodeRecord {
  if (!node.repeat) return own;
  const isOwed = isComplete(team) && !isComplete(own) && !hasHad(node, own, team);
  const isAhead = isComplete(own) && !isComplete(team);
  const teamDone = Math.max(0, completionsOf(team) + (isAhead ? 1 : 0) - (isOwed ? 1 : 0));
  return { ...own, teamDone, ownDone: completionsOf(own) };
}

/**
 * A team's record as it is kept. Its completions are counted and never taken back, for members compare theirs with them; and the
 * round that it completed last is noted as one that was paid, which each member is for themselves.
 */
export function countingOn(node: TeamNode, before: NodeRecord, record: NodeRecord): NodeRecord {
  if (!node.repeat) return record;
  if (isComplete(record)) return { ...counted(before, record), paidRound: roundOf(record) };
  // Completed elsewhere, in a round whose number is not known here.
  if (completionsOf(record) > completionsOf(before)) {
    const { paidRound: _olderOne, ...rest } = record;
    return rest;
  }
  return counted(before, record);
}

function counted(before: NodeRecord, record: NodeRecord): NodeRecord {
  const lost = completionsOf(before) - completionsOf(record);
  return lost > 0 ? { ...record, done: (record.done ?? 0) + lost } : record;
}
