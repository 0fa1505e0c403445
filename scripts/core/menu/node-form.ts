/**
 * The screen of one node: what it is, how far the player is, what it waits for, what it gives.
 */

import type { NodeState } from "../progress/node-state.ts";
import { isComplete, readProgress } from "../progress/progress.ts";
import type { NodeRecord } from "../progress/record.ts";
import { isPaid } from "../rewards/ledger.ts";
import { rewardIn } from "../rewards/reward-texts.ts";
import type { RewardReader } from "../rewards/reward-type.ts";
import { wordsOf, type RewardJson } from "../rewards/rewards.ts";
import { message } from "../text/message.ts";
import { nodeTexts } from "../text/node-texts.ts";
import { writeMinute } from "../time/calendar.ts";
import type { AchievementNode, Milestone } from "../tree/tree.ts";
import { criteriaLines, criteriaParts } from "./criteria-lines.ts";
import { aboutLines, progressText } from "./goal-lines.ts";
import {
  claimButton,
  isDone,
  moveButtons,
  readerOf,
  titleOf,
  withNotice,
  type MenuForm,
  type MenuView,
  type NodeIntent,
} from "./menu-view.ts";

const BAR_LENGTH = 20;

export function nodeForm(view: MenuView, node: AchievementNode, intent: NodeIntent): MenuForm {
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
const titleFor = (view: MenuView, node: AchievementNode): string =>
  titleOf(view, node.id) ?? message(view.language, "menu.notFoundYet");

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

function rewardText(view: MenuView, reward: RewardJson): string {
  const reader: RewardReader = {
    language: view.language,
    titleOf: (nodeId) => titleOf(view, nodeId),
    wordsOf: (other) => rewardText(view, other as RewardJson),
  };
  return wordsOf("type" in reward ? rewardIn(reward, view.locale) : reward, reader);
}
