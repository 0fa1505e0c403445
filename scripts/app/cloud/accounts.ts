/**
 * Which account of the platform each player who is here has: as the platform told it at the join, else, after scripts
 * were reloaded, as it is kept with the player. An account is one player's: whoever comes second under it is refused. Teams
 * have accounts under their own names.
 */

import { CLOUD_LIMITS } from "../../core/cloud/protocol.ts";
import type { Log, Players } from "../ports.ts";
import type { NotCovered } from "./cloud.ts";

/** On the player. The id is the platform's, so it is the same on every server and in every copy of a world. */
export const ACCOUNT_KEY = "ach:account";

const LONE_SURROGATE = /[\ud800-\udfff]/u;

/** The account that a session reports for. */
export interface Account {
  readonly id: string;
  /** The player's name as it is reported, for people; undefined when there is none to report. */
  readonly name: string | undefined;
}

export interface Accounts {
  /** Looks the player's account up; undefined when there is none that is theirs alone. */
  enter(playerId: string): Account | undefined;
  /** @returns whether the name of a team's account can be one of the cloud's */
  enterTeam(accountId: string): boolean;
  leave(playerId: string): void;
  of(playerId: string): Account | undefined;
  whyNone(playerId: string): NotCovered;
  /** Who came second under an account, and who has it. */
  readonly twins: ReadonlyMap<string, string>;
}

/** @param matters whether anything depends on it, so that the log should tell of a player without one */
export function createAccounts(players: Players, log: Log, matters: () => boolean): Accounts {
  /** One session stays with one account. */
  const accounts = new Map<string, Account>();
  const owners = new Map<string, string>();
  const twins = new Map<string, string>();
  /** Teams whose names no account can bear. */
  const badTeams = new Set<string>();
  const nameOf = (playerId: string): string => players.name(playerId) ?? playerId;

  function lookUp(playerId: string): string | undefined {
    const told = players.persistentId(playerId);
    const properties = players.properties(playerId);
    try {
      const kept = properties?.get(ACCOUNT_KEY);
      if (told === undefined) return typeof kept === "string" && kept !== "" ? kept : undefined;
      if (kept !== (told ?? undefined)) properties?.set(ACCOUNT_KEY, told ?? undefined);
    } catch (error) {
      log.error(
        `the account of ${nameOf(playerId)} could not be kept with the player (${String(error)}); after scripts are ` +
          "reloaded the player has to join again before cloud nodes are reported",
      );
    }
    return told ?? undefined;
  }

  return {
    enter(playerId) {
      const id = lookUp(playerId);
      const owner = id === undefined ? undefined : owners.get(id);
      if (id !== undefined && (owner === undefined || owner === playerId)) {
        const account = { id, name: reportedName(players.name(playerId)) };
        accounts.set(playerId, account);
        owners.set(id, playerId);
        return account;
      }
      if (owner !== undefined) twins.set(playerId, owner);
      if (!matters()) return undefined;
      const why =
        owner === undefined
          ? `the platform told no persistent id of ${nameOf(playerId)}`
          : `the platform tells ${nameOf(playerId)} and ${nameOf(owner)} as one account`;
      log.warn(`${why}; until ${nameOf(playerId)} joins again, their cloud nodes are kept in this world only`);
      return undefined;
    },
    enterTeam(accountId) {
      if (accounts.has(accountId)) return true;
      if (badTeams.has(accountId)) return false;
      const isTooLong = Array.from(accountId).length > CLOUD_LIMITS.playerCharacters;
      if (!isTooLong && !LONE_SURROGATE.test(accountId)) {
        accounts.set(accountId, { id: accountId, name: undefined });
        return true;
      }
      badTeams.add(accountId);
      log.warn(
        `${accountId} cannot be kept in the cloud under this name: ` +
          `${isTooLong ? `it has more than ${CLOUD_LIMITS.playerCharacters} characters` : "it is not well-formed text"}. ` +
          "What the team has is kept in this world only; give it another name to share it between servers",
      );
      return false;
    },
    leave(playerId) {
      const account = accounts.get(playerId);
      if (account !== undefined) owners.delete(account.id);
      accounts.delete(playerId);
      twins.delete(playerId);
    },
    of: (playerId) => accounts.get(playerId),
    twins,
    whyNone(playerId) {
      const otherPlayerId = twins.get(playerId);
      return otherPlayerId === undefined ? { because: "no account" } : { because: "same account", otherPlayerId };
    },
  };
}

/** Well-formed and not too long for a report, or the cloud would refuse it for the name's sake. */
function reportedName(name = ""): string | undefined {
  const characters = Array.from(name, (character) => (LONE_SURROGATE.test(character) ? "\ufffd" : character));
  return characters.length === 0 ? undefined : characters.slice(0, CLOUD_LIMITS.nameCharacters).join("");
}
