/** Does one thing after the other; one that fails keeps no other from being done. */

import type { Log } from "../ports.ts";
import { describeError } from "../progress/listeners.ts";

/** @param what for the log, when a step throws */
export function inSteps(log: Log, what: string, steps: readonly (() => void)[]): void {
  for (let place = 0; place < steps.length; place++) {
    try {
      steps[place]!();
    } catch (error) {
      log.error(`a step of ${what} failed: ${describeError(error)}`);
    }
  }
}
