/** Tags of Java Edition that items and blocks have alike: facts, of 1.21 and of versions before it. */
export const ITEMS_AND_BLOCKS = `
acacia_logs: {stripped}acacia_log {stripped}acacia_wood
birch_logs: {stripped}birch_log {stripped}birch_wood
cherry_logs: {stripped}cherry_log {stripped}cherry_wood
dark_oak_logs: {stripped}dark_oak_log {stripped}dark_oak_wood
jungle_logs: {stripped}jungle_log {stripped}jungle_wood
mangrove_logs: {stripped}mangrove_log {stripped}mangrove_wood
oak_logs: {stripped}oak_log {stripped}oak_wood
pale_oak_logs: {stripped}pale_oak_log {stripped}pale_oak_wood
spruce_logs: {stripped}spruce_log {stripped}spruce_wood
crimson_stems: {stripped}crimson_stem {stripped}crimson_hyphae
warped_stems: {stripped}warped_stem {stripped}warped_hyphae
bamboo_blocks: {stripped}bamboo_block
logs_that_burn: {stripped}{tree}_log {stripped}{tree}_wood
logs: #logs_that_burn #crimson_stems #warped_stems
overworld_natural_logs: {tree}_log
leaves: {tree}_leaves azalea_leaves flowering_azalea_leaves
saplings: {tree}_sapling -mangrove_sapling azalea flowering_azalea mangrove_propagule
planks: {wood}_planks
wooden_buttons: {wood}_button
stone_buttons: stone_button polished_blackstone_button
buttons: #wooden_buttons #stone_buttons
wooden_doors: {wood}_door
doors: #wooden_doors iron_door {copper}copper_door
wooden_trapdoors: {wood}_trapdoor
trapdoors: #wooden_trapdoors iron_trapdoor {copper}copper_trapdoor
wooden_fences: {wood}_fence
fences: #wooden_fences nether_brick_fence
fence_gates: {wood}_fence_gate
wooden_pressure_plates: {wood}_pressure_plate
wooden_shelves: {wood}_shelf
wooden_slabs: {wood}_slab
slabs: #wooden_slabs bamboo_mosaic_slab {stone}_slab {step}_slab smooth_stone_slab petrified_oak_slab cut_sandstone_slab
  cut_red_sandstone_slab {copper}cut_copper_slab
wooden_stairs: {wood}_stairs
stairs: #wooden_stairs bamboo_mosaic_stairs {stone}_stairs {step}_stairs {copper}cut_copper_stairs
walls: {stone}_wall
wool: {colour}_wool
wool_carpets: {colour}_carpet
carpets: {colour}_carpet
beds: {colour}_bed
candles: candle {colour}_candle
shulker_boxes: shulker_box {colour}_shulker_box
terracotta: terracotta {colour}_terracotta
dampens_vibrations: #wool #wool_carpets
anvil: anvil chipped_anvil damaged_anvil
rails: rail powered_rail detector_rail activator_rail
sand: sand red_sand suspicious_sand
smelts_to_glass: sand red_sand
dirt: dirt grass_block podzol coarse_dirt mycelium rooted_dirt moss_block pale_moss_block mud muddy_mangrove_roots
coal_ores: {deepslate}coal_ore
copper_ores: {deepslate}copper_ore
diamond_ores: {deepslate}diamond_ore
emerald_ores: {deepslate}emerald_ore
gold_ores: {deepslate}gold_ore nether_gold_ore
iron_ores: {deepslate}iron_ore
lapis_ores: {deepslate}lapis_ore
redstone_ores: {deepslate}redstone_ore
bars: iron_bars {copper}copper_bars
chains: iron_chain {copper}copper_chain
lanterns: lantern soul_lantern {copper}copper_lantern
lightning_rods: {copper}lightning_rod
copper: copper_block {aged}copper
copper_chests: {copper}copper_chest
copper_golem_statues: {copper}copper_golem_statue
soul_fire_base_blocks: soul_sand soul_soil
stone_bricks: stone_bricks mossy_stone_bricks cracked_stone_bricks chiseled_stone_bricks
wart_blocks: nether_wart_block warped_wart_block
completes_find_tree_tutorial: #logs #leaves #wart_blocks
small_flowers: dandelion poppy blue_orchid allium azure_bluet red_tulip orange_tulip white_tulip pink_tulip oxeye_daisy cornflower
  lily_of_the_valley wither_rose torchflower open_eyeblossom closed_eyeblossom golden_dandelion
tall_flowers: sunflower lilac peony rose_bush pitcher_plant
flowers: #small_flowers #tall_flowers flowering_azalea_leaves flowering_azalea mangrove_propagule cherry_leaves pink_petals
  wildflowers chorus_flower spore_blossom cactus_flower
non_flammable_wood: #warped_stems #crimson_stems crimson_planks warped_planks crimson_slab warped_slab crimson_pressure_plate
  warped_pressure_plate crimson_fence warped_fence crimson_trapdoor warped_trapdoor crimson_fence_gate warped_fence_gate
  crimson_stairs warped_stairs crimson_button warped_button crimson_door warped_door crimson_sign warped_sign crimson_hanging_sign
  warped_hanging_sign crimson_shelf warped_shelf
`;
