/**
 * Reads the first saved form of a page, `{"version":1,"mail":<sequence>,"nodes":{"<id>":{…}}}`; nothing writes it any
 * more. Entries that a node owes were counted by their place: they come out under the ledger's names for places.
 */

import { isValidId } from "../tree/ids.ts";
import type { CloudRecord, NodeRecord, PendingReport } from "../progress/record.ts";
import { placeName } from "../rewards/owed-entries.ts";
import { isCount, isObject } from "./record-fields.ts";

export interface PageOfVersion1 {
  readonly mail: number;
  /** By node id. */
  readonly nodes: ReadonlyMap<string, NodeRecord>;
}

/** @param value a JSON value whose `version` is 1 */
export function readVersion1(value: Record<string, unknown>): PageOfVersion1 | { readonly unreadable: string } {
  if (!isCount(value["mail"])) return { unreadable: "its mail number is wrong" };
  if (!isObject(value["nodes"])) return { unreadable: "its nodes are missing" };
  const nodes = new Map<string, NodeRecord>();
  for (const [id, record] of Object.entries(value["nodes"])) {
    if (!isValidId(id)) return { unreadable: `${JSON.stringify(id)} is not a valid node id` };
    if (!isNodeRecord(record)) return { unreadable: `the record of node ${id} is wrong` };
    nodes.set(id, record.owed ? { ...record, owed: byPlaceNames(record.owed) } : record);
  }
  return { mail: value["mail"], nodes };
}

function byPlaceNames(owed: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(owed).map(([place, left]) => [placeName(Number(place)), left]));
}

type Check = (value: unknown) => boolean;

const isYes: Check = (value) => value === true;
const isId: Check = (value) => typeof value === "string" && isValidId(value);

/** The fields that version 1 had; fields that came later are none of its. */
const RECORD_CHECKS: Partial<Record<keyof NodeRecord, Check>> = {
  progress: isCount,
  completedAt: isCount,
  paid: isYes,
  owed: (value) => isObject(value) && Object.entries(value).every(([key, left]) => /^\d+$/.test(key) && isCount(left)),
  unannounced: isYes,
  cloud: (value) => isObject(value) && hasOnly(value, CLOUD_CHECKS) && CLOUD_NEEDS.every((key) => key in value),
};

const CLOUD_CHECKS: Partial<Record<keyof CloudRecord, Check>> = {
  base: isCount,
  version: isCount,
  madeOn: isCount,
  pending: isCount,
  asked: isCount,
  nextOp: isId,
  reset: isYes,
  reports: (value) =>
    Array.isArray(value) &&
    value.every(
      (report) => isObject(report) && hasOnly(report, REPORT_CHECKS) && isCount(report["delta"]) && "op" in report,
    ),
};
const CLOUD_NEEDS: readonly (keyof CloudRecord)[] = ["base", "version", "pending"];

const REPORT_CHECKS: Partial<Record<keyof PendingReport, Check>> = {
  op: isId,
  delta: isCount,
  goal: isCount,
  extra: (value) => typeof value === "string",
  baseVersion: isCount,
};

function isNodeRecord(value: unknown): value is NodeRecord {
  return isObject(value) && "progress" in value && hasOnly(value, RECORD_CHECKS);
}

/** Whether every key is one that has a check, and passes it. */
function hasOnly(value: Record<string, unknown>, checks: Readonly<Record<string, Check | undefined>>): boolean {
  return Object.entries(value).every(([key, entry]) => {
    const check = Object.prototype.hasOwnProperty.call(checks, key) ? checks[key] : undefined;
    return check !== undefined && check(entry);
  });
}
