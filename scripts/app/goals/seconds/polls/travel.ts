/** Blocks moved, from look to look. What there is of a block survives a leave and a restart. */

import { stopOf, tripBetween, type Stop } from "../../../../core/goals/told/travel.ts";
import type { PlayerView } from "../../../../core/goals/told/views.ts";
import type { PlayerSession } from "../../../records/player-records.ts";
import { isAlive, type Poll } from "../poll.ts";

/** Parts of a block are kept as whole numbers. */
const PARTS = 1_000;

export const travelPoll: Poll = {
  signals: ["travel"],
  create({ index, tracker, clock, views }) {
    const stops = new Map<string, Stop>();

    function go(playerId: string, to: Stop | undefined): void {
      const from = stops.get(playerId);
      if (to) stops.set(playerId, to);
      else stops.delete(playerId);
      const trip = from && to && tripBetween(from, to);
      if (!trip) return;
      tracker.see({ kind: "travel", playerId, key: trip.mode, mode: trip.mode, amount: trip.blocks });
    }

    const stopNow = (playerId: string, view: PlayerView) => stopOf(view, clock.tick(), stops.get(playerId));

    function look(playerId: string, view: PlayerView): void {
      go(playerId, isAlive(view) ? stopNow(playerId, view) : undefined);
    }

    function keep(session: PlayerSession): void {
      session.batch(() => {
        for (const watcher of index.all("travel")) {
          const { node, leaf } = watcher;
          const record = session.read(node);
          if (!record || record.completedAt !== undefined) continue;
          const parts = Math.round(tracker.fractionOf(session, watcher) * PARTS);
          if ((record.kept?.[leaf.key] ?? 0) !== parts)
            session.write(node, { ...record, kept: { ...record.kept, [leaf.key]: parts } }, "soon");
        }
      });
    }

    function takeUp(session: PlayerSession): void {
      for (const watcher of index.all("travel")) {
        const parts = session.read(watcher.node)?.kept?.[watcher.leaf.key] ?? 0;
        if (tracker.fractionOf(session, watcher) === 0) tracker.putFraction(session, watcher, parts / PARTS);
      }
    }

    return {
      begin(session, view) {
        takeUp(session);
        look(session.playerId, view);
      },
      met: takeUp,
      second: ({ playerId }, view) => look(playerId, view),
      died({ playerId }) {
        // Up to where they lie.
        const view = stops.has(playerId) ? views.of(playerId) : undefined;
        if (view) go(playerId, stopNow(playerId, view));
        stops.delete(playerId);
      },
      respawned: ({ playerId }) => void stops.delete(playerId),
      end(session, view) {
        const { playerId } = session;
        if (view) look(playerId, view);
        stops.delete(playerId);
        keep(session);
      },
      keep(session) {
        const view = views.of(session.playerId);
        if (view) look(session.playerId, view);
        keep(session);
      },
    };
  },
};
