/**
 * Experience gained: what the total rises by from second to second. It falls at a death and when it is spent, which takes
 * nothing back. What rewards gave is told by whoever gave it, and does not count.
 */

import type { PlayerView } from "../../../../core/goals/told/views.ts";
import type { EachSecond, Poll, PollTools } from "../poll.ts";

class Looked implements EachSecond {
  /** Of the last look at which the game told it. */
  private total: number | undefined;

  constructor(
    private readonly playerId: string,
    private readonly tracker: PollTools["tracker"],
    private readonly rewarded: PollTools["rewarded"],
  ) {}

  second(view: PlayerView): void {
    const total = view.totalXp();
    if (total === undefined) return;
    const { total: before, playerId } = this;
    this.total = total;
    const gained = before === undefined ? 0 : total - before - this.rewarded.takeXp(playerId);
    if (gained > 0) this.tracker.see({ kind: "experience", playerId, amount: gained });
  }
}

export const experiencePoll: Poll = {
  signals: ["experience"],
  create({ tracker, rewarded }) {
    const looked = new Map<string, Looked>();
    return {
      begin({ playerId }, view) {
        rewarded.takeXp(playerId);
        const one = new Looked(playerId, tracker, rewarded);
        looked.set(playerId, one);
        one.second(view);
        return one;
      },
      end({ playerId }, view) {
        if (view) looked.get(playerId)?.second(view);
        looked.delete(playerId);
      },
    };
  },
};
