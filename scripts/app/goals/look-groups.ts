/**
 * What a player lacks of the goals that are looked at, sorted so that a look costs little: goals that say the same are
 * looked at once, those that are bound to a biome or dimension only there, and those that ask for a place alone only when
 * the player has moved. Knows no player.
 */

import type { NamedTest } from "../../core/goals/conditions.ts";
import type { Watcher } from "../../core/goals/goal-index.ts";
import { idSet, type Ids } from "../../core/goals/patterns.ts";
import type { PlayerView } from "../../core/goals/views.ts";

/** Goals that hold at the same moments. */
export interface Group {
  readonly key: string;
  readonly watchers: Watcher[];
  readonly tests: readonly NamedTest<PlayerView>[];
  /** Below a `distinct` a visit moves whenever the value changes: it is alone in its group. */
  readonly movesByValue: boolean;
  /** Bound to a biome or a dimension. */
  readonly isPlaced: boolean;
}

/** Goals that measure the same number. */
export interface Measured {
  readonly read: (player: PlayerView) => number | undefined;
  readonly watchers: Watcher[];
  /** Members of sequences count from when they are awaited, however high it was before. */
  readonly always: Watcher[];
  /** The highest that was seen, and for whom it has not counted yet. */
  highest: number;
  waiting: Set<Watcher>;
}

export interface Lacking {
  readonly all: ReadonlySet<Watcher>;
  readonly groups: ReadonlyMap<string, Group>;
  readonly byBiome: ReadonlyMap<string, readonly Group[]>;
  readonly byDimension: ReadonlyMap<string, readonly Group[]>;
  /** Can hold or end while the player stands still. */
  readonly restless: readonly Group[];
  /** Cannot. */
  readonly byPlace: readonly Group[];
  readonly values: readonly Measured[];
}

export function sortOut(watchers: readonly Watcher[]): Lacking {
  const groups = new Map<string, Group>();
  const values = new Map<string, Measured>();
  const sorted = {
    byBiome: new Map<string, Group[]>(),
    byDimension: new Map<string, Group[]>(),
    restless: [] as Group[],
    byPlace: [] as Group[],
  };
  for (const watcher of watchers) {
    const key = keyOf(watcher);
    if (watcher.leaf.value) measure(values, key, watcher);
    else {
      const known = groups.get(key);
      if (known) known.watchers.push(watcher);
      else {
        const group = groupOf(key, watcher);
        groups.set(key, group);
        place(group, watcher, sorted);
      }
    }
  }
  return { all: new Set(watchers), groups, ...sorted, values: [...values.values()] };
}

function measure(values: Map<string, Measured>, key: string, watcher: Watcher): void {
  let measured = values.get(key);
  if (!measured) {
    measured = { read: watcher.leaf.value!, watchers: [], always: [], highest: 0, waiting: new Set() };
    values.set(key, measured);
  }
  (isInSequence(watcher) ? measured.always : measured.watchers).push(watcher);
}

function groupOf(key: string, { leaf: { type, json, holds, distincts } }: Watcher): Group {
  const isVisit = type.name === "visit";
  return {
    key,
    watchers: [],
    tests: holds,
    movesByValue: isVisit && distincts.length > 0,
    isPlaced: isVisit && (json["biome"] !== undefined || json["dimension"] !== undefined),
  };
}

interface Sorted {
  readonly byBiome: Map<string, Group[]>;
  readonly byDimension: Map<string, Group[]>;
  readonly restless: Group[];
  readonly byPlace: Group[];
}

function place(group: Group, watcher: Watcher, { byBiome, byDimension, restless, byPlace }: Sorted): void {
  group.watchers.push(watcher);
  const { type, json } = watcher.leaf;
  if (type.name !== "visit") restless.push(group);
  else if (json["biome"] !== undefined) enter(byBiome, json["biome"] as Ids, group);
  else if (json["dimension"] !== undefined) enter(byDimension, json["dimension"] as Ids, group);
  else if (group.movesByValue || json["in_block"] !== undefined) restless.push(group);
  else byPlace.push(group);
}

function enter(byId: Map<string, Group[]>, ids: Ids, group: Group): void {
  for (const id of idSet(ids)) {
    const list = byId.get(id);
    if (list) list.push(group);
    else byId.set(id, [group]);
  }
}

const keys = new WeakMap<Watcher, string>();

/** The same for goals that say the same, but for what asks where and how often. */
function keyOf(watcher: Watcher): string {
  let key = keys.get(watcher);
  if (key === undefined) {
    const { type, json, distincts, key: member } = watcher.leaf;
    key = `${type.name} ${JSON.stringify((type.options ?? []).map((option) => json[option]))}`;
    if (distincts.length > 0) key += ` ${watcher.node.id} ${member}`;
    keys.set(watcher, key);
  }
  return key;
}

function isInSequence({ leaf }: Watcher): boolean {
  for (let { parent } = leaf; parent; parent = parent.parent) if (parent.kind === "sequence") return true;
  return false;
}
