/** Triggers of items: having, using, eating, fishing, buying and making them. */
import { CROSSBOW, HELD_DOWN, SHOT_AT_RELEASE } from "../../../../../scripts/core/game/use-of-items.ts";
import { allOf, anyOf } from "../goals/combine.ts";
import { boundsOf, plainIds, rangeOf, type Pattern } from "../goals/pattern.ts";
import type { Asked } from "../goals/reading.ts";
import { idOf, listOf, tableOf, textOf, withoutNamespace } from "../json.ts";
import { bareGoal, entityIn, goalOf, itemIn, itemsIn, type Deed, type Trigger } from "./deed.ts";
import { distanceOf } from "./distance.ts";
import { stateGoal } from "./states.ts";

/** More ids than these are not written out one by one. */
const MAX_APART = 40;

/** So many of one kind, not of several together. */
function haveItem(deed: Deed, pattern: Pattern | undefined, count: number): Asked {
  const ids = plainIds(pattern);
  if (count === 1 || ids === undefined || ids.length < 2) {
    if (count > 1 && ids === undefined) deed.reader.differs("Stacks of several kinds count together here.");
    return goalOf(deed, "have_item", { item: pattern }, count);
  }
  if (ids.length > MAX_APART) {
    deed.reader.differs("Stacks of several kinds count together here.");
    return goalOf(deed, "have_item", { item: pattern }, count);
  }
  return anyOf(ids.map((id) => goalOf(deed, "have_item", { item: id }, count)))!;
}

const inventoryChanged: Trigger = (deed) => {
  const { conditions, reader } = deed;
  if (conditions["slots"] !== undefined) reader.differs("How many slots are full or empty is not asked here.");
  const single = conditions["item"] === undefined ? [] : [conditions["item"]];
  const items = itemsIn([...listOf(conditions["items"]), ...single], reader);
  if (items.length > 1) reader.differs("The items need not be there at the same time.");
  if (items.length === 0) return isOfHands(deed) ? stateGoal(deed.player, reader) : goalOf(deed, "have_item", {});
  return allOf(items.map(({ pattern, count }) => haveItem(deed, pattern, count)));
};

/** What is worn and held shows as such; that a slot changes then does not. */
const isOfHands = ({ player }: Deed): boolean => {
  const keys = Object.keys(player.where);
  return keys.length > 0 && keys.every((key) => ["wearing", "holding", "offhand"].includes(key));
};

const consumeItem: Trigger = (deed) => goalOf(deed, "consume_item", { item: itemIn(deed).pattern });
const usingItem: Trigger = (deed) => {
  const { pattern } = itemIn(deed);
  const ids = plainIds(tableOf(pattern)["item"] ?? pattern);
  // Their use begins and counts with the press, as there.
  if (ids?.every((id) => HELD_DOWN.has(id) && !SHOT_AT_RELEASE.has(id) && id !== CROSSBOW) !== true)
    deed.reader.differs("It counts when the use ends, not while it goes on.");
  return goalOf(deed, "use_item", { item: pattern });
};
const shotCrossbow: Trigger = (deed) =>
  goalOf(deed, "use_item", { item: itemIn(deed).pattern ?? "minecraft:crossbow" });
const usedEnderEye: Trigger = (deed) => {
  if (boundsOf(deed.conditions["distance"]) !== undefined)
    deed.reader.differs("How far the stronghold is is not asked here.");
  return goalOf(deed, "use_item", { item: "minecraft:ender_eye" });
};
const usedTotem: Trigger = (deed) => goalOf(deed, "totem", {});

/** Creatures that come into a bucket are used with one; water is not told. */
const BUCKETED: Readonly<Record<string, string>> = {
  "minecraft:axolotl_bucket": "minecraft:axolotl",
  "minecraft:cod_bucket": "minecraft:cod",
  "minecraft:pufferfish_bucket": "minecraft:pufferfish",
  "minecraft:salmon_bucket": "minecraft:salmon",
  "minecraft:tadpole_bucket": "minecraft:tadpole",
  "minecraft:tropical_fish_bucket": "minecraft:tropicalfish",
};

const filledBucket: Trigger = (deed) => {
  const { pattern } = itemIn(deed);
  const ids = plainIds(pattern);
  const creatures = ids?.map((id) => BUCKETED[id]);
  if (creatures !== undefined && creatures.every((creature) => creature !== undefined)) {
    return goalOf(deed, "use_entity", {
      entity: creatures.length === 1 ? creatures[0] : creatures,
      item: "minecraft:water_bucket",
    });
  }
  deed.reader.differs("Having the bucket counts, however it was come by.");
  return goalOf(deed, "have_item", {
    item: pattern ?? ["minecraft:water_bucket", "minecraft:lava_bucket", "minecraft:powder_snow_bucket"],
  });
};

const fishingRodHooked: Trigger = (deed) => {
  const { conditions, reader } = deed;
  if (conditions["rod"] !== undefined) {
    const { pattern } = itemIn(deed, "rod");
    if (pattern !== undefined && plainIds(pattern)?.join() !== "minecraft:fishing_rod")
      reader.differs("With which rod is not asked here.");
  }
  const { pattern } = itemIn(deed);
  const hooked = conditions["entity"] === undefined ? undefined : entityIn(deed);
  if (hooked !== undefined && pattern === undefined) {
    const distance = distanceOf(deed.subject("entity"), deed);
    return goalOf(deed, "shoot", { entity: hooked, projectile: "minecraft:fishing_hook", distance });
  }
  if (deed.subject("entity") !== undefined) reader.differs("Whether the water is open is not asked here.");
  return goalOf(deed, "fish", { item: pattern });
};

const villagerTrade: Trigger = (deed) => {
  if (deed.subject("villager") !== undefined) deed.reader.differs("With whom it is traded is not asked here.");
  return goalOf(deed, "trade", { item: itemIn(deed).pattern });
};

const enchantedItem: Trigger = (deed) => {
  if (boundsOf(deed.conditions["levels"]) !== undefined)
    deed.reader.differs("How many levels it costs is not asked here.");
  return goalOf(deed, "enchant", { item: itemIn(deed).pattern });
};

const durabilityChanged: Trigger = (deed) => {
  const { conditions, reader } = deed;
  const { pattern } = itemIn(deed);
  const durability = rangeOf(conditions["durability"], 1, 0);
  reader.differs("Wear is not told here: having one with so few points left counts.");
  if (conditions["delta"] !== undefined) reader.differs("How much it wears at once is not asked here.");
  const ids = plainIds(pattern);
  const item =
    durability === undefined
      ? pattern
      : ids === undefined
        ? { ...(pattern as object | undefined), durability }
        : { item: pattern, durability };
  return goalOf(deed, "have_item", { item });
};

const brewedPotion: Trigger = (deed) => {
  const { conditions, reader } = deed;
  const potions = reader.names.of("potion", conditions["potion"])?.map(withoutNamespace);
  reader.differs("Brewing is not told here: having the potion counts.");
  const potion = potions === undefined ? undefined : { effect: potions.length === 1 ? potions[0] : potions };
  return goalOf(deed, "have_item", {
    item: potion === undefined ? "minecraft:potion" : { item: "minecraft:potion", potion },
  });
};

/** Recipes bear the name of what they make, mostly. */
const recipe: Trigger = (deed) => {
  const { conditions, reader } = deed;
  const id = idOf(conditions["recipe_id"] ?? conditions["recipe"]);
  if (id === undefined) return undefined;
  const verb = deed.trigger === "recipe_unlocked" ? "Recipes that become known are" : "Crafting is";
  const name = id.replace(/_smithing_trim$/, "").replace(/_from_\w+$|_smithing$|_simple$/, "");
  reader.differs(`${verb} not told here: having ${withoutNamespace(name)} counts.`);
  if (listOf(conditions["ingredients"]).length > 0) reader.differs("Of what it is made is not asked here.");
  const item = reader.names.of("item", name);
  return item === undefined ? undefined : goalOf(deed, "have_item", { item: item.length === 1 ? item[0] : item });
};

const pickedUpByPlayer: Trigger = (deed) => {
  if (deed.subject("entity") !== undefined) deed.reader.differs("Who threw it is not asked here.");
  return goalOf(deed, "pick_up_item", { item: itemIn(deed).pattern });
};

const pickedUpByEntity: Trigger = (deed) => {
  deed.reader.differs("What is thrown to a creature is not told here: giving it by hand counts.");
  return goalOf(deed, "use_entity", { entity: entityIn(deed), item: itemIn(deed).pattern });
};

const containerLoot: Trigger = (deed) => {
  const table = textOf(deed.conditions["loot_table"]) ?? "";
  deed.reader.differs(`Which loot a chest has is not told here: opening one counts (${table}).`);
  const where = /nether|bastion/.test(table)
    ? { dimension: "minecraft:nether" }
    : /end_city/.test(table)
      ? { dimension: "minecraft:the_end" }
      : {};
  const block = /trial_chambers\/reward/.test(table) ? "minecraft:vault" : "minecraft:chest";
  if (block === "minecraft:vault") return { goal: bareGoal("use_block", { block, where }), count: 1 };
  const { where: asked } = deed.player;
  return {
    goal: bareGoal("open_container", {
      block: ["minecraft:chest", "minecraft:barrel"],
      where: { ...where, ...tableOf(asked) },
    }),
    count: 1,
  };
};

export const CARRYING: Readonly<Record<string, Trigger>> = {
  inventory_changed: inventoryChanged,
  consume_item: consumeItem,
  using_item: usingItem,
  shot_crossbow: shotCrossbow,
  used_ender_eye: usedEnderEye,
  used_totem: usedTotem,
  filled_bucket: filledBucket,
  fishing_rod_hooked: fishingRodHooked,
  villager_trade: villagerTrade,
  enchanted_item: enchantedItem,
  item_durability_changed: durabilityChanged,
  brewed_potion: brewedPotion,
  recipe_crafted: recipe,
  crafter_recipe_crafted: recipe,
  recipe_unlocked: recipe,
  thrown_item_picked_up_by_player: pickedUpByPlayer,
  thrown_item_picked_up_by_entity: pickedUpByEntity,
  player_generates_container_loot: containerLoot,
};
