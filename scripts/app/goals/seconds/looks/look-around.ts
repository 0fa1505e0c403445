/**
 * What holds around a player at one look, of what they lack: only what can hold now or cease to is asked for. What holds
 * and did not a moment ago is handed on as seen; whether it counts is not decided here.
 */

import type { Place, PlayerView } from "../../../../core/goals/told/views.ts";
import type { AchievementNode } from "../../../../core/tree/tree.ts";
import { lackingOf, type Lacking } from "./lacking.ts";
import type { Group } from "./look-groups.ts";
import { hold, NO_GROUPS, release, type Looked } from "./looked.ts";

/** Looks up anew what the player lacks. */
export function renew(looked: Looked, view: PlayerView): Lacking {
  const { session, goals, fresh, lacking: before } = looked;
  const sorted = goals.sorted();
  const { groups } = sorted;
  const lacking = lackingOf(sorted, (watcher) => goals.isOver(session, watcher));
  for (const key of [...looked.holding.keys()]) if (!lacking.hasOneOf(groups.get(key)!)) release(looked, key);
  for (const group of before && !before.areAll ? groups.values() : NO_GROUPS) {
    if (before!.hasOneOf(group) || !lacking.hasOneOf(group)) continue;
    if (group.watchers.some(({ node }) => fresh.has(node))) continue;
    if (group.watchers.every((watcher) => looked.back.has(watcher) || !lacking.has(watcher))) continue;
    // Nobody knows since when it has held: it counts again only after it ended.
    if (group.holds(view)) hold(looked, group, goals.valueOf(group, session, view));
  }
  looked.heights = [];
  looked.biome = looked.dimension = undefined;
  looked.inBiome = looked.inDimension = NO_GROUPS;
  looked.lacking = lacking;
  looked.isOutdated = false;
  return lacking;
}

/**
 * Of a node that is back its goals are looked at right away: what comes later in the same second is a step.
 * @param view undefined when the player cannot be reached
 */
export function comeBack(
  { session, goals, lacking, back, ended }: Looked,
  node: AchievementNode,
  groups: readonly Group[],
  view: () => PlayerView | undefined,
): void {
  const hasEnded = ended.delete(node);
  let now: PlayerView | undefined;
  for (const group of groups) {
    for (const watcher of group.watchers) {
      if (watcher.node !== node) continue;
      if (goals.isOver(session, watcher)) ended.add(node);
      else if (hasEnded || !(lacking!.has(watcher) || back.has(watcher))) {
        now ??= view();
        if (now) back.set(watcher, group.holds(now) ? goals.valueOf(group, session, now) : undefined);
      }
    }
  }
}

/** Sees what can hold now or cease to. */
export function seeAround(looked: Looked, lacking: Lacking, view: PlayerView, isRenewed: boolean): void {
  const place = view.place();
  // Who stays where they were is most often at the same object.
  const hasMoved = isRenewed || place === undefined || (place !== looked.place && !isSamePlace(place, looked.place));
  looked.place = place;
  const biome = lacking.asksBiome ? view.biome() : undefined;
  if (biome !== looked.biome) enterBiome(looked, lacking, biome);
  if (hasMoved) enterDimension(looked, lacking, place?.dimension);
  seeWorn(looked, lacking, view);
  if (lacking.restless.length > 0) seeEach(lacking.restless, looked, view);
  if (looked.inBiome.length > 0) seeEach(looked.inBiome, looked, view);
  if (looked.inDimension.length > 0) seeEach(looked.inDimension, looked, view);
  if (hasMoved) seeEach(lacking.byPlace, looked, view);
  if (lacking.byTags.length > 0) seeTags(looked, lacking, view, isRenewed);
  if (looked.placed.size > 0) endElsewhere(looked, view);
}

function enterBiome(looked: Looked, lacking: Lacking, biome: string | undefined): void {
  looked.biome = biome;
  looked.inBiome = biome === undefined ? NO_GROUPS : lacking.inBiome(biome);
}

function enterDimension(looked: Looked, lacking: Lacking, dimension: string | undefined): void {
  if (dimension === looked.dimension) return;
  looked.dimension = dimension;
  looked.inDimension = dimension === undefined ? NO_GROUPS : lacking.inDimension(dimension);
}

function seeWorn(looked: Looked, { byWorn }: Lacking, view: PlayerView): void {
  for (let each = 0; each < byWorn.length; each++) {
    const { slot, groups } = byWorn[each]!;
    if (view.item(slot) !== null) seeEach(groups, looked, view);
    else if (looked.holding.size > 0) {
      for (const { key } of groups) if (looked.holding.has(key)) release(looked, key);
    }
  }
}

function seeTags(looked: Looked, { byTags }: Lacking, view: PlayerView, isRenewed: boolean): void {
  const tags = view.tags();
  const areOthers = isRenewed || !areSame(tags, looked.tags);
  looked.tags = tags;
  if (areOthers) seeEach(byTags, looked, view);
}

/** Those that are bound to another place and held are over. */
function endElsewhere(looked: Looked, view: PlayerView): void {
  const { groups } = looked.goals.sorted();
  for (const [key, seenAt] of [...looked.placed]) if (seenAt !== looked.looks) see(groups.get(key)!, looked, view);
}

function seeEach(groups: readonly Group[], looked: Looked, view: PlayerView): void {
  for (let place = 0; place < groups.length; place++) see(groups[place]!, looked, view);
}

function see(group: Group, looked: Looked, view: PlayerView): void {
  const { holding, fresh, back } = looked;
  const hasHeld = holding.size > 0 && holding.has(group.key);
  if (!group.holds(view)) {
    if (hasHeld) release(looked, group.key);
    return;
  }
  if (hasHeld && group.isPlaced) looked.placed.set(group.key, looked.looks);
  const areAlike = fresh.size === 0 && back.size === 0;
  if (!group.movesByValue && hasHeld && areAlike) return;
  const value = looked.goals.valueOf(group, looked.session, view);
  const isHeld = hasHeld && holding.get(group.key) === value;
  if (isHeld && areAlike) return;
  hold(looked, group, value);
  begin(group, value, isHeld, looked);
}

/** @param isHeld with that value, for all but nodes that have come, or come back */
function begin({ watchers }: Group, value: string, isHeld: boolean, looked: Looked): void {
  const { session, goals, fresh, back, looks, seen } = looked;
  for (const watcher of watchers) {
    const isFresh = fresh.has(watcher.node);
    const hasBeenSo = back.has(watcher) ? back.get(watcher) === value : isHeld;
    if ((hasBeenSo && !isFresh) || !looked.lacking!.has(watcher)) continue;
    const isFirst = (looks === 1 || isFresh) && watcher.leaf.type.staysOverLeave === true;
    if (!isFirst || goals.isUntouched(session, watcher)) seen.push(watcher);
  }
}

function isSamePlace(one: Place | undefined, other: Place | undefined): boolean {
  if (!one || !other) return false;
  return one.x === other.x && one.y === other.y && one.z === other.z && one.dimension === other.dimension;
}

function areSame(some: readonly string[] | undefined, others: readonly string[] | undefined): boolean {
  if (!some || !others || some.length !== others.length) return some === others;
  for (let place = 0; place < some.length; place++) if (some[place] !== others[place]) return false;
  return true;
}
