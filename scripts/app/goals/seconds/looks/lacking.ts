/**
 * What a player lacks of the goals that are looked at. Whoever lacks all of them has nothing of their own but this: the lists are
 * those of all players. Knows nothing of the moment.
 */

import type { Watcher } from "../../../../core/goals/goal-index.ts";
import type { Group, Measured, SortedOut } from "./look-groups.ts";

type Lists = Pick<SortedOut, "byWorn" | "restless" | "byPlace" | "byTags" | "values">;

export interface Lacking extends Lists {
  readonly areAll: boolean;
  /** Whether some are bound to biomes. */
  readonly asksBiome: boolean;
  has(watcher: Watcher): boolean;
  hasOneOf(group: Pick<Group, "watchers">): boolean;
  inBiome(biome: string): readonly Group[];
  inDimension(dimension: string): readonly Group[];
}

const NONE: readonly Group[] = [];

export function lackingOf(sorted: SortedOut, isOver: (watcher: Watcher) => boolean): Lacking {
  const lacked = sorted.all.filter((watcher) => !isOver(watcher));
  return lacked.length === sorted.all.length ? allOf(sorted) : someOf(sorted, lacked);
}

const allOf = (sorted: SortedOut): Lacking => ({
  ...listsOf(sorted),
  areAll: true,
  asksBiome: sorted.byBiome.size > 0,
  has: () => true,
  hasOneOf: () => true,
  inBiome: (biome) => sorted.byBiome.get(biome) ?? NONE,
  inDimension: (dimension) => sorted.byDimension.get(dimension) ?? NONE,
});

function someOf(sorted: SortedOut, lacked: readonly Watcher[]): Lacking {
  const { all, byBiome, byDimension } = sorted;
  const few = new Set(lacked);
  // Kept is the smaller part: of a player who has just begun what is over, of one who has nearly all what is not.
  const over = lacked.length * 2 > all.length ? new Set(all.filter((watcher) => !few.has(watcher))) : undefined;
  const has = over
    ? (watcher: Watcher): boolean => !over.has(watcher)
    : (watcher: Watcher): boolean => few.has(watcher);
  const hasOneOf = ({ watchers }: Pick<Group, "watchers">): boolean => watchers.some(has);
  const hasMeasured = (measured: Measured): boolean => measured.always.some(has) || hasOneOf(measured);
  const { byWorn, restless, byPlace, byTags, values } = listsOf(sorted);
  return {
    areAll: false,
    asksBiome: [...byBiome.values()].some((groups) => groups.some(hasOneOf)),
    has,
    hasOneOf,
    byWorn: byWorn
      .map(({ slot, groups }) => ({ slot, groups: groups.filter(hasOneOf) }))
      .filter(({ groups }) => groups.length > 0),
    restless: restless.filter(hasOneOf),
    byPlace: byPlace.filter(hasOneOf),
    byTags: byTags.filter(hasOneOf),
    values: values.filter(hasMeasured),
    inBiome: remembered((biome) => (byBiome.get(biome) ?? NONE).filter(hasOneOf)),
    inDimension: remembered((dimension) => (byDimension.get(dimension) ?? NONE).filter(hasOneOf)),
  };
}

const listsOf = ({ byWorn, restless, byPlace, byTags, values }: SortedOut): Lists => ({
  byWorn,
  restless,
  byPlace,
  byTags,
  values,
});

/** For the few places where a player ever is. */
function remembered(groupsIn: (place: string) => readonly Group[]): (place: string) => readonly Group[] {
  const known = new Map<string, readonly Group[]>();
  return (place) => {
    let groups = known.get(place);
    if (!groups) known.set(place, (groups = groupsIn(place)));
    return groups;
  };
}
