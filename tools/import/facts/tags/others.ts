/** Tags of Java Edition's entities, causes of damage, fluids and enchantments: facts, of 1.21. */
export const ENTITIES = `
aquatic: turtle axolotl guardian elder_guardian cod pufferfish salmon tropical_fish dolphin squid glow_squid tadpole nautilus
  zombie_nautilus
arrows: arrow spectral_arrow
arthropod: bee endermite silverfish spider cave_spider
axolotl_always_hostiles: drowned guardian elder_guardian
axolotl_hunt_targets: tropical_fish pufferfish salmon cod squid glow_squid tadpole
beehive_inhabitors: bee
boat: {wood}_boat -crimson_boat -warped_boat -bamboo_boat bamboo_raft
can_breathe_under_water: #undead axolotl frog guardian elder_guardian turtle glow_squid cod pufferfish salmon squid tropical_fish
  tadpole armor_stand copper_golem nautilus
can_equip_harness: happy_ghast
can_equip_saddle: horse skeleton_horse zombie_horse donkey mule pig strider camel camel_husk nautilus zombie_nautilus
can_float_while_ridden: horse zombie_horse mule donkey camel camel_husk
can_turn_in_boats: breeze
can_wear_horse_armor: horse zombie_horse
can_wear_nautilus_armor: nautilus zombie_nautilus
deflects_arrows: breeze
deflects_projectiles: breeze
dismounts_underwater: camel camel_husk chicken donkey happy_ghast horse llama mule pig ravager spider strider trader_llama
  zombie_horse
fall_damage_immune: iron_golem snow_golem shulker allay bat bee blaze cat chicken ghast happy_ghast phantom magma_cube ocelot parrot
  wither breeze copper_golem
followable_friendly_mobs: armadillo bee camel cat chicken cow donkey fox goat happy_ghast horse llama mooshroom mule ocelot panda
  parrot pig polar_bear rabbit sheep skeleton_horse sniffer strider villager wolf
freeze_hurts_extra_types: strider blaze magma_cube
freeze_immune_entity_types: stray polar_bear snow_golem wither
frog_food: slime magma_cube
ignores_poison_and_regen: #undead
illager: evoker illusioner pillager vindicator
illager_friends: #illager
immune_to_infested: silverfish
immune_to_oozing: slime
impact_projectiles: #arrows firework_rocket snowball fireball small_fireball egg trident dragon_fireball wither_skull wind_charge
  breeze_wind_charge
inverted_healing_and_harm: #undead
nautilus_hostiles: pufferfish
no_anger_from_wind_charge: breeze skeleton bogged stray parched zombie husk spider cave_spider slime
non_controlling_rider: slime magma_cube
not_scary_for_pufferfish: turtle guardian elder_guardian cod pufferfish salmon tropical_fish dolphin squid glow_squid tadpole
  nautilus zombie_nautilus
powder_snow_walkable_mobs: rabbit endermite silverfish fox
raiders: evoker pillager ravager vindicator illusioner witch
redirectable_projectile: fireball wind_charge breeze_wind_charge
sensitive_to_bane_of_arthropods: #arthropod
sensitive_to_impaling: #aquatic
sensitive_to_smite: #undead
skeletons: skeleton stray wither_skeleton skeleton_horse bogged parched
undead: #skeletons #zombies wither phantom
wither_friends: #undead
zombies: zombie_horse camel_husk zombie zombie_villager zombified_piglin zoglin drowned husk zombie_nautilus
`;

export const DAMAGE_TYPES = `
always_hurts_ender_dragons: #is_explosion
always_kills_armor_stands: arrow trident fireball wither_skull wind_charge
always_most_significant_fall: out_of_world
always_triggers_silverfish: magic
avoids_guardian_thorns: magic thorns #is_explosion
burn_from_stepping: campfire hot_floor
burns_armor_stands: on_fire
bypasses_armor: on_fire in_wall cramming drown fly_into_wall generic wither dragon_breath starve ender_pearl fall freeze stalagmite
  magic indirect_magic out_of_world generic_kill sonic_boom outside_border
bypasses_effects: starve
bypasses_enchantments: sonic_boom
bypasses_invulnerability: out_of_world generic_kill
bypasses_resistance: out_of_world generic_kill
bypasses_shield: #bypasses_armor cactus campfire dry_out falling_anvil falling_stalactite hot_floor in_fire lava lightning_bolt
  sweet_berry_bush
bypasses_wolf_armor: #bypasses_invulnerability cramming drown dry_out freeze in_wall indirect_magic magic outside_border starve
  thorns wither
can_break_armor_stand: player_attack player_explosion mace_smash spear
damages_helmet: falling_anvil falling_block falling_stalactite
ignites_armor_stands: in_fire campfire
is_drowning: drown
is_explosion: fireworks explosion player_explosion bad_respawn_point
is_fall: fall ender_pearl stalagmite
is_fire: in_fire campfire on_fire lava hot_floor unattributed_fireball fireball
is_freezing: freeze
is_lightning: lightning_bolt
is_player_attack: player_attack mace_smash spear
is_projectile: arrow trident mob_projectile unattributed_fireball fireball wither_skull thrown wind_charge
mace_smash: mace_smash
no_anger: mob_attack_no_aggro
no_impact: drown
no_knockback: explosion player_explosion bad_respawn_point in_fire lightning_bolt on_fire lava hot_floor in_wall cramming drown
  starve cactus fall ender_pearl fly_into_wall out_of_world generic magic wither dragon_breath dry_out sweet_berry_bush freeze
  stalagmite outside_border generic_kill campfire
panic_causes: #panic_environmental_causes arrow dragon_breath explosion fireball fireworks indirect_magic magic mob_attack
  mob_projectile player_explosion sonic_boom sting thrown trident unattributed_fireball wind_charge wither wither_skull
  #is_player_attack
panic_environmental_causes: cactus freeze hot_floor in_fire lava lightning_bolt on_fire
witch_resistant_to: magic indirect_magic sonic_boom thorns
wither_immune_to: drown
`;

export const FLUIDS = `
water: water flowing_water
lava: lava flowing_lava
`;

export const ENCHANTMENTS = `
curse: binding_curse vanishing_curse
treasure: #curse swift_sneak soul_speed frost_walker mending wind_burst
non_treasure: protection fire_protection feather_falling blast_protection projectile_protection respiration aqua_affinity thorns
  depth_strider sharpness smite bane_of_arthropods knockback fire_aspect looting sweeping_edge efficiency silk_touch unbreaking
  fortune power punch flame infinity luck_of_the_sea lure loyalty impaling riptide channeling multishot quick_charge piercing
  density breach lunge
in_enchanting_table: #non_treasure
double_trade_price: #treasure
exclusive_set/armor: protection blast_protection fire_protection projectile_protection
exclusive_set/boots: frost_walker depth_strider
exclusive_set/bow: infinity mending
exclusive_set/crossbow: multishot piercing
exclusive_set/damage: sharpness smite bane_of_arthropods impaling density breach
exclusive_set/mining: fortune silk_touch
exclusive_set/riptide: loyalty channeling
smelts_loot: fire_aspect
prevents_ice_melting: silk_touch
prevents_bee_spawns_when_mining: silk_touch
`;
