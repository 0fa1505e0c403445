/**
 * Players who are in the world and have not been welcomed yet, since they could not be reached when they came: they are
 * tried again until they can, or have left. What a welcome consists of is the app's business.
 */

import { describeError } from "../progress/listeners.ts";
import type { Log, Players } from "../ports.ts";

export interface Arrivals {
  /** To be called when a player is in the world. */
  arrive(playerId: string): void;
  /** To be called every tick. */
  tick(): void;
  left(playerId: string): void;
}

/** @param welcome false, or a throw, when the player cannot be reached yet */
export function createArrivals(welcome: (playerId: string) => boolean, players: Players, log: Log): Arrivals {
  /** And whether it was told why. */
  const waiting = new Map<string, boolean>();

  function arrive(playerId: string): void {
    const isTold = waiting.get(playerId) ?? false;
    waiting.set(playerId, isTold);
    try {
      if (welcome(playerId)) waiting.delete(playerId);
    } catch (error) {
      waiting.set(playerId, true);
      if (!isTold) log.warn(`player ${playerId} cannot be reached yet and is tried again: ${describeError(error)}`);
    }
  }

  return {
    arrive,
    tick() {
      for (const playerId of [...waiting.keys()]) {
        if (players.isOnline(playerId)) arrive(playerId);
        else waiting.delete(playerId);
      }
    },
    left: (playerId) => void waiting.delete(playerId),
  };
}
