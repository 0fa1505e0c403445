/**
 * Criteria of Java Edition in old and new spellings: what each becomes here, and the deeds that complete it in both games. A data pack of
 * our own.
 */
import type { Deed } from "../../../simulator/index.ts";

export interface Row {
  readonly criteria: Readonly<Record<string, unknown>>;
  readonly requirements?: readonly (readonly string[])[];
  readonly goal: unknown;
  /** Steps; 1 where it is left out. */
  readonly number?: number;
  /** `exact` where it is left out. */
  readonly verdict?: string;
  /** By the player; left out where the platform cannot be asked for them. */
  readonly deeds?: readonly Deed[];
}

const one = (trigger: string, conditions?: object): Readonly<Record<string, unknown>> => ({
  done: { trigger: `minecraft:${trigger}`, ...(conditions && { conditions }) },
});
const entity = (predicate: object): readonly object[] => [
  { condition: "minecraft:entity_properties", entity: "this", predicate },
];
const items = (...all: readonly object[]): object => ({ items: all });
const each = (
  names: readonly string[],
  of: (name: string) => Readonly<Record<string, unknown>>,
): Record<string, unknown> => Object.fromEntries(names.map((name) => [name, of(name)["done"]]));
const statistic = (type: string, stat: string, min: number): object => ({
  player: {
    type_specific: {
      type: "player",
      stats: [{ type: `minecraft:${type}`, stat: `minecraft:${stat}`, value: { min } }],
    },
  },
});

export const ROWS: Readonly<Record<string, Row>> = {
  begun: { criteria: one("tick"), goal: { goal_type: "join" }, deeds: [] },
  have_new: {
    criteria: one("inventory_changed", items({ items: "minecraft:oak_boat" })),
    goal: { goal_type: "have_item", item: "minecraft:oak_boat" },
    deeds: [{ do: "gain", item: "oak_boat" }],
  },
  have_old: {
    criteria: one("inventory_changed", items({ item: "minecraft:grass_block", count: { min: 5 } })),
    goal: { goal_type: "have_item", item: "minecraft:grass_block" },
    number: 5,
    deeds: [{ do: "gain", item: { typeId: "grass_block", amount: 5 } }],
  },
  have_enchanted: {
    criteria: one(
      "inventory_changed",
      items({
        items: ["iron_sword"],
        predicates: { "minecraft:enchantments": [{ enchantments: "minecraft:sharpness", levels: { min: 3 } }] },
      }),
    ),
    goal: { goal_type: "have_item", item: { item: "minecraft:iron_sword", enchantments: { sharpness: 3 } } },
    deeds: [{ do: "gain", item: { typeId: "iron_sword", enchantments: { sharpness: 4 } } }],
  },
  have_potion: {
    criteria: one(
      "inventory_changed",
      items({ items: ["minecraft:potion"], nbt: '{Potion:"minecraft:long_swiftness"}' }),
    ),
    goal: { goal_type: "have_item", item: { item: "minecraft:potion", potion: { effect: "long_swiftness" } } },
    deeds: [{ do: "gain", item: { typeId: "potion", potion: "long_swiftness" } }],
  },
  have_own_tag: {
    criteria: one("inventory_changed", items({ tag: "castle:jewels" })),
    goal: { goal_type: "have_item", item: ["minecraft:emerald", "minecraft:diamond"] },
    deeds: [{ do: "gain", item: "emerald" }],
  },
  have_all: {
    criteria: each(["coal", "charcoal", "flint"], (name) =>
      one("inventory_changed", items({ items: [`minecraft:${name}`] })),
    ),
    goal: {
      goal_type: "distinct",
      goal: { goal_type: "have_item", item: ["minecraft:coal", "minecraft:charcoal", "minecraft:flint"] },
      by: "item",
      of: ["minecraft:coal", "minecraft:charcoal", "minecraft:flint"],
    },
    number: 3,
    deeds: [
      { do: "gain", item: "coal" },
      { do: "gain", item: "charcoal" },
      { do: "gain", item: "flint" },
    ],
  },
  have_any: {
    criteria: each(["bucket", "bowl"], (name) => one("inventory_changed", items({ items: [`minecraft:${name}`] }))),
    requirements: [["bucket", "bowl"]],
    goal: { goal_type: "have_item", item: ["minecraft:bucket", "minecraft:bowl"] },
    deeds: [{ do: "gain", item: "bowl" }],
  },
  two_and_one: {
    criteria: {
      ...each(["apple", "bread"], (name) => one("consume_item", { item: { items: `minecraft:${name}` } })),
      far: one("changed_dimension", { to: "minecraft:the_nether" })["done"],
    },
    requirements: [["apple", "bread"], ["far"]],
    goal: {
      goal_type: "all_of",
      goals: [
        { goal_type: "consume_item", item: ["minecraft:apple", "minecraft:bread"] },
        { goal_type: "visit", dimension: "minecraft:nether" },
      ],
    },
    number: 2,
  },
  eaten: {
    criteria: one("consume_item", { item: { items: "minecraft:cooked_beef" } }),
    goal: { goal_type: "consume_item", item: "minecraft:cooked_beef" },
    deeds: [{ do: "eat", item: "cooked_beef", ticks: 5 }],
  },
  killed: {
    criteria: one("player_killed_entity", { entity: entity({ type: "minecraft:zombified_piglin" }) }),
    goal: { goal_type: "kill", entity: "minecraft:zombie_pigman" },
    deeds: [{ do: "kill", entity: "zombie_pigman" }],
  },
  killed_from_afar: {
    criteria: one("player_killed_entity", {
      entity: { type: "minecraft:skeleton", distance: { horizontal: { min: 50 } } },
      killing_blow: { direct_entity: { type: "minecraft:arrow" }, is_projectile: true },
    }),
    goal: { goal_type: "kill", entity: "minecraft:skeleton", projectile: "minecraft:arrow", distance: { min: 50 } },
    // Straight down there it is no distance at all.
    verdict: "near",
    deeds: [{ do: "kill", entity: "skeleton", projectile: "arrow", distance: 60 }],
  },
  hit: {
    criteria: one("player_hurt_entity", { damage: { type: { direct_entity: { type: "minecraft:trident" } } } }),
    goal: { goal_type: "deal_damage", projectile: "minecraft:thrown_trident", unit: "hits" },
    deeds: [{ do: "hit", entity: "cow", projectile: "thrown_trident" }],
  },
  hurt: {
    criteria: one("entity_hurt_player", {
      damage: { source_entity: { type: "minecraft:spider" }, taken: { min: 4.0 } },
    }),
    goal: { goal_type: "take_damage", by: "minecraft:spider", amount: { min: 4 }, unit: "hits" },
    deeds: [{ do: "sufferDamage", damage: 5, by: "spider" }],
  },
  placed: {
    criteria: one("placed_block", {
      location: [{ condition: "minecraft:block_state_property", block: "minecraft:note_block" }],
    }),
    goal: { goal_type: "place_block", block: "minecraft:noteblock" },
    deeds: [{ do: "place", block: "noteblock" }],
  },
  placed_old: {
    criteria: one("placed_block", { block: "minecraft:torch", location: { dimension: "minecraft:overworld" } }),
    goal: { goal_type: "place_block", block: "minecraft:torch", where: { dimension: "minecraft:overworld" } },
    deeds: [{ do: "place", block: "torch" }],
  },
  used: {
    criteria: one("item_used_on_block", {
      location: [
        { condition: "minecraft:location_check", predicate: { block: { blocks: "minecraft:lodestone" } } },
        { condition: "minecraft:match_tool", predicate: { items: "minecraft:compass" } },
      ],
    }),
    goal: { goal_type: "use_block", block: "minecraft:lodestone", item: "minecraft:compass" },
    deeds: [{ do: "useBlock", block: "lodestone", item: "compass" }],
  },
  nest: {
    criteria: one("bee_nest_destroyed", {
      block: "minecraft:bee_nest",
      item: { enchantments: [{ enchantment: "minecraft:silk_touch", levels: { min: 1 } }] },
    }),
    goal: { goal_type: "break_block", block: "minecraft:bee_nest", tool: { enchantments: { silk_touch: 1 } } },
    deeds: [{ do: "mine", block: "bee_nest", tool: { typeId: "iron_axe", enchantments: { silk_touch: 1 } } }],
  },
  fed: {
    criteria: one("player_interacted_with_entity", {
      entity: entity({ type: "minecraft:sniffer", flags: { is_baby: "true" } }),
      item: { items: "minecraft:torchflower_seeds" },
    }),
    goal: {
      goal_type: "use_entity",
      entity: { type: "minecraft:sniffer", baby: true },
      item: "minecraft:torchflower_seeds",
    },
    deeds: [{ do: "useEntity", entity: { type: "sniffer", isBaby: true }, item: "torchflower_seeds" }],
  },
  framed: {
    criteria: one("player_interacted_with_entity", {
      entity: { type: "minecraft:item_frame" },
      item: { item: "minecraft:filled_map" },
    }),
    goal: { goal_type: "use_block", block: "minecraft:frame", item: "minecraft:filled_map" },
    deeds: [{ do: "useBlock", block: "frame", item: "filled_map" }],
  },
  tamed: {
    criteria: one("tame_animal", { entity: entity({ type_specific: { type: "cat", variant: "minecraft:jellie" } }) }),
    goal: { goal_type: "tame", entity: { type: "minecraft:cat", variant: 10 } },
    deeds: [{ do: "tame", entity: { type: "cat", variant: 10 }, item: "cod" }],
  },
  bred: {
    criteria: one("bred_animals", { child: { type: "minecraft:pig" } }),
    goal: { goal_type: "breed", entity: "minecraft:pig" },
    deeds: [{ do: "breed", entity: "pig", item: "carrot" }],
  },
  ridden: {
    criteria: one("started_riding", { player: entity({ vehicle: { type: "minecraft:pig" } }) }),
    goal: { goal_type: "ride", entity: "minecraft:pig" },
    deeds: [{ do: "ride", entity: "pig" }, { do: "dismount" }],
  },
  bucketed: {
    criteria: one("filled_bucket", { item: { items: "minecraft:axolotl_bucket" } }),
    goal: { goal_type: "use_entity", entity: "minecraft:axolotl", item: "minecraft:water_bucket" },
    deeds: [{ do: "useEntity", entity: "axolotl", item: "water_bucket" }],
  },
  fished: {
    criteria: one("fishing_rod_hooked", { item: { items: "minecraft:cod" } }),
    goal: { goal_type: "fish", item: "minecraft:cod" },
    deeds: [{ do: "fish", catches: "cod" }],
  },
  under: {
    criteria: one("effects_changed", { effects: { "minecraft:slowness": { amplifier: { min: 2 } } } }),
    goal: { goal_type: "effect", effect: "slowness", amplifier: { min: 2 } },
    deeds: [{ do: "gainEffect", effect: "slowness", amplifier: 3 }],
  },
  worn: {
    criteria: one("location", { player: { equipment: { head: { items: ["minecraft:carved_pumpkin"] } } } }),
    goal: { goal_type: "wear", head: "minecraft:carved_pumpkin" },
    deeds: [{ do: "wear", slot: "Head", item: "carved_pumpkin" }],
  },
  high: {
    criteria: one("location", { player: entity({ location: { position: { y: { min: 250.5 } } } }) }),
    goal: { goal_type: "visit", y: { min: 251 } },
    deeds: [{ do: "setBody", at: { x: 0, y: 260, z: 0 } }],
  },
  old_place: {
    criteria: one("location", { biome: "minecraft:swamp" }),
    goal: { goal_type: "visit", biome: "minecraft:swampland" },
  },
  fallen: {
    criteria: one("fall_from_height", { distance: { y: { min: 20 } } }),
    goal: { goal_type: "fall", blocks: { min: 20 } },
    deeds: [{ do: "fall", blocks: 22, into: "water" }],
  },
  walked: {
    criteria: one("location", statistic("custom", "walk_one_cm", 400)),
    goal: { goal_type: "travel", by: "walk" },
    number: 4,
    deeds: [
      { do: "setBody", at: { x: 0, y: 64, z: 0 } },
      { do: "walk", to: { x: 6, y: 64, z: 0 } },
    ],
  },
  slain: {
    criteria: one("tick", statistic("killed", "creeper", 2)),
    goal: { goal_type: "kill", entity: "minecraft:creeper" },
    number: 2,
    deeds: [
      { do: "kill", entity: "creeper" },
      { do: "kill", entity: "creeper" },
    ],
  },
  both: {
    criteria: one("location", {
      player: { player: { advancements: { "castle:killed": "true", "castle:hidden_meal": true } } },
    }),
    goal: {
      goal_type: "all_of",
      goals: [
        { goal_type: "complete", nodes: ["castle:killed"] },
        { goal_type: "consume_item", item: "minecraft:cookie" },
      ],
    },
    number: 2,
    deeds: [{ do: "eat", item: "cookie", ticks: 5 }],
  },
  by_score: {
    criteria: one("impossible"),
    goal: { goal_type: "jump" },
    number: 2,
    deeds: [{ do: "setBody", isOnGround: true }, { do: "jump" }, { do: "jump" }],
  },
  by_predicate: {
    criteria: one("impossible"),
    goal: { goal_type: "have_item", item: "minecraft:stick", where_kept: "mainhand" },
    deeds: [{ do: "hold", item: "stick" }],
  },
  by_reward: {
    criteria: one("impossible"),
    goal: { goal_type: "consume_item", item: "minecraft:cookie" },
    // By the meal of the one before.
    deeds: [],
  },
  crafted: {
    criteria: one("recipe_crafted", { recipe_id: "minecraft:lectern" }),
    goal: { goal_type: "have_item", item: "minecraft:lectern" },
    verdict: "near",
    deeds: [{ do: "gain", item: "lectern" }],
  },
  lost: { criteria: one("impossible"), goal: undefined, verdict: "impossible" },
  of_a_mod: { criteria: { done: { trigger: "somemod:cast_spell" } }, goal: undefined, verdict: "by_hand" },
  nowhere: {
    criteria: one("location", { player: entity({ location: { position: { x: { min: 29_999_983 } } } }) }),
    goal: undefined,
    verdict: "by_hand",
  },
};
