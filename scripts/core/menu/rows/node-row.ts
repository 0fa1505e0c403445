/**
 * A node as a button of two lines that are never cut by the game: title, then sign, state, progress and goal. The title
 * gives way to the lines of the tree, the goal to the state, the state's word to the progress.
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

/** What stands beside a title. */
export interface TitleMarks {
  /** Lines of the tree, or why the node is shown here. */
  readonly before?: string;
  /** What says the same where the title leaves no room for words. */
  readonly briefly?: string;
  /** How many nodes below it are one press away, if it is they that the press shows. */
  readonly below?: number;
}

export function nodeButton(view: MenuView, node: AchievementNode, press: Intent, marks: TitleMarks = {}): MenuButton {
  const record = view.record(node);
  return {
    text: `${titleLine(view, node, marks)}\n${withGoal(view, node, stateOfRecord(view, node, record))}`,
    icon: record && isComplete(record) ? node.json.finished_icon : node.json.unfinished_icon,
    press,
  };
}

function titleLine(view: MenuView, node: AchievementNode, { before = "", briefly, below }: TitleMarks): string {
  const { title, titleWidth } = nodeTexts(node, view.locale);
  const inFull = before === "" ? "" : `§8${before}§r `;
  const isTight = briefly !== undefined && titleWidth > BUTTON_WIDTH - textWidth(inFull);
  const mark = isTight ? `§8${briefly}§r ` : inFull;
  const room = BUTTON_WIDTH - textWidth(mark);
  if (below === undefined) return `${mark}${fit(title, room, titleWidth)}§r`;
  const inWords = ` §9▶ ${say(view, "menu.below", { count: below })}§r`;
  const after = titleWidth + textWidth(inWords) <= room ? inWords : ` §9▶${below}§r`;
  return `${mark}${fit(title, room - textWidth(after), titleWidth)}§r${after}`;
}

function withGoal(view: MenuView, node: AchievementNode, start: string): string {
  const goal = goalLineOf(node, readerOf(view));
  if (!goal) return fit(start, BUTTON_WIDTH);
  const room = BUTTON_WIDTH - textWidth(start) - BETWEEN_WIDTH;
  return room < LEAST_GOAL_WIDTH ? fit(start, BUTTON_WIDTH) : `${start}${BETWEEN}${fit(goal.text, room, goal.width)}`;
}

type Sign = "complete" | "resting" | "locked" | "not yet" | "over" | "begun" | "open";

/** What no colour has to tell. */
const SIGNS: Readonly<Record<Sign, readonly [sign: string, word: MessageKey]>> = {
  complete: ["§2✔", "menu.state.done"],
  resting: ["§2✔", "menu.state.resting"],
  locked: ["§8✖", "menu.state.locked"],
  "not yet": ["§8✖", "menu.state.notYet"],
  over: ["§8✖", "menu.state.over"],
  begun: ["§6●", "menu.state.begun"],
  open: ["○", "menu.state.open"],
};

/** "✔ Complete 3/3", "● Begun 3/10": no wider than a button, and the progress is never what is cut. */
export const stateText = (view: MenuView, node: AchievementNode): string =>
  stateOfRecord(view, node, view.record(node));

function stateOfRecord(view: MenuView, node: AchievementNode, record: NodeRecord | undefined): string {
  if (!record) return `? ${say(view, "menu.state.unreadable")}`;
  const progress = isComplete(record) ? node.goalNumber : readProgress(record, node.goalNumber);
  const { kind } = view.state(node);
  const found = kind === "unreadable" || kind === "open" ? (progress > 0 ? "begun" : "open") : kind;
  const [sign, word] = SIGNS[found];
  const gift = record.owed === undefined ? "" : " §6★§r";
  const after = `§r${gift} ${progress}/${node.goalNumber}`;
  const said = say(view, word);
  const words = fit(said, BUTTON_WIDTH - textWidth(`${sign} ${after}`));
  return `${sign} ${words}${after}`;
}
