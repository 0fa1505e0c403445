/**
 * What the screens of the menu are made from: the view of one player on the tree, their progress and their own wishes.
 */

import type { Criterion } from "../goals/members/checklist.ts";
import type { NodeState } from "../progress/node-state.ts";
import { isComplete } from "../progress/progress.ts";
import type { NodeRecord } from "../progress/record.ts";
import { emptySummary, type PageSummary } from "../progress/summary.ts";
import type { GoalReader } from "../text/goals/goal-text.ts";
import type { Wishes } from "../settings/wishes.ts";
import type { Language } from "../text/languages.ts";
import { message, type MessageParameters } from "../text/message.ts";
import type { MessageKey } from "../text/message-key.ts";
import { nodeTexts } from "../text/node-texts.ts";
import type { AchievementNode, Tree } from "../tree/tree.ts";
import { isVisible, visibleCount, type PageOutline } from "../tree/visibility.ts";
import type { AdminView } from "./admin/admin-view.ts";
import type { Listing } from "./listing.ts";
import type { Place } from "./place.ts";
import type { Rarity } from "./rarity.ts";
import type { Branches } from "./tree/branch.ts";
import type { BranchSight } from "./tree/branch-rows.ts";

/** How it is with the player's cloud nodes: they are kept here where there is no cloud, or none for this player. */
export type CloudSight = "none" | "not for them" | "away" | "answers";

export interface MenuView {
  readonly tree: Tree;
  readonly branches: Branches;
  readonly language: Language;
  readonly locale: string;
  /** Undefined when the node's page could not be read. */
  readonly record: (node: AchievementNode) => NodeRecord | undefined;
  readonly state: (node: AchievementNode) => NodeState;
  readonly checklist: (node: AchievementNode, record: NodeRecord) => readonly Criterion[];
  /** Undefined when the page could not be read. */
  readonly summary: (pageId: string) => PageSummary | undefined;
  readonly outline: (pageId: string) => PageOutline;
  readonly cloud: CloudSight;
  /** Undefined while it is not known. */
  readonly rarity: (node: AchievementNode) => Rarity | undefined;
  /** Whether what the node owes is given without the player's doing anything more. */
  readonly isComing: (node: AchievementNode) => boolean;
  /** How many nodes owe the player a reward. */
  readonly owing: number;
  /** Of times, in seconds east of UTC. */
  readonly zoneEast: number;
  /** How the player wants a page listed. */
  readonly listing: (pageId: string) => Listing;
  /** Nodes of which the player does not want to see what is below. */
  readonly folded: ReadonlySet<string>;
  readonly wishes: Wishes;
  /** Where in the trees the player was last. */
  readonly last: Place | undefined;
  /** Nodes that moved last, the newest first. */
  readonly recent: readonly AchievementNode[];
  /** Pages with completions that the player has not looked at. */
  readonly news: ReadonlySet<string>;
  /** What was gathered for the place: of a list or a search, in order. */
  readonly gathered: readonly AchievementNode[];
  /** Whether the screen can move while it is looked at, and has fields and buttons at once. */
  readonly isLive: boolean;
  /** Whether hidden nodes are shown as well. */
  readonly seesAll?: boolean;
  /** What is said where a page cannot be read, if it is not the player's own. */
  readonly unreadable?: string;
  /** What a director sees of others; absent of everybody else. */
  readonly admin?: AdminView<MenuView>;
  /** A line about what the last press did. */
  readonly notice?: string;
}

export const say = (view: MenuView, key: MessageKey, parameters?: MessageParameters): string =>
  message(view.language, key, parameters);

/** What is true of a page; of one that could not be read nothing is done. */
export function summaryOf(view: MenuView, pageId: string): PageSummary {
  return view.summary(pageId) ?? emptySummary();
}

/** How many nodes of the page show. */
export const countOf = (view: MenuView, pageId: string): number =>
  view.seesAll ? view.outline(pageId).nodes.length : visibleCount(summaryOf(view, pageId), view.outline(pageId));

export const isSeen = (view: MenuView, node: AchievementNode): boolean =>
  view.seesAll === true || isVisible(summaryOf(view, node.pageId), view.outline(node.pageId), node);

/** What is said of a page that cannot be read. */
export const unreadableLine = (view: MenuView): string => view.unreadable ?? say(view, "menu.unreadable");

export const sightOf = (view: MenuView): BranchSight => ({
  isUnseen: (node) => !isSeen(view, node),
  folded: view.folded,
});

/** The node, where there is one and the player may see it. */
export function seenNode(view: MenuView, nodeId: string): AchievementNode | undefined {
  const node = view.tree.node(nodeId);
  return node && isSeen(view, node) ? node : undefined;
}

export function isDone(view: MenuView, node: AchievementNode | undefined): boolean {
  const record = node && view.record(node);
  return record !== undefined && isComplete(record);
}

export const titleOf = (view: MenuView, node: AchievementNode): string => nodeTexts(node, view.locale).title;

/** Undefined for what the player may not know of. */
export function seenTitle(view: MenuView, nodeId: string): string | undefined {
  const node = seenNode(view, nodeId);
  return node && titleOf(view, node);
}

export const readerOf = (view: MenuView): GoalReader => ({
  language: view.language,
  titleOf: (nodeId) => seenTitle(view, nodeId),
});

export function withNotice(view: MenuView, ...lines: readonly string[]): string {
  const body = lines.join("\n");
  return view.notice === undefined ? body : `${view.notice}\n\n${body}`;
}
