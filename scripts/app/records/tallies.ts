/**
 * What a player's plain nodes on a page have, as numbers beside the page's text: steps are summed up here at the cost of two
 * cells, and put into the text all at once. Decides which records are numbers; all others are saved-page's business.
 *
 *   cells: [room, added] of each node by its number
 *   room   so much more can be added before its record must be looked at; with nothing added, 0 = that is not known, and
 *          below 0 = nothing, till another record is kept
 *   added  what the text and the summary do not say yet
 *
 * With either above 0 the node's record is a number: it has nothing but progress, which is the most that can be tallied less
 * the room, and the text has it as a begun row or not at all.
 */

import { isPlain } from "../../core/progress/plain-nodes.ts";
import { EMPTY_RECORD, type NodeRecord } from "../../core/progress/record.ts";
import { nearestShare, noteProgress, type PageSummary } from "../../core/progress/summary.ts";
import { BEGUN_TAILS, begunTail } from "../../core/saving/record-rows.ts";
import { eachRow, putBegun, type SavedPage } from "../../core/saving/save-format.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";

/** What is the same for all players of a page's nodes. */
export interface TallyPlan {
  /** By number. */
  readonly nodes: readonly AchievementNode[];
  /** By number: the most progress that can be tallied; 0 = the node is not plain. */
  readonly most: Int32Array;
  /** By number: the place of its key among all of them in order. */
  readonly ranks: Int32Array;
  /** By number. */
  readonly goals: Float64Array;
  /** By rank. */
  readonly numbers: Int32Array;
  readonly keys: readonly string[];
  /** By key. */
  readonly numberOf: ReadonlyMap<string, number>;
}

/** What is used of a page here; the page knows its tallies, and so they know no more of it. */
interface TalliedPage {
  readonly saved: SavedPage;
  readonly summary: PageSummary;
  readonly changed: readonly { readonly key: string }[];
  readonly growing: ReadonlySet<{ readonly key: string }>;
}

/** One player's on one page. */
export interface Tallies<Page extends TalliedPage = TalliedPage> {
  readonly page: Page;
  readonly plan: TallyPlan;
  readonly cells: Int32Array;
  /** Numbers of nodes that were added to since the text was last brought up to them. */
  moved: number[];
}

const MOST_OF_A_CELL = 2 ** 31 - 1;
const NONE = -1;

/** @param nodes of one page, all that have records, by number */
export function createTallyPlan(nodes: readonly AchievementNode[]): TallyPlan {
  const most = new Int32Array(nodes.length);
  const ranks = new Int32Array(nodes.length);
  const goals = new Float64Array(nodes.length);
  const numbers = new Int32Array(nodes.length);
  const numberOf = new Map<string, number>();
  nodes.forEach((node, number) => {
    numberOf.set(node.key, number);
    goals[number] = node.goalNumber;
    if (isPlain(node)) most[number] = Math.min(node.goalNumber - 1, MOST_OF_A_CELL);
  });
  const keys = [...numberOf.keys()].sort();
  keys.forEach((key, rank) => {
    const number = numberOf.get(key)!;
    ranks[number] = rank;
    numbers[rank] = number;
  });
  return { nodes, most, ranks, goals, numbers, keys, numberOf };
}

/** From here on the page's plain nodes are read and kept as numbers. Those of which something is kept are looked at when they are asked for. */
export function openTallies<Page extends TalliedPage & { tallies: Tallies<Page> | undefined }>(
  page: Page,
  plan: TallyPlan,
): Tallies<Page> {
  const { nodes, most, numberOf } = plan;
  const cells = new Int32Array(2 * nodes.length);
  for (let number = 0; number < most.length; number++) cells[2 * number] = most[number]! || NONE;
  const forget = (key: string): void => {
    const number = numberOf.get(key);
    if (number !== undefined) cells[2 * number] = 0;
  };
  eachRow(page.saved, forget);
  for (const key of page.saved.others.keys()) forget(key);
  for (const { key } of page.changed) forget(key);
  for (const { key } of page.growing) forget(key);
  return (page.tallies = { page, plan, cells, moved: [] });
}

/**
 * Adds to the progress of a node of which nothing else changes by that.
 * @param takeRow takes over what the page has of a node; undefined = that is no row and nothing
 * @returns whether it could be; a step that completes the node cannot
 */
export function tally<Page extends TalliedPage>(
  tallies: Tallies<Page>,
  { number, key }: AchievementNode,
  delta: number,
  takeRow: (page: Page, key: string) => NodeRecord | undefined,
): boolean {
  const { cells } = tallies;
  const at = 2 * number;
  let room = cells[at]!;
  // Also where there is no such cell.
  if (!(delta <= room)) {
    if (room !== 0 || cells[at + 1] !== 0) return false;
    const record = takeRow(tallies.page, key);
    if (record === undefined) return false;
    keepTally(tallies, number, record);
    room = cells[at]!;
    if (delta > room) return false;
  }
  cells[at] = room - delta;
  const added = cells[at + 1]!;
  cells[at + 1] = added + delta;
  const { moved } = tallies;
  if (added === 0) moved[moved.length] = number;
  return true;
}

/** The record of a node whose record is a number; undefined = it is to be looked for elsewhere. */
export function talliedRecord({ cells, plan }: Tallies, number: number): NodeRecord | undefined {
  const room = cells[2 * number]!;
  // Also where there is no such cell.
  if (!(room > 0 || cells[2 * number + 1]! > 0)) return undefined;
  const progress = plan.most[number]! - room;
  return progress === 0 ? EMPTY_RECORD : { progress };
}

/** Another record is kept of the node, elsewhere: what it has is no number any more. */
export function endTally(tallies: Tallies, number: number): void {
  const { cells, plan } = tallies;
  const added = cells[2 * number + 1]!;
  if (added > 0) {
    const progress = plan.most[number]! - cells[2 * number]!;
    noteProgress(tallies.page.summary, plan.nodes[number]!, progress - added, progress);
  }
  cells[2 * number] = 0;
  cells[2 * number + 1] = 0;
}

/** The text has the record of the node as it is now: from here on it is a number, if it can be. */
function keepTally({ cells, plan }: Tallies, number: number, record: NodeRecord): void {
  const room = Object.keys(record).length === 1 ? plan.most[number]! - record.progress : 0;
  cells[2 * number] = room > 0 ? room : NONE;
}

/** Puts what was added into the summary and the text. */
export function settleTallies({ page, plan, cells, moved }: Tallies): void {
  if (moved.length === 0) return;
  const { summary } = page;
  const { nodes, most, goals, numbers, ranks: rankOf, keys: keysByRank } = plan;
  const ranks = new Int32Array(moved.length);
  for (let place = 0; place < moved.length; place++) ranks[place] = rankOf[moved[place]!]!;
  moved.length = 0;
  ranks.sort();
  // Put in by place: the engine takes a call for each push.
  const keys: string[] = [];
  const tails: string[] = [];
  let count = 0;
  let greatest = nearestShare(summary);
  for (let nth = 0; nth < ranks.length; nth++) {
    const rank = ranks[nth]!;
    const number = numbers[rank]!;
    const added = cells[2 * number + 1]!;
    // Listed twice, or kept as a record meanwhile.
    if (added === 0) continue;
    cells[2 * number + 1] = 0;
    const progress = most[number]! - cells[2 * number]!;
    if (progress === added) summary.begun += 1;
    const share = progress / goals[number]!;
    // The nodes themselves are left alone: that many lie far apart in memory, and it is all that this would cost.
    if (share > greatest) {
      greatest = share;
      summary.nearest = { node: nodes[number]!, share };
    }
    ranks[count] = rank;
    keys[count] = keysByRank[rank]!;
    tails[count++] = BEGUN_TAILS[progress] || begunTail(progress);
  }
  if (count > 0) putBegun(page.saved, { keys, tails, ranks, ofRanks: nodes.length });
}
