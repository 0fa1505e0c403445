/** How many presses away every node is, by the buttons that the screens have. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gatheringOf } from "../../../scripts/core/menu/gathering.ts";
import { WHOLE_TREE } from "../../../scripts/core/menu/listing.ts";
import type { MenuView } from "../../../scripts/core/menu/menu-view.ts";
import { HOME, type Place } from "../../../scripts/core/menu/place.ts";
import { draw } from "../../../scripts/core/menu/screens/screens.ts";
import { createBranches } from "../../../scripts/core/menu/tree/branch.ts";
import { EMPTY_RECORD } from "../../../scripts/core/progress/record.ts";
import { emptySummary } from "../../../scripts/core/progress/summary.ts";
import { NO_WISHES } from "../../../scripts/core/settings/wishes.ts";
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import { createTree, type Tree } from "../../../scripts/core/tree/tree.ts";
import { createOutline } from "../../../scripts/core/tree/visibility.ts";
import { child, root } from "../../support/nodes.ts";
import { checkProperty } from "../../support/properties.ts";

function viewOf(tree: Tree): MenuView {
  const summaries = new Map(tree.pages.map((page) => [page.id, emptySummary()]));
  const outlines = new Map(tree.pages.map((page) => [page.id, createOutline(tree, page)]));
  return {
    tree,
    branches: createBranches(tree),
    language: "en_US",
    locale: "en_US",
    record: () => EMPTY_RECORD,
    state: () => ({ kind: "open" }),
    checklist: () => [],
    summary: (pageId: string) => summaries.get(pageId),
    outline: (pageId: string) => outlines.get(pageId)!,
    cloud: "none",
    isComing: () => false,
    rarity: () => undefined,
    owing: 0,
    zoneEast: 0,
    listing: () => WHOLE_TREE,
    folded: new Set(),
    wishes: NO_WISHES,
    last: undefined,
    recent: [],
    news: new Set(),
    gathered: [],
    isLive: false,
  } as unknown as MenuView;
}

/** Where the buttons of a place lead, and, of a form to fill in, what it can be filled in with. */
function ways(view: MenuView, place: Place): readonly Place[] {
  const { screen } = draw(view, place);
  const pressed = screen.buttons.map(({ press }) => press);
  const filled = (screen.fields ?? []).flatMap((field) =>
    field.kind === "options" ? field.options.map((_, at) => screen.filled!([at])) : [],
  );
  const kinds = ["home", "page", "part", "node"];
  return [...pressed, ...filled].filter((next): next is Place => kinds.includes(next.kind));
}

/** Fewest presses from home to each node's own screen. */
function pressesTo(view: MenuView): Map<string, number> {
  const found = new Map<string, number>();
  const known = new Set<string>();
  let next: Place[] = [HOME];
  for (let presses = 0; next.length > 0; presses++) {
    const after: Place[] = [];
    for (const asked of next) {
      const { place } = draw(view, asked);
      const key = place.kind === "node" ? place.nodeId : JSON.stringify(place);
      if (known.has(key)) continue;
      known.add(key);
      if (place.kind === "node") found.set(place.nodeId, presses);
      after.push(...ways(view, place));
    }
    next = after;
  }
  return found;
}

function depths(nodes: readonly NodeJson[]): Map<string, number> {
  const depthOf = new Map<string, number>();
  for (const { node_ID: id, parent_node: parent } of nodes)
    depthOf.set(id, parent === undefined ? 0 : depthOf.get(parent)! + 1);
  return depthOf;
}

function expectNear(nodes: readonly NodeJson[]): void {
  const found = pressesTo(viewOf(createTree(nodes)));
  for (const [id, depth] of depths(nodes)) expect(found.get(id), id).toBeLessThanOrEqual(depth + 3);
}

describe("every node", () => {
  it("of any tree is at most three presses more away than it is deep", () => {
    const shape = fc.record({
      pages: fc.integer({ min: 1, max: 4 }),
      // 0: below the node before, else below one of all before.
      parents: fc.array(fc.oneof(fc.constant(0), fc.nat({ max: 400 })), { maxLength: 200 }),
    });
    checkProperty(
      fc.property(shape, ({ pages, parents }) => {
        const nodes = Array.from({ length: pages }, (_, page) => root(`p${page}`));
        for (const parent of parents) {
          const above = parent === 0 ? nodes.at(-1)! : nodes[parent % nodes.length]!;
          nodes.push(child(`n${nodes.length}`, above.node_ID));
        }
        expectNear(nodes);
      }),
      25,
    );
  });

  it("is so among a thousand under one, in a chain of forty, and among hundreds at the end of a chain", () => {
    const many = (parent: string, count: number): NodeJson[] =>
      Array.from({ length: count }, (_, at) => child(`${parent}-${at}`, parent));
    const chain = (parent: string, count: number): NodeJson[] =>
      Array.from({ length: count }, (_, at) => child(`c${at}`, at === 0 ? parent : `c${at - 1}`));
    expectNear([root("p"), ...many("p", 1_046)]);
    expectNear([root("p"), ...chain("p", 40)]);
    expectNear([root("p"), ...chain("p", 10), ...many("c9", 300)]);
    expectNear([root("p"), ...many("p", 90), ...many("p-50", 90), ...many("p-50-50", 90)]);
  });

  it("is found by its title, however many titles have it as a part", () => {
    const nodes = [
      root("p", { title: "Page" }),
      ...Array.from({ length: 300 }, (_, at) => child(`n${at}`, "p", { title: `Stone ${at}` })),
      child("exact", "p", { title: "Stone" }),
    ];
    const view = viewOf(createTree(nodes));
    for (const { node_ID: id, title } of nodes) {
      const search: Place = { kind: "search", query: title.toLowerCase(), part: 0 };
      const gathering = gatheringOf(view, search)!;
      const weighed = gathering.nodes.flatMap((node) => {
        const weight = gathering.weigh(node);
        return weight === undefined ? [] : [{ node, weight }];
      });
      const gathered = weighed.sort((a, b) => b.weight - a.weight).map(({ node }) => node);
      const { screen } = draw({ ...view, gathered }, search);
      const results = screen.buttons.map(({ press }) => press);
      expect(results.some((press) => press.kind === "node" && press.nodeId === id)).toBe(true);
    }
  });
});
