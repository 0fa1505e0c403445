/** Tags of Java Edition that only items have, or that hold others than blocks' do: facts, of 1.21 and of versions before it. */
export const ITEMS = `
armadillo_food: spider_eye
arrows: arrow tipped_arrow spectral_arrow
axes: {tool}_axe
hoes: {tool}_hoe
pickaxes: {tool}_pickaxe
shovels: {tool}_shovel
spears: {tool}_spear
swords: {tool}_sword
tools: #axes #hoes #pickaxes #shovels #swords trident
axolotl_food: tropical_fish_bucket
axolotl_tempt_items: tropical_fish_bucket
banners: {colour}_banner
beacon_payment_items: netherite_ingot emerald diamond gold_ingot iron_ingot
bee_food: #flowers -closed_eyeblossom
boats: {wood}_boat -crimson_boat -warped_boat -bamboo_boat bamboo_raft #chest_boats
chest_boats: {wood}_chest_boat -crimson_chest_boat -warped_chest_boat -bamboo_chest_boat bamboo_chest_raft
book_cloning_target: writable_book
bookshelf_books: book written_book enchanted_book writable_book knowledge_book
breaks_decorated_pots: #swords #axes #pickaxes #shovels #hoes trident mace
brewing_fuel: blaze_powder
bundles: bundle {colour}_bundle
camel_food: cactus
camel_husk_food: rabbit_foot
cat_food: cod salmon
chicken_food: wheat_seeds melon_seeds pumpkin_seeds beetroot_seeds torchflower_seeds pitcher_pod
cluster_max_harvestables: #pickaxes
coals: coal charcoal
compasses: compass recovery_compass
cow_food: wheat
creeper_drop_music_discs: music_disc_13 music_disc_cat music_disc_blocks music_disc_chirp music_disc_far music_disc_mall
  music_disc_mellohi music_disc_stal music_disc_strad music_disc_ward music_disc_11 music_disc_wait
music_discs: #creeper_drop_music_discs music_disc_pigstep music_disc_otherside music_disc_5 music_disc_relic music_disc_creator
  music_disc_creator_music_box music_disc_precipice music_disc_tears music_disc_lava_chicken
creeper_igniters: flint_and_steel fire_charge
decorated_pot_sherds: angler_pottery_sherd archer_pottery_sherd arms_up_pottery_sherd blade_pottery_sherd brewer_pottery_sherd
  burn_pottery_sherd danger_pottery_sherd explorer_pottery_sherd friend_pottery_sherd heart_pottery_sherd heartbreak_pottery_sherd
  howl_pottery_sherd miner_pottery_sherd mourner_pottery_sherd plenty_pottery_sherd prize_pottery_sherd sheaf_pottery_sherd
  shelter_pottery_sherd skull_pottery_sherd snort_pottery_sherd flow_pottery_sherd guster_pottery_sherd scrape_pottery_sherd
decorated_pot_ingredients: brick #decorated_pot_sherds
wooden_tool_materials: #planks
stone_tool_materials: cobblestone blackstone cobbled_deepslate
stone_crafting_materials: cobblestone blackstone cobbled_deepslate
copper_tool_materials: copper_ingot
iron_tool_materials: iron_ingot
gold_tool_materials: gold_ingot
diamond_tool_materials: diamond
netherite_tool_materials: netherite_ingot
drowned_preferred_weapons: trident
duplicates_allays: amethyst_shard
dyeable: leather_helmet leather_chestplate leather_leggings leather_boots leather_horse_armor wolf_armor
eggs: egg blue_egg brown_egg
head_armor: {armour}_helmet turtle_helmet
chest_armor: {armour}_chestplate
leg_armor: {armour}_leggings
foot_armor: {armour}_boots
trimmable_armor: #foot_armor #leg_armor #chest_armor #head_armor
enchantable/head_armor: #head_armor
enchantable/chest_armor: #chest_armor
enchantable/leg_armor: #leg_armor
enchantable/foot_armor: #foot_armor
enchantable/armor: #trimmable_armor
enchantable/bow: bow
enchantable/crossbow: crossbow
enchantable/durability: #trimmable_armor elytra shield #swords #axes #pickaxes #shovels #hoes #spears bow crossbow trident
  flint_and_steel shears brush fishing_rod carrot_on_a_stick warped_fungus_on_a_stick mace
enchantable/equippable: #trimmable_armor elytra #skulls carved_pumpkin
enchantable/fire_aspect: #enchantable/sword mace #spears
enchantable/fishing: fishing_rod
enchantable/lunge: #spears
enchantable/mace: mace
enchantable/mining: #enchantable/mining_loot shears
enchantable/mining_loot: #axes #pickaxes #shovels #hoes
enchantable/melee_weapon: #swords #spears
enchantable/sharp_weapon: #swords #axes #spears
enchantable/sweeping: #swords
enchantable/sword: #swords
enchantable/trident: trident
enchantable/vanishing: #enchantable/durability compass carved_pumpkin #skulls
enchantable/weapon: #enchantable/sharp_weapon mace
fishes: cod cooked_cod salmon cooked_salmon pufferfish tropical_fish
fox_food: sweet_berries glow_berries
freeze_immune_wearables: leather_boots leather_leggings leather_chestplate leather_helmet leather_horse_armor
frog_food: slime_ball
furnace_materials: cobblestone blackstone
furnace_minecart_fuel: coal charcoal
gaze_disguise_equipment: carved_pumpkin
map_invisibility_equipment: carved_pumpkin
goat_food: wheat
hanging_signs: {wood}_hanging_sign
happy_ghast_food: snowball
happy_ghast_tempt_items: #happy_ghast_food #harnesses
harnesses: {colour}_harness
hoglin_food: crimson_fungus
horse_food: wheat sugar hay_block apple carrot golden_carrot golden_apple enchanted_golden_apple
horse_tempt_items: golden_carrot golden_apple enchanted_golden_apple
ignored_by_piglin_babies: leather
lectern_books: written_book writable_book
llama_food: wheat hay_block
llama_tempt_items: hay_block
meat: beef chicken cooked_beef cooked_chicken cooked_mutton cooked_porkchop cooked_rabbit mutton porkchop rabbit rotten_flesh
nautilus_bucket_food: cod_bucket salmon_bucket tropical_fish_bucket pufferfish_bucket
nautilus_food: #fishes #nautilus_bucket_food
nautilus_taming_items: pufferfish pufferfish_bucket
noteblock_top_instruments: #skulls
ocelot_food: cod salmon
panda_food: bamboo
panda_eats_from_ground: bamboo cake
parrot_food: #chicken_food
parrot_poisonous_food: cookie
pig_food: carrot potato beetroot
piglin_food: porkchop cooked_porkchop
piglin_loved: #gold_ores gold_block gilded_blackstone light_weighted_pressure_plate gold_ingot bell clock golden_carrot
  glistering_melon_slice golden_apple enchanted_golden_apple golden_helmet golden_chestplate golden_leggings golden_boots
  golden_horse_armor golden_nautilus_armor golden_sword golden_spear golden_pickaxe golden_shovel golden_axe golden_hoe raw_gold
  raw_gold_block
piglin_preferred_weapons: crossbow #spears
piglin_repellents: soul_torch soul_lantern soul_campfire
piglin_safe_armor: golden_helmet golden_chestplate golden_leggings golden_boots
pillager_preferred_weapons: crossbow
rabbit_food: carrot golden_carrot dandelion golden_dandelion
repairs_chain_armor: iron_ingot
repairs_copper_armor: copper_ingot
repairs_diamond_armor: diamond
repairs_gold_armor: gold_ingot
repairs_iron_armor: iron_ingot
repairs_leather_armor: leather
repairs_netherite_armor: netherite_ingot
repairs_turtle_helmet: turtle_scute
repairs_wolf_armor: armadillo_scute
shearable_from_copper_golem: poppy
sheep_food: wheat
signs: {wood}_sign
skeleton_preferred_weapons: bow
skulls: player_head creeper_head zombie_head skeleton_skull wither_skeleton_skull dragon_head piglin_head
sniffer_food: torchflower_seeds
strider_food: warped_fungus
strider_tempt_items: warped_fungus warped_fungus_on_a_stick
trim_materials: amethyst_shard copper_ingot diamond emerald gold_ingot iron_ingot lapis_lazuli netherite_ingot quartz redstone
  resin_brick
trim_templates: bolt_armor_trim_smithing_template coast_armor_trim_smithing_template dune_armor_trim_smithing_template
  eye_armor_trim_smithing_template flow_armor_trim_smithing_template host_armor_trim_smithing_template
  raiser_armor_trim_smithing_template rib_armor_trim_smithing_template sentry_armor_trim_smithing_template
  shaper_armor_trim_smithing_template silence_armor_trim_smithing_template snout_armor_trim_smithing_template
  spire_armor_trim_smithing_template tide_armor_trim_smithing_template vex_armor_trim_smithing_template
  ward_armor_trim_smithing_template wayfinder_armor_trim_smithing_template wild_armor_trim_smithing_template
turtle_food: seagrass
villager_plantable_seeds: wheat_seeds potato carrot beetroot_seeds torchflower_seeds pitcher_pod
villager_picks_up: #villager_plantable_seeds bread wheat beetroot
wither_skeleton_disliked_weapons: bow crossbow
wolf_food: #meat cod cooked_cod salmon cooked_salmon tropical_fish pufferfish rabbit_stew
zombie_horse_food: red_mushroom
`;
