/**
 * The calls that scripts make: arguments checked, players found online or by mail, nothing ever thrown. A wrong
 * argument is one warning that names it and `false` or `null`; a mere state is a quiet one.
 *
 * Rules: the ancestor's four achievement calls and two cloud storage calls.
 */

import { cloudOf, unreported } from "../../core/cloud/cloud-record.ts";
import { isComplete, readProgress } from "../../core/progress/progress.ts";
import type { AchievementNode, Tree } from "../../core/tree/tree.ts";
import type { Cloud } from "../cloud/cloud.ts";
import { describeError } from "../progress/listeners.ts";
import type { Mailboxes } from "../players/mailboxes.ts";
import type { PlayerRecords, PlayerSession } from "../records/player-records.ts";
import type { RecordSession } from "../records/record-session.ts";
import type { Log } from "../ports.ts";
import type { Progression } from "../progress/progression.ts";
import { FunctionsElsewhere, type ReportHandler } from "../cloud/reports/report-handler.ts";
import type { Roster } from "../players/roster.ts";

export interface Calls {
  addNodeProgress(playerId: unknown, nodeId: unknown, delta: unknown, callback?: unknown, getExtra?: unknown): boolean;
  setNodeFinish(playerId: unknown, nodeId: unknown, callback?: unknown, getExtra?: unknown): boolean;
  getChildrenNode(nodeId: unknown): string[] | null;
  getNodeDetailInfo(playerId: unknown, nodeId: unknown): Record<string, unknown> | null;
  getCloudStorage(playerId: unknown, callback: unknown): boolean;
  setCloudStorage(playerId: unknown, nodeId: unknown, delta: unknown, callback: unknown, getExtra?: unknown): boolean;
}

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

export function createCalls({ tree, records, progression, cloud, holderOf, world, log }: CallsOptions): Calls {
  let last: ReportHandler | undefined;

  function nodeProblem(nodeId: unknown): string | undefined {
    if (typeof nodeId !== "string") return `nodeId must be a string, not ${describeValue(nodeId)}`;
    return tree.node(nodeId) ? undefined : `nodeId ${describeValue(nodeId)} is not a node of this pack`;
  }

  function playerProblem(playerId: unknown): string | undefined {
    if (typeof playerId !== "string") return `playerId must be a string, not ${describeValue(playerId)}`;
    const loaded = world();
    if (!loaded) return "playerId cannot be looked up before the world has loaded";
    if (records.open(playerId) || loaded.roster.name(playerId) !== undefined) return undefined;
    return `playerId ${describeValue(playerId)} is not a player known to this world`;
  }

  /** Warns of a wrong argument; true when there is none. */
  function check(call: string, problem: string | undefined): boolean {
    if (problem !== undefined) log.warn(`${call}: ${problem}`);
    return problem === undefined;
  }

  /**
   * Moves progress now, or by mail when the player is known but offline. Scripts do this every tick for every player,
   * so that all is right is seen at one glance, and only what is not is looked at closely.
   * @param delta of `progress` only
   */
  function change(
    kind: keyof typeof CHANGES,
    playerId: unknown,
    nodeId: unknown,
    delta: unknown,
    callback: unknown,
    getExtra: unknown,
  ): boolean {
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
      nodeProblem(nodeId) ??
      deltaProblem(delta) ??
      functionProblem("callback", callback) ??
      functionProblem("getExtra", getExtra) ??
      playerProblem(playerId);
    if (!check(call, problem) || progression.isOutsideDates(node!)) return false;
    return world()!.mailboxes.post(playerId as string, kind, node!.id, delta as number);
  }

  /** Scripts bring the same functions again and again; then the call before has made it already. */
  function handlerOf(call: string, callback: unknown, getExtra: unknown): ReportHandler {
    const extra = getExtra ?? undefined;
    if (last && last.callback === callback && last.getExtra === extra && last.call === call) return last;
    last = {
      callback: callback as ReportHandler["callback"],
      getExtra: extra as ReportHandler["getExtra"],
      call,
      asks: 0,
    };
    return last;
  }

  /** The contract of every call: it never throws, whatever it is given. */
  function guard<Result>(call: string, refused: Result, body: () => Result): Result {
    try {
      return body();
    } catch (error) {
      return failed(call, error, refused);
    }
  }

  function failed<Result>(call: string, error: unknown, refused: Result): Result {
    log.error(`${call} failed: ${describeError(error)}`);
    return refused;
  }

  return {
    addNodeProgress(playerId, nodeId, delta, callback, getExtra) {
      // Not through `guard`: a closure over all of this costs a third of the call in the game's engine.
      try {
        return change("progress", playerId, nodeId, delta, callback, getExtra);
      } catch (error) {
        return failed("addNodeProgress", error, false);
      }
    },

    setNodeFinish: (playerId, nodeId, callback, getExtra) =>
      guard("setNodeFinish", false, () => change("finish", playerId, nodeId, 1, callback, getExtra)),

    getChildrenNode: (nodeId) =>
      guard("getChildrenNode", null, () => {
        if (!check("getChildrenNode", nodeProblem(nodeId))) return null;
        return tree.children(nodeId as string).map((child) => child.id);
      }),

    getNodeDetailInfo: (playerId, nodeId) =>
      guard("getNodeDetailInfo", null, () => {
        // Asking early is a state, not a mistake.
        if (!world()) return null;
        if (!check("getNodeDetailInfo", nodeProblem(nodeId) ?? playerProblem(playerId))) return null;
        const node = tree.node(nodeId as string)!;
        const record = records.open(playerId as string)?.read(node);
        if (!record) return null;
        const copy = JSON.parse(JSON.stringify(node.json)) as Record<string, unknown>;
        return { ...copy, progress: readProgress(record, node.goalNumber) };
      }),

    getCloudStorage: (playerId, callback) =>
      guard("getCloudStorage", false, () => {
        if (!check("getCloudStorage", neededFunctionProblem("callback", callback) ?? playerProblem(playerId)))
          return false;
        return cloud.fetchAll(playerId as string, (storage) => {
          guard("callback of getCloudStorage", undefined, () => {
            if (callback instanceof FunctionsElsewhere) callback.callback(storage, () => undefined);
            else (callback as (data: unknown) => unknown)(storage);
          });
        });
      }),

    setCloudStorage: (playerId, nodeId, delta, callback, getExtra) =>
      guard("setCloudStorage", false, () => {
        const call = "setCloudStorage";
        const problem =
          nodeProblem(nodeId) ??
          deltaProblem(delta) ??
          neededFunctionProblem("callback", callback) ??
          functionProblem("getExtra", getExtra) ??
          playerProblem(playerId);
        if (!check(call, problem)) return false;
        const node = tree.node(nodeId as string)!;
        if (!check(call, manualProblem(node))) return false;
        const session = records.open(playerId as string);
        const holder = session && holderOf(session, node);
        if (!session || !holder?.read(node) || !cloud.covers(holder.playerId)) return false;
        const handler = { ...handlerOf(call, callback, getExtra), asks: delta as number };
        return progression.stateOf(session, node).kind !== "locked" && cloud.report(holder, node, handler);
      }),
  };
}

/** What was added without a callback has filled the node up: nothing can be added any more, but it can be reported. */
function isFullAndUnreported(session: RecordSession, node: AchievementNode): boolean {
  const record = session.read(node);
  if (!record || isComplete(record) || record.progress < node.goalNumber) return false;
  return unreported(cloudOf(record, node.goalNumber), node.autoSentCloud) > 0;
}

function manualProblem(node: AchievementNode): string | undefined {
  if (node.cloud && !node.autoSentCloud) return undefined;
  return `nodeId ${describeValue(node.id)} is not a cloud node with "auto_sent_cloud": false; addNodeProgress reports it`;
}

const isAmount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0;

const isFunctionOrNone = (value: unknown): boolean =>
  value === undefined || value === null || typeof value === "function" || value instanceof FunctionsElsewhere;

function deltaProblem(delta: unknown): string | undefined {
  return isAmount(delta) ? undefined : `delta must be a whole number above 0, not ${describeValue(delta)}`;
}

function functionProblem(name: string, value: unknown): string | undefined {
  return isFunctionOrNone(value) ? undefined : `${name} must be a function, not ${describeValue(value)}`;
}

function neededFunctionProblem(name: string, value: unknown): string | undefined {
  const isThere = value !== undefined && value !== null && isFunctionOrNone(value);
  return isThere ? undefined : `${name} must be a function, not ${describeValue(value)}`;
}

/** A wrong argument in a few words, whatever it is. */
function describeValue(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value);
  if (typeof value === "number" || typeof value === "boolean" || value === null || value === undefined)
    return String(value);
  return `a value of type ${typeof value}`;
}
