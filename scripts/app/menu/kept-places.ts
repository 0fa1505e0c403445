/**
 * Keeps with each player where in the trees they were when they closed the menu or left, in one property that is written when
 * it is another place. Losing it costs a player a few presses, and so what cannot be read is as if it were not there.
 */

import { readPlace, writePlace } from "../../core/menu/kept-place.ts";
import type { Place } from "../../core/menu/place.ts";
import { describeError } from "../progress/listeners.ts";
import type { Log, Players } from "../ports.ts";

export const PLACE_KEY = "ach:place";

export interface KeptPlaces {
  /** Undefined where they were in no tree yet. */
  read(playerId: string): Place | undefined;
  /** Does nothing when the player cannot be reached. */
  keep(playerId: string, place: Place): void;
}

export function createKeptPlaces(players: Players, log: Log): KeptPlaces {
  return {
    read(playerId) {
      try {
        const text = players.properties(playerId)?.get(PLACE_KEY);
        return typeof text === "string" ? readPlace(text) : undefined;
      } catch {
        // Asked on the way of their progress, which does not stop for this.
        return undefined;
      }
    },
    keep(playerId, place) {
      const text = writePlace(place);
      const properties = players.properties(playerId);
      if (text === undefined || !properties) return;
      try {
        if (properties.get(PLACE_KEY) !== text) properties.set(PLACE_KEY, text);
      } catch (error) {
        log.error(
          `where player ${players.name(playerId) ?? playerId} was in the menu could not be saved (${describeError(error)}); ` +
            "they begin on its first screen when they come back, and nothing else is lost",
        );
      }
    },
  };
}
