/** Textures of blocks that move: their files hold several pictures in a strip. Facts of the game. */

const MOVING = `
  campfire campfire_log_lit soul_campfire soul_campfire_log_lit cauldron_water fire_0 fire_1 soul_fire_0 soul_fire_1 fire_0_placeholder
  fire_1_placeholder kelp_a kelp_b kelp_c kelp_d kelp_top kelp_top_bulb lava_flow lava_still water_flow water_still water_flow_grey
  water_still_grey magma portal prismarine_rough sea_lantern sculk sculk_vein sculk_catalyst_side_bloom sculk_catalyst_top_bloom
  sculk_shrieker_inner_top sculk_shrieker_can_summon_inner_top sculk_sensor_tendril_active sculk_sensor_tendril_inactive
  calibrated_sculk_sensor_amethyst seagrass seagrass_doubletall_bottom_a seagrass_doubletall_bottom_b seagrass_doubletall_top_a
  seagrass_doubletall_top_b seagrass_carried respawn_anchor_top stonecutter2_saw lantern soul_lantern warped_stem_side
  crimson_stem_side crimson_log_side warped_log_side smoker_front_on blast_furnace_front_on chain_command_block_back_mipmap
  chain_command_block_conditional_mipmap chain_command_block_front_mipmap chain_command_block_side_mipmap
  command_block_back_mipmap command_block_conditional_mipmap command_block_front_mipmap command_block_side_mipmap
  repeating_command_block_back_mipmap repeating_command_block_conditional_mipmap repeating_command_block_front_mipmap
  repeating_command_block_side_mipmap chain_command_block_back chain_command_block_conditional chain_command_block_front
  chain_command_block_side command_block_back command_block_conditional command_block_front command_block_side
  repeating_command_block_back repeating_command_block_conditional repeating_command_block_front repeating_command_block_side
  conduit_base structure_void bubble_column_outer_a cauldron_lava
`;

const STRIPS = new Set(MOVING.trim().split(/\s+/));
/** Pictures of all positions of a hand or a needle. */
const ATLASES = /^textures\/items\/(?:compass|watch|clock|recovery_compass|lodestonecompass)_atlas$/;

export function isFlipbook(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return (
    (path.startsWith("textures/blocks/") && STRIPS.has(name)) ||
    ATLASES.test(path) ||
    /^textures\/flame_atlas$/.test(path)
  );
}
