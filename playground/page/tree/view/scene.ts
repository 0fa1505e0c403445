/**
 * What there is to paint of a page, found by where it is: nodes and lines in a part of the page, the node at a point. Pure;
 * made anew when the page's trees, language or looks change.
 */
import { FRAME, ROW, SPIKE, type PageLayout, type PlacedNode, type Reading } from "../../../drawing/layout.ts";
import { branches, branchMarks, requirementMarks, requirements, type LineOf } from "../../../drawing/line-marks.ts";
import type { Mark, PathMark } from "../../../drawing/marks.ts";
import type { Looks } from "../../../drawing/node-look.ts";
import type { Box, Point } from "./camera.ts";

/** Lines that lie near each other, painted as one. */
export interface LineChunk {
  readonly box: Box;
  /** Behind all of them; none where lines stand alone. */
  readonly shade: readonly PathMark[];
  /** Paths of one look each, from the back to the front. */
  readonly paths: readonly PathMark[];
  readonly locks: readonly Mark[];
}

export interface Scene {
  readonly layout: PageLayout;
  readonly looks: Looks;
  readonly reading: Reading;
  nodesIn(box: Box): PlacedNode[];
  nodeAt(point: Point): PlacedNode | undefined;
  readonly lines: readonly LineChunk[];
}

const CHUNK = 48;

export function createScene(layout: PageLayout, looks: Looks, reading: Reading): Scene {
  const byHeight = [...layout.nodes].sort((a, b) => a.y - b.y);
  const half = ROW / 2;

  /** The first of them that is not above. */
  function firstFrom(y: number): number {
    let low = 0;
    let high = byHeight.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (byHeight[middle]!.y < y) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function nodesIn({ x, y, width, height }: Box): PlacedNode[] {
    const found: PlacedNode[] = [];
    for (let at = firstFrom(y - half); at < byHeight.length; at++) {
      const placed = byHeight[at]!;
      if (placed.y > y + height + half) break;
      if (placed.x - FRAME - SPIKE <= x + width && placed.right >= x) found.push(placed);
    }
    return found;
  }

  return {
    layout,
    looks,
    reading,
    nodesIn,
    nodeAt: (point) =>
      nodesIn({ ...point, width: 0, height: 0 }).find(({ y }) => Math.abs(point.y - y) <= FRAME + SPIKE),
    lines: chunksOf(layout, looks, reading),
  };
}

export const boxOf = ({ x, y, right }: PlacedNode): Box => ({
  x: x - FRAME - SPIKE,
  y: y - FRAME - SPIKE,
  width: right - x + FRAME + SPIKE,
  height: 2 * (FRAME + SPIKE),
});

export const overlaps = (a: Box, b: Box): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

function chunksOf(layout: PageLayout, looks: Looks, reading: Reading): LineChunk[] {
  const chunks: LineChunk[] = [];
  for (const lines of inChunks(branches(layout))) {
    const drawn = lines.map((line) => branchMarks(line, looks, reading));
    const byRank = [0, 1, 2].flatMap((rank) => {
      const own = drawn.filter((line) => line.rank === rank).map(({ line }) => line);
      return own.length === 0 ? [] : [joined(own)];
    });
    const shade = [joined(drawn.map((line) => line.shade))];
    chunks.push({ box: boxAround(lines), shade, paths: byRank, locks: drawn.flatMap(({ locks }) => locks) });
  }
  // Above all other lines.
  for (const lines of inChunks(requirements(layout))) {
    chunks.push({ box: boxAround(lines), shade: [], paths: lines.flatMap(requirementMarks), locks: [] });
  }
  return chunks;
}

function inChunks(lines: readonly LineOf[]): LineOf[][] {
  const chunks: LineOf[][] = [];
  for (let from = 0; from < lines.length; from += CHUNK) chunks.push(lines.slice(from, from + CHUNK));
  return chunks;
}

const joined = (marks: readonly PathMark[]): PathMark => ({ ...marks[0]!, d: marks.map(({ d }) => d).join("") });

/** Curves of what is required swing out to the left by this much. */
const SWING = 60;

function boxAround(lines: readonly LineOf[]): Box {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { from, to } of lines) {
    left = Math.min(left, from.x - SWING, to.x - SWING);
    right = Math.max(right, from.right, to.x);
    top = Math.min(top, from.y - FRAME, to.y - FRAME);
    bottom = Math.max(bottom, from.y + FRAME, to.y + FRAME);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
