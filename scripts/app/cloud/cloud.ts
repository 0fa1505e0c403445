/**
 * What the use cases know of the cloud, and the world without one: there cloud nodes are local nodes.
 */

import type { NodeStats } from "../../core/cloud/answers.ts";
import type { CloudReportResult } from "../../core/cloud/protocol.ts";
import type { NodeRecord } from "../../core/progress/record.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { RecordSession } from "../records/record-session.ts";
import type { Clock, Trouble } from "../ports.ts";
import { createOperationIds, type OperationIds } from "./operation-ids.ts";
import type { ReportHandler } from "./reports/report-handler.ts";

/** That a report of this world completed a node: for the first time in the network, or again after a reset. */
export type Crossing = "first" | "again";

const CROSSINGS: readonly Crossing[] = ["first", "again"];

/** A cloud that does not count completions says of none that it was not the first. */
export function crossingOf({ completed_now, entity }: CloudReportResult): Crossing | undefined {
  if (!completed_now) return undefined;
  return (entity?.completions ?? 1) > 1 ? "again" : "first";
}

/** A crossing as the number in a letter, which the player finds when they are back. */
export function crossingLetter(crossing: Crossing | undefined): number {
  return crossing === undefined ? 0 : CROSSINGS.indexOf(crossing) + 1;
}

export function crossingOfLetter(letter: number): Crossing | undefined {
  return CROSSINGS[letter - 1];
}

/** Keeps a record that the cloud moved. */
export type ApplyCloud<Session = RecordSession> = (
  session: Session,
  node: AchievementNode,
  record: NodeRecord,
  crossing: Crossing | undefined,
  /** The round that was crossed; that of the record when left out. */
  round?: number,
) => void;

/** Why a player's cloud nodes are kept in this world only. */
export type NotCovered =
  | { readonly because: "no cloud" }
  /** The platform told no persistent id. */
  | { readonly because: "no account" }
  /** The platform told the same id of somebody who is here already. */
  | { readonly because: "same account"; readonly otherPlayerId: string };

export interface Cloud {
  /** Whether the cloud nodes of this player, or of this team, live in the cloud now; otherwise they are local nodes for them. */
  covers(playerId: string): boolean;
  /** Why it does not cover them; undefined when it does. */
  whyNotCovered(playerId: string): NotCovered | undefined;
  /** The platform's id of an online player's account, where it is known. */
  accountId(playerId: string): string | undefined;
  /**
   * Reports what is pending on a node; joins the report that follows the one under way.
   * @param added how much of it the call that brings the handler has added
   * @returns whether a report is under way
   */
  report(session: RecordSession, node: AchievementNode, handler?: ReportHandler, added?: number): boolean;
  readonly operations: OperationIds;
  /** Reports a reset that was put into the record. */
  reset(session: RecordSession, node: AchievementNode): void;
  /**
   * Erases an account in the cloud for good.
   * @param done gets what went wrong, in words; undefined when it is erased
   */
  erase(accountId: string, done: (problem: string | undefined) => void): void;
  /** All of the player's nodes in the cloud, or null when they cannot be had. Returns whether a request is under way. */
  fetchAll(playerId: string, done: (storage: unknown) => void): boolean;
  /**
   * Asks how many players have completed what.
   * @param done gets undefined when that cannot be had
   * @returns false where there is no cloud to ask
   */
  stats(done: (stats: NodeStats | undefined) => void): boolean;
  /** First thing at a join: from here on {@link covers} is true, if it can be. */
  identify(session: RecordSession): void;
  /** When the join has brought the player's records up to date: goes on with old reports and asks for the cloud's nodes. */
  joined(session: RecordSession): void;
  /** From here on {@link covers} is true of the team's account, if it can be, and reports of earlier sessions go on. */
  openTeam(team: RecordSession): void;
  /** Asks for what the cloud has of a team's nodes, until it is answered. */
  fetchTeam(team: RecordSession): void;
  /** Whether something that a fetch showed waits for the answer to a report, which may be a part of it. */
  isHolding(playerId: string): boolean;
  /** Whether the cloud is known to be unreachable. */
  isAway(): boolean;
  /** Goes on at once with what waits after trouble, unless the cloud itself asked to wait. */
  retry(): void;
  /** To be called while the player's records can still be written. */
  leaving(session: RecordSession): void;
  tick(): void;
  shutdown(): void;
  status(): CloudStatus;
}

export interface CloudStatus {
  /** Why there is no cloud; undefined when there is one. */
  readonly absent?: string;
  /** Whether the cloud answers; undefined while that is not known. */
  readonly reachable?: boolean;
  /** What kind of trouble there is, when it does not. */
  readonly trouble?: Trouble;
  /** In plain words. */
  readonly lastError?: string;
  /**
   * Nothing is sent until `retrySeconds` have passed when it is open, after repeated failures, or waiting, for a failure
   * or because the cloud or the platform asked to. Probing = one request finds out.
   */
  readonly breaker: "closed" | "waiting" | "open" | "probing";
  readonly retrySeconds: number;
  /** Reports that are not known to be stored, by player. */
  readonly pending: ReadonlyMap<string, number>;
  /** Players who stay without the cloud since the platform told them as the account of another one who is here. */
  readonly twins?: ReadonlyMap<string, string>;
}

export interface NoCloudOptions {
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
  /** Why there is none, for the operator; undefined in a pack that knows no cloud. */
  readonly reason?: string;
}

export function noCloud({ clock, random, reason }: NoCloudOptions): Cloud {
  const nothing = (): void => undefined;
  return {
    covers: () => false,
    whyNotCovered: () => ({ because: "no cloud" }),
    accountId: () => undefined,
    report: () => false,
    // What is done here may be told to a cloud one day, by more than one copy of this world.
    operations: createOperationIds(random, clock.nowMilliseconds()),
    reset: nothing,
    erase: (_accountId, done) => done("this world has no cloud"),
    fetchAll(_playerId, done) {
      done(null);
      return false;
    },
    stats: () => false,
    isAway: () => false,
    identify: nothing,
    joined: nothing,
    retry: nothing,
    openTeam: nothing,
    fetchTeam: nothing,
    isHolding: () => false,
    leaving: nothing,
    tick: nothing,
    shutdown: nothing,
    status: () => ({ absent: reason ?? "", breaker: "closed", retrySeconds: 0, pending: new Map() }),
  };
}
