/**
 * Where the nodes of a page stand: a tidy tree from left to right, a column a generation, as wide as its widest text. What a
 * node looks like for a player moves nothing, so that a drawing stays as it is while it is played.
 */

import { hierarchy, tree as tidyTree } from "d3-hierarchy";
import { nodeTexts } from "../../scripts/core/text/node-texts.ts";
import type { AchievementNode, Tree } from "../../scripts/core/tree/tree.ts";
import { detailReserve, type Words } from "./details.ts";
import { textLines, type TextLine } from "./text/styled-text.ts";
import type { Measure } from "./text/text-widths.ts";

/** Half of a frame's side; spikes of challenges stand out by a little more. */
export const FRAME = 22;
export const SPIKE = 6;
export const TEXT_GAP = 10;
export const TITLE_SIZE = 13;
export const DETAIL_SIZE = 11;
export const TITLE_LINE = 15;
const TITLE_ROOM = 150;
const MOST_LINES = 2;
/** From row to row, and how much farther cousins stand apart than siblings. */
export const ROW = 62;
const COUSINS = 1.2;
/** Between the texts of one generation and the frames of the next, where the lines run. */
const GAP = 58;

export interface PlacedNode {
  readonly node: AchievementNode;
  /** Of the frame's middle. */
  readonly x: number;
  readonly y: number;
  readonly title: readonly TextLine[];
  /** Where its texts end, whatever they say of a player. */
  readonly right: number;
  /** Where the line to its children turns. */
  readonly turn: number;
}

export interface PageLayout {
  readonly page: AchievementNode;
  /** Parents before children, siblings sorted. */
  readonly nodes: readonly PlacedNode[];
  readonly byId: ReadonlyMap<string, PlacedNode>;
  readonly width: number;
  readonly height: number;
}

export interface Reading {
  /** Whose translations are read. */
  readonly locale: string;
  readonly words: Words;
  readonly measure: Measure;
}

export function layoutPage(tree: Tree, page: AchievementNode, reading: Reading): PageLayout {
  const { measure } = reading;
  const top = tidyTree<AchievementNode>()
    .nodeSize([1, 1])
    .separation((a, b) => (a.parent === b.parent ? 1 : COUSINS))(hierarchy(page, (node) => tree.children(node.id)));
  const texts = new Map<AchievementNode, { readonly title: readonly TextLine[]; readonly width: number }>();
  const columns: number[] = [];
  let first = 0;
  let last = 0;
  top.each(({ data: node, depth, x }) => {
    const title = textLines(nodeTexts(node, reading.locale).title, TITLE_SIZE, TITLE_ROOM, MOST_LINES, measure);
    const detail = detailReserve(node, reading.words, (text) => measure(text, DETAIL_SIZE, false));
    const width = Math.max(detail, ...title.map((line) => line.width));
    texts.set(node, { title, width });
    columns[depth] = Math.max(columns[depth] ?? 0, width);
    first = Math.min(first, x);
    last = Math.max(last, x);
  });
  const lefts = [0];
  columns.forEach((width, at) => lefts.push(lefts[at]! + 2 * (FRAME + SPIKE) + TEXT_GAP + Math.ceil(width) + GAP));

  const byId = new Map<string, PlacedNode>();
  top.eachBefore(({ data: node, depth, x }) => {
    const { title, width } = texts.get(node)!;
    const middle = lefts[depth]! + FRAME + SPIKE;
    byId.set(node.id, {
      node,
      x: middle,
      y: Math.round((x - first) * ROW + ROW / 2),
      title,
      right: middle + FRAME + TEXT_GAP + width,
      turn: lefts[depth + 1]! - GAP / 2 + SPIKE,
    });
  });
  return {
    page,
    nodes: [...byId.values()],
    byId,
    width: lefts.at(-1)! - GAP,
    height: (last - first + 1) * ROW,
  };
}
