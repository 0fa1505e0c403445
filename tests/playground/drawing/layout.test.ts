/** Where nodes and lines of a page stand: whatever the tree, nothing lies on anything else. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { detailWidth } from "../../../playground/drawing/details.ts";
import {
  DETAIL_SIZE,
  FRAME,
  layoutPage,
  SPIKE,
  TEXT_GAP,
  type PageLayout,
  type PlacedNode,
} from "../../../playground/drawing/layout.ts";
import { branchMarks, branches } from "../../../playground/drawing/line-marks.ts";
import { NO_LOOKS, type LookState } from "../../../playground/drawing/node-look.ts";
import { compareIds } from "../../../scripts/core/tree/ids.ts";
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import { createTree } from "../../../scripts/core/tree/tree.ts";
import { bigTree } from "../../support/big-tree.ts";
import { child, root } from "../../support/nodes.ts";
import { READING, trees } from "./trees.ts";
import { checkProperty } from "../../support/properties.ts";

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function layoutOf(nodes: readonly NodeJson[]): PageLayout {
  const tree = createTree(nodes);
  return layoutPage(tree, tree.pages[0]!, READING);
}

/** Frame, badges and texts. */
function boxOf({ x, y, right }: PlacedNode): Box {
  return { left: x - FRAME - SPIKE, right, top: y - FRAME - SPIKE, bottom: y + FRAME + SPIKE };
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The straight parts of an elbow. */
function segmentsOf(d: string): Box[] {
  const [, x0, y0, bend, turn, y1, x1] = /^M(\S+) (\S+?)(H(\S+?)V(\S+?))?H(\S+)$/.exec(d)!;
  const flat = (from: number, to: number, y: number): Box => ({ left: from, right: to, top: y - 1, bottom: y + 1 });
  if (bend === undefined) return [flat(Number(x0), Number(x1), Number(y0))];
  const [first, last, at] = [Number(y0), Number(y1), Number(turn)];
  return [
    flat(Number(x0), at, first),
    { left: at - 1, right: at + 1, top: Math.min(first, last), bottom: Math.max(first, last) },
    flat(at, Number(x1), last),
  ];
}

it("no two nodes overlap, and all are within the page", () => {
  checkProperty(
    fc.property(trees(), (nodes) => {
      const layout = layoutOf(nodes);
      const boxes = layout.nodes.map(boxOf);
      boxes.forEach((box, at) => {
        for (const other of boxes.slice(at + 1)) if (overlap(box, other)) return expect([box, other]).toEqual([]);
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(layout.width);
        expect(box.top).toBeGreaterThanOrEqual(0);
        expect(box.bottom).toBeLessThanOrEqual(layout.height);
      });
    }),
  );
});

it("every node stands once, right of its parent, below the siblings before it", () => {
  checkProperty(
    fc.property(trees(), (nodes) => {
      const { nodes: placed, byId } = layoutOf(nodes);
      expect(placed.map(({ node }) => node.id).sort(compareIds)).toEqual(
        nodes.map((node) => node.node_ID).sort(compareIds),
      );
      const lowest = new Map<string | undefined, number>();
      for (const { node, x, y } of placed) {
        const parent = node.parentId === undefined ? undefined : byId.get(node.parentId)!;
        if (parent) expect(x - FRAME - SPIKE).toBeGreaterThan(parent.right);
        expect(y).toBeGreaterThan(lowest.get(node.parentId) ?? -1);
        lowest.set(node.parentId, y);
      }
    }),
  );
});

it("no line from a parent to a child touches a third node, or a text", () => {
  checkProperty(
    fc.property(trees(), (nodes) => {
      const layout = layoutOf(nodes);
      const boxes = new Map(layout.nodes.map((placed) => [placed, boxOf(placed)]));
      for (const line of branches(layout)) {
        const { d } = branchMarks(line, NO_LOOKS, READING).line;
        for (const [placed, box] of boxes) {
          // It begins where its parent's texts end now, and ends at its child's frame.
          if (placed === line.from || placed === line.to) continue;
          for (const segment of segmentsOf(d)) if (overlap(segment, box)) expect([d, box]).toEqual([]);
        }
        expect(segmentsOf(d)[0]!.left).toBeGreaterThan(line.from.x + FRAME + SPIKE);
        expect(segmentsOf(d).at(-1)!.right).toBeLessThanOrEqual(line.to.x - FRAME);
      }
    }),
  );
});

it("the order of the files makes no difference", () => {
  checkProperty(
    fc.property(trees(30), (nodes) => {
      const places = (list: readonly NodeJson[]) => layoutOf(list).nodes.map(({ node, x, y }) => [node.id, x, y]);
      expect(places([...nodes].reverse())).toEqual(places(nodes));
    }),
  );
});

it("whatever is said of a player has room", () => {
  const states: LookState[] = ["hidden", "locked", "open", "begun", "complete", "owing", "resting"];
  checkProperty(
    fc.property(trees(10), fc.constantFrom(...states), fc.nat(100), (nodes, state, share) => {
      for (const { node, x, right } of layoutOf(nodes).nodes) {
        const look = {
          state,
          progress: Math.floor((node.goalNumber * share) / 100),
          goal: node.goalNumber,
          team: node.team,
          cloud: node.cloud,
        };
        const width = detailWidth(node, look, READING.words, (text) => READING.measure(text, DETAIL_SIZE, false));
        expect(x + FRAME + TEXT_GAP + width).toBeLessThanOrEqual(right);
      }
    }),
  );
});

it.each([
  ["a thousand nodes of every kind", bigTree(1_100, 1)],
  [
    "a chain of five thousand",
    Array.from({ length: 5_000 }, (_, at) => (at === 0 ? root("n0") : child(`n${at}`, `n${at - 1}`))),
  ],
  [
    "five thousand below one",
    Array.from({ length: 5_000 }, (_, at) => (at === 0 ? root("n0") : child(`n${at}`, "n0"))),
  ],
])("%s are laid out", (_name, nodes) => {
  const layout = layoutOf(nodes);
  expect(layout.nodes).toHaveLength(nodes.length);
  const places = new Set(layout.nodes.map(({ x, y }) => `${x} ${y}`));
  expect(places.size).toBe(nodes.length);
});
