/**
 * Which of those who watch a deed it counts for: locks, modes, tests and conditions of all of them are asked before any of
 * them moves, so that a deed that opens a node does not count for it. What refuses is noted, for whoever asks why.
 */

import type { NamedTest } from "../../core/goals/filters/conditions.ts";
import type { Watcher } from "../../core/goals/goal-index.ts";
import { distinctValueOf } from "../../core/goals/members/distinct-value.ts";
import type { Signal } from "../../core/goals/told/signal.ts";
import type { PlayerView } from "../../core/goals/told/views.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { Clock } from "../ports.ts";
import type { PlayerSession } from "../records/player-records.ts";
import type { SameDeed } from "./deeds/same-deed.ts";
import { Hit } from "./hit.ts";
import type { PlayerTrack } from "./player-track.ts";

export type AmountFor = (watcher: Watcher) => number | undefined;

export interface SiftingOptions {
  /** Whether deeds count for the node now, and if not, why. */
  readonly closedBy: (session: PlayerSession, node: AchievementNode) => string | undefined;
  readonly viewOf: (playerId: string) => PlayerView | undefined;
  /** The real day, in the time zone of the settings. */
  readonly day: () => number;
  readonly clock: Pick<Clock, "tick">;
}

/** Whose deed it is, as far as that can be told now. */
export interface Doer {
  /** Undefined: not to be reached, of whom nothing can be asked. */
  readonly session: PlayerSession | undefined;
  /** In a game mode that does not count, but for goals that are for any. */
  readonly isExempt: boolean;
  readonly track: PlayerTrack;
}

const NO_VALUES: readonly undefined[] = [];

/** @returns for whom the deed counts, in their order */
export function sift(
  watchers: readonly Watcher[],
  signal: Signal,
  amountFor: AmountFor | undefined,
  doer: Doer,
  options: SiftingOptions & { readonly sameDeed: SameDeed },
): readonly Hit[] {
  const { session, track } = doer;
  const hits: Hit[] = [];
  let view: PlayerView | undefined;
  for (const watcher of watchers) {
    if (session) {
      const reason = reasonAgainst(watcher, doer, session, signal, options);
      if (reason !== undefined) {
        if (reason !== "complete") track.refuse(options.clock.tick(), watcher, reason);
        continue;
      }
      if (!watcher.isPlain && asksOfPlayer(watcher)) view ??= options.viewOf(signal.playerId);
    }
    const hit = hitOf(watcher, signal, amountFor, view, track, options);
    if (hit) hits.push(hit);
  }
  return hits;
}

const asksOfPlayer = ({ leaf: { conditions, distincts } }: Watcher): boolean =>
  conditions.length > 0 || distincts.length > 0;

/** Why nothing counts for the node; undefined when it does. */
function reasonAgainst(
  { node, inAnyMode }: Watcher,
  { isExempt }: Doer,
  session: PlayerSession,
  signal: Signal,
  { closedBy, sameDeed }: SiftingOptions & { readonly sameDeed: SameDeed },
): string | undefined {
  const closed = closedBy(session, node);
  if (closed !== undefined) return closed;
  if (isExempt && !inAnyMode) return "game_mode";
  return sameDeed.opened(session, node, signal) ? "locked" : undefined;
}

/** The deed's tests and conditions; undefined when one refuses. */
function hitOf(
  watcher: Watcher,
  signal: Signal,
  amountFor: AmountFor | undefined,
  view: PlayerView | undefined,
  track: PlayerTrack,
  { clock, day }: SiftingOptions,
): Hit | undefined {
  // Most goals ask no more than what they are found by.
  if (watcher.isPlain && !amountFor) return new Hit(watcher, signal, signal.amount, NO_VALUES);
  const { leaf } = watcher;
  const refused = refusalOf(leaf.furtherTests, signal) ?? refusalOf(leaf.conditions, view);
  if (refused !== undefined) {
    track.refuse(clock.tick(), watcher, refused);
    return undefined;
  }
  const amount = amountFor ? amountFor(watcher) : signal.amount;
  if (amount === undefined) return undefined;
  return new Hit(watcher, signal, amount, valuesOf(watcher, signal, view, day));
}

/** The name of the first test that does not hold. */
function refusalOf<Subject>(tests: readonly NamedTest<Subject>[], subject: Subject | undefined): string | undefined {
  // By place: the engine makes an iterator for each loop over a list, and most of these are empty.
  for (let place = 0; place < tests.length; place++) {
    const { name, test } = tests[place]!;
    if (subject === undefined || !test(subject)) return name;
  }
  return undefined;
}

/** What each `distinct` above the goal tells the deed apart by. */
export function valuesOf(
  { leaf: { distincts } }: Watcher,
  signal: Signal,
  view: PlayerView | undefined,
  day: () => number,
): readonly (string | undefined)[] {
  return distincts.length === 0 ? NO_VALUES : distincts.map((each) => distinctValueOf(each, signal, view, day));
}
