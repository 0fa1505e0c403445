/** How a drawing is looked at: camera, where nodes are found, where keys lead. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { layoutPage } from "../../../playground/drawing/layout.ts";
import { NO_LOOKS } from "../../../playground/drawing/node-look.ts";
import {
  atBeginning,
  centredOn,
  fitted,
  onPage,
  panned,
  seenOf,
  showing,
  zoomed,
  type Box,
  type Size,
} from "../../../playground/page/tree/view/camera.ts";
import { moved } from "../../../playground/page/tree/view/moves.ts";
import { boxOf, createScene, overlaps } from "../../../playground/page/tree/view/scene.ts";
import { foundBy } from "../../../playground/page/tree/view/search.ts";
import { createTree } from "../../../scripts/core/tree/tree.ts";
import { child, root } from "../../support/nodes.ts";
import { READING, trees } from "../drawing/trees.ts";
import { checkProperty } from "../../support/properties.ts";

const size = (least: number, most: number): fc.Arbitrary<Size> =>
  fc.record({ width: fc.integer({ min: least, max: most }), height: fc.integer({ min: least, max: most }) });
const pages = size(60, 100_000);
const views = size(100, 3_000);
const point = fc.record({ x: fc.integer({ min: -9_000, max: 9_000 }), y: fc.integer({ min: -9_000, max: 9_000 }) });

const isWithin = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x - 0.01 &&
  inner.y >= outer.y - 0.01 &&
  inner.x + inner.width <= outer.x + outer.width + 0.01 &&
  inner.y + inner.height <= outer.y + outer.height + 0.01;

it("all of a page fits into the view, and whatever is done some of it stays there", () => {
  checkProperty(
    fc.property(
      pages,
      views,
      fc.array(fc.tuple(point, fc.double({ min: 0.2, max: 5, noNaN: true })), { maxLength: 12 }),
      (page, view, steps) => {
        let camera = fitted(page, view);
        const whole = { x: 0, y: 0, ...page };
        expect(isWithin(whole, seenOf(camera, view))).toBe(true);
        for (const [by, factor] of steps) {
          camera = zoomed(panned(camera, by, page, view), factor, { x: 10, y: 10 }, page, view);
          expect(overlaps(whole, seenOf(camera, view))).toBe(true);
        }
      },
    ),
  );
});

it("what is under the pointer stays under it while the drawing is zoomed", () => {
  const page = { width: 4_000, height: 4_000 };
  const view = { width: 800, height: 600 };
  const camera = centredOn({ x: 0, y: 0, scale: 1 }, { x: 2_000, y: 2_000 }, page, view);
  const at = { x: 300, y: 200 };
  const before = onPage(camera, at);
  const after = onPage(zoomed(camera, 1.7, at, page, view), at);
  expect(after.x).toBeCloseTo(before.x, 6);
  expect(after.y).toBeCloseTo(before.y, 6);
});

it("a node that is gone to is in sight, and one that is in sight already moves nothing", () => {
  checkProperty(
    fc.property(trees(), fc.nat(), (nodes, at) => {
      const tree = createTree(nodes);
      const layout = layoutPage(tree, tree.pages[0]!, READING);
      const view = { width: 700, height: 500 };
      const box = boxOf(layout.nodes[at % layout.nodes.length]!);
      const camera = showing(atBeginning(layout, view, layout.nodes[0]!), box, layout, view);
      expect(isWithin(box, seenOf(camera, view))).toBe(true);
      expect(showing(camera, box, layout, view)).toEqual(camera);
    }),
  );
});

it("a page too large to be read begins at its root, readable", () => {
  const nodes = [root("r"), ...Array.from({ length: 300 }, (_, at) => child(`n${at}`, "r"))];
  const tree = createTree(nodes);
  const layout = layoutPage(tree, tree.pages[0]!, READING);
  const view = { width: 900, height: 600 };
  const camera = atBeginning(layout, view, layout.nodes[0]!);
  expect(camera.scale).toBeGreaterThan(0.5);
  expect(isWithin(boxOf(layout.nodes[0]!), seenOf(camera, view))).toBe(true);
});

it("nodes in a part of the page are found, none is left out, and each at its own place", () => {
  checkProperty(
    fc.property(trees(), fc.nat(1_000), fc.nat(1_000), (nodes, x, y) => {
      const tree = createTree(nodes);
      const layout = layoutPage(tree, tree.pages[0]!, READING);
      const scene = createScene(layout, NO_LOOKS, READING);
      const part = { x, y, width: 300, height: 200 };
      const found = new Set(scene.nodesIn(part));
      for (const placed of layout.nodes) {
        if (overlaps(boxOf(placed), part)) expect(found).toContain(placed);
        expect(scene.nodeAt(placed)).toBe(placed);
      }
    }),
  );
});

it("every node is reached by keys from every other", () => {
  checkProperty(
    fc.property(trees(25), (nodes) => {
      const tree = createTree(nodes);
      const layout = layoutPage(tree, tree.pages[0]!, READING);
      const reached = new Set([layout.nodes[0]!]);
      for (const placed of reached) {
        for (const move of ["up", "down", "left", "right"] as const) {
          const next = moved(layout, placed, move);
          reached.add(next);
          // Back at the root is always possible.
          expect(moved(layout, next, "first")).toBe(layout.nodes[0]);
        }
        const parent = placed.node.parentId;
        expect(moved(layout, placed, "left").node.id).toBe(parent ?? placed.node.id);
      }
      expect(reached.size).toBe(layout.nodes.length);
    }),
  );
});

it("up and down go through a generation in the order in which it is drawn, and back", () => {
  checkProperty(
    fc.property(trees(25), (nodes) => {
      const tree = createTree(nodes);
      const layout = layoutPage(tree, tree.pages[0]!, READING);
      for (const placed of layout.nodes) {
        const generation = layout.nodes
          .filter(({ node }) => node.depth === placed.node.depth)
          .sort((a, b) => a.y - b.y);
        const at = generation.indexOf(placed);
        expect(moved(layout, placed, "down")).toBe(generation[at + 1] ?? placed);
        expect(moved(layout, placed, "up")).toBe(generation[at - 1] ?? placed);
      }
    }),
  );
});

it("a search looks at titles without their colours, descriptions and ids, in the reader's language", () => {
  const tree = createTree([
    root("a", { title: "§6Gol§7den", translations: { de_DE: { title: "Gülden" } } }),
    child("b", "a", { title: "x", node_description: "So GOLDEN, so shiny" }),
    root("golden_id", { title: "y" }),
  ]);
  const ids = (query: string, locale = "en_US"): string[] => foundBy(query, tree, locale).map(({ id }) => id);
  expect(ids("golden")).toEqual(["a", "b", "golden_id"]);
  expect(ids("shiny golden")).toEqual(["b"]);
  expect(ids("gülden", "de_DE")).toEqual(["a"]);
  expect(ids("  ")).toEqual([]);
});
