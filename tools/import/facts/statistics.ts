/**
 * Java Edition's statistics → the goal that counts the same here: facts. A statistic may count finer than a goal does, such as
 * centimetres or ticks, and says how many of them are one step.
 */
import { has } from "../../../scripts/core/checks/shape.ts";
import { quote } from "../../../scripts/core/checks/issue.ts";
import type { GoalJson } from "../../../scripts/core/goals/goal-type.ts";
import { bedrockBlocks } from "./blocks.ts";
import { bedrockEntities } from "./entities.ts";
import { bedrockItems } from "./items.ts";
import { allMobs } from "./mobs.ts";
import { javaName, type Named } from "./named.ts";
import { vanillaTags } from "./tags/vanilla-tag.ts";

export type StatisticGoal =
  | {
      readonly goal: GoalJson;
      /** So many of Java Edition's units are a step of the goal. */
      readonly unitsAStep: number;
      /** A sentence, where it counts more or less than the statistic. */
      readonly differs?: string;
    }
  | { readonly missing: string };

const CENTIMETRES = 100;
/** Of a health point, as damage is counted. */
const TENTHS = 10;
const TICKS_A_SECOND = 20;
const TICKS_A_MINUTE = 1200;

const travelled = (by: string | readonly string[], differs?: string): StatisticGoal =>
  counted({ goal_type: "travel", by }, CENTIMETRES, differs);
const pressed = (block: string | readonly string[], more: object = {}): StatisticGoal =>
  counted({ goal_type: "use_block", block, ...more });
const opened = (block: string | readonly string[]): StatisticGoal => counted({ goal_type: "open_container", block });

function counted(goal: GoalJson, unitsAStep = 1, differs?: string): StatisticGoal {
  return { goal, unitsAStep, ...(differs === undefined ? {} : { differs }) };
}

const minecraft = (...names: string[]): string[] => names.map((name) => `minecraft:${name}`);
const SHULKER_BOXES = (): readonly string[] => idsOf(bedrockItems, vanillaTags("block").get("shulker_boxes") ?? []);
const idsOf = (inBedrock: (id: string) => Named, names: readonly string[]): string[] =>
  names.map((name) => inBedrock(name)).flatMap((named) => ("ids" in named ? named.ids : []));

const minutes = (goal_type: string): StatisticGoal => counted({ goal_type, unit: "minutes" }, TICKS_A_MINUTE);

/** Of the type `minecraft:custom`. */
const CUSTOM: Readonly<Record<string, () => StatisticGoal>> = {
  animals_bred: () => counted({ goal_type: "breed" }),
  aviate_one_cm: () => travelled("glide"),
  bell_ring: () => pressed("minecraft:bell"),
  boat_one_cm: () => travelled("boat"),
  climb_one_cm: () => travelled("climb"),
  crouch_one_cm: () => travelled("sneak"),
  damage_dealt: () => counted({ goal_type: "deal_damage" }, TENTHS),
  damage_taken: () => counted({ goal_type: "take_damage" }, TENTHS),
  deaths: () => counted({ goal_type: "die" }),
  drop: () => counted({ goal_type: "drop_item" }, 1, "Each item of a stack counts."),
  drop_count: () => counted({ goal_type: "drop_item" }),
  eat_cake_slice: () => pressed("minecraft:cake"),
  enchant_item: () => counted({ goal_type: "enchant" }),
  fall_one_cm: () => travelled("fall"),
  fill_cauldron: () => pressed("minecraft:cauldron", { item: "minecraft:water_bucket" }),
  fish_caught: () => counted({ goal_type: "fish", item: minecraft("cod", "salmon", "tropical_fish", "pufferfish") }),
  fly_one_cm: () => travelled("fly", "Only flying counts, and not each way through the air."),
  happy_ghast_one_cm: () => ({ missing: "rides on happy ghasts are not told apart here" }),
  horse_one_cm: () => travelled("horse"),
  interact_with_anvil: () => pressed(minecraft("anvil", "chipped_anvil", "damaged_anvil")),
  interact_with_beacon: () => pressed("minecraft:beacon"),
  interact_with_blast_furnace: () => pressed(minecraft("blast_furnace", "lit_blast_furnace")),
  interact_with_brewingstand: () => pressed("minecraft:brewing_stand"),
  interact_with_campfire: () => pressed(minecraft("campfire", "soul_campfire")),
  interact_with_cartography_table: () => pressed("minecraft:cartography_table"),
  interact_with_crafting_table: () => pressed("minecraft:crafting_table"),
  interact_with_furnace: () => pressed(minecraft("furnace", "lit_furnace")),
  interact_with_grindstone: () => pressed("minecraft:grindstone"),
  interact_with_lectern: () => pressed("minecraft:lectern"),
  interact_with_loom: () => pressed("minecraft:loom"),
  interact_with_smithing_table: () => pressed("minecraft:smithing_table"),
  interact_with_smoker: () => pressed(minecraft("smoker", "lit_smoker")),
  interact_with_stonecutter: () => pressed("minecraft:stonecutter_block"),
  inspect_dispenser: () => opened("minecraft:dispenser"),
  inspect_dropper: () => opened("minecraft:dropper"),
  inspect_hopper: () => opened("minecraft:hopper"),
  jump: () => counted({ goal_type: "jump" }),
  leave_game: () => counted({ goal_type: "join" }, 1, "Joins count, not leaves."),
  minecart_one_cm: () => travelled("minecart"),
  mob_kills: () => counted({ goal_type: "kill", entity: allMobs() }),
  open_barrel: () => opened("minecraft:barrel"),
  open_chest: () => opened("minecraft:chest"),
  open_enderchest: () => opened("minecraft:ender_chest"),
  open_shulker_box: () => opened(SHULKER_BOXES()),
  pig_one_cm: () => travelled("pig"),
  play_noteblock: () => pressed("minecraft:noteblock"),
  play_record: () => pressed("minecraft:jukebox"),
  play_time: () => minutes("play_time"),
  player_kills: () => counted({ goal_type: "kill", entity: "minecraft:player" }),
  pot_flower: () => pressed("minecraft:flower_pot"),
  raid_trigger: () =>
    counted(
      { goal_type: "effect", effect: "raid_omen" },
      1,
      "That a raid begins is not told: getting its omen counts.",
    ),
  raid_win: () => counted({ goal_type: "effect", effect: "village_hero" }),
  sleep_in_bed: () => counted({ goal_type: "sleep" }, 1, "Only nights slept through count."),
  sneak_time: () => counted({ goal_type: "sneak" }, TICKS_A_SECOND),
  sprint_one_cm: () => travelled("sprint"),
  strider_one_cm: () => travelled("strider"),
  swim_one_cm: () => travelled("swim"),
  talked_to_villager: () => counted({ goal_type: "use_entity", entity: minecraft("villager_v2", "wandering_trader") }),
  target_hit: () => counted({ goal_type: "shoot", block: "minecraft:target" }),
  time_since_death: () => minutes("survive"),
  traded_with_villager: () => counted({ goal_type: "trade" }),
  trigger_trapped_chest: () => opened("minecraft:trapped_chest"),
  tune_noteblock: () => pressed("minecraft:noteblock"),
  use_cauldron: () => pressed("minecraft:cauldron"),
  walk_on_water_one_cm: () => travelled("swim", "On the water and under it is the same way here."),
  walk_one_cm: () => travelled("walk"),
  walk_under_water_one_cm: () => travelled("swim", "On the water and under it is the same way here."),
};

/** As older versions called them. */
const RENAMED: Readonly<Record<string, string>> = {
  cake_slices_eaten: "eat_cake_slice",
  cauldron_filled: "fill_cauldron",
  cauldron_used: "use_cauldron",
  dive_one_cm: "walk_under_water_one_cm",
  flower_potted: "pot_flower",
  play_one_minute: "play_time",
  record_played: "play_record",
  total_world_time: "play_time",
};

/** Of the other types: what their values are, and which goal counts them. */
const OF_THINGS: Readonly<Record<string, (id: string) => StatisticGoal>> = {
  mined: (id) => of(bedrockBlocks(id), (block) => ({ goal_type: "break_block", block })),
  used: (id) => {
    const blocks = bedrockBlocks(id);
    const placed = "ids" in blocks && "ids" in bedrockItems(id);
    if (placed) return of(blocks, (block) => ({ goal_type: "place_block", block }));
    return of(bedrockItems(id), (item) => ({ goal_type: "use_item", item }));
  },
  killed: (id) => of(bedrockEntities(id), (entity) => ({ goal_type: "kill", entity })),
  killed_by: (id) => of(bedrockEntities(id), (by) => ({ goal_type: "die", by })),
  picked_up: (id) => of(bedrockItems(id), (item) => ({ goal_type: "pick_up_item", item })),
  dropped: (id) => of(bedrockItems(id), (item) => ({ goal_type: "drop_item", item })),
  crafted: (id) => of(bedrockItems(id), (item) => ({ goal_type: "have_item", item }), HAVING),
  broken: () => ({ missing: "scripts of Bedrock are not told that a tool breaks" }),
};

const HAVING = "Scripts are not told of crafting: having so many at once counts, wherever they are from.";

function of(named: Named, goal: (ids: string | readonly string[]) => GoalJson, also?: string): StatisticGoal {
  if (!("ids" in named)) return named;
  const differs = [named.differs && `${named.differs}.`, also].filter((said) => said !== undefined).join(" ");
  return counted(goal(named.ids.length === 1 ? named.ids[0]! : named.ids), 1, differs === "" ? undefined : differs);
}

/**
 * @param type such as `minecraft:custom`, `minecraft:mined`
 * @param value such as `minecraft:jump`, `minecraft:stone`
 */
export function goalOfStatistic(type: string, value: string): StatisticGoal {
  const kind = javaName(type);
  const name = javaName(value);
  if (kind === "custom" && name !== undefined) {
    const today = has(RENAMED, name) ? RENAMED[name]! : name;
    if (has(CUSTOM, today)) return CUSTOM[today]!();
  } else if (kind !== undefined && has(OF_THINGS, kind)) return OF_THINGS[kind]!(value);
  return { missing: `nothing here counts what ${quote(value)} of ${quote(type)} does` };
}

/** Those of `minecraft:custom` that a goal counts. */
export const CUSTOM_STATISTICS: readonly string[] = Object.keys(CUSTOM);
