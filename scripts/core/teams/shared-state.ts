/**
 * What of a record belongs to a team, and what stays a player's own: progress and completion are shared, what was paid, is
 * owed or was told is not. Functions of values; who is in which team is found out elsewhere.
 */

import type { NodeRecord } from "../progress/record.ts";
import { completionsOf } from "../progress/rounds.ts";
import { debtOf, owe } from "../rewards/ledger.ts";
import type { RewardJson } from "../rewards/rewards.ts";

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
 * The record of a member who was away while the team completed earlier rounds: their rewards are owed to this member, too.
 * @param rounds how many
 */
export function owingMissedRounds(own: NodeRecord, rounds: number, rewards: readonly RewardJson[]): NodeRecord {
  let record = own;
  for (let round = 0; round < rounds; round++) {
    const { paid: _ofEarlierOnes, ...rest } = record;
    record = rest.owed ? { ...rest, moreOwed: (rest.moreOwed ?? 0) + 1, debt: debtOf(record) } : owe(rest, rewards);
  }
  return { ...record, done: (own.done ?? 0) + rounds };
}
