/**
 * Forgets a player who is offline: name and mailbox at once, and all that is kept on the player when they join next, since
 * nobody can reach it before. `ach:forget/<id>` in the world says that this is still to be done; it goes last, so that a
 * stop at any write leaves at most the rest of the work. The cloud's copy is not its business.
 */

import type { PropertyStore } from "../ports.ts";
import type { Mailboxes } from "./mailboxes.ts";
import type { Roster } from "./roster.ts";

export const FORGET_KEY = "ach:forget/";
const OURS = "ach:";

export interface Forgetting {
  /** Only of a player who is offline: the records of one who is here would be written again. @throws what the platform throws */
  forget(playerId: string): void;
  /** Whether the player is to be forgotten at the next join. */
  isDue(playerId: string): boolean;
  /**
   * To be called before anything of a player who joins is read.
   * @returns whether they were to be forgotten
   * @throws what the platform throws
   */
  finish(playerId: string, properties: PropertyStore): boolean;
}

export function createForgetting(world: PropertyStore, roster: Roster, mailboxes: Mailboxes): Forgetting {
  const isDue = (playerId: string): boolean => world.get(FORGET_KEY + playerId) !== undefined;
  return {
    isDue,
    forget(playerId) {
      world.set(FORGET_KEY + playerId, "pages");
      mailboxes.remove(playerId);
      roster.forget(playerId);
    },
    finish(playerId, properties) {
      if (!isDue(playerId)) return false;
      // A stop while they were forgotten may have left the mailbox.
      mailboxes.remove(playerId);
      for (const key of properties.keys()) if (key.startsWith(OURS)) properties.set(key, undefined);
      world.set(FORGET_KEY + playerId, undefined);
      return true;
    },
  };
}
