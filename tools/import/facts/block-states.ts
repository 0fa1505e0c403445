/** States of Java Edition's blocks → which block and which states they are here: facts. What cannot be said here is told as such. */
import { has } from "../../../scripts/core/checks/shape.ts";
import { readVanillaIds } from "../../build/vanilla-ids.ts";
import { bedrockBlocks, type BlockStates, type NamedBlock, type StateValue } from "./blocks.ts";
import { javaName, type Before113 } from "./named.ts";

export type BlockInState =
  | (Extract<NamedBlock, { ids: unknown }> & {
      /** Names of states whose value is not told here. */
      readonly untold: readonly string[];
    })
  | { readonly missing: string };

/** @returns undefined where Bedrock tells no such value */
type Told = (value: string) => StateValue | undefined;
type Rule = readonly [block: RegExp, state: string, told: Told];

const truth: Told = (value) => (value === "true" ? true : value === "false" ? false : undefined);
const untruth: Told = (value) => (value === "true" ? false : value === "false" ? true : undefined);
const same: Told = (value) => value;
const one =
  (of: Readonly<Record<string, StateValue>>): Told =>
  (value) =>
    has(of, value) ? of[value] : undefined;
const number =
  (added = 0, times = 1): Told =>
  (value) =>
    /^\d{1,2}$/.test(value) ? Number(value) * times + added : undefined;

const ANY = /^/;

/** Java Edition's state → of which blocks, its name here, its value here; the first whose state the block has is it. */
const RULES: Readonly<Record<string, readonly Rule[]>> = {
  age: [
    [/^beetroots$/, "growth", one({ 0: 0, 3: 7 })],
    [/^(?:wheat|carrots|potatoes|melon_stem|pumpkin_stem|sweet_berry_bush)$/, "growth", number()],
    [/^kelp$/, "kelp_age", number()],
    [/^cave_vines$/, "growing_plant_age", number()],
    [/^(?:cocoa|nether_wart|chorus_flower|cactus|sugar_cane|fire|frosted_ice)$/, "age", number()],
  ],
  attached: [[/^trip/, "attached_bit", truth]],
  axis: [[ANY, "pillar_axis", same]],
  bites: [[ANY, "bite_counter", number()]],
  bloom: [[ANY, "bloom", truth]],
  can_summon: [[ANY, "can_summon", truth]],
  candles: [[ANY, "candles", number(-1)]],
  charges: [[ANY, "respawn_anchor_charge", number()]],
  crafting: [[ANY, "crafting", truth]],
  creaking_heart_state: [[ANY, "creaking_heart_state", same]],
  delay: [[ANY, "repeater_delay", number(-1)]],
  disarmed: [[ANY, "disarmed_bit", truth]],
  dusted: [[ANY, "brushed_progress", number()]],
  eggs: [[/turtle/, "turtle_egg_count", one({ 1: "one_egg", 2: "two_egg", 3: "three_egg", 4: "four_egg" })]],
  enabled: [[/^hopper$/, "toggle_bit", untruth]],
  eye: [[ANY, "end_portal_eye_bit", truth]],
  flower_amount: [[ANY, "growth", number(-1)]],
  half: [
    [/_stairs$|trapdoor$/, "upside_down_bit", one({ top: true, bottom: false })],
    [ANY, "upper_block_bit", one({ upper: true, lower: false })],
  ],
  hanging: [[ANY, "hanging", truth]],
  hatch: [[ANY, "cracked_state", one({ 0: "no_cracks", 1: "cracked", 2: "max_cracked" })]],
  honey_level: [[ANY, "honey_level", number()]],
  hydration: [[ANY, "rehydration_level", number()]],
  layers: [[ANY, "height", number(-1)]],
  level: [
    [/^composter$/, "composter_fill_level", number()],
    [/_cauldron$/, "fill_level", number(0, 2)],
    [/^(?:water|lava)$/, "liquid_depth", number()],
  ],
  lit: [
    [/campfire$/, "extinguished", untruth],
    [ANY, "lit", truth],
  ],
  mode: [[/^comparator$/, "output_subtract_bit", one({ subtract: true, compare: false })]],
  moisture: [[ANY, "moisturized_amount", number()]],
  natural: [[ANY, "natural", truth]],
  occupied: [[ANY, "occupied_bit", truth]],
  ominous: [[ANY, "ominous", truth]],
  open: [[ANY, "open_bit", truth]],
  part: [[/_bed$/, "head_piece_bit", one({ head: true, foot: false })]],
  persistent: [[ANY, "persistent_bit", truth]],
  pickles: [[ANY, "cluster_count", number(-1)]],
  power: [[/^redstone_wire$|_pressure_plate$/, "redstone_signal", number()]],
  powered: [
    [/^lever$/, "open_bit", truth],
    [/_button$/, "button_pressed_bit", truth],
    [ANY, "powered_bit", truth],
  ],
  segment_amount: [[ANY, "growth", number(-1)]],
  triggered: [[ANY, "triggered_bit", truth]],
  type: [[/_slab$/, "minecraft:vertical_half", one({ top: "top", bottom: "bottom" })]],
  unstable: [[/^tnt$/, "explode_bit", truth]],
  vault_state: [[ANY, "vault_state", same]],
};

const SINGLE = /^(?!.*(?:_double_slab|double_cut_copper_slab)$)/;

/** States that choose among the blocks that Java Edition's one is here → how the chosen ones are called, by its value. */
const CHOICES: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  berries: { true: /_with_berries$/, false: /^(?!.*_with_berries$)/ },
  inverted: { true: /_inverted$/, false: /^(?!.*_inverted$)/ },
  lit: { true: /:(?:lit_|redstone_torch$)/, false: /:(?!lit_|redstone_torch$)/ },
  powered: { true: /:powered_/, false: /:unpowered_/ },
  type: { double: /(?:_double_slab|double_cut_copper_slab)$/, top: SINGLE, bottom: SINGLE },
};

/** Blocks that shared an id before 1.13 were told apart by these, with the name of what they are in front. */
const KINDS_BEFORE_113: readonly string[] = ["variant", "color", "type"];

/** @param was that the id is from before 1.13 */
export function bedrockBlockInState(
  javaId: string,
  states: Readonly<Record<string, string>>,
  was?: Before113,
): BlockInState {
  const named = bedrockBlocks(javaId, was);
  if (!("ids" in named)) return named;
  const name = javaName(javaId) ?? "";
  let ids = named.ids;
  const told: Record<string, StateValue> = { ...named.states };
  const untold: string[] = [];
  for (const [state, value] of Object.entries(states)) {
    const chosen = chosenOf(ids, state, value, was !== undefined);
    if (chosen.length > 0 && chosen.length < ids.length) ids = chosen;
    const rule = RULES[state]?.find(([block, here]) => block.test(name) && ids.every((id) => hasState(id, here)));
    const here = rule?.[2](value);
    if (rule !== undefined && here !== undefined) told[rule[1]] = here;
    else if (chosen.length === 0) untold.push(state);
  }
  const some: { states?: BlockStates } = Object.keys(told).length === 0 ? {} : { states: told };
  return { ids, ...some, ...(named.differs === undefined ? {} : { differs: named.differs }), untold };
}

/** @returns none where the state chooses nothing */
function chosenOf(ids: readonly string[], state: string, value: string, isBefore113: boolean): readonly string[] {
  if (isBefore113 && KINDS_BEFORE_113.includes(state)) {
    const kind = value === "silver" ? "light_gray" : value;
    return ids.filter((id) => id.startsWith(`minecraft:${kind}_`) || id === `minecraft:${kind}`);
  }
  const form = has(CHOICES, state) && has(CHOICES[state]!, value) ? CHOICES[state]![value]! : undefined;
  return form !== undefined && ids.some((id) => !form.test(id)) ? ids.filter((id) => form.test(id)) : [];
}

function hasState(id: string, state: string): boolean {
  const { blockStates } = readVanillaIds();
  return blockStates === undefined || has(blockStates[id] ?? {}, state);
}
