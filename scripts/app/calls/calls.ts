/**
 * The calls that scripts make: arguments checked, players found online or by mail, nothing ever thrown. A wrong
 * argument is one warning that names it and `false` or `null`; a mere state is a quiet one.
 *
 * Rules: the ancestor's four achievement calls and two cloud storage calls.
 */

import { readProgress } from "../../core/progress/progress.ts";
import { describeError } from "../progress/listeners.ts";
import { FunctionsElsewhere } from "../cloud/reports/report-handler.ts";
import {
  check,
  deltaProblem,
  functionProblem,
  manualProblem,
  neededFunctionProblem,
  nodeProblem,
  playerProblem,
} from "./call-arguments.ts";
import { createChange, rememberingHandlers, type CallsOptions } from "./changes.ts";

export interface Calls {
  addNodeProgress(playerId: unknown, nodeId: unknown, delta: unknown, callback?: unknown, getExtra?: unknown): boolean;
  setNodeFinish(playerId: unknown, nodeId: unknown, callback?: unknown, getExtra?: unknown): boolean;
  getChildrenNode(nodeId: unknown): string[] | null;
  getNodeDetailInfo(playerId: unknown, nodeId: unknown): Record<string, unknown> | null;
  getCloudStorage(playerId: unknown, callback: unknown): boolean;
  setCloudStorage(playerId: unknown, nodeId: unknown, delta: unknown, callback: unknown, getExtra?: unknown): boolean;
}

export function createCalls(options: CallsOptions): Calls {
  const { tree, records, progression, cloud, holderOf, world, log } = options;
  const handlerOf = rememberingHandlers();
  const change = createChange(options, handlerOf);
  const wrongPlayer = (playerId: unknown): string | undefined => playerProblem(records, world(), playerId);

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
        if (!check(log, "getChildrenNode", nodeProblem(tree, nodeId))) return null;
        return tree.children(nodeId as string).map((child) => child.id);
      }),

    getNodeDetailInfo: (playerId, nodeId) =>
      guard("getNodeDetailInfo", null, () => {
        // Asking early is a state, not a mistake.
        if (!world()) return null;
        if (!check(log, "getNodeDetailInfo", nodeProblem(tree, nodeId) ?? wrongPlayer(playerId))) return null;
        const node = tree.node(nodeId as string)!;
        const record = records.open(playerId as string)?.read(node);
        if (!record) return null;
        const copy = JSON.parse(JSON.stringify(node.json)) as Record<string, unknown>;
        return { ...copy, progress: readProgress(record, node.goalNumber) };
      }),

    getCloudStorage: (playerId, callback) =>
      guard("getCloudStorage", false, () => {
        const problem = neededFunctionProblem("callback", callback) ?? wrongPlayer(playerId);
        if (!check(log, "getCloudStorage", problem)) return false;
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
          nodeProblem(tree, nodeId) ??
          deltaProblem(delta) ??
          neededFunctionProblem("callback", callback) ??
          functionProblem("getExtra", getExtra) ??
          wrongPlayer(playerId);
        if (!check(log, call, problem)) return false;
        const node = tree.node(nodeId as string)!;
        if (!check(log, call, manualProblem(node))) return false;
        const session = records.open(playerId as string);
        const holder = session && holderOf(session, node);
        if (!session || !holder?.read(node) || !cloud.covers(holder.playerId)) return false;
        const handler = { ...handlerOf(call, callback, getExtra), asks: delta as number };
        return progression.stateOf(session, node).kind !== "locked" && cloud.report(holder, node, handler);
      }),
  };
}
