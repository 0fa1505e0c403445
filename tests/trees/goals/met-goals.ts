/** Goals that look wrong at first sight and that players of the unchanged game, or of packs that change it, do meet. */

export interface Met {
  readonly goal: object;
  readonly number: number;
}

const met: Met[] = [];
const add = (goal: object, number = 1): void => void met.push({ goal, number });

/** One goal for each of the things. */
function each(goalType: string, key: string, things: string): void {
  for (const thing of things.trim().split(/\s+/)) add({ goal_type: goalType, [key]: thing });
}

each(
  "breed",
  "entity",
  "bee hoglin mule strider axolotl goat nautilus trader_llama armadillo camel fox ocelot my:dragon",
);
each("tame", "entity", "mule zombie_horse zombie_nautilus trader_llama parrot fox ocelot nautilus my:cow");
each("shear", "entity", "snow_golem bogged mooshroom copper_golem sulfur_cube my:pig");
each(
  "ride",
  "entity",
  "llama skeleton_horse chest_boat minecart happy_ghast zombie_nautilus camel_husk strider my:zombie",
);
each("cure", "entity", "zombie_villager_v2 my:cow");
each(
  "die",
  "by",
  "player bee llama panda goat dolphin pufferfish wolf snow_golem rabbit fox tnt lightning_bolt arrow evocation_illager",
);
each(
  "die",
  "by",
  "iron_golem polar_bear axolotl ender_crystal fireworks_rocket area_effect_cloud sulfur_cube cat turtle my:cow",
);
each("take_damage", "projectile", "llama_spit shulker_bullet fireball egg tnt ender_pearl xp_bottle my:bolt");
each(
  "kill",
  "projectile",
  "fireball wind_charge_projectile fishing_hook fireworks_rocket splash_potion snowball wither_skull",
);
each("shoot", "projectile", "ender_pearl xp_bottle egg lingering_potion thrown_trident my:stone");
each(
  "kill",
  "entity",
  "armor_stand boat minecart ender_crystal player shulker_bullet tnt_minecart villager_v2 tadpole",
);
each("deal_damage", "entity", "fireball armor_stand boat ender_crystal shulker_bullet");
each("use_entity", "entity", "creeper arrow armor_stand boat npc ender_crystal vex wither");
each(
  "open_container",
  "block",
  "crafting_table enchanting_table lectern decorated_pot lit_furnace ender_chest chiseled_bookshelf",
);
each(
  "open_container",
  "block",
  "acacia_shelf crafter beacon anvil command_block undyed_shulker_box waxed_copper_chest my:stone",
);
each(
  "open_container",
  "entity",
  "hopper_minecart villager_v2 wandering_trader mule camel_husk nautilus skeleton_horse allay npc my:cow",
);
each(
  "use_block",
  "block",
  "stone dirt water lava bedrock iron_door obsidian barrier fire portal tnt end_portal_frame light_block_3",
);
each(
  "break_block",
  "block",
  "bedrock fire portal barrier powder_snow snow_layer end_portal_frame piston_arm_collision light_block_0",
);
each(
  "break_block",
  "block",
  "redstone_wire trip_wire cocoa candle_cake lit_redstone_ore bubble_coral command_block frosted_ice",
);
each(
  "place_block",
  "block",
  "wheat carrots redstone_wire trip_wire reeds standing_sign wall_banner oak_double_slab melon_stem cocoa",
);
each(
  "place_block",
  "block",
  "bamboo_sapling lit_redstone_lamp powered_repeater frosted_ice farmland bedrock turtle_egg web my:air",
);
each(
  "consume_item",
  "item",
  "cake milk_bucket potion ominous_bottle honey_bottle suspicious_stew spider_eye poisonous_potato pufferfish",
);
each("consume_item", "item", "chorus_fruit dried_kelp tropical_fish rotten_flesh crossbow bow goat_horn my:stone");
each(
  "fish",
  "item",
  "saddle leather_boots tripwire_hook bamboo cocoa_beans waterlily enchanted_book book bow nautilus_shell my:dirt",
);
each("trade", "item", "emerald blue_ice painting filled_map name_tag cooked_cod bell banner oak_sapling poplar_log");
each(
  "trade",
  "item",
  "tropical_fish_bucket cherry_sapling bed ender_pearl leather_horse_armor iron_sword chainmail_boots arrow",
);
each(
  "enchant",
  "item",
  "book enchanted_book compass shield carved_pumpkin elytra flint_and_steel brush wolf_armor golden_spear mace my:x",
);
each(
  "wear",
  "head",
  "carved_pumpkin creeper_head player_head skeleton_skull dragon_head turtle_helmet piglin_head my:hat",
);
each("wear", "chest", "elytra golden_chestplate my:wings");
each("use_item", "item", "dirt stick bow ender_eye totem_of_undying goat_horn compass egg");
each("have_item", "item", "barrier bedrock command_block dragon_egg written_book light_block_4");
each("effect", "effect", "fatal_poison village_hero raid_omen conduit_power saturation instant_damage");

// In a list one is enough, and other packs may know better.
add({ goal_type: "breed", entity: ["creeper", "cow"] });
add({ goal_type: "breed", entity: ["creeper", "my:creeper"] });
add({ goal_type: "breed", entity: { family: "mob" } });
add({ goal_type: "breed", entity: { type: "strider", baby: true } });
add({ goal_type: "kill", entity: { type: ["creeper", "hoglin"], baby: true } });
add({ goal_type: "kill", entity: { type: "creeper", baby: false } });
for (const type of "sheep cat wolf shulker tropicalfish my:cow".split(" "))
  add({ goal_type: "kill", entity: { type, color: 1 } });
for (const type of "fox cow shulker horse boat villager_v2".split(" "))
  add({ goal_type: "kill", entity: { type, variant: 1 } });
add({ goal_type: "have_item", item: { item: ["arrow", "my:flask"], potion: "swiftness" } });
add({ goal_type: "have_item", item: { item: "arrow", potion: "swiftness" } });
add({
  goal_type: "use_item",
  item: { item: ["apple", "splash_potion"], potion: { effect: "poison", form: "splash" } },
});
add({ goal_type: "use_item", item: { item: "potion", potion: { form: ["splash", "drink"] } } });
add({ goal_type: "use_entity", entity: ["villager", "villager_v2"] });
add({ goal_type: "consume_item", item: { tag: "minecraft:is_food" } });
add({ goal_type: "wear", head: { tag: "minecraft:is_armor" }, feet: ["stone", "my:stone"] });
add({ goal_type: "kill", weapon: { item: ["bow", "fishing_rod"], enchantments: { lure: 1 } } });
add({ goal_type: "kill", weapon: { item: "enchanted_book", enchantments: { lure: 1, sharpness: 1 } } });

// Conditions that hold together, if only just.
const jump = (where: object): object => ({ goal_type: "jump", where });
const around = (where: object, ...goals: readonly object[]): void => add({ goal_type: "any_of", where, goals });
add(jump({ near: { x: 0, y: 60, z: 0, radius: 10 }, y: { min: 70 } }));
add(jump({ near: { x: 0, y: 60, z: 0, radius: 0.5 }, y: 60 }));
add(jump({ gliding: false, wearing: { chest: "iron_chestplate" } }));
add(jump({ gliding: true, wearing: { chest: ["elytra", "iron_chestplate"] } }));
add(jump({ gliding: true, wearing: { chest: "my:wings" } }));
add(jump({ dimension: "my:void", biome: "plains", near: { x: 0, y: 1, z: 0, radius: 3, dimension: "my:void" } }));
add(jump({ swimming: true, in_water: false, on_ground: true, sneaking: true, sprinting: true }));
add(jump({ in_block: "water", on_block: "magma", riding: "boat" }));
add(jump({ time: "day", moon: 4, weather: "thunder" }));
add({ goal_type: "visit", y: { min: 100 }, where: { y: { max: 100 } } });
add({ goal_type: "visit", in_block: "stone", where: { in_block: "water" } });
add({ goal_type: "visit", biome: "my:biome", where: { dimension: "nether" } });
add({ goal_type: "travel", by: "boat", where: { riding: "chest_boat" } });
add({ goal_type: "travel", by: ["boat", "pig"], where: { riding: "pig" } });
add({ goal_type: "travel", by: "boat", where: { riding: "my:raft" } });
add({ goal_type: "travel", by: "swim", where: { dimension: "nether" } });
add({ goal_type: "sleep", where: { weather: "thunder", dimension: ["overworld", "nether"], time: "day" } });
add({ goal_type: "sleep", where: { biome: "my:dream" } });
add({ goal_type: "sleep", where: { dimension: "my:dream" } });
add({ goal_type: "fish", where: { dimension: "the_end" } });
add({ goal_type: "kill", weapon: "trident", where: { holding: "shield" } });
add({ goal_type: "die", cause: "fall", by: "creeper", where: { game_mode: "creative", difficulty: "peaceful" } });
around({ dimension: ["nether", "overworld"] }, jump({ biome: "plains" }), jump({ dimension: "nether" }));
around({ biome: ["hell", "plains"] }, jump({ weather: "rain" }), { goal_type: "visit", dimension: "nether" });
around({ time: "night" }, jump({ time: { min: 23_459 } }), jump({ moon: 0 }));
around({ holding: "bow" }, jump({ holding: { tag: "minecraft:is_tool" } }), jump({ offhand: "shield" }));
around({ holding: "bow" }, jump({ holding: { item: ["minecraft:bow", "shield"], name: "Bow" } }));
around({ tag: "red", in_block: "water" }, jump({ tag: "blue", in_block: "kelp" }));
around({ sneaking: true }, { goal_type: "sneak" }, jump({ sprinting: false }));
around({ near: { x: 0, y: 0, z: 0, radius: 5 } }, jump({ near: { x: 10, y: 0, z: 0, radius: 5 }, y: { max: -5 } }));
around({ level: { max: 30 } }, jump({ level: { min: 30 } }), { goal_type: "level" });

// As many kinds as there are, or nobody knows how many.
const distinct = (by: string, goal: object, number: number, of?: readonly string[]): void =>
  add({ goal_type: "distinct", goal, by, ...(of && { of }) }, number);
distinct("entity", { goal_type: "tame" }, 11);
distinct("entity", { goal_type: "breed", entity: ["cow", "my:a", "my:b"] }, 3);
distinct("biome", { goal_type: "visit", dimension: ["nether", "my:void"] }, 50);
distinct("biome", { goal_type: "visit" }, 3, ["plains", "my:a", "my:b"]);
distinct("entity", { goal_type: "kill", entity: { family: "monster" } }, 60);
distinct("block", { goal_type: "break_block" }, 900);
distinct("item", { goal_type: "consume_item" }, 40);
distinct("item", { goal_type: "trade" }, 150);
distinct("position", { goal_type: "breed" }, 5000);
distinct("player", { goal_type: "kill", entity: "player" }, 5000);

export const MET: readonly Met[] = met;
