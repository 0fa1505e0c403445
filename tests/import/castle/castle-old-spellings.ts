/**
 * Criteria as large packs of 1.14 to 1.19 write them: NBT, places beside the player, what is asked of who deals a blow. What each becomes
 * here, and the deeds that complete it in both games. Words of our own.
 */
import type { Row } from "./castle-criteria.ts";

const one = (trigger: string, conditions: object): Readonly<Record<string, unknown>> => ({
  done: { trigger: `minecraft:${trigger}`, conditions },
});
const ofPlayer = (predicate: object): object => ({
  condition: "minecraft:entity_properties",
  entity: "this",
  predicate,
});
const NO_SPECTATOR = { condition: "minecraft:inverted", term: ofPlayer({ player: { gamemode: "spectator" } }) };
const ANYWHERE = ["minecraft:overworld", "minecraft:nether", "minecraft:the_end"];

export const OLD_SPELLINGS: Readonly<Record<string, Row>> = {
  hit_with_held: {
    criteria: one("player_hurt_entity", {
      entity: { distance: { absolute: { max: 5 } } },
      damage: { type: { source_entity: { nbt: '{SelectedItem:{id:"minecraft:stick",}}' } } },
    }),
    goal: { goal_type: "deal_damage", weapon: "minecraft:stick", unit: "hits", cause: "entityAttack" },
    deeds: [{ do: "hit", entity: "cow", weapon: "stick" }],
  },
  snowball: {
    criteria: one("player_hurt_entity", {
      damage: { type: { is_projectile: true, direct_entity: { type: "minecraft:snowball" } } },
    }),
    goal: { goal_type: "shoot", projectile: "minecraft:snowball" },
    deeds: [{ do: "shoot", entity: "pig", projectile: "snowball" }],
  },
  point_blank: {
    criteria: one("player_hurt_entity", {
      damage: { type: { direct_entity: { type: "minecraft:arrow" } } },
      entity: { distance: { absolute: { max: 2.0 } } },
    }),
    goal: { goal_type: "shoot", projectile: "minecraft:arrow", distance: { max: 2 } },
    deeds: [{ do: "hit", entity: "pig", projectile: "arrow", distance: 2 }],
  },
  reeled: {
    criteria: one("fishing_rod_hooked", { entity: { type: "minecraft:pig", distance: { absolute: { min: 25 } } } }),
    goal: { goal_type: "shoot", entity: "minecraft:pig", projectile: "minecraft:fishing_hook", distance: { min: 25 } },
    deeds: [{ do: "shoot", entity: "pig", projectile: "fishing_hook", distance: 30 }],
  },
  hurt_abroad: {
    criteria: one("entity_hurt_player", {
      damage: { source_entity: { type: "minecraft:shulker", location: { dimension: "overworld" } } },
    }),
    goal: {
      goal_type: "take_damage",
      by: "minecraft:shulker",
      unit: "hits",
      where: { dimension: "minecraft:overworld" },
    },
    deeds: [{ do: "sufferDamage", damage: 2, by: "shulker" }],
  },
  blown_up: {
    criteria: one("player_killed_entity", {
      entity: { type: "minecraft:husk" },
      killing_blow: { is_explosion: "true" },
    }),
    goal: { goal_type: "kill", entity: "minecraft:husk", cause: ["entityExplosion", "blockExplosion"] },
    verdict: "near",
  },
  by_cloud: {
    criteria: one("player_killed_entity", {
      killing_blow: { is_magic: "true", direct_entity: { type: "minecraft:area_effect_cloud" } },
    }),
    goal: { goal_type: "kill", cause: "magic" },
    verdict: "near",
  },
  hot_tub: {
    criteria: one("enter_block", { block: "minecraft:lava_cauldron" }),
    goal: { goal_type: "visit", in_block: { block: "minecraft:cauldron", states: { cauldron_liquid: "lava" } } },
  },
  dressed: {
    criteria: one("inventory_changed", {
      player: [ofPlayer({ equipment: { head: { items: ["minecraft:turtle_helmet"] } } })],
    }),
    goal: { goal_type: "wear", head: "minecraft:turtle_helmet" },
    deeds: [{ do: "wear", slot: "Head", item: "turtle_helmet" }],
  },
  scaffold: {
    criteria: one("placed_block", { item: { items: ["minecraft:scaffolding"] } }),
    goal: { goal_type: "place_block", block: "minecraft:scaffolding" },
    deeds: [{ do: "place", block: "scaffolding" }],
  },
  trade_as_hero: {
    criteria: one("villager_trade", {
      player: [
        ofPlayer({ effects: { "minecraft:hero_of_the_village": { amplifier: { min: 0 }, duration: { min: 1 } } } }),
      ],
    }),
    goal: { goal_type: "trade", where: { effect: "village_hero" } },
  },
  named: {
    criteria: one("inventory_changed", {
      items: [{ items: ["minecraft:bow"], nbt: '{display:{Name:"{\\"text\\":\\"Sting\\"}"}}' }],
    }),
    goal: { goal_type: "have_item", item: { item: "minecraft:bow", name: "Sting" } },
    deeds: [{ do: "gain", item: { typeId: "bow", nameTag: "Sting" } }],
  },
  highest: {
    criteria: one("inventory_changed", {
      items: [{ enchantments: [{ enchantment: "minecraft:mending", levels: 1 }] }],
    }),
    goal: { goal_type: "have_item", item: { enchantments: { mending: 1 } } },
    deeds: [{ do: "gain", item: { typeId: "iron_hoe", enchantments: { mending: 1 } } }],
  },
  not_highest: {
    criteria: one("inventory_changed", {
      items: [{ enchantments: [{ enchantment: "minecraft:sharpness", levels: 2 }] }],
    }),
    goal: { goal_type: "have_item", item: { enchantments: { sharpness: 2 } } },
    verdict: "near",
  },
  parrot: {
    criteria: one("tame_animal", { entity: { type: "minecraft:parrot", nbt: "{Variant:3}" } }),
    goal: { goal_type: "tame", entity: { type: "minecraft:parrot", variant: 3 } },
    deeds: [{ do: "tame", entity: { type: "parrot", variant: 3 } }],
  },
  axolotl: {
    criteria: one("tame_animal", { entity: { type: "minecraft:axolotl", nbt: "{Variant:1}" } }),
    // The brown one, which is another number here.
    goal: { goal_type: "tame", entity: { type: "minecraft:axolotl", variant: 3 } },
  },
  banner: {
    criteria: one("item_used_on_block", { location: { block: { tag: "minecraft:banners" } } }),
    goal: { goal_type: "use_block", block: ["minecraft:standing_banner", "minecraft:wall_banner"] },
    deeds: [{ do: "useBlock", block: "standing_banner" }],
  },
  horned: {
    criteria: one("using_item", { item: { items: ["minecraft:goat_horn"] } }),
    goal: { goal_type: "use_item", item: "minecraft:goat_horn" },
  },
  biome_beside_player: {
    criteria: one("location", { biome: "minecraft:modified_jungle_edge", player: [NO_SPECTATOR] }),
    goal: { goal_type: "visit", biome: "minecraft:jungle_edge_mutated" },
    deeds: [{ do: "setBiome", biome: "jungle_edge_mutated" }],
  },
  stood_on: {
    criteria: one("location", {
      player: [ofPlayer({ stepping_on: { block: { blocks: ["minecraft:honey_block"] } } })],
    }),
    goal: {
      goal_type: "distinct",
      goal: { goal_type: "visit", dimension: ANYWHERE, where: { on_block: "minecraft:honey_block" } },
      by: "position",
    },
    deeds: [
      { do: "setBlock", at: { x: 203, y: 63, z: 40 }, block: "honey_block" },
      { do: "setBody", at: { x: 203.5, y: 64, z: 40.5 }, isOnGround: true },
    ],
  },
  far_west: {
    criteria: one("location", { position: { x: { max: -1000.0 } } }),
    goal: { goal_type: "visit", place: { x: -20_001_000, y: 0, z: 0, radius: 20_000_000 } },
    verdict: "near",
    deeds: [{ do: "setBody", at: { x: -1010, y: 64, z: 20 } }],
  },
  in_the_yard: {
    criteria: one("location", { position: { x: { min: 300, max: 320 }, z: { min: 300, max: 320 } } }),
    goal: { goal_type: "visit", place: { x: 310, y: 64, z: 310, radius: 10 } },
    verdict: "near",
    deeds: [{ do: "setBody", at: { x: 309, y: 64, z: 311 } }],
  },
  boarded_at: {
    criteria: one("started_riding", {
      player: [ofPlayer({ vehicle: { type: "minecraft:boat", location: { dimension: "the_end" } } })],
    }),
    goal: { goal_type: "ride", entity: "minecraft:boat", where: { dimension: "minecraft:the_end" } },
  },
};
