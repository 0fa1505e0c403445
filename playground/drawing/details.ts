/**
 * The small line under a title: how far a player is, in a word or in numbers, and signs for what kind of node it is. Says
 * which words and signs, and how much room they may take at most; painting them is elsewhere.
 */

import { message } from "../../scripts/core/text/message.ts";
import { languageOf } from "../../scripts/core/text/languages.ts";
import type { AchievementNode } from "../../scripts/core/tree/tree.ts";
import type { NodeLook } from "./node-look.ts";
import type { SignName } from "./signs.ts";
import { plainText } from "./text/styled-text.ts";

/** Words of the drawing in the reader's language. */
export interface Words {
  readonly complete: string;
  readonly locked: string;
  readonly resting: string;
  readonly owing: string;
  /** Of a goal, to an author. */
  goal(number: number): string;
}

export const SIGN_STEP = 15;
const SIGNS_GAP = 5;

export function wordsIn(locale: string): Words {
  const language = languageOf(locale, "en_US");
  return {
    complete: plainText(message(language, "menu.state.done")),
    locked: plainText(message(language, "menu.state.locked")),
    resting: plainText(message(language, "menu.state.resting")),
    owing: plainText(message(language, "menu.claimThis")),
    goal: (number) => plainText(message(language, "menu.goal", { goal: number })),
  };
}

/** What kind of node it is, whoever looks. */
export function kindSigns(node: AchievementNode, look: NodeLook | undefined): SignName[] {
  const signs: SignName[] = [];
  const isHidden = look ? look.state === "hidden" : node.hidden;
  if (isHidden) signs.push("hidden");
  if (look?.team ?? node.team) signs.push("team");
  if (look?.repeat ?? node.repeat !== undefined) signs.push("repeat");
  if (look?.cloud ?? node.cloud) signs.push("cloud");
  if (requiredElsewhere(node).length > 0) signs.push("elsewhere");
  return signs;
}

/** Of other pages, to which no line can lead. */
export function requiredElsewhere(node: AchievementNode): readonly AchievementNode[] {
  return node.locks.flatMap((lock) => lock.nodes).filter((required) => required.pageId !== node.pageId);
}

export function detailText(node: AchievementNode, look: NodeLook | undefined, words: Words): string {
  if (!look) return node.goalNumber > 1 ? words.goal(node.goalNumber) : "";
  switch (look.state) {
    case "complete":
      return words.complete;
    case "owing":
      return words.owing;
    case "resting":
      return words.resting;
    case "locked":
      return look.progress > 0 ? `${words.locked} · ${progressText(look)}` : words.locked;
    default:
      return look.goal > 1 || look.criteria ? progressText(look) : "";
  }
}

const progressText = ({ progress, goal, criteria }: NodeLook): string =>
  criteria ? `${criteria.met} / ${criteria.total}` : `${progress} / ${goal}`;

/** Pixels that the line takes now. */
export function detailWidth(
  node: AchievementNode,
  look: NodeLook | undefined,
  words: Words,
  measure: (text: string) => number,
): number {
  const text = detailText(node, look, words);
  return measure(text) + signsWidth(kindSigns(node, look).length);
}

const signsWidth = (count: number): number => (count > 0 ? count * SIGN_STEP + SIGNS_GAP : 0);

/** Pixels that the line takes at most, whatever it says of a player. */
export function detailReserve(node: AchievementNode, words: Words, measure: (text: string) => number): number {
  const { goalNumber } = node;
  const most = `${words.locked} · ${goalNumber} / ${goalNumber}`;
  const texts = [words.complete, words.resting, words.owing, words.goal(goalNumber), ...(goalNumber > 1 ? [most] : [])];
  const signs = kindSigns(node, undefined).length;
  return Math.max(...texts.map(measure)) + signsWidth(signs);
}
