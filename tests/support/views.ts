/** Views of things that are not there, as plain values. What is not given is what a thing without it would say. */

import type { Blow, CarriedItem, Damage } from "../../scripts/core/goals/told/fact.ts";
import type { EntityView } from "../../scripts/core/goals/told/views.ts";

export function carriedItem(
  type: string,
  amount = 1,
  enchantments: Readonly<Record<string, number>> = {},
): CarriedItem {
  return {
    type,
    amount,
    places: [],
    hasTag: () => false,
    enchantments: () => enchantments,
    name: () => undefined,
    potion: () => undefined,
    durability: () => undefined,
  };
}

export function entityView(id: string, type: string): EntityView {
  return {
    id,
    type,
    hasFamily: () => false,
    isBaby: () => false,
    name: () => undefined,
    hasTag: () => false,
    color: () => undefined,
    variant: () => undefined,
  };
}

export function blow(damage: Damage, amount = 1): Blow {
  return {
    ...damage,
    amount,
    victim: entityView(damage.victimId, damage.victimType),
    by: undefined,
    projectile: undefined,
    held: undefined,
    at: undefined,
  };
}
