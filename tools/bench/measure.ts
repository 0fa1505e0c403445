/**
 * How benchmarks of the pack measure: processor time of this process, which others on the machine disturb least, and
 * the middle of several measures. The engine runs here as WASM, which takes about twice the time of the game's native
 * one; ratios within a run need no such factor.
 */

import type { Simulator } from "../../simulator/index.ts";

/** WASM to native, measured with QuickJS 2021-03-27 built for both: 1.9 of a full server at work, 2.3 of an idle one. */
export const NATIVE_FACTOR = 2;

/** A tick that takes too long is to be told, not to be cut off by the watchdog of a busy machine. */
export const HANG_MILLISECONDS = 300_000;

export function cpuMilliseconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** What each of `count` ticks took; `before` acts in the world before each, unmeasured. */
export function measureTicks(world: Simulator, count: number, before?: (tick: number) => void): number[] {
  return Array.from({ length: count }, (_, tick) => {
    before?.(tick);
    return cpuMilliseconds(() => world.tick());
  });
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

export function printMilliseconds(what: string, milliseconds: number): void {
  const native = milliseconds / NATIVE_FACTOR;
  console.log(`  ${what}: ${milliseconds.toFixed(2)} ms (about ${native.toFixed(2)} ms in the native engine)`);
}

export function printRatio(what: string, ratio: number, target?: string): void {
  console.log(`  ${what}: ${ratio.toFixed(2)}${target === undefined ? "" : ` (target: ${target})`}`);
}
