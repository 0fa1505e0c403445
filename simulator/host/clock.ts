/**
 * The time of a world, in whole microseconds: each tick begins at its own twentieth of a second, and every call into
 * the host takes a little of it, so that code which watches the clock sees it move, the same in every run. A tick that
 * took long delays the next ones until they have caught up; time goes back only when somebody sets the clock. Knows no
 * real clock.
 */

const MICROSECONDS_PER_TICK = 50_000;

export interface WorldClock {
  /** What one call into the host takes. */
  hostCallMicroseconds: number;
  /** To be called when a tick begins. */
  beginTick(tick: number): void;
  /** To be called for each call into the host. */
  hostCall(): void;
  /** Somebody sets the machine's clock, forward or back; from then on it goes on as before. */
  set(seconds: number): void;
  nowMicroseconds(): number;
  nowMilliseconds(): number;
}

export interface ClockStart {
  tick: number;
  seconds: number;
  hostCallMicroseconds: number;
}

export function createClock(start: ClockStart): WorldClock {
  let startMicroseconds = Math.round(start.seconds * 1_000_000);
  let now = startMicroseconds;
  const clock: WorldClock = {
    hostCallMicroseconds: start.hostCallMicroseconds,
    beginTick(tick) {
      now = Math.max(now, startMicroseconds + (tick - start.tick) * MICROSECONDS_PER_TICK);
    },
    hostCall() {
      now += clock.hostCallMicroseconds;
    },
    set(seconds) {
      const shift = Math.round(seconds * 1_000_000) - now;
      startMicroseconds += shift;
      now += shift;
    },
    nowMicroseconds: () => now,
    nowMilliseconds: () => Math.floor(now / 1_000),
  };
  return clock;
}
