/**
 * The statistics `minecraft:custom` of Java Edition: which goal counts the same, how many units of the statistic make a step, and what
 * differs. Facts.
 */
type Custom = readonly [goal: Readonly<Record<string, unknown>>, unit?: number, differs?: string];

/** A block in the unit of ways. */
const CM = 100;
const way = (by: string | readonly string[], differs?: string): Custom =>
  differs === undefined ? [{ goal_type: "travel", by }, CM] : [{ goal_type: "travel", by }, CM, differs];
const useBlock = (...block: readonly string[]): Custom => [
  {
    goal_type: "use_block",
    block: block.length === 1 ? `minecraft:${block[0]!}` : block.map((each) => `minecraft:${each}`),
  },
];
const opened = (...block: readonly string[]): Custom => [
  {
    goal_type: "open_container",
    block: block.length === 1 ? `minecraft:${block[0]!}` : block.map((each) => `minecraft:${each}`),
  },
];

const SHULKER_BOXES =
  "undyed white orange magenta light_blue yellow lime pink gray light_gray cyan purple blue brown green red black"
    .split(" ")
    .map((color) => `${color}_shulker_box`);

export const CUSTOM: Readonly<Record<string, Custom>> = {
  animals_bred: [{ goal_type: "breed" }],
  aviate_one_cm: way("glide"),
  bell_ring: useBlock("bell"),
  boat_one_cm: way("boat"),
  climb_one_cm: way("climb"),
  crouch_one_cm: way("sneak"),
  damage_dealt: [{ goal_type: "deal_damage" }, 10],
  damage_taken: [{ goal_type: "take_damage" }, 10],
  deaths: [{ goal_type: "die" }],
  drop: [{ goal_type: "drop_item" }, 1, "Each item that is dropped counts here, not each stack."],
  drop_count: [{ goal_type: "drop_item" }],
  eat_cake_slice: [{ goal_type: "consume_item", item: "minecraft:cake" }],
  enchant_item: [{ goal_type: "enchant" }],
  fall_one_cm: way("fall"),
  fill_cauldron: [{ goal_type: "use_block", block: "minecraft:cauldron", item: "minecraft:water_bucket" }],
  fish_caught: [
    {
      goal_type: "fish",
      item: ["minecraft:cod", "minecraft:salmon", "minecraft:tropical_fish", "minecraft:pufferfish"],
    },
  ],
  fly_one_cm: way("fly"),
  horse_one_cm: way("horse"),
  inspect_dispenser: opened("dispenser"),
  inspect_dropper: opened("dropper"),
  inspect_hopper: opened("hopper"),
  interact_with_anvil: useBlock("anvil", "chipped_anvil", "damaged_anvil"),
  interact_with_beacon: useBlock("beacon"),
  interact_with_blast_furnace: useBlock("blast_furnace", "lit_blast_furnace"),
  interact_with_brewingstand: useBlock("brewing_stand"),
  interact_with_campfire: useBlock("campfire", "soul_campfire"),
  interact_with_cartography_table: useBlock("cartography_table"),
  interact_with_crafting_table: useBlock("crafting_table"),
  interact_with_furnace: useBlock("furnace", "lit_furnace"),
  interact_with_grindstone: useBlock("grindstone"),
  interact_with_lectern: useBlock("lectern"),
  interact_with_loom: useBlock("loom"),
  interact_with_smithing_table: useBlock("smithing_table"),
  interact_with_smoker: useBlock("smoker", "lit_smoker"),
  interact_with_stonecutter: useBlock("stonecutter_block"),
  jump: [{ goal_type: "jump" }],
  leave_game: [{ goal_type: "join" }, 1, "Joins are counted here, not leaves."],
  minecart_one_cm: way("minecart"),
  /** Of all creatures, who are told elsewhere. */
  mob_kills: [{ goal_type: "kill" }],
  open_barrel: opened("barrel"),
  open_chest: opened("chest"),
  open_enderchest: opened("ender_chest"),
  open_shulker_box: opened(...SHULKER_BOXES),
  pig_one_cm: way("pig"),
  play_noteblock: useBlock("noteblock"),
  play_one_minute: [{ goal_type: "play_time" }, 1_200],
  play_record: useBlock("jukebox"),
  play_time: [{ goal_type: "play_time" }, 1_200],
  player_kills: [{ goal_type: "kill", entity: "minecraft:player" }],
  pot_flower: useBlock("flower_pot"),
  raid_trigger: [
    { goal_type: "effect", effect: "raid_omen" },
    1,
    "That the raid begins is not told here: its omen counts.",
  ],
  raid_win: [{ goal_type: "effect", effect: "village_hero" }],
  sleep_in_bed: [{ goal_type: "sleep" }, 1, "The night is to be slept through here."],
  sneak_time: [{ goal_type: "sneak" }, 20],
  sprint_one_cm: way("sprint"),
  strider_one_cm: way("strider"),
  swim_one_cm: way("swim"),
  talked_to_villager: [{ goal_type: "use_entity", entity: "minecraft:villager_v2" }],
  target_hit: [{ goal_type: "shoot", block: "minecraft:target" }],
  time_since_death: [{ goal_type: "survive" }, 1_200],
  total_world_time: [{ goal_type: "play_time" }, 1_200],
  traded_with_villager: [{ goal_type: "trade" }],
  trigger_trapped_chest: opened("trapped_chest"),
  tune_noteblock: useBlock("noteblock"),
  use_cauldron: useBlock("cauldron"),
  walk_one_cm: way("walk"),
  walk_on_water_one_cm: way("swim", "On the water and under it is the same way here."),
  walk_under_water_one_cm: way("swim", "On the water and under it is the same way here."),
};
