/**
 * The numbers of a player at one look, of goals that they lack: one that is higher than any before is seen by all who
 * wait for it, until it has counted for them.
 */

import type { Watcher } from "../../../../core/goals/goal-index.ts";
import type { PlayerView } from "../../../../core/goals/told/views.ts";
import type { Lacking } from "./lacking.ts";
import type { Height, Looked } from "./looked.ts";

/** Of whoever sees a number: how much it is, and what it was at its highest. */
export type SeenNumbers = ReadonlyMap<Watcher, SeenNumber>;

interface SeenNumber {
  readonly now: number;
  readonly height: Height;
}

/** @returns undefined when no number is seen by anybody */
export function seeNumbers(looked: Looked, lacking: Lacking, view: PlayerView): SeenNumbers | undefined {
  const { values } = lacking;
  let numbers: Map<Watcher, SeenNumber> | undefined;
  for (let place = 0; place < values.length; place++) {
    const measured = values[place]!;
    const now = measured.read(view);
    if (now === undefined || (now <= 0 && measured.always.length === 0)) continue;
    const always = measured.always.length === 0 ? measured.always : measured.always.filter(lacking.has);
    if (now <= 0 && always.length === 0) continue;
    const height = (looked.heights[place] ??= { highest: 0, waiting: new Set() });
    if (now > height.highest) {
      height.highest = now;
      height.waiting = new Set(measured.watchers.filter(lacking.has));
    }
    if (height.waiting.size === 0 && always.length === 0) continue;
    for (const watcher of always.length === 0 ? height.waiting : [...always, ...height.waiting]) {
      (numbers ??= new Map()).set(watcher, { now, height });
      looked.seen.push(watcher);
    }
  }
  return numbers;
}

/** What a look is worth to one who has seen it: a number as much as it is, anything else one. It has counted by that. */
export function worthOf(watcher: Watcher, numbers: SeenNumbers | undefined): number {
  const number = numbers?.get(watcher);
  if (!number) return 1;
  // A higher one was seen that did not count: it counts when it is seen again.
  if (number.now >= number.height.highest) number.height.waiting.delete(watcher);
  return Math.max(0, number.now);
}
