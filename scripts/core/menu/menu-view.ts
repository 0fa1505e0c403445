/**
 * What forms of the menu are and what they are made from: the view of one player, and the pieces that several forms share.
 */

import type { Criterion } from "../goals/checklist.ts";
import type { NodeState } from "../progress/node-state.ts";
import { isComplete } from "../progress/progress.ts";
import type { NodeRecord } from "../progress/record.ts";
import { emptySummary, type PageSummary } from "../progress/summary.ts";
import type { GoalReader } from "../text/goals/goal-text.ts";
import type { Language } from "../text/languages.ts";
import { message } from "../text/message.ts";
import { nodeTexts } from "../text/node-texts.ts";
import type { AchievementNode, Tree } from "../tree/tree.ts";
import { isVisible, type PageOutline } from "../tree/visibility.ts";

/** What a button asks for. It names nodes, not places in a form, so that it can be checked against what is true by then. */
export type Intent =
  | { readonly kind: "pages"; readonly part: number }
  | { readonly kind: "page"; readonly pageId: string; readonly part: number }
  /** `part` is of the page, `criteria` of the node's checklist. */
  | { readonly kind: "node"; readonly nodeId: string; readonly part: number; readonly criteria?: number }
  | { readonly kind: "claim" }
  /** To make the first choice that is open of what a node (or a milestone) owes. */
  | { readonly kind: "choose"; readonly nodeId: string; readonly part: number }
  /** To take one of them, by the name under which it is owed then. */
  | { readonly kind: "chosen"; readonly nodeId: string; readonly option: string }
  | { readonly kind: "close" };

export type NodeIntent = Extract<Intent, { readonly kind: "node" }>;

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

/** What is true of a page; of one that could not be read nothing is done. */
export function summaryOf(view: MenuView, pageId: string): PageSummary {
  return view.summary(pageId) ?? emptySummary();
}

export function isDone(view: MenuView, node: AchievementNode | undefined): boolean {
  const record = node && view.record(node);
  return record !== undefined && isComplete(record);
}

/** Undefined for what the player may not know of. */
export function titleOf(view: MenuView, nodeId: string): string | undefined {
  const node = view.tree.node(nodeId);
  const isKnown = node && isVisible(summaryOf(view, node.pageId), view.outline(node.pageId), node);
  return isKnown ? nodeTexts(node, view.locale).title : undefined;
}

export const readerOf = (view: MenuView): GoalReader => ({
  language: view.language,
  titleOf: (nodeId) => titleOf(view, nodeId),
});

export function claimButton(view: MenuView): MenuButton[] {
  if (view.owing === 0) return [];
  return [{ text: message(view.language, "menu.claim", { count: view.owing }), intent: { kind: "claim" } }];
}

export function withNotice(view: MenuView, body: string): string {
  return view.notice === undefined ? body : `${view.notice}\n\n${body}`;
}

/** To the parts beside the one that is shown. */
export function moveButtons(view: MenuView, shown: number, parts: number, to: (part: number) => Intent): MenuButton[] {
  const buttons: MenuButton[] = [];
  const move = (key: "menu.previous" | "menu.next", target: number): MenuButton => ({
    text: message(view.language, key, { page: target + 1, pages: parts }),
    intent: to(target),
  });
  if (shown > 0) buttons.push(move("menu.previous", shown - 1));
  if (shown < parts - 1) buttons.push(move("menu.next", shown + 1));
  return buttons;
}
