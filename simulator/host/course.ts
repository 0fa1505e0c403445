/**
 * What goes on by itself with the ticks: a walk, a fall, a meal. Each step is taken at the beginning of a tick, before the
 * pack's own scripts run. Knows nothing of what goes on.
 */

export interface Course {
  /** Runs `action` so many ticks from now (1 = the next). */
  after(ticks: number, action: () => void): void;
  /** Runs `step` in each of the next `ticks` ticks, with 1 to `ticks`, until it gives `false`. */
  each(ticks: number, step: (count: number) => boolean | void): void;
  advance(): void;
}

export function createCourse(tickNow: () => number): Course {
  const planned = new Map<number, (() => void)[]>();

  const after = (ticks: number, action: () => void): void => {
    const dueTick = tickNow() + Math.max(1, Math.floor(ticks));
    const others = planned.get(dueTick);
    if (others) others.push(action);
    else planned.set(dueTick, [action]);
  };

  return {
    after,
    each(ticks, step) {
      const take = (count: number): void => {
        if (step(count) !== false && count < ticks) after(1, () => take(count + 1));
      };
      after(1, () => take(1));
    },
    advance() {
      const tick = tickNow();
      const due = planned.get(tick);
      planned.delete(tick);
      for (const action of due ?? []) action();
    },
  };
}
