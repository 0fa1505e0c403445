/**
 * Whether something counts for a player now: in the room, reachable, in a game mode that counts. What counts, and how
 * much, is the goals' business.
 */

import type { Settings } from "../../core/settings/settings.ts";
import type { Players } from "../ports.ts";
import type { PlayerRecords, PlayerSession } from "../records/player-records.ts";

export type Standing =
  | { readonly kind: "counts"; readonly session: PlayerSession }
  /** Their game mode does not count; a few goals do all the same. */
  | { readonly kind: "exempt"; readonly session: PlayerSession | undefined }
  /** In the world, and not to be reached for the moment: to be asked again. */
  | { readonly kind: "unreachable" }
  | { readonly kind: "away" };

const UNREACHABLE: Standing = { kind: "unreachable" };
const AWAY: Standing = { kind: "away" };

export interface Standings {
  of(playerId: string): Standing;
  /** The session of a player who counts, as most do; undefined where it takes a closer look. */
  counted(playerId: string): PlayerSession | undefined;
}

export function createStandings(players: Players, records: PlayerRecords, settings: Settings): Standings {
  const modes = new Set<string>(settings.counted_game_modes);

  /** Who tells their mode is here and can be reached. */
  function counted(playerId: string): PlayerSession | undefined {
    const mode = players.gameModeNow(playerId);
    return mode !== undefined && modes.has(mode) ? records.open(playerId) : undefined;
  }

  return {
    counted,
    of(playerId) {
      const now = counted(playerId);
      if (now) return { kind: "counts", session: now };
      // Of a player who just left it is the last one they were seen in.
      const mode = players.gameMode(playerId);
      const isExempt = mode !== undefined && !modes.has(mode);
      if (!players.isOnline(playerId)) return isExempt ? { kind: "exempt", session: undefined } : AWAY;
      // Progress that could not be written would be lost if they left now.
      const session = players.isReachable(playerId) ? records.open(playerId) : undefined;
      if (isExempt) return { kind: "exempt", session };
      return session && mode !== undefined ? { kind: "counts", session } : UNREACHABLE;
    },
  };
}
