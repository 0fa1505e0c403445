/**
 * The achievement book of a newcomer: given once, noted in their own properties so that it rolls back with their
 * inventory; when it does not fit, it is tried again at the next join.
 */

import type { Settings } from "../../core/settings/settings.ts";
import { describeError } from "../progress/listeners.ts";
import type { Log, Players, RewardGiver } from "../ports.ts";

export const BOOK_KEY = "ach:book";

export interface Book {
  /** To be called when a player has joined. */
  welcome(playerId: string): void;
}

export function createBook(players: Players, giver: RewardGiver, settings: Settings, log: Log): Book {
  return {
    welcome(playerId) {
      if (!settings.give_book_on_first_join) return;
      const properties = players.properties(playerId);
      if (!properties || properties.get(BOOK_KEY) !== undefined) return;
      try {
        if (giver.giveBook(playerId).left === 0) properties.set(BOOK_KEY, "given");
      } catch (error) {
        log.warn(`the achievement book could not be given to player ${playerId}: ${describeError(error)}`);
      }
    },
  };
}
