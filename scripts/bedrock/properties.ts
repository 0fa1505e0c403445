/**
 * Dynamic properties of the world or of a player as a property store. Only copies names and values.
 */

import { world, type Player, type World } from "@minecraft/server";
import type { PropertyStore } from "../app/ports.ts";

function propertiesOf(owner: () => Player | World): PropertyStore {
  return {
    get: (key) => owner().getDynamicProperty(key),
    set: (key, value) => owner().setDynamicProperty(key, value),
    keys: () => owner().getDynamicPropertyIds(),
  };
}

/** Can be read and written once the world has loaded. */
export const worldProperties: PropertyStore = propertiesOf(() => world);

/** @param find the object that is valid now: one that is kept may become useless while the player stays */
export function propertiesOfPlayer(find: () => Player | undefined): PropertyStore {
  return propertiesOf(() => {
    const player = find();
    if (!player) throw new Error("the player cannot be reached now");
    return player;
  });
}
