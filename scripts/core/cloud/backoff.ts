/**
 * How long to wait before trying again: exponential with full jitter, so that many servers that lost the same cloud do
 * not come back in step. Knows no clock; the caller brings randomness.
 */

/**
 * @param attempt 1 for the first retry
 * @param baseTicks longest wait before the first retry; doubles with each attempt
 * @param capTicks longest wait ever
 * @param random a number in [0, 1)
 * @returns whole ticks from 1 on
 */
export function fullJitterTicks(attempt: number, baseTicks: number, capTicks: number, random: number): number {
  const longest = Math.min(capTicks, baseTicks * 2 ** Math.min(attempt - 1, 30));
  return 1 + Math.floor(random * longest);
}
