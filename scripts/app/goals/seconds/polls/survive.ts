/** Time in the world since the last death. A mode that does not count stops it, the next death begins it anew. */

import { isAlive, type Poll } from "../poll.ts";
import { createTimedGoals } from "../timed-goals.ts";
import { ticksOf } from "../timed-player.ts";

export const survivePoll: Poll = {
  signals: ["survive"],
  create(tools) {
    const { tracker } = tools;
    const goals = createTimedGoals(tools, {
      signal: "survive",
      isRunning: isAlive,
      inAnyMode: false,
      count({ playerId }, timed) {
        const { watcher } = timed;
        const { per } = watcher.leaf;
        const units = Math.floor(timed.ticks / ticksOf(per));
        if (units <= timed.told) return;
        timed.told = units;
        tracker.offer([watcher], { kind: "survive", playerId, amount: units * per });
      },
      missing: (_session, { ticks, watcher }) => {
        const unit = ticksOf(watcher.leaf.per);
        return unit - (ticks % unit);
      },
    });
    return { ...goals, died: goals.startAnew };
  },
};
