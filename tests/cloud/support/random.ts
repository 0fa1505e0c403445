/** Repeatable randomness: the same seed gives the same numbers. */

export interface Random {
  /** From 0 up to but not including 1. */
  fraction(): number;
  /** From 0 to `count - 1`. */
  below(count: number): number;
  chance(probability: number): boolean;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    fraction,
    below: (count) => Math.floor(fraction() * count),
    chance: (probability) => fraction() < probability,
  };
}

/** A new seed for each run, or the one in CLOUD_TEST_SEED to see a failure again. */
export function chooseSeed(): number {
  return Number(process.env["CLOUD_TEST_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
}
