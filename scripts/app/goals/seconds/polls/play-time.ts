/** Time in the world, in whole units. */

import type { Poll } from "../poll.ts";
import { createTimedGoals } from "../timed-goals.ts";
import { ticksOf } from "../timed-player.ts";

export const playTimePoll: Poll = {
  signals: ["play_time"],
  create: (tools) =>
    createTimedGoals(tools, {
      signal: "play_time",
      inAnyMode: true,
      count({ playerId }, timed) {
        const { watcher } = timed;
        const { per } = watcher.leaf;
        const units = Math.floor(timed.ticks / ticksOf(per));
        if (units === 0) return;
        timed.ticks -= units * ticksOf(per);
        tools.tracker.offer([watcher], { kind: "play_time", playerId, amount: units * per });
      },
      missing: (_session, { ticks, watcher }) => ticksOf(watcher.leaf.per) - ticks,
    }),
};
