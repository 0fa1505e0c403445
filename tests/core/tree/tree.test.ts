import { describe, expect, it } from "vitest";
import { createTree } from "../../../scripts/core/tree/tree.ts";
import {
  createOutline,
  noteDone,
  visibleCount,
  visiblePart,
  type Sight,
} from "../../../scripts/core/tree/visibility.ts";
import { child, root } from "../../support/nodes.ts";

const ids = (nodes: readonly { id: string }[]): string[] => nodes.map((node) => node.id);

describe("the tree", () => {
  it("sorts children and pages by code point, never by number or locale", () => {
    const tree = createTree([
      root("z"),
      root("Z"),
      ...["Node2", "Node10", "_x", "a", "B", "9"].map((id) => child(id, "z")),
    ]);
    expect(ids(tree.pages)).toEqual(["Z", "z"]);
    expect(ids(tree.children("z"))).toEqual(["9", "B", "Node10", "Node2", "_x", "a"]);
  });

  it("lists descendants with parents first and ancestors from the parent up", () => {
    const tree = createTree([root("r"), child("b", "r"), child("a", "r"), child("a1", "a"), child("a2", "a")]);
    expect(ids(tree.descendants("r"))).toEqual(["a", "a1", "a2", "b"]);
    expect(ids(tree.ancestors("a2"))).toEqual(["a", "r"]);
    expect(tree.node("a2")).toMatchObject({ pageId: "r", depth: 2 });
  });

  it("takes a chain of thousands of nodes without running out of stack", () => {
    const nodes = [root("n0")];
    for (let index = 1; index < 5000; index++) nodes.push(child(`n${index}`, `n${index - 1}`));
    const tree = createTree(nodes);
    expect(tree.descendants("n0")).toHaveLength(4999);
    expect(tree.node("n4999")?.depth).toBe(4999);
  });

  it("refuses nodes that the parser would have refused", () => {
    expect(() => createTree([child("a", "missing")])).toThrow();
    expect(() => createTree([root("r"), child("a", "b"), child("b", "a")])).toThrow();
    expect(() => createTree([root("r"), root("r")])).toThrow();
  });
});

describe("visibility", () => {
  const tree = createTree([
    root("r"),
    child("secret", "r", { is_hidden: true }),
    child("below", "secret", { is_hidden: true }),
    child("open", "secret"),
    root("s", { is_hidden: true }),
    child("s1", "s"),
    child("s2", "s1"),
  ]);
  const visible = (page: string, ...complete: string[]): string[] => {
    const outline = createOutline(tree, tree.node(page)!);
    const sight: Sight = { done: 0, shown: new Map() };
    for (const id of complete) noteDone(sight, outline, tree.node(id)!, 1);
    const nodes = visiblePart(sight, outline, 0, 100);
    expect(visibleCount(sight, outline)).toBe(nodes.length);
    return ids(nodes);
  };

  it("hides a hidden node until it or any node below it is complete", () => {
    expect(visible("r")).toEqual(["r", "open"]);
    expect(visible("r", "secret")).toEqual(["r", "secret", "open"]);
    expect(visible("r", "open")).toEqual(["r", "secret", "open"]);
    expect(visible("r", "below")).toEqual(["r", "secret", "below", "open"]);
  });

  it("hides the whole page of a hidden root until something on it is complete", () => {
    expect(visible("s")).toEqual([]);
    expect(visible("s", "s2")).toEqual(["s", "s1", "s2"]);
    expect(visible("s", "s")).toEqual(["s", "s1", "s2"]);
  });
});

describe("a tree that grows", () => {
  const NODES = [
    root("m", { milestones: [{ at: 2, reward: [{ type: "xp", amount: 5 }] }] }),
    child("k", "m"),
    child("a", "k", { depend_parent: true }),
    root("b"),
    child("z", "m", { requires: { nodes: ["a", "b"], count: 1 } }),
    child("y", "b", { requires: { nodes: ["k"] } }),
    child("x", "k"),
  ];
  const shapeOf = (tree: ReturnType<typeof createTree>): unknown => ({
    // Their numbers say in which order they came.
    nodes: tree.nodes.map(({ number: _number, pageNumber: _pageNumber, locks, ...node }) => ({
      ...node,
      locks: locks.map(({ nodes, count }) => [ids(nodes), count]),
    })),
    pages: ids(tree.pages),
    keepers: ids(tree.keepers),
    milestones: tree.pages.map(({ id }) => tree.milestones(id).map(({ at, node, twin }) => [at, node.id, twin.id])),
    below: tree.nodes.map(({ id }) => ids(tree.descendants(id))),
    above: tree.nodes.map(({ id }) => ids(tree.ancestors(id))),
  });

  it("is the tree that would have been built of all nodes, in whatever pieces they come", () => {
    const whole = shapeOf(createTree(NODES));
    for (let cut = 0; cut <= NODES.length; cut++) {
      const tree = createTree(NODES.slice(0, 4));
      const rest = NODES.slice(4);
      tree.grow(rest.slice(0, cut), undefined);
      tree.grow(rest.slice(cut), undefined);
      expect(shapeOf(tree), String(cut)).toEqual(whole);
    }
  });

  it("numbers all that have records, page by page, and never anew", () => {
    const tree = createTree(NODES.slice(0, 4));
    const before = new Map(tree.keepers.map((node) => [node, node.number]));
    tree.grow(NODES.slice(4), undefined);
    for (const [node, number] of before) expect(node.number).toBe(number);
    tree.pages.forEach(({ id }) => {
      const ofPage = tree.keepers.filter(({ pageId }) => pageId === id);
      const numbers = ofPage.map(({ number }) => number).sort((one, other) => one - other);
      expect(numbers).toEqual([...numbers.keys()]);
      expect(new Set(ofPage.map(({ pageNumber }) => pageNumber)).size).toBe(1);
    });
    expect(new Set(tree.pages.map(({ pageNumber }) => pageNumber))).toEqual(new Set(tree.pages.keys()));
  });

  it("has other lists then, and says what has come", () => {
    const tree = createTree([root("a")]);
    const { nodes, pages, keepers } = tree;
    const come = tree.grow([child("c", "b"), root("b", { milestones: [{ at: 1, reward: [] }] })], undefined);
    expect(ids(come.filter(({ milestoneAt }) => milestoneAt === undefined)).sort()).toEqual(["b", "c"]);
    expect(come).toHaveLength(4);
    expect([tree.nodes === nodes, tree.pages === pages, tree.keepers === keepers]).toEqual([false, false, false]);
    expect(ids(nodes)).toEqual(["a"]);
  });

  it("is left as it was by what it refuses", () => {
    const tree = createTree([root("a")]);
    const wrong = [
      [child("c", "nowhere")],
      [root("a")],
      [root("b"), root("b")],
      [child("b", "c"), child("c", "b")],
      [root("b", { requires: { nodes: ["nowhere"] } })],
    ];
    for (const nodes of wrong) expect(() => tree.grow(nodes, undefined)).toThrow();
    expect(ids(tree.nodes)).toEqual(["a"]);
    expect(tree.node("b")).toBeUndefined();
  });
});
