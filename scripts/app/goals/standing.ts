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

export function createStandings(
  players: Players,
  records: PlayerRecords,
  settings: Settings,
): (playerId: string) => Standing {
  const counted = new Set<string>(settings.counted_game_modes);
  return (playerId) => {
    // Most deeds are of players who count: who tells their mode is here and can be reached.
    const modeNow = players.gameModeNow(playerId);
    if (modeNow !== undefined && counted.has(modeNow)) {
      const session = records.open(playerId);
      return session ? { kind: "counts", session } : UNREACHABLE;
    }
    // Of a player who just left it is the last one they were seen in.
    const mode = players.gameMode(playerId);
    const isExempt = mode !== undefined && !counted.has(mode);
    if (!players.isOnline(playerId)) return isExempt ? { kind: "exempt", session: undefined } : AWAY;
    // Progress that could not be written would be lost if they left now.
    const session = players.isReachable(playerId) ? records.open(playerId) : undefined;
    if (isExempt) return { kind: "exempt", session };
    return session && mode !== undefined ? { kind: "counts", session } : UNREACHABLE;
  };
}
