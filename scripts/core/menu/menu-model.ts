/**
 * What the menu shows: forms as values, every button with the intent behind it. Reads records, decides order, paging,
 * words and icons; showing a form and acting on an intent is the app's business.
 */

import { isComplete, readProgress } from "../progress/progress.ts";
import { emptySummary } from "../progress/summary.ts";
import { choicesOf } from "../rewards/ledger.ts";
import { rewardIn } from "../rewards/reward-texts.ts";
import { labelsOf } from "../rewards/types/choice.ts";
import { message } from "../text/message.ts";
import { nodeTexts } from "../text/node-texts.ts";
import type { AchievementNode } from "../tree/tree.ts";
import { isVisible, visibleCount, visiblePart } from "../tree/visibility.ts";
import {
  claimButton,
  isDone,
  moveButtons,
  summaryOf,
  withNotice,
  type Intent,
  type MenuButton,
  type MenuForm,
  type MenuView,
} from "./menu-view.ts";
import { nodeForm } from "./node-form.ts";

export type { Intent, MenuView } from "./menu-view.ts";

/** Most buttons in a form: opening cost grows with each, and a phone's list grows long. */
export const MAX_BUTTONS = 25;
/** Entries of one part; the rest of {@link MAX_BUTTONS} is for moving around. */
const ENTRIES_PER_PART = 20;

const MAX_INDENT_LEVELS = 6;
/** The form for an intent, falling back to the nearest one above it that the player may see now. */
export function formFor(view: MenuView, intent: Intent): MenuForm {
  if (intent.kind === "node") {
    const node = view.tree.node(intent.nodeId);
    if (node && isVisible(summaryOf(view, node.pageId), view.outline(node.pageId), node))
      return nodeForm(view, node, intent);
    if (node) return formFor(view, { kind: "page", pageId: node.pageId, part: intent.part });
  }
  if (intent.kind === "choose") {
    const node = view.tree.keeper(intent.nodeId);
    const form = node && chooseForm(view, node, intent.part);
    if (form) return form;
  }
  if (intent.kind === "page") {
    const page = view.tree.node(intent.pageId);
    if (page?.parentId === undefined && page && countOf(view, page) > 0) return pageForm(view, page, intent.part);
  }
  return pagesForm(view, intent.kind === "pages" ? intent.part : 0);
}

/** How many nodes of the page show. */
function countOf(view: MenuView, page: AchievementNode): number {
  return visibleCount(summaryOf(view, page.id), view.outline(page.id));
}

function pagesForm(view: MenuView, part: number): MenuForm {
  let total = 0;
  let done = 0;
  const pages: AchievementNode[] = [];
  for (const page of view.tree.pages) {
    const count = countOf(view, page);
    if (count === 0) continue;
    pages.push(page);
    total += count;
    done += summaryOf(view, page.id).done;
  }
  const summary =
    pages.length === 0
      ? message(view.language, "menu.nothing")
      : message(view.language, "menu.summary", { done, total });
  const entriesOf = (from: number, count: number): MenuButton[] =>
    pages.slice(from, from + count).map((page) => ({
      text: `${nodeTexts(page, view.locale).title}§r\n${summaryOf(view, page.id).done}/${countOf(view, page)}`,
      icon: page.json.unfinished_icon,
      intent: { kind: "page", pageId: page.id, part: 0 },
    }));
  return {
    title: message(view.language, "menu.title"),
    body: withNotice(view, summary),
    buttons: [
      ...claimButton(view),
      ...parted(view, pages.length, entriesOf, part, (to) => ({ kind: "pages", part: to })),
      { text: message(view.language, "menu.close"), intent: { kind: "close" } },
    ],
  };
}

function pageForm(view: MenuView, page: AchievementNode, part: number): MenuForm {
  const known = view.summary(page.id);
  const sight = known ?? emptySummary();
  const total = countOf(view, page);
  const shown = shownPart(part, total);
  const entriesOf = (from: number, count: number): MenuButton[] =>
    visiblePart(sight, view.outline(page.id), from, count).map((node) => ({
      text: nodeLine(view, node),
      icon: isDone(view, node) ? node.json.finished_icon : node.json.unfinished_icon,
      intent: { kind: "node", nodeId: node.id, part: shown },
    }));
  const summary = message(view.language, "menu.summary", { done: sight.done, total });
  return {
    title: nodeTexts(page, view.locale).title,
    body: withNotice(view, known ? summary : message(view.language, "menu.unreadable")),
    buttons: [
      ...parted(view, total, entriesOf, part, (to) => ({ kind: "page", pageId: page.id, part: to })),
      { text: message(view.language, "menu.back"), intent: { kind: "pages", part: 0 } },
    ],
  };
}

/** Labels as buttons; undefined where nothing is to be chosen any more. */
function chooseForm(view: MenuView, node: AchievementNode, part: number): MenuForm | undefined {
  const record = view.record(node);
  const choice = record && choicesOf(record, node.rewards)[0];
  if (!choice) return undefined;
  const labels = labelsOf(rewardIn(choice.reward, view.locale));
  const entriesOf = (from: number, count: number): MenuButton[] =>
    labels.slice(from, from + count).map((text, index) => ({
      text,
      intent: { kind: "chosen", nodeId: node.id, option: choice.options[from + index]! },
    }));
  return {
    title: nodeTexts(node, view.locale).title,
    body: withNotice(view, message(view.language, "menu.choose")),
    buttons: [
      ...parted(view, labels.length, entriesOf, part, (to) => ({ kind: "choose", nodeId: node.id, part: to })),
      { text: message(view.language, "menu.later"), intent: { kind: "pages", part: 0 } },
    ],
  };
}

function nodeLine(view: MenuView, node: AchievementNode): string {
  const indent = "  ".repeat(Math.min(node.depth, MAX_INDENT_LEVELS));
  return `${indent}${nodeTexts(node, view.locale).title}§r\n${indent}${stateText(view, node)}`;
}

function stateText(view: MenuView, node: AchievementNode): string {
  const record = view.record(node);
  if (!record) return "?";
  if (isComplete(record)) return `${message(view.language, "menu.state.done")} ${node.goalNumber}/${node.goalNumber}`;
  const numbers = `${readProgress(record, node.goalNumber)}/${node.goalNumber}`;
  const { kind } = view.state(node);
  const key = kind === "locked" || kind === "not yet" || kind === "over" ? STATE_KEYS[kind] : undefined;
  return key === undefined ? numbers : `${message(view.language, key)} ${numbers}`;
}

const STATE_KEYS = {
  locked: "menu.state.locked",
  "not yet": "menu.state.notYet",
  over: "menu.state.over",
} as const;

/** One part of many entries, which alone is made, with buttons to the parts beside it. */
function parted(
  view: MenuView,
  entryCount: number,
  entriesOf: (from: number, count: number) => MenuButton[],
  part: number,
  to: (part: number) => Intent,
): MenuButton[] {
  const parts = Math.max(1, Math.ceil(entryCount / ENTRIES_PER_PART));
  const shown = shownPart(part, entryCount);
  return [...entriesOf(shown * ENTRIES_PER_PART, ENTRIES_PER_PART), ...moveButtons(view, shown, parts, to)];
}

/** The part that can be shown, when entries vanished since the button was made. */
function shownPart(part: number, entryCount: number): number {
  return Math.max(0, Math.min(part, Math.ceil(entryCount / ENTRIES_PER_PART) - 1));
}
