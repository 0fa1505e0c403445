/** Waiting for what happens outside of the worlds, in real time. */
import { setTimeout as sleep } from "node:timers/promises";

/** Far beyond all that a busy machine takes: whoever waits longer waits for something that never comes. */
const MOST_SECONDS = 60;

/** @throws Error after a minute, with what was waited for */
export async function waitWhile(condition: () => boolean, whatFor: () => string): Promise<void> {
  const end = performance.now() + MOST_SECONDS * 1_000;
  while (condition()) {
    if (performance.now() > end) throw new Error(`${whatFor()} for ${MOST_SECONDS} seconds`);
    await sleep(1);
  }
}
