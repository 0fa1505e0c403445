/**
 * An item of which the game tells the type and nothing else: one, as it comes.
 */

import type { ItemView } from "./views.ts";

export function plainItem(type: string): ItemView {
  return {
    type,
    amount: 1,
    hasTag: () => false,
    enchantments: () => ({}),
    name: () => undefined,
    potion: () => undefined,
    durability: () => undefined,
  };
}
