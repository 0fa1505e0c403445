/**
 * Which trident a player threw last: the game tells of the hit what flew, and not what enchantments are on it.
 */

import { world, type ItemStack, type Player } from "@minecraft/server";
import type { App } from "../../../app/app.ts";
import type { EventAdapter } from "../adapter.ts";
import { idOf } from "../deed.ts";
import { listen } from "../subscribe.ts";

const TRIDENT = "minecraft:trident";
const MAX_PLAYERS = 512;

const thrown = new Map<string, ItemStack>();

export const thrownTrident: EventAdapter = {
  what: "thrown tridents",
  observe(app) {
    if (!asksMoreThanId(app)) return;
    // At the release it may have left the hand already.
    listen(world.afterEvents.itemStartUse, "the note of a trident", note);
    listen(world.afterEvents.itemReleaseUse, "the note of a trident", note);
  },
};

/** What a player's trident that hits now most likely is. */
export const tridentOf = (playerId: string): ItemStack | undefined => thrown.get(playerId);

/** Whether a goal asks of a weapon what its id does not say. */
function asksMoreThanId({ watched }: App): boolean {
  return (["kill", "deal_damage"] as const).some((kind) =>
    watched.all(kind).some(({ goal: { weapon } }) => typeof weapon === "object" && !Array.isArray(weapon)),
  );
}

function note({ source, itemStack }: { readonly source: Player; readonly itemStack?: ItemStack }): void {
  if (itemStack?.typeId !== TRIDENT) return;
  const playerId = idOf(source);
  if (playerId === undefined) return;
  thrown.delete(playerId);
  thrown.set(playerId, itemStack);
  for (const oldest of thrown.keys()) {
    if (thrown.size <= MAX_PLAYERS) break;
    thrown.delete(oldest);
  }
}
