/** Deeds with items: using, eating, picking up, dropping, and what is done at tables, with villagers and with the rod. */
import type { EntityWritten, ItemWritten, Whereabouts } from "./written.ts";

export interface ItemDeeds {
  /** Into the hand, as if it had always been there. `null`: an empty hand. */
  hold: { item: ItemWritten | null };
  /** One click with a plain item: `itemUse`. `leaves`: what the hand holds afterwards. */
  useItem: { item?: ItemWritten; leaves?: ItemWritten | null };
  /**
   * What is held down (bow, trident, spyglass, shield, goat horn): `itemUse` and `itemStartUse`, after `ticks` (20)
   * `itemReleaseUse` and `itemStopUse`. `quiet`: a game that sends no `itemUse` for it.
   */
  charge: { item?: ItemWritten; ticks?: number; quiet?: boolean; leaves?: ItemWritten | null };
  /** `itemUse` and `itemStartUse`; after 25 ticks `itemCompleteUse` and `itemStopUse`. It is not shot by this. */
  loadCrossbow: { item?: ItemWritten };
  /** `itemUse` alone. */
  shootCrossbow: { item?: ItemWritten };
  /**
   * Eats or drinks: `itemUse`, `itemStartUse`, after `ticks` (32) `itemCompleteUse` and `itemStopUse`, then one less in the hand
   * (a potion leaves its bottle and gives its effect). `finishes` false: lets go before, so released and stopped, nothing eaten.
   */
  eat: { item?: ItemWritten; ticks?: number; finishes?: boolean; quiet?: boolean; leaves?: ItemWritten | null };
  /** An item from the ground: `entityItemPickup`, then the inventory's changes. */
  pickUp: { item: ItemWritten };
  /** Out of the inventory onto the ground: the inventory's changes, `entityItemDrop`. Default: all of the stack in the hand. */
  drop: { item?: string; amount?: number };
  /** Appears in the inventory without a pickup, as crafted, traded and looted things do. */
  gain: { item: ItemWritten };
  /** Out of the inventory, as into a chest or a furnace. */
  lose: { item: string; amount?: number };
  /** Clicks a villager; then what is given goes and what is bought comes, `ticks` (20) later. */
  trade: { give: ItemWritten; get: ItemWritten; entity?: EntityWritten; ticks?: number } & Whereabouts;
  /** At the table: the item in the hand leaves and comes back enchanted, lapis and levels fall. */
  enchant: {
    item?: ItemWritten;
    enchantments: Record<string, number>;
    levels?: number;
    lapis?: number;
    becomes?: string;
  };
  /** Casts and reels in after `ticks` (40): two uses of the rod, the hook removed, then the catch picked up (`null`: nothing bites). */
  fish: { catches?: ItemWritten | null; ticks?: number };
}
