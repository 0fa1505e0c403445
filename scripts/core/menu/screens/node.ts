/**
 * The screen of one node: what it is, how far the player is, what it waits for, what it gives, and the ways to the nodes
 * around it.
 */

import { fit } from "../../text/font/fit.ts";
import { nodeTexts } from "../../text/node-texts.ts";
import type { AchievementNode } from "../../tree/tree.ts";
import { isSeen, readerOf, say, seenNode, titleOf, unreadableLine, withNotice, type MenuView } from "../menu-view.ts";
import { criteriaLines, criteriaParts } from "../node/criteria-lines.ts";
import { aboutLines } from "../node/goal-lines.ts";
import { rewardLines } from "../node/reward-lines.ts";
import { stateLines } from "../node/state-lines.ts";
import type { NodePlace, Place } from "../place.ts";
import { backButton, claimButton } from "../rows/common.ts";
import { BUTTON_WIDTH, stateText } from "../rows/node-row.ts";
import { MAX_BUTTONS, moveButtons, partOf } from "../rows/paging.ts";
import type { MenuButton, MenuScreen } from "../screen.ts";

/** Room for claiming, folding, moving, its neighbours and going back. */
const RESERVED = 12;

export function nodeScreen(view: MenuView, place: NodePlace): MenuScreen | Place {
  const node = view.tree.node(place.nodeId);
  if (!node || !isSeen(view, node)) return place.from;
  const texts = nodeTexts(node, view.locale);
  const record = view.record(node);
  const criteria = record ? view.checklist(node, record) : [];
  const part = partOf(place.criteria ?? 0, criteriaParts(criteria), 1);
  const about = aboutLines(node, texts.description, readerOf(view));
  // What is wanted most stands where nobody has to scroll.
  const lines = record
    ? [
        ...stateLines(view, node, record),
        "",
        ...about,
        ...criteriaLines(criteria, part.shown, readerOf(view)),
        ...rewardLines(view, node, record),
      ]
    : [unreadableLine(view), "", ...about];
  return {
    title: texts.title,
    body: withNotice(view, lines.join("\n")),
    buttons: [
      ...(record?.owed ? claimButton(view) : []),
      ...moveButtons(view, part, (to) => ({ ...place, criteria: to })),
      ...aroundButtons(view, node, place),
      pinButton(view, node),
      ...foldButtons(view, node, place),
      backButton(view, place.from),
    ],
  };
}

type WayKey = "menu.after" | "menu.then" | "menu.previousNode" | "menu.nextNode";

/** To the parent, to the nodes beside it and to what comes after it. */
function aroundButtons(view: MenuView, node: AchievementNode, { from }: NodePlace): MenuButton[] {
  const to = (target: AchievementNode, key: WayKey): MenuButton => ({
    text: `${fit(say(view, key, { title: titleOf(view, target) }), BUTTON_WIDTH)}§r\n${stateText(view, target)}`,
    press: { kind: "node", nodeId: target.id, from },
  });
  const parent = node.parentId === undefined ? undefined : seenNode(view, node.parentId);
  const children = view.tree.children(node.id).filter((child) => isSeen(view, child));
  const room = MAX_BUTTONS - RESERVED;
  const shown = children.length > room ? children.slice(0, room - 1) : children;
  const branch: Place = { kind: "page", pageId: node.pageId, under: node.id, part: 0 };
  const rest = children.length - shown.length;
  return [
    ...(parent ? [to(parent, "menu.after")] : []),
    ...besides(view, node, -1).map((before) => to(before, "menu.previousNode")),
    ...besides(view, node, 1).map((after) => to(after, "menu.nextNode")),
    ...shown.map((child) => to(child, "menu.then")),
    ...(rest === 0 ? [] : [{ text: say(view, "menu.allBelow", { count: children.length }), press: branch }]),
  ];
}

/** The nearest one in its row that the player may see: none or one. */
function besides(view: MenuView, node: AchievementNode, step: -1 | 1): AchievementNode[] {
  const row = node.parentId === undefined ? view.tree.pages : view.tree.children(node.parentId);
  let at = row.indexOf(node) + step;
  while (row[at] && !isSeen(view, row[at]!)) at += step;
  return row.slice(at, at + 1);
}

function pinButton(view: MenuView, { id }: AchievementNode): MenuButton {
  const isPinned = !view.wishes.pins.includes(id);
  return { text: say(view, isPinned ? "menu.pin" : "menu.unpin"), press: { kind: "pin", nodeId: id, isPinned } };
}

function foldButtons(view: MenuView, node: AchievementNode, place: NodePlace): MenuButton[] {
  if (place.from.kind !== "page" || node.parentId === undefined || view.tree.children(node.id).length === 0) return [];
  const isFolded = !view.folded.has(node.id);
  const text = say(view, isFolded ? "menu.fold" : "menu.unfold");
  return [{ text, press: { kind: "fold", nodeIds: [node.id], isFolded, then: place.from } }];
}
