/** Where a player says what of a page they want to see listed, and in which order. */

import type { AchievementNode } from "../../tree/tree.ts";
import { FILTERS, ORDERS, type Listing } from "../listing.ts";
import { say, sightOf, titleOf, type MenuView } from "../menu-view.ts";
import { HOME, type ListingPlace, type Place } from "../place.ts";
import { backButton } from "../rows/common.ts";
import type { MenuButton, MenuScreen } from "../screen.ts";
import { seenBelow } from "../tree/branch-rows.ts";

export function listingScreen(view: MenuView, { of }: ListingPlace): MenuScreen | Place {
  const page = view.tree.node(of.pageId);
  if (!page) return HOME;
  const now = view.listing(page.id);
  const first = { ...of, part: 0 };
  const button = (text: string, isChosen: boolean, listing: Listing): MenuButton => ({
    text: isChosen ? `§2✔§r ${text}` : text,
    press: { kind: "list", of: first, listing },
  });
  return {
    title: titleOf(view, page),
    body: say(view, "menu.listing"),
    buttons: [
      ...FILTERS.map((filter) => button(say(view, `menu.filter.${filter}`), now.filter === filter, { ...now, filter })),
      ...ORDERS.map((order) => button(say(view, `menu.order.${order}`), now.order === order, { ...now, order })),
      ...foldButtons(view, page, first),
      backButton(view, of),
    ],
  };
}

/** All branches of the page at once. */
function foldButtons(view: MenuView, page: AchievementNode, then: Place): MenuButton[] {
  const branch = view.branches(page);
  const sight = sightOf(view);
  const hasBelow = ({ id }: AchievementNode): boolean =>
    view.tree.children(id).length > 0 && seenBelow(branch, sight, id) > 0;
  const heads = view.tree.children(page.id).filter(hasBelow);
  const open = heads.filter(({ id }) => !view.folded.has(id)).map(({ id }) => id);
  const folded = heads.filter(({ id }) => view.folded.has(id)).map(({ id }) => id);
  const fold = (nodeIds: readonly string[], isFolded: boolean): MenuButton => ({
    text: say(view, isFolded ? "menu.foldAll" : "menu.unfoldAll"),
    press: { kind: "fold", nodeIds, isFolded, then },
  });
  return [...(open.length > 0 ? [fold(open, true)] : []), ...(folded.length > 0 ? [fold(folded, false)] : [])];
}
