/** Names of the game around potions: what their forms are called, and potions that are named otherwise than their effect. */

import { bareName } from "./enchantments.ts";

export type PotionForm = "drink" | "splash" | "lingering";

export const POTION_FORMS = ["drink", "splash", "lingering"] as const satisfies readonly PotionForm[];

const ITEM_OF_FORM: Readonly<Record<PotionForm, string>> = {
  drink: "potion",
  splash: "splash_potion",
  lingering: "lingering_potion",
};

/** Effects whose potions bear another name. */
const POTION_OF_EFFECT: Readonly<Record<string, string>> = {
  speed: "swiftness",
  jump_boost: "leaping",
  instant_health: "healing",
  instant_damage: "harming",
  night_vision: "nightvision",
};

/** The name of the potion, without namespace, whether its own or that of its effect was written. */
export function potionName(written: string): string {
  const name = bareName(written);
  return Object.prototype.hasOwnProperty.call(POTION_OF_EFFECT, name) ? POTION_OF_EFFECT[name]! : name;
}

/** The form of a potion item that says nothing else; undefined for an item that is no potion. */
export function formOfItem(item: string): PotionForm | undefined {
  return POTION_FORMS.find((form) => ITEM_OF_FORM[form] === bareName(item));
}
