/**
 * What the files of this room have in common: they tell traces of deeds that the game does not tell of as such, and only
 * while some node watches one that is pieced together from them.
 */

import type { App } from "../../../app/app.ts";
import type { SignalKind } from "../../../core/goals/told/signal.ts";
import type { Trace } from "../../../core/goals/told/trace.ts";

export const tell = (app: App, trace: Trace): void => app.see({ kind: "trace", trace });

export function isAnyWanted({ watched }: App, kinds: readonly SignalKind[]): boolean {
  return kinds.some((kind) => watched.wanted(kind) !== undefined);
}
