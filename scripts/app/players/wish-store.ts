/**
 * The wishes of the players who are here, kept with each player in one property that is written when they change. Wishes
 * that cannot be read stay as they are and are never written over; the player has the usual ones meanwhile.
 */

import { NO_WISHES, readWishes, writeWishes, type Wishes } from "../../core/settings/wishes.ts";
import type { IsSpoken } from "../../core/text/spoken.ts";
import { describeError } from "../progress/listeners.ts";
import type { Log, Players } from "../ports.ts";

export const WISHES_KEY = "ach:wishes";

export interface WishStore {
  of(playerId: string): Wishes;
  /** @returns whether they are kept; otherwise they hold until the player leaves */
  change(playerId: string, wishes: Wishes): boolean;
  forget(playerId: string): void;
}

interface Known {
  wishes: Wishes;
  readonly isUnreadable: boolean;
}

export function createWishStore(players: Players, log: Log): WishStore {
  const known = new Map<string, Known>();

  function read(playerId: string): Known | undefined {
    const properties = players.properties(playerId);
    if (!properties) return undefined;
    const text = properties.get(WISHES_KEY);
    if (text === undefined) return { wishes: NO_WISHES, isUnreadable: false };
    const wishes = typeof text === "string" ? readWishes(text) : undefined;
    if (wishes) return { wishes, isUnreadable: false };
    log.error(
      `the wishes of player ${players.name(playerId) ?? playerId} (property ${WISHES_KEY}) cannot be read; they are kept as they ` +
        "are, and what the player chooses from now on holds until they leave. Remove the property to let them choose anew",
    );
    return { wishes: NO_WISHES, isUnreadable: true };
  }

  function find(playerId: string): Known | undefined {
    const found = known.get(playerId);
    if (found) return found;
    const now = read(playerId);
    if (now) known.set(playerId, now);
    return now;
  }

  return {
    // Asked at each step of each player.
    of: (playerId) => (known.get(playerId) ?? find(playerId))?.wishes ?? NO_WISHES,
    change(playerId, wishes) {
      const now = find(playerId);
      const properties = players.properties(playerId);
      if (!now || !properties) return false;
      now.wishes = wishes;
      if (now.isUnreadable) return false;
      try {
        properties.set(WISHES_KEY, wishes === NO_WISHES ? undefined : writeWishes(wishes));
        return true;
      } catch (error) {
        log.error(`the wishes of player ${playerId} could not be saved: ${describeError(error)}`);
        return false;
      }
    },
    forget: (playerId) => void known.delete(playerId),
  };
}

/**
 * The players, with the language that each of them chose instead of their client's. A client's that nobody speaks is none:
 * interface and trees are said in the default one then.
 */
export function withChosenLanguages(players: Players, wishes: WishStore, isSpoken: IsSpoken): Players {
  return {
    ...players,
    locale(playerId) {
      const { language } = wishes.of(playerId);
      if (language !== undefined) return language;
      const own = players.locale(playerId);
      return own !== undefined && isSpoken(own) ? own : undefined;
    },
  };
}
