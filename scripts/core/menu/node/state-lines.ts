/** How far a player is at a node, what the node waits for and till when. */

import type { NodeState } from "../../progress/node-state.ts";
import { isComplete, readProgress } from "../../progress/progress.ts";
import type { NodeRecord } from "../../progress/record.ts";
import { writeMinute } from "../../time/calendar.ts";
import type { AchievementNode } from "../../tree/tree.ts";
import { bar } from "../bar.ts";
import { readerOf, say, seenTitle, type MenuView } from "../menu-view.ts";
import { cloudLines } from "./cloud-lines.ts";
import { progressText } from "./goal-lines.ts";

export function stateLines(view: MenuView, node: AchievementNode, record: NodeRecord): string[] {
  const progress = readProgress(record, node.goalNumber);
  const lines = [bar(progress, node.goalNumber), progressText(node, progress, readerOf(view))];
  const { completedAt } = record;
  if (isComplete(record)) {
    lines.push(say(view, "menu.state.done"));
    if (completedAt !== undefined && completedAt > 0)
      lines.push(say(view, "menu.completedAt", { time: writeMinute(completedAt, view.zoneEast) }));
  }
  lines.push(...cloudLines(view, node, record));
  lines.push(...waitLines(view, node, view.state(node)));
  return lines;
}

/** What the node waits for, and till when. */
function waitLines(view: MenuView, node: AchievementNode, state: NodeState): string[] {
  const { zoneEast } = view;
  switch (state.kind) {
    case "locked":
      return state.by.map(({ nodes, count }) => {
        const title = nodes.map((each) => titleFor(view, each)).join("§r§c”, “");
        return nodes.length === count
          ? say(view, "menu.lockedBy", { title })
          : say(view, "menu.lockedBySome", { title, count });
      });
    case "not yet":
      return [say(view, "menu.opensAt", { time: writeMinute(state.from, zoneEast) })];
    case "over":
      return [say(view, "menu.closedAt", { time: writeMinute(state.since, zoneEast) })];
    case "resting":
      return [say(view, "menu.again", { time: writeMinute(state.until, node.repeat?.zoneEast ?? zoneEast) })];
    default:
      return [];
  }
}

/** The title of a node that the player may not have found yet. */
const titleFor = (view: MenuView, node: AchievementNode): string =>
  seenTitle(view, node.id) ?? say(view, "menu.notFoundYet");
