/**
 * A criterion as its trigger reads it: what is asked of each who takes part, one alternative at a time. Knows no trigger.
 */
import type { GoalJson } from "../../../../../scripts/core/tree/node.ts";
import type { Pattern } from "../goals/pattern.ts";
import type { Asked, Reader } from "../goals/reading.ts";
import { tableOf, type Json, type JsonTable } from "../json.ts";
import type { PackFiles } from "../pack-files.ts";
import { entityOf } from "../predicates/entities.ts";
import { itemOf, type ItemAsked } from "../predicates/items.ts";
import { inOlderSpelling } from "../predicates/newest-spelling.ts";
import { playerOf, type PlayerAsked } from "../predicates/players.ts";
import { statedBlock } from "../predicates/places.ts";
import { NOBODY, subjectsOf, type Subject } from "../predicates/subjects.ts";

export interface Deed {
  readonly trigger: string;
  readonly conditions: JsonTable;
  readonly reader: Reader;
  subject(key: string): Subject | undefined;
  readonly player: PlayerAsked;
}

/** Undefined: there is no goal for it. */
export type Trigger = (deed: Deed) => Asked | undefined;

/** Whoever takes part, as conditions name them. */
const PARTS = [
  "player",
  "entity",
  "child",
  "parent",
  "partner",
  "zombie",
  "villager",
  "projectile",
  "shooter",
  "bystander",
  "lightning",
  "source",
  "location",
] as const;
/** As long as all ways together are no more than these. */
const MAX_WAYS = 16;
/** What was asked of the player's place outside of `player` before 1.16. */
const OLD_PLACE = ["biome", "dimension", "position", "feature", "light", "block", "fluid"];
const OF_PLACES = ["location", "tick", "slept_in_bed", "hero_of_the_village", "voluntary_exile"];

/** Each way in which the criterion can be met. */
export function waysOf(trigger: string, given: JsonTable, packs: PackFiles): readonly ((reader: Reader) => Deed)[] {
  const conditions = withPlayersPlace(trigger, tableOf(inOlderSpelling(given)));
  const parts = PARTS.flatMap((key) => {
    const subjects = subjectsOf(conditions[key], key === "location" ? "places" : "entities", packs);
    return subjects.length === 0 ? [] : [[key, subjects] as const];
  });
  let ways: readonly ReadonlyMap<string, Subject>[] = [new Map<string, Subject>()];
  for (const [key, subjects] of parts) {
    ways = ways.flatMap((way) => subjects.map((subject) => new Map([...way, [key, subject]]))).slice(0, MAX_WAYS);
  }
  return ways.map((way) => (each) => ({
    trigger,
    conditions,
    reader: each,
    subject: (key) => way.get(key),
    player: playerOf(way.get("player"), each),
  }));
}

function withPlayersPlace(trigger: string, given: JsonTable): JsonTable {
  if (!OF_PLACES.includes(trigger)) return given;
  const place = Object.fromEntries(Object.entries(given).filter(([key]) => OLD_PLACE.includes(key)));
  const all = { ...place, ...tableOf(given["location"]) };
  if (Object.keys(all).length === 0) return given;
  const { player } = given;
  if (Array.isArray(player)) {
    const condition = { condition: "minecraft:entity_properties", entity: "this", predicate: { location: all } };
    return { ...given, player: [...(player as readonly Json[]), condition] };
  }
  const own = tableOf(player);
  return { ...given, player: { ...own, location: { ...all, ...tableOf(own["location"]) } } };
}

/** A goal of these keys, without those that ask nothing, and with what is asked of the player. */
export function goalOf(deed: Deed, type: string, keys: Readonly<Record<string, unknown>>, count = 1): Asked {
  const { where, stats, advancements, carried } = deed.player;
  if (stats.length > 0) deed.reader.differs("What the player's statistics are to be at that moment is not asked here.");
  if (Object.keys(advancements).length > 0)
    deed.reader.differs("Which other advancements are to be complete at that moment is not asked here.");
  if (carried.length > 0) deed.reader.differs("What the player is to carry at that moment is not asked here.");
  return { goal: bareGoal(type, { ...keys, where }), count };
}

export function bareGoal(type: string, keys: Readonly<Record<string, unknown>>): GoalJson {
  const asked = Object.entries(keys).filter(
    ([key, value]) => value !== undefined && !(key === "where" && Object.keys(value as object).length === 0),
  );
  return { goal_type: type, ...Object.fromEntries(asked) };
}

export function itemIn(deed: Deed, key = "item"): ItemAsked {
  const value = deed.conditions[key];
  return value === undefined ? { pattern: undefined, count: 1 } : itemOf(value, deed.reader);
}

/** Several items one after the other. */
export const itemsIn = (values: readonly Json[], reader: Reader): readonly ItemAsked[] =>
  values.map((value) => itemOf(value, reader));

export const entityIn = (deed: Deed, key = "entity"): Pattern | undefined => entityOf(deed.subject(key), deed.reader);

/** `{"block": …, "state": …}` beside the others, or a block that the place is asked to be. */
export function blockIn(deed: Deed): Pattern | undefined {
  const { conditions, reader } = deed;
  const own = statedBlock(conditions["block"], tableOf(conditions["state"]), reader);
  if (own !== undefined) return own;
  const blocks = (deed.subject("location") ?? NOBODY).blocks;
  const [first] = blocks;
  return first === undefined ? undefined : statedBlock(first["block"], tableOf(first["properties"]), reader);
}
