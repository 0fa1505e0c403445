/**
 * How goals get to look at players: at one moment, or again and again. Decides what is kept between two looks: the object,
 * and nothing that was told.
 */

import type { Player } from "@minecraft/server";
import type { PlayerViews, WatchedPlayer } from "../../app/ports.ts";
import type { PlayerView } from "../../core/goals/told/views.ts";
import type { PlayerDirectory } from "../players.ts";
import { LivePlayer } from "./player.ts";

export function createPlayerViews(players: PlayerDirectory): PlayerViews {
  return {
    of(playerId) {
      const player = players.find(playerId);
      return player && new LivePlayer(playerId, player);
    },
    watch: (playerId) => new Watched(playerId, players),
  };
}

/** The player and the last view of them in one, since it is made once a second for each player. */
class Watched extends LivePlayer implements WatchedPlayer {
  constructor(
    id: string,
    private readonly players: PlayerDirectory,
  ) {
    // Of one who cannot be reached the object is looked for when it is first asked.
    super(id, players.known(id) as Player);
  }

  now(): PlayerView | undefined {
    try {
      this.beginMoment();
      return this;
    } catch {
      return this.anew();
    }
  }

  /** That object is of no use any more; there may be another. */
  private anew(): PlayerView | undefined {
    const player = this.players.find(this.id);
    if (!player) return undefined;
    this.another(player);
    try {
      this.beginMoment();
      return this;
    } catch {
      return undefined;
    }
  }

  height(): number | undefined {
    try {
      return this.player.location.y;
    } catch {
      return this.anew()?.place()?.y;
    }
  }
}
