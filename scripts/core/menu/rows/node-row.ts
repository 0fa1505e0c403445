/**
 * A node as a button of two lines that are never cut by the game: title, then sign, state, progress and goal. The title
 * gives way to the lines of the tree, the goal to the progress.
 */

import { isComplete, readProgress } from "../../progress/progress.ts";
import type { NodeRecord } from "../../progress/record.ts";
import { fit, textWidth } from "../../text/font/fit.ts";
import { goalLineOf } from "../../text/goals/node-goal.ts";
import type { MessageKey } from "../../text/message-key.ts";
import { nodeTexts } from "../../text/node-texts.ts";
import type { AchievementNode } from "../../tree/tree.ts";
import type { Intent } from "../action.ts";
import { readerOf, say, type MenuView } from "../menu-view.ts";
import type { MenuButton } from "../screen.ts";

/** Of a button's text beside its icon. */
export const BUTTON_WIDTH = 165;
const BETWEEN = " · ";
const BETWEEN_WIDTH = textWidth(BETWEEN);
/** A few characters of a goal tell nobody anything. */
const LEAST_GOAL_WIDTH = 30;

/** @param lines of the tree, before the title */
export function nodeButton(view: MenuView, node: AchievementNode, press: Intent, lines = "", more = ""): MenuButton {
  const record = view.record(node);
  const mark = lines === "" ? "" : `§8${lines}§r `;
  const { title, titleWidth } = nodeTexts(node, view.locale);
  const state = stateOfRecord(view, node, record);
  const second = withGoal(view, node, more === "" ? state : fit(`${state} ${more}`, BUTTON_WIDTH));
  return {
    text: `${mark}${fit(title, BUTTON_WIDTH - textWidth(mark), titleWidth)}§r\n${second}`,
    icon: record && isComplete(record) ? node.json.finished_icon : node.json.unfinished_icon,
    press,
  };
}

function withGoal(view: MenuView, node: AchievementNode, start: string): string {
  const goal = goalLineOf(node, readerOf(view));
  if (!goal) return start;
  const room = BUTTON_WIDTH - textWidth(start) - BETWEEN_WIDTH;
  return room < LEAST_GOAL_WIDTH ? start : `${start}${BETWEEN}${fit(goal.text, room, goal.width)}`;
}

type Sign = "complete" | "resting" | "locked" | "not yet" | "over" | "begun" | "open";

/** What no colour has to tell. */
const SIGNS: Readonly<Record<Sign, readonly [sign: string, word: MessageKey | undefined]>> = {
  complete: ["§2✔", "menu.state.done"],
  resting: ["§2✔", "menu.state.resting"],
  locked: ["§8✖", "menu.state.locked"],
  "not yet": ["§8✖", "menu.state.notYet"],
  over: ["§8✖", "menu.state.over"],
  begun: ["§6●", undefined],
  open: ["○", undefined],
};

/** "✔ Complete 3/3", "● 3/10" */
export const stateText = (view: MenuView, node: AchievementNode): string =>
  stateOfRecord(view, node, view.record(node));

function stateOfRecord(view: MenuView, node: AchievementNode, record: NodeRecord | undefined): string {
  if (!record) return "?";
  const progress = isComplete(record) ? node.goalNumber : readProgress(record, node.goalNumber);
  const { kind } = view.state(node);
  const found = kind === "unreadable" || kind === "open" ? (progress > 0 ? "begun" : "open") : kind;
  const [sign, word] = SIGNS[found];
  const words = word === undefined ? "" : ` ${say(view, word)}`;
  const gift = record.owed === undefined ? "" : " §6★§r";
  return `${sign}${words}§r${gift} ${progress}/${node.goalNumber}`;
}
