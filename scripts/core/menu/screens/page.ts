/**
 * A page, or a branch of it: the tree with its lines, no deeper than a button shows, what is deeper one press away; or the
 * list that the player wants of it instead.
 */

import { fit, textWidth } from "../../text/font/fit.ts";
import type { AchievementNode } from "../../tree/tree.ts";
import { bar } from "../bar.ts";
import { isTree } from "../listing.ts";
import {
  countOf,
  isSeen,
  say,
  seenNode,
  sightOf,
  titleOf,
  unreadableLine,
  withNotice,
  type MenuView,
} from "../menu-view.ts";
import { HOME, type PagePlace, type Place } from "../place.ts";
import { backButton } from "../rows/common.ts";
import { nodeButton } from "../rows/node-row.ts";
import { ENTRIES_PER_PART, moveButtons, partOf, type Part } from "../rows/paging.ts";
import type { MenuButton, MenuScreen } from "../screen.ts";
import { LEVELS } from "../tree/branch.ts";
import { branchRows, countRows, type BranchRow } from "../tree/branch-rows.ts";

/** Of a line of the body. */
const BODY_WIDTH = 195;
const CRUMB = "§8 > §r";
/** With more parts than this, one can be gone to by its number. */
const FEW_PARTS = 3;

export function pageScreen(view: MenuView, place: PagePlace): MenuScreen | Place {
  const page = view.tree.node(place.pageId);
  if (!page || page.parentId !== undefined || countOf(view, page.id) === 0) return HOME;
  if (place.under !== undefined && seenNode(view, place.under)?.pageId !== page.id) {
    return { kind: "page", pageId: page.id, part: 0 };
  }
  const list = isTree(view.listing(page.id)) ? treeList(view, place) : flatList(view, place);
  const { part } = list;
  const to = (target: number): PagePlace => ({ ...place, part: target });
  return {
    title: titleOf(view, page),
    body: withNotice(view, ...headLines(view, page, place, list.isEmpty)),
    buttons: [
      ...list.buttons,
      ...moveButtons(view, part, to),
      ...(part.parts > FEW_PARTS
        ? [
            {
              text: say(view, "menu.goToPart"),
              press: { kind: "part" as const, of: to(part.shown), parts: part.parts },
            },
          ]
        : []),
      { text: say(view, "menu.listing"), press: { kind: "listing", of: to(part.shown) } },
      backButton(view, upFrom(view, place)),
    ],
  };
}

interface List {
  readonly buttons: readonly MenuButton[];
  readonly part: Part;
  readonly isEmpty: boolean;
}

function treeList(view: MenuView, place: PagePlace): List {
  const head = view.tree.node(place.under ?? place.pageId)!;
  const branch = view.branches(head);
  const sight = sightOf(view);
  const part = partOf(place.part, countRows(branch, sight));
  const from = { ...place, part: part.shown };
  const rows = branchRows(branch, sight, part.first, ENTRIES_PER_PART);
  return { buttons: rows.map((row) => rowButton(view, row, from)), part, isEmpty: rows.length === 0 };
}

/** What is below a row and not in the list is shown by a press on it. */
function rowButton(view: MenuView, { node, lines, hiddenBelow }: BranchRow, from: PagePlace): MenuButton {
  if (hiddenBelow === 0) return nodeButton(view, node, { kind: "node", nodeId: node.id, from }, { before: lines });
  const branch: PagePlace = { kind: "page", pageId: from.pageId, under: node.id, part: 0 };
  return nodeButton(view, node, branch, { before: lines, below: hiddenBelow });
}

function flatList(view: MenuView, place: PagePlace): List {
  const part = partOf(place.part, view.gathered.length);
  const from = { ...place, part: part.shown };
  const nodes = view.gathered.slice(part.first, part.first + ENTRIES_PER_PART);
  const among = view.gathered;
  const buttons = nodes.map((node) => nodeButton(view, node, { kind: "node", nodeId: node.id, from, among }));
  return { buttons, part, isEmpty: nodes.length === 0 };
}

function headLines(view: MenuView, page: AchievementNode, place: PagePlace, isEmpty: boolean): string[] {
  const summary = view.summary(page.id);
  if (!summary) return [unreadableLine(view)];
  const total = countOf(view, page.id);
  const lines = [bar(summary.done, total), say(view, "menu.summary", { done: summary.done, total })];
  const { filter, order } = view.listing(page.id);
  if (place.under !== undefined) lines.push(crumbs(view, place.under));
  if (filter !== "all") lines.push(say(view, "menu.shown", { what: say(view, `menu.filter.${filter}`) }));
  if (order !== "tree") lines.push(say(view, "menu.sorted", { by: say(view, `menu.order.${order}`) }));
  if (isEmpty) lines.push("", say(view, "menu.noneListed"));
  return lines;
}

/** The way down to a node; what is too long is left out in its middle. */
function crumbs(view: MenuView, nodeId: string): string {
  const node = view.tree.node(nodeId)!;
  const above = view.tree.ancestors(nodeId).filter((each) => isSeen(view, each));
  const way = [...above.reverse(), node].map((each) => titleOf(view, each));
  const shown = way.length > 3 ? [way[0]!, "…", ...way.slice(-2)] : way;
  return fitAll(shown, BODY_WIDTH - (shown.length - 1) * textWidth(CRUMB))
    .map((title) => `${title}§r`)
    .join(CRUMB);
}

/** In so much room together; what short ones leave is for the long ones. */
function fitAll(texts: readonly string[], pixels: number): string[] {
  const widths = texts.map(textWidth);
  let left = pixels;
  let share = 0;
  [...widths]
    .sort((a, b) => a - b)
    .forEach((width, at) => {
      share = left / (widths.length - at);
      left -= Math.min(width, share);
    });
  return texts.map((text, at) => fit(text, share, widths[at]));
}

/** From a branch to the one that it hangs on. */
function upFrom(view: MenuView, { pageId, under }: PagePlace): Place {
  if (under === undefined) return HOME;
  const page: PagePlace = { kind: "page", pageId, part: 0 };
  const head = view.tree.node(under)!;
  const above = view.tree.ancestors(under).filter((each) => isSeen(view, each));
  // The list it is listed in begins at most so many levels above.
  const next = above.find((each) => each.depth <= head.depth - LEVELS);
  return next === undefined || next.parentId === undefined ? page : { ...page, under: next.id };
}
