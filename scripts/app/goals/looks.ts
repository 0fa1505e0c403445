/**
 * Goals that the game tells nothing of: each player is looked at once a second, one part of the players in each tick, and
 * only for what they still lack. A step is when all that is named holds where a moment ago it did not; a number counts
 * when it is higher than ever. What holds is in the goal types.
 */

import type { GoalIndex, Watcher } from "../../core/goals/goal-index.ts";
import { Cells } from "../../core/goals/members.ts";
import { idSet, type Ids } from "../../core/goals/patterns.ts";
import type { Signal } from "../../core/goals/signal.ts";
import type { PlayerView } from "../../core/goals/views.ts";
import type { Clock } from "../ports.ts";
import type { PlayerSession } from "../progress/player-records.ts";
import type { SlotsOf } from "./member-slots.ts";
import type { Tracker } from "./tracker.ts";

export interface Looks {
  /** One look at a player who is here. */
  look(session: PlayerSession, view: PlayerView): void;
  /** A node was completed or taken back: what is lacked is another thing now. */
  turned(playerId: string): void;
  left(playerId: string): void;
}

export interface LooksOptions {
  readonly index: GoalIndex;
  readonly tracker: Tracker;
  readonly isOver: (session: PlayerSession, watcher: Watcher) => boolean;
  readonly slotsOf: SlotsOf;
  readonly clock: Clock;
}

/** What a player lacks, by where it can be found. */
interface Lacking {
  readonly byPlace: Map<string, Watcher[]>;
  readonly anywhere: Watcher[];
  readonly values: Watcher[];
  isFirst: boolean;
}

/** Until something turns, what a player lacks is looked up this often all the same: rests end, dates come. */
const REFRESH_LOOKS = 30;

export function createLooks({ index, tracker, isOver, slotsOf, clock }: LooksOptions): Looks {
  const all = index.all("look");
  const players = new Map<string, { lacking: Lacking | undefined; looks: number; isFirst: boolean }>();

  function lackingOf(session: PlayerSession): Lacking {
    const player = players.get(session.playerId) ?? { lacking: undefined, looks: 0, isFirst: true };
    players.set(session.playerId, player);
    if (player.looks++ % REFRESH_LOOKS === 0) player.lacking = undefined;
    const lacking = player.lacking ?? sortOut(all.filter((watcher) => !isOver(session, watcher)));
    player.lacking = lacking;
    lacking.isFirst = player.isFirst;
    player.isFirst = false;
    return lacking;
  }

  /** Whether it became true at this look. */
  function became(watcher: Watcher, session: PlayerSession, view: PlayerView, isFirst: boolean): boolean {
    const { holding } = tracker.trackOf(session.playerId);
    const { leaf } = watcher;
    if (!leaf.holds.every(({ test }) => test(view))) {
      holding.delete(watcher);
      return false;
    }
    const values = movesByValue(watcher) ? tracker.valuesOf(watcher, lookOf(session), view).join("\n") : "";
    if (holding.get(watcher) === values) return false;
    holding.set(watcher, values);
    return !(isFirst && leaf.type.staysOverLeave && hasSteps(watcher, session));
  }

  function hasSteps({ node, leaf }: Watcher, session: PlayerSession): boolean {
    const record = session.read(node);
    if (!record || record.progress > 0) return true;
    const slots = record.members && leaf.parent?.keepsCounts ? slotsOf(node) : undefined;
    if (!slots) return false;
    const cells = new Cells(record.members, slots);
    return cells.isDone(leaf.key) || cells.count(leaf.key) > 0;
  }

  /** Those that can only hold here, or held where the player was. */
  function becameHere({ byPlace }: Lacking, session: PlayerSession, view: PlayerView, isFirst: boolean): Watcher[] {
    const { holding } = tracker.trackOf(session.playerId);
    const here = [...(byPlace.get(view.biome() ?? "") ?? []), ...(byPlace.get(view.place()?.dimension ?? "") ?? [])];
    for (const watcher of [...holding.keys()]) {
      if (placesOf(watcher) !== undefined && !here.includes(watcher)) holding.delete(watcher);
    }
    return here.filter((watcher) => became(watcher, session, view, isFirst));
  }

  /** All that is seen at one look is one deed. */
  const lookOf = ({ playerId }: PlayerSession): Signal => ({
    kind: "look",
    playerId,
    amount: 1,
    deed: `${clock.tick()} look`,
  });

  return {
    look(session, view) {
      if (all.length === 0) return;
      const lacking = lackingOf(session);
      const { byPlace, anywhere, values, isFirst } = lacking;
      const seen = anywhere.filter((watcher) => became(watcher, session, view, isFirst));
      if (byPlace.size > 0) seen.push(...becameHere(lacking, session, view, isFirst));
      const numbers = new Map<Watcher, number>();
      for (const watcher of values) {
        const now = watcher.leaf.value!(view);
        if (now === undefined || now <= 0) continue;
        // Most numbers do not rise in most seconds.
        if (!watcher.plan.isCombined && now <= (session.read(watcher.node)?.progress ?? 0)) continue;
        numbers.set(watcher, now);
        seen.push(watcher);
      }
      if (seen.length > 0) tracker.offer(seen, lookOf(session), (watcher) => numbers.get(watcher) ?? 1);
    },
    turned(playerId) {
      const player = players.get(playerId);
      if (player) player.lacking = undefined;
    },
    left: (playerId) => void players.delete(playerId),
  };
}

/** Below a `distinct` a visit moves whenever the value changes. */
const movesByValue = ({ leaf: { type, distincts } }: Watcher): boolean => type.name === "visit" && distincts.length > 0;

/** The ids of biomes, or else of dimensions, in which alone the goal can hold. */
function placesOf({ leaf: { type, json } }: Watcher): ReadonlySet<string> | undefined {
  if (type.name !== "visit") return undefined;
  const ids = (json["biome"] ?? json["dimension"]) as Ids | undefined;
  return ids === undefined ? undefined : idSet(ids);
}

function sortOut(watchers: readonly Watcher[]): Lacking {
  const lacking: Lacking = { byPlace: new Map(), anywhere: [], values: [], isFirst: false };
  for (const watcher of watchers) {
    const places = placesOf(watcher);
    if (watcher.leaf.value) lacking.values.push(watcher);
    else if (!places) lacking.anywhere.push(watcher);
    else
      for (const place of places) {
        const list = lacking.byPlace.get(place);
        if (list) list.push(watcher);
        else lacking.byPlace.set(place, [watcher]);
      }
  }
  return lacking;
}
