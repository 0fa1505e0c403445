/**
 * Work that is dear and not urgent, such as reading a player's saved progress: one piece a tick, in the order in which it
 * came, so that a hundred players who join at once are never a hundred times the work in one tick. What the work is, is
 * not its business.
 */

export interface OneATick {
  /** Does the work now if this tick's turn is still free, else in a later tick. Work under a key replaces that before. */
  take(key: string, work: () => void): void;
  isWaiting(key: string): boolean;
  /** Does now what waits under the key, since somebody needs it; nothing when nothing waits. */
  hurry(key: string): void;
  drop(key: string): void;
  /** To be called every tick. */
  tick(): void;
}

/** @param now the present tick */
export function createOneATick(now: () => number): OneATick {
  const waiting = new Map<string, () => void>();
  let lastTurn = -Infinity;

  function run(key: string, work: () => void): void {
    // Gone before it runs: it may ask for itself.
    waiting.delete(key);
    lastTurn = now();
    work();
  }

  return {
    take(key, work) {
      waiting.set(key, work);
      if (waiting.size === 1 && lastTurn !== now()) run(key, work);
    },
    isWaiting: (key) => waiting.has(key),
    hurry(key) {
      const work = waiting.get(key);
      if (work) run(key, work);
    },
    drop: (key) => void waiting.delete(key),
    tick() {
      if (waiting.size === 0 || lastTurn === now()) return;
      for (const [key, work] of waiting) return run(key, work);
    },
  };
}
