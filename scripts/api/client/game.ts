/** The game as the client needs it. The only file of the client that imports it. */

import { ScriptEventSource, system } from "@minecraft/server";
import type { Game } from "./ports.ts";

/** What the game has of it; other packs may be checked without the types of any console. */
declare const console: { warn(text: string): void };

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
  unique: () => `${Date.now().toString(36)}-${Math.floor(Math.random() * 2 ** 31).toString(36)}`,
};
