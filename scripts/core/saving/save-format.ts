/**
 * The saved form of a player's page: versioned JSON, checked in full when read. Whatever is not exactly understood is
 * unreadable, never empty: a page that lost its data on reading would lose it for good at the next save.
 *
 * Version 1: `{"version":1,"mail":<sequence>,"nodes":{"<id>":{…NodeRecord}}}`.
 */

import { isValidId } from "../tree/ids.ts";
import type { CloudRecord, PendingReport } from "../progress/record.ts";
import { isEmptyRecord, type NodeRecord } from "../progress/record.ts";

export const SAVE_VERSION = 1;

export interface PageRecord {
  /** Sequence number of the last mail applied to this page; mail up to it is not applied again. */
  readonly mail: number;
  /** Records by node id; also of nodes that the tree no longer has. */
  readonly nodes: ReadonlyMap<string, NodeRecord>;
}

/**
 * One node's part of a page, or undefined when there is nothing to say of it. ASCII only, so that characters are bytes
 * and nobody has to count them at each save.
 */
export function encodeRecord(nodeId: string, record: NodeRecord): string | undefined {
  if (isEmptyRecord(record)) return undefined;
  const { progress, cloud } = record;
  if (!cloud) return `"${nodeId}":{"progress":${progress}${flagsJson(record)}}`;
  return fillFrame(frameOf(nodeId, record, cloud), progress, cloud.pending);
}

/** What stays of a cloud node's part while its increments grow: the texts around the two figures that move. */
export interface PartFrame {
  readonly beforeProgress: string;
  readonly beforePending: string;
  readonly end: string;
}

export function frameOf(nodeId: string, record: NodeRecord, cloud: CloudRecord): PartFrame {
  return {
    beforeProgress: `"${nodeId}":{"progress":`,
    beforePending: `${flagsJson(record)},"cloud":{"base":${cloud.base},"version":${cloud.version},"pending":`,
    end: `${cloudJson(cloud)}}}`,
  };
}

export function fillFrame(
  { beforeProgress, beforePending, end }: PartFrame,
  progress: number,
  pending: number,
): string {
  return `${beforeProgress}${progress}${beforePending}${pending}${end}`;
}

/**
 * By hand, for records are written often and the game's engine takes five times as long to find their keys itself. Ids
 * of nodes and operations need no quoting by their grammar; an author's extra is anything.
 */
function flagsJson({ completedAt, paid, payAgain, owed, unannounced }: NodeRecord): string {
  let json = "";
  if (completedAt !== undefined) json += `,"completedAt":${completedAt}`;
  if (paid) json += `,"paid":true`;
  if (payAgain) json += `,"payAgain":true`;
  if (owed) json += `,"owed":${JSON.stringify(owed)}`;
  if (unannounced) json += `,"unannounced":true`;
  return json;
}

function cloudJson({ madeOn, asked, reports, nextOp, reset }: CloudRecord): string {
  let json = "";
  if (madeOn !== undefined) json += `,"madeOn":${madeOn}`;
  if (asked !== undefined) json += `,"asked":${asked}`;
  if (reports) json += `,"reports":[${reports.map(reportJson).join(",")}]`;
  if (nextOp !== undefined) json += `,"nextOp":"${nextOp}"`;
  if (reset) json += `,"reset":true`;
  return json;
}

function reportJson({ op, delta, goal, extra, baseVersion, reset }: PendingReport): string {
  let json = `{"op":"${op}","delta":${delta}`;
  if (goal !== undefined) json += `,"goal":${goal}`;
  if (extra !== undefined) json += `,"extra":${escapeToAscii(JSON.stringify(extra))}`;
  if (baseVersion !== undefined) json += `,"baseVersion":${baseVersion}`;
  if (reset) json += `,"reset":true`;
  return `${json}}`;
}

/** A page from the parts of its nodes. Parts are kept by the caller: a page of a thousand nodes costs what changed on it. */
export function joinPage(mail: number, parts: Iterable<string>): string {
  return `{"version":${SAVE_VERSION},"mail":${mail},"nodes":{${Array.from(parts).join(",")}}}`;
}

export function encodePage(page: PageRecord): string {
  const parts = [...page.nodes].flatMap(([id, record]) => encodeRecord(id, record) ?? []);
  return joinPage(page.mail, parts);
}

function escapeToAscii(json: string): string {
  return json.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The page, or in words why it cannot be read. */
export function decodePage(text: string): PageRecord | { readonly unreadable: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { unreadable: "it is not JSON" };
  }
  if (!isObject(value)) return { unreadable: "it is not an object" };
  if (typeof value["version"] === "number" && value["version"] > SAVE_VERSION) {
    return {
      unreadable: `it was saved by a newer pack (save version ${value["version"]}, this pack reads ${SAVE_VERSION})`,
    };
  }
  if (value["version"] !== SAVE_VERSION) return { unreadable: "it names no save version" };
  if (!isCount(value["mail"])) return { unreadable: "its mail number is wrong" };
  if (!isObject(value["nodes"])) return { unreadable: "its nodes are missing" };
  const nodes = new Map<string, NodeRecord>();
  for (const [id, record] of Object.entries(value["nodes"])) {
    if (!isValidId(id)) return { unreadable: `${JSON.stringify(id)} is no node id` };
    if (!isNodeRecord(record)) return { unreadable: `the record of node ${id} is wrong` };
    nodes.set(id, record);
  }
  return { mail: value["mail"], nodes };
}

const recordChecks: Record<keyof NodeRecord, (value: unknown) => boolean> = {
  progress: isCount,
  completedAt: isCount,
  paid: (value) => value === true,
  payAgain: (value) => value === true,
  owed: (value) => isObject(value) && Object.entries(value).every(([key, left]) => /^\d+$/.test(key) && isCount(left)),
  unannounced: (value) => value === true,
  cloud: (value) => isObject(value) && hasOnly(value, cloudChecks) && cloudNeeds.every((key) => key in value),
};

const cloudChecks: Record<keyof CloudRecord, (value: unknown) => boolean> = {
  base: isCount,
  version: isCount,
  madeOn: isCount,
  pending: isCount,
  asked: isCount,
  nextOp: isId,
  reset: (value) => value === true,
  reports: (value) =>
    Array.isArray(value) &&
    value.every(
      (report) => isObject(report) && hasOnly(report, reportChecks) && isCount(report["delta"]) && "op" in report,
    ),
};
const cloudNeeds: readonly (keyof CloudRecord)[] = ["base", "version", "pending"];

const reportChecks: Record<keyof PendingReport, (value: unknown) => boolean> = {
  op: isId,
  delta: isCount,
  goal: isCount,
  extra: (value) => typeof value === "string",
  baseVersion: isCount,
  reset: (value) => value === true,
};

function isNodeRecord(value: unknown): value is NodeRecord {
  return isObject(value) && "progress" in value && hasOnly(value, recordChecks);
}

/** Whether every key is one that has a check, and passes it. */
function hasOnly(
  value: Record<string, unknown>,
  checks: Readonly<Record<string, (entry: unknown) => boolean>>,
): boolean {
  return Object.entries(value).every(([key, entry]) => {
    const check = Object.prototype.hasOwnProperty.call(checks, key) ? checks[key] : undefined;
    return check !== undefined && check(entry);
  });
}

function isId(value: unknown): boolean {
  return typeof value === "string" && isValidId(value);
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
