/**
 * Gathers the nodes that a list or a search shows, some in each tick, so that a page of thousands costs no tick much. What
 * belongs into it and in which order is told by core.
 */

import { gatheringOf, type Gathering } from "../../core/menu/gathering.ts";
import type { MenuView } from "../../core/menu/menu-view.ts";
import type { Place } from "../../core/menu/place.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { Scheduler } from "../ports.ts";

/** Nodes looked at in a tick. */
const NODES_A_TICK = 250;

interface Found {
  readonly node: AchievementNode;
  readonly weight: number;
}

/**
 * @param isWanted asked in every tick
 * @returns in the order in which they are shown, none for a place that shows no list; undefined when they were not wanted
 *   any more
 */
export async function gather(
  view: MenuView,
  place: Place,
  scheduler: Scheduler,
  isWanted: () => boolean,
): Promise<readonly AchievementNode[] | undefined> {
  const gathering = gatheringOf(view, place);
  if (!gathering) return [];
  const parts: Found[][] = [];
  for (let from = 0; from < gathering.nodes.length; from += NODES_A_TICK) {
    if (from > 0) await new Promise<void>((resolve) => scheduler.after(1, resolve));
    if (!isWanted()) return undefined;
    parts.push(found(gathering, from).sort((a, b) => b.weight - a.weight));
  }
  return parts.length < 2 ? (parts[0] ?? []).map(({ node }) => node) : merged(parts);
}

function found({ nodes, weigh }: Gathering, from: number): Found[] {
  const some: Found[] = [];
  for (let at = from; at < Math.min(nodes.length, from + NODES_A_TICK); at++) {
    const weight = weigh(nodes[at]!);
    if (weight !== undefined) some.push({ node: nodes[at]!, weight });
  }
  return some;
}

/** Sorted parts as one list; of equals those of an earlier part go first. */
function merged(parts: readonly (readonly Found[])[]): AchievementNode[] {
  let lists = parts;
  while (lists.length > 1) {
    const next: (readonly Found[])[] = [];
    for (let at = 0; at < lists.length; at += 2) next.push(mergedTwo(lists[at]!, lists[at + 1] ?? []));
    lists = next;
  }
  return lists[0]!.map(({ node }) => node);
}

function mergedTwo(first: readonly Found[], second: readonly Found[]): readonly Found[] {
  const all: Found[] = [];
  let b = 0;
  for (const one of first) {
    while (b < second.length && second[b]!.weight > one.weight) all.push(second[b++]!);
    all.push(one);
  }
  return all.concat(second.slice(b));
}
