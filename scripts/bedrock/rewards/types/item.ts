/** Items into the inventory: stack after stack until all is given or nothing more fits. */

import { EnchantmentType, ItemLockMode, ItemStack, Potions, type Player } from "@minecraft/server";
import type { Given } from "../../../app/ports.ts";
import { bareName } from "../../../core/game/enchantments.ts";
import { formOfItem, potionName, type PotionForm } from "../../../core/game/potions.ts";
import type { ItemReward } from "../../../core/rewards/types/item.ts";
import { ALL_GIVEN } from "../giving.ts";

/** What was given is counted even when a stack fails. */
export function giveItem(player: Player, reward: ItemReward, wanted: number): Given {
  let left = wanted;
  try {
    const container = player.getComponent("minecraft:inventory")?.container;
    if (!container) return { left, problem: "the player has no inventory" };
    const { stack, remark } = createStack(reward);
    while (left > 0) {
      stack.amount = Math.min(left, stack.maxAmount);
      const remainder = container.addItem(stack);
      left -= stack.amount - (remainder?.amount ?? 0);
      if (remainder) return { left, problem: "the inventory is full", ...(left < wanted ? remark : {}) };
    }
    return { ...ALL_GIVEN, ...remark };
  } catch (error) {
    return { left, problem: String(error) };
  }
}

/**
 * The item with its trimmings, as far as the game takes them: a name that is too long for it is no reason to keep the
 * item from the player.
 */
function createStack(reward: ItemReward): { readonly stack: ItemStack; readonly remark: { readonly remark?: string } } {
  const stack = bareStack(reward);
  const refused: string[] = [];
  const trim = (what: string, how: () => void): void => {
    try {
      how();
    } catch (error) {
      refused.push(`${what} (${String(error)})`);
    }
  };
  const { name, lore, enchantments, durability, lock, keep_on_death } = reward;
  if (name !== undefined) trim("the name", () => (stack.nameTag = name));
  if (lore !== undefined) trim("the lore", () => stack.setLore([...lore]));
  for (const [id, level] of Object.entries(enchantments ?? {})) trim(`${id} ${level}`, () => enchant(stack, id, level));
  if (durability !== undefined) trim("the durability", () => wear(stack, durability));
  if (lock !== undefined) trim("the lock", () => (stack.lockMode = ItemLockMode[lock]));
  if (keep_on_death === true) trim("keeping it on death", () => (stack.keepOnDeath = true));
  return { stack, remark: refused.length > 0 ? { remark: refused.join(", ") } : {} };
}

function enchant(stack: ItemStack, id: string, level: number): void {
  const enchantable = stack.getComponent("minecraft:enchantable");
  if (!enchantable) throw new Error(`${stack.typeId} cannot be enchanted`);
  enchantable.addEnchantment({ type: new EnchantmentType(bareName(id)), level });
}

const DELIVERY_OF_FORM: Readonly<Record<PotionForm, string>> = {
  drink: "Consume",
  splash: "ThrownSplash",
  lingering: "ThrownLingering",
};

/** @throws for a potion that the game does not have: an empty bottle in its place would be no reward */
function bareStack({ item, potion }: ItemReward): ItemStack {
  if (potion === undefined) return new ItemStack(item, 1);
  const form = potion.form ?? formOfItem(item) ?? "drink";
  return Potions.resolve(`minecraft:${potionName(potion.effect)}`, DELIVERY_OF_FORM[form]);
}

/** @param left points; more than the item has is all */
function wear(stack: ItemStack, left: number): void {
  const durability = stack.getComponent("minecraft:durability");
  if (!durability) throw new Error(`${stack.typeId} does not wear out`);
  durability.damage = Math.max(0, durability.maxDurability - left);
}
