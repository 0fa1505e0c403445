/**
 * What players can do with the entities of the unchanged game, and which of them harm nobody: facts, by name, as the components
 * in Mojang's definitions of entities say (the index of @minecraft/creator-tools lists them). Says nothing of what is not known.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Two that are fed have young, which are born; a mule is what a horse and a donkey have. */
export const BRED = words(`
  armadillo axolotl bee camel cat chicken cow donkey fox goat hoglin horse llama mooshroom mule nautilus ocelot panda pig
  rabbit sheep strider trader_llama wolf`);

/** They can be fed as well, and then lay eggs or spawn: the game tells of no birth. */
export const EGG_LAYERS = words("frog sniffer turtle");

/** By feeding or by riding. Foxes and ocelots come to trust, which the game does not call tamed. */
export const TAMED = words(
  "cat donkey horse llama mule nautilus parrot trader_llama wolf zombie_horse zombie_nautilus",
);
export const TRUSTING = words("fox ocelot");

export const SHORN = words("bogged copper_golem mooshroom sheep snow_golem sulfur_cube");

export const CURED = words("zombie_villager_v2");

/** Where a player sits down without a command. */
export const RIDDEN = words(`
  boat camel camel_husk chest_boat cushion donkey happy_ghast horse llama minecart mule nautilus pig skeleton_horse strider
  trader_llama zombie_horse zombie_nautilus`);

/** Something of theirs opens at a click, or it is not known that nothing does. */
export const OPENED_ENTITIES = words(`
  agent allay camel camel_husk chest_boat chest_minecart command_block_minecart copper_golem donkey happy_ghast hopper_minecart
  horse llama minecart mule nautilus npc panda pig piglin player skeleton_horse strider trader_llama villager villager_v2
  wandering_trader zombie_horse zombie_nautilus`);

/** There are young ones, or it is not known that there are none. */
export const WITH_YOUNG = words(`
  armadillo axolotl bee camel camel_husk cat chicken cow dolphin donkey drowned fox glow_squid goat happy_ghast hoglin horse husk
  llama magma_cube mooshroom mule nautilus ocelot panda parched pig piglin polar_bear rabbit sheep skeleton_horse slime sniffer
  squid strider sulfur_cube tadpole trader_llama turtle villager villager_v2 wolf zoglin zombie zombie_horse zombie_nautilus
  zombie_pigman zombie_villager zombie_villager_v2`);

/** They have a colour of their own or take a dye, or it is not known that scripts see none. */
export const COLORED = words("cat cushion happy_ghast horse llama parrot sheep shulker trader_llama tropicalfish wolf");

/** They are of several kinds, or it is not known that scripts see none. */
export const VARIED = words(`
  axolotl bee boat cat chest_boat chicken copper_golem cow cushion fox frog goat happy_ghast horse husk llama magma_cube mooshroom mule
  npc ocelot panda parrot pig piglin piglin_brute pillager pufferfish rabbit salmon sheep shulker slime sulfur_cube trader_llama
  tropicalfish villager villager_v2 vindicator wandering_trader wolf zombie_nautilus zombie_villager zombie_villager_v2`);

/** They hurt no player, whatever a player does to them. */
export const HARMLESS = words(`
  allay armadillo armor_stand bat boat camel chest_boat chest_minecart chicken cod command_block_minecart cow donkey frog
  glow_squid happy_ghast hopper_minecart horse minecart mooshroom mule npc parrot pig salmon sheep skeleton_horse sniffer squid
  strider tadpole tripod_camera tropicalfish villager villager_v2 wandering_trader xp_orb zombie_horse`);

/** What flies and hits, and what else may be named as that. */
export const PROJECTILES = words(`
  area_effect_cloud arrow breeze_wind_charge_projectile dragon_fireball egg ender_pearl eye_of_ender_signal fireball
  fireworks_rocket fishing_hook lingering_potion llama_spit ominous_item_spawner shulker_bullet small_fireball snowball
  splash_potion thrown_trident tnt wind_charge_projectile wither_skull wither_skull_dangerous xp_bottle`);

/** No player throws or sends them back. */
export const ONLY_OF_CREATURES = words("llama_spit shulker_bullet");
