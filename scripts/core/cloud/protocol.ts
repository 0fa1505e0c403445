/**
 * What the pack and the cloud service say to each other: shapes, limits and codes.
 * The one file both share, so it also hands on the grammar and order of ids, and
 * which of them stand for members. It imports nothing beyond core: it is
 * bundled for the game's script engine as well as for Node.
 */

export { isMemberOf, memberOf } from "./member-nodes.ts";
export { compareIds, FORBIDDEN_IDS, ID_PATTERN, isValidId } from "../tree/ids.ts";

/** Bounds of the protocol. Whoever sends more is refused. */
export const CLOUD_LIMITS = {
  reportsPerRequest: 50,
  /** Of a whole request body, UTF-8. */
  bodyBytes: 65_536,
  /** Code points, not UTF-16 units. */
  playerCharacters: 128,
  /** UTF-8. */
  extraBytes: 4_096,
  /** Of `delta`, `goal` and `round`. */
  maxInteger: 2_147_483_647,
  /** Of a player's name, in code points. */
  nameCharacters: 64,
} as const;

/** What became of one report. */
export const REPORT_CODES = {
  /** Stored now, or stored earlier under the same operation id. */
  stored: 0,
  /** The report itself is wrong: `message` says what. Nothing stored, the operation id is free again. */
  wrong: 1,
  /** `extra` was based on another version. Nothing stored, the operation id is free again. */
  conflict: 5,
  /** The operation id was used before for something else. Nothing stored. */
  operationReused: 6,
} as const;

export type ReportCode = (typeof REPORT_CODES)[keyof typeof REPORT_CODES];

/** One node of one player as the cloud keeps it. */
export interface CloudEntity {
  readonly achievement_id: string;
  readonly progress: number;
  /** The `goal` of the latest stored report; 0 where only resets were stored. */
  readonly max_progress: number;
  /** Unix seconds; 0 = not complete. */
  readonly completed_at: number;
  /** Belongs to the node's author; `""` until one was stored. */
  readonly extra: string;
  /** 1 with the first stored report, one more with every stored change. */
  readonly version: number;
  /** How often the node was completed, ever: a reset or a new round does not lower it. Absent from older services. */
  readonly completions?: number;
  /** The newest round that was reported; 0 unless the node repeats. Absent from older services. */
  readonly round?: number;
}

/** One increment, with or without the author's `extra`. `extra` and `base_version` come together or not at all. */
export interface CloudReport {
  /** Operation id: the same report sent again bears the same one. */
  readonly op: string;
  /** The platform's persistent id of the player. */
  readonly player: string;
  readonly node: string;
  /** 0 = only `extra` changes. */
  readonly delta: number;
  readonly goal: number;
  readonly extra?: string;
  /** The version `extra` was made from; 0 = the node must not exist yet. */
  readonly base_version?: number;
  /**
   * Of a node that repeats; absent = 0. A newer round than the cloud's starts from progress 0 and not complete; one that
   * is over is stored and changes nothing but the version.
   */
  readonly round?: number;
  /** The player's name, for people; no part of what makes a repeat the same report. */
  readonly name?: string;
}

/** Takes progress, completion and `extra` of a node back, once for its `op`. Bears nothing else. */
export interface CloudReset {
  readonly op: string;
  readonly player: string;
  readonly node: string;
  readonly reset: true;
}

export interface CloudReportResult {
  /** The report's own `op`; `""` when the entry had no readable one. */
  readonly op: string;
  readonly code: ReportCode;
  readonly message: string;
  /** The state after the call; `null` where the cloud has no such node (which counts as version 0). */
  readonly entity: CloudEntity | null;
  /**
   * True for the one report that crossed the goal in this round, also when its answer is repeated, and with code 6 when
   * the operation's first report did and was about the same player and node. Its sender pays, once for `completions` 1.
   */
  readonly completed_now: boolean;
}

/** Body of `POST /v1/reports`. */
export interface ReportsRequest {
  readonly reports: readonly (CloudReport | CloudReset)[];
}

/** Answer of `POST /v1/reports`: one result for each report, in the same order. */
export interface ReportsResponse {
  readonly results: readonly CloudReportResult[];
}

/** Answer of every call that concerns a player's nodes. */
export interface NodesResponse {
  readonly code: 0;
  readonly message: string;
  readonly details: string;
  /** `GET`: all the player's nodes; `DELETE` of one node: that node, if the cloud has it; of a player: empty. */
  readonly entity: readonly CloudEntity[];
}

/** Answer of `GET /v1/nodes/stats`. */
export interface NodeStatsResponse {
  readonly players: number;
  readonly nodes: readonly { readonly achievement_id: string; readonly completed: number }[];
}

/** Every answer that is not a success. `code` is the HTTP status. */
export interface CloudErrorResponse {
  readonly code: number;
  readonly message: string;
  readonly details: string;
}
