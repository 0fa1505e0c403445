/** How many points of durability the game's items have when they are new: facts, by name. Says nothing of others. */
import { unfitEnchantments } from "./enchantment-fits.ts";

const OF_TOOLS: Readonly<Record<string, number>> = {
  wooden: 59,
  stone: 131,
  copper: 190,
  iron: 250,
  golden: 32,
  diamond: 1561,
  netherite: 2031,
};
const OF_ARMOUR: Readonly<
  Record<string, readonly [helmet: number, chestplate: number, leggings: number, boots: number]>
> = {
  leather: [55, 80, 75, 65],
  copper: [121, 176, 165, 143],
  chainmail: [165, 240, 225, 195],
  iron: [165, 240, 225, 195],
  golden: [77, 112, 105, 91],
  diamond: [363, 528, 495, 429],
  netherite: [407, 592, 555, 481],
};
const PIECES: readonly string[] = ["helmet", "chestplate", "leggings", "boots"];
const OTHERS: Readonly<Record<string, number>> = {
  turtle_helmet: 275,
  elytra: 432,
  shield: 336,
  bow: 384,
  crossbow: 465,
  trident: 250,
  mace: 500,
  fishing_rod: 384,
  flint_and_steel: 64,
  shears: 238,
  brush: 64,
  carrot_on_a_stick: 25,
  warped_fungus_on_a_stick: 100,
};

/** @returns undefined where it is not known, or the item does not wear out */
export function mostDurability(name: string): number | undefined {
  if (Object.prototype.hasOwnProperty.call(OTHERS, name)) return OTHERS[name];
  const [, material = "", thing = ""] =
    /^([a-z]+)_(sword|pickaxe|axe|shovel|hoe|spear|helmet|chestplate|leggings|boots)$/.exec(name) ?? [];
  const piece = PIECES.indexOf(thing);
  return piece < 0 ? OF_TOOLS[material] : OF_ARMOUR[material]?.[piece];
}

/** Whatever wears out can be made to wear out later. */
export const wearsNot = (name: string): boolean => unfitEnchantments(name, ["unbreaking"]).length > 0;
