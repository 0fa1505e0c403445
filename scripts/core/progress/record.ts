/**
 * What is kept of one player on one node: shapes only. How a record moves is in progress, ledger and cloud-node, how it
 * is saved in save-format.
 */

import type { MembersRecord } from "../goals/members/members.ts";

/** What is kept of one player on one node. An absent record is {@link EMPTY_RECORD}. */
export interface NodeRecord {
  /** Progress made; at a completion the goal of that time. */
  readonly progress: number;
  /** Unix seconds of the completion; present = complete, whatever the goal is by now. */
  readonly completedAt?: number;
  /** The reward was paid in full once; it is never owed again unless an operator resets it. */
  readonly paid?: true;
  /** An operator let a cloud node pay again: its next completion does, though the cloud counts it as none of the first. */
  readonly payAgain?: true;
  /** Reward entries by name (owed-entries), with how much of each is left to give: items, 1, or 0 of one already given. */
  readonly owed?: Owed;
  /**
   * Progress that rewards of other pages gave: by the debt (key of its node and name of its entry), since when it was owed. A
   * stop between two pages' writes gives it no second time.
   */
  readonly gifts?: Readonly<Record<string, number>>;
  /** Completed, but listeners and the player have not been told yet. */
  readonly unannounced?: true;
  /** Of a node that repeats, the number of the round that all above is of; absent = 0, the first. */
  readonly round?: number;
  /** How often the node was completed in earlier rounds. */
  readonly done?: number;
  /** Unix seconds when the round began here or went on; it is completed no earlier, whatever a clock says that was set back. */
  readonly since?: number;
  /** The newest round whose reward was owed or paid; absent = none. Says for each round what `paid` says of a node without. */
  readonly paidRound?: number;
  /** The whole rewards of so many later rounds are owed, too. */
  readonly moreOwed?: number;
  /** Which debt `owed` is, where there are more; otherwise it is that of `paidRound`. */
  readonly debt?: number;
  /** What is left of the debts between `owed` and those of `moreOwed`, by number; see rewards/round-debts. */
  readonly waiting?: readonly RoundDebts[];
  /** So many more completions, of other rounds, have not been told either. */
  readonly moreUnannounced?: number;
  /** Of a team's node: so many of the team's completions the player has had, or had nothing to do with; see core/teams. */
  readonly teamDone?: number;
  /** How often the player had completed the node by then. */
  readonly ownDone?: number;
  /** What is done of the members of a combination. A complete node has none. */
  readonly members?: MembersRecord;
  /** What a goal keeps beside its progress, such as the seconds of a minute that is not over, by the key of the member. */
  readonly kept?: Readonly<Record<string, number>>;
  /** Of values that hold on, by the key of the goal: see {@link HeldValue}. */
  readonly held?: Readonly<Record<string, HeldValue>>;
  /** What a cloud node knows of the cloud. */
  readonly cloud?: CloudRecord;
}

/** Reward entries by name (owed-entries), with how much of each is left to give. */
export type Owed = Readonly<Record<string, number>>;

/** Debts of which the same is left each: the number of the first one, how many one after the other they are, and what. */
export type RoundDebts = readonly [first: number, count: number, left: Owed];

/** In a round, from which value on it counts and up to which it has counted. The next round counts from there on. */
export type HeldValue = readonly [round: number, from: number, to: number];

export const EMPTY_RECORD: NodeRecord = { progress: 0 };

/** A report that has an operation id. It is saved before it is first sent. */
export interface PendingReport {
  readonly op: string;
  readonly delta: number;
  /** The node's goal when the report was opened; a repeat must say the same. Absent in older saves. */
  readonly goal?: number;
  readonly extra?: string;
  /** The version `extra` was made from; comes with it. */
  readonly baseVersion?: number;
  /** The round that its increments are of; absent = 0. */
  readonly round?: number;
  /** Should that round turn out to be over, the increments are of the present one, if its number is no higher than this. */
  readonly orRound?: number;
  /** That round is over here: what it carries is not among the pending increments. */
  readonly past?: true;
  /** How much of `delta` is by how much a value rose: what others have added meanwhile is taken off it. */
  readonly risen?: number;
  /** The cloud's progress by which `risen` was measured; there where the report is compared with the cloud first. */
  readonly from?: number;
  /** Keys of members, one after the other, each of them one of the increments: they count only for whoever is the first to claim them. */
  readonly claims?: string;
  /** Keys of those that another server was first with, and `delta` is without: should the round be over, they are of the present one. */
  readonly lost?: string;
  /** Takes the node back in the cloud and carries nothing; what stands before it in the list is for nothing. */
  readonly reset?: true;
}

export interface CloudRecord {
  /** Cloud progress last seen. */
  readonly base: number;
  /** Cloud version last seen; 0 = not known to be in the cloud. */
  readonly version: number;
  /** The round that the cloud was in then, of a node that repeats; absent = the first, or not known. */
  readonly round?: number;
  /**
   * Version that increments without a report were made on, where a fetch has shown a newer one since. The next `extra`
   * is based on it, for its author has not been told of the newer one.
   */
  readonly madeOn?: number;
  /** Increments that are not known to be stored, those in `reports` included. */
  readonly pending: number;
  /** Of a node that is not sent automatically: how much was asked to be reported and has no report yet. */
  readonly asked?: number;
  /** Of the increments that no report carries: see {@link PendingReport.orRound}. */
  readonly orRound?: number;
  /** Of the increments that no report carries: see {@link PendingReport.risen}. */
  readonly risen?: number;
  /** Of the increments that no report carries: see {@link PendingReport.claims}. */
  readonly claims?: string;
  /** Oldest first; only the first is sent. */
  readonly reports?: readonly PendingReport[];
  /** Operation id of the report that will carry what has none yet, kept from the first of these increments on. */
  readonly nextOp?: string;
  /** In saves of version 1 only: the cloud's copy is to be reset before anything else is reported. */
  readonly reset?: true;
}

/** Whether the record says nothing that an absent one would not say. */
export function isEmptyRecord(record: NodeRecord): boolean {
  return record.progress === 0 && Object.keys(record).length === 1;
}
