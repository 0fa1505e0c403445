/**
 * Goals of joining: how often, on how many different days, on how many days in a row. The last day that counted and the
 * length of the row are kept in the record. A day before the last one is a clock that was set back, and no new day. Where a
 * node repeats, a day counts for one round, and each round begins a row of its own.
 */

import type { GoalIndex, Watcher } from "../../../core/goals/goal-index.ts";
import type { NodeRecord } from "../../../core/progress/record.ts";
import { wasCompleted } from "../../../core/progress/rounds.ts";
import { dayAt } from "../../../core/time/calendar.ts";
import type { AchievementNode } from "../../../core/tree/tree.ts";
import type { PlayerSession } from "../../records/player-records.ts";
import type { Tracker } from "../tracker.ts";

export interface JoinGoals {
  /** @param among the nodes for which the join counts; default: all */
  joined(session: PlayerSession, among?: ReadonlySet<AchievementNode>): void;
}

/**
 * @param day the real day, in the time zone of the settings
 * @param zoneEast that zone, in seconds east of UTC
 */
export function createJoinGoals(index: GoalIndex, tracker: Tracker, day: () => number, zoneEast: number): JoinGoals {
  /** @returns what the join is worth to the goal */
  function worth(session: PlayerSession, { node, leaf }: Watcher): number | undefined {
    const unit = leaf.json["unit"];
    if (unit !== "days" && unit !== "streak") return 1;
    const record = session.read(node);
    if (!record) return undefined;
    const today = day();
    const { key } = leaf;
    const rowKey = `${key}-row`;
    const last = record.kept?.[key] ?? dayOfCompletion(node, record);
    if (last !== undefined && today <= last) return undefined;
    const row = last === today - 1 ? (record.kept?.[rowKey] ?? 0) + 1 : 1;
    const kept = { ...record.kept, [key]: today, ...(unit === "streak" ? { [rowKey]: row } : {}) };
    session.write(node, { ...record, kept }, "soon");
    return unit === "streak" ? row : 1;
  }

  /**
   * Who completed the node before it repeated has not kept the day that counted last: it was no later than that of the completion.
   * Where each round has days of its own, none of them is in the new one.
   */
  function dayOfCompletion({ repeat }: AchievementNode, record: NodeRecord): number | undefined {
    const { since } = record;
    if (!repeat || since === undefined || !wasCompleted(record)) return undefined;
    if (repeat.every === "completion") return dayAt(since, zoneEast);
    return typeof repeat.every === "object" ? dayAt(since - repeat.every.hours * 3_600, zoneEast) : undefined;
  }

  /** A completion keeps nothing but itself; of a node that begins anew the day is still to be known. */
  function keepDay(session: PlayerSession, { node, leaf: { key, json } }: Watcher): void {
    if (!node.repeat || (json["unit"] !== "days" && json["unit"] !== "streak")) return;
    const record = session.read(node);
    if (!record || record.kept?.[key] !== undefined) return;
    session.write(node, { ...record, kept: { ...record.kept, [key]: day() } }, "soon");
  }

  return {
    joined(session, among) {
      if (!index.watches("join")) return;
      const { playerId } = session;
      const counted: Watcher[] = [];
      const watchers = among ? index.all("join").filter(({ node }) => among.has(node)) : index.all("join");
      tracker.offer(watchers, { kind: "join", playerId, amount: 1 }, (watcher) => {
        const steps = worth(session, watcher);
        if (steps !== undefined) counted.push(watcher);
        return steps;
      });
      for (const watcher of counted) keepDay(session, watcher);
    },
  };
}
