/**
 * Connects the app to the game's life: start-up, world load, joining, leaving, ticks, shutdown, the book. What happens
 * at each of them is the app's business. Nothing that one of them throws reaches the platform or keeps another from
 * happening.
 */

import { system, world, type Entity, type Player } from "@minecraft/server";
import type { App } from "../app/app.ts";
import { registerCommands } from "./commands/commands.ts";
import { observeEvents } from "./events/adapters.ts";
import { receiveScriptEvents } from "./events/script-events.ts";
import { listen } from "./events/subscribe.ts";
import { attempt, guarded } from "./guarded.ts";
import { currentTick } from "./moment.ts";
import { log } from "./platform.ts";
import type { PlayerDirectory, PresentInEvent } from "./players.ts";
import { observeWeather } from "./views/weather.ts";
import { BOOK_ITEM } from "./rewards/rewards.ts";
import { usedTypeIn } from "./events/asked-once.ts";

/** How often it is looked for players who can be reached again, and tried to load what could not be loaded. */
const RETRY_TICKS = 20;

export function runApp(app: App, players: PlayerDirectory): void {
  observeEvents(app);
  observeAsked(app);
  attempt("listening for script events", () => receiveScriptEvents(app));
  runWorld(app, players);
  runPlayers(app, players);

  system.beforeEvents.startup.subscribe(
    guarded("registering the commands", (event) => registerCommands(event.customCommandRegistry, app, log)),
  );
  listen(world.afterEvents.itemUse, "the use of an item", (event) => {
    if (usedTypeIn(event) !== BOOK_ITEM) return;
    const source = event.source as PresentInEvent<Entity>;
    if (source) app.menu.open(source.id);
  });
  system.beforeEvents.shutdown.subscribe(guarded("the shutdown", () => app.shutdown()));
}

/** What is listened for only where some goal asks, and then for good. */
function observeAsked(app: App): void {
  let isWeatherObserved = false;
  const observe = (): void => {
    if (isWeatherObserved || !app.watched.asks("where.weather")) return;
    isWeatherObserved = true;
    attempt("listening for the weather", observeWeather);
  };
  observe();
  app.onGrown(observe);
}

function runWorld(app: App, players: PlayerDirectory): void {
  let isLoaded = false;

  function load(): void {
    attempt("loading the world", () => {
      players.open();
      app.worldLoaded();
      isLoaded = true;
    });
  }

  function retry(): void {
    if (!isLoaded) load();
    attempt("reaching players again", () => {
      for (const playerId of players.reachable()) app.playerReachable(playerId);
    });
  }

  function tick(): void {
    if (currentTick() % RETRY_TICKS === 0) retry();
    app.tick();
  }

  const tickSafely = (): void => attempt("the tick", tick);

  world.afterEvents.worldLoad.subscribe(() => {
    // First of all: whatever fails below, the pack goes on.
    system.runInterval(tickSafely, 1);
    load();
  });
}

function runPlayers(app: App, players: PlayerDirectory): void {
  world.afterEvents.playerSpawn.subscribe(
    guarded("the arrival of a player", (event) => {
      const player = event.player as PresentInEvent<Player>;
      if (!player) return;
      players.enter(player);
      if (event.initialSpawn) app.playerJoined(player.id);
      else app.playerRespawned(player.id);
    }),
  );

  world.beforeEvents.playerLeave.subscribe(
    guarded("the leave of a player", (event) => {
      const player = event.player as PresentInEvent<Player>;
      if (!player) return;
      const { id } = player;
      attempt(`the last look at player ${id}`, () => players.leaving(player));
      attempt(`the leave of player ${id}`, () => app.playerLeaves(id));
      players.leave(id);
    }),
  );

  world.afterEvents.playerLeave.subscribe(guarded("the end of a leave", ({ playerId }) => players.left(playerId)));
}
