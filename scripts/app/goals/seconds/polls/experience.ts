/**
 * Experience gained: what the total rises by from second to second. It falls at a death and when it is spent, which takes
 * nothing back. What rewards gave is told by whoever gave it, and does not count.
 */

import type { PlayerView } from "../../../../core/goals/told/views.ts";
import type { Poll } from "../poll.ts";

export const experiencePoll: Poll = {
  signals: ["experience"],
  create({ tracker, rewarded }) {
    const totals = new Map<string, number>();

    function look(playerId: string, view: PlayerView): void {
      const total = view.totalXp();
      const before = totals.get(playerId);
      if (total === undefined) return;
      totals.set(playerId, total);
      const gained = before === undefined ? 0 : total - before - rewarded.takeXp(playerId);
      if (gained > 0) tracker.see({ kind: "experience", playerId, amount: gained });
    }

    return {
      begin({ playerId }, view) {
        rewarded.takeXp(playerId);
        totals.delete(playerId);
        look(playerId, view);
      },
      second: ({ playerId }, view) => look(playerId, view),
      end({ playerId }, view) {
        if (view) look(playerId, view);
        totals.delete(playerId);
      },
    };
  },
};
