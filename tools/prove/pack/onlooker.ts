/**
 * A pack as most are: it does not name `@minecraft/server-gametest`. Tells what such a pack gets where a simulated player
 * is, which is what our own pack gets, too.
 */
import { system, world, type Player } from "@minecraft/server";
import { say } from "./say.ts";

const LOOK_TICKS = 20;

function describe(player: Player | undefined): string {
  return player === undefined ? "undefined" : "a player";
}

world.afterEvents.playerSpawn.subscribe(({ player }) => {
  say("onlooker", { spawn: describe(player) });
  system.runTimeout(() => {
    const all: readonly (Player | undefined)[] = world.getAllPlayers();
    say("onlooker", { all: all.length === 0 ? "an empty list" : describe(all[0]) });
  }, LOOK_TICKS);
});
