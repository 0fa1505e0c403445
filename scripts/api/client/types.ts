/** What other packs see of the client: its calls, and what they resolve to. */

import type { ProvidedTrees } from "../../core/provided/format.ts";
import type { Hello, NodeListed, PageListed, Reason } from "../../core/calls/protocol.ts";
import type {
  CloudStorage,
  CompletionEvent,
  NodeDetailInfo,
  ProgressEvent,
  ReportAnswer,
} from "../bedrock-achievements.ts";

export type {
  CloudStorage,
  CompletionEvent,
  Hello,
  NodeDetailInfo,
  NodeListed,
  PageListed,
  ProgressEvent,
  ProvidedTrees,
  ReportAnswer,
};

/** Why a call came to nothing. */
export type WhyNot =
  | Reason
  /** No achievements pack is in this world. */
  | "no-pack"
  /** It is there and has not answered; its scripts may just have been loaded anew. */
  | "no-answer"
  /** It is of a version that cannot do this. */
  | "too-old"
  /** It could not use the message; `detail` says why. */
  | "error";

export interface NotDone {
  readonly reason: WhyNot;
  /** For people who read logs. */
  readonly detail: string;
}

/** What became of something that was to be done. */
export type Done = { readonly result: true } | ({ readonly result: false } & NotDone);

/** What was asked for, or why there is none. */
export type Found<Value> = { readonly result: Value } | ({ readonly result: null } & NotDone);

type Now<Value> = Value | Promise<Value>;

/**
 * Gets the answer to a report, or null when the request failed. On code 5, `true` has `getExtra` called again and everything
 * reported again; `false` drops the report. An answer counts when it comes within 5 seconds.
 */
export type ReportCallback = (answer: ReportAnswer | null) => Now<boolean | void>;

/** Returns the `extra` to store: at most 4,096 UTF-8 bytes. */
export type GetExtra = () => Now<string>;

/** What became of trees that were brought. */
export type Provided =
  | {
      readonly result: true;
      /** Nodes that are there. */
      readonly added: number;
      /** Nodes that wait for others which no pack has brought yet. */
      readonly waiting: number;
      /** Nodes that cannot be there, how many and, of the first few, why. */
      readonly refused: number;
      readonly refusedNodes: readonly RefusedNode[];
    }
  | ({ readonly result: false } & NotDone);

export interface RefusedNode {
  readonly nodeId: string;
  /** In a word for your script. */
  readonly reason: "taken" | "key-taken" | "twice" | "cycle" | "below-refused" | "wrong";
  readonly detail: string;
}

/** By name, as nodes name them in `function_name`. Called with a copy of the entry's `data` and `playID`, the player's id. */
export type RewardFunctions = Readonly<Record<string, (data: Record<string, unknown> & { playID: string }) => unknown>>;

/** No call throws or rejects: what went wrong is in what it resolves to. */
export interface AchievementsClient {
  /**
   * Adds progress to a player's node.
   * @param delta a whole number above 0
   * @param callback needed by cloud nodes
   */
  addNodeProgress(
    playerId: string,
    nodeId: string,
    delta: number,
    callback?: ReportCallback,
    getExtra?: GetExtra,
  ): Promise<Done>;
  /** Completes a node, as if the missing progress had been added. */
  setNodeFinish(playerId: string, nodeId: string, callback?: ReportCallback, getExtra?: GetExtra): Promise<Done>;
  /** Ids of the direct children, sorted by code point. */
  getChildrenNode(nodeId: string): Promise<Found<string[]>>;
  /** The node as its author wrote it, and the player's `progress`. */
  getNodeDetailInfo(playerId: string, nodeId: string): Promise<Found<NodeDetailInfo>>;
  /** Asks the cloud for all nodes of a player. */
  getCloudStorage(playerId: string, callback: (storage: CloudStorage | null) => void): Promise<Done>;
  /** Reports progress of a cloud node whose `auto_sent_cloud` is false. */
  setCloudStorage(
    playerId: string,
    nodeId: string,
    delta: number,
    callback: ReportCallback,
    getExtra?: GetExtra,
  ): Promise<Done>;
  /** Opens the menu for a player of this world. */
  openMenu(player: { readonly id: string } | string): Promise<Done>;
  /** All pages, in the order of the menu. */
  getPages(): Promise<Found<PageListed[]>>;
  /** All nodes of a page, parents before children. */
  getNodes(pageId: string): Promise<Found<NodeListed[]>>;
  /**
   * Tells of something that a player did, for goals of type `event`.
   * @param player name or id; of who is offline it is kept until they join
   */
  tellEvent(event: string, player: string, count?: number): void;
  /**
   * Brings pages, or nodes on other packs' pages: what `bedrock-achievements build --for-pack` has written. To be called once,
   * when your script is loaded; calls that are made after it wait until the nodes are there.
   */
  provideTrees(trees: ProvidedTrees): Promise<Provided>;
  /**
   * Functions that rewards of your nodes name.
   * @param nameSpaceAndSystem such as `"castle:rewards"`, the same as `name_space` in the nodes
   */
  registerRewardFunctions(nameSpaceAndSystem: string, functions: RewardFunctions): void;
  /** Whether the achievements pack is there, and which version of the protocol it speaks; undefined when it is not. */
  hello(): Promise<Hello | undefined>;
  /** What {@link hello} has found so far. */
  readonly protocol: number | undefined;
  /** Tells each time that the achievements pack is there: at the start, and after its scripts were loaded anew. */
  onReady(listener: () => void): () => void;
  /** Tells of every completion, once. @returns a function that ends it */
  onComplete(listener: (event: CompletionEvent) => void): () => void;
  /** Tells of every change of a player's progress. @returns a function that ends it */
  onProgress(listener: (event: ProgressEvent) => void): () => void;
  /** Ends all of it: nothing is heard or answered any more. */
  end(): void;
}
