/** A page as the text of an SVG file, read by a strict reader of XML. */
import { Resvg } from "@resvg/resvg-js";
import fc from "fast-check";
import { expect, it } from "vitest";
import { NO_LOOKS, type Looks, type LookState } from "../../../playground/drawing/node-look.ts";
import { pageSvg } from "../../../playground/drawing/page-svg.ts";
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import { createTree } from "../../../scripts/core/tree/tree.ts";
import { child, root } from "../../support/nodes.ts";
import { READING, trees } from "./trees.ts";
import { checkProperty } from "../../support/properties.ts";

function draw(nodes: readonly NodeJson[], looks: Looks = NO_LOOKS, linkTo?: () => string): string {
  const tree = createTree(nodes);
  return pageSvg(tree, tree.pages[0]!, { ...READING, looks, ...(linkTo ? { linkTo } : {}) });
}

/** Throws where it is not well-formed. */
const read = (svg: string): Resvg => new Resvg(svg, { font: { loadSystemFonts: false } });

const count = (svg: string, part: string): number => svg.split(part).length - 1;

it("is well-formed, the same each time, and has every node once", () => {
  checkProperty(
    fc.property(trees(20), (nodes) => {
      const svg = draw(nodes);
      read(svg);
      expect(draw(nodes)).toBe(svg);
      // The page's own title, its tab's, and one a node.
      expect(count(svg, "<title>")).toBe(nodes.length + 2);
    }),
    40,
  );
});

it("what authors wrote is text, whatever it is", () => {
  const wild = fc.oneof(
    fc.string({ unit: "binary", minLength: 1, maxLength: 40 }),
    fc.constantFrom(
      "<script>alert(1)</script>",
      '"><script>',
      "</title><script>",
      "a&b<c>\"d'e",
      "]]>",
      "&#0;",
      "\ud800",
      "\u0000\ufffe",
    ),
  );
  checkProperty(
    fc.property(wild, wild, wild, (title, description, link) => {
      const nodes = [
        root("a", { title, node_description: description, window_background: title, unfinished_icon: title }),
        child("b", "a", { title: `x ${description}`, finished_icon: title }),
        root("c", { title: link }),
      ];
      const svg = draw(nodes, NO_LOOKS, () => link);
      read(svg);
      expect(svg).not.toContain("<script");
      expect(svg).not.toMatch(/<[^>]* on\w+=/);
    }),
    40,
  );
});

it("each state of a player has a sign or a word of its own, not a colour alone", () => {
  const states: LookState[] = ["hidden", "locked", "open", "begun", "complete", "owing", "resting"];
  const nodes = [root("a"), child("b", "a", { title: "x", goal_number: 10 })];
  const shapes = states.map((state) =>
    draw(nodes, new Map([["b", { state, progress: state === "begun" ? 4 : 0, goal: 10 }]]))
      .replace(/(fill|stroke)="#[0-9a-f]+"/g, "")
      .replace(/stroke-width="[\d.]+"/g, ""),
  );
  expect(new Set(shapes).size).toBe(states.length);
});

it("what a node requires is a dashed line on its page, and a sign where it is on another", () => {
  const dashed = /stroke-dasharray="6 4"/g;
  const here = [root("a"), child("b", "a"), child("c", "a", { requires: { nodes: ["b"] } })];
  expect(draw(here).match(dashed)).toHaveLength(1);
  const elsewhere = [root("a"), child("c", "a", { requires: { nodes: ["z"] } }), root("z", { title: "Far away" })];
  expect(draw(elsewhere).match(dashed)).toBeNull();
  expect(draw(elsewhere)).toContain("← Far away");
});

it("tabs lead to the other pages, and not to the own one", () => {
  const svg = draw([root("a"), root("b"), root("c")], NO_LOOKS, () => "there.svg");
  expect(count(svg, 'href="there.svg"')).toBe(2);
});
