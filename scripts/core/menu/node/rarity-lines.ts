/** How many players have a node, in words: a share of all, or a number of those who are here. Knows not who counted. */

import type { NodeRecord } from "../../progress/record.ts";
import { wasCompleted } from "../../progress/rounds.ts";
import type { AchievementNode } from "../../tree/tree.ts";
import { say, type MenuView } from "../menu-view.ts";
import type { Rarity } from "../rarity.ts";

/** In percent; what is less is said to be so. */
const LEAST = 0.1;

/** @param record of the player who reads it, who counts in any case */
export function rarityLines(view: MenuView, node: AchievementNode, record: NodeRecord): string[] {
  const known = view.rarity(node);
  const line = known && lineOf(view, known, record);
  return line === undefined ? [] : ["", line];
}

/** Undefined where there is nothing to be compared. */
function lineOf(view: MenuView, known: Rarity, record: NodeRecord): string | undefined {
  const completed = Math.max(known.completed, wasCompleted(record) ? 1 : 0);
  const players = Math.max(known.players, completed);
  if (known.among === "all") return players === 0 ? undefined : shareLine(view, completed, players);
  if (players < 2) return undefined;
  if (completed === 0) return say(view, "menu.rarityHere.nobody", { count: players });
  return say(view, "menu.rarityHere", { done: completed, count: players });
}

function shareLine(view: MenuView, completed: number, players: number): string {
  if (completed === 0) return say(view, "menu.rarity.nobody");
  const exact = (completed / players) * 100;
  const written = (percent: number): string => say(view, "menu.percent", { percent });
  if (exact < LEAST) return say(view, "menu.rarity.few", { percent: written(LEAST) });
  const tenths = Math.round(exact * 10);
  // All but a few are not all.
  return say(view, "menu.rarity", { percent: written((completed < players ? Math.min(tenths, 999) : tenths) / 10) });
}
