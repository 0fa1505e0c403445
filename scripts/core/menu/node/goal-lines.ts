/**
 * What a node's screen says of its goal: the goal in words, where its author wrote no description in its place, and what
 * its progress is counted in. Reads the tree only.
 */

import type { GoalReader } from "../../text/goals/goal-text.ts";
import { goalLineOf } from "../../text/goals/node-goal.ts";
import { quantity, unitOf } from "../../text/goals/units.ts";
import { message } from "../../text/message.ts";
import type { AchievementNode } from "../../tree/tree.ts";

/** What the node's author wrote, and what its goal says. */
export function aboutLines(node: AchievementNode, description: string, reader: GoalReader): string[] {
  const line = goalLineOf(node, reader);
  const goal = line && message(reader.language, "menu.goal", { goal: line.text });
  const isDescribed = description.replace(/§./g, "").trim() !== "";
  if (goal === undefined) return [description];
  return isDescribed ? [description, "", goal] : [goal];
}

/** "35/60 seconds" */
export function progressText(node: AchievementNode, progress: number, reader: GoalReader): string {
  const unit = node.goal && unitOf(node.goal);
  const goal = unit === undefined ? String(node.goalNumber) : quantity(node.goalNumber, unit, reader);
  return message(reader.language, "menu.progress", { progress, goal });
}
