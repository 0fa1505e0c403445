/**
 * The rows of a branch that one player sees: without hidden nodes that they have not found, and without what is below a
 * folded one. Costs what is left out and what is shown, however long the list is.
 */

import type { AchievementNode } from "../../tree/tree.ts";
import { LEVELS, type Branch, type BranchEntry, type Span } from "./branch.ts";

export interface BranchRow {
  readonly node: AchievementNode;
  /** Lines from the row above to this one, as characters: `│└`. */
  readonly lines: string;
  /** Nodes below it that the player sees and the list does not show: they are deeper than it goes, or folded. */
  readonly hiddenBelow: number;
}

/** What of a branch a player does not see. */
export interface BranchSight {
  readonly isUnseen: (node: AchievementNode) => boolean;
  readonly folded: ReadonlySet<string>;
}

/** Where nothing is shown. */
type Gap = Span;

export function countRows(branch: Branch, sight: BranchSight): number {
  return countAround(branch, gapsOf(branch, sight));
}

/** @param first number of the first row wanted, from 0 */
export function branchRows(branch: Branch, sight: BranchSight, first: number, count: number): readonly BranchRow[] {
  const gaps = gapsOf(branch, sight);
  const rows: BranchRow[] = [];
  let next = 0;
  const skipGaps = (from: number): number => {
    let place = from;
    while (next < gaps.length && gaps[next]![0] <= place) place = Math.max(place, gaps[next++]![1]);
    return place;
  };
  let place = skipGaps(0);
  for (let left = first; left > 0 && place < branch.entries.length;) {
    const room = (gaps[next]?.[0] ?? branch.entries.length) - place;
    const step = Math.min(room, left);
    left -= step;
    place = skipGaps(place + step);
  }
  for (; rows.length < count && place < branch.entries.length; place = skipGaps(place + 1)) {
    rows.push(rowOf(branch, sight, place));
  }
  return rows;
}

/** The rows that a player sees before and after that of a node; undefined where the branch does not have it. */
export function rowsBeside(branch: Branch, sight: BranchSight, nodeId: string): Beside | undefined {
  const place = branch.placeOf.get(nodeId);
  if (place === undefined) return undefined;
  const gaps = gapsOf(branch, sight);
  let before = place - 1;
  for (let at = gaps.length - 1; at >= 0; at--) {
    const [from, to] = gaps[at]!;
    if (from <= before && before < to) before = from - 1;
  }
  let after = place + 1;
  for (const [from, to] of gaps) if (from <= after && after < to) after = to;
  return { before: branch.entries[before]?.node, after: branch.entries[after]?.node };
}

export interface Beside {
  readonly before: AchievementNode | undefined;
  readonly after: AchievementNode | undefined;
}

function rowOf(branch: Branch, sight: BranchSight, place: number): BranchRow {
  const entry = branch.entries[place]!;
  const isShut = place > 0 && (entry.level === LEVELS || sight.folded.has(entry.node.id));
  const hiddenBelow = isShut ? seenOf(branch, sight, entry) : 0;
  return { node: entry.node, lines: linesTo(branch, sight, entry), hiddenBelow };
}

/** How many nodes below one the player sees; 0 where the branch does not have it. */
export function seenBelow(branch: Branch, sight: BranchSight, nodeId: string): number {
  const place = branch.placeOf.get(nodeId);
  return place === undefined ? 0 : seenOf(branch, sight, branch.entries[place]!);
}

function seenOf({ hiddenOfPage }: Branch, { isUnseen }: BranchSight, { below, hiddenBelow }: BranchEntry): number {
  let count = below;
  for (let at = hiddenBelow[0]; at < hiddenBelow[1]; at++) if (isUnseen(hiddenOfPage[at]!)) count--;
  return count;
}

/** In the places in their order, none within another. */
function gapsOf(branch: Branch, { isUnseen, folded }: BranchSight): readonly Gap[] {
  const { entries, placeOf, hidden } = branch;
  const gaps: Gap[] = [];
  for (const place of hidden) if (isUnseen(entries[place]!.node)) gaps.push([place, place + 1]);
  for (const id of folded) {
    const place = placeOf.get(id);
    // The head is what the player came to see.
    if (place !== undefined && place > 0) gaps.push([place + 1, entries[place]!.end]);
  }
  return gaps.sort((a, b) => a[0] - b[0]);
}

function countAround({ entries }: Branch, gaps: readonly Gap[]): number {
  let count = 0;
  let place = 0;
  for (const [from, to] of gaps) {
    count += Math.max(0, from - place);
    place = Math.max(place, to);
  }
  return count + entries.length - place;
}

/** One character a level: whether the line goes on beside the row, and whether it ends at it. */
function linesTo(branch: Branch, sight: BranchSight, entry: BranchEntry): string {
  if (entry.level === 0) return "";
  let lines = hasNext(branch, sight, entry) ? "├" : "└";
  for (let above = branch.entries[entry.parent]!; above.level > 0; above = branch.entries[above.parent]!) {
    // A blank would be lost at the edge of a centred line.
    lines = (hasNext(branch, sight, above) ? "│" : "·") + lines;
  }
  return lines;
}

/** Whether a sibling follows that the player sees. */
function hasNext({ entries }: Branch, { isUnseen }: BranchSight, { parent, end }: BranchEntry): boolean {
  for (let at = end; entries[at]?.parent === parent; at = entries[at]!.end)
    if (!isUnseen(entries[at]!.node)) return true;
  return false;
}
