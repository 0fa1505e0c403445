/**
 * A clock that moves while code works: it follows a time that is told from outside and stands still within a tick, and
 * adds a little for every call that the code makes. It never goes back. Knows neither ticks nor who calls.
 */

export interface WorkingClock {
  /** To be called for each call into the world. */
  called(): void;
  /** Asking is a call, too. */
  nowMilliseconds(): number;
}

export function createWorkingClock(outerMilliseconds: () => number, callMicroseconds: number): WorkingClock {
  let now = 0;
  const called = (): void => {
    now = Math.max(now, outerMilliseconds() * 1_000) + callMicroseconds;
  };
  return {
    called,
    nowMilliseconds() {
      called();
      return Math.floor(now / 1_000);
    },
  };
}
