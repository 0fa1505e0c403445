/**
 * The platform's persistent ids, which server-admin tells just before a player joins, by their name.
 */

import { world } from "@minecraft/server";
import { beforeEvents } from "@minecraft/server-admin";

/** Null = it told that there is none; undefined = nothing was told since the scripts started. Starts listening once the world has loaded, which is before anybody can join. */
export function observeAccounts(): (playerName: string) => string | null | undefined {
  const ids = new Map<string, string | null>();
  world.afterEvents.worldLoad.subscribe(() => {
    beforeEvents.asyncPlayerJoin.subscribe(({ name, persistentId }) => {
      ids.set(name, persistentId === "" ? null : persistentId);
      return Promise.resolve();
    });
  });
  return (playerName) => ids.get(playerName);
}
