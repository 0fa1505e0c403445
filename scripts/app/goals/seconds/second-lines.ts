/**
 * How time goes on for all whose second ends in the same tick: measured once for all of them, so that of who does the same as a
 * second ago nothing needs to be done. Knows no player.
 */

import type { Clock } from "../../ports.ts";

const TICKS_PER_SECOND = 20;
/** A server that lags has longer seconds; a clock that is farther ahead was set. */
const LONGEST_SECONDS = 5;
/** How much longer than its ticks a second must be to be taken for one of a server that lags. */
const LAG = 1.1;

/** A moment, and how many ticks have passed at it since the line began. */
interface Mark {
  tick: number;
  milliseconds: number;
  total: number;
}

export interface SecondLine {
  /** The end of the last second, and of the one before. */
  last: Mark;
  before: Mark;
}

export class SecondLines {
  private readonly byPhase: readonly SecondLine[] = Array.from({ length: TICKS_PER_SECOND }, () => ({
    last: { tick: NaN, milliseconds: NaN, total: 0 },
    before: { tick: NaN, milliseconds: NaN, total: 0 },
  }));
  private isUsed = false;

  constructor(private readonly clock: Clock) {}

  /** From now on somebody looks at them. */
  use(): void {
    this.isUsed = true;
  }

  /** To be called at the beginning of each tick. */
  advance(tick: number): void {
    if (!this.isUsed) return;
    const line = this.byPhase[tick % TICKS_PER_SECOND]!;
    const { last, before } = line;
    const milliseconds = this.clock.nowMilliseconds();
    const isFirst = Number.isNaN(last.tick);
    before.total = last.total + (isFirst ? 0 : between(tick - last.tick, milliseconds - last.milliseconds));
    before.tick = tick;
    before.milliseconds = milliseconds;
    line.last = before;
    line.before = last;
  }

  /** The one of whom a second ends in this tick. */
  endingAt(tick: number): SecondLine | undefined {
    const line = this.byPhase[tick % TICKS_PER_SECOND]!;
    return line.last.tick === tick ? line : undefined;
  }
}

/** What has passed, in ticks. */
export function between(ticks: number, milliseconds: number): number {
  const real = (milliseconds * TICKS_PER_SECOND) / 1_000;
  const isLag = real > ticks * LAG && real <= LONGEST_SECONDS * Math.max(ticks, TICKS_PER_SECOND);
  return isLag ? Math.round(real) : ticks;
}
