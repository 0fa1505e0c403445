/**
 * What of a record belongs to a team, and what stays a player's own: progress and completion are shared, what was paid, is
 * owed or was told is not. Functions of values; who is in which team is found out elsewhere.
 */

import { untoldAgain } from "../progress/progress.ts";
import type { NodeRecord } from "../progress/record.ts";
import { completionsOf, roundOf } from "../progress/rounds.ts";
import { oweRound } from "../rewards/ledger.ts";
import type { RewardJson } from "../rewards/rewards.ts";
import { debtOf } from "../rewards/round-debts.ts";

/** A record that says only what a team has. */
export function sharedOf({ progress, completedAt, round, done, since, members }: NodeRecord): NodeRecord {
  return {
    progress,
    ...(completedAt === undefined ? {} : { completedAt }),
    ...(round === undefined ? {} : { round }),
    ...(done === undefined ? {} : { done }),
    ...(since === undefined ? {} : { since }),
    ...(members === undefined ? {} : { members }),
  };
}

/** A player's record with the progress of a team that has not completed the round. */
export function withProgressOf(own: NodeRecord, team: NodeRecord): NodeRecord {
  const { members: _own, ...rest } = own;
  return { ...rest, progress: team.progress, ...(team.members === undefined ? {} : { members: team.members }) };
}

/** What a player keeps who leaves a team: what is complete, and of the rest nothing. */
export function leftBy(own: NodeRecord): NodeRecord {
  if (own.completedAt !== undefined) return own;
  const { members: _members, ...rest } = own;
  return { ...rest, progress: 0 };
}

/** Which of two states is further: a completion more, or more progress. */
export function isFurther(one: NodeRecord, other: NodeRecord): boolean {
  const more = completionsOf(one) - completionsOf(other);
  return more !== 0 ? more > 0 : one.progress > other.progress;
}

/**
 * The record of a member who was away while the team completed earlier rounds: their rewards are owed to this member, who
 * is to be told of each of them, and it goes on in the team's round.
 * @param rounds how many
 */
export function owingMissedRounds(
  own: NodeRecord,
  team: NodeRecord,
  rounds: number,
  rewards: readonly RewardJson[],
): NodeRecord {
  const last = Math.max(roundOf(team) - 1, (own.paidRound ?? -1) + rounds);
  let record = own;
  for (let round = last - rounds + 1; round <= last; round++) {
    const { paid: _ofEarlierOnes, ...rest } = record;
    const debt = rest.owed ? { debt: debtOf(record) } : {};
    record = untoldAgain(oweRound({ ...rest, ...debt, paidRound: round - 1 }, rewards, round));
  }
  return inRoundOf({ ...record, done: (own.done ?? 0) + rounds }, team);
}

/** A member's record in the round that the team is in: they complete it together, and what came before is no debt of it. */
export function inRoundOf(own: NodeRecord, team: NodeRecord): NodeRecord {
  const round = roundOf(team);
  if (own.completedAt !== undefined || round <= roundOf(own)) return own;
  const { paid: _ofEarlierOnes, ...rest } = own;
  return {
    ...rest,
    round,
    ...(team.since === undefined ? {} : { since: team.since }),
    paidRound: Math.max(own.paidRound ?? -1, round - 1),
  };
}

/** A member's record that is about to complete the round that the team has completed: not before the team did. */
export function restingWith(own: NodeRecord, team: NodeRecord): NodeRecord {
  const { since = 0, ...rest } = inRoundOf(own, team);
  return { ...rest, since: Math.max(since, team.completedAt ?? 0) };
}
