/**
 * Which entities' events are wanted: those that goals name, and players where the player's own fate counts. Becomes the
 * engine's own filter.
 */

import type { Watched } from "../../app/app.ts";
import type { SignalKind } from "../../core/goals/told/signal.ts";

/** Some types, or all where both are undefined. */
export interface Types {
  readonly names: readonly string[] | undefined;
  /** The same, to look them up: undefined of each other type. Each event asks. */
  readonly known: Readonly<Record<string, true | undefined>> | undefined;
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
  if (wanted.some(({ keys }) => keys === undefined)) return { names: undefined, known: undefined };
  const names = new Set(wanted.flatMap(({ keys }) => [...keys!]));
  if (isPlayerWanted) names.add("minecraft:player");
  const known = Object.create(null) as Record<string, true>;
  for (const name of names) known[name] = true;
  return { names: [...names], known };
}

/** The engine's filter. */
export function typesOf({ names }: Types): { entityTypes?: string[] } {
  return names ? { entityTypes: [...names] } : {};
}
