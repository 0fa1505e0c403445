/** How goals of items and blocks are reached: mined, placed, used, eaten, had. */
import { EATEN_OR_DRUNK, HELD_DOWN, CROSSBOW } from "../../../scripts/core/game/use-of-items.ts";
import {
  withNamespace,
  type BlockPattern,
  type EntityPattern,
  type Ids,
  type ItemPattern,
} from "../../../scripts/core/goals/filters/patterns.ts";
import { itemOf, wantedEnchantments } from "../../../scripts/core/goals/types/default-get.ts";
import type { GivenItem } from "../../../simulator/deeds/written.ts";
import { deed, LOOKED_AT, wait, type Act } from "../act.ts";
import { CATCHES, CONTAINERS, ENCHANTED, FOODS, GOODS, PRESSED, THINGS, USED } from "../choices.ts";
import { block, entity, item, typeOfBlock } from "../specimens.ts";
import { firstOf, own, type LeafMaking, type Maker } from "./maker.ts";

const TOOLS = ["minecraft:iron_pickaxe", "minecraft:iron_shovel", "minecraft:iron_axe"];

export const breakBlock: Maker = (goal, making) => {
  const tool = own<ItemPattern>(goal, "tool");
  const isVaried = making.nth.item !== undefined;
  return [
    deed({
      do: "mine",
      block: block(own<BlockPattern>(goal, "block"), making),
      // Always the same place is no other position.
      ...(making.nth.position === undefined ? {} : { at: beside(making) }),
      ...(tool === undefined && !isVaried ? {} : { tool: item(tool, TOOLS, making) }),
    }),
    wait(3),
  ];
};

const beside = ({ at, nth }: LeafMaking): { x: number; y: number; z: number } => ({
  x: at.x + 1 + (nth.position ?? 0),
  y: at.y,
  z: at.z + 1,
});

export const placeBlock: Maker = (goal, making) => {
  const placed = block(own<BlockPattern>(goal, "block"), making);
  const tool = own<ItemPattern>(goal, "tool");
  const held = tool === undefined ? typeOfBlock(placed) : item(tool, [typeOfBlock(placed)], making);
  // Not every block has an item of its name, so nothing is held that nobody asks for.
  return [
    ...(tool === undefined && making.nth.item === undefined ? [] : [deed({ do: "hold", item: held })]),
    deed({ do: "place", block: placed, ...(making.nth.position === undefined ? {} : { at: beside(making) }) }),
    wait(3),
  ];
};

export const useBlock: Maker = (goal, making) => {
  const wanted = own<ItemPattern>(goal, "item");
  return [
    deed({
      do: "useBlock",
      block: block(own<BlockPattern>(goal, "block"), making, CONTAINERS),
      ...(wanted === undefined && making.nth.item === undefined ? {} : { item: item(wanted, THINGS, making) }),
    }),
    wait(3),
  ];
};

export const useItem: Maker = (goal, making) => {
  const used = item(own<ItemPattern>(goal, "item"), USED, making);
  const { typeId } = used;
  if (typeId === CROSSBOW) {
    return [deed({ do: "loadCrossbow", item: used }), wait(30), deed({ do: "shootCrossbow" }), wait(3)];
  }
  if (EATEN_OR_DRUNK.has(typeId)) return eating(used);
  if (HELD_DOWN.has(typeId)) return [deed({ do: "charge", item: used }), wait(25)];
  return [deed({ do: "useItem", item: used }), wait(3)];
};

const eating = (eaten: GivenItem): readonly Act[] => [deed({ do: "eat", item: eaten }), wait(36)];

export const consumeItem: Maker = (goal, making) => eating(item(own<ItemPattern>(goal, "item"), FOODS, making));

export const pickUpItem: Maker = (goal, making) => [
  deed({ do: "pickUp", item: item(own<ItemPattern>(goal, "item"), THINGS, making) }),
  wait(3),
];

export const dropItem: Maker = (goal, making) => {
  const dropped = item(own<ItemPattern>(goal, "item"), THINGS, making);
  return [deed({ do: "hold", item: dropped }), wait(3), deed({ do: "drop" }), wait(3)];
};

/** More than ever before: one more than the progress made, wherever the items are to lie. */
export const haveItem: Maker = (goal, making) => {
  const had = item(own<ItemPattern>(goal, "item"), THINGS, making);
  const isPerItem = making.nth.item !== undefined;
  const many: GivenItem = { ...had, amount: isPerItem ? 1 : Math.min(64, making.progress + 1) };
  switch (own<string>(goal, "where_kept")) {
    case "offhand":
      return [deed({ do: "wear", slot: "Offhand", item: many }), LOOKED_AT, wait(220)];
    case "mainhand":
    case "hotbar":
      return [deed({ do: "hold", item: many }), LOOKED_AT, deed({ do: "gain", item: "minecraft:stick" }), wait(220)];
    default:
      return gaining(had, isPerItem ? 1 : missing(had.typeId, making));
  }
};

/** What was lost since must come back before it is more than ever. */
const missing = (typeId: string, { progress, carried }: LeafMaking): number =>
  Math.max(1, progress + 1 - carried(typeId));

/** Item by item, since some do not stack. */
const gaining = (item: GivenItem, count: number): readonly Act[] => [
  ...Array.from({ length: Math.min(count, MOST_GAINED) }, () => deed({ do: "gain", item })),
  wait(30),
];
const MOST_GAINED = 128;

export const defaultGet: Maker = (goal, making) => {
  const enchantments = Object.fromEntries(wantedEnchantments(goal));
  const isPlain = Object.keys(enchantments).length === 0;
  const typeId = withNamespace(itemOf(goal));
  return gaining({ typeId, ...(isPlain ? {} : { enchantments }) }, missing(typeId, making));
};

const EMERALD = "minecraft:emerald";

export const trade: Maker = (goal, making) => {
  const get = item(own<ItemPattern>(goal, "item"), GOODS, making);
  const give: GivenItem =
    get.typeId === EMERALD ? { typeId: "minecraft:wheat", amount: 20 } : { typeId: EMERALD, amount: 3 };
  return [
    deed({ do: "hold", item: null }),
    deed({ do: "gain", item: give }),
    wait(5),
    deed({ do: "trade", give, get }),
    wait(30),
  ];
};

const BOOK = "minecraft:enchanted_book";

export const enchant: Maker = (goal, making) => {
  const { enchantments = { unbreaking: 1 }, ...plain } = item(own<ItemPattern>(goal, "item"), ENCHANTED, making);
  const isBook = plain.typeId === BOOK;
  return [
    deed({ do: "gainExperience", levels: 5 }),
    deed({ do: "gain", item: { typeId: "minecraft:lapis_lazuli", amount: 3 } }),
    LOOKED_AT,
    deed({
      do: "enchant",
      item: isBook ? "minecraft:book" : plain,
      enchantments,
      levels: 1,
      ...(isBook ? { becomes: BOOK } : {}),
    }),
    wait(50),
  ];
};

export const fish: Maker = (goal, making) => [
  deed({ do: "fish", catches: item(own<ItemPattern>(goal, "item"), CATCHES, making), ticks: 25 }),
  wait(40),
];

export const openContainer: Maker = (goal, making) => {
  const carrier = own<EntityPattern>(goal, "entity");
  if (carrier !== undefined || making.nth.entity !== undefined) {
    const opened = entity(carrier, ["minecraft:chest_minecart", "minecraft:chest_boat"], making);
    return [deed({ do: "openContainer", entity: opened }), wait(3)];
  }
  return [deed({ do: "openContainer", block: block(own<BlockPattern>(goal, "block"), making, CONTAINERS) }), wait(3)];
};

export const press: Maker = (goal, making) => {
  const pressed = block(own<BlockPattern>(goal, "block"), making, PRESSED);
  const isTarget = typeOfBlock(pressed).endsWith(":target");
  return [deed({ do: "press", block: pressed, ...(isTarget ? { projectile: "minecraft:arrow" } : {}) }), wait(3)];
};

export const event: Maker = (goal, { player }) => [
  {
    kind: "script-event",
    id: "ach:event",
    message: JSON.stringify({ id: firstOf(own<Ids>(goal, "event")), player: player.id }),
  },
  wait(3),
];
