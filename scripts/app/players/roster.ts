/**
 * The players whom this world knows, by id and last name: who may be sent mail while offline. Nothing is kept in memory:
 * a world can know tens of thousands.
 *
 * `ach:account_id/<id>` holds the account that a player was last seen with, for when the cloud is to forget them;
 * `ach:roster/<id>` holds a player's last name, `""` when another player bears it by now and theirs is not known;
 * `ach:name/<name in lower case>` the id of who joined under it last. Worlds of older packs have only the first.
 */

import { describeError } from "../progress/listeners.ts";
import type { Log, PropertyStore } from "../ports.ts";

export const ROSTER_KEY = "ach:roster/";
export const NAME_KEY = "ach:name/";
export const ACCOUNT_ID_KEY = "ach:account_id/";

export interface Roster {
  /** Notes a player who is here; whoever had the name before has given it up. */
  remember(playerId: string, name: string): void;
  /** The last known name, the id of a player whose name is not known, undefined of a player who is not known. */
  name(playerId: string): string | undefined;
  /**
   * Ids of players whose last known name is this one, upper and lower case being the same: one, unless several left
   * under it in a world of an older pack. Then nobody can say who is meant, and the caller is to list them.
   */
  idsByName(name: string): readonly string[];
  /** All of them. */
  ids(): readonly string[];
  /** Notes the account of a player who is here. */
  noteAccount(playerId: string, accountId: string): void;
  /** The account that a player was last seen with, where one was ever told. */
  accountId(playerId: string): string | undefined;
  /** Takes the player out. @throws what the platform throws */
  forget(playerId: string): void;
}

export function createRoster(world: PropertyStore, log: Log): Roster {
  const nameOf = (playerId: string): string | undefined => {
    const name = world.get(ROSTER_KEY + playerId);
    // A player without a readable name is still known by their id; their next join mends the name.
    return typeof name === "string" ? name : name === undefined ? undefined : "";
  };
  const nameKey = (name: string): string => NAME_KEY + name.toLowerCase();

  /** Frees a name of the player's, where it is noted as theirs. */
  function giveUp(playerId: string, name: string | undefined): void {
    if (name && world.get(nameKey(name)) === playerId) world.set(nameKey(name), undefined);
  }

  function note(playerId: string, name: string): void {
    const before = nameOf(playerId);
    const holder = world.get(nameKey(name));
    if (before === name && holder === playerId) return;
    if (before?.toLowerCase() !== name.toLowerCase()) giveUp(playerId, before);
    if (typeof holder === "string" && holder !== playerId && nameOf(holder)?.toLowerCase() === name.toLowerCase()) {
      world.set(ROSTER_KEY + holder, "");
    }
    if (before !== name) world.set(ROSTER_KEY + playerId, name);
    if (holder !== playerId) world.set(nameKey(name), playerId);
  }

  const ids = (): readonly string[] =>
    world
      .keys()
      .filter((key) => key.startsWith(ROSTER_KEY))
      .map((key) => key.slice(ROSTER_KEY.length));

  return {
    ids,
    remember(playerId, name) {
      try {
        note(playerId, name);
      } catch (error) {
        log.error(`${name} could not be noted among the known players: ${describeError(error)}`);
      }
    },
    name: (playerId) => (nameOf(playerId) === "" ? playerId : nameOf(playerId)),
    idsByName(name) {
      const holder = world.get(nameKey(name));
      if (typeof holder === "string" && nameOf(holder) !== undefined) return [holder];
      const wanted = name.toLowerCase();
      return ids().filter((playerId) => nameOf(playerId)?.toLowerCase() === wanted);
    },
    noteAccount(playerId, accountId) {
      try {
        if (world.get(ACCOUNT_ID_KEY + playerId) !== accountId) world.set(ACCOUNT_ID_KEY + playerId, accountId);
      } catch (error) {
        log.error(`the account of player ${playerId} could not be noted: ${describeError(error)}`);
      }
    },
    accountId(playerId) {
      const accountId = world.get(ACCOUNT_ID_KEY + playerId);
      return typeof accountId === "string" ? accountId : undefined;
    },
    forget(playerId) {
      world.set(ACCOUNT_ID_KEY + playerId, undefined);
      giveUp(playerId, nameOf(playerId));
      world.set(ROSTER_KEY + playerId, undefined);
    },
  };
}
