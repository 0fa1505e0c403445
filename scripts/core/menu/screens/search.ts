/**
 * Where a player looks for nodes by words of theirs. A live screen follows what is typed; others ask first, then show what
 * was found.
 */

import { say, withNotice, type MenuView } from "../menu-view.ts";
import { HOME, type SearchPlace } from "../place.ts";
import { backButton } from "../rows/common.ts";
import { nodeButton } from "../rows/node-row.ts";
import { moveButtons, partOf } from "../rows/paging.ts";
import type { MenuField, MenuScreen } from "../screen.ts";

/** Results at a time. */
const RESULTS = 15;
/** Characters of what is looked for; what comes from a client can be of any length. */
export const LONGEST_QUERY = 100;

export function searchScreen(view: MenuView, place: SearchPlace): MenuScreen {
  const { query } = place;
  const field: MenuField = {
    kind: "text",
    label: say(view, "menu.searchFor"),
    placeholder: say(view, "menu.searchHint"),
    value: query ?? "",
  };
  const filled: MenuScreen["filled"] = ([text]) => ({
    kind: "search",
    query: String(text ?? "").slice(0, LONGEST_QUERY),
    part: 0,
  });
  if (query === undefined && !view.isLive) {
    return { title: say(view, "menu.search"), body: "", buttons: [backButton(view, HOME)], fields: [field], filled };
  }
  const part = partOf(place.part, view.gathered.length, RESULTS);
  const from = { ...place, part: part.shown };
  const among = view.gathered;
  const results = among
    .slice(part.first, part.first + RESULTS)
    .map((node) => nodeButton(view, node, { kind: "node", nodeId: node.id, from, among }));
  const again = { text: say(view, "menu.searchAgain"), press: { kind: "search", part: 0 } as const };
  return {
    title: say(view, "menu.search"),
    body: withNotice(
      view,
      query === undefined || query.trim() === "" ? "" : say(view, "menu.found", { count: view.gathered.length, query }),
    ),
    buttons: [
      ...results,
      ...moveButtons(view, part, (to) => ({ ...place, part: to })),
      ...(view.isLive ? [] : [again]),
      backButton(view, HOME),
    ],
    ...(view.isLive ? { fields: [field], filled } : {}),
  };
}
