/** What a node gives, in words, and what has become of it. */

import type { NodeRecord } from "../../progress/record.ts";
import { isPaid } from "../../rewards/ledger.ts";
import { rewardIn } from "../../rewards/reward-texts.ts";
import type { RewardReader } from "../../rewards/reward-type.ts";
import { wordsOf, type RewardJson } from "../../rewards/rewards.ts";
import { oneLine } from "../../text/one-line.ts";
import type { AchievementNode, Milestone } from "../../tree/tree.ts";
import { isDone, say, seenTitle, type MenuView } from "../menu-view.ts";

export function rewardLines(view: MenuView, node: AchievementNode, record: NodeRecord): string[] {
  const rewards = listed(view, node.rewards);
  const milestones = view.tree.milestones(node.id).flatMap((milestone) => milestoneLines(view, milestone));
  if (rewards.length + milestones.length === 0) return [];
  const received = isPaid(record, node.repeat !== undefined) ? receivedMark(view) : "";
  const lines = ["", say(view, "menu.rewards") + received];
  lines.push(...rewards.map((text) => `- ${text}`), ...milestones);
  if (record.owed) lines.push(say(view, "menu.rewardsOwed"));
  return lines;
}

function milestoneLines(view: MenuView, { at, node, twin }: Milestone): string[] {
  const rewards = listed(view, node.rewards).join(", ");
  if (rewards === "") return [];
  const isReached = isDone(view, node) || isDone(view, twin);
  return [say(view, "menu.milestone", { at, rewards }) + (isReached ? receivedMark(view) : "")];
}

const receivedMark = (view: MenuView): string => ` ${say(view, "menu.rewardsPaid")}`;

/** What the rewards are, equal ones counted. */
function listed(view: MenuView, rewards: readonly RewardJson[]): string[] {
  const counts = new Map<string, number>();
  for (const reward of rewards) {
    const text = oneLine(rewardText(view, reward));
    if (text !== "") counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const surprise = say(view, "reward.other");
  // Two surprises are no more surprising than one.
  return Array.from(counts, ([text, count]) => (count === 1 || text === surprise ? text : `${text} (×${count})`));
}

function rewardText(view: MenuView, reward: RewardJson): string {
  const reader: RewardReader = {
    language: view.language,
    titleOf: (nodeId) => seenTitle(view, nodeId),
    wordsOf: (other) => rewardText(view, other as RewardJson),
  };
  return wordsOf("type" in reward ? rewardIn(reward, view.locale) : reward, reader);
}
