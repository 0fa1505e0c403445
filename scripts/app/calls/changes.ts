/**
 * The calls that change progress: now and, of a cloud node, reported, or by mail for a player who is known but offline. What is
 * wrong with their arguments is said in call-arguments, how progress moves is progression's business.
 */

import { cloudOf, unreported } from "../../core/cloud/cloud-record.ts";
import { isComplete } from "../../core/progress/progress.ts";
import type { AchievementNode, Tree } from "../../core/tree/tree.ts";
import type { Cloud } from "../cloud/cloud.ts";
import type { ReportHandler } from "../cloud/reports/report-handler.ts";
import type { Mailboxes } from "../players/mailboxes.ts";
import type { Roster } from "../players/roster.ts";
import type { Log } from "../ports.ts";
import type { Progression } from "../progress/progression.ts";
import type { PlayerRecords, PlayerSession } from "../records/player-records.ts";
import type { RecordSession } from "../records/record-session.ts";
import {
  check,
  deltaProblem,
  functionProblem,
  isAmount,
  isFunctionOrNone,
  nodeProblem,
  playerProblem,
} from "./call-arguments.ts";

export interface CallsOptions {
  readonly tree: Tree;
  readonly records: PlayerRecords;
  readonly progression: Progression;
  readonly cloud: Cloud;
  /** Whose record of a node moves when a player does something: their team's, or their own. */
  readonly holderOf: (session: PlayerSession, node: AchievementNode) => RecordSession;
  /** Undefined until the world has loaded. */
  readonly world: () => { readonly roster: Roster; readonly mailboxes: Mailboxes } | undefined;
  readonly log: Log;
}

/** The calls that change progress, by what they do. */
const CHANGES = { progress: "addNodeProgress", finish: "setNodeFinish" } as const;

/** @param delta of `progress` only */
export type Change = (
  kind: keyof typeof CHANGES,
  playerId: unknown,
  nodeId: unknown,
  delta: unknown,
  callback: unknown,
  getExtra: unknown,
) => boolean;

/** From the functions that a call was given, each right or none. */
export type HandlerOf = (call: string, callback: unknown, getExtra: unknown) => ReportHandler;

/** Scripts call this every tick for every player: that all is right is seen at one glance, only what is not is looked at closely. */
export function createChange(
  { tree, records, progression, cloud, holderOf, world, log }: CallsOptions,
  handlerOf: HandlerOf,
): Change {
  return function change(kind, playerId, nodeId, delta, callback, getExtra) {
    const call = CHANGES[kind];
    const node = typeof nodeId === "string" ? tree.node(nodeId) : undefined;
    const session = typeof playerId === "string" ? records.open(playerId) : undefined;
    const hasFunctions =
      (typeof callback === "function" || isFunctionOrNone(callback)) &&
      (getExtra === undefined || isFunctionOrNone(getExtra));
    if (node && session && hasFunctions && isAmount(delta)) {
      const moved =
        kind === "finish" ? progression.finishForCaller(session, node) : progression.addForCaller(session, node, delta);
      if (!node.cloud || !node.autoSentCloud) return moved > 0;
      // Without a callback, or without a cloud, no report can be made: the local progress has moved all the same.
      if (callback === undefined || callback === null) return false;
      const holder = node.team ? holderOf(session, node) : session;
      if (moved === 0 && !(cloud.covers(holder.playerId) && isFullAndUnreported(holder, node))) return false;
      return cloud.report(holder, node, handlerOf(call, callback, getExtra), moved);
    }
    const problem =
      nodeProblem(tree, nodeId) ??
      deltaProblem(delta) ??
      functionProblem("callback", callback) ??
      functionProblem("getExtra", getExtra) ??
      playerProblem(records, world(), playerId);
    if (!check(log, call, problem) || progression.isOutsideDates(node!)) return false;
    return world()!.mailboxes.post(playerId as string, kind, node!.id, delta as number);
  };
}

/** What was added without a callback has filled the node up: nothing can be added any more, but it can be reported. */
function isFullAndUnreported(session: RecordSession, node: AchievementNode): boolean {
  const record = session.read(node);
  if (!record || isComplete(record) || record.progress < node.goalNumber) return false;
  return unreported(cloudOf(record, node.goalNumber), node.autoSentCloud) > 0;
}

/** Scripts bring the same functions again and again; then the call before has made the handler already. */
export function rememberingHandlers(): HandlerOf {
  let last: ReportHandler | undefined;
  return (call, callback, getExtra) => {
    const extra = getExtra ?? undefined;
    if (last && last.callback === callback && last.getExtra === extra && last.call === call) return last;
    last = {
      callback: callback as ReportHandler["callback"],
      getExtra: extra as ReportHandler["getExtra"],
      call,
      asks: 0,
    };
    return last;
  };
}
