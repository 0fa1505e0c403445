/** Random goals, of all that the specification lets authors write. What counts is not known here. */

import type { Random } from "../../../../simulator/deterministic/random.ts";
import { memberNames } from "../../../../scripts/core/goals/members/member-keys.ts";
import type { GoalJson } from "../../../../scripts/core/tree/node.ts";
import { ENTITIES, ITEMS, BLOCKS, BIOMES, DIMENSIONS, EFFECTS, CAUSES, POSTURES, WORN, full } from "./random-words.ts";

type Json = Record<string, unknown>;

/** An id or a list of some, with or without the namespace. */
function ids(random: Random, from: readonly string[]): unknown {
  const one = (): string => (random.chance(0.5) ? full(random.pick(from)) : random.pick(from));
  return random.chance(0.6) ? one() : [...new Set([one(), one()])];
}

function range(random: Random, most: number): unknown {
  const low = random.below(most);
  if (random.chance(0.2)) return low;
  if (random.chance(0.4)) return { min: low };
  return random.chance(0.5) ? { max: low + random.below(most) } : { min: low, max: low + random.below(most) };
}

function entityPattern(random: Random): unknown {
  if (random.chance(0.7)) return ids(random, ENTITIES);
  const pattern: Json = {};
  if (random.chance(0.4)) pattern["type"] = ids(random, ENTITIES);
  if (random.chance(0.4)) pattern["family"] = random.pick(["mob", ["mob", "monster"], "monster"]);
  if (random.chance(0.3)) pattern["baby"] = random.chance(0.5);
  if (random.chance(0.2)) pattern["name"] = random.pick(["Bo", "Cy"]);
  return Object.keys(pattern).length > 0 ? pattern : { tag: random.pick(["red", ["red", "blue"]]) };
}

function itemPattern(random: Random): unknown {
  if (random.chance(0.7)) return ids(random, ITEMS);
  const pattern: Json = {};
  if (random.chance(0.4)) pattern["item"] = ids(random, ITEMS);
  if (random.chance(0.4))
    pattern["enchantments"] = { [random.pick(["sharpness", "minecraft:power"])]: random.between(1, 2) };
  if (random.chance(0.2)) pattern["name"] = random.pick(["Ex", "Calibur"]);
  return Object.keys(pattern).length > 0 ? pattern : { tag: random.pick(["food", ["food", "tool"]]) };
}

function blockPattern(random: Random): unknown {
  if (random.chance(0.7)) return ids(random, BLOCKS);
  return random.chance(0.5)
    ? { block: ids(random, BLOCKS), states: { lit: random.chance(0.5) } }
    : { tag: random.pick(["log", ["log", "rock"]]) };
}

function near(random: Random): Json {
  const place: Json = {
    x: random.between(-9, 9),
    y: random.between(50, 80),
    z: random.between(-9, 9),
    radius: random.between(5, 25),
  };
  return random.chance(0.4) ? { ...place, dimension: random.pick(DIMENSIONS) } : place;
}

const CONDITIONS: Readonly<Record<string, (random: Random) => unknown>> = {
  dimension: (random) => ids(random, DIMENSIONS),
  biome: (random) => ids(random, BIOMES),
  y: (random) => range(random, 80),
  time: (random) => random.pick(["day", "night", { min: 6_000 }, { min: 11_999, max: 12_542 }, 0]),
  weather: (random) => random.pick(["clear", ["rain", "thunder"]]),
  moon: (random) => range(random, 7),
  holding: itemPattern,
  offhand: itemPattern,
  wearing: (random) => ({ [random.pick(WORN)]: itemPattern(random) }),
  effect: (random) => ids(random, EFFECTS),
  riding: entityPattern,
  ...Object.fromEntries(POSTURES.map((posture) => [posture, (random: Random) => random.chance(0.5)])),
  level: (random) => range(random, 9),
  health: (random) => range(random, 20),
  hunger: (random) => range(random, 20),
  tag: (random) => random.pick(["vip", ["vip", "old"]]),
  score: (random) => ({ [random.pick(["kills", "none"])]: range(random, 9) }),
  near,
  alone: () => 8,
  in_block: blockPattern,
  on_block: blockPattern,
  difficulty: (random) => random.pick(["hard", ["easy", "normal"]]),
  game_mode: (random) => random.pick(["creative", ["survival", "creative"]]),
};

function where(random: Random): Json {
  const wanted: Json = {};
  for (let left = random.between(1, 2); left > 0; left--) {
    const name = random.pick(Object.keys(CONDITIONS));
    wanted[name] = CONDITIONS[name]!(random);
  }
  return wanted;
}

/** Own keys of each goal type; each is there or not. */
const LEAVES: Readonly<Record<string, Readonly<Record<string, (random: Random) => unknown>>>> = {
  default_kill: {},
  kill: {
    entity: entityPattern,
    weapon: itemPattern,
    projectile: entityPattern,
    cause: (random) => random.pick(CAUSES),
    distance: (random) => range(random, 20),
  },
  die: { cause: (random) => random.pick([CAUSES, CAUSES[0]]), by: entityPattern },
  deal_damage: {
    entity: entityPattern,
    cause: (random) => random.pick([CAUSES, CAUSES[0]]),
    weapon: itemPattern,
    projectile: entityPattern,
    amount: (random) => range(random, 6),
    unit: () => "hits",
  },
  take_damage: {
    by: entityPattern,
    cause: (random) => random.pick(CAUSES),
    weapon: itemPattern,
    projectile: entityPattern,
    amount: (random) => range(random, 6),
    unit: () => "hits",
  },
  shoot: {
    entity: entityPattern,
    block: blockPattern,
    projectile: entityPattern,
    distance: (random) => range(random, 20),
  },
  break_block: { block: blockPattern, tool: itemPattern, own: () => false },
  place_block: { block: blockPattern, tool: itemPattern },
  use_block: { block: blockPattern, item: itemPattern },
  use_entity: { entity: entityPattern, item: itemPattern },
  use_item: { item: itemPattern },
  consume_item: { item: itemPattern },
  pick_up_item: { item: itemPattern },
  drop_item: { item: itemPattern },
  tame: { entity: entityPattern },
  breed: { entity: entityPattern },
  cure: { entity: entityPattern },
  shear: { entity: entityPattern },
  ride: { entity: entityPattern },
  trade: { item: itemPattern },
  enchant: { item: itemPattern },
  fish: { item: itemPattern },
  travel: { by: (random) => random.pick<unknown>(["any", "boat", ["walk", "swim"]]) },
  fall: { blocks: (random) => range(random, 12) },
  jump: {},
  emote: {},
  sleep: {},
  totem: {},
  claim: {},
  sneak: {},
  experience: {},
  effect: { effect: (random) => ids(random, EFFECTS), amplifier: (random) => range(random, 3) },
  press: { block: blockPattern },
  open_container: { block: blockPattern, entity: entityPattern },
  event: {},
  default_get: {},
  have_item: { item: itemPattern },
  visit: {
    dimension: (random) => ids(random, DIMENSIONS),
    biome: (random) => ids(random, BIOMES),
    place: near,
    y: (random) => range(random, 80),
    in_block: blockPattern,
  },
  wear: { head: itemPattern, chest: itemPattern, legs: itemPattern, feet: itemPattern },
  level: {},
  score: {},
  tag: {},
};

/** Keys that the goal cannot do without. */
const NEEDED: Readonly<Record<string, (random: Random) => Json>> = {
  default_kill: (random) => ({ entity_identifier: full(random.pick(ENTITIES)) }),
  default_get: (random) => ({ item_dict: { newItemName: full(random.pick(ITEMS)) } }),
  event: (random) => ({ event: random.pick(["won", "lost"]) }),
  score: (random) => ({ objective: random.pick(["kills", "none"]) }),
  tag: (random) => ({ tag: random.pick(["vip", "old"]) }),
  visit: (random) => ({ biome: ids(random, BIOMES) }),
  wear: (random) => ({ head: itemPattern(random) }),
};

/** Types that other random deeds would seldom meet. */
const OFTEN = ["kill", "kill", "break_block", "have_item", "visit", "travel", "pick_up_item"];

/** @param plainness how seldom something is asked beside the deed, from 0 to 1 */
function randomLeaf(random: Random, plainness: number): GoalJson {
  const goal_type = random.chance(0.4) ? random.pick(OFTEN) : random.pick(Object.keys(LEAVES));
  const goal: Json = { goal_type, ...NEEDED[goal_type]?.(random) };
  for (const [key, make] of Object.entries(LEAVES[goal_type]!))
    if (random.chance(0.35 * (1 - plainness))) goal[key] = make(random);
  // Of one of them only can a deed be.
  if (goal["block"] !== undefined && goal["entity"] !== undefined) delete goal[random.pick(["block", "entity"])];
  if (goal_type === "effect" && random.chance(0.4)) goal["at_once"] = random.between(1, 2);
  if (random.chance(0.25 * (1 - plainness))) goal["where"] = where(random);
  return goal as GoalJson;
}

const BY: Readonly<Record<string, readonly string[]>> = {
  entity: ENTITIES,
  item: ITEMS,
  block: BLOCKS,
  biome: BIOMES,
  dimension: DIMENSIONS,
  effect: EFFECTS,
  player: ["Bo", "Cy"],
  day: [],
  position: [],
};

export function randomGoal(random: Random, depth: number, plainness = random.pick([0, 0.5, 1])): GoalJson {
  if (depth === 0 || random.chance(0.3)) return randomLeaf(random, plainness);
  const goal_type = random.pick(["any_of", "all_of", "sequence", "distinct", "within"]);
  const goal: Json = { goal_type };
  if (goal_type === "distinct") {
    const by = random.pick(Object.keys(BY));
    goal["goal"] = randomGoal(random, depth - 1, plainness);
    goal["by"] = by;
    if (BY[by]!.length > 0 && random.chance(0.4)) goal["of"] = by === "player" ? ["Bo"] : BY[by]!.slice(0, 2);
  } else if (goal_type === "within") {
    goal["goal"] = randomGoal(random, depth - 1, plainness);
    goal["seconds"] = random.between(1, 12);
  } else {
    const members = Array.from({ length: random.pick([1, 2, 3, 4, 6]) }, () =>
      randomGoal(random, depth - 1, plainness),
    );
    // Without an id it is known by what it says, which no other may say then.
    const hasIds = random.chance(0.5) || new Set(memberNames(members)).size < members.length;
    goal["goals"] = members.map((member, index) => ({
      ...member,
      ...(hasIds ? { id: `m${index}` } : {}),
      ...(goal_type !== "any_of" && random.chance(0.4) ? { count: random.between(1, 4) } : {}),
    }));
    if (goal_type === "sequence" && random.chance(0.6)) goal["within_seconds"] = random.between(1, 12);
  }
  if (random.chance(0.1 * (1 - plainness))) goal["where"] = where(random);
  return goal as GoalJson;
}
