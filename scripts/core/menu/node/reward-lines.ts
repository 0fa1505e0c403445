/** What a node gives, in words, and what has become of it. */

import { isComplete } from "../../progress/progress.ts";
import type { NodeRecord } from "../../progress/record.ts";
import { isPaid, owedPlaces } from "../../rewards/ledger.ts";
import { rewardIn } from "../../rewards/reward-texts.ts";
import type { RewardReader } from "../../rewards/reward-type.ts";
import { wordsOf, type RewardJson } from "../../rewards/rewards.ts";
import { oneLine } from "../../text/one-line.ts";
import type { AchievementNode, Milestone } from "../../tree/tree.ts";
import { isDone, say, seenTitle, type MenuView } from "../menu-view.ts";

export function rewardLines(view: MenuView, node: AchievementNode, record: NodeRecord): string[] {
  const rewards = listed(view, node.rewards, givenOf(node, record));
  const milestones = view.tree.milestones(node.id).flatMap((milestone) => milestoneLines(view, milestone));
  if (rewards.length + milestones.length === 0) return [];
  const mark = rewards.length === 0 ? "" : rewardMark(view, node, record);
  return ["", say(view, "menu.rewards") + mark, ...rewards.map((text) => `- ${text}`), ...milestones];
}

/** What has become of the whole. */
function rewardMark(view: MenuView, node: AchievementNode, record: NodeRecord): string {
  if (record.owed) return ` ${say(view, view.isComing(node) ? "menu.rewardsComing" : "menu.rewardsToClaim")}`;
  if (isPaid(record, node.repeat !== undefined)) return ` ${say(view, "menu.rewardsPaid")}`;
  return isComplete(record) ? "" : ` ${say(view, "menu.rewardsNotYet")}`;
}

/** Rewards that were given while others of the node are still owed. */
function givenOf(node: AchievementNode, record: NodeRecord): ReadonlySet<RewardJson> {
  if (!record.owed) return NONE;
  const owed = owedPlaces(record, node.rewards);
  return new Set(node.rewards.filter((_reward, index) => !owed.has(index)));
}

const NONE: ReadonlySet<RewardJson> = new Set();

function milestoneLines(view: MenuView, { at, node, twin }: Milestone): string[] {
  const rewards = listed(view, node.rewards, NONE).join(", ");
  if (rewards === "") return [];
  const done = [node, twin].find((each) => isDone(view, each));
  const record = done && view.record(done);
  return [say(view, "menu.milestone", { at, rewards }) + (record ? rewardMark(view, done, record) : "")];
}

/** What the rewards are, equal ones counted. */
function listed(view: MenuView, rewards: readonly RewardJson[], given: ReadonlySet<RewardJson>): string[] {
  const counts = new Map<string, number>();
  for (const reward of rewards) {
    const words = oneLine(rewardText(view, reward));
    if (words === "") continue;
    const text = given.has(reward) ? `${words} ${say(view, "menu.rewardsPaid")}` : words;
    counts.set(text, (counts.get(text) ?? 0) + 1);
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
