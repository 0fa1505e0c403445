/**
 * One saved page of a player as it lies in memory: the records of its nodes, what was added to them since, and the text
 * of each, so that a page of a thousand nodes costs at a save what changed on it. When it is written is decided
 * elsewhere.
 */

import { addPending } from "../../core/cloud/cloud-node.ts";
import { EMPTY_RECORD, type NodeRecord } from "../../core/progress/record.ts";
import { encodeRecord, fillFrame, frameOf, joinPage, type PartFrame } from "../../core/saving/save-format.ts";
import type { StoredText } from "./stored-text.ts";

export interface Page {
  readonly id: string;
  readonly stored: StoredText;
  mail: number;
  readonly nodes: Map<string, NodeRecord>;
  /** What each node's record is in JSON, as far as it is known. */
  readonly parts: Map<string, string>;
  /** Nodes whose part is not known or not true any more. */
  readonly changed: Set<string>;
  dirty: boolean;
  /** What was added to nodes and is not in their records yet. */
  readonly growths: Map<string, Growth>;
  /** How often it was written. */
  saves: number;
  /** Tick of the last write; -Infinity before the first. */
  savedAt: number;
  /** Tick at which it is written if it is still dirty then. */
  dueAt: number;
}

/** What a node may be added to before its record is looked at again, and what was added. */
export interface Growth {
  readonly goalNumber: number;
  room: number;
  added: number;
  /** How much of it the node's part says. */
  written: number;
  /** Of the record that it grows from; made when it is first written. */
  frame?: PartFrame;
}

export function newPage(id: string, stored: StoredText, mail: number, records: ReadonlyMap<string, NodeRecord>): Page {
  const nodes = new Map(records);
  const changed = new Set(records.keys());
  return {
    id,
    stored,
    mail,
    nodes,
    parts: new Map(),
    changed,
    growths: new Map(),
    dirty: false,
    saves: 0,
    savedAt: -Infinity,
    dueAt: -Infinity,
  };
}

/** Puts what was added to a node into its record. */
export function takeGrowth(page: Page, nodeId: string, growth: Growth): void {
  if (growth.added === 0) return;
  const record = page.nodes.get(nodeId) ?? EMPTY_RECORD;
  page.nodes.set(nodeId, addPending(record, growth.goalNumber, growth.added));
  page.changed.add(nodeId);
  growth.room -= growth.added;
  growth.added = 0;
  growth.written = 0;
}

/** The page as text, ASCII only. */
export function encodePage(page: Page): string {
  for (const nodeId of page.changed) {
    const part = encodeRecord(nodeId, page.nodes.get(nodeId) ?? EMPTY_RECORD);
    if (part === undefined) page.parts.delete(nodeId);
    else page.parts.set(nodeId, part);
  }
  page.changed.clear();
  for (const [nodeId, growth] of page.growths) if (growth.added !== growth.written) writeGrowth(page, nodeId, growth);
  return joinPage(page.mail, page.parts.values());
}

/** A growing node's part without a record made for it: most of what a busy server saves. */
function writeGrowth(page: Page, nodeId: string, growth: Growth): void {
  const record = page.nodes.get(nodeId);
  if (!record?.cloud) return;
  growth.frame ??= frameOf(nodeId, record, record.cloud);
  growth.written = growth.added;
  const { added } = growth;
  page.parts.set(nodeId, fillFrame(growth.frame, record.progress + added, record.cloud.pending + added));
}
