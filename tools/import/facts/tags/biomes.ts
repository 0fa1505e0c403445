/** Tags of Java Edition's biomes: facts, of 1.21. */
export const BIOMES = `
allows_surface_slime_spawns: swamp mangrove_swamp
allows_tropical_fish_spawns_at_any_height: lush_caves
has_closer_water_fog: swamp mangrove_swamp
has_structure/ancient_city: deep_dark
has_structure/bastion_remnant: crimson_forest nether_wastes soul_sand_valley warped_forest
has_structure/buried_treasure: #is_beach
has_structure/desert_pyramid: desert
has_structure/end_city: end_highlands end_midlands
has_structure/igloo: snowy_taiga snowy_plains snowy_slopes
has_structure/jungle_temple: bamboo_jungle jungle
has_structure/mineshaft: #is_ocean #is_river #is_beach #is_mountain #is_hill #is_taiga #is_jungle #is_forest stony_shore
  mushroom_fields ice_spikes windswept_savanna desert savanna snowy_plains plains sunflower_plains swamp mangrove_swamp
  savanna_plateau dripstone_caves lush_caves
has_structure/mineshaft_mesa: #is_badlands
has_structure/nether_fortress: #is_nether
has_structure/nether_fossil: soul_sand_valley
has_structure/ocean_monument: #is_deep_ocean
has_structure/ocean_ruin_cold: frozen_ocean cold_ocean ocean deep_frozen_ocean deep_cold_ocean deep_ocean
has_structure/ocean_ruin_warm: lukewarm_ocean warm_ocean deep_lukewarm_ocean
has_structure/pillager_outpost: desert plains savanna snowy_plains taiga #is_mountain grove
has_structure/ruined_portal_desert: desert
has_structure/ruined_portal_jungle: #is_jungle
has_structure/ruined_portal_mountain: #is_badlands #is_hill savanna_plateau windswept_savanna stony_shore #is_mountain
has_structure/ruined_portal_nether: #is_nether
has_structure/ruined_portal_ocean: #is_ocean
has_structure/ruined_portal_standard: #is_beach #is_river #is_taiga #is_forest mushroom_fields ice_spikes dripstone_caves
  lush_caves savanna snowy_plains plains sunflower_plains
has_structure/ruined_portal_swamp: swamp mangrove_swamp
has_structure/shipwreck: #is_ocean
has_structure/shipwreck_beached: #is_beach
has_structure/stronghold: #is_overworld
has_structure/swamp_hut: swamp
has_structure/trail_ruins: taiga snowy_taiga old_growth_pine_taiga old_growth_spruce_taiga old_growth_birch_forest jungle
has_structure/trial_chambers: #is_overworld -deep_dark
has_structure/village_desert: desert
has_structure/village_plains: plains meadow
has_structure/village_savanna: savanna
has_structure/village_snowy: snowy_plains
has_structure/village_taiga: taiga
has_structure/woodland_mansion: dark_forest pale_garden
increased_fire_burnout: bamboo_jungle mushroom_fields mangrove_swamp snowy_slopes frozen_peaks jagged_peaks swamp jungle
is_badlands: badlands eroded_badlands wooded_badlands
is_beach: beach snowy_beach
is_deep_ocean: deep_frozen_ocean deep_cold_ocean deep_ocean deep_lukewarm_ocean
is_end: the_end end_highlands end_midlands small_end_islands end_barrens
is_forest: forest flower_forest birch_forest old_growth_birch_forest dark_forest pale_garden grove
is_hill: windswept_hills windswept_forest windswept_gravelly_hills
is_jungle: bamboo_jungle jungle sparse_jungle
is_mountain: meadow frozen_peaks jagged_peaks stony_peaks snowy_slopes cherry_grove
is_nether: nether_wastes soul_sand_valley crimson_forest warped_forest basalt_deltas
is_ocean: #is_deep_ocean frozen_ocean ocean cold_ocean lukewarm_ocean warm_ocean
is_overworld: mushroom_fields #is_ocean #is_river #is_beach #is_hill #is_mountain #is_forest #is_taiga #is_savanna #is_jungle
  #is_badlands stony_shore swamp mangrove_swamp snowy_plains plains sunflower_plains desert ice_spikes dripstone_caves lush_caves
  deep_dark
is_river: river frozen_river
is_savanna: savanna savanna_plateau windswept_savanna
is_taiga: taiga snowy_taiga old_growth_pine_taiga old_growth_spruce_taiga
mineshaft_blocking: deep_dark
more_frequent_drowned_spawns: #is_river
plays_underwater_music: #is_ocean #is_river
polar_bears_spawn_on_alternate_blocks: frozen_ocean deep_frozen_ocean
produces_corals_from_bonemeal: warm_ocean
reduce_water_ambient_spawns: #is_river
required_ocean_monument_surrounding: #is_ocean #is_river
snow_golem_melts: badlands basalt_deltas crimson_forest desert eroded_badlands nether_wastes savanna savanna_plateau
  soul_sand_valley warped_forest windswept_savanna wooded_badlands
spawns_cold_variant_farm_animals: snowy_plains ice_spikes frozen_peaks jagged_peaks snowy_slopes frozen_ocean deep_frozen_ocean
  grove deep_dark frozen_river snowy_taiga snowy_beach #is_end cold_ocean deep_cold_ocean old_growth_pine_taiga
  old_growth_spruce_taiga taiga #is_hill stony_peaks
spawns_cold_variant_frogs: snowy_plains ice_spikes frozen_peaks jagged_peaks snowy_slopes frozen_ocean deep_frozen_ocean grove
  deep_dark frozen_river snowy_taiga snowy_beach #is_end
spawns_gold_rabbits: desert
spawns_snow_foxes: snowy_plains ice_spikes frozen_ocean snowy_taiga frozen_river snowy_beach frozen_peaks jagged_peaks snowy_slopes
  grove
spawns_warm_variant_farm_animals: desert warm_ocean #is_jungle #is_savanna #is_nether #is_badlands mangrove_swamp
  deep_lukewarm_ocean lukewarm_ocean
spawns_warm_variant_frogs: desert warm_ocean #is_jungle #is_savanna #is_nether #is_badlands mangrove_swamp
spawns_white_rabbits: #spawns_snow_foxes
stronghold_biased_to: plains sunflower_plains snowy_plains ice_spikes desert forest flower_forest birch_forest dark_forest pale_garden
  old_growth_birch_forest #is_taiga #is_savanna #is_hill #is_jungle #is_badlands meadow grove snowy_slopes frozen_peaks jagged_peaks
  stony_peaks mushroom_fields dripstone_caves lush_caves
water_on_map_outlines: #is_ocean #is_river swamp mangrove_swamp
without_patrol_spawns: mushroom_fields
without_wandering_trader_spawns: the_void
without_zombie_sieges: mushroom_fields
`;
