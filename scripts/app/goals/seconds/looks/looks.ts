/**
 * Goals that the game tells nothing of: each player is looked at once a second, one part of the players in each tick, and
 * only for what they still lack. A step is when all that is named holds where a moment ago it did not; a number counts
 * when it is higher than ever. What holds is in the goal types, how a look is kept cheap in look-groups.
 */

import type { GoalIndex, Watcher } from "../../../../core/goals/goal-index.ts";
import type { Signal } from "../../../../core/goals/told/signal.ts";
import type { PlayerView } from "../../../../core/goals/told/views.ts";
import type { AchievementNode } from "../../../../core/tree/tree.ts";
import type { Clock } from "../../../ports.ts";
import type { PlayerSession } from "../../../records/player-records.ts";
import { following } from "../../../work/following.ts";
import type { EachSecond } from "../poll.ts";
import { comeBack, renew, seeAround } from "./look-around.ts";
import { groupsByNode, sortOut } from "./look-groups.ts";
import { seeNumbers, worthOf } from "./look-numbers.ts";
import { forgetNews, newLooked, type Looked, type LookedForGoals } from "./looked.ts";
import type { Tracker } from "../../tracker.ts";

export interface Looks {
  /** A player who is here and is looked at from now on; to be asked for again when goals have come. */
  of(session: PlayerSession): EachSecond;
  /**
   * A node was completed or taken back: what is lacked is another thing now. Of one that is back, what holds at this moment
   * has held before.
   */
  turned(session: PlayerSession, node: AchievementNode): void;
  /** The player is in another team, whose nodes have other progress. */
  regrouped(playerId: string): void;
  /**
   * Of a player who is here: goals have come. Of those, what holds already is seen as at the first look of a session.
   * @param nodes which have come
   */
  met(playerId: string, nodes: ReadonlySet<AchievementNode>): void;
  left(playerId: string): void;
  /** Makes ready what the first look of anybody asks, a little in each step. */
  preparing(): Iterable<unknown>;
}

export interface LooksOptions {
  readonly index: GoalIndex;
  readonly tracker: Tracker;
  readonly isOver: (session: PlayerSession, watcher: Watcher) => boolean;
  readonly viewOf: (playerId: string) => PlayerView | undefined;
  readonly clock: Clock;
}

/** A page that could not be read may be read again: this often what a player lacks is looked up without a reason. */
const REFRESH_LOOKS = 120;

const NOTHING_TO_SEE: EachSecond = { second: () => undefined };

export function createLooks({ index, tracker, isOver, viewOf, clock }: LooksOptions): Looks {
  const players = new Map<string, Looked>();
  const all = (): readonly Watcher[] => index.all("look");
  const sorted = following(all, sortOut);
  const groupsOf = following(all, () => groupsByNode(sorted()));

  /** All that is seen at one look is one deed. */
  const lookOf = ({ playerId }: PlayerSession): Signal => ({
    kind: "look",
    playerId,
    amount: 1,
    deed: `${clock.tick()} ${playerId} look`,
  });

  const goals: LookedForGoals = {
    sorted,
    isOver,
    isUntouched: tracker.isUntouched,
    valueOf: ({ movesByValue, watchers }, session, view) =>
      movesByValue ? tracker.valuesOf(watchers[0]!, lookOf(session), view).join("\n") : "",
  };

  function look(looked: Looked, view: PlayerView): void {
    const { session } = looked;
    looked.looks += 1;
    const isDue = looked.isOutdated || looked.looks % REFRESH_LOOKS === 0;
    const lacking = isDue ? renew(looked, view) : looked.lacking!;
    seeAround(looked, lacking, view, isDue);
    if (isDue) forgetNews(looked);
    const numbers = seeNumbers(looked, lacking, view);
    const { seen } = looked;
    if (seen.length === 0) return;
    looked.seen = [];
    tracker.offer(seen, lookOf(session), (watcher) => worthOf(watcher, numbers));
  }

  return {
    of(session) {
      if (!index.watches("look")) return NOTHING_TO_SEE;
      const { playerId } = session;
      let looked = players.get(playerId);
      if (!looked) players.set(playerId, (looked = newLooked(session, goals)));
      const one = looked;
      return { second: (view) => look(one, view) };
    },
    turned(session, node) {
      const looked = players.get(session.playerId);
      const groups = looked && groupsOf().get(node);
      if (!groups) return;
      looked.isOutdated = true;
      comeBack(looked, node, groups, () => viewOf(session.playerId));
    },
    regrouped(playerId) {
      const looked = players.get(playerId);
      if (looked) looked.isOutdated = true;
    },
    met(playerId, more) {
      const looked = players.get(playerId);
      if (!looked) return;
      looked.fresh = new Set([...looked.fresh, ...more]);
      looked.isOutdated = true;
    },
    left: (playerId) => void players.delete(playerId),
    *preparing() {
      const { byWorn, restless, byPlace, byTags } = sorted();
      for (const groups of [...byWorn.map((worn) => worn.groups), restless, byPlace, byTags])
        for (const group of groups) yield group.prepare();
    },
  };
}
