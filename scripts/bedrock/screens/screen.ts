/**
 * Texts and sounds on players' screens. A player who left in the meantime simply sees nothing, and what cannot be shown
 * to one player is shown to the others.
 */

import type { Player } from "@minecraft/server";
import type { Screen } from "../../app/ports.ts";
import { tellTrouble } from "../guarded.ts";
import { isGone } from "../platform-errors.ts";
import type { PlayerDirectory } from "../players.ts";

const FADE_TICKS = { fadeInDuration: 5, fadeOutDuration: 10 };

export function createScreen(players: PlayerDirectory): Screen {
  function draw(playerId: string, how: (player: Player) => void): void {
    const player = players.find(playerId);
    if (!player) return;
    try {
      how(player);
    } catch (error) {
      if (!isGone(error)) tellTrouble(`showing something to player ${playerId}`, error);
    }
  }
  return {
    tell: (playerId, text) => draw(playerId, (player) => player.sendMessage(text)),
    tellAll(text) {
      for (const playerId of players.online()) {
        const own = text(playerId);
        if (own !== undefined) draw(playerId, (player) => player.sendMessage(own));
      }
    },
    actionBar: (playerId, text) => draw(playerId, (player) => player.onScreenDisplay.setActionBar(text)),
    title: (playerId, title, subtitle, stayTicks) =>
      draw(playerId, (player) =>
        player.onScreenDisplay.setTitle(title, { ...FADE_TICKS, stayDuration: stayTicks, subtitle }),
      ),
    sound: (playerId, soundId) => draw(playerId, (player) => player.playSound(soundId)),
  };
}
