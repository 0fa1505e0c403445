/**
 * Connects the app to the game's life: start-up, world load, joining, leaving, ticks, shutdown, the book. What happens
 * at each of them is the app's business.
 */

import { system, world } from "@minecraft/server";
import type { App } from "../app/app.ts";
import { describeError } from "../app/progress/listeners.ts";
import { registerCommands } from "./commands/commands.ts";
import { observeFacts } from "./events/facts.ts";
import { log } from "./platform.ts";
import type { PlayerDirectory } from "./players.ts";
import { BOOK_ITEM } from "./rewards/rewards.ts";
import { receiveScriptEvents } from "./events/script-events.ts";

export function runApp(app: App, players: PlayerDirectory): void {
  const facts = observeFacts(app, players);
  receiveScriptEvents(app);

  system.beforeEvents.startup.subscribe((event) => registerCommands(event.customCommandRegistry, app, players, log));

  world.afterEvents.worldLoad.subscribe(() => {
    players.open();
    app.worldLoaded();
    for (const playerId of players.online()) facts.playerJoined(playerId);
    system.runInterval(() => {
      facts.tick();
      app.tick();
    }, 1);
  });

  world.afterEvents.playerSpawn.subscribe(({ player, initialSpawn }) => {
    players.enter(player);
    if (!initialSpawn) return app.playerRespawned(player.id);
    app.playerJoined(player.id);
    facts.playerJoined(player.id);
  });

  world.beforeEvents.playerLeave.subscribe(({ player }) => {
    try {
      app.playerLeaves(player.id);
    } catch (error) {
      log.error(`the progress of ${player.name} could not be saved when he left: ${describeError(error)}`);
    }
    facts.playerLeaves(player.id);
    players.leave(player.id);
  });

  world.afterEvents.itemUse.subscribe(({ source, itemStack }) => {
    if (itemStack.typeId === BOOK_ITEM) app.menu.open(source.id);
  });

  system.beforeEvents.shutdown.subscribe(() => app.shutdown());
}
