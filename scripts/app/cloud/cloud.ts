/**
 * What the use cases know of the cloud, and the world without one: there cloud nodes are local nodes.
 */

import type { AchievementNode } from "../../core/tree/tree.ts";
import type { PlayerSession } from "../progress/player-records.ts";
import type { ReportHandler } from "./report-handler.ts";

export interface Cloud {
  /** Whether this player's cloud nodes live in the cloud now; otherwise they are local nodes for him. */
  covers(playerId: string): boolean;
  /**
   * Reports what is pending on a node; joins the report that follows the one under way.
   * @returns whether a report is under way
   */
  report(session: PlayerSession, node: AchievementNode, handler?: ReportHandler): boolean;
  /** A new operation id, for increments of a player who is covered. */
  readonly newOperation: () => string;
  /** Has the cloud forget the player's progress on the node. */
  reset(session: PlayerSession, node: AchievementNode): void;
  /** All of the player's nodes in the cloud, or null when they cannot be had. Returns whether a request is under way. */
  fetchAll(playerId: string, done: (storage: unknown) => void): boolean;
  /** First thing at a join: from here on {@link covers} is true, if it can be. */
  identify(session: PlayerSession): void;
  /** When the join has brought the player's records up to date: goes on with old reports and asks for the cloud's nodes. */
  joined(session: PlayerSession): void;
  /** To be called while the player's records can still be written. */
  leaving(session: PlayerSession): void;
  tick(): void;
  shutdown(): void;
  status(): CloudStatus;
}

export interface CloudStatus {
  /** Why there is no cloud; undefined when there is one. */
  readonly absent?: string;
  /** Whether the last request was answered; undefined before the first. */
  readonly reachable?: boolean;
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
}

/**
 * @param reason why there is none, for the operator; undefined in a pack that knows no cloud
 */
export function noCloud(reason?: string): Cloud {
  const nothing = (): void => undefined;
  return {
    covers: () => false,
    report: () => false,
    newOperation: () => {
      throw new Error("nothing is reported without a cloud");
    },
    reset: nothing,
    fetchAll(_playerId, done) {
      done(null);
      return false;
    },
    identify: nothing,
    joined: nothing,
    leaving: nothing,
    tick: nothing,
    shutdown: nothing,
    status: () => ({ absent: reason ?? "", breaker: "closed", retrySeconds: 0, pending: new Map() }),
  };
}
