/**
 * Whether a process that is slow now has been so for longer than one sample. One sample alone may be the start, a pause of the
 * machine or a disk that was slow once: nobody is to be sent away for that. Knows neither requests nor how slowness is measured.
 */
export interface LastingPressure {
  /** Told whenever there is pressure; times never go back. */
  isLasting(nowMs: number): boolean;
  /** Told whenever there is none. */
  isOver(): void;
}

export function createLastingPressure(sampleMs: number): LastingPressure {
  let since: number | undefined;
  return {
    isLasting(nowMs) {
      since ??= nowMs;
      return nowMs - since >= sampleMs;
    },
    isOver() {
      since = undefined;
    },
  };
}
