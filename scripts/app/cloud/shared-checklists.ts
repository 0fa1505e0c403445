/**
 * What the members of a combination have done on other servers, as a fetch shows it: the records here show it, too, and
 * what was done here before there were claims is told. Counts nothing; what counts is decided by claims (core/cloud/claims).
 */

import { addPending } from "../../core/cloud/cloud-node.ts";
import { claimOf, noteClaims, outstandingClaims } from "../../core/cloud/claims.ts";
import { awaitsReset } from "../../core/cloud/cloud-record.ts";
import { nameNext } from "../../core/cloud/report-steps.ts";
import { memberOf } from "../../core/cloud/member-nodes.ts";
import type { CloudEntity } from "../../core/cloud/protocol.ts";
import type { GoalIndex } from "../../core/goals/goal-index.ts";
import type { Combination } from "../../core/goals/parts.ts";
import { Cells, type MemberSlots } from "../../core/goals/members/members.ts";
import { doneIn, doneKeys, isShared, shareCells, type SharedState } from "../../core/goals/members/shared-members.ts";
import type { NodeRecord } from "../../core/progress/record.ts";
import { isComplete } from "../../core/progress/progress.ts";
import { roundOf } from "../../core/progress/rounds.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { RecordSession } from "../records/record-session.ts";
import type { Account } from "./accounts.ts";
import type { ForgottenClaims } from "./forgotten-claims.ts";
import type { MemberVersions } from "./member-versions.ts";
import type { RequestQueue } from "./request-queue.ts";

/** Of all nodes of an account, by the key of the combination and of the member. */
export type MemberEntities = ReadonlyMap<string, ReadonlyMap<string, CloudEntity>>;

export function memberEntities(entities: readonly CloudEntity[]): MemberEntities {
  const byNode = new Map<string, Map<string, CloudEntity>>();
  for (const entity of entities) {
    const member = memberOf(entity.achievement_id);
    if (!member) continue;
    let ofNode = byNode.get(member.nodeKey);
    if (!ofNode) byNode.set(member.nodeKey, (ofNode = new Map<string, CloudEntity>()));
    ofNode.set(member.key, entity);
  }
  return byNode;
}

export interface SharedChecklists {
  take(session: RecordSession, account: Account, node: AchievementNode, seen: SeenMembers): void;
}

/** What a fetch shows of the members of a combination. */
export interface SeenMembers {
  readonly entities: ReadonlyMap<string, CloudEntity>;
  /** Nothing of the node has been reported since the fetch, so that what it does not show is not there. */
  readonly isCertain: boolean;
  /** Nothing of the node was ever reported: it has become a cloud node. */
  readonly isNew: boolean;
  /** Whether the node was complete in the cloud once, so that it was taken back since if it is not now. */
  readonly wasComplete: boolean;
}

export interface SharedChecklistsOptions {
  readonly index: Pick<GoalIndex, "planOf">;
  readonly slotsOf: (node: AchievementNode) => MemberSlots | undefined;
  readonly requests: Pick<RequestQueue, "push">;
  readonly forgotten: ForgottenClaims;
  readonly versions: Pick<MemberVersions, "note">;
  readonly newOperation: () => string;
}

/** What was done before there were claims is told little by little, at one fetch after the other. */
const MOST_TOLD = 50;

/** The combination whose members are shared; undefined where none are. */
export function sharedRoot(index: Pick<GoalIndex, "planOf">, node: AchievementNode): Combination | undefined {
  const root = index.planOf(node)?.root;
  return root && isShared(root) ? root : undefined;
}

export function createSharedChecklists({
  index,
  slotsOf,
  requests,
  forgotten,
  versions,
  newOperation,
}: SharedChecklistsOptions): SharedChecklists {
  /** Once a session, for a service may have no use for it: a team's nodes are fetched again and again. */
  const told = new WeakMap<RecordSession, Set<string>>();

  function tell(
    session: RecordSession,
    { id, name }: Account,
    node: AchievementNode,
    untold: readonly string[],
    round: number,
  ): void {
    const known = told.get(session) ?? new Set();
    told.set(session, known);
    const nameOf = (key: string): string => `${node.key}${key}${round}`;
    const keys = untold.filter((key) => !known.has(nameOf(key)));
    for (const key of keys.slice(0, MOST_TOLD)) {
      known.add(nameOf(key));
      const report = {
        ...claimOf(id, node.key, key, round),
        op: newOperation(),
        ...(name === undefined ? {} : { name }),
      };
      // What does not arrive is told at the next fetch.
      requests.push({ report, answered: () => undefined, failed: () => known.delete(nameOf(key)) });
    }
  }

  /**
   * A world that never comes back, or an older version of the pack, may have claimed a member and not reported it. Once enough
   * members are done in the cloud nothing can be counted too often: what is missing of the goal is reported.
   */
  function withMissing(node: AchievementNode, record: NodeRecord): NodeRecord {
    if (!node.autoSentCloud || node.repeat) return record;
    return nameNext(addPending(record, node.goalNumber, node.goalNumber), node.goalNumber, true, newOperation);
  }

  return {
    take(session, account, node, { entities, isCertain, isNew, wasComplete }) {
      const root = sharedRoot(index, node);
      if (!root) return;
      forgotten.prepare();
      for (const [key, entity] of entities) versions.note(account.id, node, key, entity);
      const record = session.read(node);
      if (!record || isComplete(record) || (entities.size === 0 && !record.members)) return;
      // A player's record of a node of their team shows what the team has.
      if (node.team && session.playerId !== account.id) return;
      if (record.cloud && awaitsReset(record.cloud)) return;
      const slots = slotsOf(node);
      if (!slots) return;
      const round = roundOf(record);
      const cells = new Cells(record.members, slots);
      // All that was made without a cloud is pending, what members made included.
      const claiming = isNew ? noteClaims(record, doneKeys(root, cells).slice(0, record.cloud?.pending)) : record;
      const states = statesOf(entities, round, isCertain);
      const mine = forgotten.among(root, cells, claiming, entities);
      const known = mine.size === 0 ? states : without(states, [...mine.values()].flat());
      const untold = shareCells(root, cells, known, outstandingClaims(claiming));
      const isWhole = isCertain && !wasComplete && doneIn(root, states) >= node.goalNumber;
      const made = isWhole ? withMissing(node, claiming) : claiming;
      if (cells.isChanged) session.write(node, { ...made, members: cells.close() }, "soon");
      else if (made !== record) session.write(node, made, "soon");
      if (isCertain) tell(session, account, node, untold, round);
      if (mine.size > 0) forgotten.settle(session, account, node, mine);
    },
  };
}

function without(states: ReadonlyMap<string, SharedState>, keys: readonly string[]): ReadonlyMap<string, SharedState> {
  const rest = new Map(states);
  for (const key of keys) rest.delete(key);
  return rest;
}

function statesOf(
  entities: ReadonlyMap<string, CloudEntity>,
  round: number,
  isCertain: boolean,
): ReadonlyMap<string, SharedState> {
  const states = new Map<string, SharedState>();
  for (const [key, { completed_at, round: ofRound = round }] of entities) {
    if (ofRound !== round) continue;
    if (completed_at > 0) states.set(key, "done");
    else if (isCertain) states.set(key, "taken back");
  }
  return states;
}
