/**
 * What is wrong with the arguments of a call, in words that name the argument and what stands in its place. Undefined where
 * nothing is. Knows nothing of what a call does.
 */

import type { AchievementNode, Tree } from "../../core/tree/tree.ts";
import { FunctionsElsewhere } from "../cloud/reports/report-handler.ts";
import type { Roster } from "../players/roster.ts";
import type { PlayerRecords } from "../records/player-records.ts";
import type { Log } from "../ports.ts";

/** Warns of a wrong argument; true when there is none. */
export function check(log: Log, call: string, problem: string | undefined): boolean {
  if (problem !== undefined) log.warn(`${call}: ${problem}`);
  return problem === undefined;
}

export function nodeProblem(tree: Tree, nodeId: unknown): string | undefined {
  if (typeof nodeId !== "string") return `nodeId must be a string, not ${describeValue(nodeId)}`;
  return tree.node(nodeId) ? undefined : `nodeId ${describeValue(nodeId)} is not a node of this pack`;
}

export function manualProblem(node: AchievementNode): string | undefined {
  if (node.cloud && !node.autoSentCloud) return undefined;
  return `nodeId ${describeValue(node.id)} is not a cloud node with "auto_sent_cloud": false; addNodeProgress reports it`;
}

/** @param loaded undefined until the world has loaded */
export function playerProblem(
  records: PlayerRecords,
  loaded: { readonly roster: Roster } | undefined,
  playerId: unknown,
): string | undefined {
  if (typeof playerId !== "string") return `playerId must be a string, not ${describeValue(playerId)}`;
  if (!loaded) return "playerId cannot be looked up before the world has loaded";
  if (records.open(playerId) || loaded.roster.name(playerId) !== undefined) return undefined;
  return `playerId ${describeValue(playerId)} is not a player known to this world`;
}

export function deltaProblem(delta: unknown): string | undefined {
  return isAmount(delta) ? undefined : `delta must be a whole number above 0, not ${describeValue(delta)}`;
}

export function functionProblem(name: string, value: unknown): string | undefined {
  return isFunctionOrNone(value) ? undefined : `${name} must be a function, not ${describeValue(value)}`;
}

export function neededFunctionProblem(name: string, value: unknown): string | undefined {
  const isThere = value !== undefined && value !== null && isFunctionOrNone(value);
  return isThere ? undefined : `${name} must be a function, not ${describeValue(value)}`;
}

export const isAmount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0;

export const isFunctionOrNone = (value: unknown): boolean =>
  value === undefined || value === null || typeof value === "function" || value instanceof FunctionsElsewhere;

/** A wrong argument in a few words, whatever it is. */
function describeValue(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value);
  if (typeof value === "number" || typeof value === "boolean" || value === null || value === undefined)
    return String(value);
  return `a value of type ${typeof value}`;
}
