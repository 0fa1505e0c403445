/** Whom progression tells of what it has kept, in the order in which they came. What they do with it is their business. */

import type { NodeRecord } from "../../core/progress/record.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { PlayerSession } from "../records/player-records.ts";

/** What progression tells, each after the record was kept and in the order in which the subscribers came. */
export interface ProgressionSubscriber<Session = PlayerSession> {
  /** Progress is not what it was. */
  advanced?(session: Session, node: AchievementNode, record: NodeRecord): void;
  /** As {@link advanced}, of steps that are only summed up: most steps of a busy server. Who wants the record reads it. */
  stepped?(session: Session, nodes: readonly AchievementNode[]): void;
  /** Increments of a cloud node came that no caller sees to: they are to be reported. */
  pending?(session: Session, node: AchievementNode): void;
  /** Something is to be paid, told or both; the record says what. */
  completed?(session: Session, node: AchievementNode): void;
  /** @param inCloud the reset waits in the record to be reported */
  revoked?(session: Session, node: AchievementNode, inCloud: boolean): void;
  /** What was made of it here is gone, also what was no whole step yet. {@link turned} is told after it. */
  takenBack?(session: Session, node: AchievementNode): void;
  /** A completion, by whatever world, or a revocation: other nodes can count now that did not before, or not any more. */
  turned?(session: Session, node: AchievementNode): void;
}

export interface Telling<Session> extends Required<ProgressionSubscriber<Session>> {
  /** To be told from now on. */
  subscribe(subscriber: ProgressionSubscriber<Session>): void;
}

export function createTelling<Session>(): Telling<Session> {
  const subscribers: ProgressionSubscriber<Session>[] = [];
  /** Of all subscribers the few that are told of each step: there are many steps. */
  const hearers: Required<Pick<ProgressionSubscriber<Session>, "advanced">>[] = [];
  const stepHearers: Required<Pick<ProgressionSubscriber<Session>, "stepped">>[] = [];
  return {
    advanced(session, node, record) {
      if (node.milestoneAt !== undefined) return;
      for (let place = 0; place < hearers.length; place++) hearers[place]!.advanced(session, node, record);
    },
    stepped(session, nodes) {
      for (let place = 0; place < stepHearers.length; place++) stepHearers[place]!.stepped(session, nodes);
    },
    pending(session, node) {
      for (const subscriber of subscribers) subscriber.pending?.(session, node);
    },
    completed(session, node) {
      for (const subscriber of subscribers) subscriber.completed?.(session, node);
    },
    revoked(session, node, inCloud) {
      for (const subscriber of subscribers) subscriber.revoked?.(session, node, inCloud);
    },
    takenBack(session, node) {
      for (const subscriber of subscribers) subscriber.takenBack?.(session, node);
    },
    turned(session, node) {
      if (node.milestoneAt !== undefined) return;
      for (const subscriber of subscribers) subscriber.turned?.(session, node);
    },
    subscribe(subscriber) {
      subscribers.push(subscriber);
      if (hears(subscriber, "advanced")) hearers.push(subscriber);
      if (hears(subscriber, "stepped")) stepHearers.push(subscriber);
    },
  };
}

function hears<Session, What extends keyof ProgressionSubscriber<Session>>(
  subscriber: ProgressionSubscriber<Session>,
  what: What,
): subscriber is ProgressionSubscriber<Session> & Required<Pick<ProgressionSubscriber<Session>, What>> {
  return subscriber[what] !== undefined;
}
