/** What the plain reading is told, and what it answers. */

import type { Signal } from "../../../../scripts/core/goals/told/signal.ts";
import type { PlayerView } from "../../../../scripts/core/goals/told/views.ts";

/** One deed, or one look, as all nodes are told of it. */
export interface Happening {
  readonly deed: Signal;
  readonly player: PlayerView;
  readonly seconds: number;
  /** The real day. */
  readonly day: number;
  /** The first look of a session. */
  readonly isFirstLook?: boolean;
  readonly modeCounts: boolean;
  /** Progress of the node when it happened. */
  readonly progress: number;
}

export interface Reading {
  /** The look is of interest to goals that watch for what becomes true, also while they do not count. */
  look(happening: Happening): void;
  /** The steps that the deed makes. */
  tell(happening: Happening): number;
  /** All is as at the beginning. */
  reset(): void;
  leave(): void;
}
