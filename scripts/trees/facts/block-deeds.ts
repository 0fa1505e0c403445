/** What players never place, break, click or open of the blocks of the unchanged game: facts, by name. */

const LIQUIDS: readonly string[] = ["water", "flowing_water", "lava", "flowing_lava", "bubble_column"];

/** Neither mined nor clicked. */
export const NOTHING_TO_HIT: ReadonlySet<string> = new Set(["air", ...LIQUIDS]);

/** Poured, lit or grown: what makes them is no placing of a block. By name, what makes them, with what on what. */
export const NEVER_PLACED: ReadonlyMap<string, { readonly item?: string; readonly block?: string } | undefined> =
  new Map([
    ["air", undefined],
    ["bubble_column", undefined],
    ["candle_cake", { block: "cake" }],
    ["daylight_detector_inverted", { block: "daylight_detector" }],
    ["end_portal", { item: "ender_eye", block: "end_portal_frame" }],
    ["fire", { item: "flint_and_steel" }],
    ["flowing_lava", { item: "lava_bucket" }],
    ["flowing_water", { item: "water_bucket" }],
    ["lava", { item: "lava_bucket" }],
    ["lit_blast_furnace", undefined],
    ["lit_furnace", undefined],
    ["lit_smoker", undefined],
    ["piston_arm_collision", undefined],
    ["portal", { item: "flint_and_steel", block: "obsidian" }],
    ["powder_snow", { item: "powder_snow_bucket" }],
    ["soul_fire", { item: "flint_and_steel" }],
    ["sticky_piston_arm_collision", undefined],
    ["water", { item: "water_bucket" }],
  ]);

/** They hold things or open a window; whether the game calls it a container is not known of all. */
const WITH_WINDOW =
  /(?:chest|barrel|shulker_box|hopper|dispenser|dropper|furnace|smoker|brewing_stand|crafter|crafting_table|anvil|beacon|grindstone|loom|cartography_table|smithing_table|stonecutter|enchanting_table|fletching_table|lectern|jukebox|bookshelf|decorated_pot|shelf|composter|vault|flower_pot|campfire|frame|command_block|structure_block|jigsaw|cauldron|trial_spawner|constructor|creator|table|reducer|statue|respawn_anchor|sign|noteblock|bell|beehive|bee_nest|dried_ghast|potent_sulfur|creaking_heart|conduit|lodestone)|(?:^|_)bed$/;

export const hasWindow = (name: string): boolean => WITH_WINDOW.test(name);
