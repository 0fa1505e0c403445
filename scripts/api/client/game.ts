/** The game as the client needs it. The only file of the client that imports it. */

import { ScriptEventSource, system, world, type Player } from "@minecraft/server";
import type { Game } from "./ports.ts";

/** What the game has of it; other packs may be checked without the types of any console. */
declare const console: { warn(text: string): void };

/** Of this pack: each has properties of its own. */
const GIVEN_KEY = "achievements:given";

const playerOf = (playerId: string): Player | undefined => world.getAllPlayers().find((one) => one.id === playerId);

export const game: Game = {
  send: (eventId, message) => system.sendScriptEvent(eventId, message),
  listen(namespaces, heard) {
    const subscribed = system.afterEvents.scriptEventReceive.subscribe(
      ({ id, message, sourceType }) => heard(id, message, sourceType === ScriptEventSource.Server),
      { namespaces },
    );
    return () => system.afterEvents.scriptEventReceive.unsubscribe(subscribed);
  },
  after: (ticks, task) => void system.runTimeout(task, ticks),
  warn: (text) => console.warn(text),
  given(playerId) {
    const kept = playerOf(playerId)?.getDynamicProperty(GIVEN_KEY);
    return typeof kept === "string" ? kept.split(" ") : playerOf(playerId) && [];
  },
  keepGiven: (playerId, given) => playerOf(playerId)?.setDynamicProperty(GIVEN_KEY, given.join(" ")),
  unique: () => `${Date.now().toString(36)}-${Math.floor(Math.random() * 2 ** 31).toString(36)}`,
};
