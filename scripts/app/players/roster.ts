/**
 * The players whom this world knows, by id and last name: who may be sent mail while offline.
 * One small world property a player, so that a newcomer never rewrites the others.
 */

import { describeError } from "../progress/listeners.ts";
import type { Log, PropertyStore } from "../ports.ts";

export const ROSTER_KEY = "ach:roster/";

export interface Roster {
  /** Notes a player who is here. */
  remember(playerId: string, name: string): void;
  name(playerId: string): string | undefined;
  /** Ids of players whose last known name is this one, upper and lower case being the same. */
  idsByName(name: string): readonly string[];
}

export function createRoster(world: PropertyStore, log: Log): Roster {
  const names = new Map<string, string>();
  for (const key of world.keys()) {
    if (!key.startsWith(ROSTER_KEY)) continue;
    const name = world.get(key);
    // A player without a readable name is still known by his id; his next join mends the name.
    names.set(key.slice(ROSTER_KEY.length), typeof name === "string" ? name : "");
  }
  return {
    remember(playerId, name) {
      if (names.get(playerId) === name) return;
      names.set(playerId, name);
      try {
        world.set(ROSTER_KEY + playerId, name);
      } catch (error) {
        log.error(`${name} could not be noted among the known players: ${describeError(error)}`);
      }
    },
    name: (playerId) => names.get(playerId),
    idsByName(name) {
      const wanted = name.toLowerCase();
      return [...names].filter(([, known]) => known.toLowerCase() === wanted).map(([id]) => id);
    },
  };
}
