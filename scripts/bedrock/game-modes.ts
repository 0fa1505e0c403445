/** In which game mode players are: as the game says, and as it said last of somebody who cannot be asked. */

import type { Player } from "@minecraft/server";
import { GAME_MODES, type GameModeName } from "../core/settings/settings.ts";

/** Last known game modes are kept of so many players at most. */
const MAX_MODES = 1_000;

export interface GameModes {
  /** Undefined when the player cannot be asked. */
  now(playerId: string): GameModeName | undefined;
  /** Now, or when they could last be asked. */
  last(playerId: string): GameModeName | undefined;
}

/**
 * @param present the objects of those who are here, which may be of no use any more
 * @param ask what can only be asked while the player is there
 */
export function createGameModes(
  present: ReadonlyMap<string, Player>,
  ask: <Answer>(playerId: string, question: (player: Player) => Answer) => Answer | undefined,
): GameModes {
  const modes = new Map<string, GameModeName>();

  function note(playerId: string, mode: GameModeName): void {
    modes.set(playerId, mode);
    for (const oldest of modes.keys()) {
      if (modes.size <= MAX_MODES) break;
      modes.delete(oldest);
    }
  }

  return {
    now(playerId) {
      const player = present.get(playerId);
      if (!player) return undefined;
      try {
        const now = modeOf(player);
        if (now !== undefined && modes.get(playerId) !== now) note(playerId, now);
        return now;
      } catch {
        return undefined;
      }
    },
    last(playerId) {
      const now = ask(playerId, modeOf);
      if (now !== undefined && modes.get(playerId) !== now) note(playerId, now);
      return now ?? modes.get(playerId);
    },
  };
}

const MODES: ReadonlyMap<string, GameModeName> = new Map(GAME_MODES.map((mode) => [mode, mode]));

/** As the game spells it, and what it is: most players are in the one that was asked last. */
let spelled: string | undefined;
let spelledMode: GameModeName | undefined;

function modeOf(player: Player): GameModeName | undefined {
  const mode = player.getGameMode();
  if (mode === spelled) return spelledMode;
  spelled = mode;
  return (spelledMode = MODES.get(mode.toLowerCase()));
}
