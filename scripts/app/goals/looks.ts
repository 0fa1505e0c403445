/**
 * Goals that the game tells nothing of: each player is looked at once a second, one part of the players in each tick, and
 * only for what they still lack. A step is when all that is named holds where a moment ago it did not; a number counts
 * when it is higher than ever. What holds is in the goal types.
 */

import type { GoalIndex, Watcher } from "../../core/goals/goal-index.ts";
import { idSet, type Ids } from "../../core/goals/patterns.ts";
import { goalTypeOf } from "../../core/goals/goal-types.ts";
import type { GoalJson } from "../../core/goals/goal-type.ts";
import type { Signal } from "../../core/goals/signal.ts";
import type { PlayerView } from "../../core/goals/views.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { Clock } from "../ports.ts";
import type { PlayerSession } from "../progress/player-records.ts";
import type { Tracker } from "./tracker.ts";

export interface Looks {
  /** One look at a player who is here. */
  look(session: PlayerSession, view: PlayerView): void;
  /** A node was completed or taken back: what is lacked is another thing now. */
  turned(playerId: string, node: AchievementNode): void;
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
  readonly all: ReadonlySet<Watcher>;
  readonly byBiome: ReadonlyMap<string, readonly Watcher[]>;
  readonly byDimension: ReadonlyMap<string, readonly Watcher[]>;
  readonly anywhere: readonly Watcher[];
  readonly values: readonly Watcher[];
  /** The highest value of each that counted. */
  readonly offered: Map<Watcher, number>;
}

interface Looked {
  lacking: Lacking | undefined;
  isOutdated: boolean;
  looks: number;
  /** What holds since the last look, of what is lacked; below a `distinct` with which value. */
  readonly holding: Map<Watcher, string>;
}

/** A page that could not be read may be read again: this often what a player lacks is looked up without a reason. */
const REFRESH_LOOKS = 120;
const NONE: readonly Watcher[] = [];

export function createLooks({ index, tracker, isOver, clock }: LooksOptions): Looks {
  const isWatched = index.wanted("look") !== undefined;
  let nodes: ReadonlySet<AchievementNode> | undefined;
  const players = new Map<string, Looked>();

  function holds({ leaf }: Watcher, view: PlayerView): boolean {
    for (const { test } of leaf.holds) if (!test(view)) return false;
    return true;
  }

  const valueOf = (watcher: Watcher, session: PlayerSession, view: PlayerView): string =>
    movesByValue(watcher) ? tracker.valuesOf(watcher, lookOf(session), view).join("\n") : "";

  function renew(looked: Looked, session: PlayerSession, view: PlayerView): Lacking {
    const before = looked.lacking;
    const lacking = sortOut(index.all("look").filter((watcher) => !isOver(session, watcher)));
    const { holding } = looked;
    for (const watcher of [...holding.keys()]) if (!lacking.all.has(watcher)) holding.delete(watcher);
    for (const watcher of before ? lacking.all : NONE) {
      // What was taken back and holds now has held before: it counts again only after it ended.
      const isBack = !before!.all.has(watcher) && !watcher.leaf.value && holds(watcher, view);
      if (isBack) holding.set(watcher, valueOf(watcher, session, view));
    }
    looked.lacking = lacking;
    looked.isOutdated = false;
    return lacking;
  }

  /** Whether it holds now and did not a moment ago. */
  function became(watcher: Watcher, { holding, looks }: Looked, session: PlayerSession, view: PlayerView): boolean {
    if (!holds(watcher, view)) {
      holding.delete(watcher);
      return false;
    }
    const value = valueOf(watcher, session, view);
    if (holding.get(watcher) === value) return false;
    holding.set(watcher, value);
    const isFirst = looks === 1 && watcher.leaf.type.staysOverLeave === true;
    return !isFirst || tracker.isUntouched(session, watcher);
  }

  /** What is to be told of a number; undefined when it is not more than what counted already. */
  function measure(watcher: Watcher, { offered }: Lacking, view: PlayerView): number | undefined {
    const now = watcher.leaf.value!(view);
    if (now === undefined || now <= 0) return undefined;
    return now > (offered.get(watcher) ?? 0) || isInSequence(watcher) ? now : undefined;
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
      if (!isWatched) return;
      const { playerId } = session;
      let looked = players.get(playerId);
      if (!looked) players.set(playerId, (looked = newLooked()));
      looked.looks += 1;
      const isDue = looked.isOutdated || looked.looks % REFRESH_LOOKS === 0;
      const lacking = isDue ? renew(looked, session, view) : looked.lacking!;
      const { byBiome, byDimension, anywhere, values } = lacking;
      // Those that are bound to a place and held are looked at wherever the player is by now.
      const seen = [...looked.holding.keys()].filter(
        (watcher) => isPlaced(watcher) && became(watcher, looked, session, view),
      );
      const biome = byBiome.size > 0 ? view.biome() : undefined;
      const dimension = byDimension.size > 0 ? view.place()?.dimension : undefined;
      const inBiome = biome === undefined ? NONE : (byBiome.get(biome) ?? NONE);
      const inDimension = dimension === undefined ? NONE : (byDimension.get(dimension) ?? NONE);
      for (const watchers of [anywhere, inBiome, inDimension]) {
        for (const watcher of watchers) if (became(watcher, looked, session, view)) seen.push(watcher);
      }
      const numbers = new Map<Watcher, number>();
      for (const watcher of values) {
        const now = measure(watcher, lacking, view);
        if (now === undefined) continue;
        numbers.set(watcher, now);
        seen.push(watcher);
      }
      if (seen.length === 0) return;
      tracker.offer(seen, lookOf(session), (watcher) => {
        const now = numbers.get(watcher);
        if (now !== undefined) lacking.offered.set(watcher, now);
        return now ?? 1;
      });
    },
    turned(playerId, node) {
      const looked = players.get(playerId);
      if (!looked) return;
      nodes ??= new Set(index.all("look").map((watcher) => watcher.node));
      if (nodes.has(node)) looked.isOutdated = true;
    },
    left: (playerId) => void players.delete(playerId),
  };
}

const newLooked = (): Looked => ({ lacking: undefined, isOutdated: true, looks: 0, holding: new Map() });

/** A member of a sequence counts from when it is awaited, however high it was before. */
function isInSequence({ leaf }: Watcher): boolean {
  for (let { parent } = leaf; parent; parent = parent.parent) if (parent.kind === "sequence") return true;
  return false;
}

const isVisit = ({ goal_type }: GoalJson): boolean => goal_type === "visit";

const isPlaced = ({ goal }: Watcher): boolean =>
  isVisit(goal) && (goal["biome"] !== undefined || goal["dimension"] !== undefined);
/** Below a `distinct` a visit moves whenever the value changes. */
const movesByValue = ({ leaf: { type, distincts } }: Watcher): boolean => type.name === "visit" && distincts.length > 0;

function sortOut(watchers: readonly Watcher[]): Lacking {
  const byBiome = new Map<string, Watcher[]>();
  const byDimension = new Map<string, Watcher[]>();
  const anywhere: Watcher[] = [];
  const values: Watcher[] = [];
  for (const watcher of watchers) {
    const { goal } = watcher;
    if (goalTypeOf(goal)?.value) values.push(watcher);
    else if (isVisit(goal) && goal["biome"] !== undefined) enter(byBiome, goal["biome"] as Ids, watcher);
    else if (isVisit(goal) && goal["dimension"] !== undefined) enter(byDimension, goal["dimension"] as Ids, watcher);
    else anywhere.push(watcher);
  }
  return { all: new Set(watchers), byBiome, byDimension, anywhere, values, offered: new Map() };
}

function enter(byId: Map<string, Watcher[]>, ids: Ids, watcher: Watcher): void {
  for (const id of idSet(ids)) {
    const list = byId.get(id);
    if (list) list.push(watcher);
    else byId.set(id, [watcher]);
  }
}
