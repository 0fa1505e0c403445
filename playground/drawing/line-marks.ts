/**
 * The lines between nodes: elbows from parents to their children, dashes from what a node requires besides. They go behind the
 * nodes; how they run keeps them off the frames.
 */

import { detailWidth } from "./details.ts";
import { DETAIL_SIZE, FRAME, SPIKE, TEXT_GAP, type PageLayout, type PlacedNode, type Reading } from "./layout.ts";
import { round, type Mark, type PathMark } from "./marks.ts";
import type { Looks } from "./node-look.ts";
import { badge } from "./signs.ts";

/** Between a text and the line that begins behind it. */
const CLEAR = 7;
const SHADE = "#101115";
const REQUIRED = "#8fc7ff";

export interface LineOf {
  /** The lower node, or the one that requires the other. */
  readonly to: PlacedNode;
  readonly from: PlacedNode;
}

/** Parents and children. */
export function branches(layout: PageLayout): LineOf[] {
  return layout.nodes.flatMap((to) => {
    const from = to.node.parentId === undefined ? undefined : layout.byId.get(to.node.parentId);
    return from ? [{ from, to }] : [];
  });
}

/** What the nodes of the page require of the same page, besides their parents. */
export function requirements(layout: PageLayout): LineOf[] {
  return layout.nodes.flatMap((to) =>
    (to.node.json.requires?.nodes ?? []).flatMap((id) => {
      const from = layout.byId.get(id);
      return from && from !== to ? [{ from, to }] : [];
    }),
  );
}

/** Where a node's texts end as they are now. */
function endOfTexts({ node, x, title }: PlacedNode, looks: Looks, { words, measure }: Reading): number {
  const detail = detailWidth(node, looks.get(node.id), words, (text) => measure(text, DETAIL_SIZE, false));
  return Math.ceil(x + FRAME + TEXT_GAP + Math.max(detail, ...title.map((line) => line.width)) + CLEAR);
}

/** The side of the frame at which lines end. */
const edgeOf = (placed: PlacedNode): number => FRAME + (placed.node.frame === "challenge" ? SPIKE : 0);

const WALKED = "#ffd978";
const AHEAD = "#d6d8df";
const CLOSED = "#777a86";

export interface BranchMarks {
  readonly shade: PathMark;
  readonly line: PathMark;
  /** Lines of siblings lie on each other for a part: the higher the later. */
  readonly rank: number;
  /** Above all lines. */
  readonly locks: readonly Mark[];
}

export function branchMarks({ from, to }: LineOf, looks: Looks, reading: Reading): BranchMarks {
  const end = to.x - edgeOf(to);
  const turn = Math.round(from.turn);
  const bend = to.y === from.y ? "" : `H${turn}V${round(to.y)}`;
  const d = `M${endOfTexts(from, looks, reading)} ${round(from.y)}${bend}H${round(end)}`;
  const state = looks.get(to.node.id)?.state;
  const rank = isDone(from, looks) && isDone(to, looks) ? 2 : state === "locked" || state === "hidden" ? 0 : 1;
  const isShut = to.node.dependParent && !isDone(from, looks);
  return {
    shade: { kind: "path", d, stroke: SHADE, width: 5 },
    line: { kind: "path", d, stroke: [CLOSED, AHEAD, WALKED][rank]!, width: rank === 2 ? 3 : 2 },
    rank,
    locks: isShut
      ? [{ kind: "stamp", stamp: badge("locked"), x: Math.round((turn + end) / 2), y: to.y, scale: 0.8 }]
      : [],
  };
}

function isDone(placed: PlacedNode, looks: Looks): boolean {
  const state = looks.get(placed.node.id)?.state;
  return state === "complete" || state === "owing" || state === "resting";
}

/** All lines of a page, from the back to the front. */
export function lineMarks(layout: PageLayout, looks: Looks, reading: Reading): Mark[] {
  const drawn = branches(layout).map((line) => branchMarks(line, looks, reading));
  return [
    ...drawn.map(({ shade }) => shade),
    ...[...drawn].sort((a, b) => a.rank - b.rank).map(({ line }) => line),
    ...requirements(layout).flatMap(requirementMarks),
    ...drawn.flatMap(({ locks }) => locks),
  ];
}

export function requirementMarks({ from, to }: LineOf): PathMark[] {
  const end = { x: to.x - edgeOf(to) - 2, y: to.y + (from.y > to.y ? 9 : -9) };
  const isAhead = to.x > from.right + CLEAR;
  const start = isAhead
    ? { x: from.right + CLEAR, y: from.y + (to.y > from.y ? 5 : -5) }
    : { x: from.x - edgeOf(from) - 2, y: from.y + (to.y > from.y ? 9 : -9) };
  const bend = isAhead ? (end.x - start.x) / 2 : 26;
  const d = isAhead
    ? `M${round(start.x)} ${round(start.y)}C${round(start.x + bend)} ${round(start.y)} ${round(end.x - bend)} ${round(end.y)} ${round(end.x)} ${round(end.y)}`
    : `M${round(start.x)} ${round(start.y)}C${round(Math.min(start.x, end.x) - bend)} ${round(start.y)} ${round(Math.min(start.x, end.x) - bend)} ${round(end.y)} ${round(end.x)} ${round(end.y)}`;
  return [
    { kind: "path", d, stroke: SHADE, width: 4, opacity: 0.6 },
    { kind: "path", d, stroke: REQUIRED, width: 1.6, dash: [6, 4] },
    { kind: "path", d: `M${round(end.x)} ${round(end.y)}l-6-3.5v7z`, fill: REQUIRED },
  ];
}
