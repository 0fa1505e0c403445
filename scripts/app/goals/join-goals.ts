/**
 * Goals of joining: how often, on how many different days, on how many days in a row. The last day that counted and the
 * length of the row are kept in the record. A day before the last one is a clock that was set back, and no new day.
 */

import type { GoalIndex, Watcher } from "../../core/goals/goal-index.ts";
import type { PlayerSession } from "../progress/player-records.ts";
import type { Tracker } from "./tracker.ts";

export interface JoinGoals {
  joined(session: PlayerSession): void;
}

/** @param day the real day, in the time zone of the settings */
export function createJoinGoals(index: GoalIndex, tracker: Tracker, day: () => number): JoinGoals {
  const isWatched = index.wanted("join") !== undefined;

  /** @returns what the join is worth to the goal */
  function worth(session: PlayerSession, { node, leaf }: Watcher): number | undefined {
    const unit = leaf.json["unit"];
    if (unit !== "days" && unit !== "streak") return 1;
    const record = session.read(node);
    if (!record) return undefined;
    const today = day();
    const { key } = leaf;
    const rowKey = `${key}-row`;
    const last = record.kept?.[key];
    if (last !== undefined && today <= last) return undefined;
    const row = last === today - 1 ? (record.kept?.[rowKey] ?? 0) + 1 : 1;
    const kept = { ...record.kept, [key]: today, ...(unit === "streak" ? { [rowKey]: row } : {}) };
    session.write(node, { ...record, kept }, "soon");
    return unit === "streak" ? row : 1;
  }

  return {
    joined(session) {
      if (!isWatched) return;
      const { playerId } = session;
      tracker.offer(index.all("join"), { kind: "join", playerId, amount: 1 }, (watcher) => worth(session, watcher));
    },
  };
}
