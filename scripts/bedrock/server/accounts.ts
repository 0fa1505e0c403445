/**
 * The platform's persistent ids, which server-admin tells just before a player joins, by his name.
 */

import { world } from "@minecraft/server";
import { beforeEvents } from "@minecraft/server-admin";

/** Starts listening once the world has loaded, which is before anybody can join. */
export function observeAccounts(): (playerName: string) => string | undefined {
  const ids = new Map<string, string>();
  world.afterEvents.worldLoad.subscribe(() => {
    beforeEvents.asyncPlayerJoin.subscribe(({ name, persistentId }) => {
      if (persistentId !== "") ids.set(name, persistentId);
      else ids.delete(name);
      return Promise.resolve();
    });
  });
  return (playerName) => ids.get(playerName);
}
