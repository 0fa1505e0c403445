/**
 * The calls that scripts make: arguments checked, players found online or by mail, nothing ever thrown. A wrong
 * argument is one warning that names it and `false` or `null`; a mere state is a quiet one.
 *
 * Rules: the ancestor's four achievement calls and two cloud storage calls.
 */

import { askFor, cloudOf, nameNext, unreported } from "../core/cloud-node.ts";
import { isComplete, readProgress } from "../core/progress.ts";
import type { AchievementNode, Tree } from "../core/tree.ts";
import type { Cloud } from "./cloud.ts";
import { describeError } from "./listeners.ts";
import type { Mailboxes } from "./mailboxes.ts";
import type { PlayerRecords, PlayerSession } from "./player-records.ts";
import type { Log } from "./ports.ts";
import type { Progression } from "./progression.ts";
import { createReportHandler, ownFunctions, type AskedFunctions, type ReportHandler } from "./report-handler.ts";
import type { Roster } from "./roster.ts";

/** In place of a `callback`: functions that live in another pack and answer later. */
export class FunctionsElsewhere {
  constructor(readonly functions: AskedFunctions) {}
}

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
  /** Undefined until the world has loaded. */
  readonly world: () => { readonly roster: Roster; readonly mailboxes: Mailboxes } | undefined;
  readonly log: Log;
}

export function createCalls({ tree, records, progression, cloud, world, log }: CallsOptions): Calls {
  /** Warns of a wrong argument; true when there is none. Scripts call every tick, so this is kept lean. */
  function check(call: string, problem: string | undefined): boolean {
    if (problem !== undefined) log.warn(`${call}: ${problem}`);
    return problem === undefined;
  }

  function nodeProblem(nodeId: unknown): string | undefined {
    if (typeof nodeId !== "string") return `nodeId must be a string, not ${describeValue(nodeId)}`;
    return tree.node(nodeId) ? undefined : `nodeId ${describeValue(nodeId)} is no node of this pack`;
  }

  function playerProblem(playerId: unknown): string | undefined {
    if (typeof playerId !== "string") return `playerId must be a string, not ${describeValue(playerId)}`;
    const loaded = world();
    if (!loaded) return "playerId cannot be looked up before the world has loaded";
    if (records.open(playerId) || loaded.roster.name(playerId) !== undefined) return undefined;
    return `playerId ${describeValue(playerId)} is no player known to this world`;
  }

  /** The author's functions as one handler; undefined without a callback. */
  function handlerOf(
    call: string,
    playerId: string,
    node: AchievementNode,
    callback: unknown,
    getExtra: unknown,
  ): ReportHandler | undefined {
    if (callback === undefined || callback === null) return undefined;
    const functions =
      callback instanceof FunctionsElsewhere
        ? callback.functions
        : ownFunctions(callback as (data: unknown) => unknown, (getExtra ?? undefined) as (() => unknown) | undefined);
    return createReportHandler(functions, `${call} on node ${node.id} for player ${playerId}`, log);
  }

  /** Moves progress now, or by mail when the player is known but offline; reports a cloud node. */
  function change(
    playerId: string,
    node: AchievementNode,
    handler: ReportHandler | undefined,
    online: (session: PlayerSession) => boolean,
    offline: (mailboxes: Mailboxes) => boolean,
  ): boolean {
    const session = records.open(playerId);
    if (!session) return offline(world()!.mailboxes);
    const moved = online(session);
    if (!node.cloud || !node.autoSentCloud) return moved;
    // Without a callback, or without a cloud, no report can be made: the local progress has moved all the same.
    if (handler === undefined || !cloud.covers(playerId)) return false;
    return (moved || isFullAndUnreported(session, node)) && cloud.report(session, node, handler);
  }

  /** The contract of every call: it never throws, whatever it is given. */
  function guard<Result>(call: string, refused: Result, body: () => Result): Result {
    try {
      return body();
    } catch (error) {
      log.error(`${call} failed: ${describeError(error)}`);
      return refused;
    }
  }

  return {
    addNodeProgress: (playerId, nodeId, delta, callback, getExtra) =>
      guard("addNodeProgress", false, () => {
        const name = "addNodeProgress";
        const fine = check(
          name,
          nodeProblem(nodeId) ??
            deltaProblem(delta) ??
            functionProblem("callback", callback) ??
            functionProblem("getExtra", getExtra) ??
            playerProblem(playerId),
        );
        if (!fine) return false;
        const node = tree.node(nodeId as string)!;
        return change(
          playerId as string,
          node,
          handlerOf(name, playerId as string, node, callback, getExtra),
          (session) => progression.add(session, node, delta as number, "by caller"),
          (mailboxes) => mailboxes.post(playerId as string, "progress", node.id, delta as number),
        );
      }),

    setNodeFinish: (playerId, nodeId, callback, getExtra) =>
      guard("setNodeFinish", false, () => {
        const fine = check(
          "setNodeFinish",
          nodeProblem(nodeId) ??
            functionProblem("callback", callback) ??
            functionProblem("getExtra", getExtra) ??
            playerProblem(playerId),
        );
        if (!fine) return false;
        const node = tree.node(nodeId as string)!;
        return change(
          playerId as string,
          node,
          handlerOf("setNodeFinish", playerId as string, node, callback, getExtra),
          (session) => progression.finish(session, node, "by caller"),
          (mailboxes) => mailboxes.post(playerId as string, "finish", node.id, 0),
        );
      }),

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
            if (callback instanceof FunctionsElsewhere) callback.functions.callback(storage, () => undefined);
            else (callback as (data: unknown) => unknown)(storage);
          });
        });
      }),

    setCloudStorage: (playerId, nodeId, delta, callback, getExtra) =>
      guard("setCloudStorage", false, () => {
        const fine = check(
          "setCloudStorage",
          nodeProblem(nodeId) ??
            deltaProblem(delta) ??
            neededFunctionProblem("callback", callback) ??
            functionProblem("getExtra", getExtra) ??
            playerProblem(playerId),
        );
        if (!fine) return false;
        const node = tree.node(nodeId as string)!;
        if (!check("setCloudStorage", manualProblem(node))) return false;
        const session = records.open(playerId as string);
        const record = session?.read(node);
        if (!session || !record || !cloud.covers(playerId as string)) return false;
        const asked = askFor(record, node.goalNumber, delta as number);
        const named = nameNext(asked, node.goalNumber, node.autoSentCloud, () => cloud.newOperation());
        session.write(node, named, "soon");
        return cloud.report(session, node, handlerOf("setCloudStorage", playerId as string, node, callback, getExtra));
      }),
  };
}

/** What was added without a callback has filled the node up: nothing can be added any more, but it can be reported. */
function isFullAndUnreported(session: PlayerSession, node: AchievementNode): boolean {
  const record = session.read(node);
  if (!record || isComplete(record) || record.progress < node.goalNumber) return false;
  return unreported(cloudOf(record, node.goalNumber), node.autoSentCloud) > 0;
}

function manualProblem(node: AchievementNode): string | undefined {
  if (node.cloud && !node.autoSentCloud) return undefined;
  return `nodeId ${describeValue(node.id)} is no cloud node with "auto_sent_cloud": false; addNodeProgress reports it`;
}

function deltaProblem(delta: unknown): string | undefined {
  if (Number.isSafeInteger(delta) && (delta as number) > 0) return undefined;
  return `delta must be a whole number above 0, not ${describeValue(delta)}`;
}

function functionProblem(name: string, value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : neededFunctionProblem(name, value);
}

function neededFunctionProblem(name: string, value: unknown): string | undefined {
  return typeof value === "function" || value instanceof FunctionsElsewhere
    ? undefined
    : `${name} must be a function, not ${describeValue(value)}`;
}

/** A wrong argument in a few words, whatever it is. */
function describeValue(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value);
  if (typeof value === "number" || typeof value === "boolean" || value === null || value === undefined)
    return String(value);
  return `a value of type ${typeof value}`;
}
