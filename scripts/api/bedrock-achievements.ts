/**
 * The public API for extensions, imported as `"bedrock-achievements"` and bundled by `npm run build -- --extension
 * FILE`. Everything here is a promise to people who never read the source.
 */

import type { CompletionEvent, ProgressEvent } from "../app/progress/listeners.ts";
import type { RewardFunction } from "../app/rewards/reward-functions.ts";
import type { CloudEntity } from "../core/cloud/protocol.ts";
import type { NodeJson } from "../core/tree/node.ts";
import { boundApp } from "./binding.ts";

export type { CloudEntity, CompletionEvent, NodeJson, ProgressEvent, RewardFunction };

/** What the cloud said to a report. */
export interface ReportAnswer {
  /** 0 = stored, 5 = conflict: `extra` was based on another version and nothing was stored. */
  readonly code: number;
  readonly message?: string;
  /** The cloud's present state of the node. */
  readonly entity: CloudEntity;
}

/**
 * Gets the answer to a report, or null when the request failed. On code 5, `true` has `getExtra` called again and
 * everything reported again, based on the entity just received; `false` drops this report. On null, `false` drops the
 * report; anything else leaves it to be sent again later. Must answer at once: a promise counts as `false`.
 */
export type ReportCallback = (answer: ReportAnswer | null) => boolean | void;

/** Returns the `extra` to store: at most 4,096 UTF-8 bytes. */
export type GetExtra = () => string;

/** What `getCloudStorage` gets. */
export interface CloudStorage {
  readonly code: number;
  readonly message: string;
  readonly details: string;
  readonly entity: readonly CloudEntity[];
}

/** A node's keys as its author wrote them, no defaults filled in, plus the player's `progress`. */
export type NodeDetailInfo = NodeJson & { readonly progress: number };

/**
 * The calls. They never throw: a wrong argument gives `false` or `null` and one warning in the content log that names
 * the argument; a mere state (already complete, parent not complete) is a quiet `false`.
 */
export interface Achievements {
  /**
   * Adds progress to a player's node. Progress stops at the node's `goal_number`.
   *
   * @param playerId the player's `id`; a player who is offline but known to this world gets the change at their next join
   * @param delta a whole number above 0
   * @param callback needed by a cloud node, or nothing is reported to the cloud now
   * @param getExtra optional; the string to store with the report of a cloud node
   * @returns `true`: progress changed (a cloud node: the report is under way; an offline player: it was mailed).
   * `false`: a wrong argument, complete already, its parent not complete under `depend_parent`, or a cloud node's
   * report that cannot be made (no `callback`, or no cloud in this world: the local progress then still moves)
   */
  addNodeProgress(
    playerId: string,
    nodeId: string,
    delta: number,
    callback?: ReportCallback | null,
    getExtra?: GetExtra | null,
  ): boolean;
  /** Completes a node, as if the missing progress had been added; `false` when it is complete already. */
  setNodeFinish(
    playerId: string,
    nodeId: string,
    callback?: ReportCallback | null,
    getExtra?: GetExtra | null,
  ): boolean;
  /** Ids of the direct children, sorted by code point; `[]` for a leaf, `null` for an unknown node. */
  getChildrenNode(nodeId: string): string[] | null;
  /**
   * The node and the player's progress on it: a fresh object at each call. `null` before the world has loaded, for an
   * unknown node or player, and for a player who is offline.
   */
  getNodeDetailInfo(playerId: string, nodeId: string): NodeDetailInfo | null;
  /**
   * Asks the cloud for all nodes of a player.
   * @param callback gets the storage, or null when there is no cloud or it does not answer
   * @returns whether a request is under way
   */
  getCloudStorage(playerId: string, callback: (storage: CloudStorage | null) => void): boolean;
  /**
   * Reports progress of a cloud node whose `auto_sent_cloud` is false.
   * @param delta how much of the unsent progress to report, a whole number above 0
   * @returns whether the report is under way
   */
  setCloudStorage(
    playerId: string,
    nodeId: string,
    delta: number,
    callback: ReportCallback,
    getExtra?: GetExtra | null,
  ): boolean;
}

export const achievements: Achievements = {
  addNodeProgress: (...args) => boundApp().calls.addNodeProgress(...args),
  setNodeFinish: (...args) => boundApp().calls.setNodeFinish(...args),
  getChildrenNode: (...args) => boundApp().calls.getChildrenNode(...args),
  getNodeDetailInfo: (...args) => boundApp().calls.getNodeDetailInfo(...args) as NodeDetailInfo | null,
  getCloudStorage: (...args) => boundApp().calls.getCloudStorage(...args),
  setCloudStorage: (...args) => boundApp().calls.setCloudStorage(...args),
};

/**
 * Registers functions that nodes name in their `reward` by `name_space` and `function_name`. To be called when the
 * extension's module runs, so that they are there when players join.
 *
 * @param nameSpaceAndSystem `"nameSpace:systemName"`
 * @param functions each is called with a copy of the entry's `data` plus `playID`, the player's id; one that throws
 * leaves the entry owed, to be called again at the player's next join or from the menu
 * @throws TypeError when the name is not of that form, or a value is not a function
 */
export function registerRewardFunctions(
  nameSpaceAndSystem: string,
  functions: Readonly<Record<string, RewardFunction>>,
): void {
  boundApp().rewards.register(nameSpaceAndSystem, functions);
}

/**
 * Tells of every change of a player's progress, completions and operators' changes included, as a rule at the latest a
 * tick later; when thousands come at once, in their order over the next ticks.
 * @returns a function that ends the subscription
 */
export function onProgress(listener: (event: ProgressEvent) => void): () => void {
  return boundApp().progressListeners.add(listener);
}

/**
 * Tells of every completion, once, after its reward was paid as far as it could be.
 * @returns a function that ends the subscription
 */
export function onComplete(listener: (event: CompletionEvent) => void): () => void {
  return boundApp().completionListeners.add(listener);
}

/**
 * Opens the menu for an online player; while another screen is open it waits up to half a minute.
 * @param player the player, or their `id`
 */
export function openMenu(player: { readonly id: string } | string): void {
  boundApp().menu.open(typeof player === "string" ? player : player.id);
}
