/**
 * The screen of one node: what it is, how far the player is, what it waits for, what it gives, and the ways to the nodes
 * around it.
 */

import { fit } from "../../text/font/fit.ts";
import { nodeTexts } from "../../text/node-texts.ts";
import type { AchievementNode } from "../../tree/tree.ts";
import {
  isSeen,
  readerOf,
  say,
  seenNode,
  sightOf,
  titleOf,
  unreadableLine,
  withNotice,
  type MenuView,
} from "../menu-view.ts";
import { nodesBeside } from "../node/beside.ts";
import { criteriaLines, criteriaParts } from "../node/criteria-lines.ts";
import { aboutLines } from "../node/goal-lines.ts";
import { rarityLines } from "../node/rarity-lines.ts";
import { rewardLines } from "../node/reward-lines.ts";
import { stateLines } from "../node/state-lines.ts";
import type { NodePlace, Place } from "../place.ts";
import { backButton, claimButtonOf } from "../rows/common.ts";
import { BUTTON_WIDTH, stateText } from "../rows/node-row.ts";
import { MAX_BUTTONS, moveButtons, partOf } from "../rows/paging.ts";
import type { MenuButton, MenuScreen } from "../screen.ts";
import { seenBelow } from "../tree/branch-rows.ts";

/** Room for claiming, folding, moving, the nodes around it and going back, and for what directors can do instead. */
const RESERVED = 12;

export function nodeScreen(view: MenuView, place: NodePlace): MenuScreen | Place {
  const node = view.tree.node(place.nodeId);
  if (!node || !isSeen(view, node)) return place.from;
  const texts = nodeTexts(node, view.locale);
  const record = view.record(node);
  const criteria = record ? view.checklist(node, record) : [];
  const part = partOf(place.criteria ?? 0, criteriaParts(criteria), 1);
  const around = aroundButtons(view, node, place);
  const about = aboutLines(node, texts.description, readerOf(view));
  // What is wanted most stands where nobody has to scroll.
  const lines = record
    ? [
        ...stateLines(view, node, record),
        "",
        ...about,
        ...criteriaLines(criteria, part.shown, readerOf(view)),
        ...rewardLines(view, node, record),
        // Comes when it is known, and moves nothing then.
        ...rarityLines(view, node, record),
      ]
    : [unreadableLine(view), "", ...about];
  return {
    title: texts.title,
    body: withNotice(view, lines.join("\n")),
    buttons: [
      ...(record ? claimButtonOf(view, node, record) : []),
      ...moveButtons(view, part, (to) => ({ ...place, criteria: to })),
      ...besideButtons(view, node, place, around),
      ...around,
      pinButton(view, node),
      ...foldButtons(view, node, place),
      backButton(view, place.from),
    ],
  };
}

/** Through the list that the player came from. What is around the node has a button already. */
function besideButtons(
  view: MenuView,
  node: AchievementNode,
  place: NodePlace,
  around: readonly MenuButton[],
): MenuButton[] {
  const { before, after } = nodesBeside(view, node, place);
  const to = (target: AchievementNode | undefined, key: "menu.nodeAfter" | "menu.nodeBefore"): MenuButton[] => {
    if (!target || around.some(({ press }) => press.kind === "node" && press.nodeId === target.id)) return [];
    const text = `${fit(say(view, key, { title: titleOf(view, target) }), BUTTON_WIDTH)}§r`;
    return [{ text, press: placeOf(target, place) }];
  };
  return [...to(after, "menu.nodeAfter"), ...to(before, "menu.nodeBefore")];
}

/** Of another node in the same list; its checklist is another one. */
const placeOf = ({ id }: AchievementNode, { from, among }: NodePlace): NodePlace => ({
  kind: "node",
  nodeId: id,
  from,
  ...(among ? { among } : {}),
});

/** To the parent and to what comes after it. */
function aroundButtons(view: MenuView, node: AchievementNode, place: NodePlace): MenuButton[] {
  const to = (target: AchievementNode, key: "menu.after" | "menu.then"): MenuButton => ({
    text: `${fit(say(view, key, { title: titleOf(view, target) }), BUTTON_WIDTH)}§r\n${stateText(view, target)}`,
    press: placeOf(target, place),
  });
  const parent = node.parentId === undefined ? undefined : seenNode(view, node.parentId);
  const children = view.tree.children(node.id).filter((child) => isSeen(view, child));
  const room = MAX_BUTTONS - RESERVED;
  const shown = children.length > room ? children.slice(0, room - 1) : children;
  const branch: Place = { kind: "page", pageId: node.pageId, under: node.id, part: 0 };
  const rest = children.length - shown.length;
  return [
    ...(parent ? [to(parent, "menu.after")] : []),
    ...shown.map((child) => to(child, "menu.then")),
    ...(rest === 0 ? [] : [{ text: say(view, "menu.allBelow", { count: children.length }), press: branch }]),
  ];
}

function pinButton(view: MenuView, { id }: AchievementNode): MenuButton {
  const isPinned = !view.wishes.pins.includes(id);
  return { text: say(view, isPinned ? "menu.pin" : "menu.unpin"), press: { kind: "pin", nodeId: id, isPinned } };
}

function foldButtons(view: MenuView, node: AchievementNode, place: NodePlace): MenuButton[] {
  if (place.from.kind !== "page" || node.parentId === undefined || view.tree.children(node.id).length === 0) return [];
  const listed = view.tree.node(place.from.under ?? place.from.pageId);
  if (!listed || seenBelow(view.branches(listed), sightOf(view), node.id) === 0) return [];
  const isFolded = !view.folded.has(node.id);
  const text = say(view, isFolded ? "menu.fold" : "menu.unfold");
  return [{ text, press: { kind: "fold", nodeIds: [node.id], isFolded, then: place.from } }];
}
