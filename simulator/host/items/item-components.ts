/** What can be asked of an item beside its enchantments: durability and potion, and how a pack makes a potion. */
import type { Host, ItemState } from "../host.ts";
import { isVanilla } from "../host.ts";
import { deliveryOf, effectOfPotion, maxDurability, potionOf } from "./item-details.ts";
import { fullId, newItem } from "./items.ts";

export function defineItemComponents(host: Host): void {
  const { guard, vanilla } = host;

  guard.define("ItemDurabilityComponent", {
    get: {
      damage: ({ damage = 0 }: ItemState) => damage,
      maxDurability: ({ typeId }: ItemState) => maxDurability(typeId),
      unbreakable: () => false,
    },
    set: {
      damage(item: ItemState, value: number) {
        guard.arguments.inBounds([0, maxDurability(item.typeId)!], value);
        item.damage = value === 0 ? undefined : Math.floor(value);
      },
    },
    call: { getDamageChance: () => 100 },
  });

  const effectType = (id: string): object => {
    const ticks = effectOfPotion(id)?.ticks;
    return guard.record("PotionEffectType", { id, durationTicks: ticks });
  };
  guard.define("PotionEffectType", {});
  guard.define("PotionDeliveryType", {});
  guard.define("ItemPotionComponent", {
    get: {
      potionEffectType: ({ potion = "minecraft:water" }: ItemState) => effectType(potion),
      potionDeliveryType: ({ typeId }: ItemState) => guard.record("PotionDeliveryType", { id: deliveryOf(typeId) }),
    },
  });

  const knownEffect = (written: string): string | undefined => {
    const id = fullId(written);
    return isVanilla(vanilla, "potions", id) ? id : undefined;
  };
  const idOf = (type: unknown): string => (typeof type === "string" ? type : (type as { id: string }).id);
  guard.define("Potions", {
    staticCall: {
      getAllEffectTypes: () => vanilla.potions.trim().split(" ").map(effectType),
      getEffectType(id: string) {
        const known = knownEffect(id);
        return known === undefined ? undefined : effectType(known);
      },
      getAllDeliveryTypes: () =>
        ["Consume", "ThrownSplash", "ThrownLingering"].map((id) => guard.record("PotionDeliveryType", { id })),
      getDeliveryType: (id: string) =>
        potionOf(id) === undefined ? undefined : guard.record("PotionDeliveryType", { id }),
      resolve(effect: unknown, delivery: unknown) {
        const [potion, typeId] = [knownEffect(idOf(effect)), potionOf(idOf(delivery))];
        if (potion === undefined)
          throw guard.error("InvalidPotionEffectTypeError", `No potion effect '${idOf(effect)}'.`);
        if (typeId === undefined) {
          throw guard.error("InvalidPotionDeliveryTypeError", `No potion delivery '${idOf(delivery)}'.`);
        }
        return guard.wrap("ItemStack", { ...newItem(typeId), potion } satisfies ItemState);
      },
    },
  });
}
