/**
 * Goals that the game tells nothing of: each player is looked at once a second, one part of the players in each tick, and
 * only for what they still lack. A step is when all that is named holds where a moment ago it did not; a number counts
 * when it is higher than ever. What holds is in the goal types, how a look is kept cheap in look-groups.
 */

import type { GoalIndex, Watcher } from "../../../core/goals/goal-index.ts";
import type { Signal } from "../../../core/goals/told/signal.ts";
import type { Place, PlayerView } from "../../../core/goals/told/views.ts";
import type { AchievementNode } from "../../../core/tree/tree.ts";
import type { Clock } from "../../ports.ts";
import type { PlayerSession } from "../../records/player-records.ts";
import { following } from "../../work/following.ts";
import { lackingOf, type Lacking } from "./lacking.ts";
import { sortOut, type Group, type Measured } from "./look-groups.ts";
import type { Tracker } from "../tracker.ts";

export interface Looks {
  /** One look at a player who is here. */
  look(session: PlayerSession, view: PlayerView): void;
  /** A node was completed or taken back: what is lacked is another thing now. */
  turned(playerId: string, node: AchievementNode): void;
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
  readonly clock: Clock;
}

interface Looked {
  lacking: Lacking | undefined;
  isOutdated: boolean;
  looks: number;
  /** Where they were at the last look. */
  place: Place | undefined;
  /** The tags that they had, as one text. */
  tags: string | undefined;
  /** By group what holds since the last look, of what is lacked; where it moves by value, with which. */
  readonly holding: Map<number, string>;
  /** Those of them that are bound to a place, with the number of the look that has seen to them last. */
  readonly placed: Map<number, number>;
  /** Of each number that counts for somebody, since what is lacked was looked up. */
  readonly heights: Map<Measured, Height>;
  /** Nodes that have come since the last look. */
  fresh: ReadonlySet<AchievementNode>;
}

interface Height {
  /** The highest that was seen. */
  highest: number;
  /** For whom it has not counted yet. */
  waiting: Set<Watcher>;
}

/** A page that could not be read may be read again: this often what a player lacks is looked up without a reason. */
const REFRESH_LOOKS = 120;
const NONE: readonly Group[] = [];
const NO_NODES: ReadonlySet<AchievementNode> = new Set();

export function createLooks({ index, tracker, isOver, clock }: LooksOptions): Looks {
  const players = new Map<string, Looked>();
  const all = (): readonly Watcher[] => index.all("look");
  const sorted = following(all, sortOut);
  /** Whose goals are looked at. */
  const nodes = following(all, (watchers) => new Set(watchers.map((watcher) => watcher.node)));

  /** All that is seen at one look is one deed. */
  const lookOf = ({ playerId }: PlayerSession): Signal => ({
    kind: "look",
    playerId,
    amount: 1,
    deed: `${clock.tick()} ${playerId} look`,
  });

  const valueOf = ({ movesByValue, watchers }: Group, session: PlayerSession, view: PlayerView): string =>
    movesByValue ? tracker.valuesOf(watchers[0]!, lookOf(session), view).join("\n") : "";

  function hold({ holding, placed, looks }: Looked, { key, isPlaced }: Group, value: string): void {
    holding.set(key, value);
    if (isPlaced) placed.set(key, looks);
  }

  function release({ holding, placed }: Looked, key: number): void {
    holding.delete(key);
    placed.delete(key);
  }

  function renew(looked: Looked, session: PlayerSession, view: PlayerView): Lacking {
    const before = looked.lacking;
    const { groups } = sorted();
    const { fresh } = looked;
    const lacking = lackingOf(sorted(), (watcher) => isOver(session, watcher));
    for (const key of [...looked.holding.keys()]) if (!lacking.hasOneOf(groups.get(key)!)) release(looked, key);
    for (const group of before && !before.areAll ? groups.values() : NONE) {
      if (before!.hasOneOf(group) || !lacking.hasOneOf(group)) continue;
      if (group.watchers.some(({ node }) => fresh.has(node))) continue;
      // What was taken back and holds now has held before: it counts again only after it ended.
      if (holds(group, view)) hold(looked, group, valueOf(group, session, view));
    }
    looked.heights.clear();
    looked.lacking = lacking;
    looked.isOutdated = false;
    return lacking;
  }

  /** Adds to `seen` whose goal holds now and did not a moment ago. */
  function see(group: Group, looked: Looked, session: PlayerSession, view: PlayerView, seen: Watcher[]): void {
    if (looked.placed.has(group.key)) looked.placed.set(group.key, looked.looks);
    if (!holds(group, view)) {
      if (looked.holding.has(group.key)) release(looked, group.key);
      return;
    }
    const { fresh } = looked;
    const hasHeld = looked.holding.has(group.key);
    if (!group.movesByValue && hasHeld && fresh.size === 0) return;
    const value = valueOf(group, session, view);
    const isHeld = hasHeld && looked.holding.get(group.key) === value;
    if (isHeld && fresh.size === 0) return;
    hold(looked, group, value);
    for (const watcher of group.watchers) {
      const isFresh = fresh.has(watcher.node);
      if ((isHeld && !isFresh) || !looked.lacking!.has(watcher)) continue;
      const isFirst = (looked.looks === 1 || isFresh) && watcher.leaf.type.staysOverLeave === true;
      if (!isFirst || tracker.isUntouched(session, watcher)) seen.push(watcher);
    }
  }

  function seeEach(
    groups: readonly Group[],
    looked: Looked,
    session: PlayerSession,
    view: PlayerView,
    seen: Watcher[],
  ): void {
    for (let place = 0; place < groups.length; place++) see(groups[place]!, looked, session, view, seen);
  }

  /** Sees what can hold now or cease to. */
  function seeAround(looked: Looked, lacking: Lacking, session: PlayerSession, view: PlayerView, isRenewed: boolean) {
    const { restless, byPlace, byTags } = lacking;
    const seen: Watcher[] = [];
    const place = view.place();
    const hasMoved = isRenewed || !isSamePlace(place, looked.place);
    looked.place = place;
    const tags = byTags.length > 0 ? view.tags()?.join("\n") : undefined;
    const areOthers = isRenewed || tags !== looked.tags;
    looked.tags = tags;
    const biome = sorted().byBiome.size > 0 ? view.biome() : undefined;
    const inBiome = biome === undefined ? NONE : lacking.inBiome(biome);
    const inDimension = place === undefined ? NONE : lacking.inDimension(place.dimension);
    seeEach(restless, looked, session, view, seen);
    seeEach(inBiome, looked, session, view, seen);
    seeEach(inDimension, looked, session, view, seen);
    if (hasMoved) seeEach(byPlace, looked, session, view, seen);
    if (areOthers) seeEach(byTags, looked, session, view, seen);
    if (looked.placed.size === 0) return seen;
    // Those that are bound to another place and held are over.
    for (const [key, seenAt] of [...looked.placed]) {
      if (seenAt !== looked.looks) see(sorted().groups.get(key)!, looked, session, view, seen);
    }
    return seen;
  }

  return {
    look(session, view) {
      if (!index.watches("look")) return;
      const { playerId } = session;
      let looked = players.get(playerId);
      if (!looked) players.set(playerId, (looked = newLooked()));
      looked.looks += 1;
      const isDue = looked.isOutdated || looked.looks % REFRESH_LOOKS === 0;
      const lacking = isDue ? renew(looked, session, view) : looked.lacking!;
      const seen = seeAround(looked, lacking, session, view, isDue);
      looked.fresh = NO_NODES;
      let numbers: Map<Watcher, { readonly now: number; readonly height: Height }> | undefined;
      const { values } = lacking;
      for (let place = 0; place < values.length; place++) {
        const measured = values[place]!;
        const now = measured.read(view);
        const always = measured.always.length === 0 ? measured.always : measured.always.filter(lacking.has);
        if (now === undefined || (now <= 0 && always.length === 0)) continue;
        const height = risen(looked, lacking, measured, Math.max(0, now));
        for (const watcher of always.length === 0 ? height.waiting : [...always, ...height.waiting]) {
          (numbers ??= new Map()).set(watcher, { now, height });
          seen.push(watcher);
        }
      }
      if (seen.length === 0) return;
      tracker.offer(seen, lookOf(session), (watcher) => {
        const number = numbers?.get(watcher);
        // A higher one was seen that did not count: it counts when it is seen again.
        if (number && number.now >= number.height.highest) number.height.waiting.delete(watcher);
        return number ? Math.max(0, number.now) : 1;
      });
    },
    turned(playerId, node) {
      const looked = players.get(playerId);
      if (!looked) return;
      if (nodes().has(node)) looked.isOutdated = true;
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
      const { restless, byPlace, byTags } = sorted();
      for (const groups of [restless, byPlace, byTags]) for (const group of groups) yield group.tests;
    },
  };
}

const newLooked = (): Looked => ({
  lacking: undefined,
  isOutdated: true,
  looks: 0,
  place: undefined,
  tags: undefined,
  holding: new Map(),
  placed: new Map(),
  heights: new Map(),
  fresh: NO_NODES,
});

function holds({ tests }: Group, view: PlayerView): boolean {
  for (let place = 0; place < tests.length; place++) if (!tests[place]!.test(view)) return false;
  return true;
}

function isSamePlace(one: Place | undefined, other: Place | undefined): boolean {
  if (!one || !other) return false;
  return one.x === other.x && one.y === other.y && one.z === other.z && one.dimension === other.dimension;
}

/** The height that a number has reached by now. */
function risen({ heights }: Looked, lacking: Lacking, measured: Measured, now: number): Height {
  let height = heights.get(measured);
  if (!height) heights.set(measured, (height = { highest: 0, waiting: new Set() }));
  if (now > height.highest) {
    height.highest = now;
    height.waiting = new Set(measured.watchers.filter(lacking.has));
  }
  return height;
}
