/**
 * A stack as goals ask about it: the copy that the game gave, read as it is asked.
 */

import type { ItemStack } from "@minecraft/server";
import { bareName } from "../../core/game/enchantments.ts";
import type { CarriedItem, KeptPlace } from "../../core/goals/told/fact.ts";
import type { ItemView, PotionView } from "../../core/goals/told/views.ts";
import { ask } from "./ask.ts";

const NOWHERE: readonly KeptPlace[] = [];

class Stack implements CarriedItem {
  private knownType: string | undefined;

  constructor(
    private readonly stack: ItemStack,
    readonly places: readonly KeptPlace[],
    type: string | undefined,
  ) {
    this.knownType = type;
  }

  get type(): string {
    return (this.knownType ??= this.stack.typeId);
  }

  get amount(): number {
    return this.stack.amount;
  }

  hasTag(tag: string): boolean {
    return ask(() => this.stack.hasTag(tag)) === true;
  }

  enchantments(): Readonly<Record<string, number>> {
    const enchantments: Record<string, number> = {};
    for (const { type, level } of this.stack.getComponent("minecraft:enchantable")?.getEnchantments() ?? []) {
      enchantments[bareName(type.id)] = level;
    }
    return enchantments;
  }

  name(): string | undefined {
    return this.stack.nameTag;
  }

  potion(): PotionView | undefined {
    return ask(() => {
      const potion = this.stack.getComponent("minecraft:potion");
      return potion && { effect: potion.potionEffectType.id, form: formOf(potion.potionDeliveryType.id) };
    });
  }

  durability(): number | undefined {
    return ask(() => {
      const durability = this.stack.getComponent("minecraft:durability");
      return durability && durability.maxDurability - durability.damage;
    });
  }
}

/** The platform says `Consume`, `ThrownSplash` and `ThrownLingering`. */
function formOf(delivery: string): PotionView["form"] {
  const name = delivery.toLowerCase();
  if (name.includes("splash")) return "splash";
  return name.includes("lingering") ? "lingering" : "drink";
}

/** @param type where it is known already: each question to the game costs */
export function itemView(stack: ItemStack, type?: string): ItemView;
export function itemView(stack: ItemStack | undefined, type?: string): ItemView | undefined;
export function itemView(stack: ItemStack | undefined, type?: string): ItemView | undefined {
  return stack && new Stack(stack, NOWHERE, type);
}

export function carriedItem(stack: ItemStack, places: readonly KeptPlace[]): CarriedItem {
  return new Stack(stack, places, undefined);
}
