/**
 * The book that is kept of one player and node in one world: what was to be reported, what went under which operation. Time of a
 * world is a line that a crash cuts: what a book says is true for the line as it is now. Reads what records have to report.
 */

import { isQuestion } from "../../../../scripts/core/cloud/report-steps.ts";
import { decodeHead } from "../../../../scripts/core/saving/chunks.ts";
import type { CloudRecord, NodeRecord, PendingReport } from "../../../../scripts/core/progress/record.ts";
import { nodeKey } from "../../../../scripts/core/saving/node-key.ts";
import { decodePage, recordAt } from "../../../../scripts/core/saving/save-format.ts";
import { CLOUD_NODES, isByHand } from "../network-tree.ts";
import type { SavedWorld } from "../world.ts";

/** One player and node in one world. */
export interface Book {
  cloud: CloudRecord | undefined;
  /** Increments that are to be reported and have no operation yet, oldest first. */
  unassigned: number[];
  /** Increments of this line of time that were neither given up nor revoked. */
  alive: Set<number>;
  /** Operations opened, and those known to be stored, on this line of time. */
  opened: Set<string>;
  settled: Set<string>;
  /** Operations that a reset was put behind, by what it is. */
  condemned: Map<string, string>;
}

export type SavedBooks = ReadonlyMap<string, Book>;

/** What a record has to report, in reports or before. */
export function held(cloud: CloudRecord | undefined, nodeId: string): number {
  if (!cloud) return 0;
  if (!isByHand(nodeId)) return cloud.pending;
  return (cloud.asked ?? 0) + liveReports(cloud).reduce((sum, { delta }) => sum + delta, 0);
}

/** The reports that no reset follows. */
export function liveReports(cloud: CloudRecord | undefined): readonly PendingReport[] {
  const reports = cloud?.reports ?? [];
  const live = reports.slice(reports.map((report) => report.reset === true).lastIndexOf(true) + 1);
  return live.filter((report) => !isQuestion(report));
}

/** The cloud nodes' records that a save holds, by node and player. */
export function savedRecords(save: SavedWorld): Map<string, NodeRecord> {
  const records = new Map<string, NodeRecord>();
  for (const [playerId, { properties }] of save.players) {
    for (const [name, value] of properties) {
      if (!name.startsWith("ach:page/")) continue;
      const head = decodeHead(String(value));
      if (!("inline" in head) || head.chunkCount > 0) throw new Error(`${name} of ${playerId} is not a short page`);
      const read = decodePage(head.inline);
      if ("unreadable" in read) throw new Error(`${name} of ${playerId}: ${read.unreadable}`);
      for (const nodeId of CLOUD_NODES) {
        const record = recordAt(read.page, nodeKey(nodeId));
        if (record) records.set(`${nodeId} ${playerId}`, record);
      }
    }
  }
  return records;
}

export function emptyBook(): Book {
  return {
    cloud: undefined,
    unassigned: [],
    alive: new Set(),
    opened: new Set(),
    settled: new Set(),
    condemned: new Map(),
  };
}

export function copyBook({ cloud, unassigned, alive, opened, settled, condemned }: Book): Book {
  return {
    cloud,
    unassigned: [...unassigned],
    alive: new Set(alive),
    opened: new Set(opened),
    settled: new Set(settled),
    condemned: new Map(condemned),
  };
}
