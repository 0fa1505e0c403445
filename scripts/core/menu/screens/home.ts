/** The first screen: how far the player is in all, what waits for them, what is next, and the pages. */

import { bar } from "../bar.ts";
import { countOf, say, seenNode, summaryOf, titleOf, withNotice, type MenuView } from "../menu-view.ts";
import { nextUp } from "../next-up.ts";
import type { HomePlace } from "../place.ts";
import { claimButton } from "../rows/common.ts";
import { BUTTON_WIDTH, nodeButton } from "../rows/node-row.ts";
import { MAX_BUTTONS, moveButtons } from "../rows/paging.ts";
import type { MenuButton, MenuScreen } from "../screen.ts";
import { fit } from "../../text/font/fit.ts";
import type { AchievementNode } from "../../tree/tree.ts";

/** Room for search, settings, administration, close, and for moving between the parts: four buttons. */
const RESERVED = 8;

export function homeScreen(view: MenuView, place: HomePlace): MenuScreen {
  const { pages, done, total } = seenPages(view);
  const own = [...claimButton(view), ...continueButton(view), ...pinButtons(view, place), ...nextButtons(view, place)];
  const onFirst = MAX_BUTTONS - RESERVED - own.length;
  const onOthers = MAX_BUTTONS - RESERVED - claimButton(view).length;
  const parts = 1 + Math.ceil(Math.max(0, pages.length - onFirst) / onOthers);
  const shown = Math.max(0, Math.min(place.part, parts - 1));
  const first = shown === 0 ? 0 : onFirst + (shown - 1) * onOthers;
  const here = pages.slice(first, first + (shown === 0 ? onFirst : onOthers));
  const percent = total === 0 ? 0 : Math.floor((done / total) * 100);
  const summary = [
    `${bar(done, total)} ${say(view, "menu.percent", { percent })}`,
    say(view, "menu.summary", { done, total }),
  ];
  return {
    title: say(view, "menu.title"),
    body: withNotice(view, ...(pages.length === 0 ? [say(view, "menu.nothing")] : summary)),
    buttons: [
      ...(shown === 0 ? own : claimButton(view)),
      ...here.map((page) => pageButton(view, page)),
      ...moveButtons(view, { shown, parts, first }, (part) => ({ kind: "home", part })),
      ...(pages.length === 0 ? [] : toolButtons(view)),
      ...(view.admin ? [{ text: say(view, "admin.title"), press: { kind: "players" as const, part: 0 } }] : []),
      { text: say(view, "menu.close"), press: { kind: "close" } },
    ],
  };
}

const toolButtons = (view: MenuView): MenuButton[] => [
  { text: say(view, "menu.search"), press: { kind: "search", part: 0 } },
  { text: say(view, "menu.settings"), press: { kind: "settings" } },
];

interface SeenPages {
  readonly pages: readonly AchievementNode[];
  readonly done: number;
  readonly total: number;
}

function seenPages(view: MenuView): SeenPages {
  const pages: AchievementNode[] = [];
  let total = 0;
  let done = 0;
  for (const page of view.tree.pages) {
    const count = countOf(view, page.id);
    if (count === 0) continue;
    pages.push(page);
    total += count;
    done += summaryOf(view, page.id).done;
  }
  return { pages, done, total };
}

function pageButton(view: MenuView, page: AchievementNode): MenuButton {
  const count = countOf(view, page.id);
  const { done } = summaryOf(view, page.id);
  const news = view.news.has(page.id) ? ` §6★ ${say(view, "menu.news")}§r` : "";
  const sign = done === count ? "§2✔§r " : "";
  return {
    text: `${fit(titleOf(view, page), BUTTON_WIDTH)}§r\n${sign}${done}/${count}${news}`,
    icon: page.json.unfinished_icon,
    press: { kind: "page", pageId: page.id, part: 0 },
  };
}

function pinButtons(view: MenuView, from: HomePlace): MenuButton[] {
  const before = `${say(view, "menu.pinned")} ·`;
  return view.wishes.pins.flatMap((id) => {
    const node = seenNode(view, id);
    return node ? [nodeButton(view, node, { kind: "node", nodeId: id, from }, { before, briefly: "◆" })] : [];
  });
}

function nextButtons(view: MenuView, from: HomePlace): MenuButton[] {
  const before = `${say(view, "menu.nextUp")} ·`;
  return nextUp(view).map((node) =>
    nodeButton(view, node, { kind: "node", nodeId: node.id, from }, { before, briefly: "▶" }),
  );
}

/** Back to where the player was when they closed the menu. */
function continueButton(view: MenuView): MenuButton[] {
  return view.last === undefined ? [] : [{ text: say(view, "menu.continue"), press: view.last }];
}
