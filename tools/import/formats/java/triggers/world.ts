/** Triggers of blocks, animals, mounts, effects and ways through the world. */
import { readVanillaIds } from "../../../../build/vanilla-ids.ts";
import { bedrockEffects } from "../../../facts/effects.ts";
import { boundsOf, plainIds, rangeOf, type Pattern } from "../goals/pattern.ts";
import { isTable, tableOf, withoutNamespace } from "../json.ts";
import { entityOf } from "../predicates/entities.ts";
import { itemOf } from "../predicates/items.ts";
import { blockOf, dimensionOf, readPlace, type Where } from "../predicates/places.ts";
import { NOBODY } from "../predicates/subjects.ts";
import { bareGoal, blockIn, entityIn, goalOf, itemIn, type Deed, type Trigger } from "./deed.ts";

/** Block and tool of a deed at a block, of all that is asked of its place. */
function atBlock(deed: Deed): { readonly block: Pattern | undefined; readonly item: Pattern | undefined } {
  const { reader } = deed;
  const subject = deed.subject("location") ?? NOBODY;
  let block = blockIn(deed);
  for (const place of subject.places) {
    const { block: asked, ...rest } = place;
    if (asked !== undefined) block ??= blockOf(asked, reader);
    const where: Where = {};
    readPlace(rest, where, reader, "in_block");
    for (const [key, value] of Object.entries(where)) {
      if (key === "in_block" || key === "on_block" || key === "in_water")
        reader.differs("What is around the block is not asked here.");
      else deed.player.where[key] ??= value;
    }
  }
  for (const entity of subject.entities) {
    if (Object.keys(entity).length > 0) reader.differs("What is asked of the place's creature is not told here.");
  }
  for (const other of subject.not) {
    reader.differs(
      `What the place must not be is not asked here: ${JSON.stringify(other.places[0] ?? other.blocks[0] ?? {}).slice(0, 80)}.`,
    );
  }
  const [tool] = subject.tools;
  return { block, item: tool === undefined ? itemIn(deed).pattern : itemOf(tool, reader).pattern };
}

const placedBlock: Trigger = (deed) => {
  const { block, item } = atBlock(deed);
  if (block !== undefined) return goalOf(deed, "place_block", { block, tool: item });
  // The last one of a stack is gone from the hand when it is placed.
  const ids = plainIds(item);
  if (ids?.every((id) => readVanillaIds().blocks.has(id)) === true)
    return goalOf(deed, "place_block", { block: ids.length === 1 ? ids[0] : ids });
  return goalOf(deed, "place_block", { tool: item });
};

/** What the block was before the deed; some criteria ask what it is then. */
const STATES_OF_RESULTS = ["charges", "respawn_anchor_charge", "composter_fill_level"];

const usedOnBlock: Trigger = (deed) => {
  const { block, item } = atBlock(deed);
  const states = isTable(block) ? tableOf(block["states"]) : {};
  if (Object.keys(states).some((state) => STATES_OF_RESULTS.includes(state))) {
    deed.reader.differs("In which state the block is then is not asked here.");
    const { states: _, ...rest } = block as Readonly<Record<string, unknown>>;
    return goalOf(deed, "use_block", { block: plainIds(rest["block"]) === undefined ? rest : rest["block"], item });
  }
  return goalOf(deed, "use_block", { block, item });
};

const beeNestDestroyed: Trigger = (deed) => {
  if (boundsOf(deed.conditions["num_bees_inside"]) !== undefined)
    deed.reader.differs("How many bees are inside is not asked here.");
  const block = blockIn(deed) ?? ["minecraft:bee_nest", "minecraft:beehive"];
  return goalOf(deed, "break_block", { block, tool: itemIn(deed).pattern });
};

const enterBlock: Trigger = (deed) => goalOf(deed, "visit", { in_block: blockIn(deed) ?? { block: "minecraft:air" } });

const slideDown: Trigger = (deed) => {
  deed.reader.differs("Sliding is not told here: falling with such a block beside one counts.");
  return {
    goal: bareGoal("travel", {
      by: "fall",
      where: { ...deed.player.where, in_block: blockIn(deed) ?? "minecraft:honey_block" },
    }),
    count: 1,
  };
};

const changedDimension: Trigger = (deed) => {
  const { conditions, reader } = deed;
  const to = dimensionOf(conditions["to"], reader);
  const from = dimensionOf(conditions["from"], reader);
  if (to !== undefined) {
    if (from !== undefined) reader.differs("From which dimension one comes is not asked here.");
    return goalOf(deed, "visit", { dimension: to });
  }
  const all = ["minecraft:overworld", "minecraft:nether", "minecraft:the_end"];
  if (from === undefined)
    return { goal: bareGoal("visit", { dimension: all.slice(1), where: deed.player.where }), count: 1 };
  reader.differs("Leaving a dimension is not told here: being in another one counts.");
  return goalOf(deed, "visit", { dimension: all.filter((each) => each !== from) });
};

const netherTravel: Trigger = (deed) => {
  const distance = tableOf(deed.conditions["distance"]);
  const far = boundsOf(distance["horizontal"] ?? distance["absolute"])?.min ?? 8;
  deed.reader.differs("Where one comes out is not told here: so many blocks through the Nether count.");
  return {
    goal: bareGoal("travel", { where: { ...deed.player.where, dimension: "minecraft:nether" } }),
    count: Math.max(1, Math.ceil(far / 8)),
  };
};

const levitated: Trigger = (deed) => {
  const distance = tableOf(deed.conditions["distance"]);
  const far = boundsOf(distance["y"] ?? distance["absolute"])?.min ?? 1;
  deed.reader.differs("How high levitation lifts is not told here: so many blocks while one levitates count.");
  return {
    goal: bareGoal("travel", { where: { ...deed.player.where, effect: "levitation" } }),
    count: Math.max(1, Math.ceil(far)),
  };
};

const slept: Trigger = (deed) => {
  deed.reader.differs("The night is to be slept through here.");
  return goalOf(deed, "sleep", {});
};

const hero: Trigger = (deed) => goalOf(deed, "effect", { effect: "village_hero" });
const exile: Trigger = (deed) => goalOf(deed, "effect", { effect: ["bad_omen", "raid_omen"] });

const effectsChanged: Trigger = (deed) => {
  const { conditions, reader } = deed;
  if (deed.subject("source") !== undefined) reader.differs("From whom the effect is is not asked here.");
  const asked = Object.entries(tableOf(conditions["effects"]));
  let amplifier: unknown;
  const lacking: string[] = [];
  const ids = asked.flatMap(([effect, how]) => {
    const { amplifier: strength, duration, ambient, visible } = tableOf(how);
    if (strength !== undefined && asked.length === 1) amplifier = rangeOf(strength, 1, 0);
    else if (strength !== undefined) reader.differs("How strong the effects are is not asked here.");
    if (duration !== undefined) reader.differs("How long the effect is is not asked here.");
    if (ambient !== undefined || visible !== undefined) reader.differs("How an effect is seen is not asked here.");
    return namedEffect(effect, asked.length, deed, lacking);
  });
  if (lacking.length > 0) reader.differs(`Bedrock has not all of the effects: ${lacking.join(", ")}.`);
  if (asked.length === 0) return goalOf(deed, "effect", {});
  if (ids.length === 0) return undefined;
  if (ids.length === 1) return goalOf(deed, "effect", { effect: ids[0], amplifier });
  return goalOf(deed, "effect", { effect: ids, at_once: ids.length });
};

/** Of many effects one may lack: the others are asked all the same. */
function namedEffect(effect: string, all: number, { reader }: Deed, lacking: string[]): readonly string[] {
  if (all === 1) return (reader.names.of("effect", effect) ?? []).map(withoutNamespace).slice(0, 1);
  const named = bedrockEffects(effect);
  if ("missing" in named) {
    lacking.push(effect);
    return [];
  }
  return named.ids.map(withoutNamespace).slice(0, 1);
}

const constructBeacon: Trigger = (deed) => {
  const level = boundsOf(deed.conditions["level"])?.min ?? 1;
  deed.reader.differs("Building a beacon is not told here: getting its effect counts.");
  const effect =
    level > 3
      ? ["haste", "speed", "resistance", "jump_boost", "strength", "regeneration"]
      : ["haste", "speed", "resistance", "jump_boost", "strength"];
  return goalOf(deed, "effect", level > 3 ? { effect, amplifier: { min: 1 } } : { effect });
};

/** The last block of what is built. */
const BUILT: Readonly<Record<string, string | readonly string[]>> = {
  "minecraft:iron_golem": ["minecraft:carved_pumpkin", "minecraft:lit_pumpkin"],
  "minecraft:snow_golem": ["minecraft:carved_pumpkin", "minecraft:lit_pumpkin"],
  "minecraft:copper_golem": ["minecraft:carved_pumpkin"],
  "minecraft:wither": "minecraft:wither_skeleton_skull",
};

const summoned: Trigger = (deed) => {
  const entity = entityIn(deed);
  const [id] = plainIds(entity) ?? [];
  if (id === "minecraft:ender_dragon") {
    deed.reader.differs("Calling the dragon is not told here: four end crystals on bedrock within a minute count.");
    const goal = goalOf(deed, "use_block", { block: "minecraft:bedrock", item: "minecraft:end_crystal" }).goal;
    return { goal: bareGoal("within", { goal, seconds: 60 }), count: 4 };
  }
  const block = id === undefined ? undefined : BUILT[id];
  if (block === undefined) return undefined;
  deed.reader.differs("Building a creature is not told here: placing the last block of it counts.");
  return goalOf(deed, "place_block", { block });
};

/** Whose young come of eggs: that they are fed is all that can be told. */
const FEED_OF_EGG_LAYERS: Readonly<Record<string, string>> = {
  "minecraft:turtle": "minecraft:seagrass",
  "minecraft:frog": "minecraft:slime_ball",
  "minecraft:sniffer": "minecraft:torchflower_seeds",
};

const bred: Trigger = (deed) => {
  const asked = ["child", "parent", "partner"].map((key) => deed.subject(key));
  const entities = asked.flatMap((subject) => subject?.entities ?? []);
  const merged: Record<string, unknown> = {};
  for (const entity of entities) {
    for (const [key, value] of Object.entries(entity)) {
      if (key === "type") merged[key] ??= value;
      else deed.reader.differs(`What is asked of one of the animals is not told here: ${key}.`);
    }
  }
  const entity = entityOf({ ...NOBODY, entities: [merged] }, deed.reader);
  const [id, more] = plainIds(entity) ?? [];
  const feed = id === undefined || more !== undefined ? undefined : FEED_OF_EGG_LAYERS[id];
  if (feed === undefined) return goalOf(deed, "breed", { entity });
  deed.reader.differs(
    `The young of a ${withoutNamespace(id!)} come of eggs, which is not told here: feeding two counts.`,
  );
  return goalOf(deed, "use_entity", { entity, item: feed }, 2);
};

const tamed: Trigger = (deed) => goalOf(deed, "tame", { entity: entityIn(deed) });

const cured: Trigger = (deed) => {
  if (deed.subject("villager") !== undefined) deed.reader.differs("What is asked of the villager is not told here.");
  return goalOf(deed, "cure", {});
};

const startedRiding: Trigger = (deed) => {
  const entity = deed.player.where["riding"];
  delete deed.player.where["riding"];
  for (const each of deed.subject("player")?.entities ?? []) {
    if (tableOf(each["vehicle"])["passenger"] !== undefined) deed.reader.differs("Who rides along is not asked here.");
  }
  return goalOf(deed, "ride", { entity });
};

const rideInLava: Trigger = (deed) => {
  const far = boundsOf(tableOf(deed.conditions["distance"])["horizontal"])?.min ?? 1;
  deed.reader.differs("That the strider is in lava is not asked here, and the way counts as it is ridden.");
  const { riding: _, ...where } = deed.player.where;
  return { goal: bareGoal("travel", { by: "strider", where }), count: Math.max(1, Math.ceil(far)) };
};

const avoidedVibration: Trigger = (deed) => {
  deed.reader.differs("Sculk is not told here: sneaking in the deep dark counts.");
  return { goal: bareGoal("sneak", { where: { biome: "minecraft:deep_dark", ...deed.player.where } }), count: 1 };
};

const allayDropped: Trigger = (deed) => {
  const { item } = atBlock(deed);
  deed.reader.differs("What an allay brings is not told here: giving it one counts.");
  return goalOf(deed, "use_entity", { entity: "minecraft:allay", item });
};

export const WORLD: Readonly<Record<string, Trigger>> = {
  placed_block: placedBlock,
  item_used_on_block: usedOnBlock,
  default_block_use: usedOnBlock,
  any_block_use: usedOnBlock,
  bee_nest_destroyed: beeNestDestroyed,
  enter_block: enterBlock,
  slide_down_block: slideDown,
  changed_dimension: changedDimension,
  nether_travel: netherTravel,
  levitation: levitated,
  slept_in_bed: slept,
  hero_of_the_village: hero,
  voluntary_exile: exile,
  effects_changed: effectsChanged,
  construct_beacon: constructBeacon,
  summoned_entity: summoned,
  bred_animals: bred,
  tame_animal: tamed,
  cured_zombie_villager: cured,
  started_riding: startedRiding,
  ride_entity_in_lava: rideInLava,
  avoid_vibration: avoidedVibration,
  allay_drop_item_on_block: allayDropped,
};
