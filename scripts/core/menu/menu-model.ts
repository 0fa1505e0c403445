/**
 * What the menu shows: forms as values, every button with the intent behind it. Reads records, decides order, paging,
 * words and icons; showing a form and acting on an intent is the app's business.
 */

import type { Criterion } from "../goals/checklist.ts";
import type { NodeState } from "../progress/node-state.ts";
import { isComplete, readProgress } from "../progress/progress.ts";
import type { NodeRecord } from "../progress/record.ts";
import { emptySummary, type PageSummary } from "../progress/summary.ts";
import { rewardIn } from "../rewards/reward-texts.ts";
import { choicesOf, isPaid } from "../rewards/ledger.ts";
import { labelsOf } from "../rewards/types/choice.ts";
import type { RewardReader } from "../rewards/reward-type.ts";
import { wordsOf, type RewardJson } from "../rewards/rewards.ts";
import type { Language } from "../text/languages.ts";
import { message } from "../text/message.ts";
import type { GoalReader } from "../text/goals/goal-text.ts";
import { writeMinute } from "../time/calendar.ts";
import { nodeTexts } from "../text/node-texts.ts";
import type { AchievementNode, Milestone, Tree } from "../tree/tree.ts";
import { isVisible, visibleCount, visiblePart, type PageOutline } from "../tree/visibility.ts";
import { criteriaLines, criteriaParts } from "./criteria-lines.ts";
import { aboutLines, progressText } from "./goal-lines.ts";

/** What a button asks for. It names nodes, not places in a form, so that it can be checked against what is true by then. */
export type Intent =
  | { readonly kind: "pages"; readonly part: number }
  | { readonly kind: "page"; readonly pageId: string; readonly part: number }
  /** `part` is of the page, `criteria` of the node's checklist. */
  | { readonly kind: "node"; readonly nodeId: string; readonly part: number; readonly criteria?: number }
  | { readonly kind: "claim" }
  /** To make the first choice that is open of what a node (or a milestone) owes. */
  | { readonly kind: "choose"; readonly nodeId: string }
  /** To take one of them, by the name under which it is owed then. */
  | { readonly kind: "chosen"; readonly nodeId: string; readonly option: string }
  | { readonly kind: "close" };

type NodeIntent = Extract<Intent, { readonly kind: "node" }>;

export interface MenuButton {
  readonly text: string;
  readonly icon?: string;
  readonly intent: Intent;
}

export interface MenuForm {
  readonly title: string;
  readonly body: string;
  readonly buttons: readonly MenuButton[];
}

/** What the model reads of one player. */
export interface MenuView {
  readonly tree: Tree;
  readonly language: Language;
  readonly locale: string;
  /** Undefined when the node's page could not be read. */
  readonly record: (node: AchievementNode) => NodeRecord | undefined;
  readonly state: (node: AchievementNode) => NodeState;
  readonly checklist: (node: AchievementNode, record: NodeRecord) => readonly Criterion[];
  /** Undefined when the page could not be read. */
  readonly summary: (pageId: string) => PageSummary | undefined;
  readonly outline: (pageId: string) => PageOutline;
  /** Whether a node that is full waits for a cloud that does not answer. */
  readonly isCloudAway: boolean;
  /** How many nodes owe the player a reward. */
  readonly owing: number;
  /** Of times, in seconds east of UTC. */
  readonly zoneEast: number;
  /** A line about what the last press did. */
  readonly notice?: string;
}

/** Most buttons in a form: opening cost grows with each, and a phone's list grows long. */
export const MAX_BUTTONS = 25;
/** Entries of one part; the rest of {@link MAX_BUTTONS} is for moving around. */
const ENTRIES_PER_PART = 20;

const MAX_INDENT_LEVELS = 6;
const BAR_LENGTH = 20;

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
    const form = node && chooseForm(view, node);
    if (form) return form;
  }
  if (intent.kind === "page") {
    const page = view.tree.node(intent.pageId);
    if (page?.parentId === undefined && page && countOf(view, page) > 0) return pageForm(view, page, intent.part);
  }
  return pagesForm(view, intent.kind === "pages" ? intent.part : 0);
}

/** What is true of a page; of one that could not be read nothing is done. */
function summaryOf(view: MenuView, pageId: string): PageSummary {
  return view.summary(pageId) ?? emptySummary();
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

function nodeForm(view: MenuView, node: AchievementNode, intent: NodeIntent): MenuForm {
  const { part } = intent;
  const texts = nodeTexts(node, view.locale);
  const record = view.record(node);
  const criteria = record ? view.checklist(node, record) : [];
  const parts = criteriaParts(criteria);
  const shown = Math.min(intent.criteria ?? 0, parts - 1);
  const lines = [...aboutLines(node, texts.description, readerOf(view)), ""];
  if (!record) lines.push(message(view.language, "menu.unreadable"));
  else {
    lines.push(...progressLines(view, node, record), ...criteriaLines(criteria, shown, readerOf(view)));
    lines.push(...rewardLines(view, node, record));
  }
  return {
    title: texts.title,
    body: withNotice(view, lines.join("\n")),
    buttons: [
      ...(record?.owed ? claimButton(view) : []),
      ...moveButtons(view, shown, parts, (to) => ({ ...intent, criteria: to })),
      { text: message(view.language, "menu.back"), intent: { kind: "page", pageId: node.pageId, part } },
    ],
  };
}

/** Labels as buttons; undefined where nothing is to be chosen any more. */
function chooseForm(view: MenuView, node: AchievementNode): MenuForm | undefined {
  const record = view.record(node);
  const choice = record && choicesOf(record, node.rewards)[0];
  if (!choice) return undefined;
  const labels = labelsOf(rewardIn(choice.reward, view.locale));
  return {
    title: nodeTexts(node, view.locale).title,
    body: withNotice(view, message(view.language, "menu.choose")),
    buttons: [
      ...choice.options.map((option, index): MenuButton => ({
        text: labels[index]!,
        intent: { kind: "chosen", nodeId: node.id, option },
      })),
      { text: message(view.language, "menu.later"), intent: { kind: "pages", part: 0 } },
    ],
  };
}

function progressLines(view: MenuView, node: AchievementNode, record: NodeRecord): string[] {
  const progress = readProgress(record, node.goalNumber);
  const filled = Math.floor((progress / node.goalNumber) * BAR_LENGTH);
  const lines = [
    `§a${"|".repeat(filled)}§8${"|".repeat(BAR_LENGTH - filled)}§r`,
    progressText(node, progress, readerOf(view)),
  ];
  const state = view.state(node);
  if (isComplete(record)) lines.push(message(view.language, "menu.state.done"));
  else if (node.cloud && view.isCloudAway && progress >= node.goalNumber)
    lines.push(message(view.language, "menu.cloudAway"));
  lines.push(...waitLines(view, node, state));
  return lines;
}

/** What the node waits for, and till when. */
function waitLines(view: MenuView, node: AchievementNode, state: NodeState): string[] {
  const { language, zoneEast } = view;
  switch (state.kind) {
    case "locked":
      return state.by.map(({ nodes, count }) => {
        const title = nodes.map((each) => titleFor(view, each)).join("§r§c”, “");
        return nodes.length === count
          ? message(language, "menu.lockedBy", { title })
          : message(language, "menu.lockedBySome", { title, count });
      });
    case "not yet":
      return [message(language, "menu.opensAt", { time: writeMinute(state.from, zoneEast) })];
    case "over":
      return [message(language, "menu.closedAt", { time: writeMinute(state.since, zoneEast) })];
    case "resting":
      return [message(language, "menu.again", { time: writeMinute(state.until, node.repeat?.zoneEast ?? zoneEast) })];
    default:
      return [];
  }
}

/** The title of a node that the player may not have found yet. */
function titleFor(view: MenuView, node: AchievementNode): string {
  const isFound = isVisible(summaryOf(view, node.pageId), view.outline(node.pageId), node);
  return isFound ? nodeTexts(node, view.locale).title : message(view.language, "menu.notFoundYet");
}

function rewardLines(view: MenuView, node: AchievementNode, record: NodeRecord): string[] {
  const rewards = listed(view, node.rewards);
  const milestones = view.tree.milestones(node.id).flatMap((milestone) => milestoneLines(view, milestone));
  if (rewards.length + milestones.length === 0) return [];
  const received = isPaid(record, node.repeat !== undefined) ? receivedMark(view) : "";
  const lines = ["", message(view.language, "menu.rewards") + received];
  lines.push(...rewards.map((text) => `- ${text}`), ...milestones);
  if (record.owed) lines.push(message(view.language, "menu.rewardsOwed"));
  return lines;
}

function milestoneLines(view: MenuView, { at, node, twin }: Milestone): string[] {
  const rewards = listed(view, node.rewards).join(", ");
  if (rewards === "") return [];
  const isReached = isDone(view, node) || isDone(view, twin);
  return [message(view.language, "menu.milestone", { at, rewards }) + (isReached ? receivedMark(view) : "")];
}

const receivedMark = (view: MenuView): string => ` ${message(view.language, "menu.rewardsPaid")}`;

/** What the rewards are, equal ones counted. */
function listed(view: MenuView, rewards: readonly RewardJson[]): string[] {
  const counts = new Map<string, number>();
  for (const reward of rewards) {
    const text = rewardText(view, reward);
    if (text !== "") counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const surprise = message(view.language, "reward.other");
  // Two surprises are no more surprising than one.
  return Array.from(counts, ([text, count]) => (count === 1 || text === surprise ? text : `${text} (×${count})`));
}

/** Undefined for what the player may not know of. */
function titleOf(view: MenuView, nodeId: string): string | undefined {
  const node = view.tree.node(nodeId);
  const isKnown = node && isVisible(summaryOf(view, node.pageId), view.outline(node.pageId), node);
  return isKnown ? nodeTexts(node, view.locale).title : undefined;
}

const readerOf = (view: MenuView): GoalReader => ({
  language: view.language,
  titleOf: (nodeId) => titleOf(view, nodeId),
});

function rewardText(view: MenuView, reward: RewardJson): string {
  const reader: RewardReader = {
    language: view.language,
    titleOf: (nodeId) => titleOf(view, nodeId),
    wordsOf: (other) => rewardText(view, other as RewardJson),
  };
  return wordsOf("type" in reward ? rewardIn(reward, view.locale) : reward, reader);
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

function isDone(view: MenuView, node: AchievementNode | undefined): boolean {
  const record = node && view.record(node);
  return record !== undefined && isComplete(record);
}

function claimButton(view: MenuView): MenuButton[] {
  if (view.owing === 0) return [];
  return [{ text: message(view.language, "menu.claim", { count: view.owing }), intent: { kind: "claim" } }];
}

function withNotice(view: MenuView, body: string): string {
  return view.notice === undefined ? body : `${view.notice}\n\n${body}`;
}

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

function moveButtons(view: MenuView, shown: number, parts: number, to: (part: number) => Intent): MenuButton[] {
  const buttons: MenuButton[] = [];
  const move = (key: "menu.previous" | "menu.next", target: number): MenuButton => ({
    text: message(view.language, key, { page: target + 1, pages: parts }),
    intent: to(target),
  });
  if (shown > 0) buttons.push(move("menu.previous", shown - 1));
  if (shown < parts - 1) buttons.push(move("menu.next", shown + 1));
  return buttons;
}

/** The part that can be shown, when entries vanished since the button was made. */
function shownPart(part: number, entryCount: number): number {
  return Math.max(0, Math.min(part, Math.ceil(entryCount / ENTRIES_PER_PART) - 1));
}
