/** Blocks moved, from look to look. */

import { stopOf, tripBetween, type Stop } from "../../../../core/goals/travel.ts";
import type { PlayerView } from "../../../../core/goals/views.ts";
import { isAlive, type Poll } from "../poll.ts";

export const travelPoll: Poll = {
  signals: ["travel"],
  create({ tracker, clock }) {
    const stops = new Map<string, Stop>();

    function look(playerId: string, view: PlayerView): void {
      const from = stops.get(playerId);
      const to = isAlive(view) ? stopOf(view, clock.tick(), from) : undefined;
      if (to) stops.set(playerId, to);
      else stops.delete(playerId);
      const trip = from && to && tripBetween(from, to);
      if (!trip) return;
      tracker.see({ kind: "travel", playerId, key: trip.mode, mode: trip.mode, amount: trip.blocks });
    }

    return {
      begin: ({ playerId }, view) => look(playerId, view),
      second: ({ playerId }, view) => look(playerId, view),
      respawned: ({ playerId }) => void stops.delete(playerId),
      end({ playerId }, view) {
        if (view) look(playerId, view);
        stops.delete(playerId);
      },
    };
  },
};
