/**
 * Which entities' events are wanted: those that goals name, and players where the player's own fate counts. Becomes the
 * engine's own filter.
 */

import type { Watched } from "../../app/app.ts";
import type { SignalKind } from "../../core/goals/told/signal.ts";

/** Some types, or all. */
export interface Types {
  has(type: string): boolean;
  readonly names: readonly string[] | undefined;
}

/**
 * @param byType kinds whose watchers name the entity
 * @param ofPlayers kinds that are about what befalls the player
 * @returns undefined when no goal watches any of them
 */
export function watchedTypes(
  watched: Watched,
  byType: readonly SignalKind[],
  ofPlayers: readonly SignalKind[],
): Types | undefined {
  const wanted = byType.map((kind) => watched.wanted(kind)).filter((one) => one !== undefined);
  const isPlayerWanted = ofPlayers.some((kind) => watched.wanted(kind) !== undefined);
  if (wanted.length === 0 && !isPlayerWanted) return undefined;
  if (wanted.some(({ keys }) => keys === undefined)) return { has: () => true, names: undefined };
  const names = new Set(wanted.flatMap(({ keys }) => [...keys!]));
  if (isPlayerWanted) names.add("minecraft:player");
  return { has: (type) => names.has(type), names: [...names] };
}

/** The engine's filter. */
export function typesOf({ names }: Types): { entityTypes?: string[] } {
  return names ? { entityTypes: [...names] } : {};
}
