/** What `ach:info` tells of a node's goal: the goal in words, its criteria, and why the last deeds did not count. */

import type { Leaf } from "../../../core/goals/parts.ts";
import { criterionLine } from "../../../core/menu/node/criteria-lines.ts";
import type { NodeRecord } from "../../../core/progress/record.ts";
import { criterionText, goalText, wantedText, type GoalReader } from "../../../core/text/goals/goal-text.ts";
import { exactMessage } from "../../../core/text/message.ts";
import { oneLine } from "../../../core/text/one-line.ts";
import type { MessageKey } from "../../../core/text/message-key.ts";
import type { AchievementNode } from "../../../core/tree/tree.ts";
import type { ChecklistOf } from "../../goals/members/checklists.ts";
import type { Why } from "../../goals/why.ts";

/** More lines than these scroll out of the chat. */
const MAX_CRITERIA = 50;
/** Of goals that are looked at. */
const MAX_MISSING = 5;
const TICKS_PER_SECOND = 20;

export function goalLines(node: AchievementNode, reader: GoalReader): string[] {
  if (!node.goal) return [exactMessage(reader.language, "info.noGoal")];
  return [exactMessage(reader.language, "menu.goal", { goal: goalText(node.goal, node.goalNumber, reader) })];
}

/** All criteria; of very many those that are not done, as far as they can be read. */
export function criteriaOf(
  checklistOf: ChecklistOf,
  node: AchievementNode,
  record: NodeRecord,
  reader: GoalReader,
): string[] {
  const all = checklistOf(node, record);
  const told = all.length <= MAX_CRITERIA ? all : all.filter(({ isDone, isHeading }) => !isDone && !isHeading);
  const lines = told.slice(0, MAX_CRITERIA).map((criterion) => criterionLine(criterion, reader));
  const count = all.length - lines.length;
  return count === 0 ? lines : [...lines, exactMessage(reader.language, "info.moreCriteria", { count })];
}

/** Words for what is no filter of the goal. */
const STATES: Readonly<Record<string, MessageKey>> = {
  locked: "why.locked",
  "not yet": "why.notYet",
  over: "why.over",
  resting: "why.resting",
  unreadable: "why.unreadable",
  game_mode: "why.gameMode",
  done: "why.done",
  turn: "why.turn",
  seen: "why.seen",
  "other value": "why.otherValue",
  "no value": "why.noValue",
};

export function whyLines({ countedTicksAgo, refused, missing }: Why, reader: GoalReader): string[] {
  const { language } = reader;
  const counted =
    countedTicksAgo === undefined
      ? exactMessage(language, "why.noneCounted")
      : exactMessage(language, "why.counted", { ago: agoText(countedTicksAgo, reader) });
  const deeds = refused.map(
    ({ ticksAgo, leaf, reason }) => `- ${agoText(ticksAgo, reader)}: ${reasonText(leaf, reason, reader)}`,
  );
  const now = missing
    .slice(0, MAX_MISSING)
    .map(({ leaf, reason }) => exactMessage(language, "why.now", { reason: reasonText(leaf, reason, reader) }));
  const heading = exactMessage(language, refused.length === 0 ? "why.noneRefused" : "why.refused");
  return [counted, heading, ...deeds, ...now];
}

function agoText(ticks: number, { language }: GoalReader): string {
  const seconds = Math.floor(ticks / TICKS_PER_SECOND);
  const minutes = Math.floor(seconds / 60);
  return minutes < 2
    ? exactMessage(language, "why.ago", { seconds })
    : exactMessage(language, "why.agoMinutes", { minutes });
}

function reasonText(leaf: Leaf, reason: string, reader: GoalReader): string {
  const { language } = reader;
  const state = STATES[reason];
  const wanted = state === undefined ? wantedText(leaf, reason, reader) : undefined;
  const said =
    state !== undefined
      ? exactMessage(language, state)
      : exactMessage(language, wanted === undefined ? "why.filter" : "why.filterWanted", {
          key: reason,
          wanted: wanted ?? "",
        });
  if (!leaf.parent) return said;
  // Which of the members it was.
  const criterion = { of: { part: leaf }, depth: 0, isHeading: false, isDone: false, count: 0, need: leaf.need };
  return `${said} (${oneLine(criterionText(criterion, reader))})`;
}
