/** `where`, and the nodes that must be complete before → what Java Edition asks of the player at each criterion. */
import type { Ids, ItemPattern } from "../../../../scripts/core/goals/filters/patterns.ts";
import type { Where } from "../../../../scripts/core/goals/filters/conditions.ts";
import { javaBiomes, javaDimension, javaEffects } from "../java-names.ts";
import { blockPredicate, entityCondition, entityPredicate, itemPredicate, tagsNbt } from "./patterns.ts";
import { bounds, listOf, type Criteria, type Json, type Saying } from "./saying.ts";

/** What is asked of one player, put together from several sources. */
export interface PlayerAsked {
  readonly entity: Readonly<Record<string, unknown>>;
  /** Keys of `type_specific`. */
  readonly player: Readonly<Record<string, unknown>>;
  readonly location: Readonly<Record<string, unknown>>;
  /** Further loot conditions. */
  readonly world: readonly Json[];
}

export const NOBODY: PlayerAsked = { entity: {}, player: {}, location: {}, world: [] };

const merged = (one: unknown, other: unknown): unknown =>
  typeof one === "object" && one !== null && typeof other === "object" && other !== null
    ? { ...one, ...other }
    : (other ?? one);

function together(one: Json, other: Json): Json {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(Array.from(keys, (key) => [key, merged(one[key], other[key])]));
}

export const both = (one: PlayerAsked, other: PlayerAsked): PlayerAsked => ({
  entity: together(one.entity, other.entity),
  player: together(one.player, other.player),
  location: together(one.location, other.location),
  world: [...one.world, ...other.world],
});

/** @returns the loot conditions; undefined where nothing is asked */
export function playerConditions({ entity, player, location, world }: PlayerAsked): readonly Json[] | undefined {
  const predicate = {
    ...entity,
    ...(Object.keys(location).length === 0 ? {} : { location }),
    ...(Object.keys(player).length === 0 ? {} : { type_specific: { type: "minecraft:player", ...player } }),
  };
  const asked = Object.keys(predicate).length === 0 ? world : [entityCondition(predicate), ...world];
  return asked.length === 0 ? undefined : asked;
}

/** Each criterion asks the player, too. */
export function asking(criteria: Criteria, asked: PlayerAsked): Criteria {
  const player = playerConditions(asked);
  if (player === undefined) return criteria;
  const withPlayer = (conditions: Json | undefined): Json => {
    const own = conditions?.["player"] as readonly Json[] | undefined;
    return { ...conditions, player: own === undefined ? player : [...own, ...player] };
  };
  return {
    groups: criteria.groups.map((group) =>
      group.map(({ trigger, conditions }) => ({ trigger, conditions: withPlayer(conditions) })),
    ),
  };
}

/** @returns undefined where it can never hold there */
export function playerOf(where: Where | undefined, saying: Saying): PlayerAsked | undefined {
  let all: PlayerAsked = NOBODY;
  for (const [name, value] of Object.entries(where ?? {})) {
    const read = CONDITIONS[name];
    const asked = read?.(value as never, saying);
    if (asked === NEVER) return undefined;
    if (asked === undefined) saying.differs(`It does not ask for "${name}" there.`);
    else all = both(all, asked as PlayerAsked);
  }
  return all;
}

const NEVER = "never";
/** Undefined: Java Edition cannot ask it. */
type Read = (value: never, saying: Saying) => Partial<PlayerAsked> | typeof NEVER | undefined;

const ofEntity = (entity: Json): PlayerAsked => ({ ...NOBODY, entity });
const ofPlayer = (player: Json): PlayerAsked => ({ ...NOBODY, player });
const ofPlace = (location: Json): PlayerAsked => ({ ...NOBODY, location });
const ofWorld = (...world: Json[]): PlayerAsked => ({ ...NOBODY, world });
const flag =
  (name: string): Read =>
  (value: boolean) =>
    ofEntity({ flags: { [name]: value } });
const held =
  (slot: string): Read =>
  (pattern: ItemPattern, saying) => {
    const item = itemPredicate(pattern, saying);
    return item === undefined ? NEVER : ofEntity({ equipment: { [slot]: item } });
  };

const CONDITIONS: Readonly<Record<string, Read>> = {
  dimension: (ids: Ids) => {
    const [dimension, ...more] = listOf(ids).map(javaDimension);
    return more.length > 0 ? undefined : ofPlace({ dimension });
  },
  biome: (ids: Ids) => {
    const biomes = listOf(ids).flatMap((id) => javaBiomes(id));
    return biomes.length === 0 ? NEVER : ofPlace({ biomes });
  },
  y: (range: unknown) => ofPlace({ position: { y: bounds(range) } }),
  near: (place: { x?: number; y?: number; z?: number; radius?: number; dimension?: string }, saying) => {
    const radius = place.radius ?? 0;
    const axis = (at: number | undefined): Json | undefined =>
      at === undefined ? undefined : { min: at - radius, max: at + radius };
    saying.differs("It asks for a cube around the place and not for a ball.");
    const position = Object.fromEntries(
      (["x", "y", "z"] as const).flatMap((name) => (place[name] === undefined ? [] : [[name, axis(place[name])]])),
    );
    return ofPlace({
      position,
      ...(place.dimension === undefined ? {} : { dimension: javaDimension(place.dimension) }),
    });
  },
  in_block: (pattern: never, saying) => {
    const block = blockPredicate(pattern, saying);
    return block === undefined ? NEVER : ofPlace({ block });
  },
  on_block: (pattern: never, saying) => {
    const block = blockPredicate(pattern, saying);
    return block === undefined ? NEVER : ofEntity({ stepping_on: { block } });
  },
  time: (time: unknown) => {
    const value =
      time === "day" ? { min: 0, max: 11_999 } : time === "night" ? { min: 12_542, max: 23_459 } : bounds(time);
    return ofWorld({ condition: "minecraft:time_check", value, period: 24_000 });
  },
  weather: (weather: Ids) => {
    const [kind, ...more] = listOf(weather);
    if (more.length > 0) return undefined;
    const asked =
      kind === "clear"
        ? { raining: false }
        : kind === "thunder"
          ? { thundering: true }
          : { raining: true, thundering: false };
    return ofWorld({ condition: "minecraft:weather_check", ...asked });
  },
  score: (scores: Json) =>
    ofWorld({
      condition: "minecraft:entity_scores",
      entity: "this",
      scores: Object.fromEntries(Object.entries(scores).map(([name, range]) => [name, bounds(range)])),
    }),
  holding: held("mainhand"),
  offhand: held("offhand"),
  wearing: (worn: Readonly<Record<string, ItemPattern>>, saying) => {
    const pieces = Object.entries(worn).map(([slot, pattern]) => [slot, itemPredicate(pattern, saying)] as const);
    return pieces.some(([, item]) => item === undefined) ? NEVER : ofEntity({ equipment: Object.fromEntries(pieces) });
  },
  effect: (ids: Ids) => {
    const effects = listOf(ids).map((id) => javaEffects(id)[0]);
    return effects.includes(undefined)
      ? NEVER
      : ofEntity({ effects: Object.fromEntries(effects.map((effect) => [effect!, {}])) });
  },
  riding: (pattern: never, saying) => {
    const vehicle = entityPredicate(pattern, saying);
    return vehicle === undefined ? NEVER : ofEntity({ vehicle });
  },
  sneaking: flag("is_sneaking"),
  sprinting: flag("is_sprinting"),
  swimming: flag("is_swimming"),
  on_ground: flag("is_on_ground"),
  tag: (tags: Ids) => ofEntity({ nbt: tagsNbt(listOf(tags)) }),
  level: (range: unknown) => ofPlayer({ level: bounds(range) }),
  game_mode: (modes: Ids) => ofPlayer({ gamemode: listOf(modes) }),
};
