/**
 * How long a piece of work may go on in one tick. Says when the time is over; what is left then, and who goes on with
 * it, is the business of whoever asks.
 */

import type { Clock } from "../ports.ts";

export interface Budget {
  /** To be asked before each item: a single item is all that can go beyond the time. */
  isSpent(): boolean;
  /** Milliseconds that are left; below 0 when the last item went beyond. */
  left(): number;
}

export function createBudget(clock: Clock, milliseconds: number): Budget {
  const endsAt = clock.nowMilliseconds() + milliseconds;
  return {
    isSpent: () => clock.nowMilliseconds() >= endsAt,
    left: () => endsAt - clock.nowMilliseconds(),
  };
}
