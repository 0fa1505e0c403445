/** Tags of Java Edition that only blocks have, or that hold others than items' do: facts, of 1.21 and of versions before it. */
export const BLOCKS = `
air: air void_air cave_air
ceiling_hanging_signs: {wood}_hanging_sign
wall_hanging_signs: {wood}_wall_hanging_sign
all_hanging_signs: #ceiling_hanging_signs #wall_hanging_signs
standing_signs: {wood}_sign
wall_signs: {wood}_wall_sign
signs: #standing_signs #wall_signs
all_signs: #signs #all_hanging_signs
ancient_city_replaceable: deepslate deepslate_bricks deepslate_tiles deepslate_brick_slab deepslate_tile_slab deepslate_brick_stairs
  deepslate_tile_wall deepslate_brick_wall cobbled_deepslate cracked_deepslate_bricks cracked_deepslate_tiles gray_wool
animals_spawnable_on: grass_block
armadillo_spawnable_on: #animals_spawnable_on #badlands_terracotta red_sand coarse_dirt
axolotls_spawnable_on: clay
azalea_grows_on: #dirt #sand #terracotta snow_block powder_snow
azalea_root_replaceable: #base_stone_overworld #dirt #terracotta red_sand clay gravel sand snow_block powder_snow
badlands_terracotta: terracotta white_terracotta yellow_terracotta orange_terracotta red_terracotta brown_terracotta
  light_gray_terracotta
bamboo_plantable_on: #sand #dirt bamboo bamboo_sapling gravel suspicious_gravel
banners: {colour}_banner {colour}_wall_banner
base_stone_nether: netherrack basalt blackstone
base_stone_overworld: stone granite diorite andesite tuff deepslate
bats_spawnable_on: #base_stone_overworld
beacon_base_blocks: netherite_block emerald_block diamond_block gold_block iron_block
bee_attractive: #flowers -closed_eyeblossom
bee_growables: #crops sweet_berry_bush cave_vines cave_vines_plant
beehives: bee_nest beehive
big_dripleaf_placeable: clay #dirt -pale_moss_block farmland
blocks_wind_charge_explosions: barrier bedrock
camel_sand_step_sound_blocks: #sand #concrete_powder
camels_spawnable_on: sand
campfires: campfire soul_campfire
candle_cakes: candle_cake {colour}_candle_cake
cauldrons: cauldron water_cauldron lava_cauldron powder_snow_cauldron
cave_vines: cave_vines_plant cave_vines
climbable: ladder vine scaffolding weeping_vines weeping_vines_plant twisting_vines twisting_vines_plant cave_vines cave_vines_plant
combination_step_sound_blocks: #wool_carpets moss_carpet pale_moss_carpet snow nether_sprouts warped_roots crimson_roots resin_clump
concrete_powder: {colour}_concrete_powder
convertable_to_mud: dirt coarse_dirt rooted_dirt
coral_blocks: {coral}_coral_block
coral_plants: {coral}_coral
corals: #coral_plants {coral}_coral_fan
wall_corals: {coral}_coral_wall_fan
crops: beetroots carrots potatoes wheat melon_stem pumpkin_stem torchflower_crop pitcher_crop
crystal_sound_blocks: amethyst_block budding_amethyst
dead_bush_may_place_on: #sand #terracotta #dirt
deepslate_ore_replaceables: deepslate tuff
does_not_block_hoppers: #beehives
dragon_immune: barrier bedrock end_portal end_portal_frame end_gateway command_block repeating_command_block chain_command_block
  structure_block jigsaw moving_piston obsidian crying_obsidian end_stone iron_bars respawn_anchor reinforced_deepslate test_block
  test_instance_block
dragon_transparent: light #fire
dripstone_replaceable_blocks: #base_stone_overworld
dry_vegetation_may_place_on: #sand #terracotta #dirt farmland
edible_for_sheep: short_grass short_dry_grass tall_dry_grass fern
enchantment_power_provider: bookshelf
enchantment_power_transmitter: #replaceable
enderman_holdable: #small_flowers #dirt sand red_sand gravel brown_mushroom red_mushroom tnt cactus cactus_flower clay pumpkin
  carved_pumpkin melon crimson_fungus crimson_nylium crimson_roots warped_fungus warped_nylium warped_roots
fall_damage_resetting: #climbable sweet_berry_bush cobweb
features_cannot_replace: bedrock spawner chest end_portal_frame reinforced_deepslate trial_spawner vault
fire: fire soul_fire
flower_pots: flower_pot potted_open_eyeblossom potted_closed_eyeblossom potted_poppy potted_blue_orchid potted_allium
  potted_azure_bluet potted_red_tulip potted_orange_tulip potted_white_tulip potted_pink_tulip potted_oxeye_daisy potted_dandelion
  potted_oak_sapling potted_spruce_sapling potted_birch_sapling potted_jungle_sapling potted_acacia_sapling potted_dark_oak_sapling
  potted_pale_oak_sapling potted_red_mushroom potted_brown_mushroom potted_dead_bush potted_fern potted_cactus potted_cornflower
  potted_lily_of_the_valley potted_wither_rose potted_bamboo potted_crimson_fungus potted_warped_fungus potted_crimson_roots
  potted_warped_roots potted_azalea_bush potted_flowering_azalea_bush potted_mangrove_propagule potted_cherry_sapling
  potted_torchflower potted_golden_dandelion
foxes_spawnable_on: grass_block snow snow_block podzol coarse_dirt
frog_prefer_jump_to: lily_pad big_dripleaf
frogs_spawnable_on: grass_block mud mangrove_roots muddy_mangrove_roots
geode_invalid_blocks: bedrock water lava ice packed_ice blue_ice
goats_spawnable_on: #animals_spawnable_on stone snow snow_block packed_ice gravel
guarded_by_piglins: gold_block barrel chest ender_chest gilded_blackstone trapped_chest raw_gold_block #shulker_boxes #gold_ores
  #copper_chests
happy_ghast_avoids: sweet_berry_bush cactus wither_rose magma_block fire
hoglin_repellents: warped_fungus potted_warped_fungus nether_portal respawn_anchor
ice: ice packed_ice blue_ice frosted_ice
impermeable: glass {colour}_stained_glass tinted_glass
incorrect_for_diamond_tool:
incorrect_for_netherite_tool:
incorrect_for_iron_tool: #needs_diamond_tool
incorrect_for_copper_tool: #needs_diamond_tool #needs_iron_tool
incorrect_for_stone_tool: #needs_diamond_tool #needs_iron_tool
incorrect_for_gold_tool: #needs_diamond_tool #needs_iron_tool #needs_stone_tool
incorrect_for_wooden_tool: #needs_diamond_tool #needs_iron_tool #needs_stone_tool
infiniburn_end: #infiniburn_overworld bedrock
infiniburn_nether: #infiniburn_overworld
infiniburn_overworld: netherrack magma_block
inside_step_sound_blocks: powder_snow sculk_vein glow_lichen lily_pad small_amethyst_bud pink_petals wildflowers leaf_litter
invalid_spawn_inside: end_portal end_gateway
lava_pool_stone_cannot_replace: #features_cannot_replace #leaves #logs
lush_ground_replaceable: #moss_replaceable clay gravel sand
maintains_farmland: #crops attached_pumpkin_stem attached_melon_stem torchflower
mangrove_logs_can_grow_through: mud muddy_mangrove_roots mangrove_roots mangrove_leaves mangrove_log mangrove_propagule moss_carpet
  vine
mangrove_roots_can_grow_through: mud muddy_mangrove_roots mangrove_roots moss_carpet vine mangrove_propagule snow
mineable/axe: note_block attached_melon_stem attached_pumpkin_stem azalea bamboo barrel bee_nest beehive beetroots big_dripleaf_stem
  big_dripleaf bookshelf brown_mushroom_block brown_mushroom campfire carrots cartography_table carved_pumpkin cave_vines_plant
  cave_vines chest chorus_flower chorus_plant cocoa composter crafting_table crimson_fungus daylight_detector dead_bush fern
  fletching_table glow_lichen short_grass hanging_roots jack_o_lantern jukebox ladder large_fern lectern lily_pad loom melon_stem
  melon mushroom_stem nether_wart potatoes pumpkin_stem pumpkin red_mushroom_block red_mushroom scaffolding small_dripleaf
  smithing_table soul_campfire spore_blossom sugar_cane sweet_berry_bush tall_grass trapped_chest twisting_vines_plant
  twisting_vines vine warped_fungus weeping_vines_plant weeping_vines wheat #banners #fence_gates #logs #planks #saplings #signs
  #wooden_buttons #wooden_doors #wooden_fences #wooden_pressure_plates #wooden_slabs #wooden_stairs #wooden_trapdoors
  #wooden_shelves mangrove_roots #all_hanging_signs bamboo_mosaic bamboo_mosaic_slab bamboo_mosaic_stairs #bamboo_blocks
  chiseled_bookshelf creaking_heart
mineable/hoe: nether_wart_block warped_wart_block hay_block dried_kelp_block target shroomlight sponge wet_sponge #leaves
  sculk_sensor calibrated_sculk_sensor moss_block moss_carpet pale_moss_block pale_moss_carpet sculk sculk_catalyst sculk_vein
  sculk_shrieker pink_petals
mineable/pickaxe: stone granite polished_granite diorite polished_diorite andesite polished_andesite cobblestone #gold_ores
  #iron_ores #coal_ores #lapis_ores #diamond_ores #redstone_ores #emerald_ores #copper_ores lapis_block dispenser sandstone
  chiseled_sandstone cut_sandstone gold_block iron_block bricks mossy_cobblestone obsidian spawner diamond_block furnace
  stone_pressure_plate iron_door netherrack basalt polished_basalt #stone_bricks #bars #chains nether_bricks nether_brick_fence
  enchanting_table brewing_stand end_stone ender_chest emerald_block light_weighted_pressure_plate heavy_weighted_pressure_plate
  redstone_block nether_quartz_ore hopper quartz_block chiseled_quartz_block quartz_pillar dropper #terracotta iron_trapdoor
  prismarine prismarine_bricks dark_prismarine coal_block red_sandstone chiseled_red_sandstone cut_red_sandstone {stone}_slab
  {step}_slab smooth_stone_slab cut_sandstone_slab petrified_oak_slab cut_red_sandstone_slab {stone}_stairs {step}_stairs
  smooth_stone smooth_sandstone smooth_quartz smooth_red_sandstone purpur_block purpur_pillar end_stone_bricks magma_block
  red_nether_bricks bone_block observer {colour}_glazed_terracotta {colour}_concrete dead_{coral}_coral_block {coral}_coral_block
  dead_{coral}_coral dead_{coral}_coral_fan dead_{coral}_coral_wall_fan smoker blast_furnace grindstone stonecutter bell #lanterns
  warped_nylium crimson_nylium netherite_block ancient_debris crying_obsidian respawn_anchor lodestone blackstone
  polished_blackstone polished_blackstone_bricks cracked_polished_blackstone_bricks chiseled_polished_blackstone gilded_blackstone
  polished_blackstone_pressure_plate chiseled_nether_bricks cracked_nether_bricks quartz_bricks tuff calcite #copper
  waxed_copper_block {copper}cut_copper {copper}cut_copper_stairs {copper}cut_copper_slab #lightning_rods pointed_dripstone
  dripstone_block deepslate cobbled_deepslate polished_deepslate deepslate_tiles deepslate_bricks chiseled_deepslate
  cracked_deepslate_bricks cracked_deepslate_tiles smooth_basalt raw_iron_block raw_copper_block raw_gold_block ice packed_ice
  blue_ice piston sticky_piston piston_head amethyst_cluster small_amethyst_bud medium_amethyst_bud large_amethyst_bud
  amethyst_block budding_amethyst infested_cobblestone infested_chiseled_stone_bricks infested_cracked_stone_bricks
  infested_deepslate infested_stone infested_mossy_stone_bricks infested_stone_bricks #stone_buttons #walls #shulker_boxes #anvil
  #cauldrons #rails conduit mud_bricks packed_mud crafter chiseled_tuff polished_tuff tuff_bricks chiseled_tuff_bricks
  {copper}chiseled_copper {copper}copper_grate {copper}copper_bulb {copper}copper_door {copper}copper_trapdoor #copper_chests
  #copper_golem_statues heavy_core resin_bricks chiseled_resin_bricks
mineable/shovel: clay dirt coarse_dirt podzol farmland grass_block gravel mycelium sand red_sand snow_block snow soul_sand dirt_path
  soul_soil rooted_dirt muddy_mangrove_roots mud suspicious_sand suspicious_gravel #concrete_powder
mob_interactable_doors: #wooden_doors {copper}copper_door
mooshrooms_spawnable_on: mycelium
moss_replaceable: #base_stone_overworld #cave_vines #dirt
mushroom_grow_block: mycelium podzol crimson_nylium warped_nylium
needs_diamond_tool: obsidian crying_obsidian netherite_block respawn_anchor ancient_debris
needs_iron_tool: diamond_block #diamond_ores #emerald_ores emerald_block gold_block raw_gold_block gold_ore deepslate_gold_ore
  #redstone_ores
needs_stone_tool: iron_block raw_iron_block #iron_ores lapis_block #lapis_ores raw_copper_block #copper_ores #copper
  waxed_copper_block {copper}cut_copper {copper}cut_copper_slab {copper}cut_copper_stairs #lightning_rods crafter
  {copper}chiseled_copper {copper}copper_grate {copper}copper_bulb {copper}copper_trapdoor #copper_chests
nether_carver_replaceables: #base_stone_overworld #base_stone_nether #dirt #nylium #wart_blocks soul_sand soul_soil
nylium: crimson_nylium warped_nylium
occludes_vibration_signals: #wool
overworld_carver_replaceables: #base_stone_overworld #dirt #sand #terracotta #iron_ores #copper_ores #snow water gravel
  suspicious_gravel sandstone red_sandstone calcite packed_ice raw_iron_block raw_copper_block
parrots_spawnable_on: grass_block air #leaves #logs
piglin_repellents: soul_fire soul_torch soul_lantern soul_wall_torch soul_campfire
plays_ambient_desert_block_sounds: #terracotta sand red_sand
polar_bears_spawnable_on_alternate: ice
portals: nether_portal end_portal end_gateway
stone_pressure_plates: stone_pressure_plate polished_blackstone_pressure_plate
pressure_plates: light_weighted_pressure_plate heavy_weighted_pressure_plate #wooden_pressure_plates #stone_pressure_plates
prevent_mob_spawning_inside: #rails
rabbits_spawnable_on: grass_block snow snow_block sand
replaceable: air water lava short_grass fern dead_bush bush short_dry_grass tall_dry_grass seagrass tall_seagrass fire soul_fire
  snow vine glow_lichen resin_clump light tall_grass large_fern structure_void void_air cave_air bubble_column warped_roots
  nether_sprouts crimson_roots leaf_litter hanging_roots
replaceable_by_trees: #leaves #small_flowers pale_moss_carpet short_grass fern dead_bush vine glow_lichen sunflower lilac rose_bush
  peony tall_grass large_fern hanging_roots pitcher_plant water seagrass tall_seagrass bush firefly_bush warped_roots
  nether_sprouts crimson_roots leaf_litter short_dry_grass tall_dry_grass
replaceable_by_mushrooms: #replaceable_by_trees brown_mushroom red_mushroom brown_mushroom_block red_mushroom_block
sculk_replaceable: #base_stone_overworld #dirt #terracotta #nylium #base_stone_nether sand red_sand gravel soul_sand soul_soil
  calcite smooth_basalt clay dripstone_block end_stone red_sandstone sandstone
sculk_replaceable_world_gen: #sculk_replaceable deepslate_bricks deepslate_tiles cobbled_deepslate cracked_deepslate_bricks
  cracked_deepslate_tiles polished_deepslate
small_dripleaf_placeable: clay moss_block
snaps_goat_horn: #overworld_natural_logs stone packed_ice iron_ore coal_ore copper_ore emerald_ore
sniffer_diggable_block: #dirt -mycelium
sniffer_egg_hatch_boost: moss_block
snow: snow snow_block powder_snow
snow_layer_can_survive_on: honey_block soul_sand mud
snow_layer_cannot_survive_on: ice packed_ice barrier
soul_speed_blocks: soul_sand soul_soil
stone_ore_replaceables: stone granite diorite andesite
strider_warm_blocks: lava
sword_efficient: #leaves #saplings #crops short_grass fern dead_bush vine glow_lichen sunflower lilac rose_bush peony tall_grass
  large_fern hanging_roots pitcher_plant brown_mushroom red_mushroom sugar_cane pumpkin carved_pumpkin jack_o_lantern melon
  attached_pumpkin_stem attached_melon_stem lily_pad cocoa sweet_berry_bush cave_vines cave_vines_plant spore_blossom pink_petals
  big_dripleaf big_dripleaf_stem small_dripleaf nether_wart warped_fungus warped_roots nether_sprouts crimson_fungus weeping_vines
  weeping_vines_plant twisting_vines twisting_vines_plant crimson_roots chorus_plant chorus_flower
sword_instantly_mines: bamboo bamboo_sapling
trail_ruins_replaceable: gravel
triggers_ambient_desert_dry_vegetation_block_sounds: #terracotta sand red_sand
triggers_ambient_desert_sand_block_sounds: sand red_sand
triggers_ambient_dried_ghast_block_sounds: soul_sand soul_soil
underwater_bonemeals: seagrass #corals #wall_corals
unstable_bottom_center: #fence_gates
valid_spawn: grass_block podzol
vibration_resonators: amethyst_block
wall_post_override: torch soul_torch redstone_torch copper_torch tripwire #signs #banners #pressure_plates
wither_immune: barrier bedrock end_portal end_portal_frame end_gateway command_block repeating_command_block chain_command_block
  structure_block jigsaw moving_piston light reinforced_deepslate test_block test_instance_block
wither_summon_base_blocks: soul_sand soul_soil
wolves_spawnable_on: grass_block snow snow_block coarse_dirt podzol
`;
