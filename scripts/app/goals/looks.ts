/**
 * Goals that the game tells nothing of: each player is looked at once a second, one part of the players in each tick, and
 * only for what they still lack. A step is when all that is named holds where a moment ago it did not; a number counts
 * when it is higher than ever. What holds is in the goal types.
 */

import type { GoalIndex, Watcher } from "../../core/goals/goal-index.ts";
import { idSet, type Ids } from "../../core/goals/patterns.ts";
import type { NodeRecord } from "../../core/progress/record.ts";
import type { Signal } from "../../core/goals/signal.ts";
import type { PlayerView } from "../../core/goals/views.ts";
import type { Clock } from "../ports.ts";
import type { PlayerSession } from "../progress/player-records.ts";
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

export function createLooks({ index, tracker, isOver, clock }: LooksOptions): Looks {
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

  function lookAt(watcher: Watcher, session: PlayerSession, view: PlayerView, isFirst: boolean): void {
    const { holding } = tracker.trackOf(session.playerId);
    const { leaf } = watcher;
    if (!leaf.holds.every(({ test }) => test(view))) {
      holding.delete(watcher);
      return;
    }
    const values = movesByValue(watcher) ? tracker.valuesOf(watcher, lookOf(session), view).join("\n") : "";
    if (holding.get(watcher) === values) return;
    holding.set(watcher, values);
    if (isFirst && leaf.type.staysOverLeave && !isUntouched(session.read(watcher.node))) return;
    tracker.offer([watcher], lookOf(session));
  }

  /** All that is seen at one look is one deed. */
  const lookOf = ({ playerId }: PlayerSession, amount = 1): Signal => ({
    kind: "look",
    playerId,
    amount,
    deed: `${clock.tick()} look`,
  });

  return {
    look(session, view) {
      if (all.length === 0) return;
      const { byPlace, anywhere, values, isFirst } = lackingOf(session);
      for (const watcher of anywhere) lookAt(watcher, session, view, isFirst);
      if (byPlace.size > 0) {
        const { holding } = tracker.trackOf(session.playerId);
        const here = [
          ...(byPlace.get(view.biome() ?? "") ?? []),
          ...(byPlace.get(view.place()?.dimension ?? "") ?? []),
        ];
        for (const watcher of [...holding.keys()])
          if (isPlaced(watcher) && !here.includes(watcher)) holding.delete(watcher);
        for (const watcher of here) lookAt(watcher, session, view, isFirst);
      }
      for (const watcher of values) {
        const now = watcher.leaf.value!(view);
        if (now !== undefined && now > 0) tracker.offer([watcher], lookOf(session, now));
      }
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

const isUntouched = (record: NodeRecord | undefined): boolean =>
  record !== undefined && record.progress === 0 && record.members === undefined;

/** The ids of biomes, or else of dimensions, in which alone the goal can hold. */
function placesOf({ leaf: { type, json } }: Watcher): ReadonlySet<string> | undefined {
  if (type.name !== "visit") return undefined;
  const ids = (json["biome"] ?? json["dimension"]) as Ids | undefined;
  return ids === undefined ? undefined : idSet(ids);
}

const isPlaced = (watcher: Watcher): boolean => placesOf(watcher) !== undefined;

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
