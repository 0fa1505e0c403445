/**
 * The index over all nodes: children, roots (pages), ancestors, descendants, all in the one order of ids.
 * Built at start from parsed nodes; it can grow later, and its lists are other objects then, so that whoever made something of
 * one sees that it is not true any more. Knows no player and no progress.
 */

import { zoneSeconds } from "../time/calendar.ts";
import { createTreeTexts, NO_TEXTS, placeRewards, type TreeTexts, type TreeTextsJson } from "../text/tree-texts.ts";
import { createNode, type AchievementNode, type Lock } from "./achievement-node.ts";
import { compareIds } from "./ids.ts";
import { milestoneNodes } from "./milestones.ts";
import { rewardPlaces } from "./reward-places.ts";
import type { NodeJson } from "./node.ts";

export type { AchievementNode, Lock } from "./achievement-node.ts";

/** What is paid once when so many nodes of a page are complete; see milestones.ts. */
export interface Milestone {
  readonly at: number;
  readonly node: AchievementNode;
  readonly twin: AchievementNode;
}

export interface Tree {
  node(id: string): AchievementNode | undefined;
  /** Roots, sorted. */
  readonly pages: readonly AchievementNode[];
  /** Every node, sorted by id. */
  readonly nodes: readonly AchievementNode[];
  /** Direct children, sorted; empty for a leaf or an unknown node. */
  children(id: string): readonly AchievementNode[];
  /** From the parent up to the root. */
  ancestors(id: string): readonly AchievementNode[];
  /** All below the node, parents before children, siblings sorted. */
  descendants(id: string): readonly AchievementNode[];
  /** Those of a page, the lowest first. */
  milestones(pageId: string): readonly Milestone[];
  /** All that have records: the nodes, and those of milestones. */
  readonly keepers: readonly AchievementNode[];
  /** One of the {@link keepers}. */
  keeper(id: string): AchievementNode | undefined;
}

/** A tree that nodes can be added to, and none taken from. */
export interface GrowingTree extends Tree {
  /**
   * @param nodes in any order; their parents and what they require is among them or in the tree, and their ids are new
   * @param texts of these nodes in other languages
   * @returns all that has records now and had none: the nodes, and those of milestones
   */
  grow(nodes: readonly NodeJson[], texts: TreeTexts | undefined): readonly AchievementNode[];
}

/**
 * @param nodes nodes that passed the parser: ids unique, parents and required nodes existing, no cycles
 * @param timeZone of days and of dates that name none
 * @throws Error when that does not hold, since a wrong tree must not run
 */
export function createTree(nodes: readonly NodeJson[], timeZone = "Z", textsJson = NO_TEXTS): GrowingTree {
  const tree = createGrowingTree(zoneSeconds(timeZone) ?? 0);
  tree.grow(nodes, textsOf(nodes, textsJson));
  return tree;
}

function createGrowingTree(zoneEast: number): GrowingTree {
  const byId = new Map<string, AchievementNode>();
  const childrenById = new Map<string, AchievementNode[]>();
  const milestones = new Map<string, readonly Milestone[]>();
  const ofMilestones = new Map<string, AchievementNode>();
  const number = createNumbering();
  let pages: readonly AchievementNode[] = [];
  let nodes: readonly AchievementNode[] = [];
  let keepers: readonly AchievementNode[] | undefined;
  const children = (id: string): readonly AchievementNode[] => childrenById.get(id) ?? [];

  function enterPage(page: AchievementNode): AchievementNode[] {
    const ofPage = milestonesOf(page, zoneEast);
    if (ofPage.length > 0) milestones.set(page.id, ofPage);
    const entered = ofPage.flatMap(({ node, twin }) => [node, twin]);
    for (const node of entered) ofMilestones.set(node.id, node);
    return entered;
  }

  return {
    grow(more, texts) {
      const added = makeNodes(more, byId, zoneEast, texts);
      const newChildren = new Map<string, AchievementNode[]>();
      for (const node of added) {
        byId.set(node.id, node);
        if (node.parentId !== undefined) listIn(newChildren, node.parentId).push(node);
      }
      for (const [id, ofNode] of newChildren) childrenById.set(id, inOrder(children(id), ofNode));
      const newPages = added.filter((node) => node.parentId === undefined);
      if (newPages.length > 0) pages = inOrder(pages, newPages);
      nodes = inOrder(nodes, added);
      keepers = undefined;
      const come = [...added, ...newPages.flatMap(enterPage)];
      for (const node of come) number(node);
      return come;
    },
    node: (id) => byId.get(id),
    get pages() {
      return pages;
    },
    get nodes() {
      return nodes;
    },
    milestones: (pageId) => milestones.get(pageId) ?? [],
    get keepers() {
      return (keepers ??= [...nodes, ...ofMilestones.values()]);
    },
    keeper: (id) => byId.get(id) ?? ofMilestones.get(id),
    children,
    ancestors(id) {
      const above: AchievementNode[] = [];
      let parentId = byId.get(id)?.parentId;
      while (parentId !== undefined) {
        const parent = byId.get(parentId)!;
        above.push(parent);
        parentId = parent.parentId;
      }
      return above;
    },
    descendants(id) {
      const below: AchievementNode[] = [];
      const open = [...children(id)].reverse();
      for (let node = open.pop(); node; node = open.pop()) {
        below.push(node);
        const next = children(node.id);
        for (let index = next.length - 1; index >= 0; index--) open.push(next[index]!);
      }
      return below;
    },
  };
}

/** Gives nodes the numbers by which they are found in lists: small, without gaps, and the same as long as the tree lives. */
function createNumbering(): (node: AchievementNode) => void {
  const pageNumbers = new Map<string, number>();
  const counts: number[] = [];
  return (node) => {
    const pageNumber = pageNumbers.get(node.pageId) ?? counts.push(0) - 1;
    pageNumbers.set(node.pageId, pageNumber);
    const numbered: { -readonly [Name in "pageNumber" | "number"]: AchievementNode[Name] } = node;
    numbered.pageNumber = pageNumber;
    numbered.number = counts[pageNumber]!++;
  };
}

/**
 * Makes nodes of their JSON, parents first.
 * @param known those of the tree
 * @throws Error when they cannot be its nodes
 */
function makeNodes(
  nodes: readonly NodeJson[],
  known: ReadonlyMap<string, AchievementNode>,
  zoneEast: number,
  texts: TreeTexts | undefined,
): AchievementNode[] {
  const ids = new Set(nodes.map((node) => node.node_ID));
  if (ids.size !== nodes.length || nodes.some((node) => known.has(node.node_ID))) throw new Error(WRONG_NODES);
  const childJson = new Map<string, NodeJson[]>();
  // A stack instead of recursion: a chain of a thousand nodes must not meet the engine's stack limit.
  const stack: AchievementNode[] = [];
  for (const json of nodes) {
    const { node_ID, parent_node } = json;
    const parent = parent_node === undefined ? undefined : known.get(parent_node);
    if (parent_node === undefined || parent) stack.push(createNode(json, parent, zoneEast, texts));
    else if (ids.has(parent_node)) listIn(childJson, parent_node).push(json);
    else throw new Error(`node ${node_ID} has no parent ${parent_node}`);
  }
  const made = new Map<string, AchievementNode>();
  for (let node = stack.pop(); node; node = stack.pop()) {
    made.set(node.id, node);
    for (const json of childJson.get(node.id) ?? []) stack.push(createNode(json, node, zoneEast, texts));
  }
  if (made.size !== nodes.length) throw new Error(WRONG_NODES);
  for (const node of made.values()) addRequired(node, (id) => known.get(id) ?? made.get(id));
  return [...made.values()];
}

const WRONG_NODES = "the nodes hold a cycle or a repeated id";

const byNodeId = (a: AchievementNode, b: AchievementNode): number => compareIds(a.id, b.id);

function listIn<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
  let list = lists.get(key);
  if (!list) lists.set(key, (list = []));
  return list;
}

/** Two lists as one; the first is in order. */
function inOrder(sorted: readonly AchievementNode[], added: readonly AchievementNode[]): AchievementNode[] {
  const more = [...added].sort(byNodeId);
  if (sorted.length === 0) return more;
  const all: AchievementNode[] = [];
  let at = 0;
  for (const node of sorted) {
    while (at < more.length && more[at]!.id < node.id) all.push(more[at++]!);
    all.push(node);
  }
  while (at < more.length) all.push(more[at++]!);
  return all;
}

function milestonesOf(page: AchievementNode, zoneEast: number): readonly Milestone[] {
  const keeper = (json: NodeJson, at: number): AchievementNode => ({
    ...createNode(json, undefined, zoneEast, page.texts),
    pageId: page.id,
    milestoneAt: at,
  });
  return milestoneNodes(page.json).map(({ at, node, twin }) => ({
    at,
    node: keeper(node, at),
    twin: keeper(twin, at),
  }));
}

/** Only when all nodes are there: a required one may be on any page. */
function addRequired(node: AchievementNode, nodeOf: (id: string) => AchievementNode | undefined): void {
  const { requires } = node.json;
  if (!requires) return;
  const nodes = requires.nodes.map((id) => {
    const required = nodeOf(id);
    if (!required) throw new Error(`node ${node.id} requires ${id}, which does not exist`);
    return required;
  });
  (node.locks as Lock[]).push({ nodes, count: requires.count ?? nodes.length });
}

function textsOf(nodes: readonly NodeJson[], json: TreeTextsJson): TreeTexts | undefined {
  if (Object.keys(json.byLocale).length === 0) return undefined;
  const texts = createTreeTexts(json);
  placeTexts(nodes, json, texts);
  return texts;
}

/** Lets the texts of the nodes' rewards be found. */
export function placeTexts(nodes: readonly NodeJson[], json: TreeTextsJson, texts: TreeTexts): void {
  if (json.rewards.length === 0) return;
  const rewards = new Map(nodes.flatMap((node) => [...rewardPlaces(node)]));
  placeRewards(json, texts, (key) => rewards.get(key));
}
