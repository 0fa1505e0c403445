/**
 * Players who are in the world and have not been welcomed yet, since they could not be reached when they came: they are
 * tried again until they can, or have left. What a welcome consists of is the app's business.
 */

import { describeError } from "../progress/listeners.ts";
import type { Log, Players } from "../ports.ts";

export interface Arrivals {
  /** To be called when a player is in the world. */
  arrive(playerId: string): void;
  /** Tries those again who could not be reached, till one of them is welcomed. To be called every tick. */
  tick(): void;
  left(playerId: string): void;
}

/** @param welcome false, or a throw, when the player cannot be reached yet */
export function createArrivals(welcome: (playerId: string) => boolean, players: Players, log: Log): Arrivals {
  /** And whether it was told why. */
  const waiting = new Map<string, boolean>();

  /** @returns whether they were welcomed */
  function arrive(playerId: string): boolean {
    const isTold = waiting.get(playerId) ?? false;
    waiting.set(playerId, isTold);
    try {
      return welcome(playerId) && waiting.delete(playerId);
    } catch (error) {
      waiting.set(playerId, true);
      if (!isTold) log.warn(`player ${playerId} cannot be reached yet and is tried again: ${describeError(error)}`);
      return false;
    }
  }

  return {
    arrive: (playerId) => void arrive(playerId),
    tick() {
      if (waiting.size === 0) return;
      for (const playerId of [...waiting.keys()]) {
        if (!players.isOnline(playerId)) waiting.delete(playerId);
        else if (arrive(playerId)) return;
      }
    },
    left: (playerId) => void waiting.delete(playerId),
  };
}
