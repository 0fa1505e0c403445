/**
 * `ItemStack`, its enchantable component, and the small type classes around it.
 * An item handed to the pack is always a copy: changing it changes nothing until it is set back.
 */
import type { GivenItem, ItemSeen } from "../../types.ts";
import { propertyCalls } from "../dynamic-properties.ts";
import type { Host, ItemState } from "../host.ts";
import { isVanilla, UsageError } from "../host.ts";
import { deliveryOf, itemTags, maxDurability } from "./item-details.ts";
import { enchantmentRule, isCompatible, isEnchantable, maxAmountOf } from "./item-rules.ts";
import {
  copiedProperties,
  describedProperties,
  propertiesOf,
  readProperties,
  savedProperties,
} from "../packs/pack-properties.ts";
import { shownText } from "../text.ts";

const MAX_LORE_LINES = 20;
const MAX_LORE_LENGTH = 50;
const MAX_NAME_LENGTH = 255;

export function newItem(typeId: string, amount = 1): ItemState {
  return {
    typeId,
    amount: Math.min(amount, maxAmountOf(typeId)),
    lore: [],
    enchantments: new Map(),
    properties: new Map(),
    keepOnDeath: false,
    lockMode: "none",
  };
}

export function copyItem(item: ItemState): ItemState {
  return {
    ...item,
    lore: [...item.lore],
    enchantments: new Map(item.enchantments),
    properties: copiedProperties(item.properties),
  };
}

export function isStackable(first: ItemState, second: ItemState): boolean {
  const same = (item: ItemState): string =>
    JSON.stringify([
      item.typeId,
      item.nameTag ?? "",
      item.lore,
      [...item.enchantments].sort(),
      describedProperties(item.properties),
      item.keepOnDeath,
      item.lockMode,
      item.damage,
      item.potion,
    ]);
  return maxAmountOf(first.typeId) > 1 && same(first) === same(second);
}

export function seenItem(item: ItemState): ItemSeen {
  return {
    typeId: item.typeId,
    amount: item.amount,
    ...(item.nameTag === undefined ? {} : { nameTag: item.nameTag }),
    ...(item.lore.length === 0 ? {} : { lore: [...item.lore] }),
    ...(item.enchantments.size === 0 ? {} : { enchantments: Object.fromEntries(item.enchantments) }),
    ...(describedProperties(item.properties).length === 0 ? {} : savedProperties(item.properties)),
    ...(item.damage === undefined ? {} : { damage: item.damage }),
    ...(item.potion === undefined ? {} : { potion: item.potion }),
    ...(item.lockMode === "none" ? {} : { lockMode: item.lockMode }),
    ...(item.keepOnDeath ? { keepOnDeath: true } : {}),
  };
}

/** An item of a save or of the driver. Its amount is not cut to a stack: the caller spreads it over slots. */
export function itemFrom(host: Host, given: GivenItem | ItemSeen): ItemState {
  const typeId = fullId(given.typeId);
  if (!isKnownItem(host, typeId)) throw new UsageError(`there is no item ${typeId} in this world`);
  const item = newItem(typeId);
  item.amount = given.amount ?? 1;
  item.nameTag = given.nameTag;
  item.lore = [...(given.lore ?? [])];
  item.enchantments = new Map(Object.entries(given.enchantments ?? {}));
  item.properties = readProperties(given as ItemSeen);
  if ("lockMode" in given) item.lockMode = given.lockMode ?? "none";
  if ("keepOnDeath" in given) item.keepOnDeath = given.keepOnDeath ?? false;
  if ("tags" in given) item.tags = given.tags;
  if (given.damage !== undefined) {
    const most = maxDurability(typeId);
    if (most === undefined || given.damage > most) throw new UsageError(`${typeId} cannot have ${given.damage} damage`);
    item.damage = given.damage;
  }
  if (given.potion !== undefined) {
    const potion = fullId(given.potion);
    if (!isVanilla(host.vanilla, "potions", potion)) throw new UsageError(`there is no potion ${potion}`);
    if (deliveryOf(typeId) === undefined) throw new UsageError(`${typeId} is no potion`);
    item.potion = potion;
  }
  for (const [id, level] of item.enchantments) {
    const rule = enchantmentRule(id);
    if (!rule) throw new UsageError(`there is no enchantment ${id}`);
    if (level < 1 || level > rule.maxLevel) throw new UsageError(`${id} has the levels 1 to ${rule.maxLevel}`);
  }
  return item;
}

export function fullId(id: string): string {
  return id.includes(":") ? id : `minecraft:${id}`;
}

export function isKnownItem({ vanilla, config }: Host, typeId: string): boolean {
  return isVanilla(vanilla, "items", typeId) || config.customItems.includes(typeId);
}

export function defineItems(host: Host): void {
  const { guard } = host;

  const stackProperties = propertyCalls({ guard, onWrite: () => undefined }, (item: ItemState) =>
    propertiesOf(item.properties, host.pack.key),
  );
  const refusingStacks = (name: string) => {
    const call = stackProperties[name] as (item: ItemState, ...rest: unknown[]) => unknown;
    return (item: ItemState, ...rest: unknown[]) => {
      if (maxAmountOf(item.typeId) > 1) throw new Error("Cannot set dynamic properties on a stackable item.");
      return call(item, ...rest);
    };
  };

  guard.define("ItemStack", {
    construct(type: unknown, amount?: number): ItemState {
      const typeId = typeof type === "string" ? fullId(type) : guard.unwrap<{ id: string }>(type, "ItemType").id;
      if (!isKnownItem(host, typeId)) throw new Error(`Invalid item identifier '${typeId}'.`);
      return newItem(typeId, amount);
    },
    get: {
      amount: (item: ItemState) => item.amount,
      typeId: (item: ItemState) => item.typeId,
      type: (item: ItemState) => guard.record("ItemType", { id: item.typeId }),
      maxAmount: (item: ItemState) => maxAmountOf(item.typeId),
      isStackable: (item: ItemState) => maxAmountOf(item.typeId) > 1,
      nameTag: (item: ItemState) => item.nameTag,
      keepOnDeath: (item: ItemState) => item.keepOnDeath,
      lockMode: (item: ItemState) => item.lockMode,
    },
    set: {
      amount(item: ItemState, value: number) {
        item.amount = Math.min(Math.floor(value), maxAmountOf(item.typeId));
      },
      nameTag(item: ItemState, value: string | undefined) {
        if ((value ?? "").length > MAX_NAME_LENGTH) throw new Error("Name tag is longer than 255 characters.");
        item.nameTag = value === "" ? undefined : value;
      },
      keepOnDeath(item: ItemState, value: boolean) {
        item.keepOnDeath = value;
      },
      lockMode(item: ItemState, value: string) {
        item.lockMode = value;
      },
    },
    call: {
      ...stackProperties,
      setDynamicProperty: refusingStacks("setDynamicProperty"),
      setDynamicProperties: refusingStacks("setDynamicProperties"),
      clone: (item: ItemState) => guard.wrap("ItemStack", copyItem(item)),
      getLore: (item: ItemState) => [...item.lore],
      setLore(item: ItemState, lines?: unknown[]) {
        const texts = (lines ?? []).map(shownText);
        if (texts.length > MAX_LORE_LINES) throw loreError(host, texts.length, MAX_LORE_LINES);
        const longest = Math.max(0, ...texts.map((text) => text.length));
        if (longest > MAX_LORE_LENGTH) throw loreError(host, longest, MAX_LORE_LENGTH);
        item.lore = texts;
      },
      isStackableWith: (item: ItemState, other: object) =>
        isStackable(item, guard.unwrap<ItemState>(other, "ItemStack")),
      matches: (item: ItemState, name: string) => item.typeId === fullId(name),
      getTags: itemTags,
      hasTag: (item: ItemState, tag: string) => itemTags(item).includes(tag),
      hasComponent: (item: ItemState, id: string) => component(item, id) !== undefined,
      getComponent: component,
      getComponents: (item: ItemState) =>
        Object.keys(COMPONENTS).flatMap((id) => {
          const found = component(item, id);
          return found ? [found] : [];
        }),
    },
  });
  guard.define("ItemType", {});
  guard.define("ItemTypes", {
    staticCall: {
      get: (id: string) => (isKnownItem(host, fullId(id)) ? guard.record("ItemType", { id: fullId(id) }) : undefined),
    },
  });

  function component(item: ItemState, id: string): object | undefined {
    const known = Object.hasOwn(COMPONENTS, fullId(id)) ? COMPONENTS[fullId(id)] : undefined;
    if (known) return known.isPresent(item.typeId) ? guard.wrap(known.className, item) : undefined;
    if (guard.arguments.fits("ItemComponentTypes", fullId(id))) {
      throw new Error(`the simulator does not imitate the item component ${id} yet`);
    }
    return undefined;
  }

  defineEnchantments(host);
}

const COMPONENTS: Readonly<Record<string, { className: string; isPresent(typeId: string): boolean }>> = {
  "minecraft:enchantable": { className: "ItemEnchantableComponent", isPresent: isEnchantable },
  "minecraft:durability": {
    className: "ItemDurabilityComponent",
    isPresent: (typeId) => maxDurability(typeId) !== undefined,
  },
  "minecraft:potion": { className: "ItemPotionComponent", isPresent: (typeId) => deliveryOf(typeId) !== undefined },
};

function loreError({ guard }: Host, value: number, maxValue: number): Error {
  return guard.error(
    "ArgumentOutOfBoundsError",
    `Provided lore was out of bounds.  Value: ${value}, Argument bounds: [0, ${maxValue}]`,
    { value, minValue: 0, maxValue },
  );
}

function defineEnchantments({ guard, vanilla }: Host): void {
  function knownId(id: string): string {
    const name = id.replace(/^minecraft:/, "");
    if (!isVanilla(vanilla, "enchantments", `minecraft:${name}`) || !enchantmentRule(name)) {
      throw guard.error("EnchantmentTypeUnknownIdError", `Enchantment type '${id}' does not exist.`);
    }
    return name;
  }
  const typeId = (type: unknown): string =>
    typeof type === "string" ? knownId(type) : guard.unwrap<{ id: string }>(type, "EnchantmentType").id;
  const entry = (id: string, level: number): object => ({ type: guard.wrap("EnchantmentType", { id }), level });

  function add(item: ItemState, enchantment: { type: unknown; level: number }): void {
    const id = typeId(enchantment.type);
    const maxLevel = enchantmentRule(id)?.maxLevel ?? 0;
    if (!Number.isInteger(enchantment.level) || enchantment.level < 1 || enchantment.level > maxLevel) {
      throw guard.error(
        "EnchantmentLevelOutOfBoundsError",
        `Level ${enchantment.level} of '${id}' is not in [1, ${maxLevel}].`,
      );
    }
    if (!isCompatible(item.typeId, item.enchantments, id)) {
      throw guard.error("EnchantmentTypeNotCompatibleError", `'${id}' is not compatible with this '${item.typeId}'.`);
    }
    item.enchantments.set(id, enchantment.level);
  }

  guard.define("EnchantmentType", {
    construct: (id: string) => ({ id: knownId(id) }),
    get: {
      id: (state: { id: string }) => state.id,
      maxLevel: (state: { id: string }) => enchantmentRule(state.id)?.maxLevel,
    },
  });
  guard.define("ItemEnchantableComponent", {
    call: {
      addEnchantment: (item: ItemState, one: { type: unknown; level: number }) => add(item, one),
      addEnchantments(item: ItemState, list: { type: unknown; level: number }[]) {
        for (const one of list) add(item, one);
      },
      canAddEnchantment: (item: ItemState, one: { type: unknown }) =>
        isCompatible(item.typeId, item.enchantments, typeId(one.type)),
      getEnchantment(item: ItemState, type: unknown) {
        const id = typeId(type);
        const level = item.enchantments.get(id);
        return level === undefined ? undefined : entry(id, level);
      },
      getEnchantments: (item: ItemState) => [...item.enchantments].map(([id, level]) => entry(id, level)),
      hasEnchantment: (item: ItemState, type: unknown) => item.enchantments.has(typeId(type)),
      removeAllEnchantments: (item: ItemState) => item.enchantments.clear(),
      removeEnchantment(item: ItemState, type: unknown) {
        item.enchantments.delete(typeId(type));
      },
    },
  });
}
