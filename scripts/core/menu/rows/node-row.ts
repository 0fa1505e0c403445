/**
 * A node as a button of two lines that are never cut by the game: title, then sign, state, progress and goal. The title
 * gives way to the lines of the tree, the goal to the progress.
 */

import { isComplete, readProgress } from "../../progress/progress.ts";
import { fit, textWidth } from "../../text/font/fit.ts";
import { goalText } from "../../text/goals/goal-text.ts";
import { oneLine } from "../../text/one-line.ts";
import type { AchievementNode } from "../../tree/tree.ts";
import { isDone, readerOf, say, titleOf, type MenuView } from "../menu-view.ts";
import type { Intent } from "../action.ts";
import type { MenuButton } from "../screen.ts";
import type { MessageKey } from "../../text/message-key.ts";

/** Of a button's text beside its icon. */
export const BUTTON_WIDTH = 165;

/** @param lines of the tree, before the title */
export function nodeButton(view: MenuView, node: AchievementNode, press: Intent, lines = "", more = ""): MenuButton {
  const mark = lines === "" ? "" : `§8${lines}§r `;
  const title = fit(titleOf(view, node), BUTTON_WIDTH - textWidth(mark));
  return {
    text: `${mark}${title}§r\n${secondLine(view, node, more)}`,
    icon: isDone(view, node) ? node.json.finished_icon : node.json.unfinished_icon,
    press,
  };
}

function secondLine(view: MenuView, node: AchievementNode, more: string): string {
  const state = stateText(view, node);
  const start = more === "" ? state : `${state} ${more}`;
  const goal = node.goal && oneLine(goalText(node.goal, node.goalNumber, readerOf(view)));
  const room = BUTTON_WIDTH - textWidth(start) - textWidth(" · ");
  // A few characters tell nobody anything.
  return goal === undefined || room < 30 ? start : `${start} · ${fit(goal, room)}`;
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
export function stateText(view: MenuView, node: AchievementNode): string {
  const record = view.record(node);
  if (!record) return "?";
  const progress = isComplete(record) ? node.goalNumber : readProgress(record, node.goalNumber);
  const { kind } = view.state(node);
  const found = kind === "unreadable" || kind === "open" ? (progress > 0 ? "begun" : "open") : kind;
  const [sign, word] = SIGNS[found];
  const words = word === undefined ? "" : ` ${say(view, word)}`;
  const gift = record.owed === undefined ? "" : " §6★§r";
  return `${sign}${words}§r${gift} ${progress}/${node.goalNumber}`;
}
