/** What a place shows that has to be gathered from many nodes: the list of a page, what a search finds. */

import { folded } from "../text/folded.ts";
import { nodeTexts } from "../text/node-texts.ts";
import { oneLine } from "../text/one-line.ts";
import type { AchievementNode } from "../tree/tree.ts";
import { isTree, matches, weightOf } from "./listing.ts";
import { isSeen, type MenuView } from "./menu-view.ts";
import type { Place } from "./place.ts";

export interface Gathering {
  /** Where to look. */
  readonly nodes: readonly AchievementNode[];
  /** The greater it is, the earlier the node comes; undefined = it is not shown. */
  readonly weigh: (node: AchievementNode) => number | undefined;
}

/** Undefined where nothing has to be gathered. */
export function gatheringOf(view: MenuView, place: Place): Gathering | undefined {
  if (place.kind === "page") return listOf(view, place.pageId);
  if (place.kind === "treesOf") return view.admin && gatheringOf(view.admin.treesOf(place.playerId), place.at);
  if (place.kind === "search" && place.query !== undefined) return searchFor(view, place.query);
  return undefined;
}

function listOf(view: MenuView, pageId: string): Gathering | undefined {
  const listing = view.listing(pageId);
  if (isTree(listing) || view.tree.node(pageId)?.parentId !== undefined) return undefined;
  return {
    nodes: view.tree.node(pageId) ? view.outline(pageId).nodes : [],
    weigh(node) {
      const record = isSeen(view, node) ? view.record(node) : undefined;
      if (!record || !matches(listing.filter, record, () => view.state(node))) return undefined;
      return weightOf(listing.order, node, record);
    },
  };
}

/** A title that says just this is what was meant, before one that begins so, one that has it, and one whose description has it. */
function searchFor(view: MenuView, query: string): Gathering | undefined {
  const words = folded(oneLine(query))
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return undefined;
  const phrase = words.join(" ");
  return {
    nodes: view.tree.nodes,
    weigh(node) {
      const texts = nodeTexts(node, view.locale);
      const title = folded(texts.title);
      const all = `${title}\n${folded(texts.description)}`;
      if (!words.every((word) => all.includes(word)) || !isSeen(view, node)) return undefined;
      if (title.startsWith(phrase)) return title === phrase ? 4 : 3;
      if (title.startsWith(words[0]!)) return 2;
      return words.every((word) => title.includes(word)) ? 1 : 0;
    },
  };
}
