/** Says what state a node is in, to operators, who know nodes by their ids. */

import type { NodeState } from "../../../core/progress/node-state.ts";
import type { Language } from "../../../core/text/languages.ts";
import { exactMessage } from "../../../core/text/message.ts";
import { writeMinute } from "../../../core/time/calendar.ts";
import type { Lock } from "../../../core/tree/tree.ts";

/** @param zoneEast seconds east of UTC in which times are written */
export function stateWords(language: Language, state: NodeState, zoneEast: number): string {
  switch (state.kind) {
    case "complete":
      return exactMessage(language, "info.state.complete");
    case "locked":
      return exactMessage(language, "info.state.locked", {
        nodes: state.by.map((lock) => lockWords(language, lock)).join(", "),
      });
    case "not yet":
      return exactMessage(language, "info.state.notYet", { time: writeMinute(state.from, zoneEast) });
    case "over":
      return exactMessage(language, "info.state.over", { time: writeMinute(state.since, zoneEast) });
    case "resting":
      return exactMessage(language, "info.state.resting", { time: writeMinute(state.until, zoneEast) });
    default:
      return exactMessage(language, "info.state.open");
  }
}

function lockWords(language: Language, { nodes, count }: Lock): string {
  const ids = nodes.map(({ id }) => id).join(", ");
  return count < nodes.length ? exactMessage(language, "info.state.some", { count, nodes: ids }) : ids;
}
