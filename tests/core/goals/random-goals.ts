/**
 * Random goals, players and deeds out of few words, so that deeds fit goals often and miss them often. What counts is not
 * known here.
 */

import type { Random } from "../../../simulator/deterministic/random.ts";
import type { GoalJson } from "../../../scripts/core/tree/node.ts";
import type { Signal, SignalKind } from "../../../scripts/core/goals/signal.ts";
import type {
  BlockView,
  EntityView,
  HeldSlot,
  ItemView,
  Place,
  PlayerView,
} from "../../../scripts/core/goals/views.ts";

type Json = Record<string, unknown>;

const ENTITIES = ["cow", "zombie", "player", "demo:golem"];
const ITEMS = ["apple", "bow", "iron_sword", "demo:wand"];
const BLOCKS = ["stone", "oak_log", "demo:altar"];
const BIOMES = ["plains", "desert", "hell"];
const DIMENSIONS = ["overworld", "nether"];
const EFFECTS = ["speed", "poison", "haste"];
const CAUSES = ["entityAttack", "projectile", "fall"];
const MODES = ["walk", "boat", "swim"];
const WORN = ["head", "feet"] as const;

const full = (id: string): string => (id.includes(":") ? id : `minecraft:${id}`);

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
  time: (random) => random.pick(["day", "night", { min: 6_000 }]),
  weather: (random) => random.pick(["clear", ["rain", "thunder"]]),
  moon: (random) => range(random, 7),
  holding: itemPattern,
  offhand: itemPattern,
  wearing: (random) => ({ [random.pick(WORN)]: itemPattern(random) }),
  effect: (random) => ids(random, EFFECTS),
  riding: entityPattern,
  sneaking: (random) => random.chance(0.5),
  on_ground: (random) => random.chance(0.5),
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
  deal_damage: { entity: entityPattern, amount: (random) => range(random, 6), unit: () => "hits" },
  take_damage: { by: entityPattern, cause: (random) => random.pick(CAUSES), unit: () => "hits" },
  shoot: { entity: entityPattern, projectile: entityPattern },
  break_block: { block: blockPattern, tool: itemPattern, own: () => false },
  place_block: { block: blockPattern },
  use_block: { block: blockPattern, item: itemPattern },
  use_entity: { entity: entityPattern, item: itemPattern },
  use_item: { item: itemPattern },
  consume_item: { item: itemPattern },
  pick_up_item: { item: itemPattern },
  drop_item: { item: itemPattern },
  tame: { entity: entityPattern },
  breed: { entity: entityPattern },
  ride: { entity: entityPattern },
  trade: { item: itemPattern },
  travel: { by: (random) => random.pick<unknown>(["any", "boat", ["walk", "swim"]]) },
  fall: { blocks: (random) => range(random, 12) },
  jump: {},
  experience: {},
  effect: { effect: (random) => ids(random, EFFECTS), amplifier: (random) => range(random, 3) },
  press: { block: blockPattern },
  open_container: { block: blockPattern },
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
  wear: { head: itemPattern, feet: itemPattern },
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
    goal["goals"] = Array.from({ length: random.between(1, 4) }, (_, index) => ({
      ...randomGoal(random, depth - 1, plainness),
      id: `m${index}`,
      ...(goal_type !== "any_of" && random.chance(0.4) ? { count: random.between(1, 4) } : {}),
    }));
    if (goal_type === "sequence" && random.chance(0.6)) goal["within_seconds"] = random.between(1, 12);
  }
  if (random.chance(0.1 * (1 - plainness))) goal["where"] = where(random);
  return goal as GoalJson;
}

const entityOf = (random: Random): EntityView => {
  const [type, baby, name] = [full(random.pick(ENTITIES)), random.chance(0.3), random.pick(["Bo", "Cy"])];
  const [family, tag] = [random.pick(["mob", "monster"]), random.pick(["red", "blue"])];
  return {
    id: name,
    type,
    hasFamily: (one) => one === family,
    isBaby: () => baby,
    name: () => name,
    hasTag: (one) => one === tag,
    color: () => undefined,
    variant: () => undefined,
  };
};

const itemOf = (random: Random): ItemView => {
  const [type, tag] = [full(random.pick(ITEMS)), random.pick(["food", "tool"])];
  const enchantments = random.chance(0.5) ? {} : { [random.pick(["sharpness", "power"])]: random.between(1, 3) };
  return {
    type,
    amount: 1,
    hasTag: (one) => one === tag,
    enchantments: () => enchantments,
    name: () => undefined,
    potion: () => undefined,
    durability: () => undefined,
  };
};

const blockOf = (random: Random): BlockView => {
  const [type, tag, lit] = [full(random.pick(BLOCKS)), random.pick(["log", "rock"]), random.chance(0.5)];
  return { type, hasTag: (one) => one === tag, state: (name) => (name === "lit" ? lit : undefined) };
};

const placeOf = (random: Random): Place => ({
  x: random.between(-12, 12) + 0.5,
  y: random.between(40, 90) + 0.25,
  z: random.between(-12, 12),
  dimension: full(random.pick(DIMENSIONS)),
});

/** A player at one moment; now and then something of them cannot be read. */
export function randomPlayer(random: Random): PlayerView {
  const maybe = <Value>(value: Value): Value | undefined => (random.chance(0.05) ? undefined : value);
  const items = new Map<HeldSlot, ItemView | null | undefined>(
    (["mainhand", "offhand", "head", "chest", "legs", "feet"] as const).map((slot) => [
      slot,
      maybe(random.chance(0.3) ? null : itemOf(random)),
    ]),
  );
  const blocks = { feet: maybe(blockOf(random)), head: maybe(blockOf(random)), below: maybe(blockOf(random)) };
  const [place, biome, time] = [maybe(placeOf(random)), maybe(full(random.pick(BIOMES))), maybe(random.below(24_000))];
  const weather = maybe(random.pick(["clear", "rain", "thunder"] as const));
  const [moon, difficulty] = [maybe(random.below(8)), maybe(random.pick(["easy", "normal", "hard"]))];
  const gameMode = random.pick(["survival", "creative"]);
  const effects = maybe(new Map(EFFECTS.filter(() => random.chance(0.4)).map((id) => [full(id), random.below(3)])));
  const riding = maybe(random.chance(0.5) ? null : entityOf(random));
  const posture = maybe(random.chance(0.5));
  const [level, health, hunger] = [maybe(random.below(10)), maybe(random.fraction() * 20), maybe(random.below(21))];
  const tags = ["vip", "old"].filter(() => random.chance(0.5));
  const score = maybe(random.below(10));
  const alone = maybe(random.chance(0.5));
  return {
    id: "1",
    place: () => place,
    biome: () => biome,
    timeOfDay: () => time,
    day: () => undefined,
    totalXp: () => undefined,
    weather: () => weather,
    moonPhase: () => moon,
    difficulty: () => difficulty,
    gameMode: () => gameMode,
    item: (slot) => items.get(slot),
    effects: () => effects,
    riding: () => riding,
    is: () => posture,
    level: () => level,
    health: () => health,
    hunger: () => hunger,
    hasTag: (tag) => tags.includes(tag),
    score: (objective) => (objective === "kills" ? score : undefined),
    tags: () => tags,
    isAlone: () => alone,
    block: (at) => blocks[at],
  };
}

const DEEDS: Readonly<Partial<Record<SignalKind, (random: Random) => Partial<Signal>>>> = {
  kill: (random) => ({
    entity: entityOf(random),
    item: itemOf(random),
    cause: random.pick(CAUSES),
    distance: random.fraction() * 25,
    ...(random.chance(0.4) ? { projectile: entityOf(random) } : {}),
    at: placeOf(random),
  }),
  die: (random) => ({ cause: random.pick(CAUSES), ...by(random) }),
  deal_damage: (random) => ({
    entity: entityOf(random),
    item: itemOf(random),
    amount: random.between(1, 6),
    cause: random.pick(CAUSES),
  }),
  take_damage: (random) => ({ amount: random.between(1, 6), cause: random.pick(CAUSES), ...by(random) }),
  shoot: (random) => ({
    projectile: entityOf(random),
    ...(random.chance(0.7) ? { entity: entityOf(random) } : { block: blockOf(random) }),
  }),
  break_block: (random) => ({
    block: blockOf(random),
    item: itemOf(random),
    isOwn: random.chance(0.5),
    at: placeOf(random),
  }),
  place_block: (random) => ({ block: blockOf(random), at: placeOf(random) }),
  use_block: (random) => ({ block: blockOf(random), ...(random.chance(0.7) ? { item: itemOf(random) } : {}) }),
  use_entity: (random) => ({ entity: entityOf(random), item: itemOf(random) }),
  use_item: (random) => ({ item: itemOf(random) }),
  consume_item: (random) => ({ item: itemOf(random) }),
  pick_up_item: (random) => ({ item: itemOf(random), amount: random.between(1, 5) }),
  drop_item: (random) => ({ item: itemOf(random), amount: random.between(1, 5) }),
  tame: (random) => ({ entity: entityOf(random) }),
  breed: (random) => ({ entity: entityOf(random) }),
  ride: (random) => ({ entity: entityOf(random) }),
  trade: (random) => ({ item: itemOf(random) }),
  // In eighths, so that sums are exact in whatever order.
  travel: (random) => ({ mode: random.pick(MODES), amount: random.between(1, 24) / 8 }),
  fall: (random) => ({ blocks: random.fraction() * 14 }),
  jump: () => ({}),
  experience: (random) => ({ amount: random.between(1, 9) }),
  effect: (random) => ({ effect: full(random.pick(EFFECTS)), amplifier: random.below(3) }),
  press: (random) => ({ block: blockOf(random) }),
  open_container: (random) => (random.chance(0.6) ? { block: blockOf(random) } : { entity: entityOf(random) }),
  event: (random) => ({ event: random.pick(["won", "lost"]), amount: random.between(1, 3) }),
  carry: (random) => ({ item: itemOf(random), amount: random.between(1, 9) }),
};

/** A death or blow may name nobody. */
function by(random: Random): Partial<Signal> {
  const entity = entityOf(random);
  return random.chance(0.3) ? {} : { entity, by: entity };
}

/** What watchers of a kind are told apart by. */
const KEYS: Readonly<Record<string, (deed: Partial<Signal>) => string | undefined>> = {
  kill: ({ entity }) => entity?.type,
  deal_damage: ({ entity }) => entity?.type,
  use_entity: ({ entity }) => entity?.type,
  tame: ({ entity }) => entity?.type,
  breed: ({ entity }) => entity?.type,
  ride: ({ entity }) => entity?.type,
  break_block: ({ block }) => block?.type,
  place_block: ({ block }) => block?.type,
  use_block: ({ block }) => block?.type,
  press: ({ block }) => block?.type,
  use_item: ({ item }) => item?.type,
  consume_item: ({ item }) => item?.type,
  pick_up_item: ({ item }) => item?.type,
  drop_item: ({ item }) => item?.type,
  trade: ({ item }) => item?.type,
  carry: ({ item }) => item?.type,
  travel: ({ mode }) => mode,
  effect: ({ effect }) => effect,
  event: ({ event }) => event,
};

/** @param kinds of which there are to be some */
export function randomDeed(random: Random, kinds: readonly SignalKind[]): Signal {
  const kind = random.pick(kinds);
  const deed = DEEDS[kind]!(random);
  const key = KEYS[kind]?.(deed);
  return { kind, playerId: "1", amount: 1, ...deed, ...(key === undefined ? {} : { key }) };
}

const OF_TYPE: Readonly<Record<string, SignalKind>> = {
  default_kill: "kill",
  default_get: "carry",
  have_item: "carry",
};

/** The kinds of deeds that a goal can be moved by. */
export function kindsOf(goal: GoalJson): SignalKind[] {
  const members = (goal["goals"] ?? (goal["goal"] ? [goal["goal"]] : [])) as GoalJson[];
  const kind = OF_TYPE[goal.goal_type] ?? goal.goal_type;
  return [...(kind in DEEDS ? [kind as SignalKind] : []), ...members.flatMap(kindsOf)];
}
